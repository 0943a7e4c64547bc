import { BlocksError } from "../support/errors.ts";

/** A stream can no longer be opened: its task is over, or is no longer followed (consumer sheet, section 6.3). */
export class StreamUnavailableError extends BlocksError {
  override readonly name: string = "StreamUnavailableError";
  readonly taskId: string;
  /** Undefined when the stream was never announced. */
  readonly streamId: string | undefined;
  /** The card's key, where it is known. */
  readonly declaredStream: string | undefined;
  /** Undefined when the task may still run. */
  readonly terminalState: string | undefined;

  constructor(stream: {
    readonly taskId: string;
    readonly streamId?: string | undefined;
    readonly declaredStream?: string | undefined;
    readonly terminalState?: string | undefined;
  }) {
    const { taskId, streamId, declaredStream, terminalState } = stream;
    const name = declaredStream ?? streamId;
    const named = name === undefined ? "no stream" : `stream ${JSON.stringify(name)}`;
    const neverCame = name === undefined ? "was announced" : "was never announced";
    const what = streamId === undefined ? neverCame : "was not open";
    const when =
      terminalState === undefined ? "the connection to it ended" : `it is ${terminalState}`;
    super("stream-unavailable", `${named} of task ${taskId} ${what}, and ${when}`);
    this.taskId = taskId;
    this.streamId = streamId;
    this.declaredStream = declaredStream;
    this.terminalState = terminalState;
  }
}
