import { isDeepStrictEqual } from "node:util";
import type { Clock, ScheduledCall } from "../../support/clock.ts";
import type { JsonObject } from "../../support/json.ts";
import type { PresenceStateStore } from "../store/presence-states.ts";
import { isPresenceChannel, isWildcard } from "./channel-names.ts";

export type PresenceAction = "join" | "leave" | "timeout" | "state-change";

export interface PresenceEvent {
  readonly channel: string;
  readonly action: PresenceAction;
  readonly uuid: string;
  readonly occupancy: number;
  readonly state?: JsonObject;
}

/** One sign of life. */
export interface PresenceSighting {
  readonly uuid: string;
  readonly channels: readonly string[];
  /** Seconds that the client said it may be silent for. Remembered; absent changes nothing. */
  readonly heartbeatSeconds?: number | undefined;
  /** Newest state by channel; channels that are not named keep theirs. */
  readonly states?: ReadonlyMap<string, JsonObject>;
}

export interface Occupant {
  readonly uuid: string;
  readonly state: JsonObject | undefined;
}

interface Presentee {
  state: JsonObject | undefined;
  deadlineMs: number;
}

const defaultHeartbeatSeconds = 300;
const maxRemembered = 10_000;

/**
 * Who is on which channel of one keyset.
 *
 * As on the hosted service, a user is alive by what it sends and by polls that are answered; an
 * open poll alone proves nothing. A user id counts once, however many clients carry it.
 */
export class Presence {
  readonly #clock: Clock;
  readonly #states: PresenceStateStore;
  readonly #announce: (event: PresenceEvent) => void;
  readonly #channels = new Map<string, Map<string, Presentee>>();
  // Outlives the presence: a late poll of a client that left must not bring it back for 300 s.
  readonly #heartbeats = new Map<string, number>();
  #sweep: { readonly atMs: number; readonly call: ScheduledCall } | undefined;
  #closed = false;

  constructor(options: {
    readonly clock: Clock;
    readonly states: PresenceStateStore;
    readonly announce: (event: PresenceEvent) => void;
  }) {
    this.#clock = options.clock;
    this.#states = options.states;
    this.#announce = options.announce;
  }

  /** Refreshes `uuid` where it is present, and joins it where it is not. */
  see(sighting: PresenceSighting): void {
    if (this.#closed) return;
    for (const channel of sighting.channels) {
      if (isPresenceChannel(channel) || isWildcard(channel)) continue;
      const { uuid, heartbeatSeconds } = sighting;
      if (heartbeatSeconds !== undefined) this.#remember(channel, uuid, heartbeatSeconds);
      const state = sighting.states?.get(channel);
      const present = this.#find(channel, uuid);
      if (present === undefined) this.#join(channel, uuid, state);
      else {
        this.#extend(present, channel, uuid);
        if (state !== undefined) this.setState(channel, uuid, state);
      }
    }
  }

  /** Refreshes `uuid` where it is present and joins it nowhere: an answered poll may be stale. */
  refresh(uuid: string, channels: readonly string[]): void {
    for (const channel of channels) {
      const present = this.#find(channel, uuid);
      if (present !== undefined) this.#extend(present, channel, uuid);
    }
  }

  leave(uuid: string, channels: readonly string[]): void {
    for (const channel of channels) {
      if (this.#find(channel, uuid) !== undefined) this.#remove(channel, uuid, "leave");
    }
  }

  /** Keeps the state of a user that has not joined yet for its join. */
  setState(channel: string, uuid: string, state: JsonObject): void {
    const present = this.#find(channel, uuid);
    if (isDeepStrictEqual(present?.state, state)) return;
    this.#states.write(channel, uuid, JSON.stringify(state));
    if (present === undefined) return;
    present.state = state;
    this.#tell(channel, "state-change", uuid, state);
  }

  state(channel: string, uuid: string): JsonObject | undefined {
    const present = this.#find(channel, uuid);
    return present === undefined ? this.#storedState(channel, uuid) : present.state;
  }

  occupants(channel: string): Occupant[] {
    const present = this.#channels.get(channel) ?? [];
    return [...present].map(([uuid, { state }]) => ({ uuid, state }));
  }

  channelsOf(uuid: string): string[] {
    return this.occupiedChannels().filter((channel) => this.#find(channel, uuid) !== undefined);
  }

  occupiedChannels(): string[] {
    return [...this.#channels.keys()];
  }

  close(): void {
    this.#closed = true;
    this.#sweep?.call.cancel();
  }

  #find(channel: string, uuid: string): Presentee | undefined {
    return this.#channels.get(channel)?.get(uuid);
  }

  #join(channel: string, uuid: string, newState: JsonObject | undefined): void {
    if (newState !== undefined) this.#states.write(channel, uuid, JSON.stringify(newState));
    const state = newState ?? this.#storedState(channel, uuid);
    const present: Presentee = { state, deadlineMs: 0 };
    const occupants = this.#channels.get(channel) ?? new Map<string, Presentee>();
    this.#channels.set(channel, occupants.set(uuid, present));
    this.#extend(present, channel, uuid);
    this.#tell(channel, "join", uuid, state);
  }

  #remove(channel: string, uuid: string, action: "leave" | "timeout"): void {
    const occupants = this.#channels.get(channel);
    const state = occupants?.get(uuid)?.state;
    occupants?.delete(uuid);
    if (occupants?.size === 0) this.#channels.delete(channel);
    this.#states.remove(channel, uuid);
    this.#tell(channel, action, uuid, state);
  }

  #tell(
    channel: string,
    action: PresenceAction,
    uuid: string,
    state: JsonObject | undefined,
  ): void {
    const occupancy = this.#channels.get(channel)?.size ?? 0;
    this.#announce({ channel, action, uuid, occupancy, ...(state && { state }) });
  }

  #storedState(channel: string, uuid: string): JsonObject | undefined {
    const text = this.#states.read(channel, uuid);
    return text === undefined ? undefined : (JSON.parse(text) as JsonObject);
  }

  #remember(channel: string, uuid: string, seconds: number): void {
    const name = heartbeatKey(channel, uuid);
    this.#heartbeats.delete(name);
    this.#heartbeats.set(name, seconds);
    const [oldest] = this.#heartbeats.keys();
    if (this.#heartbeats.size > maxRemembered && oldest !== undefined) {
      this.#heartbeats.delete(oldest);
    }
  }

  #extend(present: Presentee, channel: string, uuid: string): void {
    const seconds = this.#heartbeats.get(heartbeatKey(channel, uuid)) ?? defaultHeartbeatSeconds;
    present.deadlineMs = this.#clock.now() + seconds * 1_000;
    this.#sweepAt(present.deadlineMs);
  }

  /** One timer for the earliest deadline. Deadlines only move back, so it may fire for nothing. */
  #sweepAt(atMs: number): void {
    if (this.#closed || (this.#sweep !== undefined && this.#sweep.atMs <= atMs)) return;
    this.#sweep?.call.cancel();
    const delayMs = Math.max(0, atMs - this.#clock.now());
    this.#sweep = { atMs, call: this.#clock.schedule(delayMs, () => this.#removeSilent()) };
  }

  #removeSilent(): void {
    this.#sweep = undefined;
    const now = this.#clock.now();
    let next = Number.POSITIVE_INFINITY;
    for (const [channel, occupants] of this.#channels) {
      for (const [uuid, { deadlineMs }] of occupants) {
        if (deadlineMs <= now) this.#remove(channel, uuid, "timeout");
        else next = Math.min(next, deadlineMs);
      }
    }
    if (next !== Number.POSITIVE_INFINITY) this.#sweepAt(next);
  }
}

function heartbeatKey(channel: string, uuid: string): string {
  return `${channel}\n${uuid}`;
}
