import { type CliProcess, runCli } from "../../src/cli/main.ts";

export interface Finished {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command line inside this process, with its own folder and environment and no terminal. */
export async function blocks(
  commandLine: readonly string[],
  options: Partial<Pick<CliProcess, "cwd" | "env" | "signal">> & { readonly stdin?: string } = {},
): Promise<Finished> {
  let stdout = "";
  let stderr = "";
  const exitCode = await runCli({
    arguments: commandLine,
    cwd: options.cwd ?? import.meta.dirname,
    env: options.env ?? {},
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    stdin: textSource(options.stdin ?? ""),
    signal: options.signal ?? new AbortController().signal,
  });
  return { exitCode, stdout, stderr };
}

async function* textSource(text: string): AsyncGenerator<string> {
  yield text;
}
