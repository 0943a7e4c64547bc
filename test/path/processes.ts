import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./workspace.ts";

const blocksFile = join(root, "bin/blocks.js");

export interface ProcessOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A child process whose output can be waited for. */
export class Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  #stdout = "";
  #stderr = "";
  readonly #waiting = new Set<() => void>();

  constructor(args: readonly string[], { cwd, env = {} }: ProcessOptions) {
    this.child = spawn(process.execPath, args, {
      cwd,
      env: { ...withoutBlocks(process.env), ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      this.#stdout += text;
      for (const look of this.#waiting) look();
    });
    this.child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#stderr += text;
      for (const look of this.#waiting) look();
    });
    this.ended = once(this.child, "close").then(([exitCode]) => ({
      exitCode: exitCode as number | null,
      stdout: this.#stdout,
      stderr: this.#stderr,
    }));
  }

  get stdout(): string {
    return this.#stdout;
  }

  get stderr(): string {
    return this.#stderr;
  }

  /** Resolves with what `find` finds in this process's output; rejects when it ends without. */
  async until<T>(find: (running: Running) => T | undefined): Promise<T> {
    let look = (): void => {};
    const found = new Promise<T>((resolve) => {
      look = () => {
        const value = find(this);
        if (value !== undefined) resolve(value);
      };
    });
    this.#waiting.add(look);
    look();
    const early = this.ended.then(({ exitCode, stdout, stderr }) => {
      throw new Error(`ended with ${exitCode} before it was ready:\n${stdout}${stderr}`);
    });
    try {
      return await Promise.race([found, early]);
    } finally {
      early.catch(() => {});
      this.#waiting.delete(look);
    }
  }

  /** The JSON document that a service prints when it is ready. */
  ready(): Promise<Record<string, unknown>> {
    return this.until(({ stdout }) => parseDocument(stdout));
  }

  /** Signals the process and tells its exit code and how long it took to end. */
  async stop(signal: NodeJS.Signals): Promise<Ended & { readonly tookMs: number }> {
    const started = performance.now();
    this.child.kill(signal);
    return { ...(await this.ended), tookMs: performance.now() - started };
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }
}

/** Starts programs, and ends what is left of them. */
export class Processes {
  readonly #all: Running[] = [];

  /** `blocks …` as it is installed: from the built package. */
  blocks(commandLine: readonly string[], options: ProcessOptions): Running {
    if (!existsSync(join(root, "dist"))) throw new Error("build first: npm run build");
    return this.node([blocksFile, ...commandLine], options);
  }

  node(args: readonly string[], options: ProcessOptions): Running {
    const running = new Running(args, options);
    this.#all.push(running);
    return running;
  }

  async endAll(): Promise<void> {
    const alive = this.#all.filter(({ isAlive }) => isAlive);
    await Promise.all(alive.map((running) => running.stop("SIGKILL")));
  }
}

function withoutBlocks(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("BLOCKS_")));
}

function parseDocument(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
