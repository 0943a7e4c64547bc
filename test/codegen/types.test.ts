import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { expect, test } from "vitest";
import { compileSchema } from "../../codegen/index.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const goldens = join(root, "test/golden/types");
const cases = readdirSync(goldens).sort();

function print(name: string): string {
  const schema = JSON.parse(readFileSync(join(goldens, name, "input.schema.json"), "utf8"));
  const { diagnostics, types } = compileSchema(schema, { name: "Root" });
  expect(diagnostics).toEqual([]);
  return types;
}

test.for(cases)("%s: the types are as expected", (name) => {
  const path = join(goldens, name, "expected.ts");
  const printed = print(name);
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(path, printed);
  expect(printed).toBe(readFileSync(path, "utf8"));
});

test.for(cases)("%s: Prettier would change nothing in the types", async (name) => {
  const printed = print(name);
  expect(await format(printed, { parser: "typescript" })).toBe(printed);
});

test.for([true, false])("every type compiles, exactOptionalPropertyTypes %s", (exact) => {
  const folder = mkdtempSync(join(tmpdir(), "types-golden-"));
  try {
    const compilerOptions = {
      ...{ target: "ES2022", module: "nodenext", types: [], noEmit: true, declaration: true },
      ...{ strict: true, exactOptionalPropertyTypes: exact, noUncheckedIndexedAccess: true },
      ...{ verbatimModuleSyntax: true, isolatedModules: true, isolatedDeclarations: true },
    };
    const files = cases.map((name) => join(goldens, name, "expected.ts"));
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    const run = spawnSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" });
    expect(run.stdout).toBe("");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
