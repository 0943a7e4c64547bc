import { setImmediate } from "node:timers/promises";
import {
  agentNotVisible,
  type CardEnvelope,
  DriftDocument,
  type DriftProject,
  diffCards,
  isFileSource,
  type LockedCard,
  readDriftProject,
  readSourceCard,
} from "../../codegen/index.ts";
import { AbortedError } from "../support/errors.ts";
import type { CommandInput, CommandResult } from "./command.ts";
import { assertDriftFlags, driftPlan } from "./drift-plan.ts";
import { finishDrift } from "./drift-report.ts";
import { type Told, toldOf } from "./drift-told.ts";
import { exitCodes } from "./exit-codes.ts";
import { reportDiagnostics } from "./gen-report.ts";
import { createLiveCards, type LiveCards } from "./live-cards.ts";
import { chooseLocked } from "./locked-names.ts";
import { progressBar } from "./progress-bar.ts";

/** `blocks drift`: the cards in the lock against the ones that they came from, as those are now. Never writes the lock. */
export async function run(input: CommandInput): Promise<CommandResult> {
  assertDriftFlags(input);
  const { context, options, arguments: names } = input;
  const { config } = options;
  const found = await readDriftProject({
    cwd: context.cwd,
    config: typeof config === "string" || config === false ? config : undefined,
  });
  reportDiagnostics(found, context);
  const { project, cards, diagnostics } = found;
  if (project === undefined || cards === undefined) {
    return { exitCode: exitCodes.failed, json: { ok: false, diagnostics } };
  }
  const planned = driftPlan(input, project);
  if (!("plan" in planned)) return { exitCode: exitCodes.failed, json: { ok: false, ...planned } };
  const chosen = chooseLocked(cards, { names, reporter: context.reporter });
  const told = await compareAll(chosen, { input, project });
  return await finishDrift(told, { ...planned, context, isWhole: names.length === 0 });
}

interface Comparing {
  readonly input: CommandInput;
  readonly project: DriftProject;
}

/** Each as soon as its card is there, while others are still on their way. */
async function compareAll(
  chosen: readonly LockedCard[],
  comparing: Comparing,
): Promise<readonly Told[]> {
  const { input, project } = comparing;
  const { reporter, signal } = input.context;
  const names = chosen.filter(isAsked).map(({ source }) => source);
  const live = createLiveCards(input, { names, registry: project.registry });
  const bar = progressBar(reporter, chosen.length);
  try {
    return await Promise.all(
      chosen.map(async (locked) => {
        const told = await compare(locked, live, comparing);
        // A comparison lets nothing else happen: Ctrl-C is heard between two of them.
        await setImmediate();
        if (signal.aborted) throw new AbortedError("blocks drift");
        bar.advance(locked.agent);
        return told;
      }),
    );
  } finally {
    bar.end();
  }
}

/** Whether the card that is now comes from somewhere else, and is worth asking for. */
function isAsked(locked: LockedCard): boolean {
  return locked.card instanceof DriftDocument && locked.source !== "-" && !isFileSource(locked);
}

async function compare(
  locked: LockedCard,
  live: LiveCards,
  { input, project }: Comparing,
): Promise<Told> {
  const { agent: name, card: before, lock } = locked;
  if (!(before instanceof DriftDocument)) {
    return { untold: { name, lock, ...before }, exitCode: exitCodes.failed };
  }
  if (locked.source === "-")
    return { untold: { name, lock, ...standardInput(before) }, exitCode: exitCodes.unreachable };
  const told = (after: DriftDocument, envelope: CardEnvelope = {}): Told =>
    toldOf(diffCards(before, after, { envelopes: { before: locked.envelope, after: envelope } }), {
      name,
      documents: [before, after],
      lock,
    });
  if (isFileSource(locked)) {
    const after = readSourceCard(locked, { ...project, ...input.context });
    if (after instanceof DriftDocument) return told(after);
    return { untold: { name, lock, ...after }, exitCode: exitCodes.failed };
  }
  const answer = await live.get(locked.source);
  switch (answer.kind) {
    case "card":
      return told(new DriftDocument(answer.card), answer.card.envelope);
    case "gone":
      return { entry: { name, lock, result: goneFrom(answer.registry, locked, before) } };
    case "untold": {
      const { message, hint, exitCode } = answer;
      return { untold: { name, lock, message, ...(hint && { hint }) }, exitCode };
    }
  }
}

function goneFrom(
  registry: string,
  { agent, lock }: LockedCard,
  card: DriftDocument,
): ReturnType<typeof agentNotVisible> {
  return agentNotVisible({
    agent,
    before: card,
    at: { ...lock, pointer: "" },
    message: `${registry} took the API key and shows it no agent ${agent}: it is gone, or private to another organisation`,
  });
}

function standardInput(card: DriftDocument): { readonly message: string; readonly hint: string } {
  return {
    message: "it was made from standard input, which cannot be read again",
    hint: `pipe its card: blocks diff ${card.file} -`,
  };
}
