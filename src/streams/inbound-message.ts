/** One message of a stream as its reader gets it; `data` holds what one or more writes put into it. */
export type InboundMessage = InboundBytes | InboundEvents | InboundRaw;

/** Chunks of a stream of bytes. */
export interface InboundBytes {
  readonly format: "bytes";
  /** Chunks as on the wire: text, or base64, as `encoding` says. */
  readonly data: readonly string[];
  readonly seq: number;
  /** Milliseconds since the epoch, by the writer's clock. */
  readonly ts: number;
  readonly encoding: "utf8" | "base64";
}

/** Events of a stream of events. */
export interface InboundEvents {
  readonly format: "events";
  /** Events as on the wire; bytes are `{ "$binary": "<base64>" }`, which `events()` decodes. */
  readonly data: readonly unknown[];
  readonly seq: number;
  readonly ts: number;
  readonly encoding: "utf8";
}

/** A message of a type that this version does not know. */
export interface InboundRaw {
  readonly format: "raw";
  /** The whole message. */
  readonly data: unknown;
  readonly seq: number;
  /** The message's own, else the time of its arrival. */
  readonly ts: number;
  readonly encoding: "utf8";
}
