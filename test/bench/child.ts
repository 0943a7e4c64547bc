import { spawnSync } from "node:child_process";

export interface ChildRun {
  readonly ms: number;
  /** Largest resident size that the process had. */
  readonly peakMb: number;
}

// Tells the peak on the way out, in the child itself: the parent is not told it on every system. What Linux counts as
// the largest size begins with that of the parent, which started the child; its other count does not.
const teller = `process.on("exit", () => {
  const { readFileSync, writeSync } = require("node:fs");
  let kilobytes = process.resourceUsage().maxRSS;
  try {
    kilobytes = /VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1];
  } catch {}
  writeSync(3, String(kilobytes));
});`;
const preload = `data:text/javascript,import{createRequire}from"node:module";const require=createRequire("file:///");${encodeURIComponent(teller)}`;

/** Runs a program of Node as a whole process, from its start to its end. */
export function runChild(
  args: readonly string[],
  {
    cwd,
    exitCode = 0,
    memory = false,
  }: { readonly cwd: string; readonly exitCode?: number; readonly memory?: boolean },
): ChildRun {
  const started = performance.now();
  const child = spawnSync(process.execPath, [...(memory ? ["--import", preload] : []), ...args], {
    cwd,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const ms = performance.now() - started;
  if (child.status !== exitCode) throw new Error(`${args.join(" ")}: ${child.stderr.toString()}`);
  return { ms, peakMb: Number(child.output[3]?.toString() ?? "") / 1024 };
}
