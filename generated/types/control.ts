// Generated from schemas/control. Do not edit.
// Edit the schema, then run: npm run generate

import type { JsonValue } from "./json.ts";
import type { RequestPart, TaskKind } from "./task-event.ts";

/**
 * Asks a running task to stop. Cooperative: the handler looks at its signal.
 *
 * @example {"type":"CancelTask","taskId":"t-7f3a","reason":"user"}
 */
export type CancelTask = {
  /** Marks this kind of message. */
  readonly type: "CancelTask";
  /**
   * Task that is meant.
   *
   * @minLength 1
   */
  readonly taskId: string;
  /** Why, for the log. */
  readonly reason?: string;
  /** Who asked, as the backend tells it; its shape is not fixed. */
  readonly caller?: JsonValue;
  /** Protocol version that the task was created with. Absent on old messages. */
  readonly protocolVersion?: string;
};

/**
 * Everything that an instance receives on its control channel, told apart by `type`. Unknown types are
 * ignored.
 * Only these may be written.
 *
 * @example {"type":"CancelTask","taskId":"t-7f3a"}
 */
export type KnownControlMessage =
  | StartTask
  | CancelTask
  | ExpireTask
  | TerminateTask
  | PauseTask
  | ResumeTask
  | RetryTask
  | SwitchEnvironment;

/** A message of a kind that is newer than this code, as it came. */
export type UnknownControlMessage = {
  readonly type: "$unknown";
  readonly raw: unknown;
};

/**
 * Everything that an instance receives on its control channel, told apart by `type`. Unknown types are
 * ignored.
 * What a reader meets: one of these, or one that it does not know.
 */
export type ControlMessage = KnownControlMessage | UnknownControlMessage;

/**
 * Metadata of a control message, on which instances filter. Without it the message counts as addressed
 * to the reader.
 *
 * @example {"instance":"AG-demo-1"}
 * @example {"broadcast":"true"}
 */
export type ControlMeta = {
  /** Id of the one instance that is meant. */
  readonly instance?: string;
  /** Truthy when every instance with capacity is meant; senders write the text `true`. */
  readonly broadcast?: string | boolean;
};

/**
 * The booked or allowed time of a task is over.
 *
 * @example {"type":"ExpireTask","taskId":"t-7f3a"}
 */
export type ExpireTask = {
  /** Marks this kind of message. */
  readonly type: "ExpireTask";
  /**
   * Task that is meant.
   *
   * @minLength 1
   */
  readonly taskId: string;
  /** Agent that is meant. */
  readonly agentName?: string;
  /** Why, for the log. */
  readonly reason?: string;
  /** Protocol version that the task was created with. Absent on old messages. */
  readonly protocolVersion?: string;
};

/**
 * Asks for a pause. The instance answers with a system event and suspends nothing.
 *
 * @example {"type":"PauseTask","taskId":"t-7f3a"}
 */
export type PauseTask = {
  /** Marks this kind of message. */
  readonly type: "PauseTask";
  /**
   * Task that is meant.
   *
   * @minLength 1
   */
  readonly taskId: string;
  /** Who asked, as the backend tells it; its shape is not fixed. */
  readonly caller?: JsonValue;
  /** Protocol version that the task was created with. Absent on old messages. */
  readonly protocolVersion?: string;
};

/**
 * Ends a pause. The instance answers with a system event.
 *
 * @example {"type":"ResumeTask","taskId":"t-7f3a"}
 */
export type ResumeTask = {
  /** Marks this kind of message. */
  readonly type: "ResumeTask";
  /**
   * Task that is meant.
   *
   * @minLength 1
   */
  readonly taskId: string;
  /** Who asked, as the backend tells it; its shape is not fixed. */
  readonly caller?: JsonValue;
  /** Protocol version that the task was created with. Absent on old messages. */
  readonly protocolVersion?: string;
};

/**
 * Asks for another try. Instances of this generation only log it.
 *
 * @example {"type":"RetryTask","taskId":"t-7f3a"}
 */
export type RetryTask = {
  /** Marks this kind of message. */
  readonly type: "RetryTask";
  /**
   * Task that is meant.
   *
   * @minLength 1
   */
  readonly taskId: string;
  /** Who asked, as the backend tells it; its shape is not fixed. */
  readonly caller?: JsonValue;
  /** Protocol version that the task was created with. Absent on old messages. */
  readonly protocolVersion?: string;
};

/**
 * Gives a task to an instance. Accepting is publishing the first progress event.
 *
 * @example {"type":"StartTask","taskId":"t-7f3a","agentName":"demo","ownerId":"user-1","orgId":"org-1","taskKind":"request","requestParts":[{"partId":"query","text":"{}"}],"hasStream":false,"protocolVersion":"2026-05-01","writeToken":"opaque"}
 * @example {"type":"StartTask","taskId":"t-7f3a","ownerId":"user-1","taskKind":"pipe","duration":5,"durationExpiresAtMs":1777629600000}
 */
export type StartTask = {
  /** Marks this kind of message. */
  readonly type: "StartTask";
  /**
   * Task that is meant.
   *
   * @minLength 1
   */
  readonly taskId: string;
  /** Agent that is meant; not used for routing. */
  readonly agentName?: string;
  /** User who owns the task. */
  readonly ownerId?: string;
  /** Organization that the task's channel is named after. The owner stands in when it is absent. */
  readonly orgId?: string;
  /** Kind of the task; request when absent. */
  readonly taskKind?: TaskKind;
  /**
   * Booked time of a pipe in whole minutes. Check it with PipeTerms: a wrong one is answered with a
   * failed task, not ignored.
   */
  readonly duration?: number;
  /**
   * When the booked time of a pipe ends, in milliseconds since 1970, as the server computed it. Check it
   * with PipeTerms.
   */
  readonly durationExpiresAtMs?: number;
  /** The inputs. None when absent. */
  readonly requestParts?: readonly RequestPart[];
  /** Claims of the caller's token. */
  readonly callerClaims?: {
    /** User id, the owner when `ownerId` is absent. */
    readonly sub?: string;
  };
  /** Opaque summary of the request. */
  readonly requestSummary?: { readonly [name: string]: JsonValue };
  /**
   * Streaming was agreed for this task. For a request it takes a card with streams and a consumer that
   * asked.
   */
  readonly hasStream?: boolean;
  /** Public key of the consumer, passed through as it is. */
  readonly consumerPublicKey?: string;
  /** Protocol version that the task was created with. Absent on old messages. */
  readonly protocolVersion?: string;
  /** Access token to write on the task's channel. Never shown to a handler. */
  readonly writeToken?: string;
  /** Next access token of the control channel. Never shown to a handler. */
  readonly controlToken?: string;
};

/**
 * What a StartTask of a pipe must carry to be accepted.
 *
 * @example {"duration":5,"durationExpiresAtMs":1777629600000}
 */
export type PipeTerms = {
  /**
   * Booked time in whole minutes, at most 30 days.
   *
   * @type integer
   * @minimum 1
   * @maximum 43200
   */
  readonly duration: number;
  /**
   * When the booked time ends, in milliseconds since 1970.
   *
   * @exclusiveMinimum 0
   */
  readonly durationExpiresAtMs: number;
};

/**
 * Moves the instance to the other keyset, after the billing mode of its agent changed.
 *
 * @example {"type":"SwitchEnvironment","environment":"network","pamToken":"opaque"}
 */
export type SwitchEnvironment = {
  /** Marks this kind of message. */
  readonly type: "SwitchEnvironment";
  /** Keyset to move to. */
  readonly environment: "playground" | "network";
  /**
   * Access token of the control channel on that keyset.
   *
   * @minLength 1
   */
  readonly pamToken: string;
};

/**
 * Ends a task by force; its stream grants are revoked.
 *
 * @example {"type":"TerminateTask","taskId":"t-7f3a"}
 */
export type TerminateTask = {
  /** Marks this kind of message. */
  readonly type: "TerminateTask";
  /**
   * Task that is meant.
   *
   * @minLength 1
   */
  readonly taskId: string;
  /** Who asked, as the backend tells it; its shape is not fixed. */
  readonly caller?: JsonValue;
  /** Protocol version that the task was created with. Absent on old messages. */
  readonly protocolVersion?: string;
};
