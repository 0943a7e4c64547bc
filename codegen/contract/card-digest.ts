import { createHash } from "node:crypto";
import {
  escapePointer,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
} from "../load/json-value.ts";
import { subschemasOf } from "../resolve/subschemas.ts";
import { canonicalJson } from "./canonical-json.ts";
import { withoutPointers } from "./without-pointers.ts";

/**
 * `sha256:` and the hex digest of the RFC 8785 form of the card without `runtime`, which the
 * registry may leave out of what it returns.
 */
export function cardDigest(card: JsonObject): string {
  return sha256(canonicalJson(withoutPointers(card, new Set(["/runtime"]))));
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
export function contractDigest(card: JsonObject): string {
  return sha256(canonicalJson(withoutPointers(card, new Set(documentationPointers(card)))));
}

/** `sha256:` and the hex digest of a text's UTF-8 bytes. */
export function sha256(text: string): string {
  return `sha256:${createHash("sha256").update(text, "utf8").digest("hex")}`;
}

const docKeywords = ["title", "description", "examples", "$comment"];
const schemaMembers = ["schema", "inboundSchema", "outboundSchema"];

function* documentationPointers(card: JsonObject): Iterable<string> {
  yield* ["/runtime", "/tags"];
  for (const name of Object.keys(asObject(card.identity))) {
    if (name !== "agentName") yield `/identity/${escapePointer(name)}`;
  }
  for (const list of ["inputs", "outputs"]) {
    const parts = member(card.io, list);
    if (!Array.isArray(parts)) continue;
    for (const [index, part] of parts.entries()) {
      const pointer = `/io/${list}/${index}`;
      yield* [`${pointer}/description`, `${pointer}/example`];
      yield* schemaDocs(part, pointer);
    }
  }
  for (const [key, stream] of Object.entries(asObject(card.streams))) {
    const pointer = `/streams/${escapePointer(key)}`;
    yield `${pointer}/description`;
    yield* schemaDocs(stream, pointer);
  }
}

function* schemaDocs(declaration: JsonValue, pointer: string): Iterable<string> {
  for (const name of schemaMembers) {
    const schema = member(declaration, name);
    if (isObject(schema)) yield* docsInside(schema, `${pointer}/${name}`);
  }
}

function* docsInside(schema: JsonObject, pointer: string): Iterable<string> {
  for (const keyword of docKeywords) yield `${pointer}/${keyword}`;
  for (const inner of subschemasOf(schema)) {
    if (isObject(inner.schema)) yield* docsInside(inner.schema, pointer + inner.pointer);
  }
}

function asObject(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}
