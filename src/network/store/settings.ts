import { randomBytes } from "node:crypto";
import type { Database } from "./database.ts";

/** Facts about the network itself, by name. */
export interface Settings {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  /** 32 random bytes, made on first use and the same after every restart. */
  secret(name: string): Buffer;
}

export function openSettings(database: Database): Settings {
  database.migrate("settings", [
    {
      id: 1,
      sql: "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    },
  ]);

  const settings: Settings = {
    get(name) {
      const row = database.prepare("SELECT value FROM settings WHERE name = ?").get(name);
      return row === undefined ? undefined : String(row.value);
    },
    set(name, value) {
      database
        .prepare(
          "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
        )
        .run(name, value);
    },
    secret(name) {
      const known = settings.get(name);
      if (known !== undefined) return Buffer.from(known, "base64url");
      const secret = randomBytes(32);
      settings.set(name, secret.toString("base64url"));
      return secret;
    },
  };
  return settings;
}
