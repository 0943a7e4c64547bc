import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { OutsideFolderError, write } from "../../codegen/write/write.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "codegen-write-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const changes = async (...args: Parameters<typeof write>): Promise<readonly string[]> => {
  return (await write(...args)).map(({ change, path }) => `${change} ${path}`);
};

test("files appear with their folders, in code-unit order, and leave nothing else behind", async () => {
  const files = [
    { path: "b/c.ts", text: "c" },
    { path: "a.ts", text: "a" },
    { path: "Z.ts", text: "z" },
  ];
  expect(await changes(files, { folder })).toEqual([
    "created Z.ts",
    "created a.ts",
    "created b/c.ts",
  ]);
  expect(readFileSync(join(folder, "b/c.ts"), "utf8")).toBe("c");
  expect(readdirSync(folder).sort()).toEqual(["Z.ts", "a.ts", "b"]);
});

test("a file whose bytes are right keeps its time", async () => {
  writeFileSync(join(folder, "same.ts"), "same");
  writeFileSync(join(folder, "other.ts"), "old");
  utimesSync(join(folder, "same.ts"), 1, 1);
  const files = [
    { path: "same.ts", text: "same" },
    { path: "other.ts", text: "new" },
  ];
  expect(await changes(files, { folder })).toEqual(["updated other.ts", "unchanged same.ts"]);
  expect(statSync(join(folder, "same.ts")).mtimeMs).toBe(1000);
});

test("check tells the same and writes nothing", async () => {
  writeFileSync(join(folder, "old.ts"), "// ours");
  const files = [{ path: "new.ts", text: "new" }];
  const isOurs = (text: string): boolean => text.startsWith("// ours");
  expect(await changes(files, { folder, check: true, isOurs })).toEqual([
    "created new.ts",
    "removed old.ts",
  ]);
  expect(readdirSync(folder)).toEqual(["old.ts"]);
});

test("what nothing generates any more goes away, and what is not ours stays", async () => {
  writeFileSync(join(folder, "stale.ts"), "// ours");
  writeFileSync(join(folder, "theirs.ts"), "// by hand");
  const isOurs = (text: string): boolean => text.startsWith("// ours");
  expect(await changes([], { folder, isOurs })).toEqual(["removed stale.ts"]);
  expect(readdirSync(folder)).toEqual(["theirs.ts"]);
});

test.for([
  "../a.ts",
  "a/../../b.ts",
  "/etc/x",
  "",
  "a//b.ts",
  "./a.ts",
  "a\\b.ts",
  "C:/a.ts",
  "a\0.ts",
])("the path %j is refused before anything is written", async (path) => {
  const files = [
    { path: "fine.ts", text: "x" },
    { path, text: "x" },
  ];
  await expect(write(files, { folder })).rejects.toThrow(OutsideFolderError);
  expect(readdirSync(folder)).toEqual([]);
});

test("a symbolic link leads nowhere", async () => {
  const outside = join(folder, "outside");
  const inside = join(folder, "inside");
  for (const path of [outside, inside]) mkdirSync(path);
  symlinkSync(outside, join(inside, "link"));
  symlinkSync(join(outside, "target.ts"), join(inside, "file.ts"));
  for (const path of ["link/a.ts", "file.ts"]) {
    await expect(write([{ path, text: "x" }], { folder: inside })).rejects.toThrow(/symbolic link/);
  }
  expect(readdirSync(outside)).toEqual([]);
});
