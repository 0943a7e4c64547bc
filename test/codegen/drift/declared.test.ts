import { expect, test } from "vitest";
import { type DriftDirection, diffSchemas } from "../../../codegen/index.ts";
import { object } from "./sample-schemas.ts";

const text = { type: "string" };
const number = { type: "number" };

interface Case {
  readonly name: string;
  readonly direction: DriftDirection;
  readonly before: object;
  readonly after: object;
  readonly all: string;
  readonly declared: string;
}

const cases: readonly Case[] = [
  {
    name: "a new optional member of an input",
    direction: "input",
    before: object({ a: text }),
    after: object({ a: text, b: text }),
    ...{ all: "breaking", declared: "compatible" },
  },
  {
    name: "a new member of an object inside a list",
    direction: "input",
    before: { type: "array", items: object({ a: text }) },
    after: { type: "array", items: object({ a: text, b: text }) },
    ...{ all: "breaking", declared: "compatible" },
  },
  {
    name: "a new member behind a reference",
    direction: "input",
    before: { $ref: "#/$defs/A", $defs: { A: object({ a: text, more: { $ref: "#/$defs/A" } }) } },
    after: {
      $ref: "#/$defs/A",
      $defs: { A: object({ a: text, b: text, more: { $ref: "#/$defs/A" } }) },
    },
    ...{ all: "breaking", declared: "compatible" },
  },
  {
    name: "an input that is closed",
    direction: "input",
    before: object({ a: text }),
    after: { ...object({ a: text }), additionalProperties: false },
    ...{ all: "breaking", declared: "compatible" },
  },
  {
    name: "a conjunction that is closed as a whole",
    direction: "input",
    before: {
      allOf: [{ $ref: "#/$defs/A" }, object({ b: text })],
      $defs: { A: object({ a: text }) },
    },
    after: { ...object({ a: text, b: text }), additionalProperties: false },
    ...{ all: "breaking", declared: "compatible" },
  },
  {
    name: "a conjunction of which a part is no longer described",
    direction: "input",
    before: { allOf: [object({ a: text }), object({ b: text })] },
    after: { ...object({ a: text }), additionalProperties: false },
    ...{ all: "breaking", declared: "breaking" },
  },
  {
    name: "a map, which may have any member",
    direction: "input",
    before: { type: "object" },
    after: object({ b: text }),
    ...{ all: "breaking", declared: "breaking" },
  },
  {
    name: "a new required member",
    direction: "input",
    before: object({ a: text }),
    after: object({ a: text, b: text }, ["b"]),
    ...{ all: "breaking", declared: "breaking" },
  },
  {
    name: "a member that is no longer described, of an output",
    direction: "output",
    before: object({ a: text, b: text }),
    after: object({ a: text }),
    ...{ all: "breaking", declared: "compatible" },
  },
  {
    name: "another type of a member of an output",
    direction: "output",
    before: object({ a: text }),
    after: object({ a: number }),
    ...{ all: "breaking", declared: "breaking" },
  },
  {
    name: "a member that is required beside a base which does not describe it",
    direction: "input",
    before: { allOf: [{ $ref: "#/$defs/A" }], required: ["b"], $defs: { A: object({ a: text }) } },
    after: object({ a: text, b: text }, ["b"]),
    ...{ all: "breaking", declared: "breaking" },
  },
  {
    name: "a member that a dependent schema describes",
    direction: "input",
    before: { ...object({ a: text }), dependentSchemas: { a: { properties: { b: text } } } },
    after: object({ a: text, b: number }),
    ...{ all: "breaking", declared: "breaking" },
  },
  {
    name: "a listed object with members that nothing describes, which is sent whole",
    direction: "input",
    before: { properties: { a: text }, const: { a: "x", b: 1 } },
    after: { not: {} },
    ...{ all: "breaking", declared: "breaking" },
  },
  {
    name: "a member that another one needs beside it",
    direction: "input",
    before: { ...object({ a: text }, ["a"]), dependentRequired: { a: ["q"] } },
    after: { ...object({ a: text }, ["a"]), not: { required: ["q"] } },
    ...{ all: "breaking", declared: "breaking" },
  },
  {
    name: "a member that is required and not described",
    direction: "input",
    before: object({ a: text }, ["b"]),
    after: object({ a: text, b: text }, ["b"]),
    ...{ all: "breaking", declared: "breaking" },
  },
];

test.for(cases)(
  "$name is $all for all values, and $declared for those with described members",
  ({ before, after, direction, all, declared }) => {
    expect(diffSchemas(before, after, { direction }).verdict).toBe(all);
    const { findings, verdict } = diffSchemas(before, after, { direction, sends: "declared" });
    expect(verdict).toBe(declared);
    // What nobody sends who was told what there is to send is said all the same.
    if (declared !== all)
      expect(findings.flatMap(({ notes }) => notes).join()).toMatch(/such as \[?{/);
  },
);

test("an untagged oneOf stays exclusive once its arms are closed", () => {
  const before = { oneOf: [object({ a: text }), object({ b: text })] };
  const after = { oneOf: [object({ a: text, b: text }), { type: "null" }] };
  const { findings } = diffSchemas(before, after, { direction: "input", sends: "declared" });
  for (const { witness } of findings) expect(witness ?? {}).not.toEqual({ a: "text" });
});
