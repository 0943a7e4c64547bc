import type { AgentOutput } from "../../../generated/types/agent-card.ts";
import { knownClass } from "../../contract/agent-contract.ts";
import type { CardChange, CardComparison, CardPair } from "./card-change.ts";
import { isOtherClass } from "./inputs.ts";
import { matchById, type Pairing } from "./match-by-id.ts";
import { addedOutputNotes, otherTypeNotes } from "./unnamed.ts";
import { isGone, isNew, named, sent, wasAndIs, wholeCall } from "./words.ts";

/** The outputs of two cards, by their ids. */
export const outputChanges: CardComparison = (pair) => {
  const { removed, added, kept } = outputPairs(pair);
  return [
    ...removed.map((output) => outputRemoved(output, pair)),
    ...added.map((output) => outputAdded(output, pair)),
    ...kept.flatMap((outputs) => [...guarantee(outputs, pair), ...contentType(outputs, pair)]),
  ];
};

export function outputPairs({ before, after }: CardPair): Pairing<AgentOutput> {
  return matchById(before.card.io?.outputs, after.card.io?.outputs, "/io/outputs");
}

type Outputs = Pairing<AgentOutput>["kept"][number];
type Output = Pairing<AgentOutput>["removed"][number];

function outputRemoved({ part, pointer, missing }: Output, pair: CardPair): CardChange {
  const { id, guaranteed } = part;
  const change = {
    ...{ subject: `output ${id}`, before: pointer, after: missing },
    values: { before: guaranteed },
  };
  if (guaranteed) {
    const message = `${isGone}, and was guaranteed`;
    return { rule: "output-removed", ...change, message, refused: endsWithout(id, pair) };
  }
  const message = `${isGone}; it was not guaranteed`;
  return { rule: "output-optional-removed", ...change, message };
}

function endsWithout(id: string, pair: CardPair): string {
  return `${wholeCall(pair)} that ends without ${named(id)}`;
}

function outputAdded({ part, pointer, missing }: Output, pair: CardPair): CardChange {
  return {
    rule: "output-added",
    ...{ subject: `output ${part.id}`, before: missing, after: pointer },
    message: isNew,
    notes: addedOutputNotes(part, pair),
    values: { after: part.guaranteed },
  };
}

function guarantee({ before, after }: Outputs, pair: CardPair): readonly CardChange[] {
  const { id, guaranteed } = before.part;
  if (guaranteed === after.part.guaranteed) return [];
  const change = {
    subject: `output ${id}`,
    before: `${before.pointer}/guaranteed`,
    after: `${after.pointer}/guaranteed`,
    values: { before: guaranteed, after: after.part.guaranteed },
  };
  if (guaranteed) {
    const message = "it is no longer guaranteed";
    const refused = endsWithout(id, pair);
    return [{ rule: "output-guaranteed-dropped", ...change, message, refused }];
  }
  const message = "it is guaranteed now";
  return [{ rule: "output-guaranteed-added", ...change, message }];
}

function contentType(outputs: Outputs, pair: CardPair): readonly CardChange[] {
  const { before, after } = outputs;
  const { id, contentType: was } = before.part;
  const { contentType: is } = after.part;
  if (was === is) return [];
  const change = {
    subject: `output ${id}`,
    before: `${before.pointer}/contentType`,
    after: `${after.pointer}/contentType`,
    values: { before: was, after: is },
  };
  if (isOtherClass(outputs)) {
    const message = wasAndIs(sent(knownClass(was), was), sent(knownClass(is), is));
    const refused = `an artifact of type ${is} as ${named(id)}`;
    return [{ rule: "output-class-changed", ...change, message, refused }];
  }
  const message = wasAndIs(was, is);
  const notes = otherTypeNotes(after.part, pair);
  return [{ rule: "output-content-type-changed", ...change, message, notes }];
}
