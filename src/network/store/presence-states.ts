import type { Database } from "./database.ts";

/**
 * Presence state of one keyset. Who is present is forgotten with the process, and what they said
 * about themselves is not: clients do not repeat it when their subscription survives a restart.
 */
export interface PresenceStateStore {
  /** JSON text. */
  read(channel: string, uuid: string): string | undefined;
  write(channel: string, uuid: string, state: string): void;
  remove(channel: string, uuid: string): void;
}

/** @param keepSince States written before this moment (Unix milliseconds) are dropped. */
export function openPresenceStateStore(
  database: Database,
  keyset: string,
  clock: { readonly now: () => number; readonly keepSince: number },
): PresenceStateStore {
  migrate(database);
  database
    .prepare("DELETE FROM realtime_presence_states WHERE keyset = ? AND written_at < ?")
    .run(keyset, clock.keepSince);
  const select = database.prepare(
    "SELECT state FROM realtime_presence_states WHERE keyset = ? AND channel = ? AND uuid = ?",
  );
  const upsert = database.prepare(
    "INSERT OR REPLACE INTO realtime_presence_states (keyset, channel, uuid, state, written_at) VALUES (?, ?, ?, ?, ?)",
  );
  const remove = database.prepare(
    "DELETE FROM realtime_presence_states WHERE keyset = ? AND channel = ? AND uuid = ?",
  );
  return {
    read(channel, uuid) {
      const state = select.get(keyset, channel, uuid)?.state;
      return typeof state === "string" ? state : undefined;
    },
    write(channel, uuid, state) {
      upsert.run(keyset, channel, uuid, state, clock.now());
    },
    remove(channel, uuid) {
      remove.run(keyset, channel, uuid);
    },
  };
}

function migrate(database: Database): void {
  database.migrate("realtime-presence", [
    {
      id: 1,
      sql: `
        CREATE TABLE realtime_presence_states (
          keyset TEXT NOT NULL,
          channel TEXT NOT NULL,
          uuid TEXT NOT NULL,
          state TEXT NOT NULL,
          written_at INTEGER NOT NULL,
          PRIMARY KEY (keyset, channel, uuid)
        ) WITHOUT ROWID;
      `,
    },
  ]);
}
