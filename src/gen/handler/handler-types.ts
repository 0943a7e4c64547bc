import type { TaskContext } from "../../agents/handler.ts";
import type { StreamArguments } from "../../sessions/agent-client/typed-stream.ts";

/** What a typed handler gets beside its input. `Streams` are the card's streams as the agent sees them. */
export interface HandlerContext<Streams = Readonly<Record<string, unknown>>> {
  readonly taskId: string;
  /** Aborted by cancel, terminate and the end of a pipe's time. */
  readonly cancelSignal: AbortSignal;
  readonly isCancelled: boolean;
  readonly isExpired: boolean;
  /** The untyped context, for what the card does not describe. */
  readonly task: TaskContext;
  /** A status text for the caller. At most one a second is sent: the newest. */
  reportStatus(text: string): void;
  /**
   * The declared stream, at once: this opens it, and using it waits for that. An outbound stream that
   * the caller did not ask for discards what is written: `attached` is false.
   *
   * @throws {BlocksError} `stream-not-negotiated`: an inbound or bidirectional stream on such a call.
   */
  stream<Key extends keyof Streams>(...key: StreamArguments<Streams, Key>): Streams[Key];
  /** Lets a pipe go on after the handler returned outputs. No effect on a request. */
  keepOpen(): void;
}

/**
 * A handler in the card's terms. On a pipe, returning outputs finishes the task unless `keepOpen()`
 * was called; returning nothing leaves it open.
 */
export type TypedHandler<Input, Output, Context> = (
  input: Input,
  context: Context,
) => Promise<Output> | Output;
