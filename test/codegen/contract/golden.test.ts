import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { afterAll, expect, test } from "vitest";
import { type GenerateResult, generate as run } from "../../../codegen/index.ts";

const goldens = fileURLToPath(new URL("../../golden/contract", import.meta.url));
const cases = readdirSync(goldens).sort();
const folder = mkdtempSync(join(tmpdir(), "contract-golden-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function generate(name: string): Promise<GenerateResult> {
  const text = readFileSync(join(goldens, name, "input.card.json"), "utf8");
  return await run({
    agents: [{ text, file: "input.card.json", source: "input.card.json" }],
    outDir: join(folder, name, "agents"),
    lockFile: join(folder, name, "blocks.lock.json"),
  });
}

function expectGolden(name: string, file: string, text: string): void {
  const path = join(goldens, name, file);
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, "utf8"));
}

test.for(cases)("%s: the module, the card and the lock are as expected", async (name) => {
  const { diagnostics, files } = await generate(name);
  expect(diagnostics.filter((one) => one.severity === "error")).toEqual([]);
  const [module, card, lock] = files;
  expect(files.map((file) => file.status)).toEqual(["written", "written", "written"]);
  expectGolden(name, "expected.ts", readFileSync(module?.path ?? "", "utf8"));
  expectGolden(name, "expected.lock.json", readFileSync(lock?.path ?? "", "utf8"));
  const input = JSON.parse(readFileSync(join(goldens, name, "input.card.json"), "utf8"));
  const snapshot = readFileSync(card?.path ?? "", "utf8");
  expect(JSON.parse(snapshot)).toEqual(input);
  // As it came, but for what would break or reorder a line: that is escaped, which JSON takes for the same.
  const shown = JSON.stringify(input, null, 2).replace(
    /[\u2028-\u202e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16)}`,
  );
  expect(snapshot).toBe(`${shown}\n`);
});

const forTests = (["fake", "fixtures"] as const).flatMap((kind) =>
  cases.map((name) => ({ name, kind })),
);

test.for(forTests)("$name: the $kind module is as expected", async ({ name, kind }) => {
  const text = readFileSync(join(goldens, name, "input.card.json"), "utf8");
  const printed: string[] = [];
  const { diagnostics } = await run({
    agents: [{ text, file: "input.card.json" }],
    outDir: join(folder, name, kind),
    lockFile: join(folder, name, kind, "blocks.lock.json"),
    targets: [kind],
    onFile: (file) => file.path.endsWith(`.${kind}.ts`) && printed.push(file.text),
  });
  expect(diagnostics.filter((one) => one.severity === "error")).toEqual([]);
  const [module = ""] = printed;
  expectGolden(name, `expected.${kind}.ts`, module);
  expect(await format(module, { parser: "typescript" })).toBe(module);
});

test.for(cases)("%s: a second run writes nothing and leaves times alone", async (name) => {
  const first = await generate(name);
  const times = first.files.map(({ path }) => statSync(path).mtimeMs);
  const second = await generate(name);
  expect(second.files.map((file) => file.status)).toEqual(["unchanged", "unchanged", "unchanged"]);
  expect(second.files.map(({ path }) => statSync(path).mtimeMs)).toEqual(times);
});

test.for(cases)("%s: the handler module is as expected", async (name) => {
  const text = readFileSync(join(goldens, name, "input.card.json"), "utf8");
  const outFile = join(folder, name, "agent.gen.ts");
  const path = join(folder, name, "agent-card.json");
  const options = {
    agents: [{ text, file: "agent-card.json", path }],
    outDir: join(folder, name),
    lockFile: join(folder, name, "blocks.lock.json"),
    targets: ["handler"],
  } as const;
  const { files } = await run(options);
  expect(files).toEqual([{ path: outFile, status: "written" }]);
  expectGolden(name, "expected.handler.ts", readFileSync(outFile, "utf8"));
  const again = await run({ ...options, check: true });
  expect(again.files).toEqual([{ path: outFile, status: "unchanged" }]);
  expect(again.diff).toBe(undefined);
});

test("a reference that leads out of the card is a warning, and the value is any JSON", async () => {
  const { diagnostics, files } = await generate("optional-inputs");
  expect(diagnostics).toMatchObject([
    { severity: "warning", code: "dangling-ref", pointer: "/io/outputs/1/schema/$ref" },
  ]);
  const module = files.find((file) => basename(file.path) === "outline.ts");
  expect(readFileSync(module?.path ?? "", "utf8")).toContain("readonly elsewhere?: JsonValue;");
});
