import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { expect, test } from "vitest";
import { printSchema } from "./schema-printer.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const goldens = join(root, "test/golden/protocol");
const cases = readdirSync(goldens).sort();

function print(name: string): string {
  const input = readFileSync(join(goldens, name, "input.schema.json"), "utf8");
  return printSchema(input, { generated: "../../../../generated" }).text;
}

test.for(cases)("%s: types and validators are as expected", (name) => {
  const path = join(goldens, name, "expected.ts");
  const printed = print(name);
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(path, printed);
  expect(printed).toBe(readFileSync(path, "utf8"));
});

test.for(cases)("%s: a second run gives the same bytes", (name) => {
  expect(print(name)).toBe(print(name));
});

test.for(cases)("%s: Prettier would change nothing", async (name) => {
  const printed = print(name);
  expect(await format(printed, { parser: "typescript" })).toBe(printed);
});

test("every golden compiles with each flag that users may have", () => {
  const folder = mkdtempSync(join(tmpdir(), "protocol-golden-"));
  try {
    const compilerOptions = {
      ...{ target: "ES2022", module: "nodenext", types: [], noEmit: true, declaration: true },
      ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
      ...{ noUnusedLocals: true, noUnusedParameters: true, noImplicitReturns: true },
      ...{ noPropertyAccessFromIndexSignature: true, noImplicitOverride: true },
      ...{ verbatimModuleSyntax: true, isolatedModules: true, isolatedDeclarations: true },
      ...{ erasableSyntaxOnly: true, allowImportingTsExtensions: true },
    };
    const files = cases.map((name) => join(goldens, name, "expected.ts"));
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    const run = spawnSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" });
    expect(run.stdout).toBe("");
    expect(run.status).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
