import type { ts } from "ts-morph";
import { isObject, type JsonObject, type JsonValue } from "../load/json-value.ts";

/** A way in which json-schema-to-typescript differs from us on purpose, and how the difference is taken away. */
export type TypeRule = {
  readonly name: string;
  /** One sentence: what it does, and why we do not. */
  readonly why: string;
} & (
  | {
      readonly kind: "option";
      readonly option: Readonly<Record<string, boolean | string | number>>;
    }
  /** On each schema object that it is given, or on those alone that are whole definitions. */
  | { readonly kind: "schema" | "definition"; readonly change: (schema: JsonObject) => JsonObject }
  /** On each node of the types that it prints. */
  | {
      readonly kind: "type";
      readonly change: (node: ts.TypeNode, compiler: typeof ts) => ts.TypeNode;
    }
);

/** Everything that explains a difference. What is left after these is reported. */
export const typeRules: readonly TypeRule[] = [
  {
    name: "open-objects",
    why: "It gives each open object an index signature, which would hide misspelt members; we only show members that are declared.",
    kind: "option",
    option: { additionalProperties: false },
  },
  {
    name: "any-json",
    why: "It says `any` where a schema says nothing; what comes from JSON is JSON.",
    kind: "option",
    option: { unknownAny: true },
  },
  {
    name: "list-lengths",
    why: "It makes unions of tuples of `minItems` and `maxItems`; we leave lengths to the validator.",
    kind: "option",
    option: { ignoreMinAndMaxItems: true },
  },
  {
    name: "annotations",
    why: "It takes names from titles and code from keywords of its own, so a schema is given without annotations and foreign keywords.",
    kind: "schema",
    change: (schema) => without(schema, annotations),
  },
  {
    name: "conditions",
    why: "It looks past `if` and `not` only in part; they are rules for validators and never shape a type.",
    kind: "schema",
    change: (schema) => without(schema, ["if", "then", "else", "not"]),
  },
  {
    name: "aliases",
    why: "It prints no name for a definition that only refers to another one; we print every name.",
    kind: "definition",
    change: (schema) => (Object.keys(schema).join() === "$ref" ? { allOf: [schema] } : schema),
  },
  {
    name: "free-objects",
    why: "It takes an object of which nothing is said for an empty one once objects are closed; for us its members are any JSON.",
    kind: "schema",
    change: (schema) => {
      const isFree = schema.type === "object" && !described.some((name) => name in schema);
      return isFree ? { ...schema, additionalProperties: true } : schema;
    },
  },
  {
    name: "types-of-arms",
    why: "It takes an arm without a type for an object; by the standard the type beside the arms holds for each of them.",
    kind: "schema",
    change: ({ type, ...rest }) => {
      const arms = rest.anyOf ?? rest.oneOf;
      if (type === undefined) return rest;
      if (!Array.isArray(arms) || type === "object") return { ...rest, type };
      const typed = arms.map((arm) => (isObject(arm) && !isTyped(arm) ? { ...arm, type } : arm));
      return rest.anyOf === undefined ? { ...rest, oneOf: typed } : { ...rest, anyOf: typed };
    },
  },
  {
    name: "tuples",
    why: "It reads the tuples of draft 4 alone, so `prefixItems` is written in its way.",
    kind: "schema",
    change: ({ items, prefixItems, ...rest }) => {
      if (prefixItems === undefined) return items === undefined ? rest : { ...rest, items };
      return { ...rest, items: prefixItems, additionalItems: items ?? true };
    },
  },
  {
    name: "readonly",
    why: "It prints lists that can be changed; all that we print is read-only.",
    kind: "type",
    change: (node, compiler) => {
      const isList = compiler.isArrayTypeNode(node) || compiler.isTupleTypeNode(node);
      return isList
        ? compiler.factory.createTypeOperatorNode(compiler.SyntaxKind.ReadonlyKeyword, node)
        : node;
    },
  },
  {
    name: "json-value",
    why: "It says `unknown` for any JSON, where we say JsonValue.",
    kind: "type",
    change: (node, compiler) =>
      node.kind === compiler.SyntaxKind.UnknownKeyword
        ? compiler.factory.createTypeReferenceNode("JsonValue")
        : node,
  },
];

const annotations = [
  ...["$schema", "$id", "$defs", "title", "description", "default", "examples", "deprecated"],
  ...["errorMessage", "x-unique-by", "tsType", "tsEnumNames"],
];

const described: readonly string[] = [
  ...["properties", "patternProperties", "additionalProperties", "allOf", "anyOf", "oneOf"],
];

function isTyped(arm: JsonObject): boolean {
  return ["type", "$ref", "enum", "const"].some((name) => name in arm);
}

function without(schema: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !names.includes(name)));
}

/** Options of all rules together. */
export function ruleOptions(): Readonly<Record<string, boolean | string | number>> {
  return Object.assign({}, ...typeRules.map((rule) => (rule.kind === "option" ? rule.option : {})));
}

/**
 * A definition after the rules for schemas.
 *
 * @param refer Makes the reference that stands for one of the schema's.
 */
export function applySchemaRules(
  definition: JsonValue,
  refer: (reference: string) => string,
): JsonValue {
  const changed = applyTo(definition, refer);
  return isObject(changed) ? applyKind("definition", changed) : changed;
}

function applyTo(schema: JsonValue, refer: (reference: string) => string): JsonValue {
  if (!isObject(schema)) return schema;
  const inner = (value: JsonValue): JsonValue => applyTo(value, refer);
  return Object.fromEntries(
    Object.entries(applyKind("schema", schema)).map(([keyword, value]): [string, JsonValue] => {
      if (keyword === "$ref" && typeof value === "string") return [keyword, refer(value)];
      if (keyword === "const" || keyword === "enum") return [keyword, value];
      if (maps.includes(keyword) && isObject(value)) {
        const members = Object.entries(value).map(([name, one]) => [name, inner(one)] as const);
        return [keyword, Object.fromEntries(members)];
      }
      return [keyword, Array.isArray(value) ? value.map(inner) : inner(value)];
    }),
  );
}

function applyKind(kind: "schema" | "definition", schema: JsonObject): JsonObject {
  return typeRules.reduce(
    (current, rule) => (rule.kind === kind ? rule.change(current) : current),
    schema,
  );
}

const maps: readonly string[] = ["properties", "patternProperties", "dependentSchemas"];
