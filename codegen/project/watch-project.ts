import { type FSWatcher, statSync, watch } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { findCards, isGlob } from "./find-cards.ts";
import { generateRemembering } from "./generate-project.ts";
import { ProjectMemory } from "./project-memory.ts";
import type { ProjectOptions, ProjectResult } from "./project-options.ts";

/** What `watchProject` is asked for. */
export interface WatchOptions extends ProjectOptions {
  /** Ends the watch. */
  readonly signal: AbortSignal;
  /** Told of every run, the first one included. */
  readonly onRun: (run: ProjectRun) => void;
}

/** One run of a watch. */
export interface ProjectRun {
  /** What it found and did. */
  readonly result: ProjectResult;
  /** Absolute paths of what was saved; empty for the first run. */
  readonly changed: readonly string[];
  /** Milliseconds from the look at the files to the last one written. */
  readonly tookMs: number;
}

/** Editors save in several steps; what comes within this time is one change. */
const quietMs = 6;
/** A file that is empty is about to be written, for this long. */
const emptyMs = 40;

/**
 * Generates a project, and then again whatever its cards, config or lock change: a card alone for
 * itself, the others for all. Folders are watched and not files, so that a file which an editor
 * replaces is still seen. Resolves when the signal aborts.
 */
export async function watchProject(options: WatchOptions): Promise<void> {
  const { signal, onRun } = options;
  const queue = createQueue(signal);
  const watchers = new FolderWatchers((path) => queue.add(path));
  const memory = new ProjectMemory();
  let state = await timed(options, { changed: [], isWhole: true, memory });
  // Whoever is told that files are watched may save one at once.
  const watchAll = (): void => {
    watchers.sync(state.run.result);
    for (const path of memory.changedCards()) queue.add(path);
  };
  watchAll();
  onRun(state.run);
  try {
    for await (const changed of queue.batches()) {
      const next = await runAgain(options, { changed, state, memory });
      if (next === undefined) continue;
      state = next;
      if (next.isWhole) watchAll();
      onRun(state.run);
    }
  } finally {
    watchers.close();
  }
}

interface State {
  readonly run: ProjectRun;
  /** The whole project was looked at, so that what is watched may be something else now. */
  readonly isWhole: boolean;
  /** When the lock was last written by ourselves. */
  readonly lockTime: number | undefined;
}

interface RunInput {
  readonly changed: readonly string[];
  readonly isWhole: boolean;
  readonly memory: ProjectMemory;
}

async function timed(
  options: WatchOptions,
  { changed, isWhole, memory }: RunInput,
): Promise<State> {
  const started = performance.now();
  const only = isWhole ? {} : { only: new Set(changed) };
  const result = await generateRemembering({ ...options, ...only }, memory);
  const run = { result, changed, tookMs: performance.now() - started };
  return { run, isWhole, lockTime: timeOf(result.lockFile) };
}

/** Undefined when nothing that was saved concerns the project. */
async function runAgain(
  options: WatchOptions,
  { changed, state, memory }: Pick<RunInput, "changed" | "memory"> & { readonly state: State },
): Promise<State | undefined> {
  const { result } = state.run;
  const { files, globs, schemas } = result.watched;
  const isOwnLock = (path: string): boolean =>
    path === result.lockFile && timeOf(path) === state.lockTime;
  const isCard = (path: string): boolean =>
    files.includes(path) ||
    schemas.includes(path) ||
    globs.some(({ pattern, folder }) => isMatch(path, { pattern, folder }));
  const known = changed.filter((path) => isCard(path) || path === result.lockFile);
  const real = known.filter((path) => !isOwnLock(path));
  if (real.length === 0) return undefined;
  const isWhole = real.some((path) => !path.endsWith(".json") || isProjectFile(path, result));
  return await timed(options, { changed: real, isWhole, memory });
}

/** The config, the lock or a plain schema; a card that is gone is no longer in what a glob matches, and needs all. */
function isProjectFile(path: string, result: ProjectResult): boolean {
  const { lockFile, configFile, watched } = result;
  const isNamed = path === lockFile || path === configFile || watched.schemas.includes(path);
  return isNamed || timeOf(path) === undefined;
}

function isMatch(
  path: string,
  { pattern, folder }: { readonly pattern: string; readonly folder: string },
): boolean {
  return findCards({ name: pattern, folder }).paths.includes(path);
}

function timeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

/** Collects what is saved until it is quiet for a moment. */
function createQueue(signal: AbortSignal): {
  add(path: string): void;
  batches(): AsyncGenerator<readonly string[]>;
} {
  const paths = new Set<string>();
  let wake = Promise.withResolvers<void>();
  signal.addEventListener("abort", () => wake.resolve(), { once: true });
  return {
    add(path) {
      paths.add(path);
      wake.resolve();
    },
    async *batches() {
      // A pending promise alone would not keep the process alive.
      const alive = setInterval(() => {}, 2 ** 30);
      try {
        for (;;) {
          if (!signal.aborted) await wake.promise;
          if (signal.aborted) return;
          await pause(quietMs);
          if ([...paths].some(isEmpty)) await pause(emptyMs);
          const batch = [...paths];
          paths.clear();
          wake = Promise.withResolvers<void>();
          if (signal.aborted) return;
          yield batch;
        }
      } finally {
        clearInterval(alive);
      }
    },
  };
}

function isEmpty(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === 0;
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** One watcher for each folder that has a watched file or is searched by a glob. */
class FolderWatchers {
  readonly #onChange: (path: string) => void;
  /** By folder and whether what lies below it is watched too. */
  readonly #watchers = new Map<string, FSWatcher>();

  constructor(onChange: (path: string) => void) {
    this.#onChange = onChange;
  }

  sync({ watched, lockFile }: ProjectResult): void {
    const wanted = new Map<string, boolean>();
    for (const file of [...watched.files, ...watched.schemas, lockFile])
      wanted.set(dirname(file), false);
    for (const { pattern, folder } of watched.globs) {
      const base = globBase(pattern, folder);
      wanted.set(base, pattern.includes("**") || wanted.get(base) === true);
    }
    const keys = new Map([...wanted].map((entry) => [JSON.stringify(entry), entry]));
    for (const [key, watcher] of this.#watchers) {
      if (keys.has(key)) continue;
      watcher.close();
      this.#watchers.delete(key);
    }
    for (const [key, [folder, recursive]] of keys) {
      if (!this.#watchers.has(key) && timeOf(folder) !== undefined) {
        this.#watchers.set(key, this.#open(folder, recursive));
      }
    }
  }

  #open(folder: string, recursive: boolean): FSWatcher {
    const watcher = watch(folder, { recursive }, (_, name) => {
      if (name !== null) this.#onChange(join(folder, name));
    });
    // A folder that goes away ends its own watch; what was in it is told as missing.
    watcher.on("error", () => watcher.close());
    return watcher;
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
  }
}

/** The folder below which everything that the glob matches lies. */
function globBase(pattern: string, folder: string): string {
  const steps = pattern.split("/");
  const fixed = steps.slice(0, -1);
  const end = fixed.findIndex(isGlob);
  return resolve(folder, ...(end === -1 ? fixed : fixed.slice(0, end)));
}
