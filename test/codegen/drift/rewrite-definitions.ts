import { isObject, type JsonObject, type JsonValue } from "../../../codegen/load/json-value.ts";
import { pick } from "../random-narrow-schemas.ts";
import type { Random } from "../random-schemas.ts";
import { bothWays } from "./rewrites.ts";
import { keywordsIn, mapSchemas, objectOf, referencesIn } from "./schema-places.ts";

/** A rewrite of a whole document; undefined where it does not fit. */
interface WholeRewrite {
  readonly name: string;
  readonly apply: (schema: JsonObject, random: Random) => JsonValue | undefined;
}

const prefix = "#/$defs/";

/** Definitions that come, go, or are called otherwise. */
export const definitionRewrites: readonly WholeRewrite[] = [
  { name: "a schema taken out", apply: takeOut },
  { name: "a reference written out", apply: writeOut },
  { name: "definitions renamed", apply: rename },
  {
    name: "a definition that nobody uses",
    apply: (schema) =>
      withDefinitions(schema, { ...definitionsOf(schema), Unused: { type: "string" } }),
  },
  {
    name: "the draft is named",
    apply: (schema) =>
      schema.$schema === undefined
        ? bothWays({ $schema: "https://json-schema.org/draft/2020-12/schema" }, schema)
        : undefined,
  },
];

/** References by anything but the name of a definition may lead into what moves. */
function isMovable(schema: JsonObject): boolean {
  const keywords = keywordsIn(schema);
  const isNamed = ["$id", "$anchor", "$dynamicAnchor", "$dynamicRef"].some((one) =>
    keywords.has(one),
  );
  return !isNamed && referencesIn(schema).every((one) => one === "#" || isDefinition(one));
}

function isDefinition(reference: string): boolean {
  return reference.startsWith(prefix) && !/[/~%]/.test(reference.slice(prefix.length));
}

function definitionsOf(schema: JsonObject): JsonObject {
  return isObject(schema.$defs ?? null) ? (schema.$defs as JsonObject) : {};
}

function withDefinitions(schema: JsonObject, $defs: JsonObject): JsonObject {
  return bothWays(schema, { $defs });
}

function takeOut(schema: JsonObject, random: Random): JsonObject | undefined {
  const places = isMovable(schema) ? placesIn(schema) : [];
  if (places.length === 0) return undefined;
  const place = pick(random, places);
  const name = `Taken${random(1_000_000)}`;
  let taken: JsonValue = true;
  const left = mapSchemas(schema, (node, pointer) => {
    if (pointer !== place) return node;
    taken = node;
    return { $ref: `${prefix}${name}` };
  });
  return withDefinitions(
    left as JsonObject,
    bothWays(definitionsOf(left as JsonObject), { [name]: taken }),
  );
}

/** Of a default a reader is told at the member, and it stays there. */
function placesIn(schema: JsonObject): readonly string[] {
  const places: string[] = [];
  mapSchemas(schema, (node, pointer) => {
    const isInside =
      pointer !== "" && !pointer.startsWith("/$defs") && !pointer.includes("/definitions/");
    const isTold = isObject(node) && (node.default !== undefined || node.deprecated !== undefined);
    if (isInside && !isTold) places.push(pointer);
    return node;
  });
  return places;
}

function writeOut(schema: JsonObject, random: Random): JsonObject | undefined {
  if (!isMovable(schema)) return undefined;
  const definitions = definitionsOf(schema);
  const targetOf = (node: JsonValue): JsonValue | undefined => {
    if (!isObject(node) || Object.keys(node).length !== 1 || typeof node.$ref !== "string")
      return undefined;
    return Object.entries(definitions).find(
      ([name]) => `${prefix}${name}` === node.$ref,
    )?.[1] as JsonValue;
  };
  const places: string[] = [];
  mapSchemas(schema, (node, pointer) => {
    if (pointer !== "" && targetOf(node) !== undefined) places.push(pointer);
    return node;
  });
  if (places.length === 0) return undefined;
  const place = pick(random, places);
  return mapSchemas(schema, (node, pointer) =>
    pointer === place ? (targetOf(node) ?? node) : node,
  ) as JsonObject;
}

function rename(schema: JsonObject): JsonObject | undefined {
  const definitions = Object.entries(definitionsOf(schema)) as [string, JsonValue][];
  if (definitions.length === 0 || !isMovable(schema)) return undefined;
  const renamed = withDefinitions(
    schema,
    objectOf(definitions.map(([name, one]) => [`Other${name}`, one] as const).toReversed()),
  );
  return mapSchemas(renamed, (node) => {
    if (!isObject(node) || typeof node.$ref !== "string" || node.$ref === "#") return node;
    return bothWays(node, { $ref: `${prefix}Other${node.$ref.slice(prefix.length)}` });
  }) as JsonObject;
}
