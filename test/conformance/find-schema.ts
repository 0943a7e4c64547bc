import { isObject, type JsonObject, type JsonValue } from "../../codegen/load/json-value.ts";

/** The schema that a reference in another one leads to, if there is one. */
export type FindSchema = (from: JsonObject, reference: string) => JsonValue | undefined;

/** Knows every `$id`, anchor and pointer of a document and of those beside it. */
export function createFinder(
  document: JsonValue,
  remotes: Readonly<Record<string, JsonValue>>,
): FindSchema {
  const byUri = new Map<string, JsonValue>();
  const bases = new Map<JsonValue, string>();
  const visit = (value: JsonValue, base: string): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, base);
    if (!isObject(value)) return;
    const own = typeof value.$id === "string" ? (join(value.$id, base) ?? base) : base;
    if (own !== base) byUri.set(own, value);
    bases.set(value, own);
    for (const anchor of [value.$anchor, value.$dynamicAnchor])
      if (typeof anchor === "string") byUri.set(`${own}#${anchor}`, value);
    for (const keyword of Object.keys(value))
      if (keyword !== "const" && keyword !== "enum") visit(value[keyword] ?? null, own);
  };
  for (const [uri, schema] of [...Object.entries(remotes), ["test:document", document] as const]) {
    byUri.set(uri, schema);
    visit(schema, uri);
  }
  return (from, reference) => {
    const uri = join(reference, bases.get(from) ?? "test:document");
    if (uri === undefined) return undefined;
    const [resource = "", fragment = ""] = uri.split("#");
    if (fragment !== "" && !fragment.startsWith("/")) return byUri.get(uri);
    const root = byUri.get(resource);
    return root === undefined ? undefined : follow(root, decodeURIComponent(fragment));
  };
}

function join(reference: string, base: string): string | undefined {
  try {
    return new URL(reference, base).href.replace(/#$/, "");
  } catch {
    const [resource] = base.split("#");
    return reference.startsWith("#") ? `${resource}${reference}`.replace(/#$/, "") : undefined;
  }
}

function follow(root: JsonValue, pointer: string): JsonValue | undefined {
  let at: JsonValue | undefined = root;
  for (const token of pointer.split("/").slice(1)) {
    const name = token.replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(at)) at = at[Number(name)];
    else at = isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined;
  }
  return at;
}
