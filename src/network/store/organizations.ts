import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Database } from "./database.ts";

/** An organization and its one user, who owns the tasks that its keys create. */
export interface OrganizationRecord {
  readonly id: string;
  readonly name: string;
  readonly userId: string;
}

export interface KeyHolder {
  readonly keyId: string;
  readonly organization: OrganizationRecord;
}

const keyPrefix = "blk_local_";

const migrations = [
  {
    id: 1,
    sql: `
      CREATE TABLE organizations (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        user_id TEXT NOT NULL UNIQUE
      );
      CREATE TABLE api_keys (
        id TEXT PRIMARY KEY,
        organization_id TEXT NOT NULL REFERENCES organizations (id),
        hash BLOB NOT NULL UNIQUE,
        created_ms INTEGER NOT NULL
      );
    `,
  },
];

/** Organizations and their API keys. A key itself is shown once and stored as a hash. */
export class Organizations {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
    database.migrate("organizations", migrations);
  }

  /** The organization of that name, made when it does not exist. */
  ensure(name: string): OrganizationRecord {
    return this.#database.transaction(() => {
      const known = this.#named(name);
      if (known !== undefined) return known;
      const made = { id: randomUUID(), name, userId: `user-${randomUUID()}` };
      this.#database
        .prepare("INSERT INTO organizations (id, name, user_id) VALUES (?, ?, ?)")
        .run(made.id, made.name, made.userId);
      return made;
    });
  }

  get(id: string): OrganizationRecord | undefined {
    const row = this.#database.prepare("SELECT * FROM organizations WHERE id = ?").get(id);
    return row && organizationOf(row);
  }

  /** False when another organization has the name. */
  rename(id: string, name: string): boolean {
    const holder = this.#named(name);
    if (holder !== undefined && holder.id !== id) return false;
    this.#database.prepare("UPDATE organizations SET name = ? WHERE id = ?").run(name, id);
    return true;
  }

  createKey(organizationId: string, nowMs: number): { keyId: string; key: string } {
    const keyId = randomUUID();
    const key = keyPrefix + randomBytes(32).toString("base64url");
    this.#database
      .prepare("INSERT INTO api_keys (id, organization_id, hash, created_ms) VALUES (?, ?, ?, ?)")
      .run(keyId, organizationId, hashSecret(key), nowMs);
    return { keyId, key };
  }

  revokeKey(keyId: string): void {
    this.#database.prepare("DELETE FROM api_keys WHERE id = ?").run(keyId);
  }

  findKey(key: string): KeyHolder | undefined {
    const row = this.#database
      .prepare(
        "SELECT k.id AS key_id, o.* FROM api_keys k JOIN organizations o ON o.id = k.organization_id WHERE k.hash = ?",
      )
      .get(hashSecret(key));
    return row && { keyId: String(row.key_id), organization: organizationOf(row) };
  }

  hasKey(keyId: string): boolean {
    return this.#database.prepare("SELECT 1 FROM api_keys WHERE id = ?").get(keyId) !== undefined;
  }

  #named(name: string): OrganizationRecord | undefined {
    const row = this.#database.prepare("SELECT * FROM organizations WHERE name = ?").get(name);
    return row && organizationOf(row);
  }
}

/** What is stored of a secret with 256 random bits; no slow hash is needed for those. */
export function hashSecret(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

function organizationOf(row: Record<string, unknown>): OrganizationRecord {
  return { id: String(row.id), name: String(row.name), userId: String(row.user_id) };
}
