import { dirname, relative, sep } from "node:path";
import type { Listing } from "../project/find-cards.ts";
import { generatorBuild } from "./build.ts";
import type { Seen } from "./file-state.ts";
import { realFolder } from "./recall.ts";
import { type Stamp, type StampedFile, stampFormat, writeStamp } from "./stamp.ts";
import { isRecallable, type StampRequest, stampPlace } from "./stamp-place.ts";

/** A run that ended without a diagnostic, and all that it depended on. */
export interface ProvenRun {
  readonly cwd: string;
  /** Folder of the lock. */
  readonly root: string;
  readonly lockFile: string;
  /** Name of the config in that folder. */
  readonly configs: readonly string[];
  /** Absolute paths of what was written or left alone, in the order in which the run tells them. */
  readonly files: readonly string[];
  /** Absolute paths of config and cards. */
  readonly inputs: readonly string[];
  readonly listings: readonly Listing[];
  /** Every file that was read or written, by its absolute path, as it was then. */
  readonly seen: ReadonlyMap<string, Seen>;
}

/** Leaves a stamp of the run, by which `recallRun` knows that there is nothing to do. */
export function recordRun(request: StampRequest, run: ProvenRun): void {
  const build = request.build ?? generatorBuild();
  if (build === undefined || !isRecallable(request.arguments)) return;
  const { root, cwd } = run;
  const place = stampPlace(request, { cwd, root });
  const stamp = place && stampOf(run, { build, key: place.key });
  if (place !== undefined && stamp !== undefined) writeStamp(place, stamp);
}

/** Undefined when a file was not seen as it is: somebody else wrote it meanwhile. */
function stampOf(run: ProvenRun, { build, key }: Pick<Stamp, "build" | "key">): Stamp | undefined {
  const { root, seen, configs, files } = run;
  const inputs = stamped(run.inputs, run);
  const outputs = stamped(files, run);
  const [lock] = files.includes(run.lockFile) ? [] : (stamped([run.lockFile], run) ?? []);
  if (inputs === undefined || outputs === undefined || !seen.has(run.lockFile)) return undefined;
  const folders = [...new Set(files.map((path) => fromRoot(root, dirname(path))))];
  return {
    ...{ format: stampFormat, build, key, configs, inputs, outputs },
    ...(lock && { lock }),
    folders: folders.map((folder) => [folder, realFolder(root, folder)]),
    globs: run.listings.map(({ pattern, folder, paths: found }) => ({
      pattern,
      folder: fromRoot(root, folder),
      paths: found.map((path) => fromRoot(root, path)),
    })),
  };
}

function stamped(
  paths: readonly string[],
  { root, seen }: Pick<ProvenRun, "root" | "seen">,
): readonly StampedFile[] | undefined {
  const files = paths.flatMap((path): readonly StampedFile[] => {
    const found = seen.get(path);
    return found === undefined ? [] : [[fromRoot(root, path), ...found.state, found.hash]];
  });
  return files.length === paths.length ? files : undefined;
}

function fromRoot(root: string, path: string): string {
  return relative(root, path).split(sep).join("/");
}
