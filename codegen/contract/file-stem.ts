import { createHash } from "node:crypto";

// With `.card.json` and a temporary suffix this stays far below every file system's 255 bytes.
const maxStemLength = 100;
const deviceName = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/**
 * File stems of agents whose modules share a folder, by agent name.
 *
 * A name is its own stem unless it names a Windows device, is longer than 100 characters, or
 * differs from an earlier one in case alone; then `_` and six hex digits of its SHA-256 follow.
 * Stems in `kept` stay as they are, so that an addition renames no file; among the others the
 * order is that of code units, never the order of the input.
 *
 * @param agentNames Valid agent names (`^[a-zA-Z0-9_]+$`).
 * @param kept Stems that earlier runs gave out, by agent name.
 */
export function fileStems(
  agentNames: Iterable<string>,
  kept: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const stems = new Map(kept);
  const taken = new Set([...kept.values()].map(foldCase));
  for (const name of [...new Set(agentNames)].sort()) {
    if (stems.has(name)) continue;
    const stem = isPlainStem(name) && !taken.has(foldCase(name)) ? name : hashedStem(name);
    stems.set(name, stem);
    taken.add(foldCase(stem));
  }
  return stems;
}

function isPlainStem(name: string): boolean {
  return name.length <= maxStemLength && !deviceName.test(name);
}

function hashedStem(name: string): string {
  const digits = createHash("sha256").update(name, "utf8").digest("hex").slice(0, 6);
  return `${name.slice(0, maxStemLength)}_${digits}`;
}

function foldCase(stem: string): string {
  return stem.toLowerCase();
}
