import type { GenerateOptions, GenerateResult } from "../contract/generate-options.ts";
import type { TargetName } from "../contract/targets.ts";
import type { StampRequest } from "../stamp/stamp-place.ts";
import type { FetchCard } from "./card-files.ts";

/** What a command line or a build tool asks for; everything else is in the config and the lock. */
export interface ProjectOptions
  extends Pick<
    GenerateOptions,
    | "check"
    | "declarationMaps"
    | "dryRun"
    | "force"
    | "prune"
    | "verify"
    | "onFile"
    | "onProgress"
    | "signal"
  > {
  /** Absolute. Paths of `agents` and `out` are relative to it, and diagnostics name files from it. */
  readonly cwd: string;
  /** Names, paths, globs, URLs or `-`. Default: what the config and the lock name. */
  readonly agents?: readonly string[];
  /** The config to read, false for none. Default: beside the nearest `package.json`, upwards. */
  readonly config?: string | false | undefined;
  /** Folder for modules and snapshots. Default: the config's, else where the lock has them, else `agents`. */
  readonly out?: string | undefined;
  /** What each agent becomes. Default: the config's, else what the lock has, else `client`. */
  readonly targets?: readonly TargetName[];
  /** Targets beside those. */
  readonly addTargets?: readonly TargetName[];
  /** Absolute paths of card files: every other card is left as it is. */
  readonly only?: ReadonlySet<string>;
  /** Leaves a stamp when all is well, so that `recallRun` knows it of this command line. Default: none. */
  readonly stamp?: StampRequest | undefined;
  /** Gets cards that are no files. Default: their snapshots are taken again. */
  readonly fetchCard?: ((name: string, place: FetchPlace) => ReturnType<FetchCard>) | undefined;
}

/** Where a published agent is looked for. */
export interface FetchPlace {
  /** Origin of the registry, as the config has it. */
  readonly registry: string | undefined;
}

/** What a run over a project found and did. */
export interface ProjectResult extends GenerateResult {
  /** Absolute path of the lock. */
  readonly lockFile: string;
  /** Absolute path of the config, when there is one. */
  readonly configFile: string | undefined;
  /** Nothing was named, neither here nor in the config or the lock. */
  readonly isEmpty: boolean;
  /** What the run looked at, for whoever watches it. */
  readonly watched: Watched;
}

/** What a run looked at. */
export interface Watched {
  /** Absolute paths of plain schemas. */
  readonly schemas: readonly string[];
  /** Absolute paths of files. */
  readonly files: readonly string[];
  /** Globs, and the absolute folders that they are relative to. */
  readonly globs: readonly { readonly pattern: string; readonly folder: string }[];
}
