import type { AgentInput } from "../../../generated/types/agent-card.ts";
import { knownClass } from "../../contract/agent-contract.ts";
import { refusedType } from "./accepted-types.ts";
import type { CardChange, CardComparison, CardPair } from "./card-change.ts";
import { matchById, type Pairing } from "./match-by-id.ts";
import { callOf, fileOf, isGone, isNew, named, sent, wasAndIs, wholeCall } from "./words.ts";

/** Larger files are refused whatever a card says (agent-card sheet, section 5.1). */
const largestFileBytes = 26_214_400;

/** The inputs of two cards, by their ids. */
export const inputChanges: CardComparison = (pair) => {
  const { removed, added, kept } = inputPairs(pair);
  return [
    ...removed.map((input) => inputRemoved(input, pair)),
    ...added.map((input) => inputAdded(input, pair)),
    ...kept.flatMap((inputs) => [
      ...requirement(inputs, pair),
      ...(isOtherClass(inputs)
        ? [classChange(inputs)]
        : [...contentType(inputs), ...files(inputs)]),
    ]),
  ];
};

export function inputPairs({ before, after }: CardPair): Pairing<AgentInput> {
  return matchById(before.card.io?.inputs, after.card.io?.inputs, "/io/inputs");
}

type Inputs = Pairing<AgentInput>["kept"][number];
type Input = Pairing<AgentInput>["removed"][number];

function inputRemoved({ part, pointer, missing }: Input, pair: CardPair): CardChange {
  return {
    rule: "input-removed",
    ...{ subject: `input ${part.id}`, before: pointer, after: missing },
    message: isGone,
    refused: `${callOf(pair)}({ ${named(part.id)}: … })`,
    values: { before: part.required },
  };
}

function inputAdded({ part, pointer, missing }: Input, pair: CardPair): CardChange {
  const { id, required } = part;
  const place = { subject: `input ${id}`, before: missing, after: pointer };
  const values = { after: required };
  if (!required) {
    const message = `${isNew}, and may be left out`;
    return { rule: "input-optional-added", ...place, message, values };
  }
  return {
    rule: "input-required-added",
    ...place,
    message: `${isNew}, and has to be there`,
    refused: `${wholeCall(pair)} without ${named(id)}`,
    values,
  };
}

function requirement({ before, after }: Inputs, pair: CardPair): readonly CardChange[] {
  const { id, required } = before.part;
  if (required === after.part.required) return [];
  const change = {
    subject: `input ${id}`,
    before: `${before.pointer}/required`,
    after: `${after.pointer}/required`,
    values: { before: required, after: after.part.required },
  };
  if (required) {
    const message = "it may be left out now";
    return [{ rule: "input-required-dropped", ...change, message }];
  }
  const message = "it has to be there now";
  const refused = `${wholeCall(pair)} without ${named(id)}`;
  return [{ rule: "input-required-added", ...change, message, refused }];
}

export function isOtherClass({
  before,
  after,
}: {
  readonly before: { readonly part: { readonly contentType: string } };
  readonly after: { readonly part: { readonly contentType: string } };
}): boolean {
  return knownClass(before.part.contentType) !== knownClass(after.part.contentType);
}

function classChange(inputs: Inputs): CardChange {
  const { id, contentType } = inputs.before.part;
  const was = sent(knownClass(contentType), contentType);
  const type = inputs.after.part.contentType;
  return {
    rule: "input-class-changed",
    ...contentTypes(inputs),
    message: wasAndIs(`sent as ${was}`, `sent as ${sent(knownClass(type), type)}`),
    refused: `${was} as ${named(id)}`,
  };
}

function contentType(inputs: Inputs): readonly CardChange[] {
  const { before, after } = inputs;
  if (before.part.contentType === after.part.contentType) return [];
  const message = wasAndIs(before.part.contentType, after.part.contentType);
  return [{ rule: "input-content-type-changed", ...contentTypes(inputs), message }];
}

function contentTypes({
  before,
  after,
}: Inputs): Pick<CardChange, "subject" | "before" | "after" | "values"> {
  return {
    subject: `input ${before.part.id}`,
    before: `${before.pointer}/contentType`,
    after: `${after.pointer}/contentType`,
    values: { before: before.part.contentType, after: after.part.contentType },
  };
}

function files(inputs: Inputs): readonly CardChange[] {
  if (knownClass(inputs.before.part.contentType) !== "file") return [];
  return [...accepted(inputs), ...size(inputs)];
}

function accepted({ before, after }: Inputs): readonly CardChange[] {
  const name = named(before.part.id);
  const change = {
    subject: `input ${before.part.id}`,
    before: `${before.pointer}/accept`,
    after: `${after.pointer}/accept`,
    values: { before: before.part.accept, after: after.part.accept },
  };
  const changes: CardChange[] = [];
  const lost = refusedType(before.part, after.part);
  if (lost !== undefined) {
    const message = `it no longer takes ${fileOf(lost)}`;
    const refused = `${fileOf(lost)} as ${name}`;
    changes.push({ rule: "input-accept-narrowed", ...change, message, refused });
  }
  const gained = refusedType(after.part, before.part);
  if (gained !== undefined) {
    const message = `it takes ${fileOf(gained)} now`;
    changes.push({ rule: "input-accept-widened", ...change, message });
  }
  return changes;
}

function size({ before, after }: Inputs): readonly CardChange[] {
  const { id, maxSizeBytes: was = largestFileBytes } = before.part;
  const { maxSizeBytes: is = largestFileBytes } = after.part;
  if (was === is) return [];
  const change = {
    subject: `input ${id}`,
    before: `${before.pointer}/maxSizeBytes`,
    after: `${after.pointer}/maxSizeBytes`,
    message: `it took files of up to ${was} bytes, and now of up to ${is}`,
    values: { before: was, after: is },
  };
  if (is > was) return [{ rule: "input-max-size-raised", ...change }];
  return [
    {
      rule: "input-max-size-lowered",
      ...change,
      refused: `a file of ${is + 1} bytes as ${named(id)}`,
    },
  ];
}
