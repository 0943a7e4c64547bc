import { createHash } from "node:crypto";
import type { Database } from "./database.ts";

/** Tokens that were taken back before they expired. Only their hashes are kept. */
export interface RevokedTokens {
  /** @param expiresAt Unix seconds; after it the entry has no use and may be dropped. */
  add(token: string, expiresAt: number): void;
  has(token: string): boolean;
}

export function openRevokedTokens(database: Database, nowSeconds: number): RevokedTokens {
  database.migrate("realtime-tokens", [
    {
      id: 1,
      sql: `
        CREATE TABLE realtime_revoked_tokens (
          hash BLOB PRIMARY KEY,
          expires_at INTEGER NOT NULL
        ) WITHOUT ROWID;
      `,
    },
  ]);
  database.prepare("DELETE FROM realtime_revoked_tokens WHERE expires_at < ?").run(nowSeconds);
  const insert = database.prepare("INSERT OR IGNORE INTO realtime_revoked_tokens VALUES (?, ?)");
  const select = database.prepare("SELECT 1 FROM realtime_revoked_tokens WHERE hash = ?");
  return {
    add(token, expiresAt) {
      insert.run(hashOf(token), expiresAt);
    },
    has: (token) => select.get(hashOf(token)) !== undefined,
  };
}

function hashOf(token: string): Uint8Array {
  // Several texts decode to the same bytes, and all of them are the same token.
  return createHash("sha256").update(Buffer.from(token, "base64url")).digest();
}
