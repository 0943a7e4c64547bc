import type { ExitCode } from "./exit-codes.ts";
import type { Reporter } from "./reporter.ts";

/** A command as data; `program.ts` turns it into a parser and its help. */
export interface CommandDefinition {
  readonly name: string;
  readonly summary: string;
  /** Longer help, printed under the usage line. */
  readonly description?: string;
  /** In the parser's notation: `<agent...>` is needed, `[path]` is not. */
  readonly arguments?: readonly ArgumentDefinition[];
  readonly options?: readonly OptionDefinition[];
  /** Complete command lines, shown in the help. */
  readonly examples?: readonly string[];
  /** Loaded when the command runs, so that `--help` stays fast. */
  load(): Promise<CommandModule>;
}

export interface ArgumentDefinition {
  readonly notation: string;
  readonly description: string;
}

export interface OptionDefinition {
  /** In the parser's notation: `--port <number>`. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** Heading that the help lists it under. Default: with the options that every command has. */
  readonly group?: string;
  /** May be given several times; the values come as a list. */
  readonly repeatable?: true;
}

export interface CommandModule {
  run(input: CommandInput): Promise<CommandResult>;
}

export interface CommandInput {
  readonly arguments: readonly string[];
  /** Camel-case option names; a flag without a value is `true`, an absent one is missing. */
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly context: CommandContext;
}

/** Everything of the process that a command may touch. */
export interface CommandContext {
  /** What follows `blocks`, as it was given. */
  readonly commandLine: readonly string[];
  /** Identifies the code of the generator. Default: as the build has recorded it. */
  readonly build: string | undefined;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly reporter: Reporter;
  /** Aborted by Ctrl-C or a termination signal. */
  readonly signal: AbortSignal;
  readStdin(): Promise<string>;
  /**
   * Asks whoever sits at the terminal, who may say no; Ctrl-C ends the command. Undefined when nobody does, and with
   * `--json`.
   */
  readonly confirm: ((question: string) => Promise<boolean>) | undefined;
  /** Sets what the process environment lacks, for the handler that `blocks run` loads into it. */
  fillEnvironment(values: Readonly<Record<string, string | undefined>>): void;
}

export interface CommandResult {
  readonly exitCode: ExitCode;
  /** What `--json` prints: the same facts as the text. */
  readonly json?: unknown;
}
