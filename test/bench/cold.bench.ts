// The command as a whole process, against a script of the same run that reads and writes the same bytes.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runChild } from "./child.ts";
import { makeCorpus } from "./corpus.ts";
import { type Figure, figureTable, median } from "./figure.ts";

const blocks = join(import.meta.dirname, "../../bin/blocks.js");
const rounds = 5;

// One file holds all that the run wrote, so that the floor spends its time on the files and not on the bytes.
const writer = `
import { readFileSync, writeFileSync, mkdirSync, readdirSync } from "node:fs";
const pack = readFileSync("pack.bin");
for (const name of readdirSync("cards")) readFileSync("cards/" + name, "utf8");
mkdirSync("agents", { recursive: true });
for (const { path, from, to } of JSON.parse(readFileSync("pack.json", "utf8")))
  writeFileSync(path, pack.subarray(from, to));
`;
const reader = `
import { readFileSync, readdirSync } from "node:fs";
for (const folder of ["cards", "agents"])
  for (const name of readdirSync(folder)) readFileSync(folder + "/" + name);
readFileSync("blocks.lock.json");
`;

interface Project {
  readonly folder: string;
  clear(): void;
}

function makeProject(count: number): Project {
  const folder = mkdtempSync(join(tmpdir(), "blocks-bench-"));
  mkdirSync(join(folder, "cards"));
  writeFileSync(join(folder, "package.json"), "{}");
  writeFileSync(join(folder, "writer.mjs"), writer);
  writeFileSync(join(folder, "reader.mjs"), reader);
  for (const { name, text } of makeCorpus(count)) {
    writeFileSync(join(folder, "cards", `${name}.json`), text);
  }
  return {
    folder,
    clear: () => {
      rmSync(join(folder, "agents"), { recursive: true, force: true });
      rmSync(join(folder, "blocks.lock.json"), { force: true });
    },
  };
}

/** What the command wrote, for the script that writes the same. */
function pack({ folder }: Project): void {
  const paths = [
    ...readdirSync(join(folder, "agents")).map((name) => `agents/${name}`),
    "blocks.lock.json",
  ];
  const contents = paths.map((path) => readFileSync(join(folder, path)));
  let from = 0;
  const entries = contents.map(({ length }, index) => {
    const entry = { path: paths[index], from, to: from + length };
    from += length;
    return entry;
  });
  writeFileSync(join(folder, "pack.bin"), Buffer.concat(contents));
  writeFileSync(join(folder, "pack.json"), JSON.stringify(entries));
}

interface Times {
  readonly node: number;
  readonly gen: number;
  readonly floor: number;
  readonly again: number;
  readonly check: number;
  readonly reading: number;
  readonly peakMb: number;
}

function timesOf(count: number): Times {
  const project = makeProject(count);
  const cwd = project.folder;
  const genArgs = [blocks, "gen", "cards/*.json"];
  runChild(genArgs, { cwd });
  pack(project);
  const runs: Record<Exclude<keyof Times, "peakMb">, number[]> = {
    ...{ node: [], gen: [], floor: [], again: [], check: [], reading: [] },
  };
  for (let round = 0; round < rounds; round += 1) {
    runs.node.push(runChild(["-e", "0"], { cwd }).ms);
    project.clear();
    runs.floor.push(runChild(["writer.mjs"], { cwd }).ms);
    project.clear();
    runs.gen.push(runChild(genArgs, { cwd }).ms);
    const before = modified(project);
    runs.reading.push(runChild(["reader.mjs"], { cwd }).ms);
    runs.again.push(runChild([blocks, "gen"], { cwd }).ms);
    runs.check.push(runChild([blocks, "gen", "--check"], { cwd }).ms);
    if (modified(project) !== before) throw new Error("a run with nothing to do touched a file");
  }
  project.clear();
  const { peakMb } = runChild(genArgs, { cwd, memory: true });
  rmSync(cwd, { recursive: true });
  const { node, gen, floor, again, check, reading } = runs;
  return {
    ...{ node: median(node), gen: median(gen), floor: median(floor), again: median(again) },
    ...{ check: median(check), reading: median(reading), peakMb },
  };
}

function modified({ folder }: Project): string {
  const names = readdirSync(join(folder, "agents"));
  const paths = [
    ...names.map((name) => join(folder, "agents", name)),
    join(folder, "blocks.lock.json"),
  ];
  return paths.map((path) => statSync(path).mtimeMs).join();
}

function figuresOf(count: number, times: Times): readonly Figure[] {
  const { node, gen, floor, again, check, reading } = times;
  return [
    { name: `\`node -e 0\`, beside ${count} cards`, measured: node, unit: "ms" },
    { name: `${count} cards, the floor script`, measured: floor, unit: "ms" },
    { name: `${count} cards, \`blocks gen\``, measured: gen, unit: "ms" },
    {
      name: `${count} cards, over the floor`,
      measured: gen / floor,
      target: { most: 2 },
      unit: "x",
    },
    { name: `${count} cards, over \`node -e 0\``, measured: gen / node, unit: "x" },
    { name: `${count} cards, reading their files`, measured: reading, unit: "ms" },
    {
      name: `${count} cards, nothing to do, over reading`,
      measured: again / reading,
      target: { most: 1.5 },
      unit: "x",
    },
    {
      name: `${count} cards, \`--check\`, over reading`,
      measured: check / reading,
      target: { most: 1.5 },
      unit: "x",
    },
    {
      name: `${count} cards, peak memory`,
      measured: times.peakMb,
      target: { most: 120 },
      unit: "MB",
    },
  ];
}

const few = timesOf(100);
const many = timesOf(1_000);
console.log(figureTable("The command, cold", [...figuresOf(100, few), ...figuresOf(1_000, many)]));

// A process starts once, however many cards there are, so its start is left out.
const growth = (many.gen - many.node) / (few.gen - few.node) / 10;
console.log(
  figureTable("Growth", [
    { name: "1,000 cards over ten times 100", measured: growth, target: { most: 1.2 }, unit: "x" },
  ]),
);
