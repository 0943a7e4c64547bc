import { expect, test } from "vitest";
import { type CliProcess, runCli } from "../../src/cli/main.ts";
import { progressBar } from "../../src/cli/progress-bar.ts";
import { createReporter, type Reporter } from "../../src/cli/reporter.ts";
import {
  brokenCardOf,
  cardOf,
  lockedProject,
  published,
  registry,
  shellFor,
} from "./drift-scene.ts";

/** A reporter on a terminal whose clock stands still until it is moved. */
function terminal({ json = false, isTerminal = true } = {}): {
  readonly reporter: Reporter;
  readonly written: () => string;
  readonly after: (ms: number) => void;
} {
  let stderr = "";
  let nowMs = 0;
  const reporter = createReporter({
    stdout: { write: () => {} },
    stderr: { write: (text: string) => (stderr += text), columns: 60 },
    json,
    colour: false,
    terminal: isTerminal,
    now: () => nowMs,
  });
  return { reporter, written: () => stderr, after: (ms) => (nowMs += ms) };
}

test("the bar comes after a second, grows, and is taken away", () => {
  const { reporter, written, after } = terminal();
  const bar = progressBar(reporter, 4);
  bar.advance("one");
  expect(written()).toBe("");
  after(1_000);
  bar.advance("two");
  expect(written()).toBe(`\r\u001b[K${"━".repeat(12)}${"╌".repeat(12)}  2 of 4  two`);
  bar.advance("three");
  expect(written()).toMatch(/━{18}╌{6} {2}3 of 4 {2}three$/);
  bar.end();
  expect(written().endsWith("three\r\u001b[K")).toBe(true);
});

test.for([{ json: true }, { isTerminal: false }])("there is no bar with %j", (options) => {
  const { reporter, written, after } = terminal(options);
  const bar = progressBar(reporter, 2);
  after(5_000);
  bar.advance("one");
  bar.end();
  expect(written()).toBe("");
});

test("the names of agents cannot steer the terminal", () => {
  const { reporter, written, after } = terminal();
  const bar = progressBar(reporter, 1);
  after(1_000);
  bar.advance("\u001b[2J\u202e");
  expect(written()).toContain("\\u{1b}[2J\\u{202e}");
});

/** Runs a command whose stdout is a terminal. */
async function onTerminal(cwd: string, env: Record<string, string>): Promise<string> {
  let stdout = "";
  const cli: CliProcess = {
    arguments: ["drift"],
    cwd,
    env,
    stdout: { write: (text) => (stdout += text), isTTY: true, columns: 60 },
    stderr: { write: () => {} },
    stdin: (async function* () {})(),
    signal: new AbortController().signal,
  };
  await runCli(cli);
  return stdout;
}

test("a report on a terminal is coloured and fits it, unless NO_COLOR is set", async () => {
  const agents = new Map([["one", published(cardOf("one"))]]);
  const server = await registry({ agents });
  const cwd = await lockedProject(["one"], shellFor(server));
  agents.set("one", published(brokenCardOf("one")));

  const coloured = await onTerminal(cwd, shellFor(server));
  const plain = await onTerminal(cwd, { ...shellFor(server), NO_COLOR: "1" });

  expect(coloured).toContain("\u001b[31mbreaking\u001b[0m");
  expect(plain).not.toContain("\u001b");
  for (const line of plain.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
});
