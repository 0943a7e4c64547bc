import { isObject, type JsonObject, type JsonValue, member } from "../load/json-value.ts";
import { sha256 } from "../load/sha256.ts";
import { subschemasOf } from "../resolve/subschemas.ts";
import { canonicalJson } from "./canonical-json.ts";

/**
 * `sha256:` and the hex digest of the RFC 8785 form of the card without `runtime`, which the
 * registry may leave out of what it returns.
 */
export function cardDigest(card: JsonObject): string {
  return sha256(canonicalJson(card, new Map([[card, new Set(["runtime"])]])));
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
  return sha256(canonicalJson(card, new Map(documentation(card))));
}

const docKeywords: ReadonlySet<string> = new Set(["title", "description", "examples", "$comment"]);
const schemaMembers = ["schema", "inboundSchema", "outboundSchema"];
const partDocs: ReadonlySet<string> = new Set(["description", "example"]);

type Documentation = Iterable<readonly [object, ReadonlySet<string>]>;

/** The members of a card that only tell about it, by the object that has them. */
function* documentation(card: JsonObject): Documentation {
  yield [card, new Set(["runtime", "tags"])];
  const identity = asObject(member(card, "identity"));
  yield [identity, new Set(Object.keys(identity).filter((name) => name !== "agentName"))];
  for (const list of ["inputs", "outputs"]) {
    const parts = member(member(card, "io"), list);
    if (!Array.isArray(parts)) continue;
    for (const part of parts) yield* declarationDocs(asObject(part), partDocs);
  }
  for (const stream of Object.values(asObject(member(card, "streams")))) {
    yield* declarationDocs(asObject(stream), new Set(["description"]));
  }
}

function* declarationDocs(declaration: JsonObject, own: ReadonlySet<string>): Documentation {
  yield [declaration, own];
  for (const name of schemaMembers) {
    const schema = member(declaration, name);
    if (isObject(schema)) yield* schemaDocs(schema);
  }
}

/** The keywords that only tell about a schema, of itself and of each one inside. */
export function* schemaDocs(schema: JsonObject): Documentation {
  yield [schema, docKeywords];
  for (const inner of subschemasOf(schema)) {
    if (isObject(inner.schema)) yield* schemaDocs(inner.schema);
  }
}

function asObject(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}
