import { pick } from "../../random-narrow-schemas.ts";
import type { Random } from "../../random-schemas.ts";

const atoms = ["a", "b", "c", ".", "[ab]", "[^a]", "\\d", "\\w", "\\s", "1", " ", "😀", "[😀-😂]"];
const places = ["^", "$", "\\b", "\\B"];
const amounts = ["*", "+", "?", "{2}", "{1,2}", "{0,3}", "{2,}", "*?"];

/** An expression of everything that automata know. */
export function randomPattern(random: Random): string {
  const begin = random(2) === 0 ? "^" : "";
  const look =
    begin !== "" && random(6) === 0 ? `(?${pick(random, ["=", "!"])}${choice(random, 2)})` : "";
  return begin + look + choice(random, 0) + (random(2) === 0 ? "$" : "");
}

function choice(random: Random, depth: number): string {
  const arms = Array.from({ length: random(4) === 0 ? 2 : 1 }, () => sequence(random, depth));
  return arms.join("|");
}

function sequence(random: Random, depth: number): string {
  return Array.from({ length: random(4) }, () => term(random, depth)).join("");
}

function term(random: Random, depth: number): string {
  if (random(10) === 0) return pick(random, places);
  const atom =
    depth < 2 && random(4) === 0 ? `(?:${choice(random, depth + 1)})` : pick(random, atoms);
  return atom + (random(3) === 0 ? pick(random, amounts) : "");
}

const points = ["a", "b", "c", "1", " ", "\n", "_", "é", "😀", "😁", "\ud800", "\u2028"];

export function randomText(random: Random): string {
  return Array.from({ length: random(6) }, () => pick(random, points)).join("");
}
