import type { Report } from "../diagnostics/report.ts";
import { loadText } from "../load/load.ts";
import { type Source, sourceUri } from "../load/source.ts";
import { buildModel } from "../model/build.ts";
import type { Model } from "../model/nodes.ts";
import { resolve } from "../resolve/resolve.ts";

/** How one schema is read. */
export interface ModelSchemaOptions {
  /** Of the type, an identifier, kept as it is: `Order` gives `isOrder` and `checkOrder`. */
  readonly name: string;
  /** What diagnostics call the schema. Default: the name in kebab-case, `order.schema.json`. */
  readonly file?: string;
  /**
   * Other schemas that references may lead to, by URI, or by a path relative to this schema. What has an
   * `$id` is also found by that. Nothing is fetched.
   */
  readonly documents?: Readonly<Record<string, unknown>>;
  /** Whether `format` is checked. Default `assert`. */
  readonly formats?: "assert" | "annotate";
}

/**
 * The model of one JSON Schema; its first definition is the schema itself.
 *
 * @param schema What `JSON.parse` gives: an object, true or false.
 */
export function modelSchema(schema: unknown, options: ModelSchemaOptions, report: Report): Model {
  const { file = schemaFile(options.name) } = options;
  return modelSource({ file, source: load(file, schema, report), beside: [] }, options, report);
}

/** A schema as text. */
export interface SchemaText {
  /** What diagnostics call it; references to files go by it. */
  readonly file: string;
  /** JSON. */
  readonly text: string;
  /** Other schemas that its references may lead to: relative to their files, or by an `$id`. */
  readonly beside?: readonly SchemaText[];
}

/** `modelSchema` of a schema with its text, so that lines and columns are those of the text. */
export function modelText(
  document: SchemaText,
  options: Omit<ModelSchemaOptions, "file">,
  report: Report,
): Model {
  const { file, beside = [] } = document;
  const read = (one: SchemaText): Source | undefined => loadText(one, report);
  return modelSource({ file, source: read(document), beside: beside.map(read) }, options, report);
}

interface ReadSchema {
  readonly file: string;
  readonly source: Source | undefined;
  readonly beside: readonly (Source | undefined)[];
}

function modelSource(
  { file, source, beside }: ReadSchema,
  { documents = {}, formats = "assert", name }: ModelSchemaOptions,
  report: Report,
): Model {
  const others = Object.entries(documents).map(([key, value]) => {
    const uri = URL.parse(key, sourceUri(file))?.href.replace(/#.*$/s, "");
    const loaded = load(key, value, report);
    if (loaded !== undefined && uri !== undefined) return { ...loaded, uri };
    if (loaded !== undefined) report.error(noUri(loaded));
    return undefined;
  });
  const sources = [source, ...others, ...beside].filter((one) => one !== undefined);
  const graph = resolve(sources, report);
  const site = source === undefined ? undefined : graph.site({ source, pointer: "" });
  if (source !== undefined && site === undefined) {
    const message = "This is no schema: an object, true or false is";
    report.error({ code: "invalid-schema", message, at: { source, pointer: "" } });
  }
  const definitions =
    site === undefined ? [] : [{ site, name, dialect: "plain" as const, isFixed: true }];
  return buildModel({ graph, definitions, formats }, report);
}

/** Undefined when it is no JSON, or nested too deep to be walked; the report says so. */
function load(file: string, value: unknown, report: Report): Source | undefined {
  const fault = { severity: "error", file, line: 1, column: 1, pointer: "" } as const;
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch (error) {
    const isDeep = error instanceof RangeError;
    const message = isDeep
      ? "The schema is nested too deep"
      : "The schema is not JSON: it refers to itself, or has a bigint";
    report.add({ ...fault, code: isDeep ? "too-deep" : "invalid-json", message });
    return undefined;
  }
  if (text !== undefined) return loadText({ file, text }, report);
  report.add({ ...fault, code: "invalid-json", message: "The schema is not JSON" });
  return undefined;
}

function noUri(source: Source): Parameters<Report["error"]>[0] {
  const message = `A document is called ${JSON.stringify(source.file)}, which is no URI and no path`;
  const hint = "call it as references do: https://example.com/address.json, or address.json";
  return { code: "document-uri", message, at: { source, pointer: "" }, hint };
}

/** What the schema of a type is called when nobody says it. */
export function schemaFile(name: string): string {
  return `${fileStem(name)}.schema.json`;
}

/** `OrderLine` becomes `order-line`. */
export function fileStem(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase();
}
