import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { slashPath } from "../../contract/write-files.ts";
import { compareCodeUnits, isObject, type JsonValue, member } from "../../load/json-value.ts";
import { parseJson } from "../../load/parse-json.ts";
import { sourceUri } from "../../load/source.ts";
import { DriftDocument } from "../document.ts";
import { type DocumentKind, documentKind } from "./document-kind.ts";

/** A JSON file of a folder. */
export interface FolderDocument {
  readonly document: DriftDocument;
  readonly kind: DocumentKind | "broken";
}

/**
 * Reads every JSON file below a folder, by its path in it. Schemas have those beside them that their references lead to.
 *
 * @param folder.path Absolute.
 * @param folder.file What messages call the folder.
 */
export function readFolderDocuments(folder: {
  readonly path: string;
  readonly file: string;
}): ReadonlyMap<string, FolderDocument> {
  const paths = globSync("**/*.json", { cwd: folder.path, withFileTypes: true, exclude: isLeftOut })
    .filter((entry) => entry.isFile())
    .map((entry) => slashPath(relative(folder.path, join(entry.parentPath, entry.name))))
    .sort(compareCodeUnits);
  const parsed = paths.map((path) => {
    const file = folder.file === "." ? path : `${folder.file}/${path}`;
    const text = readFileSync(join(folder.path, path), "utf8");
    return { path, file, text, value: parseJson(text).value };
  });
  const neighbours = referenceFinder(parsed);
  return new Map(
    parsed.map(({ path, value, ...one }) => {
      const kind = value === undefined ? "broken" : documentKind(value);
      const document = new DriftDocument({ ...one, beside: neighbours(one.file) });
      return [path, { document, kind }];
    }),
  );
}

function isLeftOut({ name }: { readonly name: string }): boolean {
  return name === "node_modules" || name.startsWith(".");
}

interface ParsedFile {
  readonly file: string;
  readonly text: string;
  readonly value: JsonValue | undefined;
}

/** Finds what the references of a file lead to, and theirs: a schema need not be read with a thousand others. */
function referenceFinder(files: readonly ParsedFile[]): (file: string) => readonly DriftDocument[] {
  const documents = new Map(files.map((one) => [one.file, new DriftDocument(one)]));
  const byUri = new Map<string, string>();
  for (const { file, value } of files) {
    byUri.set(sourceUri(file), file);
    const id = idOf(value);
    if (id !== undefined) byUri.set(withoutFragment(id), file);
  }
  const targets = new Map(
    files.map(({ file, value }) => {
      const bases = [sourceUri(file), idOf(value)].filter((base) => base !== undefined);
      const uris = [...referencesIn(value)].flatMap((to) =>
        bases.map((base) => URL.parse(to, base)?.href ?? to),
      );
      return [file, uris.flatMap((uri) => byUri.get(withoutFragment(uri)) ?? [])];
    }),
  );
  return (file) => {
    const reached = new Set([file]);
    // A set is walked in the order of its insertions, those of the walk itself among them.
    for (const one of reached) for (const target of targets.get(one) ?? []) reached.add(target);
    reached.delete(file);
    return [...reached].flatMap((one) => documents.get(one) ?? []);
  };
}

function idOf(value: JsonValue | undefined): string | undefined {
  const id = member(value, "$id");
  return typeof id === "string" && URL.canParse(id) ? id : undefined;
}

function withoutFragment(uri: string): string {
  return uri.replace(/#.*$/s, "");
}

/** Every text that may be a reference, those of examples among them: one too many is read for nothing. */
function* referencesIn(value: JsonValue | undefined): Iterable<string> {
  const left: (JsonValue | undefined)[] = [value];
  while (left.length > 0) {
    const one = left.pop();
    if (Array.isArray(one)) left.push(...one);
    else if (isObject(one)) {
      for (const name of ["$ref", "$dynamicRef"]) {
        const reference = member(one, name);
        if (typeof reference === "string") yield reference;
      }
      left.push(...Object.values(one));
    }
  }
}
