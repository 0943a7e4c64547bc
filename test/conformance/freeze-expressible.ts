// Writes expressible.json anew from the rules. The list is frozen: it changes when the suite or the rules do, and never
// because of what a generator can or cannot do.
import { writeFileSync } from "node:fs";
import { isExpressible } from "./expressible-rules.ts";
import { findSuite, readSuite } from "./suite.ts";
import { readTypeCases } from "./type-cases.ts";

const folder = findSuite();
if (folder === undefined) throw new Error("JSON-Schema-Test-Suite is not there");
const suite = readSuite(folder);
const remotes = suite.remotes["draft2020-12"];
const list: Record<string, Record<string, Record<string, string[]>>> = {};
for (const { file, group, schema, tests, variant } of readTypeCases(suite)) {
  const names = tests
    .filter(({ data, valid }) => !valid && isExpressible(schema, data, remotes))
    .map(({ description }) => description);
  if (names.length === 0) continue;
  const files = list[variant] ?? {};
  list[variant] = { ...files, [file]: { ...files[file], [group]: names } };
}
const path = new URL("expressible.json", import.meta.url);
writeFileSync(path, `${JSON.stringify(list, undefined, 2)}\n`);
