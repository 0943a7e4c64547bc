import { didYouMean } from "../diagnostics/suggest.ts";
import { isObject, type JsonValue } from "../load/json-value.ts";

/** What JSON Schema asks of the value of a keyword. */
export interface KeywordRule {
  readonly wanted: string;
  holds(value: JsonValue): boolean;
  /** What was probably meant. */
  hint?(value: JsonValue): string | undefined;
  /** What each entry has to be, where the value is a list or an object of them. */
  readonly entry?: KeywordRule;
  /** None where the value is not that list or object. */
  entries?(value: JsonValue): readonly (readonly [string, JsonValue])[];
}

/** One thing that is wrong with the value of a keyword. */
export interface KeywordFault {
  /** Into the value. */
  readonly path: readonly string[];
  readonly message: string;
  readonly hint: string | undefined;
}

/** The faults of a value that does not hold, each at the entry that has it. */
export function keywordFaults(
  keyword: string,
  rule: KeywordRule,
  value: JsonValue,
): readonly KeywordFault[] {
  const { entry } = rule;
  const entries = rule.entries?.(value) ?? [];
  const wrong = entry === undefined ? [] : entries.filter(([, one]) => !entry.holds(one));
  if (entry === undefined || wrong.length === 0) {
    return [{ path: [], message: `${keyword} must be ${rule.wanted}`, hint: rule.hint?.(value) }];
  }
  return wrong.map(([name, one]) => {
    const subject = Array.isArray(value) ? `item ${name}` : JSON.stringify(name);
    const message = `${subject} of ${keyword} must be ${entry.wanted}`;
    return { path: [name], message, hint: entry.hint?.(one) };
  });
}

const jsonTypes = ["string", "number", "integer", "boolean", "object", "array", "null"] as const;

/** What the types of JSON are called elsewhere. */
const otherNames: Readonly<Record<string, string>> = {
  ...{ str: "string", text: "string", int: "integer", long: "integer", float: "number" },
  ...{ double: "number", decimal: "number", bool: "boolean", dict: "object", map: "object" },
  ...{ list: "array", tuple: "array", none: "null", nil: "null", undefined: "null" },
};

function typeHint(value: JsonValue): string | undefined {
  if (typeof value !== "string") return undefined;
  const name = value.toLowerCase();
  if (name === "any" || name === "unknown") return "leave type out, and every value fits";
  const other = Object.hasOwn(otherNames, name) ? otherNames[name] : undefined;
  return other === undefined
    ? didYouMean(value, jsonTypes)
    : `did you mean ${JSON.stringify(other)}?`;
}

const isText = (value: JsonValue): boolean => typeof value === "string";
const isSchema = (value: JsonValue): boolean => typeof value === "boolean" || isObject(value);

const text: KeywordRule = { wanted: "a string", holds: isText };
const flag: KeywordRule = {
  wanted: "true or false",
  holds: (value) => typeof value === "boolean",
};
const isNumeral = /^-?\d+(?:\.\d+)?$/;
const unquoted = (value: JsonValue): string | undefined =>
  typeof value === "string" && isNumeral.test(value) ? `write ${value} without quotes` : undefined;

const number: KeywordRule = {
  wanted: "a number",
  holds: (value) => typeof value === "number",
  hint: unquoted,
};
const strictBound: KeywordRule = {
  ...number,
  hint: (value) =>
    typeof value === "boolean"
      ? "since draft-06 it is the bound itself, instead of minimum or maximum"
      : unquoted(value),
};
const factor: KeywordRule = {
  wanted: "a number above 0",
  hint: unquoted,
  holds: (value) => typeof value === "number" && value > 0,
};
const count: KeywordRule = {
  wanted: "a whole number of at least 0",
  hint: unquoted,
  holds: (value) => typeof value === "number" && Number.isInteger(value) && value >= 0,
};
const schema: KeywordRule = { wanted: "a schema: an object, true or false", holds: isSchema };
const type: KeywordRule = {
  wanted: `one of ${jsonTypes.join(", ")}`,
  holds: (value) => jsonTypes.some((known) => known === value),
  hint: typeHint,
};

function listOf(entry: KeywordRule, wanted: string, atLeast = 0): KeywordRule {
  const entries = (value: JsonValue): readonly (readonly [string, JsonValue])[] =>
    Array.isArray(value) ? value.map((one, index) => [String(index), one]) : [];
  const holds = (value: JsonValue): boolean =>
    Array.isArray(value) && value.length >= atLeast && value.every(entry.holds);
  return { wanted, holds, entry, entries };
}

function mapOf(entry: KeywordRule, wanted: string): KeywordRule {
  const entries = (value: JsonValue): readonly (readonly [string, JsonValue])[] =>
    isObject(value) ? Object.entries(value) : [];
  const holds = (value: JsonValue): boolean =>
    isObject(value) && Object.values(value).every(entry.holds);
  return { wanted, holds, entry, entries };
}

/** One entry alone, or a list of them. */
function oneOrMore(one: KeywordRule, list: KeywordRule, wanted: string): KeywordRule {
  return {
    ...list,
    wanted,
    holds: (value) => one.holds(value) || list.holds(value),
    hint: (value) => one.hint?.(value),
  };
}

const texts = listOf(text, "a list of strings");
const schemaMap = mapOf(schema, "an object whose members are schemas");
const schemaList = listOf(schema, "a list of at least one schema", 1);
const required: KeywordRule = {
  ...texts,
  hint: (value) =>
    typeof value === "boolean"
      ? "list the names in the schema around it, beside its properties"
      : undefined,
};
const items: KeywordRule = {
  ...schema,
  hint: (value) =>
    Array.isArray(value)
      ? "a list is prefixItems in 2020-12; where $schema says draft-07, items takes one"
      : undefined,
};

/** `items` in draft-07, where a list says what each item is in turn. */
export const tupleRule: KeywordRule = oneOrMore(
  schema,
  listOf(schema, ""),
  "a schema, or a list of schemas",
);

export const keywordRules: ReadonlyMap<string, KeywordRule> = new Map([
  ["type", oneOrMore(type, listOf(type, "", 1), `${type.wanted}, or a list of those`)],
  ["enum", { wanted: "a list of values", holds: (value) => Array.isArray(value) }],
  ["multipleOf", factor],
  ["required", required],
  ["items", items],
  ["dependentRequired", mapOf(texts, "an object whose members are lists of strings")],
  ["x-unique-by", oneOrMore(text, texts, "a string or a list of strings")],
  [
    "dependencies",
    mapOf(
      oneOrMore(schema, texts, "a schema, or a list of strings"),
      "an object of schemas or lists of strings",
    ),
  ],
  ...named(count, ["minLength", "maxLength", "minItems", "maxItems", "minProperties"]),
  ...named(count, ["maxProperties", "minContains", "maxContains"]),
  ...named(number, ["minimum", "maximum"]),
  ...named(strictBound, ["exclusiveMinimum", "exclusiveMaximum"]),
  ...named(text, ["title", "description", "$schema", "$ref", "$id", "$anchor", "$dynamicRef"]),
  ...named(text, ["$dynamicAnchor", "pattern", "format", "errorMessage"]),
  ...named(flag, ["uniqueItems", "deprecated"]),
  ...named(schemaMap, ["properties", "patternProperties", "$defs", "dependentSchemas"]),
  ...named(schemaList, ["allOf", "anyOf", "oneOf", "prefixItems"]),
  ...named(schema, ["additionalProperties", "additionalItems", "unevaluatedProperties"]),
  ...named(schema, ["unevaluatedItems", "propertyNames", "contains", "not"]),
  ...named(schema, ["if", "then", "else"]),
]);

function named(
  rule: KeywordRule,
  keywords: readonly string[],
): readonly (readonly [string, KeywordRule])[] {
  return keywords.map((keyword) => [keyword, rule] as const);
}
