import type { StreamPart } from "../../generated/types/stream.ts";
import type { Clock } from "../support/clock.ts";
import { decodeBase64 } from "./base64.ts";
import { multipartMaxAgeMs, multipartMaxGroups, multipartMaxParts } from "./stream-limits.ts";

interface Group {
  readonly first: StreamPart;
  readonly startedAt: number;
  readonly slices: Map<number, string>;
}

/** Joins the parts that one writer sent (consumer sheet 6.6). What does not fit together is dropped. */
export class MultipartAssembler {
  readonly #clock: Clock;
  readonly #groups = new Map<string, Group>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The parsed message when `part` was the last one missing, else undefined. */
  add(part: StreamPart): unknown {
    const { id, part: number, total } = part.multipart;
    this.#dropOld();
    if (total > multipartMaxParts) return undefined;
    const group = this.#groups.get(id) ?? this.#open(part);

    const known = group.slices.get(number);
    if (!belongsTogether(group.first, part) || (known !== undefined && known !== part.data)) {
      this.#groups.delete(id);
      return undefined;
    }
    group.slices.set(number, part.data);
    if (group.slices.size < total) return undefined;
    this.#groups.delete(id);
    return join(group);
  }

  lowestPending(seq: number): number | undefined {
    this.#dropOld();
    const pending = [...this.#groups.values()]
      .map((group) => group.first.seq)
      .filter((candidate) => candidate >= seq);
    return pending.length === 0 ? undefined : Math.min(...pending);
  }

  clear(): void {
    this.#groups.clear();
  }

  #open(part: StreamPart): Group {
    const group = { first: part, startedAt: this.#clock.now(), slices: new Map<number, string>() };
    this.#groups.set(part.multipart.id, group);
    if (this.#groups.size > multipartMaxGroups) {
      const [oldest] = this.#groups.keys();
      if (oldest !== undefined) this.#groups.delete(oldest);
    }
    return group;
  }

  #dropOld(): void {
    const oldest = this.#clock.now() - multipartMaxAgeMs;
    for (const [id, group] of this.#groups) {
      // Groups stand in order of their start.
      if (group.startedAt > oldest) return;
      this.#groups.delete(id);
    }
  }
}

function belongsTogether(first: StreamPart, part: StreamPart): boolean {
  return (
    first.multipart.total === part.multipart.total &&
    first.seq === part.seq &&
    first.type === part.type &&
    first.streamId === part.streamId
  );
}

function join(group: Group): unknown {
  const slices: Uint8Array[] = [];
  for (let number = 1; number <= group.first.multipart.total; number += 1) {
    const slice = decodeBase64(group.slices.get(number) ?? "");
    if (slice === undefined) return undefined;
    slices.push(slice);
  }
  // Joined before decoding: a slice may end within a character.
  const bytes = new Uint8Array(slices.reduce((sum, slice) => sum + slice.length, 0));
  let offset = 0;
  for (const slice of slices) {
    bytes.set(slice, offset);
    offset += slice.length;
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
