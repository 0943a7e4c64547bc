import { breaking, compatible, exactly, judged } from "./expected.ts";
import { closed, kind, list, number, object, type SchemaCase, text, whole } from "./schema-case.ts";
import { all, at, below, has, is, isA, lacks, longer, not, shorter } from "./shown.ts";

/** Several changes at once: each has its own finding, and its own witness. */
export const severalCases: readonly SchemaCase[] = [
  {
    name: "two members have bounds now",
    before: object({ a: number, b: text }),
    after: object({ a: { type: "number", minimum: 0 }, b: { type: "string", minLength: 1 } }),
    input: exactly(
      breaking("minimum-raised", "a", at(["a"], below(0))),
      breaking("min-length-raised", "b", at(["b"], is(""))),
    ),
    output: exactly(compatible("minimum-raised", "a"), compatible("min-length-raised", "b")),
  },
  {
    name: "one member is narrower and another one wider",
    before: closed({ a: text, b: whole }),
    after: closed({ a: { type: "string", maxLength: 2 }, b: number }),
    input: exactly(
      breaking("max-length-lowered", "a", at(["a"], longer(2))),
      compatible("integer-dropped", "b"),
    ),
    output: exactly(
      compatible("max-length-lowered", "a"),
      breaking("integer-dropped", "b", at(["b"], not(is(1)))),
    ),
  },
  {
    name: "one member has both of its bounds moved up",
    before: object({ n: { type: "integer", minimum: 0, maximum: 9 } }),
    after: object({ n: { type: "integer", minimum: 1, maximum: 10 } }),
    input: exactly(
      breaking("minimum-raised", "n", is({ n: 0 })),
      compatible("maximum-raised", "n"),
    ),
    output: exactly(
      compatible("minimum-raised", "n"),
      breaking("maximum-raised", "n", is({ n: 10 })),
    ),
  },
  {
    name: "a value is listed in place of another one",
    before: object({ unit: { enum: ["km", "mi"] } }),
    after: object({ unit: { enum: ["km", "nm"] } }),
    input: exactly(
      breaking("enum-value-removed", "unit", is({ unit: "mi" })),
      compatible("enum-value-added", "unit"),
    ),
    output: exactly(
      compatible("enum-value-removed", "unit"),
      breaking("enum-value-added", "unit", is({ unit: "nm" })),
    ),
  },
  {
    name: "a member has to be there, another one may be missing, and others are refused",
    before: object({ a: text, b: text }, { required: ["a"] }),
    after: closed({ a: text, b: text }, { required: ["b"] }),
    input: exactly(
      breaking("required-added", "b", lacks("b")),
      compatible("required-removed", "a"),
      breaking("additional-properties-closed", "", longer(1)),
    ),
    output: exactly(
      compatible("required-added", "b"),
      breaking("required-removed", "a", lacks("a")),
      compatible("additional-properties-closed", ""),
    ),
  },
  {
    name: "a list has other bounds, other items and may not repeat them",
    before: list(number, { minItems: 1 }),
    after: list(whole, { minItems: 2, uniqueItems: true }),
    input: exactly(
      breaking("integer-required", "[]", isA("array")),
      breaking("min-items-raised", "", shorter(2)),
      breaking("unique-items-required", "", longer(1)),
    ),
    output: exactly(
      compatible("integer-required", "[]"),
      compatible("min-items-raised", ""),
      compatible("unique-items-required", ""),
    ),
  },
  {
    name: "an alternative is gone, another one is new and a third has changed",
    before: { oneOf: [kind("a", { n: number }), kind("b")] },
    after: { oneOf: [kind("a", { n: whole }), kind("c")] },
    input: judged(
      "breaking",
      breaking("integer-required", undefined, all(at(["kind"], is("a")), has("n"))),
      breaking(
        "union-arm-removed|enum-value-removed|condition-changed",
        undefined,
        at(["kind"], is("b")),
      ),
    ),
    output: judged(
      "breaking",
      compatible("integer-required", undefined),
      breaking(
        "union-arm-added|enum-value-added|condition-changed",
        undefined,
        at(["kind"], is("c")),
      ),
    ),
  },
  {
    name: "three values of a list of five are gone",
    before: { enum: [1, 2, 3, 4, 5] },
    after: { enum: [1, 5] },
    input: judged("breaking", breaking("enum-value-removed", "", isA("number"))),
    output: judged("compatible"),
  },
  {
    name: "the same bound is set in two objects of the same form",
    before: object({ from: object({ x: number }), to: object({ x: number }) }),
    after: object({
      from: object({ x: { type: "number", minimum: 0 } }),
      to: object({ x: { type: "number", minimum: 0 } }),
    }),
    input: exactly(
      breaking("minimum-raised", "from.x", at(["from", "x"], below(0))),
      breaking("minimum-raised", "to.x", at(["to", "x"], below(0))),
    ),
    output: exactly(compatible("minimum-raised", "from.x"), compatible("minimum-raised", "to.x")),
  },
  {
    name: "a type is added, another one is gone and a third has a bound",
    before: { type: ["string", "number"] },
    after: { type: ["string", "boolean"], minLength: 1 },
    input: exactly(
      breaking("type-removed", "", isA("number")),
      compatible("type-added", ""),
      breaking("min-length-raised", "", is("")),
    ),
    output: exactly(
      compatible("type-removed", ""),
      breaking("type-added", "", isA("boolean")),
      compatible("min-length-raised", ""),
    ),
  },
  {
    name: "a change inside and a change of what is around it",
    before: object({ trip: object({ to: text }) }),
    after: object(
      { trip: object({ to: { type: "string", minLength: 1 } }) },
      { required: ["trip"] },
    ),
    input: exactly(
      breaking("min-length-raised", "trip.to", at(["trip", "to"], is(""))),
      breaking("required-added", "trip", lacks("trip")),
    ),
    output: exactly(
      compatible("min-length-raised", "trip.to"),
      compatible("required-added", "trip"),
    ),
  },
  {
    name: "a change that matters and spellings that do not",
    before: object({ a: { const: 1 }, b: { type: ["string", "null"] } }, { required: ["a", "b"] }),
    after: object(
      { b: { anyOf: [{ type: "null" }, text] }, a: { enum: [1] }, c: true },
      { required: ["b"] },
    ),
    input: exactly(compatible("required-removed", "a")),
    output: exactly(breaking("required-removed", "a", lacks("a"))),
  },
];
