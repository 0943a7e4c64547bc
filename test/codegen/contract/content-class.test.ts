import { expect, test } from "vitest";
import { accepts, contentClass, isAcceptable } from "../../../codegen/contract/content-class.ts";

// The table of the agent-card sheet, section 6.4, and the overlap of 6.5.
test.for([
  { type: "application/json", want: "form" },
  { type: "model/gltf+json", want: "file" },
  { type: "image/svg+xml", want: "file" },
  { type: "application/gpx+xml", want: "file" },
  { type: "text/rtf", want: "file" },
  { type: "application/vnd.google-earth.kml+xml", want: "text" },
  { type: "application/x-ndjson", want: "text" },
  { type: "application/jsonl", want: "text" },
  { type: "application/vnd.acme.thing+json", want: "form" },
  { type: "application/vnd.acme.thing+xml", want: "text" },
  { type: "application/vnd.acme.thing+zip", want: "file" },
  { type: "application/problem+xml", want: "text" },
  { type: "text/x-anything", want: "text" },
  { type: "application/x-unknown", want: "unknown" },
  { type: "text/plain; charset=utf-8", want: "unknown" },
  { type: "Text/plain", want: "unknown" },
  { type: "image/*", want: "unknown" },
  { type: "text/x.foo+json", want: "overlap" },
])("$type is $want", ({ type, want }) => {
  expect(contentClass(type)).toBe(want);
  expect(isAcceptable(type)).toBe(want !== "unknown");
});

test("accept takes a type by itself or by its family", () => {
  expect(accepts(["image/*"], "image/png")).toBe(true);
  expect(accepts(["image/png"], "image/png")).toBe(true);
  expect(accepts(["video/*", "image/jpeg"], "image/png")).toBe(false);
});
