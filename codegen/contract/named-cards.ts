import type { Report } from "../diagnostics/report.ts";
import { compareCodeUnits, equalJson } from "../load/json-value.ts";
import { parseJson } from "../load/parse-json.ts";
import { sha256 } from "../load/sha256.ts";
import { agentNameIn } from "./agent-name-in.ts";
import { readCard } from "./check-card.ts";
import { fileStems } from "./file-stem.ts";
import type { CardInput } from "./generate-options.ts";
import { type KeptCard, keepCard } from "./kept-card.ts";
import { lockedStems } from "./lock-file.ts";
import { isSafeFolder, lockRelative, type Run } from "./run.ts";

/** A card whose place among the files is known. */
export interface NamedCard {
  readonly name: string;
  readonly input: KeptCard;
  /** As the lock writes it. */
  readonly folder: string;
  /** Of the text that the name was found in. */
  readonly hash: string;
}

/** Collects cards by agent name; two different cards of one name are a fault. */
export interface CardNames {
  add(card: CardInput): void;
  /** By name. */
  agents(): readonly NamedCard[];
}

export function createCardNames(run: Run): CardNames {
  const agents = new Map<string, NamedCard>();
  return {
    add: (card) => {
      const { outDir = run.options.outDir } = card;
      if (card.outDir !== undefined && !isSafeFolder(card.outDir, run)) return;
      const name = agentNameIn(card.text);
      const known = name === undefined ? undefined : agents.get(name);
      const hash = sha256(card.text);
      // A card that has no name has a fault, which reading it tells.
      if (name === undefined) tell(card, run, (report) => readCard(card, report));
      else if (known !== undefined && !isSameCard(known, { ...card, hash })) {
        tell(card, run, (report) => reportTwin(known, card, report));
      } else
        agents.set(name, { name, input: keepCard(card), folder: lockRelative(run, outDir), hash });
    },
    agents: () => [...agents.values()].sort((a, b) => compareCodeUnits(a.name, b.name)),
  };
}

function tell(
  card: CardInput,
  { report, sources }: Run,
  faults: (report: Report) => unknown,
): void {
  faults(report);
  sources.set(card.file, card.text);
}

/** A card that comes twice, as from a file and from its glob, is one; the later place decides. */
function isSameCard(
  known: NamedCard,
  other: { readonly text: string; readonly hash: string },
): boolean {
  if (known.hash === other.hash) return true;
  const [left, right] = [known.input.read(), other.text].map((json) => parseJson(json).value);
  return left !== undefined && right !== undefined && equalJson(left, right);
}

function reportTwin(known: NamedCard, input: CardInput, report: Report): void {
  const checked = readCard(input, report);
  if (checked === undefined) return;
  report.error({
    code: "agent-twice",
    message: `Agent ${known.name} has another card in ${known.input.file}`,
    at: { source: checked.source, pointer: "/identity/agentName" },
    hint: "name each agent once",
  });
}

/** File stems are settled for each folder before the first file is written. */
export function stemsOf(
  agents: readonly NamedCard[],
  { lock }: Pick<Run, "lock">,
): (agent: NamedCard) => string {
  const folders = Map.groupBy(agents, ({ folder }) => folder);
  const stems = new Map(
    [...folders].map(([folder, members]) => {
      const names = members.map(({ name }) => name);
      return [folder, fileStems(names, lockedStems(lock, folder))];
    }),
  );
  return ({ name, folder }) => stems.get(folder)?.get(name) ?? name;
}
