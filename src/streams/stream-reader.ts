import type { StreamPart } from "../../generated/types/stream.ts";
import type { RealtimeMessage } from "../realtime/realtime.ts";
import type { Clock } from "../support/clock.ts";
import { isObject } from "../support/json.ts";
import type { Log } from "../support/log.ts";
import type { StreamAffinity, StreamFormat } from "./descriptor.ts";
import type { InboundMessage } from "./inbound-message.ts";
import { MultipartAssembler } from "./multipart-assembler.ts";
import { ReorderLane } from "./reorder-lane.ts";
import { maxSenders } from "./stream-limits.ts";
import { readStreamWire, type StreamWire } from "./stream-wire.ts";

export interface StreamReaderOptions {
  readonly channel: string;
  /** Identity of this connection; its own messages are dropped. */
  readonly self: string;
  readonly format: StreamFormat;
  readonly affinity: StreamAffinity;
  readonly reorderTimeoutMs: number;
  readonly clock: Clock;
  readonly log: Log;
  readonly onMessage: (message: InboundMessage) => void;
  /** A writer's end marker was reached. Called once. */
  readonly onDone: () => void;
}

interface Sender {
  readonly lane: ReorderLane<InboundMessage>;
  readonly parts: MultipartAssembler;
}

/**
 * Turns what arrives on a stream channel into messages in order. Every writer has its own numbers,
 * so order and parts are kept per `meta.sender`.
 */
export class StreamReader {
  readonly #options: StreamReaderOptions;
  readonly #senders = new Map<string, Sender>();
  #done = false;

  constructor(options: StreamReaderOptions) {
    this.#options = options;
  }

  receive(incoming: RealtimeMessage): void {
    const { channel, self, clock, log } = this.#options;
    if (this.#done || incoming.channel !== channel) return;
    const name = senderOf(incoming);
    if (name === self) return;

    const wire = readStreamWire(incoming.message, clock.now());
    if (wire === undefined) log.warn("a malformed stream message was dropped", { channel });
    else this.#take(this.#senderFor(name), wire);
  }

  /** Stops every timer. Messages that wait for earlier ones are lost. */
  close(): void {
    this.#done = true;
    for (const { lane } of this.#senders.values()) lane.close();
    this.#senders.clear();
  }

  #take(sender: Sender, wire: StreamWire): void {
    if (wire.kind === "end") {
      sender.lane.end(wire.seq);
    } else if (wire.kind === "message") {
      if (sender.lane.admit(wire.message)) sender.lane.accept(wire.message);
    } else if (sender.lane.admit(wire.part)) {
      this.#takePart(sender, wire.part);
    }
  }

  #takePart({ lane, parts }: Sender, part: StreamPart): void {
    const whole = parts.add(part);
    if (whole === undefined) return;
    const joined = readStreamWire(whole, this.#options.clock.now());
    if (joined?.kind === "message" && joined.message.seq === part.seq) lane.accept(joined.message);
    else this.#options.log.warn("a split stream message does not fit its parts", { seq: part.seq });
  }

  #senderFor(name: string): Sender {
    const known = this.#senders.get(name);
    // The map is kept in order of use, so that the first entry is the one to forget.
    if (known !== undefined) this.#senders.delete(name);
    const sender = known ?? this.#open(name);
    this.#senders.set(name, sender);
    if (this.#senders.size > maxSenders) this.#forgetOldest();
    return sender;
  }

  #open(name: string): Sender {
    const { format, affinity, reorderTimeoutMs, clock, log, onMessage } = this.#options;
    const parts = new MultipartAssembler(clock);
    const lane = new ReorderLane<InboundMessage>({
      firstSeq: format === "bytes" ? 0 : 1,
      timeoutMs: reorderTimeoutMs,
      startsAnywhere: affinity === "shared",
      clock,
      log,
      deliver: onMessage,
      onEnd: () => this.#laneEnded(name),
      lowestPending: (seq) => parts.lowestPending(seq),
      onRestart: () => parts.clear(),
    });
    return { lane, parts };
  }

  #laneEnded(name: string): void {
    // Nobody ends a shared stream for the others.
    if (this.#options.affinity === "shared") {
      this.#senders.delete(name);
      return;
    }
    for (const { lane } of this.#senders.values()) lane.flush();
    this.close();
    this.#options.onDone();
  }

  #forgetOldest(): void {
    const [oldest] = this.#senders;
    if (oldest === undefined) return;
    const [name, sender] = oldest;
    this.#senders.delete(name);
    sender.lane.flush();
    sender.lane.close();
  }
}

function senderOf(incoming: RealtimeMessage): string {
  const sender = isObject(incoming.meta) ? incoming.meta.sender : undefined;
  return typeof sender === "string" ? sender : (incoming.publisher ?? "");
}
