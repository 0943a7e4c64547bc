import type { LockFile } from "../../generated/types/file.ts";
import { type FileState, isSameState, type Seen, stateAt } from "../stamp/file-state.ts";
import { configsIn } from "./project-folder.ts";
import type { ProjectOptions } from "./project-options.ts";
import type { ProjectPlan } from "./project-plan.ts";
import type { LoadedConfig } from "./read-config.ts";

/** What a run needs to know before it reads a card. */
export interface ProjectFacts {
  readonly config: LoadedConfig;
  readonly lock: LockFile;
  readonly plan: ProjectPlan;
}

/** What a run left behind. */
export interface RunTraces {
  /** The lock that it left. */
  readonly lock: LockFile;
  readonly lockFile: string;
  /** Every file that it read or wrote, as it was then. */
  readonly seen: ReadonlyMap<string, Seen>;
}

interface Remembered extends ProjectFacts {
  readonly lockFile: string;
  readonly lockState: FileState;
  readonly configs: readonly string[];
  readonly configState: FileState | undefined;
  readonly cards: ReadonlySet<string>;
}

/** What a watch knows from its last run: when a card is saved, that card is all that it reads. */
export class ProjectMemory {
  #last: Remembered | undefined;
  #seen: ReadonlyMap<string, Seen> = new Map();

  /** Cards that are not what the last whole run read: saved before anybody watched them. */
  changedCards(): readonly string[] {
    return [...this.#seen]
      .filter(([path, { state }]) => !isStill(path, state))
      .map(([path]) => path);
  }

  /** Takes what was known before a run, and what the run left. */
  keep({ config, plan }: Omit<ProjectFacts, "lock">, { lock, lockFile, seen }: RunTraces): void {
    const cards = this.#last?.plan === plan ? this.#last.cards : cardsOf(plan);
    const lockState = seen.get(lockFile)?.state;
    this.#seen = new Map([...seen].filter(([path]) => cards.has(path)));
    this.#last = lockState && {
      ...{ config, plan, lock, lockFile, lockState, cards, configs: configsIn(config.folder) },
      configState: config.path === undefined ? undefined : stateAt(config.path, { follow: true }),
    };
  }

  /** Undefined when config, lock or what the saved cards are may be something else by now. */
  recall({ only, check, targets }: ProjectOptions): ProjectFacts | undefined {
    const last = this.#last;
    if (last === undefined || only === undefined || check === true || targets !== undefined) {
      return undefined;
    }
    const { config, configs, configState, lockFile, lockState, cards } = last;
    const isSame =
      configsIn(config.folder).join() === configs.join() &&
      (config.path === undefined || isStill(config.path, configState)) &&
      isStill(lockFile, lockState) &&
      [...only].every((path) => cards.has(path));
    return isSame ? last : undefined;
  }
}

function cardsOf({ sources }: ProjectPlan): ReadonlySet<string> {
  return new Set(sources.flatMap(({ found }) => found?.paths ?? []));
}

function isStill(path: string, state: FileState | undefined): boolean {
  const now = stateAt(path, { follow: true });
  return now !== undefined && state !== undefined && isSameState(now, state);
}
