import { readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { GeneratedText } from "../contract/generate-options.ts";
import { addFileError, reportRefusals } from "../contract/run-summary.ts";
import { isGeneratedModule } from "../contract/targets.ts";
import { slashPath, type WrittenFile, writeFiles } from "../contract/write-files.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { createReport, type Report } from "../diagnostics/report.ts";
import { layOutDeclarations, type MapOptions, withMapAt } from "../format/declaration-map.ts";
import { finishFiles, projectPrettier } from "../format/project-format.ts";
import { compareCodeUnits, isObject, type JsonValue, member } from "../load/json-value.ts";
import { loadText } from "../load/load.ts";
import type { Source } from "../load/source.ts";
import { pascalCase } from "../model/names.ts";
import { type CompiledModules, compileModules } from "../schema/compile-schema.ts";
import { findCards } from "./find-cards.ts";
import { findDocuments, namedDocument } from "./schema-documents.ts";

export interface SchemaRequest {
  /** A path, or a glob. */
  readonly source: string;
  /** Folder that the path is relative to. */
  readonly folder: string;
  /** Of the type. Default: the schema's title, else the name of its file, in PascalCase. */
  readonly name?: string | undefined;
  /** Absolute folder for the two modules. Default: the schema's. */
  readonly outDir?: string | undefined;
}

export interface SchemaOptions {
  readonly schemas: readonly SchemaRequest[];
  /** Diagnostics and diffs name files from here. */
  readonly cwd: string;
  /** Absolute folders that a `$ref` may lead into, beside the schema's own. */
  readonly roots?: readonly string[];
  /** Paths of documents that references lead to, by URI. */
  readonly documents?: ReadonlyMap<string, string>;
  readonly format?: "builtin" | "prettier" | undefined;
  readonly formats?: "assert" | "annotate" | undefined;
  /** Whether types go to `order.types.d.ts`, whose map leads editors to the schema. */
  readonly declarationMaps?: boolean | undefined;
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  /** Takes each file instead of the disk. */
  readonly onFile?: ((file: GeneratedText) => void) | undefined;
}

export interface SchemaRun {
  readonly files: readonly WrittenFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Texts of the schemas, by their names in diagnostics. */
  readonly sources: ReadonlyMap<string, string>;
  /** Absolute paths of the schemas. */
  readonly paths: readonly string[];
}

/**
 * Turns JSON Schemas into types and validators: `order.schema.json` becomes `order.ts` and
 * `order.validators.ts`, which imports it.
 */
export async function generateSchemas(options: SchemaOptions): Promise<SchemaRun> {
  const report = createReport();
  const sources = new Map<string, string>();
  const files: WrittenFile[] = [];
  const taken = new Map<string, string>();
  const named = namedDocuments(options, report);
  const found = options.schemas.flatMap((request) => schemaPaths(request, { options, report }));
  for (const { path, request } of found) {
    const source = readSchema(path, options.cwd, report);
    if (source === undefined) continue;
    sources.set(source.file, source.text);
    const target = join(request.outDir ?? dirname(path), stemOf(path));
    const other = taken.get(target.toLowerCase());
    if (other !== undefined && other !== path) {
      const message = `Its modules would have the names of those of ${slashPath(relative(options.cwd, other))}`;
      const hint = "give one of them an output folder of its own";
      report.error({ code: "schema-twice", message, at: { source, pointer: "" }, hint });
      continue;
    }
    taken.set(target.toLowerCase(), path);
    const compiled = compile({ path, source, request }, { options, named, report });
    if (compiled === undefined) continue;
    files.push(...(await writeModules({ ...compiled, target, source }, { options, report })));
  }
  const paths = found.map(({ path }) => path);
  return { files, diagnostics: report.diagnostics, sources, paths };
}

interface Context {
  readonly options: SchemaOptions;
  readonly report: Report;
}

function namedDocuments(
  { documents = new Map(), cwd }: SchemaOptions,
  report: Report,
): ReadonlyMap<string, Source> {
  const named = new Map<string, Source>();
  for (const [uri, path] of documents) {
    const source = namedDocument(resolve(cwd, path), cwd);
    if (source === undefined) tellUnreadable(path, report);
    else named.set(URL.parse(uri)?.href.replace(/#.*$/s, "") ?? uri, source);
  }
  return named;
}

function schemaPaths(
  request: SchemaRequest,
  { options, report }: Context,
): readonly { readonly path: string; readonly request: SchemaRequest }[] {
  const { source, folder } = request;
  const found = findCards({ name: source, folder }).paths;
  if (found.length === 0)
    tellUnreadable(slashPath(relative(options.cwd, resolve(folder, source))), report);
  return [...found].sort(compareCodeUnits).map((path) => ({ path, request }));
}

function tellUnreadable(file: string, report: Report): void {
  const place = { file, line: 1, column: 1, pointer: "" };
  const message = "There is no JSON document at this path that can be read";
  const hint = "name a schema file, or a glob in quotes";
  report.add({ severity: "error", code: "schema-unreadable", message, hint, ...place });
}

function readSchema(path: string, cwd: string, report: Report): Source | undefined {
  const file = slashPath(relative(cwd, path));
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    tellUnreadable(file, report);
    return undefined;
  }
  return loadText({ file, text }, report);
}

interface OneSchema {
  readonly path: string;
  readonly source: Source;
  readonly request: SchemaRequest;
}

interface Compiled {
  readonly modules: CompiledModules;
  /** The documents that references lead to, by URI. */
  readonly others: ReadonlyMap<string, Source>;
}

function compile(
  { path, source, request }: OneSchema,
  context: Context & { readonly named: ReadonlyMap<string, Source> },
): Compiled | undefined {
  const { options, report, named } = context;
  const { cwd, roots = [] } = options;
  const { schema, others } = findDocuments({ path, value: source.value }, { cwd, roots, named });
  const documents = Object.fromEntries([...others].map(([uri, other]) => [uri, other.value]));
  const modules = compileModules(schema, {
    name: request.name ?? typeNameOf(source.value, path),
    file: basename(path),
    documents,
    ...(options.formats === undefined ? {} : { formats: options.formats }),
    typesModule: `./${stemOf(path)}.ts`,
    ...(options.declarationMaps === true ? { typesFile: `${stemOf(path)}.types.d.ts` } : {}),
  });
  const sourceOf = (diagnostic: Diagnostic): Source => others.get(diagnostic.file) ?? source;
  for (const one of modules.diagnostics) relocate(one, sourceOf(one), report);
  return modules.types === "" ? undefined : { modules, others };
}

/** `compileSchema` knows values alone; here their texts are known, and so the places in them. */
function relocate(diagnostic: Diagnostic, source: Source, report: Report): void {
  const { severity, code, message, pointer } = diagnostic;
  const isName = code === "schema-name";
  const hint = isName ? "name the type: --name Order, or a name in the config" : diagnostic.hint;
  const fault = { code, message, at: { source, pointer }, hint };
  if (severity === "error") report.error(fault);
  else report.warn(fault);
}

function typeNameOf(schema: JsonValue, path: string): string {
  const title = member(schema, "title");
  const isName = isObject(schema) && typeof title === "string" && title.length <= 60;
  const name = isName ? pascalCase(title) : "";
  return name === "" ? pascalCase(stemOf(path)) : name;
}

/** `order.schema.json` and `order.json` become `order`. */
function stemOf(path: string): string {
  return basename(path).replace(/(?:\.schema)?\.json$/i, "");
}

interface SchemaOutput extends Compiled {
  /** Path of the modules, without what follows their stem. */
  readonly target: string;
  readonly source: Source;
}

async function writeModules(
  output: SchemaOutput,
  { options, report }: Context,
): Promise<readonly WrittenFile[]> {
  const place = { root: options.cwd, report };
  const files = await layOut(output, { options, report });
  if (files === undefined) return [];
  if (options.onFile !== undefined) {
    for (const file of files) options.onFile(file);
    return [];
  }
  const planned = files.map((file) => ({ ...file, isOurs: isGeneratedModule }));
  const gone = [{ path: declarationPath(output), text: undefined, isOurs: isGeneratedModule }];
  const orphans = output.modules.declarations === undefined ? gone : [];
  const written = writeFiles([...planned, ...orphans], {
    root: options.cwd,
    force: options.force ?? false,
    dryRun: options.check === true || options.dryRun === true,
  });
  reportRefusals(written, place);
  if (options.check === true) {
    for (const { path, status } of written) {
      if (status !== "differs") continue;
      const message = "This is not what the schema gives";
      addFileError(place, path, { code: "module-stale", message, hint: "run blocks gen" });
    }
  }
  return written;
}

/** The files of one schema as they will be written; undefined when the project's own layout cannot be had. */
async function layOut(
  output: SchemaOutput,
  context: Context,
): Promise<readonly GeneratedText[] | undefined> {
  const { modules, target } = output;
  const laidOut = modules.declarations && layOutDeclarations(modules.declarations);
  const path = declarationPath(output);
  const files = await finish(
    [
      { path: `${target}.ts`, text: modules.types },
      { path: `${target}.validators.ts`, text: modules.validators },
      ...(laidOut === undefined ? [] : [{ path, text: laidOut.text }]),
    ],
    context,
  );
  if (laidOut === undefined) return files;
  const map = { file: basename(path), laidOut, targetOf: mapTargets(output, context.options) };
  return files && withMapAt(path, files, map);
}

function declarationPath({ target }: SchemaOutput): string {
  return `${target}.types.d.ts`;
}

/** The schema and its documents where they are on disk: `compileSchema` knows them by other names. */
function mapTargets(
  { others, source, target }: SchemaOutput,
  { cwd }: SchemaOptions,
): MapOptions["targetOf"] {
  return ({ file }) => {
    // Whatever else has a URI is a meta-schema of ours, which is no file of the project.
    const shown = others.get(file) ?? (file.includes(":") ? undefined : source);
    if (shown === undefined) return undefined;
    return { path: slashPath(relative(dirname(target), resolve(cwd, shown.file))), shown };
  };
}

async function finish(
  files: readonly GeneratedText[],
  { options, report }: Context,
): Promise<readonly GeneratedText[] | undefined> {
  const [first] = files;
  if (options.format !== "prettier" || first === undefined) return files;
  const prettier = await projectPrettier(dirname(first.path));
  const place = { root: options.cwd, report };
  if (prettier !== undefined) {
    const inFolder = async (path: string, text: string): Promise<string> =>
      await prettier(basename(path), text);
    const finished = await finishFiles(files, inFolder);
    if (!("message" in finished)) return finished;
    addFileError(place, first.path, finished);
    return undefined;
  }
  addFileError(place, first.path, {
    code: "prettier-missing",
    message: "The generated code is to be laid out by Prettier, which is not installed here",
    hint: "npm install --save-dev prettier, or generate with the format builtin",
  });
  return undefined;
}
