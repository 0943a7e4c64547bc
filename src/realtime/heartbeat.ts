import type { Clock, ScheduledCall } from "../support/clock.ts";
import type { JsonObject } from "../support/json.ts";

/** What one heartbeat says: still there, on these channels, with these states. */
export interface Beat {
  readonly channels: readonly string[];
  readonly states: ReadonlyMap<string, JsonObject>;
}

const retryMs = 2_000;

/**
 * Keeps a connection present on the channels it hears. The `pubnub` package could do it, but gives up after one failure
 * and leaves a timer behind that keeps a process alive after `destroy`.
 */
export class Heartbeat {
  readonly #clock: Clock;
  readonly #intervalMs: number;
  readonly #send: (beat: Beat) => Promise<unknown>;
  readonly #channels = new Set<string>();
  readonly #states = new Map<string, JsonObject>();
  #next: ScheduledCall | undefined;

  constructor(options: {
    readonly clock: Clock;
    readonly intervalMs: number;
    readonly send: (beat: Beat) => Promise<unknown>;
  }) {
    this.#clock = options.clock;
    this.#intervalMs = options.intervalMs;
    this.#send = options.send;
  }

  /** Channels that were just joined, by a heartbeat of the package's own. */
  join(channels: readonly string[]): void {
    for (const channel of channels) this.#channels.add(channel);
    this.#beatIn(this.#intervalMs);
  }

  leave(channels: readonly string[]): void {
    for (const channel of channels) {
      this.#channels.delete(channel);
      this.#states.delete(channel);
    }
    if (this.#channels.size === 0) this.stop();
  }

  /** What later heartbeats say of `channel`: a service that lost the presence lost its state, too. */
  setState(channel: string, state: JsonObject): void {
    this.#states.set(channel, state);
  }

  /** A heartbeat was refused or got lost: the next one comes soon. */
  hurry(): void {
    if (this.#channels.size > 0) this.#beatIn(retryMs);
  }

  stop(): void {
    this.#channels.clear();
    this.#next?.cancel();
  }

  #beatIn(delayMs: number): void {
    this.#next?.cancel();
    this.#next = this.#clock.schedule(delayMs, () => void this.#beat());
  }

  async #beat(): Promise<void> {
    const call = this.#next;
    let delayMs = this.#intervalMs;
    try {
      await this.#send({ channels: [...this.#channels], states: new Map(this.#states) });
    } catch {
      delayMs = retryMs;
    }
    // Whoever joined or hurried meanwhile has set the time of the next one.
    if (this.#channels.size > 0 && this.#next === call) this.#beatIn(delayMs);
  }
}
