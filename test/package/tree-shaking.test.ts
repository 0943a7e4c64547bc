import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { afterAll, expect, test } from "vitest";
import { compileSchema } from "../../codegen/index.ts";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "tree-shaking-"));
// Copies, because our own manifest says that nothing here has side effects, and a bundler believes it unseen.
for (const part of ["generated", "test/golden/contract"]) {
  cpSync(join(root, part), join(folder, part), { recursive: true });
}
afterAll(() => rmSync(folder, { recursive: true }));

/** What a bundler leaves of a program, the package itself excluded. */
async function bundle(name: string, program: string): Promise<string> {
  const input = join(folder, `${name}.ts`);
  writeFileSync(input, program);
  const build = await rolldown({ input, external: /^@blocks-network\/sdk/, logLevel: "silent" });
  const { output } = await build.generate({ format: "esm" });
  await build.close();
  return output[0].code;
}

const functionsIn = (code: string): readonly string[] =>
  [...code.matchAll(/function (\w+)/g)].map(([, name]) => name ?? "");

const modules = [
  ...globSync("test/golden/contract/*/expected*.ts", { cwd: root }),
  ...globSync("generated/{validators,unions,routes}/*.ts", { cwd: root }),
].sort();

test.for(modules)("%s does nothing when it is only imported", async (file) => {
  const code = await bundle("import", `import ${JSON.stringify(join(folder, file))};\n`);
  expect(code.replace(/^\/\/.*$/gm, "").trim()).toMatch(
    /^(?:import "[^"]+";\s*)*(?:export \{\s*\};)?$/,
  );
});

test("a program that uses one validator of a family has no other", async () => {
  const file = join(folder, "generated/validators/task-event.ts");
  const exported = [...readFileSync(file, "utf8").matchAll(/^export function is(\w+)/gm)];
  expect(exported.length).toBeGreaterThan(5);
  const code = await bundle("one", `export { isProgressEvent } from ${JSON.stringify(file)};\n`);
  const kept = functionsIn(code).filter((name) => /^(?:is|check|collect)[A-Z]/.test(name));
  expect(kept).toContain("isProgressEvent");
  expect(kept.filter((name) => /Terminal|Artifact|System|Request/.test(name))).toEqual([]);
});

test("of a compiled schema the predicate comes without what explains", async () => {
  const { types, validators } = compileSchema(
    {
      type: "object",
      required: ["id", "lines"],
      properties: {
        id: { type: "string", pattern: "^[a-z]+$", format: "date-time" },
        lines: { type: "array", items: { enum: ["a", "b"] }, uniqueItems: true },
      },
    },
    { name: "Order" },
  );
  writeFileSync(join(folder, "order.ts"), types);
  writeFileSync(join(folder, "order-validators.ts"), validators);
  const code = await bundle("order-only", 'export { isOrder } from "./order-validators.ts";\n');
  expect(functionsIn(code)).toContain("isOrder");
  expect(
    functionsIn(code).filter((name) => /^(?:check|collect)[A-Z]|wrongType|refuse/.test(name)),
  ).toEqual([]);
});
