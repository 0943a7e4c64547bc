import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { format } from "prettier";
import { afterAll, expect, test } from "vitest";
import type { JsonObject } from "../../codegen/load/json-value.ts";
import { createRandom, randomSchema, randomValue, valueFor } from "./random-schemas.ts";
import { printSchema, runSchema } from "./schema-printer.ts";

// More schemas and another seed: RANDOM_SCHEMAS=500 RANDOM_SEED=7 vitest run test/codegen/random-schemas.test.ts
const amount = Number(process.env.RANDOM_SCHEMAS ?? 60);
const seed = Number(process.env.RANDOM_SEED ?? 1);

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "random-schemas-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Case {
  readonly seed: number;
  readonly schema: JsonObject;
  readonly text: string;
}

const cases = Array.from({ length: amount }, (_, index) => seed * 100_000 + index).flatMap(
  (one): Case[] => {
    const schema = randomSchema(createRandom(one));
    const { diagnostics, text } = printSchema(JSON.stringify(schema), {
      generated: `${root}generated`,
    });
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    const codes = new Set(errors.map(({ code }) => code));
    // A schema that refers to itself without end is refused, and nothing else is.
    if (codes.delete("endless-ref") && codes.size === 0) return [];
    expect([one, ...codes]).toEqual([one]);
    return [{ seed: one, schema, text }];
  },
);

test("Prettier leaves whatever is printed as it is", async () => {
  for (const { seed: one, text } of cases) {
    expect([one, await format(text, { parser: "typescript" })]).toEqual([one, text]);
  }
});

test("whatever is printed compiles with each flag that users may have", () => {
  const compilerOptions = {
    ...{
      target: "ES2022",
      module: "nodenext",
      types: [],
      noEmit: true,
      declaration: true,
      strict: true,
    },
    ...{
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noImplicitReturns: true,
    },
    ...{ noUnusedLocals: true, noUnusedParameters: true, noPropertyAccessFromIndexSignature: true },
    ...{ verbatimModuleSyntax: true, isolatedModules: true, isolatedDeclarations: true },
    ...{ erasableSyntaxOnly: true, allowImportingTsExtensions: true },
  };
  for (const one of cases) writeFileSync(join(folder, `s${one.seed}.mts`), one.text);
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions, include: ["*.mts"] }),
  );
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const run = spawnSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" });
  expect(run.stdout).toBe("");
});

test("printed validators and AJV agree on every value", async () => {
  let valid = 0;
  for (const { seed: one, schema, text } of cases) {
    const random = createRandom(one);
    const judge = new Ajv2020({ strict: false, ownProperties: true }).compile(schema);
    const { check, is } = await runSchema(text);
    for (let round = 0; round < 40; round += 1) {
      const value = round % 2 === 0 ? valueFor(schema, schema, random) : randomValue(random);
      const verdict = judge(value);
      if (verdict) valid += 1;
      expect([one, value, is(value), check(value).length === 0]).toEqual([
        one,
        value,
        verdict,
        verdict,
      ]);
    }
  }
  // Were all values refused, agreement would say little.
  expect(valid).toBeGreaterThan(cases.length * 4);
});
