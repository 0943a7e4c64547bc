import { dirname } from "node:path";
import type { LockFile } from "../../generated/types/file.ts";
import { createReport } from "../diagnostics/report.ts";
import { withSeverities } from "../diagnostics/severities.ts";
import { projectPrettier } from "../format/project-format.ts";
import type { Seen } from "../stamp/file-state.ts";
import { checkClients } from "./check-clients.ts";
import { generateAgents } from "./generate-agents.ts";
import { generateHandler } from "./generate-handler.ts";
import type { GenerateOptions, GenerateResult } from "./generate-options.ts";
import { type KeptCard, keepCard } from "./kept-card.ts";
import { readLock } from "./lock-file.ts";
import { createCardNames, type NamedCard } from "./named-cards.ts";
import { isSafeFolder, type Run } from "./run.ts";
import { addFileError, summary } from "./run-summary.ts";
import { isTarget, moduleTargets } from "./targets.ts";
import type { WrittenFile } from "./write-files.ts";

/**
 * Turns agent cards into modules: for each `<agentName>.ts` and `<agentName>.card.json` in `outDir`,
 * what other targets and emitters add, and an entry in the lock (DESIGN sections 3 and 4).
 *
 * @returns Bad input is a diagnostic, never a throw; one bad agent does not keep the others from
 *   being written. It throws what the disk throws.
 */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  const report = createReport();
  const lock = readLock(options.lockFile, report);
  if (lock === undefined) return summary(report.diagnostics, []);
  const { lock: _, ...result } = await generateWith(options, { lock });
  return result;
}

/** What a run did, and the lock that it left. */
export interface LockedResult extends GenerateResult {
  readonly lock: LockFile;
}

/** A lock that was read already. */
export interface KnownLock {
  readonly lock: LockFile;
  /** Agents of it whose cards are gone; complete when all cards were taken. */
  readonly gone?: ReadonlySet<string>;
  /** Gets every file that is as it should be, by its path. */
  readonly seen?: Map<string, Seen>;
}

/** `generate` for those who have read the lock already. */
export async function generateWith(
  options: GenerateOptions,
  { lock, gone = new Set(), seen = new Map() }: KnownLock,
): Promise<LockedResult> {
  const report = createReport();
  const sources = new Map<string, string>();
  const files: WrittenFile[] = [];
  let left = lock;
  const run = await prepare({ options, lock, report, sources, gone });
  if (run !== undefined) {
    const { clients, handlers } = await takeCards(run);
    if (options.check !== true && (clients.isAsked || gone.size > 0)) {
      const generated = await generateAgents(clients.agents, run);
      for (const file of generated.files) files.push(file);
      left = generated.lock;
    }
    if (options.check === true && isMoreThanHandler(options)) {
      files.push(...(await checkClients(run)));
    }
    for (const card of handlers) {
      if (options.signal?.aborted !== true) files.push(...(await generateHandler(card, run)));
    }
  }
  for (const file of files) if (file.seen !== undefined) seen.set(file.path, file.seen);
  const diagnostics = withSeverities(report.diagnostics, options.severities);
  return { ...summary(diagnostics, files, sources), lock: left };
}

/** A check of handlers alone looks at no client. */
function isMoreThanHandler({ targets = ["client"], addTargets = [] }: GenerateOptions): boolean {
  return [...targets, ...addTargets].some((target) => target !== "handler");
}

/** Everything that concerns the run as a whole; undefined when it cannot begin. */
async function prepare(
  found: Pick<Run, "options" | "lock" | "report" | "sources" | "gone">,
): Promise<Run | undefined> {
  const { options, lock, report } = found;
  if (!areKnownTargets(found)) return undefined;
  if (!isSafeFolder(options.outDir, { options, report })) return undefined;
  const format = options.format ?? lock.options?.format ?? "builtin";
  const formats = options.formats ?? lock.options?.formats ?? "assert";
  const declarationMaps = options.declarationMaps ?? lock.options?.declarationMaps ?? false;
  const base = { ...found, format, formats, declarationMaps };
  if (format === "builtin") return { ...base, finish: undefined };
  const finish = await projectPrettier(options.outDir);
  if (finish !== undefined) return { ...base, finish };
  addFileError({ root: dirname(options.lockFile), report }, options.lockFile, {
    code: "prettier-missing",
    message: "The generated code is to be laid out by Prettier, which is not installed here",
    hint: "npm install --save-dev prettier, or generate with the format builtin",
  });
  return undefined;
}

/** Callers without types, and configs written for another version, may name what there is not. */
function areKnownTargets({ options, report }: Pick<Run, "options" | "report">): boolean {
  const named = [...(options.targets ?? []), ...(options.addTargets ?? [])];
  const unknown = named.find((target) => typeof target === "string" && !isTarget(target));
  if (unknown === undefined) return true;
  addFileError({ root: dirname(options.lockFile), report }, options.lockFile, {
    code: "target-unknown",
    message: `There is no target ${JSON.stringify(unknown)} in this version`,
    hint: `use one of ${["handler", ...moduleTargets.map(([name]) => name)].join(", ")}`,
  });
  return false;
}

interface Cards {
  readonly clients: {
    readonly agents: readonly NamedCard[];
    /** There was a card for them, be it one that cannot be read. */
    readonly isAsked: boolean;
  };
  readonly handlers: readonly KeptCard[];
}

/** Handlers are written beside their cards and stand in no lock; everything else goes to `outDir`. */
async function takeCards(run: Run): Promise<Cards> {
  const { targets, addTargets = [], agents, check } = run.options;
  const names = createCardNames(run);
  const handlers: KeptCard[] = [];
  let isAsked = false;
  for await (const card of agents) {
    const wanted = [...(card.targets ?? targets ?? ["client"]), ...addTargets];
    if (wanted.includes("handler")) handlers.push(keepCard(card));
    if (!wanted.some((target) => target !== "handler")) continue;
    isAsked = true;
    // A check takes the cards that are locked.
    if (check !== true) names.add(card);
  }
  return { clients: { agents: names.agents(), isAsked }, handlers };
}
