import { suggest } from "../../diagnostics/suggest.ts";
import type { LockedCard } from "./locked-cards.ts";

/** The locked agent that somebody probably meant by a name that none has: by the file it came from, or by a slip. */
export function nearestLocked(name: string, cards: readonly LockedCard[]): string | undefined {
  const path = name.replace(/^\.\//, "");
  const bySource = cards.find(({ source }) => source === path);
  if (bySource !== undefined) return bySource.agent;
  return suggest(
    name,
    cards.map(({ agent }) => agent),
  );
}
