import type { ExpireTask, StartTask } from "../../generated/types/control.ts";
import type { RequestPart } from "../../generated/types/task-event.ts";
import type { TaskClient } from "../sessions/task-client.ts";
import type { CreateStreamOptions, ExternalStreamObject, StreamObject } from "./stream-object.ts";

export type { RequestPart };
/** What the backend sends when a task's time is over. */
export type ExpireTaskMessage = ExpireTask;

/** The task as it was handed to this instance, without its tokens. */
export type StartTaskMessage = Omit<StartTask, "writeToken" | "controlToken">;

/**
 * What an agent does with one task. Returning ends a request as `completed` and leaves a pipe open;
 * throwing ends both as `failed` with the error's message, which its consumer sees.
 */
export type HandlerFn = (
  task: StartTaskMessage,
  context: TaskContext,
) => HandlerReturn | Promise<HandlerReturn>;

/** Nothing, or what is to be published before the task ends. */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler that returns nothing is an async function of void
export type HandlerReturn = HandlerResult | null | undefined | void;

/** What a handler made, for its consumer. */
export interface HandlerResult {
  /** Published in this order, before the task ends. */
  readonly artifacts?: readonly ArtifactEntry[];
}

/** Text is encoded as UTF-8. */
export type ArtifactData = string | Uint8Array | ArrayBuffer | Blob;

/** One artifact of a result: inline up to 16 384 bytes, uploaded beyond. */
export interface ArtifactEntry extends ArtifactOptions {
  readonly data: ArtifactData;
  readonly mimeType: string;
}

/** What is said about an artifact beside its data. */
export interface ArtifactOptions {
  /** Default `application/octet-stream`. */
  readonly mimeType?: string | undefined;
  /** Default, when the content has to be uploaded: `<taskId>-artifact`. */
  readonly fileName?: string | undefined;
  /** The card's output that this fills. */
  readonly outputId?: string | undefined;
}

/** One task, seen from its handler. A pipe's context stays usable until the task ends. */
export interface TaskContext {
  readonly taskId: string;
  readonly taskKind: "request" | "pipe";
  /** Empty when the task has none. */
  readonly requestParts: readonly RequestPart[];
  /** Streaming was agreed: always for pipes, on the consumer's wish for requests. */
  readonly hasStream: boolean;
  readonly consumerPublicKey: string | undefined;

  /** Aborted by cancel, terminate and the end of a pipe's time. */
  readonly cancelSignal: AbortSignal;
  /** The signal is aborted, for whatever reason. */
  readonly isCancelled: boolean;
  /** A pipe's time is over, or the backend said so. */
  readonly isExpired: boolean;

  /** A status text for the consumer. At most one a second is sent: the newest. */
  reportStatus(text: string): void;

  /**
   * Opens a stream that the card declares and announces it to the consumer.
   *
   * @throws {BlocksError} `stream-not-negotiated`, `stream-option` (the card or the task kind forbids
   *   it), `realtime-error`, `access-denied` (the service did).
   */
  createStream(
    options: CreateStreamOptions & { readonly external: true },
  ): Promise<ExternalStreamObject>;
  createStream(options?: CreateStreamOptions): Promise<StreamObject>;

  /**
   * Publishes one artifact now: inline up to 16 384 bytes, uploaded up to 25 MiB.
   *
   * @throws {BlocksError} `upload-too-large`, `upload-failed`, `publish-failed`.
   */
  publishArtifact(data: ArtifactData, options?: ArtifactOptions): Promise<void>;

  /**
   * Content of a file input.
   *
   * @throws {BlocksError} `artifact-invalid` when the part carries none, `download-failed`.
   */
  downloadInputArtifact(part: RequestPart): Promise<Uint8Array>;

  /** Ends a pipe as `completed` once the handler has returned; at once if it has. No effect on requests. */
  finish(): void;

  /** Calls other agents as the owner of the API key. One client for all tasks, made on first use. */
  readonly taskClient: TaskClient;
}
