import { type JsonObject, type JsonValue, member } from "../load/json-value.ts";

/** What the keywords of one schema resource mean. */
export interface Draft {
  readonly name: "2020-12" | "draft-07";
  /** Keywords that say nothing here. */
  readonly silent: ReadonlySet<string>;
  /** `format` is checked, whatever the caller asked for. */
  readonly assertsFormats: boolean;
}

const vocabularies: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "applicator",
    [
      ...["prefixItems", "items", "contains", "additionalProperties", "properties"],
      ...["patternProperties", "dependentSchemas", "dependencies", "propertyNames"],
      ...["if", "then", "else", "allOf", "anyOf", "oneOf", "not"],
    ],
  ],
  ["unevaluated", ["unevaluatedItems", "unevaluatedProperties"]],
  [
    "validation",
    [
      ...["type", "const", "enum", "multipleOf", "maximum", "exclusiveMaximum", "minimum"],
      ...["exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems"],
      ...["uniqueItems", "maxContains", "minContains", "maxProperties", "minProperties"],
      ...["required", "dependentRequired"],
    ],
  ],
]);

/** `dependencies` still means what it did, as the appendix of 2020-12 allows; `additionalItems` does not. */
const draft2020: Draft = {
  name: "2020-12",
  silent: new Set(["additionalItems"]),
  assertsFormats: false,
};

const draft07: Draft = {
  name: "draft-07",
  silent: new Set([
    ...["$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary", "$defs", "prefixItems"],
    ...["minContains", "maxContains", "dependentRequired", "dependentSchemas", "contentSchema"],
    ...["unevaluatedItems", "unevaluatedProperties"],
  ]),
  assertsFormats: false,
};

/** Draft-06 is draft-07 without a few keywords. */
const draft06: Draft = {
  ...draft07,
  silent: new Set([...draft07.silent, "if", "then", "else"]),
};

export const defaultDraft: Draft = draft2020;

/** By URI of the meta-schema. */
const known: ReadonlyMap<string, Draft> = new Map([
  ["https://json-schema.org/draft/2020-12/schema", draft2020],
  ["http://json-schema.org/draft-07/schema", draft07],
  ["http://json-schema.org/draft-06/schema", draft06],
]);

/** URIs of the meta-schemas that are read as what they say. */
export const knownDrafts: readonly string[] = [...known.keys()];

/**
 * The draft that `$schema` names.
 *
 * @param find A loaded document by URI: a meta-schema of somebody's own says by `$vocabulary` which keywords count.
 * @returns Undefined when nobody knows it.
 */
export function draftOf(
  schemaUri: string,
  find: (uri: string) => JsonValue | undefined,
): Draft | undefined {
  const seen = new Set<string>();
  let uri = schemaUri.replace(/#$/, "");
  let own: JsonValue | undefined;
  while (!seen.has(uri)) {
    seen.add(uri);
    const draft = known.get(uri.replace(/^https:(?=\/\/json-schema\.org\/draft-0)/, "http:"));
    if (draft !== undefined) return own === undefined ? draft : restricted(draft, own);
    const document = find(uri);
    const next = member(document, "$schema");
    if (document === undefined) return undefined;
    own ??= member(document, "$vocabulary");
    uri = typeof next === "string" ? next.replace(/#$/, "") : ([...known.keys()][0] ?? "");
  }
  return undefined;
}

function restricted(draft: Draft, declared: JsonValue): Draft {
  const uri = (name: string): string => `https://json-schema.org/draft/2020-12/vocab/${name}`;
  const has = (name: string): boolean => member(declared, uri(name)) !== undefined;
  const missing = [...vocabularies].flatMap(([name, keywords]) => (has(name) ? [] : keywords));
  return {
    ...draft,
    silent: new Set([...draft.silent, ...missing]),
    assertsFormats: has("format-assertion"),
  };
}

/** What tells a reader something, and so is kept beside the `$ref` of a draft-07 schema. */
const besideReference: ReadonlySet<string> = new Set([
  ...["$ref", "$schema", "definitions", "title", "description", "default", "examples"],
  ...["deprecated", "readOnly", "writeOnly", "$comment"],
]);

/** The schema without the keywords that say nothing in its draft: in draft-07, `$ref` hides those beside it. */
export function inForce(schema: JsonObject, draft: Draft): JsonObject {
  const hides = draft.name === "draft-07" && typeof member(schema, "$ref") === "string";
  const counts = (keyword: string): boolean =>
    !draft.silent.has(keyword) && (!hides || besideReference.has(keyword));
  const keywords = Object.keys(schema);
  if (keywords.every(counts)) return schema;
  return Object.fromEntries(
    keywords.filter(counts).map((keyword) => [keyword, schema[keyword] ?? null]),
  );
}
