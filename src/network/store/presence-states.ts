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

export interface PresenceStateOptions {
  readonly database: Database;
  readonly keyset: string;
  readonly nowMs: () => number;
  /** Presence works without its store, from timers that nobody waits for: a failure is only told. */
  readonly onFailure: (error: unknown) => void;
}

const keptMs = 24 * 60 * 60_000;

/** Opens the states of one keyset. Those written more than a day ago are dropped. */
export function openPresenceStateStore(options: PresenceStateOptions): PresenceStateStore {
  const { database, keyset, nowMs, onFailure } = options;
  migrate(database);
  database
    .prepare("DELETE FROM realtime_presence_states WHERE keyset = ? AND written_at < ?")
    .run(keyset, nowMs() - keptMs);
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      onFailure(error);
      return undefined;
    }
  };
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
      const state = attempt(() => select.get(keyset, channel, uuid))?.state;
      return typeof state === "string" ? state : undefined;
    },
    write(channel, uuid, state) {
      attempt(() => upsert.run(keyset, channel, uuid, state, nowMs()));
    },
    remove(channel, uuid) {
      attempt(() => remove.run(keyset, channel, uuid));
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
