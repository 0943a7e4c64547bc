import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A JSON object that tests change at will. */
// biome-ignore lint/suspicious/noExplicitAny: tests reach into cards that they break on purpose
export type LooseCard = any;

export const goldenFolder = fileURLToPath(new URL("../../golden/contract", import.meta.url));
export const goldenCases: readonly string[] = readdirSync(goldenFolder).sort();

/** The text of a golden case's card: `request-form`, `mixed-streams`, … */
export function goldenCardText(name: string): string {
  return readFileSync(`${goldenFolder}/${name}/input.card.json`, "utf8");
}

/** A golden card after `change`, as text. */
export function changedCard(name: string, change: (card: LooseCard) => void): string {
  const card: LooseCard = JSON.parse(goldenCardText(name));
  change(card);
  return JSON.stringify(card, null, 2);
}
