import { breaking, judged } from "./expected.ts";
import { object, type SchemaCase, text, when } from "./schema-case.ts";
import { at, is, matches, not } from "./shown.ts";

/** What a tool may be unable to tell; it has to say so, and must not say the wrong thing. */
export const undecidedCases: readonly SchemaCase[] = [
  {
    name: "two expressions that take the same texts",
    before: { type: "string", pattern: "^(a|b)*$" },
    after: { type: "string", pattern: "^[ab]*$" },
    input: judged(["none", "compatible", "risky"]),
    output: judged(["none", "compatible", "risky"]),
  },
  {
    name: "an expression within another one",
    before: object({ id: { type: "string", pattern: "^[a-f]{2}$" } }),
    after: object({ id: { type: "string", pattern: "^[a-z]+$" } }),
    input: judged(["compatible", "risky"]),
    output: judged(
      "breaking",
      breaking("pattern-changed", "id", at(["id"], not(matches(/^[a-f]{2}$/)))),
    ),
  },
  {
    name: "an expression that bounds the length as a keyword does",
    before: { type: "string", maxLength: 3 },
    after: { type: "string", pattern: "^.{0,3}$" },
    // A dot takes no line feed, so "\n" is a text of one letter that the expression refuses.
    input: judged(["breaking", "risky"]),
    output: judged(["compatible", "risky"]),
  },
  {
    name: "names by an expression and the same names by a list",
    before: { type: "object", propertyNames: { pattern: "^(a|b)$" } },
    after: { type: "object", propertyNames: { enum: ["a", "b"] } },
    input: judged(["none", "compatible", "risky"]),
    output: judged(["none", "compatible"]),
  },
  {
    name: "two conditions in the other order",
    before: {
      allOf: [
        when({ required: ["a"] }, undefined, { required: ["b"] }),
        when({ required: ["c"] }, undefined, { required: ["d"] }),
      ],
    },
    after: {
      allOf: [
        when({ required: ["c"] }, undefined, { required: ["d"] }),
        when({ required: ["a"] }, undefined, { required: ["b"] }),
      ],
    },
    input: judged(["none", "compatible", "risky"]),
    output: judged(["none", "compatible", "risky"]),
  },
  {
    name: "a condition that is turned round, with its halves swapped",
    before: when({ type: "string" }, { minLength: 1 }, { type: "number" }),
    after: when({ not: { type: "string" } }, { type: "number" }, { minLength: 1 }),
    input: judged(["none", "compatible", "risky"]),
    output: judged(["none", "compatible", "risky"]),
  },
  {
    name: "an expression that refers back is told differently",
    before: { type: "string", pattern: "^(a+)\\1$" },
    after: { type: "string", pattern: "^(b+)\\1$" },
    // Nobody checks them in linear time, so what they take is not known.
    input: judged(["none", "docs", "risky"]),
    output: judged(["none", "docs", "risky"]),
  },
  {
    name: "a list has to contain what two conditions share",
    before: { type: "array", contains: { type: "integer", minimum: 3 } },
    after: { type: "array", contains: { type: "integer", minimum: 1 } },
    input: judged(["compatible", "risky"]),
    output: judged("breaking", breaking("contains-changed", "", not(at(["*"], is(3))))),
  },
  {
    name: "a number that is no multiple of two and one that is of three",
    before: { type: "integer", not: { multipleOf: 2 }, multipleOf: 3 },
    after: { type: "integer", multipleOf: 3 },
    input: judged(["compatible", "risky"]),
    output: judged(["breaking"]),
  },
  {
    name: "one of two overlapping alternatives, and the same with the overlap ruled out",
    before: {
      oneOf: [
        { type: "integer", minimum: 0 },
        { type: "integer", maximum: 10 },
      ],
    },
    after: { type: "integer", not: { minimum: 0, maximum: 10 } },
    input: judged(["none", "compatible", "risky"]),
    output: judged(["none", "compatible", "risky"]),
  },
  {
    name: "unevaluated members behind a condition",
    before: object(
      { kind: text },
      {
        ...{
          ...when({ properties: { kind: { const: "a" } } }, { properties: { a: text } }),
          unevaluatedProperties: false,
        },
      },
    ),
    after: object(
      { kind: text },
      {
        ...{
          ...when({ properties: { kind: { const: "a" } } }, { properties: { a: text, b: text } }),
          unevaluatedProperties: false,
        },
      },
    ),
    input: judged(["compatible", "risky"]),
    output: judged(["breaking", "risky"]),
  },
  {
    name: "a format within another one",
    before: { type: "string", format: "uri" },
    after: { type: "string", format: "uri-reference" },
    input: judged(["compatible", "risky"]),
    output: judged("breaking"),
  },
  {
    name: "an expression asks for what a format asks for",
    before: { type: "string", format: "date" },
    after: { type: "string", format: "date", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
    input: judged(["none", "compatible", "risky"]),
    output: judged(["none", "compatible"]),
  },
  {
    name: "a keyword is misspelt, so what the new schema takes is not known",
    before: { type: "string" },
    after: { type: "strnig" },
    input: judged("risky", { severity: "risky", rule: "unreadable", subject: undefined }),
    output: judged("risky", { severity: "risky", rule: "unreadable", subject: undefined }),
  },
  {
    name: "a reference leads nowhere in the old schema",
    before: object({ a: { $ref: "#/$defs/Gone" } }),
    after: object({ a: text }),
    input: judged("risky", { severity: "risky", rule: "unreadable", subject: undefined }),
    output: judged("risky", { severity: "risky", rule: "unreadable", subject: undefined }),
  },
  {
    name: "neither of two documents is a schema",
    before: "a text",
    after: 7,
    input: judged("risky", { severity: "risky", rule: "unreadable", subject: undefined }),
    output: judged("risky", { severity: "risky", rule: "unreadable", subject: undefined }),
  },
];
