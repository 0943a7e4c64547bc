import type { StreamDeclaration } from "../../../generated/types/agent-card.ts";
import { escapePointer } from "../../load/json-value.ts";
import type { CardChange, CardComparison, CardPair } from "./card-change.ts";
import { type Listed, matchByKey, type Pairing } from "./match-by-id.ts";
import { addedStreamNotes } from "./unnamed.ts";
import { isGone, isNew, named, wasAndIs } from "./words.ts";

/** The streams of two cards, by their keys. */
export const streamChanges: CardComparison = (pair) => {
  const { removed, added, kept } = streamPairs(pair);
  return [
    ...removed.map(streamRemoved),
    ...added.map((stream) => streamAdded(stream, pair)),
    ...kept.flatMap((streams) => [
      ...direction(streams),
      ...format(streams),
      ...affinity(streams),
      ...contentType(streams),
    ]),
  ];
};

interface KeyedStream {
  readonly key: string;
  readonly declaration: StreamDeclaration;
}

export function streamPairs({ before, after }: CardPair): Pairing<KeyedStream> {
  return matchByKey(streamsOf(before.card.streams), streamsOf(after.card.streams), pointerOf);
}

function streamsOf(
  streams: Readonly<Record<string, StreamDeclaration>> = {},
): ReadonlyMap<string, Listed<KeyedStream>> {
  return new Map(
    Object.entries(streams).map(([key, declaration]) => [
      key,
      { part: { key, declaration }, pointer: pointerOf(key) },
    ]),
  );
}

function pointerOf(key: string): string {
  return `/streams/${escapePointer(key)}`;
}

type Streams = Pairing<KeyedStream>["kept"][number];
type Stream = Pairing<KeyedStream>["removed"][number];

/** A way that events or bytes go, seen from the agent. */
export type Way = "inbound" | "outbound";

export function goes({ direction }: StreamDeclaration, way: Way): boolean {
  return direction === way || direction === "bidirectional";
}

function streamRemoved({ part, pointer, missing }: Stream): CardChange {
  const { key, declaration } = part;
  return {
    rule: "stream-removed",
    ...{ subject: `stream ${key}`, before: pointer, after: missing },
    message: isGone,
    refused: streamOf(key),
    values: { before: declaration.direction },
  };
}

function streamOf(key: string): string {
  return `task.stream(${named(key)})`;
}

function streamAdded({ part, pointer, missing }: Stream, pair: CardPair): CardChange {
  const { key, declaration } = part;
  return {
    rule: "stream-added",
    ...{ subject: `stream ${key}`, before: missing, after: pointer },
    message: isNew,
    notes: addedStreamNotes(pair),
    values: { after: declaration.direction },
  };
}

function direction({ before, after }: Streams): readonly CardChange[] {
  const { key, declaration: old } = before.part;
  const { declaration: now } = after.part;
  if (old.direction === now.direction) return [];
  const change = {
    ...memberOf({ before, after }, "direction"),
    message: wasAndIs(old.direction, now.direction),
  };
  if (goes(old, "outbound") && !goes(now, "outbound")) {
    return [{ rule: "stream-direction-changed", ...change, refused: reading(before.part) }];
  }
  if (goes(old, "inbound") && !goes(now, "inbound")) {
    return [{ rule: "stream-direction-changed", ...change, refused: writing(key) }];
  }
  return [{ rule: "stream-direction-widened", ...change }];
}

/** A member of a declaration that says another thing now. */
function memberOf(
  { before, after }: Streams,
  name: keyof StreamDeclaration,
  byDefault?: string,
): Pick<CardChange, "subject" | "before" | "after" | "values"> {
  return {
    subject: `stream ${before.part.key}`,
    before: `${before.pointer}/${name}`,
    after: `${after.pointer}/${name}`,
    values: {
      before: before.part.declaration[name] ?? byDefault,
      after: after.part.declaration[name] ?? byDefault,
    },
  };
}

function reading({ key, declaration }: KeyedStream): string {
  return `${streamOf(key)}.${declaration.format}()`;
}

function writing(key: string): string {
  return `${streamOf(key)}.write(…)`;
}

function format({ before, after }: Streams): readonly CardChange[] {
  const { key, declaration } = before.part;
  const is = after.part.declaration.format;
  if (declaration.format === is) return [];
  return [
    {
      rule: "stream-format-changed",
      ...memberOf({ before, after }, "format"),
      message: `it carried ${declaration.format}, and now carries ${is}`,
      refused: goes(declaration, "outbound") ? reading(before.part) : writing(key),
    },
  ];
}

function affinity({ before, after }: Streams): readonly CardChange[] {
  const { affinity: was = "dedicated" } = before.part.declaration;
  const { affinity: is = "dedicated" } = after.part.declaration;
  if (was === is) return [];
  const message = wasAndIs(was, is);
  const change = memberOf({ before, after }, "affinity", "dedicated");
  return [{ rule: "stream-affinity-changed", ...change, message }];
}

/** Of streams of bytes; those of events have none. */
function contentType({ before, after }: Streams): readonly CardChange[] {
  const { declaration: old } = before.part;
  const { declaration: now } = after.part;
  if (old.format !== now.format || old.contentType === now.contentType) return [];
  const was = typeOf(old.contentType);
  return [
    {
      rule: "stream-content-type-changed",
      ...memberOf({ before, after }, "contentType"),
      message: `it carried ${was}, and now carries ${typeOf(now.contentType)}`,
    },
  ];
}

/** The card may say anything there. */
function typeOf(contentType: string | undefined): string {
  return contentType === undefined ? "bytes of no stated type" : named(contentType);
}
