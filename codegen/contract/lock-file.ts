import { basename } from "node:path";
import type { LockedAgent, LockFile } from "../../generated/types/file.ts";
import { checkLockFile, isLockFile } from "../../generated/validators/file.ts";
import type { Report } from "../diagnostics/report.ts";
import { compareCodeUnits, member, unescapePointer } from "../load/json-value.ts";
import { loadText } from "../load/load.ts";
import { readRegularFile } from "./write-files.ts";

export const emptyLock: LockFile = { lockVersion: 1, agents: {} };

/**
 * Reads `blocks.lock.json`.
 *
 * @param file What diagnostics call it. Default: its name.
 * @returns An empty lock when there is no file; undefined when there is one that cannot be used,
 *   which the report tells.
 */
export function readLock(
  path: string,
  report: Report,
  file: string = basename(path),
): LockFile | undefined {
  const found = readRegularFile(path);
  if (found === undefined) return emptyLock;
  const add = (message: string, hint: string): void => {
    const place = { file, line: 1, column: 1, pointer: "" };
    report.add({ severity: "error", code: "lock-file", message, hint, ...place });
  };
  if (found === "unsafe") {
    add("The lock is a link or a folder, and is not followed", "remove it, then run blocks gen");
    return undefined;
  }
  const source = loadText({ file, text: found.text }, report);
  if (source === undefined) return undefined;
  const value: unknown = source.value;
  if (isLockFile(value)) return value;
  const version = member(source.value, "lockVersion");
  if (typeof version === "number" && Number.isInteger(version) && version > emptyLock.lockVersion) {
    report.error({
      code: "lock-file",
      message: `The lock is of version ${version}, and this blocks knows version ${emptyLock.lockVersion}`,
      at: { source, pointer: "/lockVersion" },
      hint: "a newer blocks wrote it: update @blocks-network/sdk",
    });
    return undefined;
  }
  for (const issue of checkLockFile(value)) {
    report.error({
      code: "lock-file",
      message: `${subject(issue.path)} ${issue.message}`,
      at: { source, pointer: issue.path },
      hint: "restore the file from version control, or remove it and run blocks gen",
    });
  }
  return undefined;
}

function subject(path: string): string {
  return path === "" ? "The lock" : JSON.stringify(unescapePointer(path.replace(/^.*\//s, "")));
}

/** The lock as text: members sorted, one line per field, so that two branches seldom conflict. */
export function lockText({ lockVersion, options, agents }: LockFile): string {
  // Names that look like numbers come first, as in every object.
  const ordered = Object.entries(Object.fromEntries(sortedMembers(agents)));
  const entries = ordered.map(
    ([name, agent]) => `\n    ${JSON.stringify(name)}: ${entryText(agent)}`,
  );
  const head = JSON.stringify({ lockVersion, ...(options && { options }) }, null, 2).slice(0, -2);
  return `${head},\n  "agents": {${entries.join()}${entries.length === 0 ? "" : "\n  "}}\n}\n`;
}

/** Texts of entries, which are never changed: whoever watches writes a thousand of them for one that is new. */
const entryTexts = new WeakMap<LockedAgent, string>();

function entryText(agent: LockedAgent): string {
  const known = entryTexts.get(agent);
  if (known !== undefined) return known;
  const text = JSON.stringify(sortedAgent(agent), null, 2).replaceAll("\n", "\n    ");
  entryTexts.set(agent, text);
  return text;
}

/** The entry of an agent, or undefined: never what an object inherits. */
export function lockedAgent(lock: LockFile, name: string): LockedAgent | undefined {
  return Object.hasOwn(lock.agents, name) ? lock.agents[name] : undefined;
}

/**
 * File stems that the lock has given out in a folder, by agent name.
 *
 * @param folder Relative to the lock, with forward slashes; empty for the lock's own folder.
 */
export function lockedStems(lock: LockFile, folder: string): ReadonlyMap<string, string> {
  const stems = new Map<string, string>();
  for (const [name, agent] of Object.entries(lock.agents)) {
    const module = modulePath(agent);
    if (module === undefined) continue;
    const slash = module.lastIndexOf("/");
    if (module.slice(0, Math.max(slash, 0)) !== folder) continue;
    stems.set(name, module.slice(slash + 1, -".ts".length));
  }
  return stems;
}

/** The module of a locked agent: the path that ends in `.ts`. */
export function modulePath(agent: LockedAgent): string | undefined {
  return Object.keys(agent.files).find((path) => /(?:^|\/)[A-Za-z0-9_]+\.ts$/.test(path));
}

/** The card that a locked agent was generated from: the path of its snapshot, relative to the lock. */
export function snapshotPath(agent: LockedAgent): string | undefined {
  return Object.keys(agent.files).find((path) => /(?:^|\/)\w+\.card\.json$/.test(path));
}

function sortedAgent(agent: LockedAgent): object {
  const files = Object.fromEntries(sortedMembers(agent.files));
  return Object.fromEntries(sortedMembers({ ...agent, files }));
}

function sortedMembers<T>(map: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(map).sort(([a], [b]) => compareCodeUnits(a, b));
}
