import { realpathSync } from "node:fs";
import { join, relative } from "node:path";
import { listGlob } from "../project/find-cards.ts";
import { configsIn, nearestProject } from "../project/project-folder.ts";
import { generatorBuild } from "./build.ts";
import { type FileState, isSameState, lastTouched, seeFile, stateAt } from "./file-state.ts";
import { type DatedStamp, readStamp, type Stamp, type StampedFile, writeStamp } from "./stamp.ts";
import { isRecallable, type StampRequest, stampPlace } from "./stamp-place.ts";

/** What a run with nothing to do would tell. */
export interface Recalled {
  /** Absolute paths of the files that are as they should be, in the order of the run. */
  readonly files: readonly string[];
}

/**
 * Says what a command line would, when everything that its last run looked at is as it was; loads nothing
 * of the generator. A file is the same by its state, else by its bytes.
 *
 * @returns Undefined when the work has to be done: the caller loses nothing but this look.
 */
export function recallRun(request: StampRequest, cwd: string): Recalled | undefined {
  const build = request.build ?? generatorBuild();
  if (build === undefined || !isRecallable(request.arguments)) return undefined;
  try {
    const root = nearestProject(cwd) ?? cwd;
    const place = stampPlace(request, { cwd, root });
    const dated = place && readStamp(place, build);
    if (place === undefined || dated === undefined) return undefined;
    const { stamp } = dated;
    if (!isSameProject(stamp, root)) return undefined;
    const files = lookAgain(dated, root);
    if (files === undefined) return undefined;
    if (files.isRenewed) writeStamp(place, files.stamp);
    return { files: stamp.outputs.map(([path]) => join(root, path)) };
  } catch {
    // Whatever is wrong here, the full run tells it better.
    return undefined;
  }
}

/** Whether a run would choose the same files: what it looks for, and where its folders lead. */
function isSameProject({ configs, folders, globs }: Stamp, root: string): boolean {
  return (
    isSameList(configsIn(root), configs) &&
    folders.every(([folder, real]) => realFolder(root, folder) === real) &&
    globs.every(({ pattern, folder, paths }) => {
      const found = listGlob(pattern, join(root, folder));
      return isSameList(
        found,
        paths.map((path) => join(root, path)),
      );
    })
  );
}

/** Where a folder really is, from where the root really is. A link that was put into its place shows. */
export function realFolder(root: string, folder: string): string {
  return relative(realpathSync(root), realpathSync(join(root, folder))).replaceAll("\\", "/");
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

interface Look {
  /** The stamp with the states that its files have now. */
  readonly stamp: Stamp;
  /** Some of them are others than before, with the bytes of before. */
  readonly isRenewed: boolean;
}

function lookAgain({ stamp, writtenMs }: DatedStamp, root: string): Look | undefined {
  let isRenewed = false;
  const look = (file: StampedFile, follow: boolean): StampedFile | undefined => {
    const [path, ...rest] = file;
    const state = rest.slice(0, 4) as unknown as FileState;
    const now = stateAt(join(root, path), { follow });
    if (now === undefined || now[0] !== state[0]) return undefined;
    // What was touched in the tick in which the stamp was written may have changed after that.
    if (isSameState(now, state) && lastTouched(now) < writtenMs) return file;
    const seen = seeFile(join(root, path), { follow });
    if (seen === undefined || seen.hash !== file[5]) return undefined;
    isRenewed ||= !isSameState(seen.state, state);
    return [path, ...seen.state, seen.hash];
  };
  const all = (
    files: readonly StampedFile[],
    follow: boolean,
  ): readonly StampedFile[] | undefined => {
    const looked: StampedFile[] = [];
    for (const file of files) {
      const found = look(file, follow);
      if (found === undefined) return undefined;
      looked.push(found);
    }
    return looked;
  };
  const lock = stamp.lock && look(stamp.lock, false);
  if (stamp.lock !== undefined && lock === undefined) return undefined;
  const inputs = all(stamp.inputs, true);
  const outputs = inputs && all(stamp.outputs, false);
  if (inputs === undefined || outputs === undefined) return undefined;
  return { stamp: { ...stamp, inputs, outputs, ...(lock && { lock }) }, isRenewed };
}

export type { StampRequest } from "./stamp-place.ts";
