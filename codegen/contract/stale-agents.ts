import { dirname, join } from "node:path";
import type { LockedAgent, LockFile } from "../../generated/types/file.ts";
import { compareCodeUnits } from "../load/json-value.ts";
import { sha256 } from "../load/sha256.ts";
import { modulePath } from "./lock-file.ts";
import { isPlainPath, leadsAway, type Run, rootOf } from "./run.ts";
import { addFileWarning } from "./run-summary.ts";
import { type PlannedFile, readRegularFile, type WrittenFile, writeFiles } from "./write-files.ts";

/** A locked agent that nothing gives any more: its card is gone, or is another agent's now. */
export interface StaleAgent {
  readonly name: string;
  readonly agent: LockedAgent;
  /** A sentence. */
  readonly why: string;
}

/** Agents of this run: what they are called, and their sources as the lock writes them. */
export type SourceNames = readonly { readonly name: string; readonly source: string }[];

/** Locked agents that nothing gives any more, by name. */
export function staleAgents(
  agents: SourceNames,
  { lock, gone }: Pick<Run, "lock" | "gone">,
): readonly StaleAgent[] {
  const given = new Set(agents.map(({ name }) => name));
  // Standard input is another card each time.
  const bySource = new Map(agents.map(({ name, source }) => [source, name]));
  bySource.delete("-");
  return Object.entries(lock.agents)
    .filter(([name]) => !given.has(name))
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .flatMap(([name, agent]): readonly StaleAgent[] => {
      const other = bySource.get(agent.source);
      if (other !== undefined) {
        return [{ name, agent, why: `${agent.source} has agent ${other} now, not ${name}` }];
      }
      if (!gone.has(name)) return [];
      return [{ name, agent, why: `${agent.source}, the card of agent ${name}, is gone` }];
    });
}

/** Says of each stale agent what to do, and changes nothing. */
export function reportStaleAgents(stale: readonly StaleAgent[], run: Run): void {
  for (const { agent, why } of stale) {
    const [first = "blocks.lock.json"] = Object.keys(agent.files);
    addFileWarning(
      { root: rootOf(run), report: run.report },
      pathOf(modulePath(agent) ?? first, run),
      {
        code: "stale-output",
        message: `Nothing gives this file any more: ${why}`,
        hint: "bring the card back, or remove what was generated from it: blocks gen --prune",
      },
    );
  }
}

/** Removes the files of stale agents, but for those that somebody changed. */
export function pruneAgents(stale: readonly StaleAgent[], run: Run): readonly WrittenFile[] {
  const { dryRun = false, force = false } = run.options;
  const root = rootOf(run);
  const planned = stale.flatMap(({ agent }) =>
    Object.entries(agent.files)
      .filter(([path]) => isPlainPath(path) && !leadsAway(dirname(join(root, path)), run))
      .map(([path, hash]): PlannedFile => {
        const isOurs = (text: string): boolean => force || sha256(text) === hash;
        return { path: pathOf(path, run), text: undefined, isOurs };
      }),
  );
  const written = writeFiles(planned, { root, force, dryRun });
  const done = new Set(written.map(({ path }) => path));
  for (const { path } of planned) {
    if (done.has(path) || readRegularFile(path) === undefined) continue;
    addFileWarning({ root, report: run.report }, path, {
      code: "stale-output",
      message: "Nothing gives this file any more, and it stays, because it was changed by hand",
      hint: "remove it yourself, or run blocks gen --prune --force",
    });
  }
  return written;
}

/** The lock without these agents. */
export function withoutAgents(lock: LockFile, stale: readonly StaleAgent[]): LockFile {
  const names = new Set(stale.map(({ name }) => name));
  const kept = Object.entries(lock.agents).filter(([name]) => !names.has(name));
  return { ...lock, agents: Object.fromEntries(kept) };
}

function pathOf(path: string, run: Run): string {
  return join(rootOf(run), path);
}
