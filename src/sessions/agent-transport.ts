import type { FileInput } from "../artifacts/file-input.ts";
import type { Clock } from "../support/clock.ts";

/**
 * The narrow interface that generated clients stand on. TaskClient is its first implementation;
 * nothing here names parts, channels or tokens, so that another system can be the second.
 */
export interface AgentTransport {
  /** `free` or `paid` where the system knows such a thing. */
  readonly billingMode?: "free" | "paid";
  /** Time of this client's time-outs and late reads. Default: the system's. */
  readonly clock?: Clock;
  start(request: StartRequest): Promise<AgentCall>;
  attach(request: AttachRequest): Promise<AgentCall>;
  /** The live card as the registry returns it, or null when the agent is not visible. */
  fetchCard(agentName: string, options?: { readonly signal?: AbortSignal }): Promise<unknown>;
}

/** What a generated factory takes: `routePlanner(client)`. */
export interface AgentHost {
  readonly transport: AgentTransport;
}

export interface StartRequest {
  readonly agentName: string;
  readonly kind: "request" | "pipe";
  /** Whole minutes, 1 to 43 200. Only with `kind: "pipe"`. */
  readonly durationMinutes?: number;
  readonly inputs: readonly EncodedInput[];
  /** Asks a request agent for live streams. Ignored for pipes, which always have theirs. */
  readonly stream: boolean;
  readonly idempotencyKey?: string;
  /**
   * The caller gave up. Uploads end; a message that is on its way is not called back: `start` then
   * still resolves with the call, so that the caller can cancel it.
   */
  readonly signal?: AbortSignal;
}

export interface AttachRequest {
  readonly taskId: string;
  readonly signal?: AbortSignal;
}

/** One input on its way out: JSON text or raw text, or a file. */
export type EncodedInput =
  | {
      readonly id: string;
      readonly contentType: string;
      readonly kind: "text";
      readonly text: string;
    }
  | {
      readonly id: string;
      readonly contentType: string;
      readonly kind: "file";
      readonly file: FileInput;
    };

/** A call that the agent has, seen from its consumer. Every iterator starts at the call's beginning. */
export interface AgentCall {
  readonly id: string;
  readonly agentName: string | undefined;
  /** The idempotency key named a call that existed already. */
  readonly idempotent: boolean;
  /** The system's own handle, for what the contract does not cover: a TaskSession. */
  readonly session: unknown;

  events(): AsyncIterable<CallEvent>;
  /** Resolves with the end of the call; rejects only when the call can no longer be followed. */
  ended(): Promise<CallEnd>;
  /** Everything delivered so far, ascending by `timetoken`. */
  artifacts(): readonly CallArtifact[];
  /** Calls back for every known artifact and every later one. */
  onArtifact(listener: (artifact: CallArtifact) => void): () => void;
  /** Reads the stored record once more, for artifacts that the live channel has not shown. */
  refreshArtifacts(): Promise<void>;
  /** Calls back for every known stream and every later one, before any of their data can be missed. */
  onStream(listener: (stream: CallStream) => void): () => void;

  cancel(): Promise<void>;
  /** Ends the connections: a pending `ended` rejects, iterators end. Contents can still be fetched. */
  close(): Promise<void>;
}

/** Any event of the system, its `type` and its own members; unknown types are `{ type: "$unknown", raw }`. */
export type CallEvent = { readonly type: string };

export interface CallEnd {
  readonly state: "completed" | "failed" | "canceled";
  readonly error?: string;
  readonly reason?: string;
  readonly completionReason?: string;
}

export interface CallArtifact {
  readonly outputId?: string;
  readonly mimeType: string;
  readonly fileName?: string;
  /** Bytes, before encoding. */
  readonly size: number;
  readonly timetoken: string;
  /** Fetches the content. Works after the call was closed. */
  bytes(options?: { readonly signal?: AbortSignal }): Promise<Uint8Array>;
}

/** An announced stream, seen from the consumer: `direction` says what the consumer may do. */
export interface CallStream {
  readonly id: string;
  /** The card's key, when the announcement names it. */
  readonly declaredStream?: string;
  readonly direction: "read" | "write" | "both";
  readonly format: "events" | "bytes";
  /** Opens the stream once; later calls return the same connection. */
  open(): CallStreamConnection;
}

export interface CallStreamConnection {
  /** Single events, or byte chunks, in order. Ends with the stream. */
  events(): AsyncIterable<unknown>;
  bytes(): AsyncIterable<Uint8Array>;
  /** Resolves when the message is handed to the service; rejects when it could not be. */
  write(data: unknown): Promise<void>;
  end(): Promise<void>;
}
