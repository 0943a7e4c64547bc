import type { StreamDescriptor } from "../streams/descriptor.ts";
import type { StreamClient } from "../streams/stream-client.ts";
import { delay } from "../support/retry.ts";
import { StreamRef, type StreamSetting } from "./stream-ref.ts";

/** How long a stream that has no end marker may still deliver what is under way. */
const quietMs = 2_000;

interface OpenClient {
  readonly client: StreamClient;
  readonly descriptor: StreamDescriptor;
  readonly ended: Promise<void>;
}

/** The streams of one session: references in order of discovery, and the connections opened from them. */
export class SessionStreams {
  readonly #setting: StreamSetting;
  readonly #terminalState: () => string | undefined;
  readonly #refs = new Map<string, StreamRef>();
  readonly #open = new Set<OpenClient>();

  constructor(setting: StreamSetting, terminalState: () => string | undefined) {
    this.#setting = setting;
    this.#terminalState = terminalState;
  }

  get refs(): readonly StreamRef[] {
    return [...this.#refs.values()];
  }

  /**
   * Adds an announced stream. `alwaysOpenable` is for those that came together with the end of the
   * task: nobody had a chance to open them before, and their data are still cached.
   */
  add(descriptor: StreamDescriptor, { alwaysOpenable }: { alwaysOpenable: boolean }): StreamRef {
    const ref = new StreamRef({
      descriptor,
      setting: this.#setting,
      closedBy: () => (alwaysOpenable ? undefined : this.#terminalState()),
      onOpen: (client) => this.#track(client, descriptor),
    });
    this.#refs.set(descriptor.streamId, ref);
    return ref;
  }

  /** Waits for what the agent still sends, at most `windowMs`, then ends every connection. */
  async drain(windowMs: number): Promise<void> {
    await Promise.all([...this.#open].map((open) => this.#drainOne(open, windowMs)));
  }

  /** Ends all connections; resolves when they have flushed. */
  async end(): Promise<void> {
    await Promise.all([...this.#open].map(({ client }) => client.end().catch(() => {})));
  }

  #track(client: StreamClient, descriptor: StreamDescriptor): void {
    const ended = new Promise<void>((resolve) => client.onEnd(resolve));
    const open = { client, descriptor, ended };
    this.#open.add(open);
    client.onEnd(() => void this.#open.delete(open));
    if (descriptor.localDirection === "inbound") {
      client.onInboundDone(() => void client.end().catch(() => {}));
    }
  }

  async #drainOne({ client, descriptor, ended }: OpenClient, windowMs: number): Promise<void> {
    const { localDirection, affinity } = descriptor;
    const promisesEnd = localDirection === "inbound" && affinity === "dedicated";
    const waitMs = promisesEnd ? windowMs : Math.min(quietMs, windowMs);
    if (localDirection !== "outbound" && waitMs > 0) {
      const stop = new AbortController();
      const { clock } = this.#setting;
      const tooLong = delay(waitMs, { clock, signal: stop.signal }).catch(() => {});
      await Promise.race([ended, tooLong]);
      stop.abort();
    }
    await client.end().catch(() => {});
  }
}
