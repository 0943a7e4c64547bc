import { randomBytes } from "node:crypto";
import type { Database } from "./database.ts";
import { hashSecret } from "./organizations.ts";

/** What a refresh token stands for: a key, and the instance that connected with it, if any. */
export interface RefreshGrant {
  readonly keyId: string;
  readonly instance?: { readonly instanceId: string; readonly agentName: string };
}

const migrations = [
  {
    id: 1,
    sql: `CREATE TABLE refresh_tokens (
      hash BLOB PRIMARY KEY,
      key_id TEXT NOT NULL REFERENCES api_keys (id) ON DELETE CASCADE,
      instance_id TEXT,
      agent_name TEXT,
      expires_ms INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX refresh_tokens_by_expiry ON refresh_tokens (expires_ms);
    CREATE INDEX refresh_tokens_by_key ON refresh_tokens (key_id);`,
  },
];

/** Refresh tokens: each works once, and only together with the API key that it was made for. */
export class RefreshTokens {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
    database.migrate("refresh-tokens", migrations);
  }

  issue({ keyId, instance }: RefreshGrant, expiresMs: number): string {
    const token = randomBytes(32).toString("base64url");
    const { instanceId = null, agentName = null } = instance ?? {};
    this.#database
      .prepare(
        "INSERT INTO refresh_tokens (hash, key_id, instance_id, agent_name, expires_ms) VALUES (?, ?, ?, ?, ?)",
      )
      .run(hashSecret(token), keyId, instanceId, agentName, expiresMs);
    return token;
  }

  /** Uses the token up. Undefined when it is unknown, used, expired or another key's. */
  redeem(token: string, options: { keyId: string; nowMs: number }): RefreshGrant | undefined {
    const { keyId, nowMs } = options;
    return this.#database.transaction(() => {
      this.#database.prepare("DELETE FROM refresh_tokens WHERE expires_ms <= ?").run(nowMs);
      const row = this.#database
        .prepare("DELETE FROM refresh_tokens WHERE hash = ? AND key_id = ? RETURNING *")
        .get(hashSecret(token), keyId);
      if (row === undefined) return undefined;
      const { instance_id, agent_name } = row;
      if (instance_id === null) return { keyId };
      return {
        keyId,
        instance: { instanceId: String(instance_id), agentName: String(agent_name) },
      };
    });
  }
}
