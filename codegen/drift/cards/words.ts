import type { ContentClass } from "../../contract/content-class.ts";
import type { CardPair } from "./card-change.ts";

/**
 * A name from a card in a sentence or in a call: as JSON, so that it can end neither. Longer than anybody reads, it is
 * cut.
 */
export function named(name: string): string {
  return JSON.stringify(name.length > 60 ? `${name.slice(0, 60)}…` : name);
}

export const isGone = "it is gone";
export const isNew = "it is new";

export function wasAndIs(before: string, after: string): string {
  return `it was ${before}, and now is ${after}`;
}

/** The call of a client made from the old card: of a kind that both cards have, if there is one. */
export function callOf({ before, after }: CardPair): "request" | "pipe" {
  const offered = before.card.capabilities.taskKinds;
  const kept = offered.filter((kind) => after.card.capabilities.taskKinds.includes(kind));
  const kinds = kept.length > 0 ? kept : offered;
  return kinds.includes("request") ? "request" : "pipe";
}

/** Such a call with every input that it needs, `request({ … })`; the duration is told where it stands alone. */
export function wholeCall(pair: CardPair, kind: "request" | "pipe" = callOf(pair)): string {
  const inputs = pair.before.card.io?.inputs ?? [];
  if (inputs.length === 0) return kind === "request" ? "request()" : "pipe({ durationMinutes: 5 })";
  return inputs.some(({ required }) => required) ? `${kind}({ … })` : `${kind}({})`;
}

/** What travels as an input or output of that class. */
export function sent(kind: ContentClass, contentType: string): string {
  switch (kind) {
    case "form":
      return "JSON";
    case "text":
      return "a text";
    case "file":
      return fileOf(contentType);
  }
}

/** `an image/gif file`. Content types of cards that were checked have no character that needs quoting. */
export function fileOf(contentType: string): string {
  return `${/^[aeiou]/.test(contentType) ? "an" : "a"} ${contentType} file`;
}
