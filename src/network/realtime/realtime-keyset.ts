import type { JsonObject, JsonValue } from "../../support/json.ts";
import type { TokenGrant } from "./access-token.ts";
import type { PresenceAction } from "./presence.ts";

export type Unsubscribe = () => void;

/** One environment of the realtime service, as the backend in the same process uses it. */
export interface RealtimeKeyset {
  readonly name: "playground" | "network";
  readonly publishKey: string;
  readonly subscribeKey: string;

  /**
   * Publishes without an access check or a hook, and returns the timetoken.
   *
   * @throws {BlocksError} `message-too-large` above 32,768 bytes of JSON, which no client could send.
   */
  publish(message: KeysetMessage): string;

  /** Who is on `channel` now, with the newest presence state of each. */
  occupants(
    channel: string,
  ): readonly { readonly uuid: string; readonly state: JsonObject | undefined }[];

  /** Called at once when presence changes, before subscribers of the presence channel hear of it. */
  onPresence(listener: (change: PresenceChange) => void): Unsubscribe;

  /**
   * The edge function: sees each message that a client publishes, after the access check and before
   * it is stored or delivered. The first hook that returns an interception aborts the publish: the
   * client gets `status`, and `body` is what it finds under `error.status.errorData.message`.
   *
   * So the stream setup answer of provider sheet 18.4 is
   * `{ status: 403, body: { ok: true, streamSetupResponse: { … } } }`; on the wire it is wrapped as
   * `{ "message": body, "error": true, "service": "Functions", "status": 403 }`.
   */
  onBeforePublish(hook: (message: IncomingPublish) => PublishInterception | undefined): Unsubscribe;

  /** Every message that was accepted and delivered, those of `publish` above included. */
  onPublished(listener: (message: PublishedMessage) => void): Unsubscribe;

  /**
   * A token that the clients can parse and that is checked on every call.
   * Names in `channels` are literal, `a.*` included; prefixes go into `patterns`: `^u\\.org1\\.`.
   *
   * @throws {RangeError} The lifetime is not 1 to 43,200 whole minutes.
   */
  grantToken(grant: TokenGrant): string;
  /** Takes effect with the next request and survives a restart. A foreign token is ignored. */
  revokeToken(token: string): void;

  /** Keeps a file for the clients' `downloadFile({ channel, id, name })`; needs read on the channel. */
  storeFile(file: StoredFile): { readonly fileId: string };

  /** The newest `count` (default 100) stored messages older than `before`, ascending. */
  history(channel: string, page?: KeysetHistoryPage): readonly HistoryMessage[];
}

export interface KeysetMessage {
  readonly channel: string;
  readonly message: JsonValue;
  readonly meta?: JsonObject;
  readonly publisher: string;
  /** Whether it is kept in the channel's history. */
  readonly store: boolean;
}

export interface PresenceChange {
  readonly channel: string;
  readonly action: PresenceAction;
  readonly uuid: string;
  /** Newest state; on leave and timeout the last one. */
  readonly state?: JsonObject;
}

export interface IncomingPublish {
  readonly channel: string;
  readonly message: unknown;
  readonly meta?: unknown;
  readonly publisher: string;
  readonly token?: string;
}

export interface PublishInterception {
  readonly status: number;
  readonly body: JsonValue;
}

export interface PublishedMessage {
  readonly channel: string;
  readonly message: unknown;
  readonly meta?: unknown;
  readonly publisher: string;
  readonly timetoken: string;
}

export interface StoredFile {
  readonly channel: string;
  readonly name: string;
  readonly mimeType: string;
  readonly data: Uint8Array;
}

export interface KeysetHistoryPage {
  readonly before?: string;
  readonly count?: number;
}

export interface HistoryMessage {
  readonly timetoken: string;
  readonly message: unknown;
  readonly meta?: unknown;
  readonly publisher?: string;
}
