import { isObject, type JsonObject, member } from "../load/json-value.ts";

/** The regular expressions that a schema has, of texts and of names, whether they are checked or not. */
export function patternsOf(schema: JsonObject): readonly string[] {
  const pattern = member(schema, "pattern");
  const byName = member(schema, "patternProperties");
  return [
    ...(typeof pattern === "string" ? [pattern] : []),
    ...(isObject(byName) ? Object.keys(byName) : []),
  ];
}
