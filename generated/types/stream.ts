// Generated from schemas/stream. Do not edit.
// Edit the schema, then run: npm run generate

import type { JsonValue } from "./json.ts";
import type {
  StreamAffinity,
  StreamDirection,
  StreamFormat,
  TaskKind,
} from "./task-event.ts";

/**
 * A bundle of text or binary chunks, in order.
 *
 * @example {"type":"stream_data","streamId":"t-7f3a-1","seq":0,"ts":1777629600000,"encoding":"utf8","chunks":["He","llo"],"protocolVersion":"2026-05-01"}
 */
export type StreamData = {
  /** Marks a bundle of chunks. */
  readonly type: "stream_data";
  /**
   * Stream that the message belongs to.
   *
   * @minLength 1
   */
  readonly streamId: string;
  /**
   * Running number per writer; the first is 0 for bytes and 1 for events.
   *
   * @type integer
   * @minimum 0
   */
  readonly seq: number;
  /** Writer's clock in milliseconds since 1970. */
  readonly ts: number;
  /** How every chunk of the bundle is encoded; utf8 when absent. */
  readonly encoding?: "utf8" | "base64";
  /**
   * The chunks.
   *
   * @minItems 1
   */
  readonly chunks: readonly string[];
  /** Protocol version of the writer. */
  readonly protocolVersion?: string;
};

/**
 * The writer is done. Sent only on one-way, dedicated streams.
 *
 * @example {"type":"stream_end","streamId":"t-7f3a-1","seq":2,"ts":1777629600000,"protocolVersion":"2026-05-01"}
 */
export type StreamEnd = {
  /** Marks the end of the stream. */
  readonly type: "stream_end";
  /**
   * Stream that the message belongs to.
   *
   * @minLength 1
   */
  readonly streamId: string;
  /**
   * Running number per writer; the first is 0 for bytes and 1 for events.
   *
   * @type integer
   * @minimum 0
   */
  readonly seq: number;
  /** Writer's clock in milliseconds since 1970. */
  readonly ts: number;
  /** Protocol version of the writer. */
  readonly protocolVersion?: string;
};

/**
 * A bundle of events, in order.
 *
 * @example {"type":"stream_events","streamId":"t-7f3a-1","seq":1,"ts":1777629600000,"encoding":"utf8","events":[{"label":"a"},{"$binary":"AQID"}],"protocolVersion":"2026-05-01"}
 */
export type StreamEvents = {
  /** Marks a bundle of events. */
  readonly type: "stream_events";
  /**
   * Stream that the message belongs to.
   *
   * @minLength 1
   */
  readonly streamId: string;
  /**
   * Running number per writer; the first is 0 for bytes and 1 for events.
   *
   * @type integer
   * @minimum 0
   */
  readonly seq: number;
  /** Writer's clock in milliseconds since 1970. */
  readonly ts: number;
  /** Always utf8. */
  readonly encoding?: "utf8";
  /**
   * The events.
   *
   * @minItems 1
   */
  readonly events: readonly JsonValue[];
  /** Protocol version of the writer. */
  readonly protocolVersion?: string;
};

/**
 * Bytes inside an event.
 *
 * @example {"$binary":"AQID"}
 */
export type BinaryValue = {
  /** The bytes, standard base64. */
  readonly $binary: string;
};

/**
 * A whole message on a stream channel, told apart by `type`. Look for `multipart` first: a StreamPart
 * carries the type of what was split.
 * Only these may be written.
 *
 * @example {"type":"stream_end","streamId":"t-7f3a-1","seq":2,"ts":1777629600000}
 */
export type KnownStreamMessage = StreamData | StreamEvents | StreamEnd;

/** A message of a kind that is newer than this code, as it came. */
export type UnknownStreamMessage = {
  readonly type: "$unknown";
  readonly raw: unknown;
};

/**
 * A whole message on a stream channel, told apart by `type`. Look for `multipart` first: a StreamPart
 * carries the type of what was split.
 * What a reader meets: one of these, or one that it does not know.
 */
export type StreamMessage = KnownStreamMessage | UnknownStreamMessage;

/**
 * Metadata of a message on a stream channel, on which two-way readers filter out what they wrote
 * themselves.
 *
 * @example {"sender":"user-1-stream-0001","protocolVersion":"2026-05-01"}
 */
export type StreamMeta = {
  /**
   * Realtime user id of the publisher.
   *
   * @minLength 1
   */
  readonly sender: string;
  /** Protocol version of the publisher. */
  readonly protocolVersion?: string;
};

/**
 * One part of a message that was too large: a slice of the UTF-8 bytes of the whole serialized
 * message. Told from unsplit messages of the same type by `multipart`.
 *
 * @example {"type":"stream_events","streamId":"t-7f3a-1","seq":1,"ts":1777629600000,"multipart":{"id":"mp-1777629600000-1","part":1,"total":2},"data":"eyJ0","protocolVersion":"2026-05-01"}
 */
export type StreamPart = {
  /** Type of the message that was split. */
  readonly type: "stream_data" | "stream_events";
  /**
   * Stream that the message belongs to.
   *
   * @minLength 1
   */
  readonly streamId: string;
  /**
   * Running number per writer; the first is 0 for bytes and 1 for events.
   *
   * @type integer
   * @minimum 0
   */
  readonly seq: number;
  /** Writer's clock in milliseconds since 1970. */
  readonly ts: number;
  /** Which part of which group this is. */
  readonly multipart: Multipart;
  /** The slice, base64. */
  readonly data: string;
  /** Protocol version of the writer. */
  readonly protocolVersion?: string;
};

/**
 * Place of a part in its group. `part` never exceeds `total`; readers check that.
 *
 * @example {"id":"mp-1-1","part":1,"total":2}
 */
export type Multipart = {
  /**
   * Names the group.
   *
   * @minLength 1
   */
  readonly id: string;
  /**
   * Number of the part, from 1.
   *
   * @type integer
   * @minimum 1
   */
  readonly part: number;
  /**
   * Parts in the group.
   *
   * @type integer
   * @minimum 2
   */
  readonly total: number;
};

/**
 * Answer to a set-up request, the payload of the aborted publish.
 *
 * @example {"ok":true,"streamSetupResponse":{"taskId":"t-7f3a","streamId":"t-7f3a-1","channel":"stream.demo.t-7f3a-1","direction":"outbound","phase":"embedded","token":"opaque","tokenTtlMinutes":61}}
 * @example {"ok":false,"error":{"code":"InvalidArgument","message":"affinity is required"}}
 */
export type StreamSetupAnswer = StreamSetupAccepted | StreamSetupRefused;

/** The stream may be used. */
export type StreamSetupAccepted = {
  /** Marks success. */
  readonly ok: true;
  /** What was granted. */
  readonly streamSetupResponse: StreamSetupGrant;
};

/**
 * What was granted. The token is there for the phases that ask for one, and only for those.
 * Not in the type: conditions that the schema states.
 */
export type StreamSetupGrant = {
  /**
   * Task of the stream.
   *
   * @minLength 1
   */
  readonly taskId: string;
  /**
   * Id of the stream.
   *
   * @minLength 1
   */
  readonly streamId: string;
  /**
   * Channel of the stream.
   *
   * @minLength 1
   */
  readonly channel: string;
  /** Direction as the agent sees it. */
  readonly direction: StreamDirection;
  /** Phase that was asked for. */
  readonly phase: StreamSetupPhase;
  /**
   * Access token for the agent's side of the channel.
   *
   * @minLength 1
   */
  readonly token?: string;
  /**
   * Lifetime of the tokens in minutes.
   *
   * @exclusiveMinimum 0
   */
  readonly tokenTtlMinutes: number;
};

/** The stream was refused. */
export type StreamSetupRefused = {
  /** Marks a refusal. */
  readonly ok: false;
  /** Why. */
  readonly error: StreamSetupError;
};

/**
 * Why a stream was refused.
 *
 * @example {"code":"InvalidArgument","message":"affinity is required"}
 */
export type StreamSetupError = {
  /** Application code, such as InvalidArgument. */
  readonly code: string;
  /** Text for people. */
  readonly message: string;
};

/**
 * What an agent publishes on the set-up channel of a task to get a stream. The publish is always
 * aborted; the answer travels in the refusal.
 *
 * @example {"type":"stream_setup","taskId":"t-7f3a","orgId":"org-1","agentName":"demo","streamId":"t-7f3a-1","channel":"stream.demo.t-7f3a-1","direction":"outbound","format":"events","affinity":"dedicated","taskKind":"request","durationMinutes":60,"declaredStream":"_default","phase":"embedded","protocolVersion":"2026-05-01"}
 */
export type StreamSetupRequest = {
  /** Marks a set-up request. */
  readonly type: "stream_setup";
  /**
   * Task that the stream belongs to.
   *
   * @minLength 1
   */
  readonly taskId: string;
  /**
   * Organization of the task.
   *
   * @minLength 1
   */
  readonly orgId: string;
  /**
   * Agent that asks.
   *
   * @minLength 1
   */
  readonly agentName: string;
  /**
   * Stream id: task id, hyphen and a running number, or the card key of a shared stream.
   *
   * @maxLength 92
   * @pattern ^[A-Za-z0-9_-]+$
   */
  readonly streamId: string;
  /**
   * Channel of the stream.
   *
   * @minLength 1
   */
  readonly channel: string;
  /** Direction as the agent sees it. */
  readonly direction: StreamDirection;
  /** What the stream carries. */
  readonly format: StreamFormat;
  /** Whether it belongs to one task or is a broadcast. */
  readonly affinity: StreamAffinity;
  /** Kind of the task. */
  readonly taskKind: TaskKind;
  /**
   * Time in minutes that the tokens are wanted for.
   *
   * @exclusiveMinimum 0
   */
  readonly durationMinutes: number;
  /** Card key; `_default` when unknown. */
  readonly declaredStream: string;
  /** What is asked for. */
  readonly phase: StreamSetupPhase;
  /** Passed on in the announcement. */
  readonly metadata?: { readonly [name: string]: JsonValue };
  /** Protocol version of the writer. */
  readonly protocolVersion: string;
};

/**
 * What a set-up request asks for.
 * - `"embedded"`: A writer token, and the announcement to the consumer.
 * - `"token_request"`: A writer token alone, for a writer in another process.
 * - `"activate"`: The announcement alone.
 *
 * @example "embedded"
 */
export type StreamSetupPhase = "embedded" | "token_request" | "activate";
