import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { expect, test } from "vitest";
import { generate } from "../../../codegen/contract/generate.ts";
import type { GeneratedText } from "../../../codegen/contract/generate-options.ts";

const goldens = fileURLToPath(new URL("../../golden/contract", import.meta.url));
const cases = readdirSync(goldens).sort();

async function printFake(name: string): Promise<string> {
  const text = readFileSync(join(goldens, name, "input.card.json"), "utf8");
  const files: GeneratedText[] = [];
  const { diagnostics } = await generate({
    agents: [{ text, file: "input.card.json" }],
    outDir: "/agents",
    lockFile: "/blocks.lock.json",
    targets: ["fake"],
    onFile: (file) => files.push(file),
  });
  expect(diagnostics.filter((one) => one.severity === "error")).toEqual([]);
  return files.find((file) => file.path.endsWith(".fake.ts"))?.text ?? "";
}

test.for(cases)("%s: the fake is as expected", async (name) => {
  const path = join(goldens, name, "expected.fake.ts");
  const printed = await printFake(name);
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(path, printed);
  expect(printed).toBe(readFileSync(path, "utf8"));
});

test.for(cases)("%s: Prettier would leave the fake as it is", async (name) => {
  const printed = await printFake(name);
  expect(await format(printed, { parser: "typescript" })).toBe(printed);
});
