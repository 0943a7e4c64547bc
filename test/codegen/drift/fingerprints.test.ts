import { expect, test } from "vitest";
import { diffCards, diffSchemas } from "../../../codegen/index.ts";
import type { JsonObject, JsonValue } from "../../../codegen/load/json-value.ts";
import { type Edits, edited, planner } from "../../corpus/drift/card-case.ts";
import { closed, list, number, object, text } from "../../corpus/drift/schema-case.ts";

type Pair = readonly [JsonValue, JsonValue];

const short: JsonObject = { type: "string", maxLength: 3 };
const bound: Pair = [object({ a: text, b: number }), object({ a: short, b: number })];
const definition = (a: JsonObject, name: string): JsonObject => ({
  ...object({ b: number, a: { $ref: `#/$defs/${name}` } }),
  $defs: { [name]: a },
});

/** The first pair has one change; the second has the same change among others that have nothing to do with it. */
const stable: readonly { readonly name: string; readonly one: Pair; readonly other: Pair }[] = [
  {
    name: "members stand in another order",
    one: bound,
    other: [object({ b: number, a: text }), object({ b: number, a: short })],
  },
  {
    name: "another member is described in both",
    one: bound,
    other: [
      object({ c: list(text), a: text, b: number }),
      object({ c: list(text), a: short, b: number }),
    ],
  },
  {
    name: "another member changes too",
    one: bound,
    other: [
      object({ a: text, b: number }),
      object({ a: short, b: { type: "number", minimum: 0 } }, { required: ["b"] }),
    ],
  },
  {
    name: "descriptions are told, and others after it",
    one: bound,
    other: [
      object({ a: { ...text, description: "Old" }, b: number }, { title: "T" }),
      object({ a: { ...short, description: "New" }, b: number }),
    ],
  },
  {
    name: "the member is a definition",
    one: bound,
    other: [definition(text, "Name"), definition(short, "Title")],
  },
  {
    name: "the object is closed",
    one: bound,
    other: [closed({ a: text, b: number }), closed({ a: short, b: number })],
  },
];

test.for(stable)("a change keeps its fingerprint although $name", ({ one, other }) => {
  for (const direction of ["input", "output"] as const) {
    const [only, ...more] = diffSchemas(...one, { direction }).findings;
    expect(more).toEqual([]);
    const found = diffSchemas(...other, { direction }).findings;
    expect(found.map(({ fingerprint }) => fingerprint)).toContain(only?.fingerprint);
  }
});

test("no two changes have one fingerprint", () => {
  const before = object({ a: number, b: number, in: object({ a: number }) });
  const narrow = (limit: number): JsonObject => ({ type: "number", minimum: limit });
  const afters = [
    object({ a: narrow(0), b: number, in: object({ a: number }) }),
    object({ a: narrow(1), b: number, in: object({ a: number }) }),
    object({ a: number, b: narrow(0), in: object({ a: number }) }),
    object({ a: number, b: number, in: object({ a: narrow(0) }) }),
    object({ a: { type: "number", maximum: 0 }, b: number, in: object({ a: number }) }),
  ];
  const found = afters.flatMap(
    (after) => diffSchemas(before, after, { direction: "input" }).findings,
  );
  expect(found).toHaveLength(afters.length);
  expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(afters.length);
});

const maxItems: Edits = { "/io/inputs/0/schema/properties/via/maxItems": 4 };
const gone: Edits = { "/io/inputs/0": undefined };

test.for<{ readonly name: string; readonly before: Edits; readonly after: Edits }>([
  {
    name: "inputs stand at other places",
    before: { ...gone, "/io/inputs/-": (planner as { io: { inputs: JsonValue[] } }).io.inputs[0] },
    after: {
      ...gone,
      "/io/inputs/-": (planner as { io: { inputs: JsonValue[] } }).io.inputs[0],
      "/io/inputs/2/schema/properties/via/maxItems": 4,
    },
  },
  {
    name: "an output is gone, and the version is another",
    before: {},
    after: { ...maxItems, "/io/outputs/2": undefined, "/identity/version": "2.0.0" },
  },
  {
    name: "tags and descriptions are others",
    before: { "/identity/description": "Old" },
    after: { ...maxItems, "/tags/-": { id: "road", name: "Road" } },
  },
])("a change of a card keeps its fingerprint although $name", ({ before, after }) => {
  const [only, ...more] = diffCards(planner, edited(planner, maxItems)).findings;
  expect(more).toEqual([]);
  const found = diffCards(edited(planner, before), edited(planner, after)).findings;
  expect(found.map(({ fingerprint }) => fingerprint)).toContain(only?.fingerprint);
});

test("an optional member of an open object breaks schemas, and no client of a card", () => {
  const at = "/io/inputs/0/schema/properties/pets";
  const after = edited(planner, { [at]: { type: "boolean" } });
  const schemaOf = (card: JsonValue): JsonValue =>
    (card as { io: { inputs: { schema: JsonValue }[] } }).io.inputs[0]?.schema ?? null;
  const options = { direction: "input" } as const;
  expect(diffSchemas(schemaOf(planner), schemaOf(after), options).verdict).toBe("breaking");
  const { findings, verdict } = diffCards(planner, after);
  expect(verdict).toBe("compatible");
  expect(findings[0]?.notes).toHaveLength(1);
});
