import { breaking, compatible, exactly, judged, narrowing, same } from "./expected.ts";
import { closed, list, number, object, type SchemaCase, text, when, whole } from "./schema-case.ts";
import { all, anything, at, has, hasOtherThan, is, isA, isNot, lacks, longer } from "./shown.ts";

/** What depends on the rest of a value: `not`, `if`, `dependentSchemas`, `unevaluated…`. */
export const conditionCases: readonly SchemaCase[] = [
  {
    name: "one text is ruled out",
    before: text,
    after: { type: "string", not: { const: "no" } },
    ...narrowing("condition-changed", "", is("no")),
  },
  {
    name: "null is ruled out of anything, in a member",
    before: object({ a: true }),
    after: object({ a: { not: { type: "null" } } }),
    input: judged(
      "breaking",
      breaking("condition-changed|schema-added|type-removed", "a", is({ a: null })),
    ),
    output: judged("compatible"),
  },
  {
    name: "a member is no longer ruled out",
    before: { type: "object", not: { required: ["legacy"] } },
    after: { type: "object" },
    input: judged("compatible"),
    output: judged(
      "breaking",
      breaking("condition-changed|property-removed|schema-removed", undefined, has("legacy")),
    ),
  },
  {
    name: "a number is ruled out where only texts are taken",
    before: text,
    after: { type: "string", not: { type: "number" } },
    ...same,
  },
  {
    name: "a country asks for a post code",
    before: object({ country: text, code: text }),
    after: object(
      { country: text, code: text },
      {
        ...when(
          { properties: { country: { const: "no" } }, required: ["country"] },
          { required: ["code"] },
        ),
      },
    ),
    input: judged(
      "breaking",
      breaking(
        "condition-changed|schema-changed",
        undefined,
        all(at(["country"], is("no")), lacks("code")),
      ),
    ),
    output: judged(["compatible", "risky"]),
  },
  {
    name: "a condition is gone from the objects of a list",
    before: list(
      closed(
        { paid: { type: "boolean" }, price: number },
        {
          ...when(
            { properties: { paid: { const: true } }, required: ["paid"] },
            { required: ["price"] },
          ),
        },
      ),
    ),
    after: list(closed({ paid: { type: "boolean" }, price: number })),
    input: judged(["compatible", "risky"]),
    output: judged(
      "breaking",
      breaking(
        "condition-changed|schema-changed",
        undefined,
        at(["*"], all(at(["paid"], is(true)), lacks("price"))),
      ),
    ),
  },
  {
    name: "a condition stands in other words",
    before: object({ a: text }, when({ required: ["a"] }, undefined, { required: ["b"] })),
    after: object({ a: text }, { anyOf: [{ required: ["a"] }, { required: ["b"] }] }),
    input: judged(["none", "compatible", "risky"]),
    output: judged(["none", "compatible", "risky"]),
  },
  {
    name: "a condition that always holds asks for what is asked anyway",
    before: object({ a: text }, { required: ["a"] }),
    after: object({ a: text }, { required: ["a"], ...when(true, undefined, { required: ["b"] }) }),
    ...same,
  },
  {
    name: "what a condition leads to is narrower",
    before: when({ type: "string" }, { maxLength: 9 }),
    after: when({ type: "string" }, { maxLength: 5 }),
    input: judged(
      "breaking",
      breaking("max-length-lowered|condition-changed", undefined, longer(5)),
    ),
    output: judged(["compatible", "risky"]),
  },
  {
    name: "a member brings a schema for the whole object",
    before: { type: "object" },
    after: { type: "object", dependentSchemas: { a: { required: ["b"] } } },
    input: judged(
      "breaking",
      breaking("condition-changed|dependent-required-added", undefined, all(has("a"), lacks("b"))),
    ),
    output: judged("compatible"),
  },
  {
    name: "a member no longer brings a schema for the object inside",
    before: object({
      o: { type: "object", dependentSchemas: { a: { properties: { n: whole } } } },
    }),
    after: object({ o: { type: "object" } }),
    input: judged("compatible"),
    output: judged(
      "breaking",
      breaking("condition-changed", undefined, at(["o"], all(has("a"), at(["n"], isNot(1))))),
    ),
  },
  {
    name: "what no keyword looked at is refused, beside a base",
    before: { allOf: [object({ a: text })], properties: { b: text } },
    after: { allOf: [object({ a: text })], properties: { b: text }, unevaluatedProperties: false },
    input: judged(
      "breaking",
      breaking("condition-changed|additional-properties-closed", undefined, hasOtherThan("a", "b")),
    ),
    output: judged("compatible"),
  },
  {
    name: "what no keyword looked at is refused, which is a closed object in other words",
    before: closed({ a: text, b: number }),
    after: {
      allOf: [object({ a: text })],
      properties: { b: number },
      unevaluatedProperties: false,
    },
    input: judged(["none", "compatible", "risky"]),
    output: judged(["none", "compatible", "risky"]),
  },
  {
    name: "a sealed object takes another member of its base",
    before: {
      $defs: { base: object({ a: text }) },
      $ref: "#/$defs/base",
      unevaluatedProperties: false,
    },
    after: {
      $defs: { base: object({ a: text, b: text }) },
      ...{ $ref: "#/$defs/base", unevaluatedProperties: false },
    },
    input: judged(["compatible", "risky"]),
    output: judged(
      "breaking",
      breaking("condition-changed|property-added|schema-changed", undefined, has("b")),
    ),
  },
  {
    name: "items that no keyword looked at are refused",
    before: { type: "array", prefixItems: [text] },
    after: { type: "array", prefixItems: [text], unevaluatedItems: false },
    input: judged(
      "breaking",
      breaking(
        "condition-changed|max-items-lowered|schema-added|schema-changed",
        undefined,
        longer(1),
      ),
    ),
    output: judged("compatible"),
  },
  {
    name: "one of two members has to be there, and not both",
    before: object({ a: text, b: text }),
    after: object({ a: text, b: text }, { oneOf: [{ required: ["a"] }, { required: ["b"] }] }),
    input: judged(
      "breaking",
      breaking("condition-changed|schema-changed|union-arm-removed", undefined, anything),
    ),
    output: judged("compatible"),
  },
  {
    name: "what is ruled out is wider",
    before: { type: "integer", not: { const: 0 } },
    after: { type: "integer", not: { minimum: 0 } },
    input: judged(
      "breaking",
      breaking("condition-changed|maximum-lowered", undefined, isA("number")),
    ),
    output: judged(["compatible", "risky"]),
  },
  {
    name: "a number that is ruled out stands at the bound",
    before: { type: "integer", minimum: 0, not: { const: 0 } },
    after: { type: "integer", minimum: 1 },
    input: judged(["none", "compatible", "risky"]),
    output: judged(["none", "compatible", "risky"]),
  },
  {
    name: "nothing is ruled out twice",
    before: object({ a: { not: { not: text } } }),
    after: object({ a: text }),
    ...same,
  },
  {
    name: "a default of an input is another one",
    before: object({ digits: { type: "integer", default: 2 } }),
    after: object({ digits: { type: "integer", default: 3 } }),
    input: exactly({ severity: "risky", rule: "default-changed", subject: "digits" }),
    output: exactly({ severity: "docs", rule: "default-changed", subject: "digits" }),
  },
  {
    name: "a default is there now, inside the objects of a list",
    before: list(object({ unit: text })),
    after: list(object({ unit: { type: "string", default: "km" } })),
    input: exactly({ severity: "risky", rule: "default-changed", subject: "[].unit" }),
    output: exactly({ severity: "docs", rule: "default-changed", subject: "[].unit" }),
  },
  {
    name: "a default is written with its members in another order",
    before: object({ at: { type: "object", default: { x: 0, y: 1 } } }),
    after: object({ at: { type: "object", default: { y: 1, x: 0 } } }),
    ...same,
  },
  {
    name: "a default is gone and its member may no longer be null",
    before: object({ n: { type: ["integer", "null"], default: null } }),
    after: object({ n: whole }),
    input: exactly(
      { severity: "risky", rule: "default-changed", subject: "n" },
      breaking("type-removed", "n", is({ n: null })),
    ),
    output: exactly(
      { severity: "docs", rule: "default-changed", subject: "n" },
      compatible("type-removed", "n"),
    ),
  },
  {
    name: "a member is deprecated",
    before: object({ a: text }),
    after: object({ a: { type: "string", deprecated: true } }),
    input: exactly({ severity: "docs", rule: "deprecation-changed", subject: "a" }),
    output: exactly({ severity: "docs", rule: "deprecation-changed", subject: "a" }),
  },
  {
    name: "the schema itself is no longer deprecated",
    before: { type: "string", deprecated: true },
    after: text,
    input: exactly({ severity: "docs", rule: "deprecation-changed", subject: "" }),
    output: exactly({ severity: "docs", rule: "deprecation-changed", subject: "" }),
  },
  {
    name: "a member is deprecated and has a default now, in an alternative",
    before: { anyOf: [object({ a: whole }), { type: "null" }] },
    after: {
      anyOf: [object({ a: { type: "integer", deprecated: true, default: 1 } }), { type: "null" }],
    },
    input: judged(
      "risky",
      { severity: "risky", rule: "default-changed", subject: undefined },
      { severity: "docs", rule: "deprecation-changed", subject: undefined },
    ),
    output: judged(
      "docs",
      { severity: "docs", rule: "default-changed", subject: undefined },
      { severity: "docs", rule: "deprecation-changed", subject: undefined },
    ),
  },
  {
    name: "deprecated is said to be false, which it was",
    before: object({ a: text }),
    after: object({ a: { type: "string", deprecated: false } }),
    ...same,
  },
  {
    name: "a sealed list takes one more item of its base",
    before: { type: "array", allOf: [{ prefixItems: [text] }], unevaluatedItems: false },
    after: { type: "array", allOf: [{ prefixItems: [text, text] }], unevaluatedItems: false },
    input: judged(["compatible", "risky"]),
    output: judged(
      "breaking",
      breaking(
        "condition-changed|max-items-raised|schema-changed|schema-added|schema-removed",
        undefined,
        longer(1),
      ),
    ),
  },
];
