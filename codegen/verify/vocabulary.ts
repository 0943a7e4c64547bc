import { isObject, type JsonObject, type JsonValue, unescapePointer } from "../load/json-value.ts";
import type { SchemaGraph } from "../resolve/resolve.ts";
import { type SchemaSite, siteId } from "../resolve/site.ts";
import { subschemasOf } from "../resolve/subschemas.ts";

/** What a schema singles out for one member, and so what samples of that member should try. */
export interface Words {
  /** Constants, examples, and values at, below and above each bound. */
  readonly values: Set<JsonValue>;
  /** Lengths that a list should have. */
  readonly lengths: Set<number>;
  /** Names of members that an object may have. */
  readonly names: Set<string>;
}

/** Words by the name of the member that they are for; items of a list go by the name of the list, the root by "". */
export type Vocabulary = ReadonlyMap<string, Words>;

/** Longest text and list that a bound makes samples of. */
const longestSample = 2_000;

/** Reads the words of a schema and of all that it refers to. */
export function readVocabulary(root: SchemaSite, graph: SchemaGraph): Vocabulary {
  const vocabulary = new Map<string, Words>();
  const seen = new Set<string>();
  const pending: { readonly site: SchemaSite; readonly name: string }[] = [
    { site: root, name: "" },
  ];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { site, name } = next;
    const id = JSON.stringify([siteId(site), name]);
    if (seen.has(id) || typeof site.schema === "boolean") continue;
    seen.add(id);
    collect(site.schema, wordsOf(name, vocabulary));
    const target = graph.target(site);
    if (target !== undefined) pending.push({ site: target, name });
    for (const { pointer } of subschemasOf(site.schema)) {
      const inner = graph.site({ source: site.source, pointer: site.pointer + pointer });
      const member = /^\/properties\/(.*)$/s.exec(pointer)?.[1];
      if (pointer.startsWith("/$defs/") || inner === undefined) continue;
      pending.push({ site: inner, name: member === undefined ? name : unescapePointer(member) });
    }
  }
  return vocabulary;
}

function wordsOf(name: string, vocabulary: Map<string, Words>): Words {
  const words = vocabulary.get(name) ?? { values: new Set(), lengths: new Set(), names: new Set() };
  vocabulary.set(name, words);
  return words;
}

function collect(schema: JsonObject, words: Words): void {
  const { const: constant, enum: values, examples, default: standard } = schema;
  for (const value of [constant, standard]) if (value !== undefined) words.values.add(value);
  for (const list of [values, examples]) {
    if (Array.isArray(list)) for (const value of list) words.values.add(value);
  }
  for (const keyword of ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] as const) {
    const bound = schema[keyword];
    if (typeof bound === "number") for (const step of [-1, 0, 1]) words.values.add(bound + step);
  }
  if (typeof schema.multipleOf === "number") {
    for (const factor of [1, 1.5, 3]) words.values.add(schema.multipleOf * factor);
  }
  for (const length of around(schema.minLength, schema.maxLength)) {
    words.values.add("x".repeat(length));
    // A character beyond the basic plane is one code point and two units.
    words.values.add("𝒳".repeat(length));
  }
  for (const length of around(schema.minItems, schema.maxItems)) words.lengths.add(length);
  if (isObject(schema.properties))
    for (const name of Object.keys(schema.properties)) words.names.add(name);
}

function around(...bounds: readonly (JsonValue | undefined)[]): readonly number[] {
  return bounds
    .filter((bound) => typeof bound === "number")
    .flatMap((bound) => [bound - 1, bound, bound + 1])
    .filter((length) => length >= 0 && length <= longestSample);
}
