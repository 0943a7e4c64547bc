import type { CardChange, CardComparison, CardPair } from "./card-change.ts";
import { isGone, isNew, named, wasAndIs, wholeCall } from "./words.ts";

/** How a card is published; a card does not say it itself. */
export interface CardEnvelope {
  readonly billingMode?: "free" | "paid";
  readonly listing?: "public" | "private";
}

export interface CardEnvelopes {
  readonly before?: CardEnvelope;
  readonly after?: CardEnvelope;
}

/** By what name, in which version and for what calls an agent is there. */
export const agentChanges: CardComparison = (pair) => [
  ...agentName(pair),
  ...version(pair),
  ...taskKinds(pair),
];

const agentName: CardComparison = ({ before, after }) => {
  const values = { before: before.card.identity.agentName, after: after.card.identity.agentName };
  if (values.before === values.after) return [];
  return [
    {
      rule: "agent-renamed",
      ...at("identity agentName", "/identity/agentName"),
      message: wasAndIs(named(values.before), named(values.after)),
      refused: callTo(values.before),
      values,
    },
  ];
};

export function callTo(agentName: string): string {
  return `a call to ${named(agentName)}`;
}

function at(subject: string, pointer: string): Pick<CardChange, "subject" | "before" | "after"> {
  return { subject, before: pointer, after: pointer };
}

const version: CardComparison = ({ before, after }) => {
  const values = { before: before.card.identity.version, after: after.card.identity.version };
  if (values.before === values.after) return [];
  const message = wasAndIs(named(values.before), named(values.after));
  return [{ rule: "version-changed", ...at("version", "/identity/version"), message, values }];
};

const taskKinds: CardComparison = (pair) => {
  const list = "/capabilities/taskKinds";
  const old = pair.before.card.capabilities.taskKinds;
  const now = pair.after.card.capabilities.taskKinds;
  const removed = old.filter((kind) => !now.includes(kind));
  const added = now.filter((kind) => !old.includes(kind));
  return [
    ...removed.map((kind) => ({
      ...({ rule: "task-kind-removed", subject: `task kind ${kind}` } as const),
      ...{ before: `${list}/${old.indexOf(kind)}`, after: list },
      message: isGone,
      refused: wholeCall(pair, kind),
      values: { before: true },
    })),
    ...added.map((kind) => ({
      ...({ rule: "task-kind-added", subject: `task kind ${kind}` } as const),
      ...{ before: list, after: `${list}/${now.indexOf(kind)}` },
      message: isNew,
      values: { after: true },
    })),
  ];
};

/** What is known of both. Where one side does not say it, nobody can tell that it changed. */
export function envelopeChanges(
  pair: CardPair,
  { before = {}, after = {} }: CardEnvelopes,
): readonly CardChange[] {
  const changes: CardChange[] = [];
  if (isOther(before.billingMode, after.billingMode)) {
    changes.push({
      rule: "billing-mode-changed",
      ...at("billing mode", ""),
      message: wasAndIs(`${before.billingMode}`, `${after.billingMode}`),
      refused: `${wholeCall(pair)} of a client with billingMode ${JSON.stringify(before.billingMode)}`,
      values: { before: before.billingMode, after: after.billingMode },
    });
  }
  if (isOther(before.listing, after.listing)) {
    changes.push({
      rule: after.listing === "private" ? "listing-narrowed" : "listing-widened",
      ...at("listing", ""),
      message: wasAndIs(`${before.listing}`, `${after.listing}`),
      values: { before: before.listing, after: after.listing },
    });
  }
  return changes;
}

/** Nothing in the envelopes, as far as they are known, is another. */
export function isSameEnvelope({ before = {}, after = {} }: CardEnvelopes): boolean {
  return !isOther(before.billingMode, after.billingMode) && !isOther(before.listing, after.listing);
}

function isOther(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && after !== undefined && before !== after;
}
