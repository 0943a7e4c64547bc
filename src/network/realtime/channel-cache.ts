import { isWildcard, subscriptionsFor } from "./channel-names.ts";
import type { Timetoken } from "./timetoken.ts";

/** One delivered message, serialised once for all of its readers. */
export interface CachedMessage {
  readonly timetoken: Timetoken;
  readonly channel: string;
  /** The JSON object that subscribers receive. */
  readonly envelope: string;
  readonly publisher: string | undefined;
  /** Parsed metadata, for filters. */
  readonly meta: unknown;
  readonly isPresence: boolean;
}

export interface ChannelCacheOptions {
  /** Newest messages kept for each channel. */
  readonly messagesPerChannel: number;
  /** Channels without a message for this long are forgotten. */
  readonly idleMs: number;
  /** Bound on the envelopes of all channels together, in UTF-16 code units. */
  readonly totalLength: number;
  readonly nowMs: () => number;
}

/**
 * What subscribers can still catch up on. Reading never consumes: a client aborts its poll
 * whenever its channels change and asks again with the old cursor.
 */
export class ChannelCache {
  readonly #options: ChannelCacheOptions;
  // Least recently published first: a push moves its channel to the end.
  readonly #rings = new Map<string, MessageRing>();
  #totalLength = 0;

  constructor(options: ChannelCacheOptions) {
    this.#options = options;
  }

  push(message: CachedMessage): void {
    const { channel } = message;
    const ring = this.#rings.get(channel) ?? new MessageRing(this.#options.messagesPerChannel);
    this.#rings.delete(channel);
    this.#rings.set(channel, ring);
    this.#totalLength -= ring.length;
    ring.push(message, this.#options.nowMs());
    this.#totalLength += ring.length;
    this.#forgetOldChannels();
  }

  /** Messages for the subscription `name` that are later than `cursor`, ascending per channel. */
  *after(name: string, cursor: Timetoken): Iterable<CachedMessage> {
    if (!isWildcard(name)) {
      yield* this.#rings.get(name)?.after(cursor) ?? [];
      return;
    }
    for (const [channel, ring] of this.#rings) {
      if (subscriptionsFor(channel).includes(name)) yield* ring.after(cursor);
    }
  }

  #forgetOldChannels(): void {
    const idleSince = this.#options.nowMs() - this.#options.idleMs;
    for (const [channel, ring] of this.#rings) {
      const spare = this.#totalLength <= this.#options.totalLength;
      if ((spare && ring.pushedAtMs >= idleSince) || this.#rings.size === 1) return;
      this.#rings.delete(channel);
      this.#totalLength -= ring.length;
    }
  }
}

class MessageRing {
  readonly #capacity: number;
  #messages: CachedMessage[] = [];
  #head = 0;
  length = 0;
  pushedAtMs = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  push(message: CachedMessage, nowMs: number): void {
    this.pushedAtMs = nowMs;
    this.#messages.push(message);
    this.length += message.envelope.length;
    if (this.#messages.length - this.#head > this.#capacity) {
      this.length -= this.#messages[this.#head]?.envelope.length ?? 0;
      this.#head += 1;
    }
    // Dropped messages are released in batches, so that a push stays cheap.
    if (this.#head >= this.#capacity) {
      this.#messages = this.#messages.slice(this.#head);
      this.#head = 0;
    }
  }

  /** Binary search: a busy channel is polled far more often than it is filled. */
  after(cursor: Timetoken): CachedMessage[] {
    let low = this.#head;
    let high = this.#messages.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#messages[middle]?.timetoken ?? "") > cursor) high = middle;
      else low = middle + 1;
    }
    return this.#messages.slice(low);
  }
}
