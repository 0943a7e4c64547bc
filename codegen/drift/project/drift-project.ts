import { dirname, join } from "node:path";
import type { DriftSettings } from "../../../generated/types/file.ts";
import { addFileError } from "../../contract/run-summary.ts";
import { leadsOutside } from "../../contract/write-files.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { createReport, type Report } from "../../diagnostics/report.ts";
import type { LoadedConfig } from "../../project/read-config.ts";
import { readDataConfig } from "../../project/read-data-config.ts";
import { type LockedCard, readLockedCards } from "./locked-cards.ts";

/** What a project says of drift, and what it has locked. */
export interface DriftProject {
  /** Absolute folder of the config and the lock. */
  readonly folder: string;
  /** Absolute path of the lock. */
  readonly lockFile: string;
  /** Of the config; `baseline` is absolute. */
  readonly settings: DriftSettings;
  /** Origin of the registry that the config names. */
  readonly registry: string | undefined;
}

export interface FoundProject {
  /** Undefined when the config cannot be used. */
  readonly project: DriftProject | undefined;
  /** Undefined when there is no lock that can be used, or none was asked for. */
  readonly cards: readonly LockedCard[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Texts of the files that diagnostics are about. */
  readonly sources: ReadonlyMap<string, string>;
}

export interface DriftProjectOptions {
  /** Absolute. */
  readonly cwd: string;
  /** The config to read, false for none. Default: `blocks.config.json` beside the nearest `package.json`, upwards. */
  readonly config?: string | false | undefined;
  /** Whether the lock is read. Default: true. */
  readonly lock?: boolean;
}

/**
 * Reads what `drift` and `diff` need of a project: its config as far as that is data, the lock and the cards in it. Runs
 * no code of the project, asks no network, writes nothing.
 */
export async function readDriftProject(options: DriftProjectOptions): Promise<FoundProject> {
  const { cwd, config, lock = true } = options;
  const report = createReport();
  const sources = new Map<string, string>();
  const loaded = await readDataConfig({ cwd, config, sources }, report);
  if (loaded === undefined) {
    return { project: undefined, cards: undefined, diagnostics: report.diagnostics, sources };
  }
  const { folder } = loaded;
  if (tellBaselineOutside(loaded, { cwd, report })) {
    return { project: undefined, cards: undefined, diagnostics: report.diagnostics, sources };
  }
  const { sources: { registry } = {}, drift: { baseline, ...drift } = {} } = loaded.config;
  const lockFile = join(folder, "blocks.lock.json");
  const settings = baseline === undefined ? drift : { ...drift, baseline: join(folder, baseline) };
  const cards = lock ? readLockedCards({ lockFile, cwd }, { report, sources }) : undefined;
  const project = { folder, lockFile, settings, registry };
  return { project, cards, diagnostics: report.diagnostics, sources };
}

/** A link of somebody else's repository must not choose where a baseline is written. */
function tellBaselineOutside(
  { config, folder, path }: LoadedConfig,
  { cwd, report }: { readonly cwd: string; readonly report: Report },
): boolean {
  const baseline = config.drift?.baseline;
  if (baseline === undefined || path === undefined) return false;
  if (!leadsOutside(folder, dirname(join(folder, baseline)))) return false;
  addFileError({ root: cwd, report }, path, {
    code: "config-file",
    message: `${JSON.stringify(baseline)} is not inside the project: a link on the way to it leads out`,
    hint: "name a file below the config, or pass --baseline",
  });
  return true;
}
