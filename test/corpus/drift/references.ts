import type { JsonObject, JsonValue } from "../../../codegen/load/json-value.ts";
import { breaking, compatible, exactly, judged, narrowing, same, widening } from "./expected.ts";
import { closed, kind, list, number, object, type SchemaCase, text, whole } from "./schema-case.ts";
import { all, at, hasOtherThan, is, isA, lacks, longer, not } from "./shown.ts";

/** A tree of nodes like this. */
function tree(node: JsonObject, more: JsonObject = {}): JsonObject {
  const children = list({ $ref: "#/$defs/Node" });
  return { $ref: "#/$defs/Node", $defs: { Node: object({ ...node, children }, more) } };
}

/** Statements hold expressions, and these hold statements. */
function program(literal: JsonValue, statement: JsonObject = {}): JsonObject {
  return {
    ...list({ $ref: "#/$defs/Statement" }),
    $defs: {
      Statement: {
        oneOf: [
          kind(
            "let",
            { name: text, value: { $ref: "#/$defs/Expression" } },
            { required: ["kind", "value"] },
          ),
          kind("block", { body: list({ $ref: "#/$defs/Statement" }), ...statement }),
        ],
      },
      Expression: {
        oneOf: [
          kind("literal", { value: literal }, { required: ["kind", "value"] }),
          kind("call", { args: list({ $ref: "#/$defs/Expression" }) }),
          kind("run", { block: { $ref: "#/$defs/Statement" } }),
        ],
      },
    },
  };
}

const chain = (name: string, more: JsonObject = {}): JsonObject => ({
  $ref: `#/$defs/${name}`,
  $defs: { [name]: object({ next: { $ref: `#/$defs/${name}` } }, more) },
});

/** Schemas that refer to themselves, and changes far inside of them. */
export const referenceCases: readonly SchemaCase[] = [
  {
    name: "a tree under another name",
    before: tree({ label: text }),
    after: JSON.parse(JSON.stringify(tree({ label: text })).replaceAll("Node", "Branch")),
    ...same,
  },
  {
    name: "a tree whose root is told by itself",
    before: tree({ label: text }),
    after: object({ label: text, children: list({ $ref: "#" }) }),
    ...same,
  },
  {
    name: "a chain that is written out once",
    before: chain("Link"),
    after: {
      ...object({ next: { $ref: "#/$defs/Link" } }),
      $defs: { Link: object({ next: { $ref: "#/$defs/Link" } }) },
    },
    ...same,
  },
  {
    name: "a chain of links of two kinds that are alike",
    before: chain("Link"),
    after: {
      $ref: "#/$defs/Odd",
      $defs: {
        Odd: object({ next: { $ref: "#/$defs/Even" } }),
        Even: object({ next: { $ref: "#/$defs/Odd" } }),
      },
    },
    ...same,
  },
  {
    name: "each node of a tree needs a label",
    before: tree({ label: text }),
    after: tree({ label: text }, { required: ["label"] }),
    input: judged("breaking", breaking("required-added", undefined, isA("object"))),
    output: judged("compatible", compatible("required-added", undefined)),
  },
  {
    name: "labels of a tree may be null",
    before: tree({ label: text }),
    after: tree({ label: { type: ["string", "null"] } }),
    input: judged("compatible", compatible("type-added", undefined)),
    output: judged("breaking", breaking("type-added", undefined, isA("object"))),
  },
  {
    name: "only nodes below the root of a tree need a label",
    before: {
      ...object({ children: list({ $ref: "#/$defs/Node" }) }),
      $defs: { Node: object({ label: text, children: list({ $ref: "#/$defs/Node" }) }) },
    },
    after: {
      ...object({ children: list({ $ref: "#/$defs/Node" }) }),
      $defs: {
        Node: object(
          { label: text, children: list({ $ref: "#/$defs/Node" }) },
          { required: ["label"] },
        ),
      },
    },
    input: judged("breaking", breaking("required-added", undefined, at(["children"], longer(0)))),
    output: judged("compatible"),
  },
  {
    name: "a literal deep inside of statements has to be whole",
    before: program(number),
    after: program(whole),
    input: judged("breaking", breaking("integer-required", undefined, longer(0))),
    output: judged("compatible"),
  },
  {
    name: "a literal deep inside of statements may be null",
    before: program({ type: ["number", "string"] }),
    after: program({ type: ["number", "string", "null"] }),
    input: judged("compatible"),
    output: judged("breaking", breaking("type-added", undefined, longer(0))),
  },
  {
    name: "a block of statements describes another member",
    before: program(number),
    after: program(number, { label: text }),
    input: judged("breaking", breaking("property-added", undefined, longer(0))),
    output: judged("compatible"),
  },
  {
    name: "statements in another order of definitions",
    before: program(number),
    after: reordered(program(number)),
    ...same,
  },
  {
    name: "a chain has to end after one link",
    before: chain("Link"),
    after: object({ next: object({ next: false }) }),
    input: judged("breaking"),
    output: judged("compatible"),
  },
  {
    name: "a tree of closed nodes opens them",
    before: {
      $ref: "#/$defs/N",
      $defs: { N: closed({ l: { $ref: "#/$defs/N" }, r: { $ref: "#/$defs/N" } }) },
    },
    after: {
      $ref: "#/$defs/N",
      $defs: { N: object({ l: { $ref: "#/$defs/N" }, r: { $ref: "#/$defs/N" } }) },
    },
    input: judged("compatible", compatible("additional-properties-opened", undefined)),
    output: judged("breaking", breaking("additional-properties-opened", undefined, isA("object"))),
  },
  {
    name: "a binary tree loses its right half",
    before: {
      $ref: "#/$defs/N",
      $defs: { N: closed({ l: { $ref: "#/$defs/N" }, r: { $ref: "#/$defs/N" } }) },
    },
    after: { $ref: "#/$defs/N", $defs: { N: closed({ l: { $ref: "#/$defs/N" } }) } },
    input: judged("breaking", breaking("property-removed", undefined, isA("object"))),
    output: judged("compatible"),
  },
  {
    name: "JSON in its own words may no longer be null",
    before: {
      $ref: "#/$defs/J",
      $defs: {
        J: {
          anyOf: [
            { type: ["string", "number", "boolean", "null"] },
            list({ $ref: "#/$defs/J" }),
            { type: "object", additionalProperties: { $ref: "#/$defs/J" } },
          ],
        },
      },
    },
    after: {
      $ref: "#/$defs/J",
      $defs: {
        J: {
          anyOf: [
            { type: ["string", "number", "boolean"] },
            list({ $ref: "#/$defs/J" }),
            { type: "object", additionalProperties: { $ref: "#/$defs/J" } },
          ],
        },
      },
    },
    input: judged("breaking"),
    output: judged("compatible"),
  },
  {
    name: "JSON in its own words is anything",
    before: {
      $ref: "#/$defs/J",
      $defs: {
        J: {
          anyOf: [
            { type: ["string", "number", "boolean", "null"] },
            list({ $ref: "#/$defs/J" }),
            { type: "object", additionalProperties: { $ref: "#/$defs/J" } },
          ],
        },
      },
    },
    after: true,
    input: judged(["none", "compatible"]),
    output: judged(["none", "compatible", "risky"]),
  },
  {
    name: "lists of lists of the same, which only a list without end would break",
    before: { $ref: "#/$defs/L", $defs: { L: list({ $ref: "#/$defs/L" }) } },
    after: { $ref: "#/$defs/L", $defs: { L: list({ $ref: "#/$defs/L" }, { maxItems: 3 }) } },
    input: judged("breaking", breaking("max-items-lowered", undefined, isA("array"))),
    output: judged("compatible"),
  },
  {
    name: "a chain without an end, which no value is, becomes another one",
    before: {
      $ref: "#/$defs/A",
      $defs: { A: object({ next: { $ref: "#/$defs/A" } }, { required: ["next"] }) },
    },
    after: {
      $ref: "#/$defs/A",
      $defs: { A: object({ next: { $ref: "#/$defs/A" }, n: number }, { required: ["next"] }) },
    },
    input: judged(["none", "compatible", "risky"]),
    output: judged(["none", "compatible", "risky"]),
  },
  {
    name: "a definition that is used twice is narrower",
    before: {
      ...object({ from: { $ref: "#/$defs/Place" }, to: { $ref: "#/$defs/Place" } }),
      $defs: { Place: object({ city: text }) },
    },
    after: {
      ...object({ from: { $ref: "#/$defs/Place" }, to: { $ref: "#/$defs/Place" } }),
      $defs: { Place: object({ city: { type: "string", minLength: 1 } }) },
    },
    input: judged("breaking", breaking("min-length-raised", undefined, at(["*", "city"], is("")))),
    output: judged("compatible"),
  },
  {
    name: "one of two users of a definition has its own",
    before: {
      ...object({ from: { $ref: "#/$defs/Place" }, to: { $ref: "#/$defs/Place" } }),
      $defs: { Place: object({ city: text }) },
    },
    after: {
      ...object({
        from: { $ref: "#/$defs/Place" },
        to: object({ city: { type: "string", minLength: 1 } }),
      }),
      $defs: { Place: object({ city: text }) },
    },
    ...narrowing("min-length-raised", "to.city", at(["to", "city"], is(""))),
  },
  {
    name: "a reference leads to another definition",
    before: { ...object({ a: { $ref: "#/$defs/Text" } }), $defs: { Text: text, Number: number } },
    after: { ...object({ a: { $ref: "#/$defs/Number" } }), $defs: { Text: text, Number: number } },
    input: exactly(
      breaking("type-removed", "a", at(["a"], isA("string"))),
      compatible("type-added", "a"),
    ),
    output: exactly(
      compatible("type-removed", "a"),
      breaking("type-added", "a", at(["a"], isA("number"))),
    ),
  },
  {
    name: "a definition of another document is used in place of an own one",
    before: {
      ...object({ a: { $ref: "#/$defs/Place" } }),
      $defs: { Place: object({ city: text }) },
    },
    after: object({ a: { $ref: "place.json" } }),
    documents: { "place.json": object({ city: text }) },
    ...same,
  },
  {
    name: "a definition of another document is wider than the own one was",
    before: {
      ...object({ a: { $ref: "#/$defs/Place" } }),
      $defs: { Place: closed({ city: text }) },
    },
    after: object({ a: { $ref: "place.json" } }),
    documents: { "place.json": object({ city: text }) },
    ...widening("additional-properties-opened", "a", at(["a"], hasOtherThan("city"))),
  },
  {
    name: "a tree with a union of leaf and branch loses its leaf of numbers",
    before: {
      $ref: "#/$defs/T",
      $defs: {
        T: {
          oneOf: [
            kind("leaf", { n: number }),
            kind("text", { t: text }),
            kind("branch", { of: list({ $ref: "#/$defs/T" }) }),
          ],
        },
      },
    },
    after: {
      $ref: "#/$defs/T",
      $defs: {
        T: {
          oneOf: [kind("text", { t: text }), kind("branch", { of: list({ $ref: "#/$defs/T" }) })],
        },
      },
    },
    input: judged("breaking", breaking("union-arm-removed", undefined, isA("object"))),
    output: judged("compatible", compatible("union-arm-removed", undefined)),
  },
  {
    name: "a dynamic reference without another anchor is one like any",
    before: { $dynamicAnchor: "node", ...object({ next: { $dynamicRef: "#node" } }) },
    after: object({ next: { $ref: "#" } }),
    ...same,
  },
  {
    name: "members twenty deep get a bound",
    before: nested(20, number),
    after: nested(20, { type: "number", maximum: 10 }),
    ...narrowing(
      "maximum-lowered",
      Array.from({ length: 20 }, () => "in").join("."),
      at(
        Array.from({ length: 20 }, () => "in"),
        all(isA("number"), not(is(0))),
      ),
    ),
  },
  {
    name: "what is required leads through a chain to a member that is new",
    before: {
      ...object({ a: { $ref: "#/$defs/A" } }, { required: ["a"] }),
      $defs: { A: object({ b: { $ref: "#/$defs/B" } }, { required: ["b"] }), B: object({}) },
    },
    after: {
      ...object({ a: { $ref: "#/$defs/A" } }, { required: ["a"] }),
      $defs: {
        A: object({ b: { $ref: "#/$defs/B" } }, { required: ["b"] }),
        B: object({}, { required: ["c"] }),
      },
    },
    ...narrowing("required-added", "a.b.c", at(["a", "b"], lacks("c"))),
  },
];

function nested(depth: number, inner: JsonObject): JsonObject {
  return depth === 0 ? inner : object({ in: nested(depth - 1, inner) });
}

function reordered({ $defs, ...rest }: JsonObject): JsonObject {
  return { $defs: Object.fromEntries(Object.entries($defs as JsonObject).toReversed()), ...rest };
}
