import { type CliProcess, runCli } from "../../src/cli/main.ts";

export interface Finished {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface BlocksOptions
  extends Partial<
    Pick<CliProcess, "cwd" | "env" | "signal" | "confirm" | "fillEnvironment" | "build">
  > {
  readonly stdin?: string | Uint8Array;
  /** Results go to a terminal of that width. Default: to none. */
  readonly columns?: number;
  /** Told of everything that was printed so far, each time something is. */
  readonly onOutput?: (stdout: string) => void;
}

/** Runs one command line inside this process, with its own folder and environment and no terminal. */
export async function blocks(
  commandLine: readonly string[],
  options: BlocksOptions = {},
): Promise<Finished> {
  let stdout = "";
  let stderr = "";
  const exitCode = await runCli({
    arguments: commandLine,
    cwd: options.cwd ?? import.meta.dirname,
    env: options.env ?? {},
    stdout: {
      ...(options.columns !== undefined && { isTTY: true, columns: options.columns }),
      write(text) {
        stdout += text;
        options.onOutput?.(stdout);
      },
    },
    stderr: { write: (text) => (stderr += text) },
    stdin: textSource(options.stdin ?? ""),
    signal: options.signal ?? new AbortController().signal,
    ...(options.confirm && { confirm: options.confirm }),
    ...(options.fillEnvironment && { fillEnvironment: options.fillEnvironment }),
    ...(options.build !== undefined && { build: options.build }),
  });
  return { exitCode, stdout, stderr };
}

/** A command that stays: it is up once it printed `says`, and `stop` is Ctrl-C. */
export interface Staying {
  readonly stdout: string;
  stop(): Promise<Finished>;
}

/** Runs a command that stays until it has printed `says` on stdout. */
export async function staying(
  commandLine: readonly string[],
  { says, ...options }: BlocksOptions & { readonly says: string },
): Promise<Staying> {
  const interruption = new AbortController();
  const up = Promise.withResolvers<string>();
  const finished = blocks(commandLine, {
    ...options,
    signal: interruption.signal,
    onOutput: (stdout) => stdout.includes(says) && up.resolve(stdout),
  });
  const early = finished.then((result) => {
    throw new Error(`ended before it said "${says}": ${JSON.stringify(result)}`);
  });
  early.catch(() => {});
  const stdout = await Promise.race([up.promise, early]);
  return {
    stdout,
    async stop() {
      interruption.abort();
      return await finished;
    },
  };
}

async function* textSource<T>(text: T): AsyncGenerator<T> {
  yield text;
}
