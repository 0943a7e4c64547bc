import type { AgentConnectAnswer } from "../../generated/types/backend.ts";
import type { RealtimeKeys } from "../backend/deployment.ts";
import type {
  ConnectRealtime,
  Realtime,
  RealtimeMessage,
  RealtimeStatus,
} from "../realtime/realtime.ts";
import { RealtimeError } from "../realtime/realtime-error.ts";
import type { Clock, ScheduledCall } from "../support/clock.ts";
import { within } from "../support/deadline.ts";
import type { JsonObject } from "../support/json.ts";
import type { Log } from "../support/log.ts";
import { backoff, delay } from "../support/retry.ts";

const presenceTimeoutSeconds = 20;
/** Longest wait for the good-bye of an instance that ends. */
const farewellMs = 1_000;
const maxRememberedMessages = 1_000;
const accessRetry = backoff({ baseMs: 1_000, capMs: 60_000, jitterMs: 500 });
const presenceRetry = backoff({ baseMs: 1_000, capMs: 30_000, jitterMs: 250 });

export interface ControlConnectionOptions {
  readonly instanceId: string;
  /** False hears every message of the channel, whoever it is for. */
  readonly filtered: boolean;
  readonly keys: RealtimeKeys;
  readonly connect: ConnectRealtime;
  readonly clock: Clock;
  readonly log: Log;
  /** Gets a new grant from the backend. Rejects only when there will not be one. */
  readonly renew: (signal: AbortSignal) => Promise<AgentConnectAnswer>;
  readonly onMessage: (message: RealtimeMessage) => void;
  /** Subscribed and present, for the first time or again. */
  readonly onPresent: () => void;
  readonly presence: () => JsonObject;
  readonly onFatal: (error: unknown) => void;
}

/** Where an instance hears of its tasks and shows that it is there (provider sheet, 7 and 8). */
export class ControlConnection {
  readonly #options: ControlConnectionOptions;
  readonly #realtime: Realtime;
  readonly #seen = new Set<string>();
  readonly #closed = new AbortController();
  #channel: string | undefined;
  #denials = 0;
  #renewing = false;
  #connected = false;
  #degraded = false;
  /** A presence update is under way; another one is due after it when `stale`. */
  #updating = false;
  #stale = false;
  #failedUpdates = 0;
  #updateTimer: ScheduledCall | undefined;

  constructor(options: ControlConnectionOptions) {
    const { connect, keys, instanceId, filtered } = options;
    this.#options = options;
    this.#realtime = connect({
      ...keys,
      userId: instanceId,
      presenceTimeoutSeconds,
      retry: "unbounded",
      ...(filtered ? { filter: controlFilter(instanceId) } : {}),
    });
    this.#realtime.onMessage((message) => this.#receive(message));
    this.#realtime.onStatus((status) => this.#statusChanged(status));
  }

  get realtime(): Realtime {
    return this.#realtime;
  }

  get keys(): RealtimeKeys {
    return this.#options.keys;
  }

  get channel(): string | undefined {
    return this.#channel;
  }

  open(channel: string, token: string | undefined): void {
    if (this.#closed.signal.aborted) return;
    this.#channel = channel;
    if (token !== undefined) this.#realtime.setToken(token);
    this.#realtime.subscribe({ channels: [channel] });
  }

  setToken(token: string): void {
    this.#realtime.setToken(token);
  }

  /** Publishes the presence state as it is now, and again until that succeeds. */
  refreshPresence(): void {
    if (!this.#connected || this.#channel === undefined) return;
    this.#stale = true;
    if (!this.#updating) void this.#updatePresence(this.#channel);
  }

  /** Hears nothing more, but can still publish. */
  silence(): void {
    if (this.#channel !== undefined) this.#realtime.unsubscribe([this.#channel]);
    this.#closed.abort();
    this.#updateTimer?.cancel();
  }

  /**
   * Waits until the good-bye of `silence` has been sent: a process that ends before would look
   * present, and be given tasks, until its presence times out.
   */
  async farewell(): Promise<void> {
    if (!this.#connected) return;
    const { clock } = this.#options;
    const answered = this.#realtime.time();
    await within(answered, { operation: "good-bye", timeoutMs: farewellMs, clock }).catch(() => {});
  }

  close(): void {
    this.silence();
    this.#realtime.destroy();
  }

  async #updatePresence(channel: string): Promise<void> {
    const { log, onPresent, presence } = this.#options;
    this.#updating = true;
    let succeeded = false;
    while (this.#stale && !this.#closed.signal.aborted) {
      this.#stale = false;
      try {
        await this.#realtime.setPresence(channel, presence());
        succeeded = true;
        this.#failedUpdates = 0;
      } catch (error) {
        log.warn("the presence state could not be published", { error });
        this.#updateLater();
      }
    }
    this.#updating = false;
    if (succeeded) onPresent();
  }

  // Nobody gives work to an instance without a presence state, so nothing else would bring it up.
  #updateLater(): void {
    if (this.#closed.signal.aborted) return;
    this.#failedUpdates += 1;
    this.#updateTimer?.cancel();
    const { clock } = this.#options;
    this.#updateTimer = clock.schedule(presenceRetry(this.#failedUpdates), () =>
      this.refreshPresence(),
    );
  }

  #receive(message: RealtimeMessage): void {
    if (this.#closed.signal.aborted || message.channel !== this.#channel) return;
    // The realtime client delivers twice now and then.
    if (this.#seen.has(message.timetoken)) return;
    this.#seen.add(message.timetoken);
    const [oldest] = this.#seen;
    if (this.#seen.size > maxRememberedMessages && oldest !== undefined) this.#seen.delete(oldest);
    this.#options.onMessage(message);
  }

  #statusChanged({ category, detail, fatal }: RealtimeStatus): void {
    if (this.#closed.signal.aborted) return;
    const { log, onFatal } = this.#options;
    if (category === "connected" || category === "reconnected") {
      if (this.#degraded) log.warn("the network is back", { event: "transport_restored" });
      this.#degraded = false;
      this.#connected = true;
      this.#denials = 0;
      log.info("control channel connected", { event: "control_connected", category });
      this.refreshPresence();
    } else if (category === "access_denied") {
      void this.#renewAccess();
    } else if (fatal) {
      onFatal(new RealtimeError("subscribe", { category, cause: detail }));
    } else if (category !== "disconnected") {
      if (this.#degraded) return;
      this.#degraded = true;
      log.warn("lost the network; trying again until it is back", {
        event: "transport_degraded",
        category,
      });
    }
  }

  // Without this an instance whose token ran out would look alive and never hear of a task again.
  async #renewAccess(): Promise<void> {
    if (this.#renewing) return;
    this.#renewing = true;
    const { clock, log, renew, onFatal } = this.#options;
    const { signal } = this.#closed;
    try {
      log.warn("access to the control channel was denied; connecting again");
      this.#denials += 1;
      if (this.#denials > 1) await delay(accessRetry(this.#denials - 1), { clock, signal });
      const { pamToken, controlChannel } = await renew(signal);
      if (signal.aborted) return;
      if (controlChannel !== this.#channel) this.open(controlChannel, pamToken);
      else if (pamToken !== undefined) this.#realtime.setToken(pamToken);
      this.#realtime.reconnect();
    } catch (error) {
      if (!signal.aborted) onFatal(error);
    } finally {
      this.#renewing = false;
    }
  }
}

// Instance ids are made of letters, digits, `_` and `-`: nothing to escape.
function controlFilter(instanceId: string): string {
  return `meta.instance == '${instanceId}' || meta.broadcast == "true"`;
}
