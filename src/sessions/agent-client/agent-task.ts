import type { TaskEvent } from "../../../generated/types/task-event.ts";
import type { DisposableHandle } from "../../support/disposable.ts";
import type { TaskSession } from "../task-session.ts";
import type { FileOutput } from "./file-output.ts";
import type { StreamArguments } from "./typed-stream.ts";

/**
 * A call that the agent has.
 *
 * @template Output The outputs by id; optional unless guaranteed.
 * @template Streams The declared streams by key, as the consumer sees them.
 * @template Session The connection behind it. Default: a session of a TaskClient.
 * @template Event What the system behind the client reports. Default: the events of Blocks.
 */
export interface AgentTask<
  Output = Readonly<Record<string, unknown>>,
  Streams = Readonly<Record<string, unknown>>,
  Event = TaskEvent,
  Session = TaskSession,
> extends DisposableHandle {
  readonly id: string;
  /** The idempotency key named a task that existed already. */
  readonly idempotent: boolean;
  /** The connection behind this handle, for what the card does not describe. */
  readonly session: Session;

  /** Every event of the task from its beginning, ending with the terminal one. */
  events(): AsyncIterable<Event>;
  /** The first stream of this key, at once: reading and writing wait for its announcement. */
  stream<Key extends keyof Streams>(...key: StreamArguments<Streams, Key>): Streams[Key];
  /** Every stream of this key as it is announced; ends with the task. */
  streams<Key extends keyof Streams>(
    ...key: StreamArguments<Streams, Key>
  ): AsyncIterable<Streams[Key]>;

  /** Everything delivered so far, claimed by an output or not, oldest first. */
  artifacts(): readonly TaskArtifact[];
  /**
   * The decoded outputs. A request resolves at its end; a pipe as soon as every guaranteed output is
   * there, or at its end when none is guaranteed.
   *
   * @throws {OutputContractError} An output is missing or has the wrong shape.
   * @throws {TaskFailedError} The task failed or was canceled.
   * @throws {TimeoutError} Not in `timeoutMs`.
   */
  output(): Promise<Output>;
  /** Each output as it comes, an id again when the agent replaces it; ends with the task. */
  outputs(): AsyncIterable<OutputEntry<Output>>;

  /** Asks the agent to stop. */
  cancel(): Promise<void>;
  /** Lets the task go on when this handle is disposed of. */
  detach(): void;
  /** Ends this handle's connections; the task goes on. Streams give what they have and end. Idempotent. */
  close(): Promise<void>;
}

/** A task that runs for a given time. Disposing of it cancels it, unless `detach()` was called. */
export interface AgentPipe<
  Output = Readonly<Record<string, unknown>>,
  Streams = Readonly<Record<string, unknown>>,
  Event = TaskEvent,
  Session = TaskSession,
> extends AgentTask<Output, Streams, Event, Session> {}

/** One output with its id. */
export type OutputEntry<Output> = {
  readonly [Id in keyof Output]-?: {
    readonly id: Id;
    readonly value: Required<Output>[Id];
  };
}[keyof Output];

/** One delivered artifact as it came. */
export interface TaskArtifact extends FileOutput {
  /** As the agent said it, if it did. */
  readonly outputId?: string;
  readonly timetoken: string;
}
