import { type LockedCard, nearestLocked } from "../../codegen/index.ts";
import { BlocksError } from "../support/errors.ts";
import type { Reporter } from "./reporter.ts";

/**
 * The locked agents that a command line names; without names all whose card can be had again.
 *
 * @throws {BlocksError} `usage` for a name that the lock does not have, with what was probably meant.
 */
export function chooseLocked(
  cards: readonly LockedCard[],
  { names, reporter }: { readonly names: readonly string[]; readonly reporter: Reporter },
): readonly LockedCard[] {
  const known = new Map(cards.map((card) => [card.agent, card]));
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) throw unknownAgent(unknown, cards);
  if (names.length > 0) return cards.filter(({ agent }) => names.includes(agent));
  if (cards.length === 0) {
    reporter.note("blocks.lock.json has no agents: run blocks gen with the name of one first.");
  }
  const passed = cards.filter(({ source }) => source === "-").map(({ agent }) => agent);
  if (passed.length > 0) {
    const subject = passed.length === 1 ? "was" : "were";
    reporter.note(`${passed.join(", ")} ${subject} made from standard input, and left out.`);
  }
  return cards.filter(({ source }) => source !== "-");
}

function unknownAgent(name: string, cards: readonly LockedCard[]): BlocksError {
  const shown = JSON.stringify(name);
  if (cards.length === 0) {
    const message = `blocks.lock.json has no agents, so no ${shown}: run blocks gen first`;
    return new BlocksError("usage", message);
  }
  const nearest = nearestLocked(name, cards);
  const advice = nearest === undefined ? "" : `; did you mean ${JSON.stringify(nearest)}?`;
  return new BlocksError("usage", `blocks.lock.json has no agent ${shown}${advice}`);
}
