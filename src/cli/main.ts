import { createRequire } from "node:module";
import { BlocksError } from "../support/errors.ts";
import type { CommandContext } from "./command.ts";
import { describeDiskFault } from "./disk-fault.ts";
import { type ExitCode, exitCodeOf, exitCodes } from "./exit-codes.ts";
import { recallGen } from "./gen-recall.ts";
import type { ParsedCommand } from "./program.ts";
import { createReporter, type Reporter, type TextSink } from "./reporter.ts";

/** The process as the command line sees it; tests pass their own. */
export interface CliProcess {
  readonly arguments: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: TextSink & { readonly isTTY?: boolean };
  readonly stderr: TextSink & { readonly isTTY?: boolean };
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly signal: AbortSignal;
  /** Asks a yes or no of whoever sits at the terminal. Absent when nobody does. */
  readonly confirm?: CommandContext["confirm"];
  /** Adds to the environment of this process. Default: not done. */
  readonly fillEnvironment?: CommandContext["fillEnvironment"];
  /** The process is this command's alone, so that its heap may be held small. Default: false. */
  readonly keepsHeapSmall?: boolean;
  /** Identifies the code of the generator. Default: as the build has recorded it. */
  readonly build?: string;
}

/** Runs the command line of this process and sets its exit code. The only place that does. */
export async function main(): Promise<void> {
  const interruption = new AbortController();
  const interrupt = (signal: NodeJS.Signals): void => {
    // A second Ctrl-C means that the orderly way takes too long.
    if (interruption.signal.aborted) process.exit(exitCodes.interrupted);
    interruption.abort(signal);
  };
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  for (const stream of [process.stdout, process.stderr]) stream.on("error", ignoreClosedPipe);

  const exitCode = await runCli({
    arguments: process.argv.slice(2),
    cwd: process.cwd(),
    env: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: process.stdin,
    signal: interruption.signal,
    confirm: terminalConfirm(interruption.signal),
    keepsHeapSmall: true,
    fillEnvironment: (values) => {
      for (const [name, value] of Object.entries(values)) {
        if (value !== undefined && (process.env[name] ?? "") === "") process.env[name] = value;
      }
    },
  });
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  // A handler or a config may have left timers and sockets behind; nobody waits for those.
  process.exit(interruption.signal.reason === "SIGINT" ? exitCodes.interrupted : exitCode);
}

/** Questions go where results do not, so that a pipe of the shell gets none. */
function terminalConfirm(signal: AbortSignal): CommandContext["confirm"] {
  const { stdin: input, stderr: output } = process;
  if (!input.isTTY || !output.isTTY) return undefined;
  return async (question) => {
    const { confirmAtTerminal } = await import("./confirm.ts");
    return confirmAtTerminal(question, { input, output, signal });
  };
}

/** Whoever reads may have seen enough, as `head` has: the work goes on, and its exit code counts. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write("", () => resolve()));
}

/** Parses, runs and reports one command. Never throws. */
export async function runCli(cli: CliProcess): Promise<ExitCode> {
  const recalled = recallGen(cli);
  if (recalled !== undefined) {
    const reporter = reporterOf(cli, cli.arguments.includes("--json"));
    for (const note of recalled.notes) reporter.note(note);
    reporter.document(recalled.json);
    return recalled.exitCode;
  }
  const parsed = await parse(cli);
  if (typeof parsed === "number") return parsed;
  if (cli.keepsHeapSmall === true && parsed.definition.name === "gen") {
    (await import("./heap-limits.ts")).keepHeapSmall();
  }

  const reporter = reporterOf(cli, printsJson(parsed.options));
  try {
    const module = await parsed.definition.load();
    const result = await module.run({
      arguments: parsed.arguments,
      options: parsed.options,
      context: contextOf(cli, { reporter, asks: parsed.options.json !== true }),
    });
    if (result.json !== undefined) reporter.document(result.json);
    return result.exitCode;
  } catch (error) {
    const exitCode = report(error, reporter);
    reporter.document({ ok: false, error: { code: codeOf(error), message: messageOf(error) } });
    return exitCode;
  }
}

/** `--format json` is another name for `--json`, unless that format is for a file. */
function printsJson({ json, format, output }: ParsedCommand["options"]): boolean {
  return json === true || (format === "json" && output === undefined);
}

function reporterOf({ stdout, stderr, env }: CliProcess, json: boolean): Reporter {
  const terminal = stderr.isTTY === true;
  const isColourful = (env.NO_COLOR ?? "") === "";
  const colour = terminal && isColourful;
  const stdoutTerminal = stdout.isTTY === true ? { colour: isColourful } : undefined;
  return createReporter({ stdout, stderr, json, colour, terminal, stdoutTerminal });
}

async function parse(cli: CliProcess): Promise<ParsedCommand | ExitCode> {
  // Not at the top of the file: a run with nothing to do ends before it needs a parser.
  const { CommanderError, createProgram } = await import("./program.ts");
  const chosen: ParsedCommand[] = [];
  const program = createProgram(
    packageVersion(),
    { out: (line) => cli.stdout.write(line), err: (line) => cli.stderr.write(line) },
    (command) => chosen.push(command),
  );
  try {
    await program.parseAsync([...cli.arguments], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
  return chosen[0] ?? exitCodes.usage;
}

function contextOf(
  cli: CliProcess,
  { reporter, asks }: { readonly reporter: Reporter; readonly asks: boolean },
): CommandContext {
  return {
    commandLine: cli.arguments,
    build: cli.build,
    cwd: cli.cwd,
    env: cli.env,
    reporter,
    signal: cli.signal,
    readStdin: async () => (await import("node:stream/consumers")).text(cli.stdin),
    confirm: asks ? cli.confirm : undefined,
    fillEnvironment: cli.fillEnvironment ?? (() => {}),
  };
}

/** A fault of the user's, the disk's or the network's is one sentence; only our own bug shows its stack. */
function report(error: unknown, reporter: Reporter): ExitCode {
  const exitCode = exitCodeOf(error);
  if (error instanceof BlocksError) {
    // Only Ctrl-C aborts a command: whoever pressed it need not be told what it ended.
    if (error.code === "aborted") reporter.note("Interrupted.");
    else reporter.error(error.message);
    return exitCode;
  }
  const diskFault = describeDiskFault(error);
  if (diskFault !== undefined) {
    reporter.error(diskFault);
    return exitCodes.failed;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  reporter.error(`blocks has a bug; please report this:\n${detail}`);
  return exitCode;
}

function codeOf(error: unknown): string | number {
  return error instanceof BlocksError ? error.code : "internal";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function packageVersion(): string {
  const require = createRequire(import.meta.url);
  // The sources stand two folders below the manifest, the built files three.
  for (const path of ["../../package.json", "../../../package.json"]) {
    try {
      return (require(path) as { version: string }).version;
    } catch {}
  }
  return "unknown";
}
