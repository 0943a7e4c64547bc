import { readFileSync } from "node:fs";
import { basename, extname, relative } from "node:path";
import type { LockFile } from "../../generated/types/file.ts";
import type { GenerateResult } from "../contract/generate-options.ts";
import { slashPath } from "../contract/write-files.ts";
import { compareCodeUnits } from "../load/json-value.ts";
import { sha256 } from "../load/sha256.ts";
import { type Seen, seeFile } from "../stamp/file-state.ts";
import { type ProvenRun, recordRun } from "../stamp/record.ts";
import type { ProjectOptions } from "./project-options.ts";
import type { ProjectPlan } from "./project-plan.ts";
import type { LoadedConfig } from "./read-config.ts";

/** What is read before the cards, when the run may leave a stamp. */
export function seenFirst(
  { stamp }: ProjectOptions,
  { config, lockFile }: { readonly config: LoadedConfig; readonly lockFile: string },
): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  if (stamp === undefined) return seen;
  const { path, text } = config;
  if (path !== undefined && text !== undefined) {
    const found = seeFile(path, { follow: true });
    // It has been read by now: the file of this moment counts only when it says the same.
    if (found?.hash === sha256(text)) seen.set(path, found);
  }
  const lock = seeFile(lockFile, { follow: false });
  if (lock !== undefined) seen.set(lockFile, lock);
  return seen;
}

export interface StampedRun {
  readonly options: ProjectOptions;
  readonly config: LoadedConfig;
  /** As it was when the run began. */
  readonly lock: LockFile;
  readonly lockFile: string;
  readonly plan: ProjectPlan;
  readonly result: GenerateResult;
  readonly seen: ReadonlyMap<string, Seen>;
}

/** Leaves stamps of a run that found nothing to tell, where files alone decide what the next one does. */
export function stampRun(run: StampedRun): void {
  const { options, config, lockFile, plan, result, seen } = run;
  const { stamp, cwd } = options;
  if (stamp === undefined || !isDecidedByFiles(run)) return;
  const paths = plan.sources.flatMap(({ found }) => found?.paths ?? []);
  const proven: ProvenRun = {
    ...{ cwd, root: config.folder, lockFile, seen },
    configs: config.path === undefined ? [] : [basename(config.path)],
    files: result.files.filter(({ status }) => status !== "removed").map(({ path }) => path),
    inputs: [...(config.path === undefined ? [] : [config.path]), ...new Set(paths)],
    listings: plan.sources.flatMap(({ found }) => found?.listing ?? []),
  };
  recordRun(stamp, proven);
  const isWhole = stamp.arguments.every((text) => text === "gen" || text === "--json");
  const files = isWhole ? filesOfCheck(proven) : undefined;
  if (files === undefined) return;
  const inputs = config.path === undefined ? [] : [config.path];
  const check = { ...proven, files, inputs, listings: [] };
  recordRun({ ...stamp, arguments: ["gen", "--check"] }, check);
}

/** Registries, code and other programs may say something else next time without any file being another. */
function isDecidedByFiles({ options, config, lock, plan, result }: StampedRun): boolean {
  const { format = lock.options?.format, emitters = [], targets = [], schemas } = config.config;
  const isLocal = options.check === true || plan.sources.every(({ found }) => found !== undefined);
  const wanted = [targets, options.targets, ...plan.sources.map((one) => one.settings.targets)];
  const isPlain =
    (config.path === undefined || extname(config.path) === ".json") &&
    schemas === undefined &&
    emitters.length === 0 &&
    format !== "prettier" &&
    // A handler stands beside its card, and in no lock.
    !wanted.some((names) => names?.includes("handler"));
  const isSettled = result.files.every(
    ({ status }) => status !== "differs" && status !== "refused",
  );
  const isOrdinary =
    options.dryRun !== true &&
    options.verify !== true &&
    options.force !== true &&
    options.onFile === undefined &&
    options.only === undefined &&
    options.signal?.aborted !== true;
  return isPlain && isLocal && isSettled && isOrdinary && result.files.length > 0;
}

/**
 * The files that a check of the same project would tell, in its order: this run wrote or compared exactly
 * what the lock names, so a check would find it so. Undefined when the lock names something else, too.
 */
function filesOfCheck({ root, lockFile, files, seen }: ProvenRun): readonly string[] | undefined {
  const text = readFileSync(lockFile, "utf8");
  if (sha256(text) !== seen.get(lockFile)?.hash) return undefined;
  const { agents } = JSON.parse(text) as LockFile;
  const owners = new Map(
    Object.entries(agents).flatMap(([name, agent]) =>
      Object.keys(agent.files).map((path) => [path, name] as const),
    ),
  );
  const others = files.filter((path) => path !== lockFile);
  const byAgent = Map.groupBy(others, (path) => owners.get(slashPath(relative(root, path))));
  if (byAgent.has(undefined) || others.length !== owners.size) return undefined;
  return [...byAgent]
    .sort(([a = ""], [b = ""]) => compareCodeUnits(a, b))
    .flatMap(([, own]) => {
      const isSnapshot = (path: string): boolean => path.endsWith(".card.json");
      return [...own.filter(isSnapshot), ...own.filter((path) => !isSnapshot(path))];
    });
}
