// Generated from schemas/task-event. Do not edit.
// Edit the schema, then run: npm run generate

import type { JsonValue } from "./json.ts";

/**
 * Where the content of an artifact is: in the reference itself up to 16 384 bytes, in the realtime
 * service's file store beyond.
 *
 * @example {"kind":"inline","mimeType":"text/plain","size":2,"data":"aGk="}
 * @example {"kind":"file","mimeType":"application/pdf","size":40000,"fileId":"f-1","fileName":"report.pdf","channel":"u.org-1.t-7f3a"}
 */
export type ArtifactRef = InlineArtifactRef | FileArtifactRef;

/**
 * Content carried along as base64.
 *
 * @example {"kind":"inline","mimeType":"application/json","size":2,"data":"e30=","fileName":"a.json"}
 * @example {"kind":"inline","mimeType":"text/plain","size":0,"data":""}
 */
export type InlineArtifactRef = {
  /** Marks an inline reference. */
  readonly kind: "inline";
  /** Media type of the content. */
  readonly mimeType: string;
  /**
   * Bytes before encoding.
   *
   * @type integer
   * @minimum 0
   */
  readonly size: number;
  /** The content, standard base64. Empty for a content of zero bytes. */
  readonly data: string;
  /** Name to save it under; not to be trusted as a path. */
  readonly fileName?: string;
  /** Hash of the content. The algorithm is not specified, so it is only informative. */
  readonly hash?: string;
};

/**
 * Content kept as a file of the realtime service.
 *
 * @example {"kind":"file","mimeType":"image/png","size":20000,"fileId":"f-2","fileName":"chart.png","channel":"u.org-1.t-7f3a","expiresAt":"2026-06-01T00:00:00Z"}
 */
export type FileArtifactRef = {
  /** Marks a file reference. */
  readonly kind: "file";
  /** Media type of the content. */
  readonly mimeType: string;
  /**
   * Bytes of the file.
   *
   * @type integer
   * @minimum 0
   */
  readonly size: number;
  /**
   * Id in the file store.
   *
   * @minLength 1
   */
  readonly fileId: string;
  /**
   * Name in the file store, needed for the download; not to be trusted as a path.
   *
   * @minLength 1
   */
  readonly fileName: string;
  /**
   * Channel that the file belongs to.
   *
   * @minLength 1
   */
  readonly channel: string;
  /** Hash of the content. The algorithm is not specified, so it is only informative. */
  readonly hash?: string;
  /** When the file goes away, ISO 8601. */
  readonly expiresAt?: string;
};

/**
 * The agent delivered an artifact. Inline ones come from the agent, uploaded ones from the backend.
 *
 * @example {"type":"artifact","taskId":"t-7f3a","outputId":"answer","artifactRef":{"kind":"inline","mimeType":"application/json","size":2,"data":"e30="},"protocolVersion":"2026-05-01"}
 */
export type ArtifactEvent = {
  /** Marks this kind of event. */
  readonly type: "artifact";
  /**
   * Task that the event belongs to.
   *
   * @minLength 1
   */
  readonly taskId: string;
  /** Where the content is. */
  readonly artifactRef: ArtifactRef;
  /** Card output that the artifact fills. Many agents never set it. */
  readonly outputId?: string;
  /**
   * Protocol version of the publisher, a date such as 2026-05-01. Absent on old events; an unknown one
   * is no reason to drop the event.
   */
  readonly protocolVersion?: string;
};

/**
 * How an agent is charged for; it also decides the keyset: free agents live on the playground keyset,
 * paid ones on the network keyset.
 *
 * @example "free"
 */
export type BillingMode = "free" | "paid";

/**
 * Somebody asked the task to stop. It says nothing about who did.
 *
 * @example {"type":"cancel_requested","taskId":"t-7f3a","ts":1777629600000}
 */
export type CancelRequestedEvent = {
  /** Marks this kind of event. */
  readonly type: "cancel_requested";
  /**
   * Task that the event belongs to.
   *
   * @minLength 1
   */
  readonly taskId: string;
  /** When, in milliseconds since 1970. */
  readonly ts: number;
  /**
   * Protocol version of the publisher, a date such as 2026-05-01. Absent on old events; an unknown one
   * is no reason to drop the event.
   */
  readonly protocolVersion?: string;
};

/**
 * Log line of the task, seen in its history.
 *
 * @example {"type":"log","taskId":"t-7f3a","message":"picked up by instance 1"}
 */
export type LogEvent = {
  /** Marks this kind of event. */
  readonly type: "log";
  /**
   * Task that the event belongs to.
   *
   * @minLength 1
   */
  readonly taskId: string;
  /** The line. */
  readonly message: string;
  /**
   * Protocol version of the publisher, a date such as 2026-05-01. Absent on old events; an unknown one
   * is no reason to drop the event.
   */
  readonly protocolVersion?: string;
};

/**
 * Sign of life of a task: the first one says it runs, later ones carry status text. The backend
 * announces streams with the same type, marked by `streamEvent`.
 *
 * @example {"type":"progress","taskId":"t-7f3a","progress":0,"state":"running","protocolVersion":"2026-05-01"}
 * @example {"type":"progress","taskId":"t-7f3a","message":"half way"}
 * @example {"type":"progress","taskId":"t-7f3a","streamEvent":"stream_started","declaredStream":"steps","streams":{"t-7f3a-1":{"channel":"stream.demo.t-7f3a-1","direction":"outbound","format":"events","affinity":"dedicated","token":"opaque","tokenTtlMinutes":62}}}
 */
export type ProgressEvent = {
  /** Marks this kind of event. */
  readonly type: "progress";
  /**
   * Task that the event belongs to.
   *
   * @minLength 1
   */
  readonly taskId: string;
  /** Status text; at most one per second, the latest wins. */
  readonly message?: string;
  /** 0 at the start; a percentage by convention. */
  readonly progress?: number;
  /** `running` on the first event of an accepted task. */
  readonly state?: TaskState;
  /** `stream_started` marks an announcement of streams. */
  readonly streamEvent?: string;
  /** Card key of the announced streams; holds for every entry. */
  readonly declaredStream?: string;
  /**
   * Announced streams by stream id. Each entry is to be checked as a StreamAnnouncement on its own,
   * because a malformed one is skipped alone.
   */
  readonly streams?: { readonly [name: string]: JsonValue };
  /**
   * Protocol version of the publisher, a date such as 2026-05-01. Absent on old events; an unknown one
   * is no reason to drop the event.
   */
  readonly protocolVersion?: string;
};

/**
 * The progress event that announces streams, as its writer is held to it. A reader takes a
 * ProgressEvent and looks at each entry alone.
 *
 * @example {"type":"progress","taskId":"t-7f3a","streamEvent":"stream_started","declaredStream":"steps","streams":{"t-7f3a-1":{"channel":"stream.demo.t-7f3a-1","direction":"outbound","format":"events","affinity":"dedicated","token":"opaque","tokenTtlMinutes":62}},"protocolVersion":"2026-05-01"}
 */
export type StreamStartedEvent = {
  /** Marks this kind of event. */
  readonly type: "progress";
  /**
   * Task that the event belongs to.
   *
   * @minLength 1
   */
  readonly taskId: string;
  /** Marks the announcement. */
  readonly streamEvent: "stream_started";
  /** Card key of the announced streams; holds for every entry. */
  readonly declaredStream?: string;
  /**
   * The announced streams by stream id.
   * Not in the type: which names its members may have.
   *
   * @minProperties 1
   */
  readonly streams: { readonly [name: string]: StreamAnnouncement };
  /**
   * Protocol version of the publisher, a date such as 2026-05-01. Absent on old events; an unknown one
   * is no reason to drop the event.
   */
  readonly protocolVersion?: string;
};

/**
 * One input of a task on the wire. Members beyond these are passed through.
 *
 * @example {"partId":"query","text":"{\"amount\":12}"}
 * @example {"partId":"photo","contentType":"image/png","artifactRef":{"kind":"inline","mimeType":"image/png","size":3,"data":"AQID","fileName":"a.png"}}
 * @example {"partId":"report","contentType":"application/pdf"}
 */
export type RequestPart = {
  /** Id of the card's input that this part fills. */
  readonly partId?: string;
  /** JSON text for a form input, the raw text for a text input. */
  readonly text?: string;
  /** Media type of the part. */
  readonly contentType?: string;
  /** Content of a file input. Set by the sender when inline, by the backend when uploaded. */
  readonly artifactRef?: ArtifactRef;
};

/**
 * The request as it was accepted: the first entry of a task's history.
 *
 * @example {"type":"request","taskId":"t-7f3a","requestParts":[{"partId":"query","text":"{}"}]}
 */
export type RequestEvent = {
  /** Marks this kind of event. */
  readonly type: "request";
  /**
   * Task that the event belongs to.
   *
   * @minLength 1
   */
  readonly taskId: string;
  /** The parts as they were sent. */
  readonly requestParts: readonly RequestPart[];
  /**
   * Protocol version of the publisher, a date such as 2026-05-01. Absent on old events; an unknown one
   * is no reason to drop the event.
   */
  readonly protocolVersion?: string;
};

/**
 * One announced stream: an entry of a progress event's `streams`. An entry that does not have this
 * shape is skipped, the event stays.
 *
 * @example {"channel":"stream.demo.t-7f3a-1","direction":"outbound","format":"events","affinity":"dedicated","token":"opaque","tokenTtlMinutes":62}
 */
export type StreamAnnouncement = {
  /**
   * Channel that carries the data, to be used as it is.
   *
   * @minLength 1
   */
  readonly channel: string;
  /** Direction as the agent sees it; a consumer turns it round. */
  readonly direction: StreamDirection;
  /** What the stream carries. */
  readonly format: StreamFormat;
  /** Whether the stream belongs to one task or is a broadcast. */
  readonly affinity: StreamAffinity;
  /**
   * Access token for the consumer's side of the channel.
   *
   * @minLength 1
   */
  readonly token: string;
  /**
   * Lifetime of the token in minutes.
   *
   * @exclusiveMinimum 0
   */
  readonly tokenTtlMinutes: number;
  /** What the agent added to the announcement. */
  readonly metadata?: { readonly [name: string]: JsonValue };
};

/**
 * Who writes, seen from the agent: `outbound` the agent, `inbound` the consumer, `bidirectional` both.
 *
 * @example "outbound"
 */
export type StreamDirection = "outbound" | "inbound" | "bidirectional";

/**
 * `events` carries JSON values, `bytes` text or binary chunks.
 *
 * @example "events"
 */
export type StreamFormat = "events" | "bytes";

/**
 * `dedicated` belongs to one task, `shared` is one broadcast for many tasks.
 *
 * @example "dedicated"
 */
export type StreamAffinity = "dedicated" | "shared";

/**
 * Note of the system about the task.
 *
 * @example {"type":"system","taskId":"t-7f3a","status":"paused"}
 */
export type SystemEvent = {
  /** Marks this kind of event. */
  readonly type: "system";
  /**
   * Task that the event belongs to.
   *
   * @minLength 1
   */
  readonly taskId: string;
  /** What is noted. An open set: KnownSystemStatus lists those that are documented. */
  readonly status: string;
  /**
   * Protocol version of the publisher, a date such as 2026-05-01. Absent on old events; an unknown one
   * is no reason to drop the event.
   */
  readonly protocolVersion?: string;
};

/**
 * Notes with a documented meaning.
 * - `"paused"`: A pause was asked for. Nothing stops by itself.
 * - `"resumed"`: The pause has ended.
 * - `"heartbeat"`: The task is still there.
 *
 * @example "paused"
 */
export type KnownSystemStatus = "paused" | "resumed" | "heartbeat";

/**
 * Everything that is published on a task's status channel, told apart by `type`. Unknown types are
 * data for readers, and unknown members are kept.
 * Only these may be written.
 *
 * @example {"type":"progress","taskId":"t-7f3a","progress":0,"state":"running"}
 * @example {"type":"terminal","taskId":"t-7f3a","state":"completed"}
 */
export type KnownTaskEvent =
  | RequestEvent
  | ProgressEvent
  | ArtifactEvent
  | CancelRequestedEvent
  | SystemEvent
  | LogEvent
  | TerminalEvent;

/** A message of a kind that is newer than this code, as it came. */
export type UnknownTaskEvent = {
  readonly type: "$unknown";
  readonly raw: unknown;
};

/**
 * Everything that is published on a task's status channel, told apart by `type`. Unknown types are
 * data for readers, and unknown members are kept.
 * What a reader meets: one of these, or one that it does not know.
 */
export type TaskEvent = KnownTaskEvent | UnknownTaskEvent;

/**
 * Metadata of a task event that an agent publishes.
 *
 * @example {"agentName":"demo","taskId":"t-7f3a","protocolVersion":"2026-05-01"}
 */
export type TaskEventMeta = {
  /** Publishing agent. */
  readonly agentName: string;
  /** Task of the event. */
  readonly taskId: string;
  /** Protocol version of the publisher. */
  readonly protocolVersion: string;
};

/**
 * A task as the backend's record tells it. Further members are passed through.
 *
 * @example {"taskId":"t-7f3a","agentName":"unit_converter","owner":"user-1","state":"running","createdTime":"2026-05-01T10:00:00.000Z","updatedTime":"2026-05-01T10:00:01.000Z"}
 */
export type TaskInfo = {
  /**
   * Id of the task.
   *
   * @minLength 1
   */
  readonly taskId: string;
  /** Agent that the task was sent to. */
  readonly agentName?: string;
  /** User who owns the task. Named ownerId elsewhere. */
  readonly owner?: string;
  /** State of the record; it may lag behind the terminal event by seconds. */
  readonly state?: TaskState;
  /** When the task was created, ISO 8601. */
  readonly createdTime?: string;
  /** When the record last changed, ISO 8601. */
  readonly updatedTime?: string;
};

/**
 * State of a task. The set is open: whatever is not a TerminalState counts as still going on.
 *
 * @example "pending"
 * @example "running"
 * @example "completed"
 */
export type TaskState = string;

/**
 * The final states. A task leaves none of them.
 *
 * @example "canceled"
 */
export type TerminalState = "completed" | "failed" | "canceled";

/**
 * Every state with a documented meaning.
 * - `"pending"`: Accepted, waiting for an instance of the agent.
 * - `"running"`: An instance works on it.
 * - `"completed"`: Ended as intended.
 * - `"failed"`: Ended by an error or a refusal.
 * - `"canceled"`: Ended on request.
 *
 * @example "pending"
 */
export type KnownTaskState =
  "pending" | "running" | "completed" | "failed" | "canceled";

/**
 * `request` is single shot and ends with its handler; `pipe` runs for a booked number of minutes.
 *
 * @example "request"
 */
export type TaskKind = "request" | "pipe";

/**
 * The task has ended. Several may be on the wire; the first one counts.
 *
 * @example {"type":"terminal","taskId":"t-7f3a","state":"completed"}
 * @example {"type":"terminal","taskId":"t-7f3a","state":"failed","error":"agent_at_capacity"}
 * @example {"type":"terminal","taskId":"t-7f3a","state":"canceled","reason":"terminated"}
 */
export type TerminalEvent = {
  /** Marks this kind of event. */
  readonly type: "terminal";
  /**
   * Task that the event belongs to.
   *
   * @minLength 1
   */
  readonly taskId: string;
  /** How it ended. */
  readonly state: TerminalState;
  /** Why it failed: a code of KnownTaskError, or the text of what was thrown. */
  readonly error?: string;
  /** `terminated` when it was ended by force. */
  readonly reason?: string;
  /** `duration_expired` when a pipe ran for its full time. */
  readonly completionReason?: string;
  /**
   * Protocol version of the publisher, a date such as 2026-05-01. Absent on old events; an unknown one
   * is no reason to drop the event.
   */
  readonly protocolVersion?: string;
};

/**
 * Error texts of a failed task that have a fixed meaning.
 * - `"unsupported_protocol_version"`: The instance does not speak the task's protocol version.
 * - `"invalid_start_task"`: A pipe was started without a usable duration.
 * - `"agent_at_capacity"`: The addressed instance has no capacity left.
 * - `"stream_crashed"`: The code behind a stream threw.
 *
 * @example "agent_at_capacity"
 */
export type KnownTaskError =
  | "unsupported_protocol_version"
  | "invalid_start_task"
  | "agent_at_capacity"
  | "stream_crashed";

/**
 * Reasons with a fixed meaning.
 *
 * @example "terminated"
 */
export type KnownTerminalReason = "terminated";

/**
 * Completion reasons with a fixed meaning.
 *
 * @example "duration_expired"
 */
export type KnownCompletionReason = "duration_expired";
