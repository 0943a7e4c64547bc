import { isObject, type JsonObject, type JsonValue } from "../load/json-value.ts";
import type { SchemaGraph } from "../resolve/resolve.ts";
import type { SchemaSite } from "../resolve/site.ts";
import { recordOf, seedValues } from "./seed-values.ts";
import { readVocabulary, type Vocabulary } from "./vocabulary.ts";

/** Most samples of one schema. Of more, every n-th is kept, so that no seed is left out. */
const mostSamples = 1_500;

const ofEveryType: readonly JsonValue[] = [null, true, 0, 1.5, "", "text", [], [null], {}];

/** Values on which engines should agree: made from the schema and its examples alone, the same ones every time. */
export function sampleValues(site: SchemaSite, graph: SchemaGraph): readonly JsonValue[] {
  const vocabulary = readVocabulary(site, graph);
  const seeds = seedValues(site, graph);
  const samples = new Map<string, JsonValue>();
  const add = (value: JsonValue): void => {
    samples.set(JSON.stringify(value), value);
  };
  for (const value of [...ofEveryType, ...seeds]) add(value);
  for (const seed of new Set(seeds))
    for (const value of mutations(seed, "", vocabulary)) add(value);
  const values = [...samples.values()];
  const step = Math.ceil(values.length / mostSamples);
  return values.filter((_, index) => index % step === 0);
}

/** Each value that differs from the given one in one place. */
function* mutations(value: JsonValue, name: string, vocabulary: Vocabulary): Iterable<JsonValue> {
  yield* ofEveryType;
  yield* vocabulary.get(name)?.values ?? [];
  if (typeof value === "number") yield* [value - 1, value + 1, value + 0.5, -value, 1e21];
  else if (typeof value === "string")
    yield* [`${value}x`, ` ${value}`, `${value}\n`, value.slice(1), value.toUpperCase()];
  else if (isList(value)) yield* listMutations(value, name, vocabulary);
  else if (isObject(value)) yield* objectMutations(value, name, vocabulary);
}

function* listMutations(
  list: readonly JsonValue[],
  name: string,
  vocabulary: Vocabulary,
): Iterable<JsonValue> {
  const [first] = list;
  yield list.slice(1);
  yield list.slice(0, -1);
  yield [...list].reverse();
  yield [...list, null];
  if (first === undefined) return;
  yield [...list, first];
  // The same item in all but one member: equal by `x-unique-by`, different by `uniqueItems`.
  if (isObject(first)) yield [...list, { ...first, $extra: 1 }];
  for (const length of vocabulary.get(name)?.lengths ?? [])
    yield Array.from({ length }, (_, index) => list[index % list.length] ?? null);
  for (const [index, item] of list.entries()) {
    for (const changed of mutations(item, name, vocabulary)) yield list.with(index, changed);
  }
}

function* objectMutations(
  object: JsonObject,
  name: string,
  vocabulary: Vocabulary,
): Iterable<JsonValue> {
  const entries = Object.entries(object);
  for (const extra of ["$extra", "__proto__", "constructor"])
    yield recordOf([...entries, [extra, true]]);
  for (const [member, value] of entries) {
    yield recordOf(entries.filter(([other]) => other !== member));
    for (const changed of mutations(value, member, vocabulary))
      yield recordOf([...entries, [member, changed]]);
  }
  for (const member of vocabulary.get(name)?.names ?? []) {
    if (Object.hasOwn(object, member)) continue;
    const values = vocabulary.get(member)?.values ?? [];
    for (const value of [...ofEveryType, ...values]) yield recordOf([...entries, [member, value]]);
  }
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
