import { spawn } from "node:child_process";

/** Runs a JavaScript tool on this same Node and ends this process with its code when it fails. */
export async function run(tool: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [tool, ...args], { stdio: "inherit" });
  const code = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (exitCode) => resolve(exitCode ?? 1));
  });
  if (code !== 0) process.exit(code);
}
