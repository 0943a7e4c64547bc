import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

export interface ChildOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Runs a program to its end. What it printed is shown only when it failed. */
export async function finish(args: readonly string[], options: ChildOptions): Promise<string> {
  const child = spawn(process.execPath, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  const printed: Buffer[] = [];
  const stdout: Buffer[] = [];
  child.stdout.on("data", (bytes: Buffer) => {
    printed.push(bytes);
    stdout.push(bytes);
  });
  child.stderr.on("data", (bytes: Buffer) => printed.push(bytes));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(Buffer.concat(printed).toString());
  return Buffer.concat(stdout).toString();
}

/** Runs a program whose output belongs on the screen as it comes, indented below its step. */
export async function show(args: readonly string[], options: ChildOptions): Promise<void> {
  const child = spawn(process.execPath, args, { ...options, stdio: ["ignore", "pipe", "inherit"] });
  let atLineStart = true;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    for (const part of text.split(/(?<=\n)/)) {
      process.stdout.write(atLineStart ? `      ${part}` : part);
      atLineStart = part.endsWith("\n");
    }
  });
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`${args.at(-1)} ended with exit code ${code}`);
}

/** Starts a program that stays, and resolves with the JSON document that it prints when it is ready. */
export async function startService(
  args: readonly string[],
  options: ChildOptions,
): Promise<{ readonly child: ChildProcess; readonly ready: Record<string, unknown> }> {
  const child = spawn(process.execPath, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return await new Promise((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      const ready = parseDocument(stdout);
      if (ready !== undefined) resolve({ child, ready });
    });
    child.once("exit", () => reject(new Error(stderr || stdout)));
  });
}

function parseDocument(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
