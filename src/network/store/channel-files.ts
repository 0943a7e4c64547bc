import type { Database } from "./database.ts";

/** A file shared on a channel. */
export interface ChannelFile {
  readonly id: string;
  readonly channel: string;
  readonly name: string;
  readonly mimeType: string;
}

export interface ChannelFileSummary extends ChannelFile {
  readonly size: number;
  /** Unix milliseconds. */
  readonly createdAt: number;
}

/** Files of one keyset, with their bytes. */
export interface ChannelFileStore {
  add(file: ChannelFile, data: Uint8Array, createdAt: number): void;
  /** All three must match: a token opens one channel, and its files only. */
  read(file: {
    channel: string;
    id: string;
    name: string;
  }): { mimeType: string; data: Uint8Array } | undefined;
  /** At most `limit`, oldest first. */
  list(channel: string, limit: number): ChannelFileSummary[];
}

export function openChannelFileStore(database: Database, keyset: string): ChannelFileStore {
  migrate(database);
  const insert = database.prepare(
    "INSERT INTO realtime_files (keyset, channel, id, name, mime_type, created_at, data) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const select = database.prepare(
    "SELECT mime_type, data FROM realtime_files WHERE keyset = ? AND channel = ? AND id = ? AND name = ?",
  );
  const selectAll = database.prepare(
    "SELECT id, name, mime_type, created_at, length(data) AS size FROM realtime_files WHERE keyset = ? AND channel = ? ORDER BY created_at, id LIMIT ?",
  );
  return {
    add({ channel, id, name, mimeType }, data, createdAt) {
      insert.run(keyset, channel, id, name, mimeType, createdAt, data);
    },
    read({ channel, id, name }) {
      const row = select.get(keyset, channel, id, name);
      if (!(row?.data instanceof Uint8Array)) return undefined;
      return { mimeType: String(row.mime_type), data: row.data };
    },
    list: (channel, limit) =>
      selectAll.all(keyset, channel, limit).map((row) => ({
        id: String(row.id),
        channel,
        name: String(row.name),
        mimeType: String(row.mime_type),
        size: Number(row.size),
        createdAt: Number(row.created_at),
      })),
  };
}

function migrate(database: Database): void {
  database.migrate("realtime-files", [
    {
      id: 1,
      sql: `
        CREATE TABLE realtime_files (
          keyset TEXT NOT NULL,
          channel TEXT NOT NULL,
          id TEXT NOT NULL,
          name TEXT NOT NULL,
          mime_type TEXT NOT NULL,
          created_at INTEGER NOT NULL,
          data BLOB NOT NULL,
          PRIMARY KEY (keyset, channel, id)
        );
      `,
    },
  ]);
}
