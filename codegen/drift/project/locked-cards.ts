import { join, relative } from "node:path";
import type { LockedAgent } from "../../../generated/types/file.ts";
import { readLock, snapshotPath } from "../../contract/lock-file.ts";
import { addFileError } from "../../contract/run-summary.ts";
import { readRegularFile, slashPath } from "../../contract/write-files.ts";
import type { Report } from "../../diagnostics/report.ts";
import { compareCodeUnits, escapePointer, type JsonValue } from "../../load/json-value.ts";
import { sha256 } from "../../load/sha256.ts";
import { createSource, type Position } from "../../load/source.ts";
import { DriftDocument } from "../document.ts";

/** An agent of the lock, and the card that its client was generated from. */
export interface LockedCard {
  readonly agent: string;
  /** As the lock has it: a published name, a path relative to the lock, a URL, or `-`. */
  readonly source: string;
  readonly version: string;
  /** What the registry said beside the card. */
  readonly envelope: Pick<LockedAgent, "billingMode" | "listing">;
  /** Where the lock has the agent. */
  readonly lock: Position & { readonly file: string };
  /** The snapshot, or why there is none that can be relied on. */
  readonly card: DriftDocument | UnreadableCard;
}

/** A card that cannot be compared before somebody has mended something. */
export interface UnreadableCard {
  readonly message: string;
  readonly hint: string;
}

/**
 * Reads the lock and the cards beside it, by agent name. Writes nothing.
 *
 * @param place.lockFile Absolute.
 * @param place.cwd Absolute; files are named from it.
 * @returns Undefined when there is no lock, or one that cannot be used, which the report tells.
 */
export function readLockedCards(
  { lockFile, cwd }: { readonly lockFile: string; readonly cwd: string },
  { report, sources }: { readonly report: Report; readonly sources: Map<string, string> },
): readonly LockedCard[] | undefined {
  const file = slashPath(relative(cwd, lockFile));
  const text = textAt(lockFile);
  if (text !== undefined) sources.set(file, text);
  const lock = readLock(lockFile, report, file);
  if (lock === undefined) return undefined;
  if (text === undefined) {
    const message = `There is no ${file} to compare with`;
    const hint = "run blocks gen with the names of agents first";
    addFileError({ root: cwd, report }, lockFile, { code: "lock-file", message, hint });
    return undefined;
  }
  const source = createSource(file, text, lock as unknown as JsonValue);
  return Object.entries(lock.agents)
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([agent, locked]) => ({
      agent,
      source: locked.source,
      version: locked.version,
      envelope: envelopeOf(locked),
      lock: { file, ...source.locate(`/agents/${escapePointer(agent)}`, "key") },
      card: readSnapshot(locked, { agent, lockFile, cwd }),
    }));
}

function envelopeOf({ billingMode, listing }: LockedAgent): LockedCard["envelope"] {
  return {
    ...(billingMode === undefined ? {} : { billingMode }),
    ...(listing === undefined ? {} : { listing }),
  };
}

/** A card that somebody changed is not the one that the client was generated from, so nothing is said of it. */
function readSnapshot(
  locked: LockedAgent,
  place: { readonly agent: string; readonly lockFile: string; readonly cwd: string },
): LockedCard["card"] {
  const { agent, lockFile, cwd } = place;
  const name = snapshotPath(locked);
  if (name === undefined) {
    return { message: "the lock names no card snapshot of it", hint: `run blocks gen ${agent}` };
  }
  const path = join(lockFile, "..", name);
  const file = slashPath(relative(cwd, path));
  const text = textAt(path);
  if (text === undefined) {
    return {
      message: `its card snapshot is missing: ${file}`,
      hint: `restore it, or run blocks gen ${agent}`,
    };
  }
  // Git may have given the file other line ends, which are nobody's edit.
  const isLocked = [text, text.replaceAll("\r\n", "\n")].some(
    (one) => sha256(one) === locked.files[name],
  );
  if (isLocked) return new DriftDocument({ file, text });
  return {
    message: `its card snapshot was changed by hand, so what its client was made from is not known: ${file}`,
    hint: `restore it from version control, or run blocks gen ${agent} --force`,
  };
}

function textAt(path: string): string | undefined {
  const found = readRegularFile(path);
  return found === "unsafe" ? undefined : found?.text;
}
