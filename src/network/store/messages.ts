import type { Database } from "./database.ts";

/** A message kept in a channel's history. `payload` and `meta` are JSON text, as they were published. */
export interface StoredMessage {
  /** 17 digits, unique in the store. */
  readonly timetoken: string;
  readonly channel: string;
  readonly payload: string;
  readonly meta: string | undefined;
  readonly publisher: string | undefined;
  readonly customType: string | undefined;
}

/** Bounds are timetokens. Both given: `end <= timetoken < start`. */
export interface MessageRange {
  /** Exclusive upper bound. */
  readonly start?: string | undefined;
  /** Inclusive lower bound. */
  readonly end?: string | undefined;
}

export interface MessagePage extends MessageRange {
  readonly limit: number;
  /** Which side of the range is chosen when it holds more than `limit`. Default newest. */
  readonly from?: "newest" | "oldest";
}

/** Messages of one keyset, on disk. */
export interface MessageStore {
  append(message: StoredMessage): void;
  /** Always ascending, whichever side `from` chose. */
  page(channel: string, page: MessagePage): StoredMessage[];
  /** Every message of every channel later than `timetoken`, ascending. */
  since(timetoken: string): Iterable<StoredMessage>;
  /** Messages of `channel` later than `timetoken`. */
  countAfter(channel: string, timetoken: string): number;
  /** Removes `after < timetoken <= upTo`. */
  remove(channel: string, bounds: { after: string; upTo: string }): void;
}

const columns =
  "CAST(timetoken AS TEXT) AS timetoken, channel, payload, meta, publisher, custom_type";
const inRange =
  "FROM realtime_messages WHERE keyset = ? AND channel = ? AND timetoken < ? AND timetoken >= ?";
const earliest = "0";
const latest = "99999999999999999";

export function openMessageStore(database: Database, keyset: string): MessageStore {
  migrate(database);
  const insert = database.prepare(
    "INSERT INTO realtime_messages (timetoken, keyset, channel, payload, meta, publisher, custom_type) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const newest = database.prepare(`SELECT ${columns} ${inRange} ORDER BY timetoken DESC LIMIT ?`);
  const oldest = database.prepare(`SELECT ${columns} ${inRange} ORDER BY timetoken ASC LIMIT ?`);
  const later = database.prepare(
    `SELECT ${columns} FROM realtime_messages WHERE keyset = ? AND timetoken > ? ORDER BY timetoken`,
  );
  const count = database.prepare(
    "SELECT count(*) AS count FROM realtime_messages WHERE keyset = ? AND channel = ? AND timetoken > ?",
  );
  const remove = database.prepare(
    "DELETE FROM realtime_messages WHERE keyset = ? AND channel = ? AND timetoken > ? AND timetoken <= ?",
  );
  return {
    append({ timetoken, channel, payload, meta, publisher, customType }) {
      insert.run(
        BigInt(timetoken),
        keyset,
        channel,
        payload,
        meta ?? null,
        publisher ?? null,
        customType ?? null,
      );
    },
    page(channel, { start = latest, end = earliest, limit, from = "newest" }) {
      const select = from === "newest" ? newest : oldest;
      const rows = select.all(keyset, channel, BigInt(start), BigInt(end), limit).map(readRow);
      return from === "newest" ? rows.reverse() : rows;
    },
    *since(timetoken) {
      for (const row of later.iterate(keyset, BigInt(timetoken))) yield readRow(row);
    },
    countAfter: (channel, timetoken) =>
      Number(count.get(keyset, channel, BigInt(timetoken))?.count ?? 0),
    remove(channel, { after, upTo }) {
      remove.run(keyset, channel, BigInt(after), BigInt(upTo));
    },
  };
}

/** The newest timetoken that any keyset has stored. */
export function latestTimetoken(database: Database): string | undefined {
  migrate(database);
  const row = database
    .prepare("SELECT CAST(max(timetoken) AS TEXT) AS latest FROM realtime_messages")
    .get();
  return typeof row?.latest === "string" ? row.latest : undefined;
}

function migrate(database: Database): void {
  database.migrate("realtime-messages", [
    {
      id: 1,
      sql: `
        CREATE TABLE realtime_messages (
          timetoken INTEGER PRIMARY KEY,
          keyset TEXT NOT NULL,
          channel TEXT NOT NULL,
          payload TEXT NOT NULL,
          meta TEXT,
          publisher TEXT,
          custom_type TEXT
        );
        CREATE INDEX realtime_messages_by_channel
          ON realtime_messages (keyset, channel, timetoken);
      `,
    },
  ]);
}

function readRow(row: Record<string, unknown>): StoredMessage {
  const { timetoken, channel, payload, meta, publisher, custom_type: customType } = row;
  return {
    timetoken: String(timetoken).padStart(17, "0"),
    channel: String(channel),
    payload: String(payload),
    meta: optionalText(meta),
    publisher: optionalText(publisher),
    customType: optionalText(customType),
  };
}

function optionalText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
