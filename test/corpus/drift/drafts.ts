import { breaking, compatible, exactly, judged, same } from "./expected.ts";
import { closed, list, number, object, type SchemaCase, text, whole } from "./schema-case.ts";
import { at, isA, longer } from "./shown.ts";

const draft7 = "http://json-schema.org/draft-07/schema#";

/** The same keywords in another draft, where they may mean something else. */
export const draftCases: readonly SchemaCase[] = [
  {
    name: "a schema without new keywords, in both drafts",
    before: { $schema: draft7, ...object({ a: text }) },
    after: { $schema: "https://json-schema.org/draft/2020-12/schema", ...object({ a: text }) },
    ...same,
  },
  {
    name: "a tuple as each draft writes it",
    before: { $schema: draft7, type: "array", items: [text, number], additionalItems: false },
    after: { type: "array", prefixItems: [text, number], items: false },
    ...same,
  },
  {
    name: "a tuple of the older draft has another item",
    before: { $schema: draft7, type: "array", items: [text, number], additionalItems: false },
    after: { $schema: draft7, type: "array", items: [text, number, text], additionalItems: false },
    input: judged("compatible"),
    output: judged(
      "breaking",
      breaking("max-items-raised|schema-removed|schema-changed|type-added", undefined, longer(2)),
    ),
  },
  {
    name: "dependencies as each draft writes them",
    before: { $schema: draft7, type: "object", dependencies: { a: ["b"] } },
    after: { type: "object", dependentRequired: { a: ["b"] } },
    ...same,
  },
  {
    name: "definitions of the older draft move to the newer place",
    before: {
      $schema: draft7,
      ...object({ a: { $ref: "#/definitions/A" } }),
      definitions: { A: closed({ b: text }) },
    },
    after: { ...object({ a: { $ref: "#/$defs/A" } }), $defs: { A: closed({ b: text }) } },
    ...same,
  },
  {
    name: "a keyword beside a reference, which the older draft leaves alone",
    before: {
      $schema: draft7,
      ...object({ a: { $ref: "#/definitions/A", maxLength: 3 } }),
      definitions: { A: text },
    },
    after: { ...object({ a: { $ref: "#/$defs/A", maxLength: 3 } }), $defs: { A: text } },
    input: judged("breaking", breaking("max-length-lowered", "a", at(["a"], longer(3)))),
    output: judged("compatible", compatible("max-length-lowered", "a")),
  },
  {
    name: "one schema for all items, in the older draft, is narrower",
    before: { $schema: draft7, ...list(number) },
    after: { $schema: draft7, ...list(whole) },
    input: exactly(breaking("integer-required", "[]", at(["*"], isA("number")))),
    output: exactly(compatible("integer-required", "[]")),
  },
];
