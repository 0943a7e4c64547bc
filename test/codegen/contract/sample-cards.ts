import { readFileSync } from "node:fs";

/** A JSON object that tests change at will. */
// biome-ignore lint/suspicious/noExplicitAny: tests reach into cards that they break on purpose
export type LooseCard = any;

/** The text of a golden case's card: `request-form`, `mixed-streams`, … */
export function goldenCardText(name: string): string {
  const url = new URL(`../../golden/contract/${name}/input.card.json`, import.meta.url);
  return readFileSync(url, "utf8");
}

/** A golden card after `change`, as text. */
export function changedCard(name: string, change: (card: LooseCard) => void): string {
  const card: LooseCard = JSON.parse(goldenCardText(name));
  change(card);
  return JSON.stringify(card, null, 2);
}
