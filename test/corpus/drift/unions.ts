import { breaking, compatible, exactly, judged, narrowing, same, widening } from "./expected.ts";
import { closed, kind, list, number, object, type SchemaCase, text, whole } from "./schema-case.ts";
import { all, at, has, is, isA, lacks, longer, not, shorter } from "./shown.ts";

const created = kind("created", { id: text });
const moved = kind("moved", { to: text });
const deleted = kind("deleted");

/** Alternatives, tagged or not. */
export const unionCases: readonly SchemaCase[] = [
  {
    name: "an alternative is gone",
    before: { anyOf: [{ type: "string", minLength: 2 }, number] },
    after: { anyOf: [number] },
    input: judged("breaking", breaking("union-arm-removed|type-removed", "(string)", longer(1))),
    output: judged("compatible", compatible("union-arm-removed|type-removed", "(string)")),
  },
  {
    name: "an alternative with a tag is gone",
    before: { oneOf: [created, moved] },
    after: { oneOf: [created] },
    ...narrowing("union-arm-removed", '(kind "moved")', at(["kind"], is("moved"))),
  },
  {
    name: "an alternative with a tag is gone from the events of a list",
    before: object({ log: list({ oneOf: [created, moved, deleted] }) }),
    after: object({ log: list({ oneOf: [created, moved] }) }),
    ...narrowing(
      "union-arm-removed",
      'log[] (kind "deleted")',
      at(["log", "*", "kind"], is("deleted")),
    ),
  },
  {
    name: "an alternative is gone that another one takes all of",
    before: { anyOf: [{ type: "string", maxLength: 3 }, text, number] },
    after: { anyOf: [text, number] },
    ...same,
  },
  {
    name: "an alternative is gone that took nothing",
    before: { anyOf: [text, { allOf: [number, { type: "null" }] }] },
    after: { anyOf: [text] },
    ...same,
  },
  {
    name: "there is another alternative",
    before: { oneOf: [created] },
    after: { oneOf: [created, moved] },
    ...widening("union-arm-added", '(kind "moved")', at(["kind"], is("moved"))),
  },
  {
    name: "there is another alternative in a member, all of them closed",
    before: object({
      event: { oneOf: [closed({ kind: { const: "a" } }), closed({ kind: { const: "b" } })] },
    }),
    after: object({
      event: {
        oneOf: [
          closed({ kind: { const: "a" } }, { required: ["kind"] }),
          closed({ kind: { const: "b" } }, { required: ["kind"] }),
          closed({ kind: { const: "c" } }, { required: ["kind"] }),
        ],
      },
    }),
    // Of the objects without a kind both alternatives took each, so oneOf took none of them before.
    input: judged("compatible", compatible("union-arm-added", 'event (kind "c")')),
    output: judged(
      "breaking",
      breaking("union-arm-added", 'event (kind "c")', at(["event", "kind"], is("c"))),
    ),
  },
  {
    name: "there is another alternative that an older one takes all of",
    before: { anyOf: [number, text] },
    after: { anyOf: [number, text, { type: "integer" }] },
    ...same,
  },
  {
    name: "there is another alternative, between others",
    before: { oneOf: [created, deleted] },
    after: { oneOf: [created, moved, deleted] },
    ...widening("union-arm-added", '(kind "moved")', at(["kind"], is("moved"))),
  },
  {
    name: "a member of one alternative has to be there",
    before: { oneOf: [created, moved] },
    after: { oneOf: [created, kind("moved", { to: text }, { required: ["kind", "to"] })] },
    ...narrowing("required-added", undefined, all(at(["kind"], is("moved")), lacks("to"))),
  },
  {
    name: "a member of one alternative in a list may be of another type",
    before: list({ oneOf: [created, kind("scored", { points: whole })] }),
    after: list({ oneOf: [created, kind("scored", { points: number })] }),
    ...widening(
      "integer-dropped",
      undefined,
      at(["*"], all(at(["kind"], is("scored")), has("points"))),
    ),
  },
  {
    name: "the alternatives stand in another order and one of them has changed",
    before: { oneOf: [created, moved] },
    after: { oneOf: [kind("moved", { to: { type: "string", maxLength: 9 } }), created] },
    ...narrowing("max-length-lowered", undefined, at(["to"], longer(9))),
  },
  {
    name: "the tag of an alternative has another value",
    before: { oneOf: [created, moved] },
    after: { oneOf: [created, kind("shifted", { to: text })] },
    input: judged("breaking"),
    output: judged("breaking"),
  },
  {
    name: "the member that is the tag has another name",
    before: { oneOf: [created, moved] },
    after: {
      oneOf: [
        object({ type: { const: "created" }, id: text }, { required: ["type"] }),
        object({ type: { const: "moved" }, to: text }, { required: ["type"] }),
      ],
    },
    input: judged("breaking"),
    output: judged("breaking"),
  },
  {
    name: "two alternatives become one with two tags",
    before: { oneOf: [kind("a", { n: number }), kind("b", { n: number })] },
    after: object({ kind: { enum: ["a", "b"] }, n: number }, { required: ["kind"] }),
    ...same,
  },
  {
    name: "one of is any of where no value fits two",
    before: { oneOf: [created, moved] },
    after: { anyOf: [moved, created] },
    ...same,
  },
  {
    name: "any of becomes one of where a value fits two",
    before: { anyOf: [{ type: "number", minimum: 0 }, whole] },
    after: { oneOf: [{ type: "number", minimum: 0 }, whole] },
    input: judged("breaking"),
    output: judged(["compatible", "risky"]),
  },
  {
    name: "a text becomes a text or a list of them",
    before: object({ to: text }),
    after: object({ to: { anyOf: [text, list(text)] } }),
    input: judged("compatible"),
    output: judged("breaking"),
  },
  {
    name: "nullable is told as an alternative",
    before: object({ to: { type: ["string", "null"], minLength: 2 } }),
    after: object({ to: { anyOf: [{ type: "string", minLength: 2 }, { type: "null" }] } }),
    ...same,
  },
  {
    name: "an alternative is narrower and another one makes up for it",
    before: {
      anyOf: [
        { type: "string", minLength: 2 },
        { type: "string", maxLength: 2 },
      ],
    },
    after: {
      anyOf: [
        { type: "string", minLength: 3 },
        { type: "string", maxLength: 2 },
      ],
    },
    input: judged(["none", "compatible", "risky"]),
    output: judged(["none", "compatible"]),
  },
  {
    name: "alternatives of numbers leave a hole",
    before: {
      anyOf: [
        { type: "integer", maximum: 5 },
        { type: "integer", minimum: 6 },
      ],
    },
    after: {
      anyOf: [
        { type: "integer", maximum: 5 },
        { type: "integer", minimum: 7 },
      ],
    },
    input: judged("breaking", breaking("minimum-raised", undefined, is(6))),
    output: judged("compatible"),
  },
  {
    name: "alternatives of whole numbers meet without a hole",
    before: whole,
    after: {
      anyOf: [
        { type: "integer", maximum: 5 },
        { type: "integer", minimum: 6 },
      ],
    },
    input: judged(["none", "compatible", "risky"]),
    output: judged(["none", "compatible", "risky"]),
  },
  {
    name: "the base that alternatives share asks for a member",
    before: { type: "object", properties: { id: text }, oneOf: [created, moved] },
    after: { type: "object", properties: { id: text }, required: ["id"], oneOf: [created, moved] },
    input: judged("breaking", breaking("required-added", undefined, lacks("id"))),
    output: judged("compatible"),
  },
  {
    name: "a union of constants loses one",
    before: { oneOf: [{ const: "a" }, { const: "b" }, { const: "c" }] },
    after: { enum: ["a", "c"] },
    ...narrowing("enum-value-removed", "", is("b")),
  },
  {
    name: "a union of described constants gains one",
    before: {
      oneOf: [
        { const: 1, description: "One" },
        { const: 2, description: "Two" },
      ],
    },
    after: {
      oneOf: [
        { const: 1, description: "One" },
        { const: 2, description: "Two" },
        { const: 3, description: "Three" },
      ],
    },
    ...widening("enum-value-added", "", is(3)),
  },
  {
    name: "a union in a union loses an alternative of an alternative",
    before: { anyOf: [{ anyOf: [text, number] }, { type: "null" }] },
    after: { anyOf: [{ anyOf: [text] }, { type: "null" }] },
    input: judged("breaking", breaking("union-arm-removed|type-removed", undefined, isA("number"))),
    output: judged("compatible"),
  },
  {
    name: "an object becomes a union of others",
    before: object({ a: text }, { required: ["a"] }),
    after: { anyOf: [kind("created", { id: text }), kind("moved", { to: text })] },
    input: judged("breaking", breaking("schema-changed|required-added", undefined, has("a"))),
    output: judged("breaking"),
  },
  {
    name: "an alternative told by which member is there is gone",
    before: {
      oneOf: [
        closed({ ok: text }, { required: ["ok"] }),
        closed({ error: text }, { required: ["error"] }),
      ],
    },
    after: { oneOf: [closed({ ok: text }, { required: ["ok"] })] },
    input: judged(
      "breaking",
      breaking("union-arm-removed|property-removed", undefined, has("error")),
    ),
    output: judged("compatible"),
  },
  {
    name: "lists and objects are told apart and lists get a bound",
    before: { anyOf: [list(text), object({ a: text })] },
    after: { anyOf: [list(text, { maxItems: 2 }), object({ a: text })] },
    input: judged("breaking", breaking("max-items-lowered", undefined, longer(2))),
    output: judged("compatible", compatible("max-items-lowered", undefined)),
  },
  {
    name: "an alternative becomes shorter in one way and longer in another",
    before: { anyOf: [{ type: "string", minLength: 2, maxLength: 5 }, { type: "null" }] },
    after: { anyOf: [{ type: "string", minLength: 3, maxLength: 6 }, { type: "null" }] },
    input: exactly(
      breaking("min-length-raised", undefined, shorter(3)),
      compatible("max-length-raised", undefined),
    ),
    output: exactly(
      compatible("min-length-raised", undefined),
      breaking("max-length-raised", undefined, longer(5)),
    ),
  },
  {
    name: "a tag is a number and one alternative is gone",
    before: {
      oneOf: [1, 2, 3].map((version) =>
        object({ version: { const: version } }, { required: ["version"] }),
      ),
    },
    after: {
      oneOf: [1, 3].map((version) =>
        object({ version: { const: version } }, { required: ["version"] }),
      ),
    },
    input: judged(
      "breaking",
      breaking("union-arm-removed|enum-value-removed", undefined, at(["version"], is(2))),
    ),
    output: judged("compatible"),
  },
  {
    name: "one alternative of twenty is gone",
    before: { oneOf: Array.from({ length: 20 }, (_, index) => kind(`k${index}`, { n: whole })) },
    after: {
      oneOf: Array.from({ length: 20 }, (_, index) => kind(`k${index}`, { n: whole })).toSpliced(
        7,
        1,
      ),
    },
    ...narrowing("union-arm-removed", '(kind "k7")', at(["kind"], is("k7"))),
  },
  {
    name: "an open alternative describes a member that another alternative has",
    before: {
      anyOf: [object({ a: text }, { required: ["a"] }), object({ b: text }, { required: ["b"] })],
    },
    after: {
      anyOf: [
        object({ a: text, b: text }, { required: ["a"] }),
        object({ b: text }, { required: ["b"] }),
      ],
    },
    input: judged("breaking", breaking("property-added", undefined, at(["b"], not(isA("string"))))),
    output: judged("compatible"),
  },
];
