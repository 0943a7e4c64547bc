import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { helperNames } from "../../../codegen/emit/typescript/helpers.ts";
import { type CardInput, type Diagnostic, generate } from "../../../codegen/index.ts";
import { createRandom } from "../random-schemas.ts";
import { hostileCard } from "./hostile-cards.ts";

// More cards and another seed: node scripts/bootstrap.js scripts/hostile.ts, which makes 2,000.
const amount = Number(process.env.HOSTILE_CARDS ?? 60);
const seed = Number(process.env.HOSTILE_SEED ?? 1);

const root = fileURLToPath(new URL("../../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "hostile-cards-"));
const agents = join(folder, "agents");
afterAll(() => rmSync(folder, { recursive: true }));

const cards: readonly CardInput[] = Array.from({ length: amount }, (_, index) => ({
  text: JSON.stringify(hostileCard(createRandom(seed * 100_000 + index), index), null, 2),
  file: `card-${index}.json`,
}));
let diagnostics: readonly Diagnostic[] = [];
const files = (): readonly string[] =>
  readdirSync(agents, { recursive: true, encoding: "utf8" }).filter((name) => /\.\w+$/.test(name));
const modules = (): readonly string[] => files().filter((name) => name.endsWith(".ts"));

beforeAll(async () => {
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const lockFile = join(folder, "blocks.lock.json");
  const result = await generate({ agents: cards, outDir: agents, lockFile });
  diagnostics = result.diagnostics;
  // A handler is written beside its card, so each gets a folder.
  const authored = cards.map((card, index) => {
    const place = join(agents, `handler_${index}`);
    mkdirSync(place, { recursive: true });
    return { ...card, path: join(place, "agent-card.json") };
  });
  await generate({ agents: authored, outDir: agents, lockFile, targets: ["handler"] });
}, 600_000);

test("most hostile cards become modules, and the others have diagnostics", () => {
  const refused = new Set(
    diagnostics.filter(({ severity }) => severity === "error").map(({ file }) => file),
  );
  expect(modules()).toHaveLength(2 * (cards.length - refused.size));
  expect(refused.size).toBeLessThan(cards.length / 4);
});

test("nothing is written beside the output folder", () => {
  expect(readdirSync(folder).sort()).toEqual(["agents", "blocks.lock.json", "package.json"]);
});

test("no file holds a character that hides or reorders text", () => {
  const deceiving = /[^\P{Cc}\n]|[\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;
  for (const name of files()) {
    const text = readFileSync(join(agents, name), "utf8");
    expect.soft(deceiving.exec(text)?.index, name).toBeUndefined();
    expect.soft(text.isWellFormed(), name).toBe(true);
  }
});

test("all of it compiles", { timeout: 600_000 }, () => {
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      extends: join(root, "tsconfig.json"),
      compilerOptions: {
        paths: {
          "@blocks-network/sdk/gen/v1": [join(root, "src/gen/v1.ts")],
          pubnub: [join(root, "src/realtime/pubnub.d.ts")],
        },
        typeRoots: [join(root, "node_modules/@types")],
      },
      include: ["agents"],
      exclude: [],
    }),
  );
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const { stdout } = spawnSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" });
  expect(stdout.split("\n").slice(0, 20).join("\n")).toBe("");
});

const visitor = `
const before = Object.getOwnPropertyNames(globalThis).join();
process.exit = () => { throw new Error("a module ended the process"); };
const { readdirSync } = await import("node:fs");
for (const name of readdirSync("agents", { recursive: true }).filter((file) => file.endsWith(".ts"))) {
  await import("./agents/" + name);
}
const after = Object.getOwnPropertyNames(globalThis).join();
console.log(JSON.stringify({
  globals: after === before,
  prototype: Object.keys(Object.prototype).length + Object.getOwnPropertyNames(Object.prototype).length,
}));
`;

test("importing all of it runs nothing of the cards", { timeout: 600_000 }, () => {
  const stub = join(folder, "node_modules/@blocks-network/sdk");
  mkdirSync(stub, { recursive: true });
  const manifest = { type: "module", exports: { "./gen/v1": "./v1.js" } };
  writeFileSync(join(stub, "package.json"), JSON.stringify(manifest));
  const functions = ["agentClient", "createHandler", ...helperNames];
  writeFileSync(
    join(stub, "v1.js"),
    functions.map((name) => `export const ${name} = () => {};\n`).join(""),
  );
  writeFileSync(join(folder, "visitor.mjs"), visitor);
  const flags = [
    "--disallow-code-generation-from-strings",
    "--disable-warning=ExperimentalWarning",
  ];
  const run = spawnSync(process.execPath, [...flags, "visitor.mjs"], {
    cwd: folder,
    encoding: "utf8",
    timeout: 300_000,
  });
  expect(run.stderr).toBe("");
  const untouched = Object.getOwnPropertyNames(Object.prototype).length;
  expect(JSON.parse(run.stdout)).toEqual({ globals: true, prototype: untouched });
});

test("the same cards in another order give the same bytes", { timeout: 600_000 }, async () => {
  const other = join(folder, "node_modules/again");
  const lockFile = join(other, "blocks.lock.json");
  await generate({ agents: cards.toReversed(), outDir: join(other, "agents"), lockFile });
  for (const name of readdirSync(join(other, "agents"))) {
    const text = readFileSync(join(other, "agents", name), "utf8");
    expect.soft(text, name).toBe(readFileSync(join(agents, name), "utf8"));
  }
});
