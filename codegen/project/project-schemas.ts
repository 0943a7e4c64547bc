import { join, resolve } from "node:path";
import type { GenerateResult } from "../contract/generate-options.ts";
import { summary } from "../contract/run-summary.ts";
import { createReport } from "../diagnostics/report.ts";
import { generateSchemas, type SchemaOptions, type SchemaRun } from "./generate-schemas.ts";
import type { ProjectOptions } from "./project-options.ts";
import { type LoadedConfig, readConfig } from "./read-config.ts";

/** Plain JSON Schemas that a command line names. */
export interface SchemaFilesOptions
  extends Pick<
    ProjectOptions,
    "cwd" | "config" | "declarationMaps" | "out" | "dryRun" | "force" | "onFile"
  > {
  /** Paths and globs. */
  readonly schemas: readonly string[];
  /** Of the type. Default: the schema's title, else the name of its file, in PascalCase. */
  readonly name?: string | undefined;
  /** Paths of documents that references lead to, by URI. */
  readonly documents?: ReadonlyMap<string, string>;
}

/**
 * Turns JSON Schemas into types and validators: `order.schema.json` becomes `order.ts` and
 * `order.validators.ts` beside it. Bad input is a diagnostic, never a throw.
 */
export async function generateSchemaFiles(options: SchemaFilesOptions): Promise<GenerateResult> {
  const { cwd, schemas, name, out, config: _, ...same } = options;
  const report = createReport();
  const sources = new Map<string, string>();
  const config = await readConfig({ cwd, config: options.config, sources }, report);
  if (config === undefined) return summary(report.diagnostics, [], sources);
  const outDir = out === undefined ? undefined : resolve(cwd, out);
  const run = await generateSchemas({
    ...commonOptions(config, cwd),
    ...same,
    schemas: schemas.map((source) => ({ source, folder: cwd, name, outDir })),
  });
  for (const diagnostic of run.diagnostics) report.add(diagnostic);
  return summary(report.diagnostics, run.files, new Map([...sources, ...run.sources]));
}

/** The schemas that the config names; undefined when it names none. */
export async function generateConfigSchemas(
  options: ProjectOptions,
  config: LoadedConfig,
): Promise<SchemaRun | undefined> {
  const { schemas, out: common } = config.config;
  const { cwd, check = false, dryRun = false, force = false, onFile } = options;
  if (schemas === undefined || (options.agents ?? []).length > 0) return undefined;
  if (options.targets !== undefined || options.only !== undefined) return undefined;
  return await generateSchemas({
    ...{ check, dryRun, force, onFile },
    ...commonOptions(config, cwd),
    ...(options.declarationMaps === undefined ? {} : { declarationMaps: options.declarationMaps }),
    schemas: schemas.map(({ source, name, out = common }) => {
      const outDir = out === undefined ? undefined : join(config.folder, out);
      return { source, folder: config.folder, name, outDir };
    }),
  });
}

function commonOptions(
  { config, folder }: LoadedConfig,
  cwd: string,
): Pick<SchemaOptions, "cwd" | "roots" | "declarationMaps" | "format" | "formats"> {
  const { declarationMaps, format, formats, sources } = config;
  const roots = (sources?.roots ?? []).map((root) => resolve(folder, root));
  return { cwd, roots, declarationMaps, format, formats };
}
