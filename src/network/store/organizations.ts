import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Database } from "./database.ts";

/** An organization and its one user, who owns the tasks that its keys create. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly userId: string;
}

export interface KeyHolder {
  readonly keyId: string;
  readonly organization: Organization;
}

/** Organizations and their API keys. A key itself is shown once and stored as a hash. */
export interface Organizations {
  /** The organization of that name, made when it does not exist. */
  ensure(name: string): Organization;
  get(id: string): Organization | undefined;
  /** False when another organization has the name. */
  rename(id: string, name: string): boolean;
  createKey(
    organizationId: string,
    nowMs: number,
  ): { readonly keyId: string; readonly key: string };
  revokeKey(keyId: string): void;
  findKey(key: string): KeyHolder | undefined;
  hasKey(keyId: string): boolean;
}

const keyPrefix = "blk_local_";

export function openOrganizations(database: Database): Organizations {
  database.migrate("organizations", [
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
  ]);
  const one = (where: "id" | "name", value: string): Organization | undefined => {
    const row = database.prepare(`SELECT * FROM organizations WHERE ${where} = ?`).get(value);
    return row === undefined ? undefined : organizationOf(row);
  };

  return {
    ensure: (name) =>
      database.transaction(() => {
        const known = one("name", name);
        if (known !== undefined) return known;
        const made = { id: randomUUID(), name, userId: `user-${randomUUID()}` };
        database
          .prepare("INSERT INTO organizations (id, name, user_id) VALUES (?, ?, ?)")
          .run(made.id, made.name, made.userId);
        return made;
      }),
    get: (id) => one("id", id),
    rename(id, name) {
      const holder = one("name", name);
      if (holder !== undefined && holder.id !== id) return false;
      database.prepare("UPDATE organizations SET name = ? WHERE id = ?").run(name, id);
      return true;
    },
    createKey(organizationId, nowMs) {
      const keyId = randomUUID();
      const key = keyPrefix + randomBytes(32).toString("base64url");
      database
        .prepare("INSERT INTO api_keys (id, organization_id, hash, created_ms) VALUES (?, ?, ?, ?)")
        .run(keyId, organizationId, hashSecret(key), nowMs);
      return { keyId, key };
    },
    revokeKey: (keyId) => void database.prepare("DELETE FROM api_keys WHERE id = ?").run(keyId),
    findKey(key) {
      const row = database
        .prepare(
          "SELECT k.id AS key_id, o.* FROM api_keys k JOIN organizations o ON o.id = k.organization_id WHERE k.hash = ?",
        )
        .get(hashSecret(key));
      return row && { keyId: String(row.key_id), organization: organizationOf(row) };
    },
    hasKey: (keyId) =>
      database.prepare("SELECT 1 FROM api_keys WHERE id = ?").get(keyId) !== undefined,
  };
}

/** What is stored of a secret with 256 random bits; no slow hash is needed for those. */
export function hashSecret(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

function organizationOf(row: Record<string, unknown>): Organization {
  return { id: String(row.id), name: String(row.name), userId: String(row.user_id) };
}
