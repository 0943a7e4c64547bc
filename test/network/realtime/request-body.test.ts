import { Readable } from "node:stream";
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { readBody } from "../../../src/network/realtime/request-body.ts";

test.for([
  { name: "exactly the limit", length: 1_000, want: "x".repeat(1_000) },
  { name: "one byte more", length: 1_001, want: "too-large" },
  { name: "a bomb of 64 MiB", length: 67_108_864, want: "too-large" },
])("$name, deflated, is $want", async ({ length, want }) => {
  const sent = deflateSync(Buffer.alloc(length, "x"));
  const request = Object.assign(Readable.from([sent]), {
    headers: { "content-encoding": "deflate" },
  });
  expect(await readBody(request, 1_000)).toBe(want);
});
