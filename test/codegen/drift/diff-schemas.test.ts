import { expect, test } from "vitest";
import {
  type DiffSchemasOptions,
  DriftDocument,
  type DriftResult,
  diffSchemas,
} from "../../../codegen/index.ts";
import { object, sentences } from "./sample-schemas.ts";

const text = { type: "string" };
const number = { type: "number" };

function kinds(...members: readonly object[]): object {
  const arms = members.map((member, index) =>
    object({ kind: { const: "abc"[index] }, ...member }, ["kind"]),
  );
  return { oneOf: arms };
}

function tree(name: object): object {
  const node = object({ name, children: { type: "array", items: { $ref: "#/$defs/Node" } } }, [
    "name",
  ]);
  return { $ref: "#/$defs/Node", $defs: { Node: node } };
}

function drift(
  before: unknown,
  after: unknown,
  options: Partial<DiffSchemasOptions> = {},
): DriftResult {
  return diffSchemas(before, after, { direction: "input", ...options });
}

test.for([
  {
    name: "a member inside a member",
    before: object({ from: object({ city: text }, ["city"]) }, ["from"]),
    after: object({ from: object({ city: { ...text, maxLength: 3 } }, ["city"]) }, ["from"]),
    want: [
      'breaking max-length-lowered from.city: maxLength is 3 now, there was none {"from":{"city":"text"}}',
    ],
  },
  {
    name: "a member of an item",
    before: object({ legs: { type: "array", items: object({ km: number }, ["km"]) } }),
    after: object({
      legs: { type: "array", items: object({ km: { ...number, minimum: 0 } }, ["km"]) },
    }),
    want: [
      'breaking minimum-raised legs[].km: minimum is 0 now, there was none {"legs":[{"km":-1}]}',
    ],
  },
  {
    name: "an item of a tuple",
    before: { type: "array", prefixItems: [text, number] },
    after: { type: "array", prefixItems: [text, { type: "integer" }] },
    want: ['breaking integer-required [1]: numbers have to be whole now ["text",0.5]'],
  },
  {
    name: "a member of a map",
    before: object({ tags: { type: "object", additionalProperties: text } }),
    after: object({ tags: { type: "object", additionalProperties: { ...text, minLength: 1 } } }),
    want: [
      'breaking min-length-raised tags.*: minLength is 1 now, there was none {"tags":{"x":""}}',
    ],
  },
  {
    name: "a member by a pattern",
    before: { type: "object", patternProperties: { "^x-": text } },
    after: { type: "object", patternProperties: { "^x-": { ...text, maxLength: 1 } } },
    want: ['breaking max-length-lowered /^x-/: maxLength is 1 now, there was none {"x-":"xx"}'],
  },
  {
    name: "a member of an alternative that a tag tells",
    before: object({ event: kinds({ at: text }, { to: number }) }),
    after: object({ event: kinds({ at: text }, { to: { ...number, minimum: 3 } }) }),
    want: [
      'breaking minimum-raised event (kind "b").to: minimum is 3 now, there was none {"event":{"kind":"b","to":2}}',
    ],
  },
  {
    name: "an alternative that is gone, beside one that stays",
    before: kinds({ at: text }, { to: number }, { by: number }),
    after: kinds({ at: text }, { to: number }),
    want: ['breaking union-arm-removed (kind "c"): the alternative kind "c" is gone {"kind":"c"}'],
  },
  {
    name: "each listed value that is gone, by itself",
    before: { enum: ["km", "mi", "nm"] },
    after: { enum: ["km"] },
    want: [
      'breaking enum-value-removed "mi" is no longer one of the values "mi"',
      'breaking enum-value-removed "nm" is no longer one of the values "nm"',
    ],
  },
  {
    name: "a schema that refers to itself, once",
    before: tree(text),
    after: tree({ ...text, minLength: 2 }),
    want: ['breaking min-length-raised name: minLength is 2 now, there was none {"name":"t"}'],
  },
  {
    name: "what is described at two places, once",
    before: {
      ...object({ a: { $ref: "#/$defs/A" }, b: { $ref: "#/$defs/A" } }),
      $defs: { A: text },
    },
    after: {
      ...object({ a: { $ref: "#/$defs/A" }, b: { $ref: "#/$defs/A" } }),
      $defs: { A: { ...text, maxLength: 0 } },
    },
    want: ['breaking max-length-lowered a: maxLength is 0 now, there was none {"a":"x"}'],
  },
  {
    name: "bases of a conjunction",
    before: { allOf: [object({ a: text }), object({ b: text }, ["b"])] },
    after: object({ a: text, b: text }, ["a", "b"]),
    want: ['breaking required-added a: a is required now {"b":"text"}'],
  },
  {
    name: "what is asked beside alternatives",
    before: { ...object({ id: text }, ["id"]), ...kinds({}, {}) },
    after: { ...object({ id: { ...text, minLength: 1 } }, ["id"]), ...kinds({}, {}) },
    want: [
      'breaking min-length-raised id: minLength is 1 now, there was none {"id":"","kind":"a"}',
    ],
  },
  {
    name: "one of two shapes that no tag tells apart",
    before: {
      anyOf: [
        object({ lat: number, lon: number }, ["lat", "lon"]),
        object({ city: text }, ["city"]),
      ],
    },
    after: {
      anyOf: [
        object({ city: text, zip: text }, ["city", "zip"]),
        object({ lat: number, lon: number }, ["lat", "lon"]),
      ],
    },
    want: ['breaking required-added zip: zip is required now {"city":"text"}'],
  },
  {
    name: "what only shows once the other alternative is wrong, too",
    before: { anyOf: [object({ a: text }), object({ b: number })] },
    after: { anyOf: [object({ a: number }), object({ b: number })] },
    want: ['breaking type-removed a: it is never a string now {"b":null,"a":""}'],
  },
  {
    name: "an alternative with another value of the tag",
    before: kinds({ at: text }, { to: number }),
    after: JSON.parse(JSON.stringify(kinds({ at: text }, { to: number })).replace('"b"', '"z"')),
    want: ['breaking union-arm-removed (kind "b"): the alternative kind "b" is gone {"kind":"b"}'],
  },
  {
    name: "null beside a reference",
    before: { anyOf: [{ $ref: "#/$defs/A" }, { type: "null" }], $defs: { A: object({ a: text }) } },
    after: { $ref: "#/$defs/A", $defs: { A: object({ a: text }) } },
    want: ["breaking type-removed it is never null now null"],
  },
  {
    name: "a condition",
    before: object({ kind: text, n: number }),
    after: {
      ...object({ kind: text, n: number }),
      if: { properties: { kind: { const: "a" } }, required: ["kind"] },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: { required: ["n"] },
    },
    want: ['breaking condition-changed the condition in "if" is new {"kind":"a"}'],
  },
])("$name is found where it is, with a value that shows it", ({ before, after, want }) => {
  const { findings, verdict } = drift(before, after);
  expect(sentences(findings.filter(({ severity }) => severity !== "compatible"))).toEqual(want);
  expect(verdict).toBe("breaking");
});

test.for([
  {
    name: "key order",
    before: object({ a: text, b: number }, ["a", "b"]),
    after: object({ b: number, a: text }, ["b", "a"]),
  },
  { name: "const and a list of one", before: { const: "a" }, after: { enum: ["a"] } },
  {
    name: "the order of alternatives",
    before: { anyOf: [text, number] },
    after: { anyOf: [number, text] },
  },
  {
    name: "integer and multiples of one",
    before: { type: "integer" },
    after: { type: "number", multipleOf: 1 },
  },
  {
    name: "two spellings of null",
    before: { type: ["string", "null"], minLength: 1 },
    after: { anyOf: [{ type: "null" }, { ...text, minLength: 1 }] },
  },
  {
    name: "an exclusive bound of whole numbers",
    before: { type: "integer", exclusiveMinimum: 0 },
    after: { type: "integer", minimum: 1 },
  },
  {
    name: "a schema that moved behind a reference",
    before: object({ a: { ...text, description: "A" } }),
    after: {
      ...object({ a: { $ref: "#/$defs/A" } }),
      $defs: { A: { ...text, description: "A" } },
    },
  },
  {
    name: "a description that moved behind a reference with a keyword beside it",
    before: object({ a: { ...text, description: "A" } }),
    after: {
      ...object({ a: { $ref: "#/$defs/A", dependentRequired: {} } }),
      $defs: { A: { ...text, description: "A" } },
    },
  },
  {
    name: "a default that stands on alternatives of one kind",
    before: object({ a: { type: "object", default: { x: 0 } } }),
    after: object({
      a: { default: { x: 0 }, anyOf: [{ type: "object" }, { type: "object", minProperties: 0 }] },
    }),
  },
  {
    name: "a default of what is told by a negation of its negation",
    before: object({ a: { type: "object", default: { x: 0 } } }),
    after: object({ a: { default: { x: 0 }, allOf: [{ not: { not: { type: "object" } } }] } }),
  },
  {
    name: "a base that was written out",
    before: { allOf: [{ $ref: "#/$defs/A" }], $defs: { A: object({ a: text }) } },
    after: object({ a: text }),
  },
  {
    name: "a part that another alternative takes anyway",
    before: {
      anyOf: [
        { ...text, maxLength: 5 },
        { ...text, minLength: 3 },
      ],
    },
    after: {
      anyOf: [
        { ...text, maxLength: 4 },
        { ...text, minLength: 3 },
      ],
    },
  },
  {
    name: "a definition that nobody refers to",
    before: text,
    after: { ...text, $defs: { A: number } },
  },
  { name: "a comment", before: text, after: { ...text, $comment: "said" } },
  {
    name: "a recursive schema by another name",
    before: tree(text),
    after: JSON.parse(JSON.stringify(tree(text)).replaceAll("Node", "Tree")),
  },
])("$name is no change", ({ before, after }) => {
  for (const direction of ["input", "output"] as const)
    expect(drift(before, after, { direction })).toEqual({
      ...{ verdict: "none", findings: [], undecided: 0, documentation: 0, diagnostics: [] },
    });
});

test("changed descriptions, titles and examples are counted, also behind references, and are no findings", () => {
  const before = {
    ...object({ a: { $ref: "#/$defs/A" } }),
    $defs: { A: { ...text, description: "A" } },
  };
  const after = {
    ...object({ a: { ...text, description: "B", examples: ["b"] } }),
    title: "Root",
  };
  expect(drift(before, after)).toMatchObject({ verdict: "docs", findings: [], documentation: 3 });
});

test("what is said beside a reference that leads back is counted", () => {
  const before = object({ next: { $ref: "#" } });
  const after = object({ next: { $ref: "#", description: "The next one." } });
  expect(drift(before, after)).toMatchObject({ verdict: "docs", documentation: 1 });
});

test("what listed values mean is counted, too", () => {
  const before = { oneOf: [{ const: "km", description: "kilometres" }, { const: "mi" }] };
  const after = { oneOf: [{ const: "km", description: "Kilometres" }, { const: "mi" }] };
  expect(drift(before, after)).toMatchObject({ verdict: "docs", documentation: 1 });
});

test("a list of thousands of items shows a length, as far as it has at most 64 kB", () => {
  const list = (maxItems: number): object => ({ type: "array", items: text, maxItems });
  expect(drift(list(6_000), list(5_000)).findings[0]?.witness).toHaveLength(5_001);
  expect(drift(list(60_000), list(50_000)).verdict).toBe("risky");
});

test("a change that another alternative makes up for is compatible by proof", () => {
  const before = { anyOf: [object({ a: { ...text, maxLength: 5 } }, ["a"]), { type: "object" }] };
  const after = {
    anyOf: [object({ a: { ...text, maxLength: 4 } }, ["a"]), { type: "object" }, text],
  };
  const { findings, verdict } = drift(before, after);
  expect(verdict).toBe("compatible");
  expect(findings.map(({ rule }) => rule)).toContain("type-added");
});

test("it stays compatible when something else breaks, because what is around it is proved", () => {
  const either = (maxLength: number, ...more: readonly object[]): object => ({
    anyOf: [object({ a: { ...text, maxLength } }, ["a"]), { type: "object" }, ...more],
  });
  const before = object({ e: either(5), z: text });
  const after = object({ e: either(4, number), z: { ...text, maxLength: 9 } });
  expect(drift(before, after).findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    "breaking max-length-lowered",
    "compatible type-added",
    "compatible max-length-lowered",
  ]);
});

test("what is referred to twice breaks where nothing makes up for it", () => {
  const name = { $ref: "#/$defs/Name" };
  const either = [object({ n: name }, ["n"]), { type: "object" }];
  const schema = (minLength: number, ...more: readonly object[]): object => ({
    ...object({ a: { anyOf: [...either, ...more] }, b: object({ c: object({ d: name }) }) }),
    $defs: { Name: { ...text, minLength } },
  });
  const [finding] = drift(schema(1), schema(3, number)).findings;
  expect(finding).toMatchObject({
    rule: "min-length-raised",
    subject: "a.n",
    severity: "breaking",
  });
  expect(finding?.witness).toEqual({ b: { c: { d: expect.any(String) } } });
});

test("a listed value of more than 64 kB shows nothing, though it has fewer characters", () => {
  const long = "é".repeat(40_000);
  expect(drift({ enum: [long, "a"] }, { enum: ["a"] })).toMatchObject({ verdict: "risky" });
  const half = "é".repeat(30_000);
  expect(drift({ enum: [half, "a"] }, { enum: ["a"] })).toMatchObject({ verdict: "breaking" });
});

test("arms of oneOf that widen until both take a value are breaking, though each takes more", () => {
  const before = { oneOf: [object({ a: text }, ["a"]), object({ b: text }, ["b"])] };
  const after = { oneOf: [object({ a: text }), object({ b: text }, ["b"])] };
  const { findings, verdict } = drift(before, after);
  expect(verdict).toBe("breaking");
  expect(findings[0]).toMatchObject({ rule: "schema-changed", witness: { b: expect.anything() } });
});

test("what neither a proof nor a value decides is risky, says why and is counted", () => {
  const [before, after] = ["^\\p{Lu}+$", "^\\p{Uppercase}+$"];
  const result = drift({ ...text, pattern: before }, { ...text, pattern: after });
  expect(result).toMatchObject({ verdict: "risky", undecided: 1 });
  expect(result.findings[0]).toMatchObject({ rule: "pattern-changed", undecided: true });
  expect(result.findings[0]?.notes.join()).toContain("pattern");
  expect(result.findings[0]?.witness).toBeUndefined();
});

test.for([
  { length: 60_000, verdict: "breaking" },
  { length: 70_000, verdict: "risky" },
])("a witness of $length characters is $verdict: it has at most 64 kB", ({ length, verdict }) => {
  const result = drift(
    { ...text, maxLength: length + 9 },
    { ...text, maxLength: length - 1, minLength: 1 },
  );
  const [finding] = result.findings.filter(({ rule }) => rule === "max-length-lowered");
  expect(finding?.severity).toBe(verdict);
});

test("findings have the lines and columns of both documents", () => {
  const before = new DriftDocument({
    file: "v1.json",
    text: '{\n  "type": "string",\n  "maxLength": 5\n}',
  });
  const after = new DriftDocument({
    file: "v2.json",
    text: '{"type": "string",\n "maxLength": 4}',
  });
  const [finding] = drift(before, after).findings;
  expect(finding?.before).toEqual({ file: "v1.json", pointer: "/maxLength", line: 3, column: 16 });
  expect(finding?.after).toEqual({ file: "v2.json", pointer: "/maxLength", line: 2, column: 15 });
});

test("a schema of another document is read from documents", () => {
  const schema = object({ a: { $ref: "https://example.com/a.json" } });
  const result = drift(schema, object({ a: number }), {
    documents: { "https://example.com/a.json": text },
  });
  expect(result.diagnostics).toEqual([]);
  expect(result.findings[0]).toMatchObject({
    rule: "type-removed",
    subject: "a",
    before: { file: "https://example.com/a.json" },
  });
});

test.for([
  { name: "a pattern", schema: '{"type":"string","pattern":"P"}' },
  { name: "a pattern under `not`", schema: '{"type":"string","not":{"pattern":"P"}}' },
  {
    name: "a pattern under `if`",
    schema: '{"type":"string","if":{"pattern":"P"},"then":{"maxLength":1}}',
  },
  {
    name: "a pattern of one alternative",
    schema: '{"oneOf":[{"type":"string","pattern":"P"},{"type":"string","pattern":"^x"}]}',
  },
  {
    name: "a pattern of names",
    schema: '{"type":"object","patternProperties":{"P":{"type":"number"}}}',
  },
])("$name that nobody checks refuses nothing, and its change is told", ({ schema }) => {
  const [before, after] = ["(a)", "(b)"].map((group): unknown =>
    JSON.parse(schema.replace('"P"', JSON.stringify(`${group}\\1`))),
  );
  for (const pair of [
    { before, after },
    { before: text, after },
    { before: after, after: text },
  ])
    for (const direction of ["input", "output"] as const) {
      const { findings } = drift(pair.before, pair.after, { direction });
      expect(findings).toContainEqual(
        expect.objectContaining({ rule: "unchecked-changed", severity: "risky", undecided: true }),
      );
    }
  expect(drift(after, after).verdict).toBe("none");
  // Nothing that is checked is different, so no value shows anything.
  expect(drift(before, after).findings.filter(({ witness }) => witness !== undefined)).toEqual([]);
});

test.for([
  { before: { minimum: 0 }, after: { exclusiveMinimum: -1e-7 } },
  { before: { maximum: 1 }, after: { exclusiveMaximum: 1.0005 } },
  { before: { maximum: 1e308 }, after: {} },
])("bounds that are near each other are told apart: $before and $after", ({ before, after }) => {
  const [one, other] = [before, after].map((bound) => ({ ...number, ...bound }));
  expect(drift(one, other, { direction: "output" }).verdict).toBe("breaking");
});

test("formats that are not checked are documentation", () => {
  const [before, after] = [text, { ...text, format: "date" }];
  expect(drift(before, after).verdict).toBe("breaking");
  expect(drift(before, after, { formats: "annotate" }).findings).toEqual([]);
});

test.for([
  { name: "JSON that is no schema", schema: 5 },
  { name: "what is no JSON", schema: undefined },
  { name: "a misspelt type", schema: { type: "strnig" } },
  {
    name: "text that is no JSON",
    schema: new DriftDocument({ file: "before.schema.json", text: "{" }),
  },
])("$name is unreadable, and told", ({ schema }) => {
  const result = drift(schema, text);
  expect(result.verdict).toBe("risky");
  expect(result.findings).toMatchObject([
    {
      rule: "unreadable",
      message: "the schema before cannot be read, so nobody can tell what changed",
    },
  ]);
  expect(result.diagnostics.length).toBeGreaterThan(0);
});

test("a direction that is none is a mistake of the caller", () => {
  const direction = "inward" as "input";
  expect(() => diffSchemas(text, text, { direction })).toThrow(TypeError);
});
