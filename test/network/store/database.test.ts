import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase } from "../../../src/network/store/database.ts";

const module = join(import.meta.dirname, "../../../src/network/store/database.ts");
const notes = [{ id: 1, sql: "CREATE TABLE notes (text TEXT NOT NULL)" }];

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "store-"));
  path = join(folder, "data", "network.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a migration runs once, and later ones are added in order", () => {
  const first = openDatabase({ path });
  first.migrate("notes", notes);
  first.prepare("INSERT INTO notes VALUES (?)").run("kept");
  first.close();

  const second = openDatabase({ path });
  second.migrate("notes", [
    ...notes,
    { id: 2, sql: "ALTER TABLE notes ADD COLUMN tag TEXT NOT NULL DEFAULT 'none'" },
  ]);
  expect(second.prepare("SELECT * FROM notes").all()).toEqual([{ text: "kept", tag: "none" }]);
  second.close();
});

test("migrations that fail leave nothing behind", () => {
  const database = openDatabase({ memory: true });
  expect(() => database.migrate("notes", [...notes, { id: 2, sql: "NOT SQL" }])).toThrow(/NOT/);
  database.migrate("notes", notes);
  expect(database.prepare("SELECT * FROM notes").all()).toEqual([]);
  database.close();
});

test("a store of a later version is refused", () => {
  const database = openDatabase({ memory: true });
  database.migrate("notes", [...notes, { id: 2, sql: "CREATE TABLE later (id INTEGER)" }]);
  expect(() => database.migrate("notes", notes)).toThrow(
    expect.objectContaining({ code: "store-too-new" }),
  );
  database.close();
});

test("migrations out of order are a programming error", () => {
  const database = openDatabase({ memory: true });
  expect(() => database.migrate("notes", [...notes, ...notes])).toThrow(TypeError);
  database.close();
});

test("a throw undoes its own transaction, and a nested one only itself", () => {
  const database = openDatabase({ memory: true });
  database.migrate("notes", notes);
  const insert = database.prepare("INSERT INTO notes VALUES (?)");
  const stop = new Error("stop");
  const fail = (text: string) => () => {
    insert.run(text);
    throw stop;
  };

  expect(() => database.transaction(fail("outer"))).toThrow(stop);
  database.transaction(() => {
    insert.run("before");
    expect(() => database.transaction(fail("inner"))).toThrow(stop);
    database.transaction(() => insert.run("after"));
  });

  expect(database.prepare("SELECT text FROM notes").all()).toEqual([
    { text: "before" },
    { text: "after" },
  ]);
  database.close();
});

test("a second opening of the same store names the process that has it", () => {
  const database = openDatabase({ path });
  expect(() => openDatabase({ path })).toThrow(
    expect.objectContaining({ code: "store-locked", message: expect.stringMatching(/in use by/) }),
  );
  const other = runInProcess("openDatabase({ path })");
  expect(other.stderr).toContain(`another local network (process ${process.pid})`);
  database.close();
  openDatabase({ path }).close();
});

test.for([
  { name: "a file that is no database", path: "broken.db" },
  { name: "a folder in the place of the file", path: "folder" },
  { name: "a lock that is no database", path: "other.db" },
  { name: "a file in the place of the folder", path: "broken.db/network.db" },
])("$name is one clear error", ({ path: given }) => {
  const junk = "this is text, and long enough to be looked at ".repeat(9);
  writeFileSync(join(folder, "broken.db"), junk);
  writeFileSync(join(folder, "other.db.lock"), junk);
  mkdirSync(join(folder, "folder"));
  expect(() => openDatabase({ path: join(folder, given) })).toThrow(
    expect.objectContaining({
      code: "store-failed",
      message: expect.stringContaining("Cannot open the store"),
    }),
  );
});

test("what was committed survives kill -9, and the lock does not", async () => {
  const child = spawn(process.execPath, [
    "-e",
    script(`
      const database = openDatabase({ path });
      database.migrate("notes", ${JSON.stringify(notes)});
      database.transaction(() => database.prepare("INSERT INTO notes VALUES (?)").run("kept"));
      console.log("written");
      setInterval(() => {}, 1_000);
    `),
  ]);
  await once(child.stdout, "data");
  expect(() => openDatabase({ path })).toThrow(/in use by another local network/);
  child.kill("SIGKILL");
  await once(child, "exit");

  const database = openDatabase({ path });
  database.migrate("notes", notes);
  expect(database.prepare("SELECT text FROM notes").all()).toEqual([{ text: "kept" }]);
  database.close();
});

test("only the experimental warning of SQLite is hidden", () => {
  const { stderr } = runInProcess(`openDatabase({ path }); process.emitWarning("still heard")`);
  expect(stderr).toContain("still heard");
  expect(stderr).not.toContain("SQLite");
});

function runInProcess(body: string): { stderr: string } {
  return spawnSync(process.execPath, ["-e", script(body)], { encoding: "utf8" });
}

function script(body: string): string {
  return `
    const path = ${JSON.stringify(path)};
    import(${JSON.stringify(module)}).then(({ openDatabase }) => { ${body} });
  `;
}
