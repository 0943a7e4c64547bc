// Whether a run of ten times as many cards takes ten times as long. A process starts once and its code becomes fast
// within its first cards, however many follow; so what is compared is the price of the cards after those.
import { join } from "node:path";
import { runChild } from "./child.ts";
import { makeProject } from "./cold-project.ts";
import { figureTable, median } from "./figure.ts";

const gen = [join(import.meta.dirname, "../../bin/blocks.js"), "gen"];
const rounds = 3;
const counts = [100, 325, 550, 1_000] as const;

const projects = counts.map((count) => makeProject(count));
const times = counts.map((): number[] => []);
for (let round = 0; round < rounds; round += 1) {
  for (const [index, { clear, folder }] of projects.entries()) {
    clear();
    times[index]?.push(runChild(gen, { cwd: folder }).ms);
  }
}
for (const project of projects) project.remove();

const [few = 0, some = 0, half = 0, many = 0] = times.map(median);
const early = (some - few) / 225;
const whole = (many - few) / 900;
const late = (many - half) / 450;
console.log(
  figureTable("Growth", [
    {
      name: "a card of the last 450 over one of the 225 after the first 100",
      measured: late / early,
      target: { least: 0.8, most: 1.2 },
      unit: "x",
    },
    { name: "a card after the first 100", measured: whole, unit: "ms" },
    {
      name: "the same of the first 100, start of the process included",
      measured: few / 100,
      unit: "ms",
    },
    { name: "1,000 cards over ten times 100, all included", measured: many / few / 10, unit: "x" },
  ]),
);
