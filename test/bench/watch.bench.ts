// From the save of a card to the moment at which its client stands on disk, as another process sees it.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeCorpus } from "./corpus.ts";
import { type Figure, figureTable, median } from "./figure.ts";

const blocks = join(import.meta.dirname, "../../bin/blocks.js");
const saves = 21;
/** Longer than anything that a save sets off. */
const pauseMs = 150;
const patienceMs = 5_000;
const startPatienceMs = 180_000;

async function timesOf(count: number): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), "blocks-watch-"));
  mkdirSync(join(folder, "cards"));
  writeFileSync(join(folder, "package.json"), "{}");
  writeFileSync(join(folder, "blocks.config.json"), '{ "agents": ["cards/*.json"] }');
  const cards = makeCorpus(count);
  for (const { name, text } of cards) writeFileSync(join(folder, "cards", `${name}.json`), text);
  const child = spawn(process.execPath, [blocks, "gen", "--watch"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    await says(child, "until Ctrl-C");
    const name = cards.at(-1)?.name ?? "";
    return await saveAgainAndAgain(folder, name);
  } finally {
    child.kill("SIGINT");
    await new Promise((resolve) => child.once("exit", resolve));
    rmSync(folder, { recursive: true });
  }
}

async function saveAgainAndAgain(folder: string, name: string): Promise<readonly number[]> {
  const path = join(folder, "cards", `${name}.json`);
  const card = JSON.parse(readFileSync(path, "utf8"));
  const times: number[] = [];
  for (let save = 0; save <= saves; save += 1) {
    card.identity.description = `Saved for the ${save}th time`;
    const text = JSON.stringify(card, null, 2);
    const written = changeOf(join(folder, "agents"), `${name}.ts`);
    const started = performance.now();
    writeFileSync(path, text);
    const ms = (await written) - started;
    // The first save finds code that has not run before.
    if (save > 0) times.push(ms);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return times;
}

/** When a file appears under its name. */
function changeOf(folder: string, name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const watcher = watch(folder, (_, changed) => {
      if (changed !== name) return;
      clearTimeout(timer);
      watcher.close();
      resolve(performance.now());
    });
    const timer = setTimeout(() => {
      watcher.close();
      reject(new Error(`${name} was not written in ${patienceMs} ms`));
    }, patienceMs);
  });
}

function says(child: ChildProcess, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the watch did not start")), startPatienceMs);
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (!said.includes(text)) return;
      clearTimeout(timer);
      resolve();
    });
  });
}

function figuresOf(count: number, times: readonly number[]): readonly Figure[] {
  const agents = count === 1 ? "1 agent" : `${count} agents`;
  const slow = [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.9)] ?? Number.NaN;
  return [
    {
      name: `${agents}, save to written`,
      measured: median(times),
      target: { most: 30 },
      unit: "ms",
    },
    { name: `${agents}, nine of ten saves within`, measured: slow, unit: "ms" },
  ];
}

const figures: Figure[] = [];
for (const count of [1, 1_000]) figures.push(...figuresOf(count, await timesOf(count)));
console.log(figureTable("`--watch`", figures));
