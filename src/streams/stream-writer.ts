import type { StreamMeta } from "../../generated/types/stream.ts";
import type { Realtime } from "../realtime/realtime.ts";
import { RealtimeError } from "../realtime/realtime-error.ts";
import type { Clock, ScheduledCall } from "../support/clock.ts";
import type { JsonObject, JsonValue } from "../support/json.ts";
import type { Log } from "../support/log.ts";
import { protocolVersion } from "../support/protocol-version.ts";
import { randomText } from "../support/random-text.ts";
import { backoff, retry } from "../support/retry.ts";
import { type BundleItem, toBundleItem } from "./bundle.ts";
import type { StreamFormat } from "./descriptor.ts";
import { type OutgoingStreamMessage, splitMessage } from "./multipart-split.ts";
import { PublishSlots } from "./publish-slots.ts";
import { StreamWriteError } from "./stream-errors.ts";
import {
  highWaterBytes,
  maxPublishesInFlight,
  multipartMaxParts,
  publishAttempts,
  publishRetryBaseMs,
  type StreamLimits,
} from "./stream-limits.ts";

export interface StreamWriterOptions {
  readonly realtime: Realtime;
  readonly channel: string;
  readonly streamId: string;
  readonly format: StreamFormat;
  readonly limits: StreamLimits;
  readonly clock: Clock;
  readonly log: Log;
  /** A message was given up; it leaves a gap in the stream. */
  readonly onLost: (error: StreamWriteError) => void;
}

/** Bundles writes into messages, numbers, splits and publishes them (provider sheet 20.2 to 20.5). */
export class StreamWriter {
  readonly #options: StreamWriterOptions;
  readonly #slots = new PublishSlots(maxPublishesInFlight);
  /** Keeps the names of part groups apart from those of other writers on the channel. */
  readonly #groupSuffix = randomText(8);
  #bundle: BundleItem[] = [];
  #bundleBytes = 0;
  #timer: ScheduledCall | undefined;
  #nextSeq: number;
  #unsentBytes = 0;
  readonly #underWay = new Set<Promise<void>>();
  #roomWaiters: (() => void)[] = [];
  /** The first loss that no caller has been told of. */
  #loss: StreamWriteError | undefined;

  constructor(options: StreamWriterOptions) {
    this.#options = options;
    this.#nextSeq = options.format === "bytes" ? 0 : 1;
  }

  /**
   * Adds one value to the current bundle. Resolves when there is room for more, which is at once
   * unless the service is slower than the writer.
   *
   * @throws {BlocksError} At once, not as a rejection: `usage` when the value does not fit the format.
   */
  write(data: unknown): Promise<void> {
    const item = toBundleItem(this.#options.format, data);
    const [previous] = this.#bundle;
    // Readers decode all chunks of a message alike.
    if (previous !== undefined && previous.encoding !== item.encoding) this.#closeBundle();

    this.#bundle.push(item);
    this.#bundleBytes += item.size;
    this.#unsentBytes += item.size;
    const { bundleSizeBytes, maxLatencyMs } = this.#options.limits;
    if (this.#bundleBytes >= bundleSizeBytes) this.#closeBundle();
    else {
      this.#timer ??= this.#options.clock.schedule(maxLatencyMs, () => this.#closeBundle(), {
        holdsProcess: true,
      });
    }
    return quietly(this.#room());
  }

  /**
   * Publishes what was written and waits for the outcome.
   *
   * @throws {StreamWriteError} Data written since the last report of a loss were lost.
   */
  flush(): Promise<void> {
    this.#closeBundle();
    return quietly(this.#settled().then(() => this.#reportLoss()));
  }

  /** Publishes the end marker under the next number. A failure is only logged. */
  async publishEnd(): Promise<void> {
    const message = this.#message("stream_end", {});
    try {
      await this.#publishMessage(message);
    } catch (error) {
      this.#options.log.warn("the end marker of a stream was lost", { error });
    }
  }

  async #room(): Promise<void> {
    this.#reportLoss();
    if (this.#unsentBytes <= highWaterBytes) return;
    await new Promise<void>((resolve) => this.#roomWaiters.push(resolve));
    this.#reportLoss();
  }

  async #settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  #reportLoss(): void {
    const loss = this.#loss;
    this.#loss = undefined;
    if (loss !== undefined) throw loss;
  }

  #closeBundle(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
    const items = this.#bundle;
    const [first] = items;
    if (first === undefined) return;
    const bytes = this.#bundleBytes;
    this.#bundle = [];
    this.#bundleBytes = 0;

    const values = items.map((item) => item.value);
    const message =
      this.#options.format === "bytes"
        ? this.#message("stream_data", { encoding: first.encoding, chunks: values })
        : this.#message("stream_events", { encoding: first.encoding, events: values });
    const sending = this.#publishMessage(message)
      .catch((error: unknown) => this.#lose(message.seq, error))
      .finally(() => {
        this.#underWay.delete(sending);
        this.#release(bytes);
      });
    this.#underWay.add(sending);
  }

  #message(type: string, content: { readonly [name: string]: JsonValue }): OutgoingStreamMessage {
    const { streamId, clock } = this.#options;
    const seq = this.#nextSeq;
    this.#nextSeq += 1;
    return { type, streamId, seq, ts: clock.now(), ...content, protocolVersion };
  }

  async #publishMessage(message: OutgoingStreamMessage): Promise<void> {
    const { maxMessageSize } = this.#options.limits;
    const group = `mp-${message.ts}-${message.seq}-${this.#groupSuffix}`;
    const split = splitMessage(message, { maxMessageSize, group });
    if (split.total > multipartMaxParts) {
      throw new RangeError(`one write makes ${split.total} parts, more than ${multipartMaxParts}`);
    }
    let failed = false;
    const parts = Array.from({ length: split.total }, (_, index) =>
      this.#slots.run(async () => {
        // The message is lost with its first lost part: the others would only be noise.
        if (failed) return;
        try {
          await this.#publish(split.at(index));
        } catch (error) {
          failed = true;
          throw error;
        }
      }),
    );
    await Promise.all(parts);
  }

  async #publish(message: JsonObject): Promise<void> {
    const { realtime, channel, clock } = this.#options;
    const meta = { sender: realtime.userId, protocolVersion } satisfies StreamMeta;
    await retry(() => realtime.publish({ channel, message, meta, store: false }), {
      attempts: publishAttempts,
      delayMs: backoff({ baseMs: publishRetryBaseMs }),
      shouldRetry: (error) => !isFinal(error),
      clock,
    });
  }

  #lose(seq: number, cause: unknown): void {
    const { channel, log, onLost } = this.#options;
    const attempts = isFinal(cause) ? 1 : publishAttempts;
    const loss = new StreamWriteError(channel, seq, { attempts, cause });
    log.error("a stream message could not be published", { channel, seq, error: cause });
    this.#loss ??= loss;
    onLost(loss);
  }

  #release(bytes: number): void {
    this.#unsentBytes -= bytes;
    if (this.#unsentBytes > highWaterBytes / 2) return;
    const waiters = this.#roomWaiters;
    this.#roomWaiters = [];
    for (const resume of waiters) resume();
  }
}

/** Another attempt could not change the answer. */
export function isFinal(error: unknown): boolean {
  return (
    error instanceof RangeError ||
    (error instanceof RealtimeError &&
      (error.category === "access_denied" || error.category === "bad_request"))
  );
}

// Writers need not look at every promise: a loss is also logged and told to the next call.
function quietly(promise: Promise<void>): Promise<void> {
  promise.catch(() => {});
  return promise;
}
