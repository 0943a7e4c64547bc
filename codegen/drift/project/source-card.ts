import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { slashPath } from "../../contract/write-files.ts";
import { isRemote } from "../../project/find-cards.ts";
import { DriftDocument } from "../document.ts";
import type { LockedCard, UnreadableCard } from "./locked-cards.ts";

/** Whether the card of a locked agent is a file of this machine. */
export function isFileSource({ source }: Pick<LockedCard, "source">): boolean {
  return !isRemote(source);
}

/**
 * The card file that a locked agent was generated from, as it is now.
 *
 * @param place.lockFile Absolute; the source is relative to its folder.
 * @param place.cwd Absolute; the file is named from it.
 */
export function readSourceCard(
  { source }: Pick<LockedCard, "source">,
  { lockFile, cwd }: { readonly lockFile: string; readonly cwd: string },
): DriftDocument | UnreadableCard {
  const path = resolve(dirname(lockFile), source);
  const file = slashPath(relative(cwd, path));
  try {
    return new DriftDocument({ file, text: readFileSync(path, "utf8") });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isMissing = code === "ENOENT" || code === "ENOTDIR";
    return {
      message: isMissing ? `its card is gone: ${file}` : `its card cannot be read: ${message}`,
      hint: isMissing
        ? "restore the card, or remove what was made from it: blocks gen --prune"
        : "mend the file, then run blocks drift again",
    };
  }
}
