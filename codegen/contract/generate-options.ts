import type { LockOptions } from "../../generated/types/file.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Severities } from "../diagnostics/severities.ts";
import type { Emitter } from "./emitter.ts";
import type { TargetName } from "./targets.ts";
import type { WrittenFile } from "./write-files.ts";

/** A card and what its source knows about it beyond the card. */
export interface CardInput {
  /** JSON. */
  readonly text: string;
  /** Gives the text again when its turn comes, so that it need not be kept until then. Default: it is kept. */
  readonly readAgain?: () => string;
  /** Names the card in diagnostics: a path, `registry:<name>`, a URL or `<stdin>`. */
  readonly file: string;
  /** As the lock records it. Default: `file`. */
  readonly source?: string;
  /** Absolute path of a card that is a file. Its `handler` is written beside it. */
  readonly path?: string;
  /** What the registry says about the agent, beside its card. Absent for a card from a file. */
  readonly envelope?: {
    readonly billingMode?: "free" | "paid";
    readonly listing?: "public" | "private";
  };
  /** Folder for this agent alone, instead of the common one. */
  readonly outDir?: string;
  /** What this agent becomes, instead of the common targets. */
  readonly targets?: readonly (TargetName | Emitter)[];
}

/** What `generate` is asked for: where cards come from, where files go, and how. */
export interface GenerateOptions {
  /** Taken one after the other; what is kept until all are known is the text of those that cannot be read again. */
  readonly agents: Iterable<CardInput> | AsyncIterable<CardInput>;
  /** Folder for modules and card snapshots. Made when it is not there. */
  readonly outDir: string;
  /** `blocks.lock.json`, beside the config or the nearest `package.json`. Its paths are relative to its folder. */
  readonly lockFile: string;
  /** What each agent becomes. Default: what the lock says it is, else `client`. */
  readonly targets?: readonly (TargetName | Emitter)[];
  /** Targets beside those. */
  readonly addTargets?: readonly (TargetName | Emitter)[];
  /** Who lays the modules out. Default: as the lock says, else `builtin`. */
  readonly format?: NonNullable<LockOptions["format"]>;
  /** Whether checks refuse what lacks its `format`. Default: as the lock says, else `assert`. */
  readonly formats?: NonNullable<LockOptions["formats"]>;
  /**
   * Whether types of data go to `<stem>.types.d.ts`, whose map leads editors from each of them to its line in the card.
   * Default: as the lock says, else false.
   */
  readonly declarationMaps?: boolean;
  /** How loud each warning is, by its code. */
  readonly severities?: Severities;
  /**
   * Compares what is on disk with what the locked cards give, offline, and writes nothing. `agents`
   * are looked at for their handlers alone, which are no part of the lock.
   */
  readonly check?: boolean;
  /** Says what would be written, with a diff, and writes nothing. */
  readonly dryRun?: boolean;
  /** Replaces files that are not ours. */
  readonly force?: boolean;
  /** Removes the files of locked agents that nothing gives any more. Without it they are told, and stay. */
  readonly prune?: boolean;
  /** Asks the independent engines of `codegen/verify` before anything is written. */
  readonly verify?: boolean;
  /** Takes each file instead of the disk; the lock is left alone. */
  readonly onFile?: (file: GeneratedText) => void;
  /** Told of each agent that is done. */
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the run after the agent in hand; what was written until then is in the lock. */
  readonly signal?: AbortSignal;
}

/** A file that a run made and did not write. */
export interface GeneratedText {
  /** Absolute when the output folder was. */
  readonly path: string;
  /** The whole file, ending in a line feed. */
  readonly text: string;
}

/** How far a run is. */
export interface Progress {
  /** Agents that are done, this one included. */
  readonly done: number;
  /** Agents of the run. */
  readonly total: number;
  /** Name of the agent that is done now. */
  readonly agent: string;
}

/** What a run found and did. */
export interface GenerateResult {
  /** All faults, by file and place. An error in one card does not keep the others from being written. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that the run looked at, the lock last. */
  readonly files: readonly FileResult[];
  /** With `check` and `dryRun`, when something differs. */
  readonly diff?: string;
  /** Text of the files that diagnostics are about, for their code frames. */
  readonly sources: ReadonlyMap<string, string>;
}

/** What became of one file. */
export interface FileResult {
  /** Absolute when the output folder was. */
  readonly path: string;
  /** `differs` only where nothing is written: the file would have been written or removed. */
  readonly status: WrittenFile["status"];
}
