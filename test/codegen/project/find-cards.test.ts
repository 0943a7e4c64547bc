import { globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listGlob } from "../../../codegen/project/find-cards.ts";

const folder = mkdtempSync(join(tmpdir(), "blocks-glob-"));

beforeAll(() => {
  for (const name of ["cards", "cards/folder.json", "sub/deep", ".hidden"]) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  const files = ["a.json", ".b.json", ".json", "bb.json", "C.JSON", "x.json.txt", "a b.json"];
  for (const name of [...files, "é.json", "x.card.json", "[y].json"]) {
    writeFileSync(join(folder, "cards", name), "");
  }
  for (const name of ["sub/deep/q.json", ".hidden/z.json", "top.json"]) {
    writeFileSync(join(folder, name), "");
  }
  symlinkSync("../top.json", join(folder, "cards/link.json"));
  symlinkSync("cards", join(folder, "linked"));
});
afterAll(() => rmSync(folder, { recursive: true }));

// The usual pattern is read by us, every other by Node: nobody may see which.
test.for([
  ...["cards/*.json", "./cards/*.json", "cards//*.json", "cards/./*.json", "cards/../cards/*.json"],
  ...["*.json", "cards/*.card.json", "cards/*.JSON", "linked/*.json", ".hidden/*.json"],
  ...["sub/deep/*.json", "nothing/*.json", "top.json/*.json", `${folder}/cards/*.json`],
  ...["cards/*", "cards/.*.json", "cards/?.json", "**/*.json", "{cards,sub}/*.json", "*/*.json"],
])("%s matches what Node matches", (pattern) => {
  const nodes = globSync(pattern, { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  expect(listGlob(pattern, folder)).toEqual(nodes);
});
