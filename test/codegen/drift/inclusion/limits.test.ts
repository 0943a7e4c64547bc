import { expect, test } from "vitest";
import { createInclusion, type Proof } from "../../../../codegen/drift/inclusion/inclusion.ts";
import type { JsonObject, JsonValue } from "../../../../codegen/load/json-value.ts";
import type { SchemaNode } from "../../../../codegen/model/nodes.ts";
import { readSide } from "./random-pairs.ts";

const object = (properties: JsonObject, others: JsonObject = {}): JsonObject => {
  return { type: "object", properties, ...others };
};

/** As many schemas as asked, one inside the other. */
function nested(levels: number, innermost: JsonValue): JsonValue {
  let schema = innermost;
  for (let level = 0; level < levels; level += 1) schema = object({ a: { items: schema } });
  return schema;
}

/** Definitions of which each refers to the next. */
function chain(length: number, last: JsonValue): JsonValue {
  const definitions = Array.from({ length }, (_, index): [string, JsonValue] => {
    const next = { $ref: `#/$defs/D${index + 1}` };
    return [`D${index}`, index === length - 1 ? last : object({ a: next })];
  });
  return { $ref: "#/$defs/D0", $defs: Object.fromEntries(definitions) };
}

/** Each definition has members of every one. */
function crowd(amount: number, least: number): JsonValue {
  const names = Array.from({ length: amount }, (_, index) => `D${index}`);
  const members = names.map((name): [string, JsonValue] => [name, { $ref: `#/$defs/${name}` }]);
  const all = Object.fromEntries(members);
  const definitions = names.map((name, index): [string, JsonValue] => {
    return [name, object(all, { minProperties: index === 7 ? least : 1 })];
  });
  return { $ref: "#/$defs/D0", $defs: Object.fromEntries(definitions) };
}

/** Any of two may be so, as often as asked, and all decide what else may be there. */
function seals(amount: number, type: JsonValue): JsonValue {
  const allOf = Array.from({ length: amount }, (_, index) => ({
    anyOf: [
      { properties: { [`a${index}`]: { type } }, required: [`a${index}`] },
      { properties: { [`b${index}`]: true } },
    ],
  }));
  return { type: "object", allOf, unevaluatedProperties: false };
}

function conditions(amount: number, last: string): JsonValue {
  const allOf = Array.from({ length: amount }, (_, index) => {
    const needed = index === amount - 1 ? last : `w${index}`;
    return {
      if: { properties: { [`k${index}`]: { const: 1 } }, required: [`k${index}`] },
      // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema, and nobody awaits it
      then: { required: [`v${index}`] },
      else: { anyOf: [{ required: [needed] }, { required: [`w${index}`] }] },
    };
  });
  return { allOf };
}

const yes: Proof = { kind: "yes" };
const unknown = (because: string): Proof => ({ kind: "unknown", because });

test.for<readonly [string, JsonValue, JsonValue, Proof]>([
  ["240 levels", nested(120, { type: "integer" }), nested(120, { type: "number" }), yes],
  [
    "a chain of references that is longer than the stack",
    chain(4_000, { type: "integer" }),
    chain(4_000, { type: "number" }),
    unknown("the schemas are nested too deep"),
  ],
  ["forty definitions that all refer to each other", crowd(40, 2), crowd(40, 1), yes],
  [
    "the same, where one asks for more",
    crowd(40, 1),
    crowd(40, 2),
    unknown("`minProperties` asks for more"),
  ],
  ["thirty conditions of which one is wider", conditions(30, "w29"), conditions(30, "x"), yes],
  [
    "a seal over twelve unions",
    seals(12, "string"),
    seals(12, ["string", "null"]),
    unknown("the schemas are too large to decide it"),
  ],
  [
    "a pattern with too many states",
    { type: "string", pattern: "^(a|b)*a(a|b){14}$" },
    { type: "string", pattern: "^(a|b)*a(a|b){13}b?a?$" },
    unknown("`pattern` may not hold"),
  ],
  [
    "a pattern by a property of Unicode",
    { type: "string", pattern: "^\\p{Lu}$" },
    { type: "string", pattern: "^\\p{L}$" },
    unknown("`pattern` cannot be compared"),
  ],
  [
    "a format that no pattern tells",
    true,
    { type: "string", format: "regex" },
    unknown("values of other types are not taken"),
  ],
  [
    "a text and a format",
    { type: "string" },
    { type: "string", format: "regex" },
    unknown("`format` cannot be compared"),
  ],
  ["an arm less", { type: ["string", "null"] }, { type: "string" }, unknown("`null` is not taken")],
  [
    "an enumeration that is shorter",
    { enum: [1, 2] },
    { enum: [1] },
    unknown("a value of `enum` or `const` is not taken"),
  ],
  [
    "a required member",
    { type: "object" },
    { type: "object", required: ["a"] },
    unknown('the member "a" is required'),
  ],
  [
    "a closed object",
    { type: "object" },
    { type: "object", additionalProperties: false },
    unknown("members that are not described are refused"),
  ],
])("%s: the answer comes, and says what stands in its way", ([, part, whole, want]) => {
  const [from, to] = [readSide(part), readSide(whole)];
  if (from === undefined || to === undefined) throw new Error("No schema");
  const inclusion = createInclusion(from.model, to.model);
  expect(inclusion.includes(from.node, to.node)).toEqual(want);
  // What is remembered is the same, and what was broken off leaves nothing behind.
  expect(inclusion.includes(from.node, to.node)).toEqual(want);
});

test("what was proved on an assumption goes with the assumption", () => {
  // B is within the other B as long as A is, which is asked around it, and which is not so.
  const schema = (least: number): JsonValue => ({
    ...object({ first: { $ref: "#/$defs/A" }, second: object({ b: { $ref: "#/$defs/B" } }) }),
    $defs: {
      A: object({ b: { $ref: "#/$defs/B" }, size: { type: "integer", minimum: least } }),
      B: object({ a: { $ref: "#/$defs/A" } }),
    },
  });
  const [from, to] = [readSide(schema(1)), readSide(schema(2))];
  if (from === undefined || to === undefined) throw new Error("No schema");
  const inclusion = createInclusion(from.model, to.model);
  for (const name of ["first", "second"]) {
    const [part, whole] = [from, to].map(({ node }) => memberOf(node, name));
    if (part === undefined || whole === undefined) throw new Error(`No member ${name}`);
    expect([name, inclusion.includes(part, whole).kind]).toEqual([name, "unknown"]);
  }
});

function memberOf(node: SchemaNode, name: string): SchemaNode | undefined {
  const object = node.kind === "shape" ? node.facets.object : undefined;
  return object?.members.find((member) => member.name === name)?.node;
}

test("emptiness and disjointness are proved, and not guessed", () => {
  const ask = (first: JsonValue, second: JsonValue): readonly boolean[] => {
    const [from, to] = [readSide(first), readSide(second)];
    if (from === undefined || to === undefined) throw new Error("No schema");
    const inclusion = createInclusion(from.model, to.model);
    return [
      inclusion.areDisjoint(from.node, to.node),
      inclusion.isEmpty(from.node, from.model),
      inclusion.isEmpty(to.node, to.model),
    ];
  };
  expect(ask({ type: "string" }, { type: "number" })).toEqual([true, false, false]);
  expect(ask({ minimum: 2 }, { type: "number", maximum: 1 })).toEqual([true, false, false]);
  expect(ask({ type: "string" }, { type: "string", minLength: 3, maxLength: 2 })).toEqual([
    true,
    false,
    true,
  ]);
  expect(ask({ type: "string", pattern: "^a" }, { type: "string", pattern: "b$" })).toEqual([
    false,
    false,
    false,
  ]);
  const kinds = ["a", "b"].map((kind) => object({ kind: { const: kind } }));
  expect(ask(kinds[0] ?? false, kinds[1] ?? false)).toEqual([false, false, false]);
  const [first, second] = kinds.map((kind) => ({ ...kind, required: ["kind"] }));
  expect(ask(first ?? false, second ?? false)).toEqual([true, false, false]);
});
