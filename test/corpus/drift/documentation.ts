import { breaking, compatible, documented, exactly, same } from "./expected.ts";
import { kind, list, object, type SchemaCase, text, whole } from "./schema-case.ts";
import { at, below } from "./shown.ts";

/** Readers are told something else, and every value is judged as before. */
export const documentationCases: readonly SchemaCase[] = [
  {
    name: "a description is another one",
    before: { type: "string", description: "A city" },
    after: { type: "string", description: "A town" },
    ...documented,
  },
  {
    name: "a member has a title",
    before: object({ a: text }),
    after: object({ a: { type: "string", title: "A" } }),
    ...documented,
  },
  {
    name: "examples are gone",
    before: list({ type: "integer", examples: [1, 2] }),
    after: list(whole),
    ...documented,
  },
  {
    name: "a description of an alternative is another one",
    before: { oneOf: [kind("a"), { ...kind("b"), description: "Old" }] },
    after: { oneOf: [kind("a"), { ...kind("b"), description: "New" }] },
    ...documented,
  },
  {
    name: "a description inside of a definition is another one",
    before: {
      ...object({ a: { $ref: "#/$defs/A" } }),
      $defs: { A: { type: "string", description: "Old" } },
    },
    after: {
      ...object({ a: { $ref: "#/$defs/A" } }),
      $defs: { A: { type: "string", description: "New" } },
    },
    ...documented,
  },
  {
    name: "a comment for those who keep the schema",
    before: { type: "string", $comment: "x" },
    after: { type: "string", $comment: "y" },
    ...same,
  },
  {
    name: "a description and a bound",
    before: object({ a: { type: "number", description: "Old" } }),
    after: object({ a: { type: "number", description: "New", minimum: 0 } }),
    input: exactly(breaking("minimum-raised", "a", at(["a"], below(0)))),
    output: exactly(compatible("minimum-raised", "a")),
  },
];
