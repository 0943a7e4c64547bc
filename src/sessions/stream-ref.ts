import type { RealtimeKeys } from "../backend/deployment.ts";
import type { ConnectRealtime } from "../realtime/realtime.ts";
import type { StreamDescriptor } from "../streams/descriptor.ts";
import { openStream } from "../streams/open-stream.ts";
import type { StreamClient } from "../streams/stream-client.ts";
import type { Clock } from "../support/clock.ts";
import { BlocksError } from "../support/errors.ts";
import type { Log } from "../support/log.ts";
import { StreamUnavailableError } from "./stream-unavailable-error.ts";

/** What every stream of one session needs to be opened. */
export interface StreamSetting {
  readonly keys: RealtimeKeys;
  readonly connect: ConnectRealtime;
  readonly clock: Clock;
  readonly log: Log;
  /** Consumer's user id; undefined falls back to the agent's name. */
  readonly userId: string | undefined;
}

/** How an announced stream is read. */
export interface OpenStreamRefOptions {
  /** Longest wait for a missing message in milliseconds. Default 750; 0 takes messages as they come. */
  readonly reorderTimeoutMs?: number;
}

export interface StreamRefOptions {
  readonly descriptor: StreamDescriptor;
  readonly setting: StreamSetting;
  /** The terminal state that forbids a first opening; undefined while it is allowed. */
  readonly closedBy: () => string | undefined;
  readonly onOpen: (client: StreamClient) => void;
}

/** An announced stream of a session. Data that come before it is opened may be lost. */
export class StreamRef {
  readonly descriptor: StreamDescriptor;
  readonly #options: StreamRefOptions;
  #client: StreamClient | undefined;

  constructor(options: StreamRefOptions) {
    this.descriptor = options.descriptor;
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#client?.isActive ?? false;
  }

  /**
   * Connects to the stream; the same connection while it is active.
   *
   * @throws {StreamUnavailableError} The task is over and the stream was never open.
   * @throws {BlocksError} `stream-closed`: it was open and has ended.
   */
  open(options: OpenStreamRefOptions = {}): StreamClient {
    if (this.#client !== undefined) {
      if (this.#client.isActive) return this.#client;
      throw new BlocksError(
        "stream-closed",
        `stream "${this.descriptor.streamId}" has ended and cannot be opened again`,
      );
    }
    const { taskId, streamId, declaredStream, agentName } = this.descriptor;
    const terminalState = this.#options.closedBy();
    if (terminalState !== undefined) {
      throw new StreamUnavailableError({ taskId, streamId, declaredStream, terminalState });
    }
    const { keys, connect, clock, log, userId } = this.#options.setting;
    const client = openStream({
      descriptor: this.descriptor,
      role: "consumer",
      userId: userId ?? agentName,
      keys,
      connect,
      clock,
      log,
      ...options,
    });
    this.#client = client;
    this.#options.onOpen(client);
    return client;
  }
}
