import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { LockFile } from "../../generated/types/file.ts";
import { generateWith } from "../contract/generate.ts";
import type { CardInput, GenerateOptions } from "../contract/generate-options.ts";
import { emptyLock, readLock } from "../contract/lock-file.ts";
import { addFileError, summary } from "../contract/run-summary.ts";
import { slashPath } from "../contract/write-files.ts";
import { createReport, type Report } from "../diagnostics/report.ts";
import { escapePointer, type JsonValue } from "../load/json-value.ts";
import { createSource } from "../load/source.ts";
import { type CardContext, loadCards } from "./card-files.ts";
import { ProjectMemory } from "./project-memory.ts";
import type { ProjectOptions, ProjectResult } from "./project-options.ts";
import { type OutsideAgent, type ProjectPlan, readProjectPlan } from "./project-plan.ts";
import { generateConfigSchemas } from "./project-schemas.ts";
import { type LoadedConfig, readConfig } from "./read-config.ts";
import { seenFirst, stampRun } from "./stamp-run.ts";

const lockName = "blocks.lock.json";

/**
 * Generates what a project's config and lock name: `generate` with everything read from disk.
 *
 * @returns Bad input is a diagnostic. It throws what the disk and `fetchCard` throw.
 */
export async function generateProject(options: ProjectOptions): Promise<ProjectResult> {
  return await generateRemembering(options, new ProjectMemory());
}

/** `generateProject` for those who do so again and again. */
export async function generateRemembering(
  options: ProjectOptions,
  memory: ProjectMemory,
): Promise<ProjectResult> {
  const report = createReport();
  const sources = new Map<string, string>();
  const { cwd } = options;
  const known = memory.recall(options);
  const config =
    known?.config ?? (await readConfig({ cwd, config: options.config, sources }, report));
  if (config === undefined) return failed({ report, sources, lockFile: join(cwd, lockName) });
  const lockFile = join(config.folder, lockName);
  const seen = seenFirst(options, { config, lockFile });
  const isHandler = isHandlerAlone(options);
  // What is beside the card of a handler is no matter of the clients.
  const lock = isHandler ? emptyLock : (known?.lock ?? readLock(lockFile, report));
  if (lock === undefined) return failed({ report, sources, lockFile, config });
  const needsLock = !isHandler && config.config.schemas === undefined;
  if (options.check === true && needsLock && !existsSync(lockFile)) {
    tellNoLock({ report, lockFile, cwd: options.cwd });
    return failed({ report, sources, lockFile, config });
  }
  const plan = known?.plan ?? readProjectPlan({ options, config, lock });
  if (options.check !== true) tellOutside({ report, sources, lock, lockFile, cwd }, plan.outside);
  const gone = new Set<string>();
  const cards = loadCards(plan.sources, cardContext(options, { config, report, gone, seen }));
  const generateOptions = optionsOf(options, { config, plan, cards, lockFile });
  const { lock: left, ...result } = await generateWith(generateOptions, { lock, gone, seen });
  memory.keep({ config, plan }, { lock: left, lockFile, seen });
  const schemas = await generateConfigSchemas(options, config);
  const found = [...result.diagnostics, ...(schemas?.diagnostics ?? [])];
  for (const diagnostic of found) report.add(diagnostic);
  const run = { options, config, lock, lockFile, plan, result, seen };
  if (report.diagnostics.length === 0 && schemas === undefined) stampRun(run);
  const texts = new Map([...sources, ...result.sources, ...(schemas?.sources ?? [])]);
  const all = summary(report.diagnostics, schemas?.files ?? [], texts);
  const diff = [result.diff, all.diff].filter((part) => part !== undefined).join("");
  return {
    diagnostics: all.diagnostics,
    files: [...result.files, ...all.files],
    ...(diff === "" ? {} : { diff }),
    sources: all.sources,
    lockFile,
    configFile: config.path,
    isEmpty: plan.sources.length === 0 && schemas === undefined && options.check !== true,
    watched: { ...plan.watched, schemas: schemas?.paths ?? [] },
  };
}

function isHandlerAlone({ targets }: ProjectOptions): boolean {
  return targets?.every((target) => target === "handler") ?? false;
}

interface Found extends Pick<CardContext, "report" | "gone" | "seen"> {
  readonly config: LoadedConfig;
}

function cardContext(options: ProjectOptions, { config, ...context }: Found): CardContext {
  const { cwd, fetchCard } = options;
  const registry = config.config.sources?.registry;
  return {
    cwd,
    lockFolder: config.folder,
    only: options.only,
    fetchCard: fetchCard && ((name) => fetchCard(name, { registry })),
    ...context,
  };
}

function optionsOf(
  options: ProjectOptions,
  found: {
    readonly config: LoadedConfig;
    readonly plan: ProjectPlan;
    readonly cards: AsyncIterable<CardInput>;
    readonly lockFile: string;
  },
): GenerateOptions {
  const {
    cwd: _,
    agents: __,
    config: ___,
    out: ____,
    fetchCard: _____,
    targets,
    ...same
  } = options;
  const { config } = found.config;
  const wanted = targets ?? config.targets;
  // Emitters are for clients, and a handler's own run knows no lock that it could keep.
  const emitters = isHandlerAlone(options) ? [] : (config.emitters ?? []);
  return {
    ...same,
    agents: found.cards,
    outDir: found.plan.outDir,
    lockFile: found.lockFile,
    ...(wanted === undefined ? {} : { targets: wanted }),
    addTargets: [...(options.addTargets ?? []), ...emitters],
    ...(config.format === undefined ? {} : { format: config.format }),
    ...(config.formats === undefined ? {} : { formats: config.formats }),
    ...declarationMapsOf(options, found.config),
    ...(config.severities === undefined ? {} : { severities: config.severities }),
  };
}

/** The command line wins over the config. */
function declarationMapsOf(
  options: ProjectOptions,
  { config }: LoadedConfig,
): Pick<GenerateOptions, "declarationMaps"> {
  const wanted = options.declarationMaps ?? config.declarationMaps;
  return wanted === undefined ? {} : { declarationMaps: wanted };
}

function failed(found: {
  readonly report: Report;
  readonly sources: ReadonlyMap<string, string>;
  readonly lockFile: string;
  readonly config?: LoadedConfig;
}): ProjectResult {
  const { report, sources, lockFile, config } = found;
  const files = config?.path === undefined ? [] : [config.path];
  const watched = { files: [...files, lockFile], globs: [], schemas: [] };
  const result = summary(report.diagnostics, [], sources);
  return { ...result, lockFile, configFile: config?.path, isEmpty: false, watched };
}

interface LockPlace {
  readonly report: Report;
  readonly sources: Map<string, string>;
  readonly lock: LockFile;
  readonly lockFile: string;
  readonly cwd: string;
}

/** The lock may be that of somebody else's repository, so a folder outside it is asked for. */
function tellOutside(place: LockPlace, outside: readonly OutsideAgent[]): void {
  if (outside.length === 0) return;
  const { report, sources, lock, lockFile, cwd } = place;
  const file = slashPath(relative(cwd, lockFile));
  const text = readFileSync(lockFile, "utf8");
  sources.set(file, text);
  const source = createSource(file, text, lock as unknown as JsonValue);
  for (const { name, path } of outside) {
    report.error({
      code: "unsafe-path",
      message: `The lock puts the files of agent ${name} outside the project: ${path}`,
      at: { source, pointer: `/agents/${name}/files/${escapePointer(path)}` },
      hint: `if that is meant, say so: --out ${path.replace(/\/?[^/]*$/, "") || "/"}`,
    });
  }
}

function tellNoLock(place: {
  readonly report: Report;
  readonly lockFile: string;
  readonly cwd: string;
}): void {
  const { report, lockFile, cwd } = place;
  addFileError({ root: cwd, report }, lockFile, {
    code: "lock-file",
    message: `There is no ${slashPath(relative(cwd, lockFile))} to check against`,
    hint: "run blocks gen with the names of agents first",
  });
}
