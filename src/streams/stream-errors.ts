import type { RealtimeCategory } from "../realtime/realtime.ts";
import { BlocksError } from "../support/errors.ts";

/** What happened to a stream's connection. Fatal ones end the stream; the others heal by themselves. */
export interface StreamError {
  readonly category: RealtimeCategory;
  /** What the transport said, for logs. */
  readonly error: unknown;
  readonly channel: string;
  /** Milliseconds since the epoch. */
  readonly timestamp: number;
  readonly fatal: boolean;
}

/** Written data were not accepted by the realtime service after every attempt. `cause` says why. */
export class StreamWriteError extends BlocksError {
  override readonly name: string = "StreamWriteError";
  readonly channel: string;
  /** Number of the message that is missing from the stream. */
  readonly seq: number;

  constructor(channel: string, seq: number, options: { attempts: number; cause: unknown }) {
    super(
      "publish-failed",
      `message ${seq} of ${channel} could not be published (attempts: ${options.attempts}); its data are lost`,
      { cause: options.cause },
    );
    this.channel = channel;
    this.seq = seq;
  }
}

/** The reader fell behind by more than its buffer holds. What came before the bound was delivered. */
export class StreamOverflowError extends BlocksError {
  override readonly name: string = "StreamOverflowError";
  readonly channel: string;

  constructor(channel: string, bound: string) {
    super(
      "stream-overflow",
      `${channel} has more than ${bound} unread; read it faster or raise the bound`,
    );
    this.channel = channel;
  }
}

/** The connection of a stream ended before the writer's end marker came: the data are incomplete. */
export class StreamLostError extends BlocksError {
  override readonly name: string = "StreamLostError";
  readonly channel: string;
  readonly category: RealtimeCategory;

  constructor(error: StreamError) {
    super(
      error.category === "access_denied" ? "access-denied" : "realtime-error",
      `${error.channel} was cut off before its end: ${error.category}`,
      { cause: error.error },
    );
    this.channel = error.channel;
    this.category = error.category;
  }
}
