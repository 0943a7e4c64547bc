import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { generate } from "../../codegen/index.ts";
import { blocks } from "../cli/run-blocks.ts";
import { hostileCard } from "./hostile-card.ts";
import { type ScratchProject, scratchProject, smallCard } from "./scratch-project.ts";

// Names that sort, fold and compare differently from one locale to another.
const names = ["Istanbul", "istanbul", "zebra", "Zebra", "aardvark", "_b", "a1", "a10", "a2"];
const words = ["ı", "I", "İ", "i", "ä", "z", "å", "ö", "Z", "A", "é", "e\u0301", "ß", "ss", "1,5"];

/** A card whose members and values are such words. */
function card(name: string): object {
  return smallCard(name, {
    type: "object",
    title: "İstanbul 1,5 μ",
    properties: Object.fromEntries(words.map((word) => [word, { type: "number", minimum: 0.1 }])),
    required: words,
    oneOf: words.map((word) => ({ properties: { kind: { const: word } }, required: ["kind"] })),
  });
}

function project(files: Readonly<Record<string, unknown>> = {}): ScratchProject {
  return scratchProject({
    ...Object.fromEntries(names.map((name, index) => [`cards/${index}.json`, card(name)])),
    ...files,
  });
}

/** Every file that a run wrote, by its path in the project. */
function written({ cwd, read }: ScratchProject): Readonly<Record<string, string>> {
  const files = readdirSync(join(cwd, "agents")).map((file) => `agents/${file}`);
  return Object.fromEntries(
    ["blocks.lock.json", ...files].sort().map((file) => [file, read(file)]),
  );
}

const hostile = { "cards/hostile.json": hostileCard("hostile") };
const main = resolve(import.meta.dirname, "../../src/cli/main.ts");

/** Runs the command in a process of its own, which also says what its machine would make of a text. */
function inChild(
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv; readonly umask?: number },
): string {
  const script = `
    process.umask(${options.umask ?? 0o022});
    console.log(new Date(0).getTimezoneOffset(), (1.5).toLocaleString());
    const { runCli } = await import(${JSON.stringify(main)});
    process.exitCode = await runCli({
      arguments: process.argv.slice(1), cwd: process.cwd(), env: process.env,
      stdout: { write() {} }, stderr: process.stderr, stdin: [], signal: new AbortController().signal,
    });`;
  const flags = [
    "--disable-warning=ExperimentalWarning",
    "--input-type=module",
    "-e",
    script,
    "--",
  ];
  const { PATH } = process.env;
  const run = spawnSync(process.execPath, [...flags, ...args], {
    cwd: options.cwd,
    env: { PATH, ...options.env },
    encoding: "utf8",
  });
  expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: "" });
  return run.stdout.trim();
}

describe("same bytes", () => {
  test("on every machine and locale: language, time zone, place, working folder, permissions", {
    timeout: 60_000,
  }, async () => {
    const here = project(hostile);
    expect(await blocks(["gen", "./cards/*.json"], here)).toMatchObject({
      exitCode: 0,
      stderr: "",
    });
    const want = written(here);
    expect(Object.keys(want)).toHaveLength(2 * (names.length + 1) + 1);

    const turkish = project(hostile);
    const said = inChild(["gen", "./cards/*.json"], {
      cwd: turkish.cwd,
      env: { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati" },
      umask: 0o077,
    });
    expect(said).toBe("640 1,5");
    expect(written(turkish)).toEqual(want);

    const german = project(hostile);
    const deep = join(german.cwd, "a/rather/deep/folder");
    mkdirSync(deep, { recursive: true });
    const up = "../../../..";
    inChild(["gen", `${up}/cards/*.json`, "--out", `${up}/agents`], {
      cwd: deep,
      env: { LANG: "C", LC_ALL: "de_DE.UTF-8", TZ: "America/St_Johns" },
    });
    expect(written(german)).toEqual(want);
  });

  test("in any input order, also when one card comes twice", async () => {
    const sorted = project();
    await blocks(["gen", "./cards/*.json"], sorted);
    const want = written(sorted);
    const paths = [...names.keys()].map((index) => `./cards/${index}.json`);
    for (const order of [
      [...paths].reverse(),
      [...paths.slice(4), ...paths.slice(0, 4), "./cards/0.json"],
    ]) {
      const shuffled = project();
      const run = await blocks(["gen", ...order], shuffled);
      expect(run).toMatchObject({ exitCode: 0, stderr: "" });
      expect(written(shuffled)).toEqual(want);
    }
  });

  test("however the card is laid out: line ends, a byte order mark, indentation, escapes", async () => {
    const plain = project(hostile);
    await blocks(["gen", "./cards/*.json"], plain);
    const layouts: readonly ((value: unknown) => string)[] = [
      (value) => JSON.stringify(value),
      (value) => JSON.stringify(value, null, "\t").replaceAll("\n", "\r\n"),
      (value) => `\ufeff${JSON.stringify(value, null, 8)}\n\n`,
      (value) =>
        JSON.stringify(value).replace(/[^\x20-\x7e]/g, (unit) => {
          return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
        }),
    ];
    for (const layout of layouts) {
      const other = project({
        ...Object.fromEntries(
          names.map((name, index) => [`cards/${index}.json`, layout(card(name))]),
        ),
        "cards/hostile.json": layout(hostileCard("hostile")),
      });
      expect(await blocks(["gen", "./cards/*.json"], other)).toMatchObject({ exitCode: 0 });
      expect(written(other)).toEqual(written(plain));
    }
  });

  test("no date, path, user or version of ours is in them", async () => {
    const some = project();
    await blocks(["gen", "./cards/*.json"], some);
    const text = Object.values(written(some)).join("\n");
    const { version } = JSON.parse(readFileSync(resolve(main, "../../../package.json"), "utf8"));
    const { username } = userInfo();
    for (const mine of [
      some.cwd,
      process.cwd(),
      `/home/${username}`,
      `sdk@${version}`,
      process.version,
    ]) {
      expect(text).not.toContain(mine);
    }
    expect(text).not.toMatch(new RegExp(`${new Date().getFullYear()}-\\d\\d-\\d\\d`));
  });

  test.for([{ args: [] }, { args: ["./cards/*.json"] }, { args: ["--force"] }])(
    "a second run writes nothing and leaves times alone: gen $args",
    async ({ args }) => {
      const some = project();
      await blocks(["gen", "./cards/*.json"], some);
      const states = () =>
        Object.keys(written(some)).map((file) => {
          const { ctimeNs, ino, mtimeNs } = statSync(join(some.cwd, file), { bigint: true });
          return { file, ctimeNs, ino, mtimeNs };
        });
      const folder = statSync(join(some.cwd, "agents"), { bigint: true }).mtimeNs;
      const before = states();
      const again = await blocks(["gen", ...args], some);
      expect(again).toMatchObject({ exitCode: 0, stdout: "" });
      expect(states()).toEqual(before);
      expect(statSync(join(some.cwd, "agents"), { bigint: true }).mtimeNs).toBe(folder);
    },
  );

  test("a change rewrites what it changes, and nothing else", async () => {
    const some = project();
    await blocks(["gen", "./cards/*.json"], some);
    const before = written(some);
    some.write("cards/2.json", { ...card("zebra"), tags: [{ id: "new", name: "New" }] });
    const { stdout } = await blocks(["gen"], some);
    expect(stdout).toBe(
      "wrote agents/zebra_676cb7.ts\nwrote agents/zebra_676cb7.card.json\nwrote blocks.lock.json\n",
    );
    const changed = Object.entries(written(some)).filter(([file, text]) => before[file] !== text);
    expect(changed.map(([file]) => file)).toHaveLength(3);
  });

  test("the lock names files with forward slashes, sorted by code units", async () => {
    const some = project();
    await generate({
      agents: [{ text: JSON.stringify(card("zebra")), file: "card.json" }],
      outDir: join(some.cwd, "src/agents"),
      lockFile: join(some.cwd, "blocks.lock.json"),
    });
    const { agents } = JSON.parse(some.read("blocks.lock.json"));
    expect(Object.keys(agents.zebra.files)).toEqual([
      "src/agents/zebra.card.json",
      "src/agents/zebra.ts",
    ]);
  });
});
