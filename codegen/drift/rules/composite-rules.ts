import { decided, narrows, type RuleEntry, widens } from "./entry.ts";

/** What may happen to lists, objects and combinations in a schema. */
export const compositeRules = {
  "min-items-raised": {
    of: "schema",
    title: "lists have to be longer",
    severity: narrows,
    why: "Shorter lists were valid and are refused now.",
    example: schemas({ type: "array" }, { type: "array", minItems: 1 }),
  },
  "min-items-lowered": {
    of: "schema",
    title: "lists may be shorter",
    severity: widens,
    why: "A reader that takes the first item for granted meets an empty list.",
    example: schemas({ type: "array", minItems: 1 }, { type: "array" }),
  },
  "max-items-lowered": {
    of: "schema",
    title: "lists have to be shorter",
    severity: narrows,
    why: "Longer lists were valid and are refused now.",
    example: schemas({ type: "array", maxItems: 9 }, { type: "array", maxItems: 5 }),
  },
  "max-items-raised": {
    of: "schema",
    title: "lists may be longer",
    severity: widens,
    why: "A reader gets more items than it was told.",
    example: schemas({ type: "array", maxItems: 5 }, { type: "array" }),
  },
  "unique-items-required": {
    of: "schema",
    title: "no two items may be equal",
    severity: narrows,
    why: "Lists with an item twice were valid and are refused now.",
    example: schemas({ type: "array" }, { type: "array", uniqueItems: true }),
  },
  "unique-items-dropped": {
    of: "schema",
    title: "items may be equal",
    severity: widens,
    why: "A reader that makes a set or a map of the list loses items.",
    example: schemas({ type: "array", uniqueItems: true }, { type: "array" }),
  },
  "contains-changed": {
    of: "schema",
    title: "lists have to contain something else",
    severity: decided,
    why: "More, fewer or other items are asked for, so the lists themselves decide.",
    example: schemas({ type: "array" }, { type: "array", contains: { type: "string" } }),
  },
  "required-added": {
    of: "schema",
    title: "a member has to be there",
    severity: narrows,
    why: "Objects without it were valid and are refused now.",
    example: schemas(
      { type: "object", properties: { to: { type: "string" } } },
      { type: "object", properties: { to: { type: "string" } }, required: ["to"] },
    ),
  },
  "required-removed": {
    of: "schema",
    title: "a member may be missing",
    severity: widens,
    why: "A reader that takes the member for granted meets objects without it.",
    example: schemas(
      { type: "object", properties: { to: { type: "string" } }, required: ["to"] },
      { type: "object", properties: { to: { type: "string" } } },
    ),
  },
  "property-added": {
    of: "schema",
    title: "a member is described that was not",
    severity: decided,
    why: "In a closed object it may be there now. In an open one it could be anything, and now has to be as described. Clients made from a card send described members only, so there an optional one is compatible.",
    example: schemas(
      { type: "object", properties: {} },
      { type: "object", properties: { to: { type: "string" } } },
    ),
  },
  "property-removed": {
    of: "schema",
    title: "a member is no longer described",
    severity: decided,
    why: "In a closed object it is refused now. In an open one it may be anything.",
    example: schemas(
      { type: "object", properties: { to: true }, additionalProperties: false },
      { type: "object", properties: {}, additionalProperties: false },
    ),
  },
  "additional-properties-closed": {
    of: "schema",
    title: "members that are not described are refused",
    severity: narrows,
    why: "Objects with such a member were valid and are refused now.",
    example: schemas({ type: "object" }, { type: "object", additionalProperties: false }),
  },
  "additional-properties-opened": {
    of: "schema",
    title: "members that are not described are taken",
    severity: widens,
    why: "A reader meets members that it was never told of, and one that refuses them refuses the object.",
    example: schemas({ type: "object", additionalProperties: false }, { type: "object" }),
  },
  "pattern-properties-changed": {
    of: "schema",
    title: "members are described by other patterns of their names",
    severity: decided,
    why: "Whether one pattern takes every name that another takes cannot always be told. An object that only one of the schemas takes makes it breaking.",
    example: schemas(
      { type: "object" },
      { type: "object", patternProperties: { "^x-": { type: "string" } } },
    ),
  },
  "property-names-changed": {
    of: "schema",
    title: "names of members follow another rule",
    severity: decided,
    why: "A name that only one of the rules takes makes it breaking.",
    example: schemas({ type: "object" }, { type: "object", propertyNames: { maxLength: 3 } }),
  },
  "min-properties-raised": {
    of: "schema",
    title: "objects need more members",
    severity: narrows,
    why: "Objects with fewer members were valid and are refused now.",
    example: schemas({ type: "object" }, { type: "object", minProperties: 1 }),
  },
  "min-properties-lowered": {
    of: "schema",
    title: "objects may have fewer members",
    severity: widens,
    why: "A reader gets objects with fewer members than it was told.",
    example: schemas({ type: "object", minProperties: 1 }, { type: "object" }),
  },
  "max-properties-lowered": {
    of: "schema",
    title: "objects must not have as many members",
    severity: narrows,
    why: "Objects with more members were valid and are refused now.",
    example: schemas({ type: "object" }, { type: "object", maxProperties: 2 }),
  },
  "max-properties-raised": {
    of: "schema",
    title: "objects may have more members",
    severity: widens,
    why: "A reader gets objects with more members than it was told.",
    example: schemas({ type: "object", maxProperties: 2 }, { type: "object" }),
  },
  "dependent-required-added": {
    of: "schema",
    title: "a member needs another one beside it",
    severity: narrows,
    why: "Objects with the one and without the other were valid and are refused now.",
    example: schemas({ type: "object" }, { type: "object", dependentRequired: { a: ["b"] } }),
  },
  "dependent-required-removed": {
    of: "schema",
    title: "a member no longer needs another one beside it",
    severity: widens,
    why: "A reader that finds the one takes the other for granted.",
    example: schemas({ type: "object", dependentRequired: { a: ["b"] } }, { type: "object" }),
  },
  "union-arm-removed": {
    of: "schema",
    title: "an alternative is gone",
    severity: narrows,
    why: "Values of that alternative were valid and are refused now.",
    example: schemas(
      { anyOf: [{ type: "string", minLength: 2 }, { type: "number" }] },
      { anyOf: [{ type: "number" }] },
    ),
  },
  "union-arm-added": {
    of: "schema",
    title: "there is another alternative",
    severity: widens,
    why: "A reader that tells the alternatives apart has no case for the new one.",
    example: schemas(
      { oneOf: [kind("created", "id")] },
      { oneOf: [kind("created", "id"), kind("moved", "to")] },
    ),
  },
  "condition-changed": {
    of: "schema",
    title: "a condition on the whole value is another",
    severity: decided,
    why: "`if`, `not`, `oneOf`, `dependentSchemas` and `unevaluated…` depend on the rest of the value, so the values themselves decide.",
    example: schemas({ type: "string" }, { type: "string", not: { const: "no" } }),
  },
  "schema-changed": {
    of: "schema",
    title: "the schema is built in another way",
    severity: decided,
    why: "The two schemas have no parts that could be held against each other one by one, so their values are.",
    example: schemas(
      { type: "object", properties: { a: { type: "string" } }, required: ["a"] },
      { anyOf: [kind("created", "id"), kind("moved", "to")] },
    ),
  },
  "schema-added": {
    of: "schema",
    title: "a value that could be anything has a schema now",
    severity: narrows,
    why: "Every value was valid, and most are refused now.",
    example: schemas(true, { type: "string" }),
  },
  "schema-removed": {
    of: "schema",
    title: "a value that had a schema may be anything",
    severity: widens,
    why: "A reader meets values of which it was told nothing.",
    example: schemas({ type: "string" }, true),
  },
  "default-changed": {
    of: "schema",
    title: "the value that stands for an absent one is another",
    severity: { input: "risky", output: "docs" },
    why: "Whoever leaves the member out may get another result, although nothing is refused.",
    example: schemas(
      { type: "object", properties: { digits: { type: "integer", default: 2 } } },
      { type: "object", properties: { digits: { type: "integer", default: 3 } } },
    ),
  },
  "deprecation-changed": {
    of: "schema",
    title: "a part is marked as deprecated, or no longer",
    severity: { input: "docs", output: "docs" },
    why: "Nothing is refused; editors strike it through once the client is generated again.",
    example: schemas({ type: "string" }, { type: "string", deprecated: true }),
  },
  "unchecked-changed": {
    of: "schema",
    title: "what no validator checks is different",
    severity: { input: "risky", output: "risky" },
    why: "A pattern with a back-reference, or another one that cannot be searched in linear time, is not checked by validators; nor is a condition that rests on one. Others may check it.",
    example: schemas(
      { type: "string", pattern: "^(a|b)\\1$" },
      { type: "string", pattern: "^(a|c)\\1$" },
    ),
  },
  undecided: {
    of: "schema",
    title: "it cannot be told",
    severity: { input: "risky", output: "risky" },
    why: "The schemas differ, but neither a value that only one of them takes was found, nor a proof that there is none. A note says which keyword stood in the way.",
    example: schemas(eitherText(5), eitherText(6)),
  },
  unreadable: {
    of: "schema",
    title: "a schema cannot be read",
    severity: { input: "risky", output: "risky" },
    why: "What a document with errors takes is not known. The diagnostics say what is wrong.",
    example: schemas({ type: "string" }, { type: "strnig" }),
  },
} as const satisfies Readonly<Record<string, RuleEntry>>;

/** Which letters there are grows with Unicode, so it is not proved that no text is of both kinds, which `oneOf` refuses. */
function eitherText(maxLength: number): object {
  const arms = [{ pattern: "^\\p{Lu}+$" }, { pattern: "^\\p{Ll}+$", maxLength }];
  return { type: "string", oneOf: arms };
}

function kind(name: string, beside: string): object {
  return {
    type: "object",
    properties: { kind: { const: name }, [beside]: { type: "string" } },
    required: ["kind", beside],
  };
}

function schemas(before: unknown, after: unknown): RuleEntry["example"] {
  return { kind: "schemas", before: JSON.stringify(before), after: JSON.stringify(after) };
}
