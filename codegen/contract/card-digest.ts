import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";

type JsonMap = Readonly<Record<string, unknown>>;

/**
 * `sha256:` and the hex digest of the RFC 8785 form of the card without `runtime`, which the
 * registry may leave out of what it returns.
 */
export function cardDigest(card: JsonMap): string {
  return sha256(canonicalJson(without(card, ["runtime"])));
}

/**
 * The same for what a caller's code can depend on. Beyond `runtime` it leaves out:
 * - `tags`, and of `identity` everything but `agentName` (so the version, too),
 * - `description` and `example` of every input and output, `description` of every stream,
 * - `title`, `description`, `examples` and `$comment` of every schema at every depth, where they
 *   are keywords: a property of that name stays.
 *
 * Two cards with one contract digest give clients that differ in comments and version at most.
 */
export function contractDigest(card: JsonMap): string {
  const contract: Record<string, unknown> = without(card, ["runtime", "tags"]);
  contract.identity = { agentName: member(card.identity, "agentName") };
  contract.io = mapMembers(card.io, (parts) => mapItems(parts, withoutPartDocs));
  contract.streams = mapMembers(card.streams, withoutStreamDocs);
  return sha256(canonicalJson(contract));
}

/** `sha256:` and the hex digest of a text's UTF-8 bytes. */
export function sha256(text: string): string {
  return `sha256:${createHash("sha256").update(text, "utf8").digest("hex")}`;
}

const docKeywords = ["title", "description", "examples", "$comment"];
const schemaKeywords = [
  "additionalItems",
  "additionalProperties",
  "contains",
  "contentSchema",
  "else",
  "if",
  "items",
  "not",
  "propertyNames",
  "then",
  "unevaluatedItems",
  "unevaluatedProperties",
];
const schemaListKeywords = ["allOf", "anyOf", "items", "oneOf", "prefixItems"];
const schemaMapKeywords = [
  "$defs",
  "definitions",
  "dependencies",
  "dependentSchemas",
  "patternProperties",
  "properties",
];

function withoutPartDocs(part: unknown): unknown {
  return isMap(part) ? withBareSchemas(without(part, ["description", "example"])) : part;
}

function withoutStreamDocs(stream: unknown): unknown {
  return isMap(stream) ? withBareSchemas(without(stream, ["description"])) : stream;
}

function withBareSchemas(declaration: JsonMap): JsonMap {
  const names = ["schema", "inboundSchema", "outboundSchema"];
  return mapSome(declaration, names, withoutSchemaDocs);
}

function withoutSchemaDocs(schema: unknown): unknown {
  if (!isMap(schema)) return schema;
  let bare = without(schema, docKeywords);
  bare = mapSome(bare, schemaKeywords, withoutSchemaDocs);
  bare = mapSome(bare, schemaListKeywords, (list) => mapItems(list, withoutSchemaDocs));
  return mapSome(bare, schemaMapKeywords, (map) => mapMembers(map, withoutSchemaDocs));
}

function isMap(value: unknown): value is JsonMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function member(value: unknown, name: string): unknown {
  return isMap(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

// `Object.fromEntries` defines members, so an own `__proto__` stays one.
function without(map: JsonMap, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).filter(([name]) => !names.includes(name)));
}

function mapSome(
  map: JsonMap,
  names: readonly string[],
  change: (value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(map).map(([name, value]) => [
      name,
      names.includes(name) ? change(value) : value,
    ]),
  );
}

function mapMembers(value: unknown, change: (value: unknown) => unknown): unknown {
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, change(item)]));
}

function mapItems(value: unknown, change: (value: unknown) => unknown): unknown {
  return Array.isArray(value) ? value.map(change) : value;
}
