import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type PackedPackage, packPackage, root } from "./packed-package.ts";

let packed: PackedPackage;
beforeAll(() => {
  packed = packPackage();
});

test("every export resolves and loads in Node", () => {
  const entries = codeEntries();
  const program = `for (const entry of ${JSON.stringify(entries)}) {
    const module = await import(entry);
    if (Object.keys(module).length === 0) throw new Error(entry + " exports nothing");
  }`;
  expect(() => runNode(["--input-type=module", "-e", program])).not.toThrow();
});

test("every export resolves under the browser condition, and the root then has no node: import", () => {
  const program = `for (const entry of ${JSON.stringify(codeEntries())}) console.log(import.meta.resolve(entry));`;
  const resolved = runNode(["--conditions=browser", "--input-type=module", "-e", program])
    .trim()
    .split("\n");
  expect(resolved).toHaveLength(codeEntries().length);

  const browserRoot = new URL(resolved[0] ?? "").pathname;
  expect(browserRoot).toMatch(/browser\.js$/);
  for (const entry of [browserRoot, modulePath("gen/v1"), modulePath("stream")]) {
    expect(foreignImports(entry).filter((name) => name.startsWith("node:"))).toEqual([]);
  }
});

test("the consumer's entries import pubnub and nothing else from outside", () => {
  for (const entry of [modulePath("browser"), modulePath("gen/v1"), modulePath("stream")]) {
    expect(foreignImports(entry).filter((name) => name !== "pubnub")).toEqual([]);
  }
});

test("both builds of the root export the same names", () => {
  const names = (file: string): string =>
    runNode([
      "--input-type=module",
      "-e",
      `console.log(Object.keys(await import(${JSON.stringify(file)})).sort().join())`,
    ]);
  expect(names(modulePath("browser"))).toBe(names(modulePath("index")));
});

test("a provider's name in the browser build says that it needs Node", () => {
  const program = `import { startAgentInstance } from ${JSON.stringify(modulePath("browser"))};
    try { await startAgentInstance({}); } catch (error) { console.log(error.code, error.message); }`;
  expect(runNode(["--input-type=module", "-e", program])).toMatch(
    /^node-only .*startAgentInstance/,
  );
});

test("publint finds nothing", () => {
  const output = execFileSync(
    process.execPath,
    [join(root, "node_modules/publint/src/cli.js"), packed.tarball, "--strict"],
    { encoding: "utf8" },
  );
  expect(output).toMatch(/All good!/);
});

test("are-the-types-wrong finds nothing for ESM", () => {
  const cli = join(root, "node_modules/@arethetypeswrong/cli/dist/index.js");
  const arguments_ = [cli, packed.tarball, "--profile", "esm-only", "--no-color"];
  arguments_.push("--exclude-entrypoints", "./schemas/*", "./package.json");
  expect(() => execFileSync(process.execPath, arguments_, { encoding: "utf8" })).not.toThrow();
});

test("no published declaration mentions pubnub", () => {
  const files = execFileSync("tar", ["-tzf", packed.tarball], { encoding: "utf8" }).split("\n");
  const declarations = files.filter((name) => name.endsWith(".d.ts"));
  expect(declarations.length).toBeGreaterThan(10);
  for (const name of declarations) {
    const text = readFileSync(installed(name.replace("package/", "")), "utf8");
    expect(text, name).not.toMatch(/from ["']pubnub["']/);
  }
});

test("the tarball holds what runs, and nothing of the workshop", () => {
  const files = execFileSync("tar", ["-tzf", packed.tarball], { encoding: "utf8" }).split("\n");
  const folders = new Set(files.map((name) => name.split("/")[1]));
  expect([...folders].filter(Boolean).sort()).toEqual([
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "bin",
    "dist",
    "docs",
    "examples",
    "package.json",
    "schemas",
  ]);
  expect(files.filter((name) => /^package\/(?:docs|examples)\//.test(name)).sort()).toEqual([
    "package/docs/agent-card.md",
    "package/docs/diagnostics.md",
    "package/docs/drift-rules.md",
    "package/docs/drift.md",
    "package/docs/generator.md",
    "package/examples/calculator/agent-card.json",
  ]);
});

test("the command runs from the tarball", () => {
  expect(runNode([installed("bin/blocks.js"), "--version"]).trim()).toBe(packed.manifest.version);
});

function codeEntries(): string[] {
  return Object.keys(packed.manifest.exports)
    .filter((entry) => !entry.includes("*") && !entry.endsWith(".json"))
    .map((entry) => `@blocks-network/sdk${entry.slice(1)}`);
}

function installed(path: string): string {
  return join(packed.project, "node_modules/@blocks-network/sdk", path);
}

function modulePath(name: string): string {
  return installed(`dist/src/${name}.js`);
}

function runNode(args: readonly string[]): string {
  return execFileSync(process.execPath, args, { cwd: packed.project, encoding: "utf8" });
}

/** Names of all packages and built-ins that the module and everything below it imports. */
function foreignImports(entry: string): string[] {
  const seen = new Set<string>();
  const foreign = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    expect(existsSync(file), file).toBe(true);
    const text = readFileSync(file, "utf8");
    for (const [, specifier = ""] of text.matchAll(/(?:from|import)\s*\(?\s*"([^"\n]+)"/g)) {
      if (specifier.startsWith(".")) visit(join(dirname(file), specifier));
      else foreign.add(specifier);
    }
  };
  visit(entry);
  return [...foreign].sort();
}
