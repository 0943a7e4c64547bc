import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { expect, test } from "vitest";
import { generate } from "../../../codegen/contract/generate.ts";
import type { GeneratedText } from "../../../codegen/contract/generate-options.ts";

const goldens = fileURLToPath(new URL("../../golden/contract", import.meta.url));
const cases = readdirSync(goldens).sort();

const kinds = ["fake", "fixtures"] as const;
const both = cases.flatMap((name) => kinds.map((kind) => ({ name, kind })));

async function print(name: string, kind: (typeof kinds)[number]): Promise<string> {
  const text = readFileSync(join(goldens, name, "input.card.json"), "utf8");
  const files: GeneratedText[] = [];
  const { diagnostics } = await generate({
    agents: [{ text, file: "input.card.json" }],
    outDir: "/agents",
    lockFile: "/blocks.lock.json",
    targets: [kind],
    onFile: (file) => files.push(file),
  });
  expect(diagnostics.filter((one) => one.severity === "error")).toEqual([]);
  return files.find((file) => file.path.endsWith(`.${kind}.ts`))?.text ?? "";
}

test.for(both)("$name: the $kind module is as expected", async ({ name, kind }) => {
  const path = join(goldens, name, `expected.${kind}.ts`);
  const printed = await print(name, kind);
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(path, printed);
  expect(printed).toBe(readFileSync(path, "utf8"));
});

test.for(both)("$name: Prettier would leave the $kind module as it is", async ({ name, kind }) => {
  const printed = await print(name, kind);
  expect(await format(printed, { parser: "typescript" })).toBe(printed);
});
