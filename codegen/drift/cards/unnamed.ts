import type { AgentOutput } from "../../../generated/types/agent-card.ts";
import type { CardPair } from "./card-change.ts";
import { named } from "./words.ts";

// An artifact need not say which output it is for, nor a stream which declaration it follows. A client then goes by what
// its own card declares (DESIGN, section 3), which knows nothing of what was added since.

/** What a client of the old card makes of artifacts of a new output that do not name it. */
export function addedOutputNotes(
  { contentType }: AgentOutput,
  { before }: CardPair,
): readonly string[] {
  const outputs = before.card.io?.outputs ?? [];
  const [claiming, ...others] = outputs.filter((output) => output.contentType === contentType);
  if (claiming !== undefined && others.length === 0) {
    return [
      `an artifact of type ${contentType} without an outputId is read as ${named(claiming.id)} by clients of the old card`,
    ];
  }
  const [only] = outputs;
  if (only === undefined || outputs.length > 1) return [];
  return [
    `clients of the old card read the only artifact of a task as ${named(only.id)} when it has no outputId, whatever its type`,
  ];
}

/** The same of an output whose content type is another one. */
export function otherTypeNotes(
  { id, contentType }: AgentOutput,
  { before }: CardPair,
): readonly string[] {
  const others = (before.card.io?.outputs ?? []).filter((output) => output.id !== id);
  const [claiming, ...more] = others.filter((output) => output.contentType === contentType);
  const unnamed = `an artifact of type ${contentType} without an outputId`;
  if (claiming !== undefined && more.length === 0) {
    return [`${unnamed} is read as ${named(claiming.id)} by clients of the old card`];
  }
  if (others.length === 0) {
    return [`clients of the old card find ${unnamed} only where it is the only one of its task`];
  }
  return [`clients of the old card do not find ${unnamed}`];
}

/** What a client of the old card makes of a new stream that is announced without its key. */
export function addedStreamNotes({ before }: CardPair): readonly string[] {
  const keys = Object.keys(before.card.streams ?? {});
  const claiming = keys.length === 1 ? keys[0] : keys.find((key) => key === "_default");
  if (claiming === undefined) return [];
  return [
    `announced without its key, it is taken for ${named(claiming)} by clients of the old card`,
  ];
}
