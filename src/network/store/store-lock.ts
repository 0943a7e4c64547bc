import type { DatabaseSync } from "node:sqlite";
import { BlocksError } from "../../support/errors.ts";
import { loadSqlite } from "./sqlite.ts";

/** Held until `release`, or until the process ends in any way. */
export interface StoreLock {
  release(): void;
}

/**
 * Claims the store at `path` for this process.
 *
 * The lock is the write lock of a tiny database beside the store. The operating system drops it
 * with the process, so a `kill -9` leaves nothing to clean up and no process id can be mistaken
 * for another's. The id inside is for the message only.
 *
 * @throws {BlocksError} `store-locked` when another process, or this one, has the store open.
 */
export function lockStore(path: string): StoreLock {
  const { DatabaseSync } = loadSqlite();
  const lock = new DatabaseSync(`${path}.lock`, { timeout: 0 });
  try {
    lock.exec("BEGIN IMMEDIATE");
    lock.exec("CREATE TABLE IF NOT EXISTS holder (pid INTEGER NOT NULL)");
    lock.exec("DELETE FROM holder");
    lock.prepare("INSERT INTO holder (pid) VALUES (?)").run(process.pid);
    // Readers must see the id, so it is committed; whoever gets in between wins instead of us.
    lock.exec("COMMIT; BEGIN IMMEDIATE");
  } catch (cause) {
    const holder = describeHolder(lock);
    lock.close();
    if (!isBusy(cause)) throw cause;
    throw new BlocksError(
      "store-locked",
      `${path} is in use by ${holder}. Stop it, or choose another data folder.`,
      { cause },
    );
  }
  return { release: () => lock.close() };
}

const sqliteBusy = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === sqliteBusy;
}

function describeHolder(lock: DatabaseSync): string {
  try {
    const pid = lock.prepare("SELECT pid FROM holder").get()?.pid;
    if (pid === process.pid) return "this process already";
    if (typeof pid === "number") return `another local network (process ${pid})`;
  } catch {
    // The holder is writing its id at this moment.
  }
  return "another local network";
}
