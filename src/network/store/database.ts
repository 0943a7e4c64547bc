import { dirname } from "node:path";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { BlocksError } from "../../support/errors.ts";
import { makePrivateFolder } from "./make-folder.ts";
import { loadSqlite } from "./sqlite.ts";
import { lockStore, type StoreLock } from "./store-lock.ts";

/** One step of a module's tables. An id that was released is never changed or reused. */
export interface Migration {
  /** Positive integer, ascending within the module. */
  readonly id: number;
  /** One or more statements. */
  readonly sql: string;
}

/** The store of the local network: one SQLite database that survives `kill -9`. */
export interface Database {
  /**
   * Brings the tables of `module` up to date: each migration runs once, in order, all of them or none.
   *
   * @throws {BlocksError} `store-too-new` when the store was written by a later version.
   */
  migrate(module: string, migrations: readonly Migration[]): void;

  /**
   * Runs `work` in a transaction and returns its result; a throw undoes everything it wrote.
   * A nested call is a savepoint of the outer one. `work` must not be async.
   */
  transaction<T>(work: () => T): T;

  /** The prepared statement for `sql`. Prepared once, so pass constant text and bind the values. */
  prepare(sql: string): StatementSync;

  /** Closes the store and gives up its lock. Idempotent. */
  close(): void;
}

export type DatabaseOptions =
  | {
      /** Database file. Its folder is made when it is missing. */
      readonly path: string;
    }
  | {
      /** Nothing is written to disk; `close` forgets everything. */
      readonly memory: true;
    };

/**
 * Opens the store: WAL, `synchronous = NORMAL`, foreign keys on, waits 5 s for a busy reader.
 *
 * @throws {BlocksError} `store-locked` when another process has it open, `store-failed` when the
 *   file or its folder cannot be used.
 */
export function openDatabase(options: DatabaseOptions): Database {
  const { DatabaseSync } = loadSqlite();
  if (!("path" in options)) return new SqliteDatabase(new DatabaseSync(":memory:"), undefined);

  const { path } = options;
  let lock: StoreLock | undefined;
  try {
    makePrivateFolder(dirname(path));
    lock = lockStore(path);
    return new SqliteDatabase(new DatabaseSync(path), lock);
  } catch (cause) {
    lock?.release();
    if (cause instanceof BlocksError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BlocksError("store-failed", `Cannot open the store ${path}: ${reason}`, { cause });
  }
}

class SqliteDatabase implements Database {
  readonly #connection: DatabaseSync;
  readonly #lock: StoreLock | undefined;
  readonly #statements = new Map<string, StatementSync>();
  #depth = 0;

  constructor(connection: DatabaseSync, lock: StoreLock | undefined) {
    this.#connection = connection;
    this.#lock = lock;
    connection.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = NORMAL;
      PRAGMA foreign_keys = ON;
      PRAGMA busy_timeout = 5000;
      CREATE TABLE IF NOT EXISTS applied_migrations (
        module TEXT NOT NULL,
        id INTEGER NOT NULL,
        PRIMARY KEY (module, id)
      ) WITHOUT ROWID;
    `);
  }

  migrate(module: string, migrations: readonly Migration[]): void {
    this.transaction(() => {
      const row = this.prepare(
        "SELECT coalesce(max(id), 0) AS latest FROM applied_migrations WHERE module = ?",
      ).get(module);
      const latest = Number(row?.latest ?? 0);
      assertKnown(module, latest, migrations);
      for (const { id, sql } of migrations) {
        if (id <= latest) continue;
        this.#connection.exec(sql);
        this.prepare("INSERT INTO applied_migrations (module, id) VALUES (?, ?)").run(module, id);
      }
    });
  }

  transaction<T>(work: () => T): T {
    const name = `level_${this.#depth}`;
    this.#connection.exec(this.#depth === 0 ? "BEGIN IMMEDIATE" : `SAVEPOINT ${name}`);
    this.#depth += 1;
    try {
      const result = work();
      this.#connection.exec(this.#depth === 1 ? "COMMIT" : `RELEASE ${name}`);
      return result;
    } catch (cause) {
      // SQLite has already undone the transaction after some faults, such as a full disk.
      if (this.#connection.isTransaction) {
        this.#connection.exec(
          this.#depth === 1 ? "ROLLBACK" : `ROLLBACK TO ${name}; RELEASE ${name}`,
        );
      }
      throw cause;
    } finally {
      this.#depth -= 1;
    }
  }

  prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  close(): void {
    if (!this.#connection.isOpen) return;
    this.#statements.clear();
    this.#connection.close();
    this.#lock?.release();
  }
}

function assertKnown(module: string, latest: number, migrations: readonly Migration[]): void {
  let previous = 0;
  for (const { id } of migrations) {
    if (!Number.isInteger(id) || id <= previous) {
      throw new TypeError(`migrations of ${module} must have ascending positive ids, got ${id}`);
    }
    previous = id;
  }
  if (latest > previous) {
    throw new BlocksError(
      "store-too-new",
      `The store has version ${latest} of ${module}, this program knows up to ${previous}. ` +
        "Use the newer version, or choose another data folder.",
    );
  }
}
