import { isObject, type JsonValue } from "../../load/json-value.ts";
import type { SchemaNode } from "../../model/nodes.ts";
import { valueAt } from "../../resolve/registry.ts";

const told: ReadonlySet<string> = new Set([
  ...["title", "description", "examples", "$comment", "default", "deprecated"],
]);

/** The schema of a node as a text that is the same whatever the order of its keywords, and whatever they tell people. */
export function schemaText({ at }: SchemaNode): string {
  return wordlessText(valueAt(at.source.value, at.pointer) ?? true);
}

/** The same of a part of a schema. */
export function wordlessText(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(wordlessText).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const names = Object.keys(value)
    .filter((name) => !told.has(name) || !isText(value[name]))
    .sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${wordlessText(value[name] ?? null)}`).join(",")}}`;
}

/** A property may be called like a keyword; then it has a schema. */
function isText(value: JsonValue | undefined): boolean {
  return !isObject(value) || Object.keys(value).length === 0;
}
