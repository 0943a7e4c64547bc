import { existsSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { LockedAgent, LockFile } from "../../generated/types/file.ts";
import type { TargetName } from "../contract/targets.ts";
import { slashPath } from "../contract/write-files.ts";
import type { CardSettings, CardSource } from "./card-files.ts";
import { findCards, isGlob, isRemote } from "./find-cards.ts";
import type { ProjectOptions, Watched } from "./project-options.ts";
import type { LoadedConfig } from "./read-config.ts";

/** Which cards a run reads, and where their files go. */
export interface ProjectPlan {
  readonly sources: readonly CardSource[];
  /** Agents whose files the lock puts outside the project: nothing is written there unasked. */
  readonly outside: readonly OutsideAgent[];
  readonly outDir: string;
  readonly watched: Omit<Watched, "schemas">;
}

/** A locked agent by its name, and a path of it that leads out. */
export interface OutsideAgent {
  readonly name: string;
  readonly path: string;
}

export interface PlanInput {
  readonly options: ProjectOptions;
  readonly config: LoadedConfig;
  readonly lock: LockFile;
}

/** The command line wins over the config, and the config over the lock. */
export function readProjectPlan(input: PlanInput): ProjectPlan {
  const outDir = outDirOf(input);
  const all = sourcesOf(input);
  const wanted = all.filter((source) => !isOutside(source));
  const sources = input.options.check === true ? wanted.filter(hasHandler(input)) : wanted;
  const outside = all.filter(isOutside).flatMap((source) => source.outside ?? []);
  return { sources, outside, outDir, watched: watchedOf(wanted, input) };
}

/** Of a card that is gone, nothing is written anywhere. */
function isOutside({ folder, name, outside }: PlannedSource): boolean {
  return outside !== undefined && (isRemote(name) || existsSync(resolve(folder, name)));
}

interface PlannedSource extends CardSource {
  readonly outside?: OutsideAgent | undefined;
}

function outDirOf({ options, config, lock }: PlanInput): string {
  if (options.out !== undefined) return resolve(options.cwd, options.out);
  const { out } = config.config;
  if (out !== undefined) return join(config.folder, out);
  const folders = [...new Set(Object.values(lock.agents).map(folderOf))];
  const [folder] = folders;
  if (folders.length === 1 && folder !== undefined) return join(config.folder, folder);
  return join(config.path === undefined ? options.cwd : config.folder, "agents");
}

/** Folder of a locked agent's files, relative to the lock; undefined when it leads out of the project. */
function folderOf({ files }: LockedAgent): string | undefined {
  const folder = dirname(Object.keys(files)[0] ?? "..");
  // The lock of somebody else's repository must not choose a folder outside it.
  return isAbsolute(folder) || folder.split(/[\\/]/).includes("..") ? undefined : folder;
}

function sourcesOf(input: PlanInput): readonly PlannedSource[] {
  const { options, config, lock } = input;
  const configured = configSources(config);
  const locked = lockedSources(input);
  const common = options.out === undefined ? {} : { outDir: resolve(options.cwd, options.out) };
  const snapshots = snapshotsOf({ config, lock });
  const named = (options.agents ?? []).map((name) => ({ name, folder: options.cwd }));
  if (named.length > 0) {
    return named.map((one) => {
      const inConfig = configured.find((other) => isSame(one, other))?.settings;
      const inLock = locked.find((other) => isSame(one, other));
      const outDir = inLock?.settings.outDir;
      const known = outDir === undefined ? {} : { outDir };
      const settings = { ...known, ...inConfig, ...common };
      const outside = hasFolder(settings) ? undefined : inLock?.outside;
      return { ...withFiles({ ...one, settings }, snapshots), outside };
    });
  }
  const found = configured.map((one) => withFiles(one, snapshots));
  const covered = new Set(found.flatMap((one) => one.found?.paths ?? [one.name]));
  const others = locked.filter(
    ({ name, folder }) => !covered.has(isRemote(name) ? name : resolve(folder, name)),
  );
  const strays = locked.filter(({ outside }) => outside !== undefined);
  return [...found, ...others.map((one) => withFiles(one, snapshots))].map((one) => {
    const settings = { ...one.settings, ...common };
    const outside = strays.find((other) => isSame(one, other))?.outside;
    return { ...one, settings, outside: hasFolder(settings) ? undefined : outside };
  });
}

function hasFolder({ outDir }: CardSettings): boolean {
  return outDir !== undefined;
}

/** Looks once for what a path or a glob names, so that every later step sees the same files. */
function withFiles(source: CardSource, snapshots: ReadonlySet<string>): CardSource {
  return isRemote(source.name) ? source : { ...source, found: findCards(source, snapshots) };
}

function configSources({ config, folder }: LoadedConfig): readonly CardSource[] {
  return (config.agents ?? []).map((agent) => {
    if (typeof agent === "string") return { name: agent, folder, settings: {} };
    const { source, out, targets } = agent;
    const settings: CardSettings = {
      ...(out === undefined ? {} : { outDir: join(folder, out) }),
      ...(targets === undefined ? {} : { targets: targets as readonly TargetName[] }),
    };
    return { name: source, folder, settings };
  });
}

/** What `blocks gen` without names regenerates, each in its own folder. */
function lockedSources({ options, config, lock }: PlanInput): readonly PlannedSource[] {
  const { folder } = config;
  const hasOut = config.config.out !== undefined;
  return Object.entries(lock.agents).map(([lockedFor, agent]) => {
    const { source, files } = agent;
    const own = folderOf(agent);
    const [path = ""] = Object.keys(files);
    const outside = own === undefined && !hasOut ? { name: lockedFor, path } : undefined;
    const settings = own === undefined || hasOut ? {} : { outDir: join(folder, own) };
    // Standard input cannot be read again, and without a registry nothing can: the snapshot says what they said.
    const isGone = source === "-" || (isRemote(source) && options.fetchCard === undefined);
    const snapshot = Object.keys(files).find((path) => path.endsWith(".card.json"));
    if (!isGone || snapshot === undefined)
      return { name: source, folder, settings, lockedFor, outside };
    const { billingMode, listing } = agent;
    const envelope = {
      ...(billingMode === undefined ? {} : { billingMode }),
      ...(listing === undefined ? {} : { listing }),
    };
    const kept = Object.keys(envelope).length === 0 ? { source } : { source, envelope };
    return { name: `./${snapshot}`, folder, settings: { ...settings, ...kept }, outside };
  });
}

function isSame(
  one: Pick<CardSource, "name" | "folder">,
  other: Pick<CardSource, "name" | "folder">,
): boolean {
  if (isRemote(one.name) || isRemote(other.name)) return one.name === other.name;
  return resolve(one.folder, one.name) === resolve(other.folder, other.name);
}

/** Absolute paths of what the lock names. */
function snapshotsOf({ config, lock }: Pick<PlanInput, "config" | "lock">): ReadonlySet<string> {
  const files = Object.values(lock.agents).flatMap((agent) => Object.keys(agent.files));
  return new Set(files.map((path) => join(config.folder, path)));
}

/** Handlers are held against their cards, which the lock does not know. */
function hasHandler({ options, config }: PlanInput): (source: CardSource) => boolean {
  const common: readonly unknown[] = options.targets ?? config.config.targets ?? [];
  return ({ settings }) => (settings.targets ?? common).includes("handler");
}

function watchedOf(
  sources: readonly CardSource[],
  { config, options }: PlanInput,
): ProjectPlan["watched"] {
  return {
    files: [
      ...(config.path === undefined ? [] : [config.path]),
      ...sources.flatMap(({ found }) => found?.paths ?? []),
    ],
    globs: sources
      .filter(({ name }) => !isRemote(name) && isGlob(name))
      .filter(({ name, folder }) => relative(options.cwd, resolve(folder, name)) !== "")
      .map(({ name, folder }) => ({ pattern: slashPath(name), folder })),
  };
}
