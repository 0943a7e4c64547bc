import { agentCases } from "./card-agents.ts";
import type { CardCase } from "./card-case.ts";
import { ioCases } from "./card-parts.ts";
import { cardSchemaCases } from "./card-schemas.ts";
import { streamCases } from "./card-streams.ts";

/** Every pair of cards. */
export const cardCases: readonly CardCase[] = [
  ...agentCases,
  ...ioCases,
  ...streamCases,
  ...cardSchemaCases,
];
