import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { readRegularFile, slashPath } from "../contract/write-files.ts";
import { isObject, type JsonValue, member } from "../load/json-value.ts";
import { parseJson } from "../load/parse-json.ts";
import { createSource, type Source } from "../load/source.ts";

/** A schema and every document that its references lead to. */
export interface SchemaDocuments {
  /** The schema, with a base for its relative references when it has none of its own. */
  readonly schema: JsonValue;
  /** Sources of the other documents, by URI. */
  readonly others: ReadonlyMap<string, Source>;
}

export interface SchemaFile {
  /** Absolute. */
  readonly path: string;
  readonly value: JsonValue;
}

export interface DocumentOptions {
  /** Diagnostics name files from here. */
  readonly cwd: string;
  /** Absolute folders that references may lead into, beside the schema's own. */
  readonly roots: readonly string[];
  /** Documents that the user named, by URI. */
  readonly named: ReadonlyMap<string, Source>;
}

/**
 * Finds the documents that a schema refers to: those that were named, then files inside the schema's
 * folder and the roots, by their place or by their `$id`. Nothing else is read, and nothing fetched.
 */
export function findDocuments(file: SchemaFile, options: DocumentOptions): SchemaDocuments {
  const folders = [dirname(file.path), ...options.roots];
  const finder = createFinder(folders, options);
  const base = documentUri(file.path);
  const others = new Map<string, Source>();
  const pending: { readonly value: JsonValue; readonly base: string }[] = [
    { value: file.value, base },
  ];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const uri of referencesOf(next.value, next.base)) {
      if (others.has(uri) || uri === base) continue;
      const found = options.named.get(uri) ?? finder(uri);
      if (found === undefined) continue;
      others.set(uri, found);
      pending.push({ value: found.value, base: uri });
    }
  }
  return { schema: others.size === 0 ? file.value : withBase(file.value, base), others };
}

const scheme = "schema:///";

/** A file by its place; the folder names stay here, and no generated text has them. */
function documentUri(path: string): string {
  return `${scheme}${slashPath(path).split("/").filter(Boolean).map(encodeURIComponent).join("/")}`;
}

function pathOf(uri: string): string | undefined {
  if (!uri.startsWith(scheme)) return undefined;
  const path = uri.slice(scheme.length).split("/").map(decodeURIComponent).join(sep);
  return resolve(sep, path);
}

function withBase(schema: JsonValue, base: string): JsonValue {
  return isObject(schema) && member(schema, "$id") === undefined
    ? { $id: base, ...schema }
    : schema;
}

/** Absolute URIs, without fragments, of everything that a document refers to beyond itself. */
function referencesOf(value: JsonValue, base: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: JsonValue, at: string): void => {
    if (Array.isArray(node)) for (const item of node) visit(item, at);
    if (!isObject(node)) return;
    const id = member(node, "$id");
    const inner = (typeof id === "string" ? absolute(id, at) : undefined) ?? at;
    for (const keyword of ["$ref", "$dynamicRef"]) {
      const ref = member(node, keyword);
      if (typeof ref !== "string" || ref.startsWith("#")) continue;
      const uri = absolute(ref, inner);
      if (uri !== undefined && uri !== inner) found.add(uri);
    }
    for (const child of Object.values(node)) visit(child, inner);
  };
  visit(value, base);
  return found;
}

function absolute(reference: string, base: string): string | undefined {
  return URL.parse(reference, base)?.href.replace(/#.*$/s, "");
}

function createFinder(
  folders: readonly string[],
  { cwd }: DocumentOptions,
): (uri: string) => Source | undefined {
  let ids: ReadonlyMap<string, string> | undefined;
  return (uri) => {
    const path = pathOf(uri);
    if (path !== undefined) return isInside(path, folders) ? readSource(path, cwd) : undefined;
    ids ??= idsIn(folders, cwd);
    const known = ids.get(uri);
    return known === undefined ? undefined : readSource(known, cwd);
  };
}

function isInside(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => {
    const [first] = relative(folder, path).split(sep);
    return first !== ".." && first !== "" && resolve(folder, relative(folder, path)) === path;
  });
}

/** Links are not followed: they could lead anywhere. */
function readSource(path: string, cwd: string): Source | undefined {
  const found = readRegularFile(path);
  if (found === undefined || found === "unsafe") return undefined;
  const { value } = parseJson(found.text);
  const file = slashPath(relative(cwd, path));
  return value === undefined ? undefined : createSource(file, found.text, value);
}

/** Files by the `$id` that they give themselves: of the schema's folder, and below the roots. */
function idsIn([own = "", ...roots]: readonly string[], cwd: string): ReadonlyMap<string, string> {
  const list = (folder: string, pattern: string): readonly string[] =>
    globSync(pattern, { cwd: folder }).map((name) => join(folder, name));
  const files = [...list(own, "*.json"), ...roots.flatMap((root) => list(root, "**/*.json"))];
  const ids = new Map<string, string>();
  for (const path of files.sort()) {
    const source = readSource(path, cwd);
    const id = source === undefined ? undefined : member(source.value, "$id");
    const uri = typeof id === "string" ? URL.parse(id)?.href.replace(/#.*$/s, "") : undefined;
    if (uri !== undefined && !ids.has(uri)) ids.set(uri, path);
  }
  return ids;
}

/** Reads a document that the user named. */
export function namedDocument(path: string, cwd: string): Source | undefined {
  try {
    const text = readFileSync(path, "utf8");
    const { value } = parseJson(text);
    return value === undefined
      ? undefined
      : createSource(slashPath(relative(cwd, path)), text, value);
  } catch {
    return undefined;
  }
}
