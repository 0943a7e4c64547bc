import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { blocks, type Finished } from "./run-blocks.ts";
import { calculatorProject, emptyProject, readCard, writeCard } from "./scene.ts";

interface Watch {
  /** Resolves with everything that was printed, once it says this. */
  until(says: string | RegExp): Promise<string>;
  stop(): Promise<Finished>;
}

function watch(commandLine: readonly string[], cwd: string): Watch {
  const interruption = new AbortController();
  let printed = "";
  let look = (): void => {};
  const finished = blocks(["gen", "--watch", ...commandLine], {
    cwd,
    signal: interruption.signal,
    onOutput: (stdout) => {
      printed = stdout;
      look();
    },
  });
  return {
    until: (says) =>
      new Promise((resolve, reject) => {
        look = () => {
          if (typeof says === "string" ? printed.includes(says) : says.test(printed))
            resolve(printed);
        };
        finished.then((result) => reject(new Error(JSON.stringify(result))), reject);
        look();
      }),
    stop: async () => {
      interruption.abort("SIGINT");
      return await finished;
    },
  };
}

function retitle(cwd: string, description: string): void {
  const card = readCard(cwd);
  card.identity.description = description;
  writeCard(cwd, card);
}

test("a saved card is generated again, in one line", async () => {
  const cwd = calculatorProject();
  const watching = watch(["./agent-card.json"], cwd);
  await watching.until(
    "wrote agents/calculator.ts, agents/calculator.card.json, blocks.lock.json; watching 1 file until Ctrl-C\n",
  );
  retitle(cwd, "Another one");
  const printed = await watching.until(/^agent-card\.json: wrote .* in \d+ ms$/m);
  expect(printed.split("\n")).toHaveLength(3);
  expect(readFileSync(join(cwd, "agents/calculator.card.json"), "utf8")).toContain("Another one");
  expect(await watching.stop()).toMatchObject({ exitCode: 0, stderr: "" });
});

test("a card that an editor replaces is seen each time", async () => {
  const cwd = calculatorProject();
  const watching = watch(["./agent-card.json"], cwd);
  await watching.until("watching");
  for (const description of ["First", "Second"]) {
    const card = readCard(cwd);
    card.identity.description = description;
    writeFileSync(join(cwd, ".agent-card.json.swp"), JSON.stringify(card));
    renameSync(join(cwd, ".agent-card.json.swp"), join(cwd, "agent-card.json"));
    await watching.until(
      new RegExp(`(?:agent-card\\.json: wrote[^\\n]*\\n[^]*){${description === "First" ? 1 : 2}}`),
    );
    expect(readFileSync(join(cwd, "agents/calculator.card.json"), "utf8")).toContain(description);
  }
  await watching.stop();
});

test("a broken card is told with its place, and generated once it is mended", async () => {
  const cwd = calculatorProject();
  const whole = readFileSync(join(cwd, "agent-card.json"), "utf8");
  const watching = watch(["./agent-card.json"], cwd);
  await watching.until("watching");
  writeFileSync(join(cwd, "agent-card.json"), "{ broken");
  await watching.until(/^agent-card\.json: failed in/m);
  writeFileSync(join(cwd, "agent-card.json"), whole.replace("calculator", "calculator2"));
  await watching.until("wrote agents/calculator2.ts");
  const { stderr } = await watching.stop();
  expect(stderr).toMatch(/^agent-card\.json:1:3 {2}error {2}invalid-json/);
});

test("a card that joins a glob is generated, and the others are left alone", async () => {
  const cwd = emptyProject();
  mkdirSync(join(cwd, "cards/deep"), { recursive: true });
  const card = readFileSync(join(calculatorProject(), "agent-card.json"), "utf8");
  writeFileSync(join(cwd, "cards/one.json"), card);
  const watching = watch(["cards/**/*.json"], cwd);
  await watching.until("watching");
  rmSync(join(cwd, "agents/calculator.ts"));
  writeFileSync(join(cwd, "cards/deep/two.json"), card.replaceAll('"calculator"', '"other"'));
  const printed = await watching.until("cards/deep/two.json: wrote agents/other.ts");
  expect(printed).not.toContain("two.json: wrote agents/calculator.ts");
  expect(existsSync(join(cwd, "agents/calculator.ts"))).toBe(false);
  await watching.stop();
});

test("a saved config counts for all", async () => {
  const cwd = calculatorProject();
  const config = join(cwd, "blocks.config.json");
  writeFileSync(config, '{ "agents": ["./agent-card.json"] }');
  const watching = watch([], cwd);
  await watching.until("watching");
  writeFileSync(config, '{ "agents": ["./agent-card.json"], "out": "src" }');
  await watching.until("blocks.config.json: wrote src/calculator.ts");
  await watching.stop();
});

test("with nothing to watch it is a usage error", async () => {
  expect(await blocks(["gen", "--watch"], { cwd: emptyProject() })).toMatchObject({ exitCode: 2 });
});
