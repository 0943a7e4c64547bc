import { breaking, exchanging, judged, narrowing, same, widening } from "./expected.ts";
import { closed, list, number, object, type SchemaCase, text, whole } from "./schema-case.ts";
import { all, at, has, hasOtherThan, isA, lacks, longer, not } from "./shown.ts";

/** Which members an object has, must have, and may have beside them. */
export const memberCases: readonly SchemaCase[] = [
  {
    name: "a member has to be there",
    before: object({ to: text }),
    after: object({ to: text }, { required: ["to"] }),
    ...narrowing("required-added", "to", lacks("to")),
  },
  {
    name: "a member of the objects in a list has to be there",
    before: list(closed({ km: number, label: text }, { required: ["km"] })),
    after: list(closed({ km: number, label: text }, { required: ["km", "label"] })),
    ...narrowing("required-added", "[].label", at(["*"], all(has("km"), lacks("label")))),
  },
  {
    name: "a member has to be there that has a default",
    before: object({ n: { type: "integer", default: 3 } }),
    after: object({ n: { type: "integer", default: 3 } }, { required: ["n"] }),
    ...narrowing("required-added", "n", lacks("n")),
  },
  {
    name: "a member that is described nowhere has to be there",
    before: { type: "object" },
    after: { type: "object", required: ["id"] },
    ...narrowing("required-added", "id", lacks("id")),
  },
  {
    name: "a member has to be there which another one asked for that has to be there",
    before: object({ a: text, b: text }, { required: ["a"], dependentRequired: { a: ["b"] } }),
    after: object({ a: text, b: text }, { required: ["a", "b"] }),
    ...same,
  },
  {
    name: "a member has to be there in every alternative already",
    before: {
      anyOf: [object({ a: text }, { required: ["a"] }), { type: "object", required: ["a"] }],
    },
    after: {
      required: ["a"],
      anyOf: [object({ a: text }, { required: ["a"] }), { type: "object", required: ["a"] }],
    },
    ...same,
  },
  {
    name: "a member may be missing",
    before: object({ to: text }, { required: ["to"] }),
    after: object({ to: text }),
    ...widening("required-removed", "to", lacks("to")),
  },
  {
    name: "a member of a member may be missing",
    before: object(
      { trip: object({ from: text }, { required: ["from"] }) },
      { required: ["trip"] },
    ),
    after: object({ trip: object({ from: text }) }, { required: ["trip"] }),
    ...widening("required-removed", "trip.from", at(["trip"], lacks("from"))),
  },
  {
    name: "a member may be missing, which a base forbids as before",
    before: { allOf: [{ required: ["a"] }], type: "object", required: ["a"] },
    after: { allOf: [{ required: ["a"] }], type: "object" },
    ...same,
  },
  {
    name: "a closed object takes another member",
    before: closed({ a: text }),
    after: closed({ a: text, b: number }),
    ...widening("property-added", "b", has("b")),
  },
  {
    name: "an open object describes another member",
    before: object({ a: text }),
    after: object({ a: text, b: number }),
    ...narrowing("property-added", "b", at(["b"], not(isA("number")))),
  },
  {
    name: "an open object in a member describes another member",
    before: object({ a: object({ x: text }) }),
    after: object({ a: object({ x: text, y: text }) }),
    ...narrowing("property-added", "a.y", at(["a", "y"], not(isA("string")))),
  },
  {
    name: "an open object describes a member that may be anything",
    before: object({ a: text }),
    after: object({ a: text, b: true }),
    ...same,
  },
  {
    name: "a map describes a member as it describes all of them",
    before: { type: "object", additionalProperties: text },
    after: { type: "object", properties: { a: text }, additionalProperties: text },
    ...same,
  },
  {
    name: "a map of texts has one member that is a number",
    before: { type: "object", additionalProperties: text },
    after: { type: "object", properties: { n: number }, additionalProperties: text },
    ...exchanging("property-added", "n", at(["n"], isA("string")), at(["n"], isA("number"))),
  },
  {
    name: "a closed object refuses a member that it took",
    before: closed({ a: text, b: number }),
    after: closed({ a: text }),
    ...narrowing("property-removed", "b", has("b")),
  },
  {
    name: "an open object no longer describes a member",
    before: object({ a: text, b: number }),
    after: object({ a: text }),
    ...widening("property-removed", "b", at(["b"], not(isA("number")))),
  },
  {
    name: "a closed object in a list refuses a member that it took",
    before: list(closed({ a: text, b: number }, { required: ["a"] })),
    after: list(closed({ a: text }, { required: ["a"] })),
    ...narrowing("property-removed", "[].b", at(["*"], has("b"))),
  },
  {
    name: "a closed object loses a member that nothing could be",
    before: closed({ a: text, b: false }),
    after: closed({ a: text }),
    ...same,
  },
  {
    name: "a member that had to be there is gone from a closed object",
    before: closed({ a: text, b: text }, { required: ["a", "b"] }),
    after: closed({ a: text }, { required: ["a"] }),
    input: judged("breaking", breaking("property-removed|required-removed", "b", has("b"))),
    output: judged("breaking", breaking("property-removed|required-removed", "b", lacks("b"))),
  },
  {
    name: "a member that has to be there is new in a closed object",
    before: closed({ a: text }, { required: ["a"] }),
    after: closed({ a: text, b: text }, { required: ["a", "b"] }),
    input: judged("breaking", breaking("property-added|required-added", "b", lacks("b"))),
    output: judged("breaking", breaking("property-added|required-added", "b", has("b"))),
  },
  {
    name: "a member has another name",
    before: closed({ colour: text }, { required: ["colour"] }),
    after: closed({ color: text }, { required: ["color"] }),
    input: judged(
      "breaking",
      breaking("property-removed|required-removed", "colour", has("colour")),
    ),
    output: judged("breaking", breaking("property-added|required-added", "color", has("color"))),
  },
  {
    name: "other members are refused",
    before: { type: "object" },
    after: { type: "object", additionalProperties: false },
    ...narrowing("additional-properties-closed", "", longer(0)),
  },
  {
    name: "other members of a member are refused",
    before: object({ trip: object({ from: text }) }),
    after: object({ trip: closed({ from: text }) }),
    ...narrowing("additional-properties-closed", "trip", at(["trip"], hasOtherThan("from"))),
  },
  {
    name: "other members are refused which had to be of no type",
    before: object({ a: text }, { additionalProperties: { allOf: [text, number] } }),
    after: closed({ a: text }),
    ...same,
  },
  {
    name: "other members are refused where names were limited to those described",
    before: object({ a: text }, { propertyNames: { enum: ["a"] } }),
    after: closed({ a: text }, { propertyNames: { enum: ["a"] } }),
    input: judged(["none", "compatible", "risky"]),
    output: judged(["none", "compatible"]),
  },
  {
    name: "other members are taken",
    before: closed({ a: text }),
    after: object({ a: text }),
    ...widening("additional-properties-opened", "", hasOtherThan("a")),
  },
  {
    name: "other members of the objects in a list are taken",
    before: object({ legs: list(closed({ km: number })) }),
    after: object({ legs: list(object({ km: number })) }),
    ...widening("additional-properties-opened", "legs[]", at(["legs", "*"], hasOtherThan("km"))),
  },
  {
    name: "other members are taken where no object may have more than the one it must have",
    before: closed({ a: text }, { required: ["a"], maxProperties: 1 }),
    after: object({ a: text }, { required: ["a"], maxProperties: 1 }),
    input: judged(["none", "compatible"]),
    output: judged(["none", "compatible", "risky"]),
  },
  {
    name: "other members may be texts in place of anything",
    before: object({ a: number }),
    after: object({ a: number }, { additionalProperties: text }),
    input: judged(
      "breaking",
      breaking(
        "schema-added|additional-properties-closed",
        undefined,
        at(["*"], not(isA("string"))),
      ),
    ),
    output: judged("compatible"),
  },
  {
    name: "other members have to be whole in place of any number",
    before: { type: "object", additionalProperties: number },
    after: { type: "object", additionalProperties: whole },
    ...narrowing("integer-required", undefined, at(["*"], isA("number"))),
  },
  {
    name: "a described member is like all others of an open object, and its name is gone",
    before: object({ a: {} }),
    after: { type: "object" },
    ...same,
  },
];
