import { basename, join } from "node:path";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { createReport, type Report } from "./diagnostics/report.ts";
import type { EmittedFile } from "./emit/file.ts";
import { emitErrors } from "./emit/protocol/errors.ts";
import { ourHeader } from "./emit/protocol/header.ts";
import { emitHelperLibrary } from "./emit/protocol/helper-library.ts";
import type { ProtocolModel } from "./emit/protocol/protocol-model.ts";
import { emitRoutes } from "./emit/protocol/routes.ts";
import { emitTypes } from "./emit/protocol/types.ts";
import { emitUnions } from "./emit/protocol/unions.ts";
import { emitValidators } from "./emit/protocol/validators.ts";
import { type FormattedFile, format } from "./format/format.ts";
import { loadFolder, loadTexts } from "./load/load.ts";
import type { Source } from "./load/source.ts";
import { buildProtocol } from "./protocol/build-protocol.ts";
import { resolve } from "./resolve/resolve.ts";
import { emitHelpers } from "./template/emit-helpers.ts";
import { emitTemplates } from "./template/emit-templates.ts";
import { type ParseTemplate, readTemplate } from "./template/read-template.ts";
import { type WrittenFile, write } from "./write/write.ts";

/** A target of the protocol door: reads the model, returns files. A new one is a line here. */
const emitters: readonly ((protocol: ProtocolModel) => readonly EmittedFile[])[] = [
  emitTypes,
  emitHelperLibrary,
  emitValidators,
  emitUnions,
  emitRoutes,
  emitErrors,
];

/** What `generateProtocol` is asked for. */
export interface ProtocolOptions {
  /** Folder of `<family>/*.schema.json` and `backend/routes.json`. */
  readonly schemas: string;
  /** Folder that gets `types/`, `validators/`, `unions/`, `routes/`. */
  readonly output: string;
  /** Folder that gets the reference: a page a family and an index. None when absent. */
  readonly reference?: string;
  /** Templates to compile into `templates/` of the output. */
  readonly templates?: TemplateOptions;
  /** Compares and writes nothing. Default false. */
  readonly check?: boolean;
  /** Asked before anything is written. Errors among its answers keep everything from being written. */
  readonly secondOpinion?: (candidate: ProtocolCandidate) => Promise<readonly Diagnostic[]>;
}

/** Where templates are, and who parses them. */
export interface TemplateOptions {
  /** Folder of `<name>.hbs`, and of the helpers of validators in `validator/<name>.ts`. */
  readonly folder: string;
  /** `Handlebars.parse`. */
  readonly parse: ParseTemplate;
}

/** What is about to be written, and what it was made from. */
export interface ProtocolCandidate {
  /** The schemas, by code-unit order of their paths. */
  readonly sources: readonly Source[];
  /** `backend/routes.json`, when there is one. */
  readonly routes: Source | undefined;
  /** What the schemas say. */
  readonly protocol: ProtocolModel;
  /** What would be written. */
  readonly files: readonly FormattedFile[];
}

/** What a run over our own schemas found and did. */
export interface ProtocolResult {
  /** All faults, by file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Empty when there were errors: nothing was written then. */
  readonly written: readonly WrittenFile[];
  /** The same for the folder of the reference. */
  readonly reference: readonly WrittenFile[];
  /** What diagnostics show their frames from. */
  readonly sources: readonly Source[];
}

/** Our own schemas to `generated/`. Faults are diagnostics, all of them; it throws only what the disk throws. */
export async function generateProtocol(options: ProtocolOptions): Promise<ProtocolResult> {
  const report = createReport();
  const { read, routes, sources } = await loadSchemas(options.schemas, report);
  const protocol = buildProtocol(resolve(sources, report), routes, report);
  const nothing = (): ProtocolResult => {
    return { diagnostics: report.diagnostics, written: [], reference: [], sources: read };
  };
  if (report.hasErrors) return nothing();

  const files = format([
    ...emitters.flatMap((emit) => emit(protocol)),
    ...(await printTemplates(options.templates, report)),
  ]);
  const pages = options.reference === undefined ? [] : await printReference(protocol);
  const planned = await write(files, { folder: options.output, check: true, isOurs });
  // What is on the disk already was judged when it was written; CI asks again.
  if (options.check === true || planned.some((file) => file.change !== "unchanged")) {
    const opinions = await options.secondOpinion?.({ sources, routes, protocol, files });
    for (const opinion of opinions ?? []) report.add(opinion);
  }
  if (report.hasErrors) return nothing();

  const how = { check: options.check === true, isOurs };
  const written = how.check ? planned : await write(files, { folder: options.output, ...how });
  const { reference: folder } = options;
  const reference = folder === undefined ? [] : await write(pages, { folder, ...how });
  return { diagnostics: report.diagnostics, written, reference, sources: read };
}

async function loadSchemas(
  path: string,
  report: Report,
): Promise<{
  readonly sources: readonly Source[];
  readonly routes: Source | undefined;
  /** Both, as diagnostics show them. */
  readonly read: readonly Source[];
}> {
  const name = basename(path);
  const sources = await loadFolder({ path, name, suffix: ".schema.json" }, report);
  const tables = await loadFolder({ path, name, suffix: "routes.json" }, report);
  const routes = tables.find((table) => table.file === `${name}/backend/routes.json`);
  if (sources.length === 0) report.add(noSchemas(name));
  return { sources, routes, read: routes === undefined ? sources : [...sources, routes] };
}

/** Nothing to generate from would otherwise mean that everything generated is stale. */
function noSchemas(file: string): Diagnostic {
  const message = "There is no *.schema.json in this folder";
  return { severity: "error", code: "no-schemas", message, file, line: 1, column: 1, pointer: "" };
}

/** Only what begins as our files begin, in one of their three kinds of comment, is removed when it is stale. */
function isOurs(text: string): boolean {
  const start = /^(?:\/\/ |<!-- |\{\n {2}"\$comment": ")Generated from [^\n]*/.exec(text);
  return start?.[0].includes(ourHeader) === true;
}

/** Loaded when it is asked for, which nobody does who generates from cards. */
async function printReference(protocol: ProtocolModel): Promise<readonly FormattedFile[]> {
  const { emitReference } = await import("./emit/protocol/reference/reference.ts");
  return format(emitReference(protocol));
}

async function printTemplates(
  options: TemplateOptions | undefined,
  report: Report,
): Promise<readonly EmittedFile[]> {
  if (options === undefined) return [];
  const { folder, parse } = options;
  const name = basename(folder);
  const texts = await loadTexts({ path: folder, name, suffix: ".hbs" });
  const templates = texts.map(({ file, text }) =>
    readTemplate({ name: basename(file, ".hbs"), file, text }, parse, report),
  );
  const helpers = { path: join(folder, "validator"), name: `${name}/validator`, suffix: ".ts" };
  return [...emitTemplates(templates), ...emitHelpers(await loadTexts(helpers))];
}
