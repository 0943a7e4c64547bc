import { formats } from "../formats/formats.ts";
import { type JsonObject, type JsonValue, member } from "../load/json-value.ts";
import { isChecked } from "../pattern/compile-pattern.ts";
import type { Doc } from "./nodes.ts";
import { patternsOf } from "./patterns-of.ts";

export const emptyDoc: Doc = Object.freeze({
  examples: [],
  deprecated: false,
  constraints: [],
  notes: [],
});

/** Constraints told in a doc comment, because no type shows them. */
const documented = [
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["minLength", "maxLength", "pattern", "format"],
  ...["minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"],
  ...["readOnly", "writeOnly"],
] as const;

/** Those, and the keywords that notes are about. */
const told: ReadonlySet<string> = new Set([...documented, "patternProperties"]);

/** @param assertsFormats Whether validators refuse what lacks its `format`. */
export function readDoc(schema: JsonObject, assertsFormats: boolean): Doc {
  const title = text(schema, "title");
  const description = text(schema, "description");
  const examples = member(schema, "examples");
  const isSaid = Object.keys(schema).some((keyword) => told.has(keyword));
  const doc: { -readonly [Key in keyof Doc]: Doc[Key] } = {
    examples: Array.isArray(examples) ? examples : none,
    deprecated: member(schema, "deprecated") === true,
    constraints: isSaid || schema.type === "integer" ? constraintsOf(schema) : none,
    notes: isSaid ? unchecked(schema, assertsFormats) : none,
  };
  if (title !== undefined) doc.title = title;
  if (description !== undefined) doc.description = description;
  if (Object.hasOwn(schema, "default")) doc.default = schema.default ?? null;
  return doc;
}

const none: readonly never[] = [];

function constraintsOf(schema: JsonObject): readonly string[] {
  return [
    ...(schema.type === "integer" ? ["@type integer"] : []),
    ...documented
      .filter((name) => isToldApart(schema, name))
      .map((name) => `@${name} ${show(schema[name])}`),
  ];
}

/** Whether a doc says anything that the doc of a definition behind it may not. */
export function hasDoc(doc: Doc): boolean {
  return (
    doc.description !== undefined ||
    doc.default !== undefined ||
    doc.deprecated ||
    doc.examples.length > 0
  );
}

function text(schema: JsonObject, keyword: string): string | undefined {
  const value = member(schema, keyword);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function isToldApart(schema: JsonObject, keyword: string): boolean {
  return Object.hasOwn(schema, keyword) && schema[keyword] !== false;
}

function show(value: JsonValue | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

function unchecked(schema: JsonObject, assertsFormats: boolean): string[] {
  const notes: string[] = [];
  const format = text(schema, "format");
  const isKept = format === undefined || (assertsFormats && formats.has(format));
  if (!isKept) notes.push("The format is not checked.");
  for (const one of patternsOf(schema).filter((source) => !isChecked(source)))
    notes.push(`The pattern ${one} is not checked.`);
  return notes;
}
