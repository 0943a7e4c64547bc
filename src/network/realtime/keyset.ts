import { randomUUID } from "node:crypto";
import type { Clock } from "../../support/clock.ts";
import { BlocksError } from "../../support/errors.ts";
import type { Log } from "../../support/log.ts";
import { type ChannelFileStore, openChannelFileStore } from "../store/channel-files.ts";
import type { Database } from "../store/database.ts";
import { type MessageStore, openMessageStore, type StoredMessage } from "../store/messages.ts";
import { openPresenceStateStore } from "../store/presence-states.ts";
import type { RevokedTokens } from "../store/revoked-tokens.ts";
import { AccessControl } from "./access-control.ts";
import type { TokenGrant } from "./access-token.ts";
import { ChannelCache } from "./channel-cache.ts";
import { presenceChannel } from "./channel-names.ts";
import { type Publication, sealEnvelope } from "./envelope.ts";
import { HeldPolls } from "./held-polls.ts";
import { Listeners } from "./listeners.ts";
import { Presence, type PresenceEvent } from "./presence.ts";
import type {
  HistoryMessage,
  IncomingPublish,
  KeysetHistoryPage,
  KeysetMessage,
  PresenceChange,
  PublishedMessage,
  PublishInterception,
  RealtimeKeyset,
  StoredFile,
  Unsubscribe,
} from "./realtime-keyset.ts";
import { type Timetoken, type TimetokenSource, timetokenAt } from "./timetoken.ts";

export interface KeysetKeys {
  readonly name: "playground" | "network";
  readonly publishKey: string;
  readonly subscribeKey: string;
}

export interface KeysetOptions {
  readonly keys: KeysetKeys;
  readonly database: Database;
  readonly revoked: RevokedTokens;
  readonly secret: Uint8Array;
  readonly clock: Clock;
  readonly timetokens: TimetokenSource;
  readonly log: Log;
  readonly cachedMessagesPerChannel: number;
  readonly holdMs: number;
}

/** A message on its way to history, subscribers and listeners. */
export interface AcceptedMessage extends Omit<Publication, "timetoken"> {
  readonly store: boolean;
  /** `payload` and `meta`, parsed. */
  readonly parsed: { readonly message: unknown; readonly meta: unknown };
}

/** Longest JSON of one message, in UTF-8 bytes. */
export const maxMessageBytes = 32_768;

const cacheIdleMs = 20 * 60_000;
const cacheTotalLength = 256 * 1024 * 1024;
const defaultHistoryCount = 100;

/** Everything that one pair of keys reaches: channels, presence, history, files, tokens. */
export class Keyset implements RealtimeKeyset {
  readonly name: "playground" | "network";
  readonly publishKey: string;
  readonly subscribeKey: string;
  readonly clock: Clock;
  readonly holdMs: number;
  readonly timetokens: TimetokenSource;
  readonly access: AccessControl;
  readonly presence: Presence;
  readonly cache: ChannelCache;
  readonly polls = new HeldPolls();
  readonly messages: MessageStore;
  readonly files: ChannelFileStore;
  readonly beforePublish: Listeners<IncomingPublish, PublishInterception | undefined>;
  readonly #published: Listeners<PublishedMessage>;
  readonly #presenceListeners: Listeners<PresenceChange>;

  constructor(options: KeysetOptions) {
    const { keys, database, clock, log, revoked, secret } = options;
    this.name = keys.name;
    this.publishKey = keys.publishKey;
    this.subscribeKey = keys.subscribeKey;
    this.clock = clock;
    this.holdMs = options.holdMs;
    this.timetokens = options.timetokens;
    const now = (): number => clock.now();
    this.access = new AccessControl({ keyset: keys.name, secret, nowMs: now, revoked, log });
    this.messages = openMessageStore(database, keys.name);
    this.files = openChannelFileStore(database, keys.name);
    this.beforePublish = new Listeners("onBeforePublish", log);
    this.#published = new Listeners("onPublished", log);
    this.#presenceListeners = new Listeners("onPresence", log);
    this.presence = new Presence({
      clock,
      states: openPresenceStateStore({
        database,
        keyset: keys.name,
        nowMs: now,
        onFailure: (error) => log.error("presence state was not kept", { error }),
      }),
      announce: (event) => this.#announcePresence(event),
    });
    this.cache = new ChannelCache({
      messagesPerChannel: options.cachedMessagesPerChannel,
      idleMs: cacheIdleMs,
      totalLength: cacheTotalLength,
      nowMs: now,
    });
    this.#refillCache();
  }

  /** Stores, delivers and reports one message. On return it is on disk, if it asked for that. */
  accept(message: AcceptedMessage): Timetoken {
    const timetoken = this.timetokens.next();
    const { channel, payload, meta, publisher, customType } = message;
    if (message.store) {
      this.messages.append({ timetoken, channel, payload, meta, publisher, customType });
    }
    this.#deliver({ ...message, timetoken });
    this.#published.tell({
      channel,
      message: message.parsed.message,
      ...(meta !== undefined && { meta: message.parsed.meta }),
      publisher: publisher ?? "",
      timetoken,
    });
    return timetoken;
  }

  publish({ channel, message, meta, publisher, store }: KeysetMessage): string {
    const payload = JSON.stringify(message);
    const bytes = Buffer.byteLength(payload);
    if (bytes > maxMessageBytes) {
      throw new BlocksError(
        "message-too-large",
        `A message of ${bytes} bytes for ${channel} exceeds the ${maxMessageBytes} that realtime carries.`,
      );
    }
    return this.accept({
      channel,
      payload,
      meta: meta && JSON.stringify(meta),
      publisher,
      customType: undefined,
      kind: "message",
      store,
      parsed: { message, meta },
    });
  }

  occupants(channel: string): ReturnType<Presence["occupants"]> {
    return this.presence.occupants(channel);
  }

  onPresence(listener: (change: PresenceChange) => void): Unsubscribe {
    return this.#presenceListeners.add(listener);
  }

  onBeforePublish(
    hook: (message: IncomingPublish) => PublishInterception | undefined,
  ): Unsubscribe {
    return this.beforePublish.add(hook);
  }

  onPublished(listener: (message: PublishedMessage) => void): Unsubscribe {
    return this.#published.add(listener);
  }

  grantToken(grant: TokenGrant): string {
    return this.access.grant(grant);
  }

  revokeToken(token: string): void {
    this.access.revoke(token);
  }

  storeFile({ channel, name, mimeType, data }: StoredFile): { readonly fileId: string } {
    const id = randomUUID();
    this.files.add({ id, channel, name, mimeType }, data, this.clock.now());
    return { fileId: id };
  }

  history(channel: string, page: KeysetHistoryPage = {}): readonly HistoryMessage[] {
    const { before: start, count: limit = defaultHistoryCount } = page;
    return this.messages.page(channel, { start, limit }).map(readHistoryMessage);
  }

  close(): void {
    this.presence.close();
    this.polls.close();
  }

  #deliver(publication: Publication): void {
    const message = sealEnvelope(publication, this.subscribeKey);
    this.cache.push(message);
    this.polls.deliver(message);
  }

  #announcePresence({ channel, action, uuid, occupancy, state }: PresenceEvent): void {
    this.#presenceListeners.tell({ channel, action, uuid, ...(state && { state }) });
    const timestamp = Math.floor(Date.now() / 1_000);
    const data = action === "join" || action === "state-change" ? state : undefined;
    const payload = { action, timestamp, uuid, occupancy, ...(data && { data }) };
    this.#deliver({
      timetoken: this.timetokens.next(),
      channel: presenceChannel(channel),
      payload: JSON.stringify(payload),
      meta: undefined,
      publisher: undefined,
      customType: undefined,
      kind: "presence",
    });
  }

  /** After a restart clients ask with cursors of before it. */
  #refillCache(): void {
    for (const stored of this.messages.since(timetokenAt(Date.now() - cacheIdleMs))) {
      this.cache.push(sealEnvelope({ ...stored, kind: "message" }, this.subscribeKey));
    }
  }
}

function readHistoryMessage(stored: StoredMessage): HistoryMessage {
  const { timetoken, payload, meta, publisher } = stored;
  return {
    timetoken,
    message: JSON.parse(payload) as unknown,
    ...(meta !== undefined && { meta: JSON.parse(meta) as unknown }),
    ...(publisher !== undefined && { publisher }),
  };
}
