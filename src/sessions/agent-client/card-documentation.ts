import { isObject } from "../../support/json.ts";

type Members = Readonly<Record<string, unknown>>;
type Documentation = Iterable<readonly [object, ReadonlySet<string>]>;

/** Where JSON Schema keeps schemas inside a schema, draft-07 included: one, a list of them, some by their names. */
const single = words(
  "additionalItems additionalProperties contains contentSchema else if items not propertyNames then unevaluatedItems unevaluatedProperties",
);
const lists = words("allOf anyOf oneOf prefixItems items");
const maps = words("$defs definitions dependencies dependentSchemas patternProperties properties");
const schemaDocs = words("title description examples $comment");
const partDocs = words("description example");
const streamDocs = words("description");

/**
 * The members of a card that no caller's code can depend on, by the object that has them: `runtime`, texts for people,
 * the version. The rules are those of the generator, which has them too.
 */
export function* cardDocumentation(card: Members): Documentation {
  yield [card, words("runtime tags")];
  const identity = objectAt(card, "identity");
  yield [identity, new Set(Object.keys(identity).filter((name) => name !== "agentName"))];
  const io = objectAt(card, "io");
  for (const name of ["inputs", "outputs"]) {
    for (const part of listAt(io, name)) yield* declarationDocs(part, partDocs);
  }
  for (const stream of Object.values(objectAt(card, "streams"))) {
    yield* declarationDocs(stream, streamDocs);
  }
}

function* declarationDocs(declaration: unknown, own: ReadonlySet<string>): Documentation {
  if (!isObject(declaration)) return;
  yield [declaration, own];
  for (const name of ["schema", "inboundSchema", "outboundSchema"]) {
    yield* docsInside(memberOf(declaration, name));
  }
}

function* docsInside(schema: unknown): Documentation {
  if (!isObject(schema)) return;
  yield [schema, schemaDocs];
  for (const [keyword, value] of Object.entries(schema)) {
    if (single.has(keyword)) yield* docsInside(value);
    if (lists.has(keyword) && Array.isArray(value)) yield* docsOfEach(value);
    if (maps.has(keyword) && isObject(value)) yield* docsOfEach(Object.values(value));
  }
}

function* docsOfEach(schemas: readonly unknown[]): Documentation {
  for (const schema of schemas) yield* docsInside(schema);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

function listAt(value: Members, name: string): readonly unknown[] {
  const list = memberOf(value, name);
  return Array.isArray(list) ? list : [];
}

function objectAt(value: Members, name: string): Members {
  const member = memberOf(value, name);
  return isObject(member) ? member : {};
}

function memberOf(value: Members, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}
