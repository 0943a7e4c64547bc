import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { parseSync, transformSync, Visitor } from "rolldown/utils";
import typescript from "typescript-5.9";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  erasableFlag,
  pickyFlags,
  root,
  strictFlags,
  writeConsumerModules,
} from "./consumer-modules.ts";

// TypeScript 5.5, 5.9 and 7 compile the same modules against the packed package: test/package/compilers.test.ts.
describe("consumers' builds", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "consumers-builds-"));
  let modules: readonly string[] = [];
  beforeAll(async () => {
    modules = await writeConsumerModules(folder);
    writePackage(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = (file: string): string => readFileSync(join(folder, file), "utf8");

  test("ESM, without code from strings and without imports at run time", () => {
    expect(modules.length).toBeGreaterThan(100);
    const found = modules.flatMap((file) => faultsOf(stripped(read(file), file), file));
    expect(found).toEqual([]);
  });

  test("what looks for such code finds it", () => {
    const text = 'eval("1"); new Function("1"); Function("1"); import("x"); require("x");';
    const found = faultsOf(`${text} import.meta.url; [].constructor.constructor("1")();`, "x.ts");
    expect(found).toHaveLength(7);
  });

  test.for(["nodenext", "bundler"])("compiles under each flag, resolved by %s", (resolution) => {
    const isBundler = resolution === "bundler";
    const compilerOptions = {
      ...{ target: "ES2022", lib: ["ES2022", "DOM"], types: [], noEmit: true },
      ...{ module: isBundler ? "esnext" : "nodenext", moduleResolution: resolution },
      ...{ allowImportingTsExtensions: true, ...strictFlags, ...erasableFlag, ...pickyFlags },
    };
    const config = join(folder, `tsconfig.${resolution}.json`);
    writeFileSync(config, JSON.stringify({ compilerOptions, files: modules }));
    expect(compile(config)).toBe("");
  });

  test.for([
    { loader: "Node's type stripping", transpile: undefined },
    { loader: "TypeScript, file by file", transpile: typescriptLoader },
    { loader: "oxc, file by file", transpile: oxcLoader },
  ])("runs by $loader, where code from strings is forbidden as under a CSP", ({ transpile }) => {
    const target = transpile === undefined ? folder : join(folder, transpile.name);
    if (transpile !== undefined) {
      for (const file of modules)
        write(join(target, scriptName(file)), transpile(read(file), file));
    }
    const files = transpile === undefined ? modules : modules.map(scriptName);
    const { stderr, stdout } = visit(target, files);
    expect(stderr).toBe("");
    const { called, imported } = JSON.parse(stdout) as Record<"called" | "imported", number>;
    expect(imported).toBe(modules.length);
    expect(called).toBeGreaterThan(500);
  });

  test("tree-shakes to what is used", async () => {
    const file = join(folder, "generated/validators/task-event.ts");
    const names = [...readFileSync(file, "utf8").matchAll(/^export function (\w+)/gm)];
    const all = names.map(([, name = ""]) => name);
    const code = await bundle(folder, `export { isProgressEvent } from ${JSON.stringify(file)};`);
    const kept = all.filter((name) => new RegExp(`function ${name}\\b`).test(code));
    expect(all.length).toBeGreaterThan(20);
    // The state of a task is a definition of its own, which the check of the event calls.
    expect(kept).toEqual(["isProgressEvent", "isTaskState"]);
    expect(await bundle(folder, `import ${JSON.stringify(file)};`)).toBe("");
  });
});

/** The package as generated modules see it: its declarations to compile against, its sources to run. */
function writePackage(folder: string): void {
  const target = join(folder, "node_modules/@blocks-network/sdk");
  const exports = { "./gen/v1": { types: "./src/gen/v1.d.ts", default: "./v1.js" } };
  write(join(target, "package.json"), JSON.stringify({ type: "module", exports }));
  const source = pathToFileURL(join(root, "src/gen/v1.ts")).href;
  write(join(target, "v1.js"), `export * from ${JSON.stringify(source)};\n`);
  write(join(folder, "package.json"), '{ "type": "module" }');
  const compilerOptions = {
    ...{ noEmit: false, declaration: true, emitDeclarationOnly: true, outDir: target },
    ...{ rootDir: root, noCheck: true, typeRoots: [join(root, "node_modules/@types")] },
  };
  const config = join(folder, "tsconfig.package.json");
  const files = [join(root, "src/gen/v1.ts")];
  const extended = { extends: join(root, "tsconfig.json"), compilerOptions, files, include: [] };
  writeFileSync(config, JSON.stringify(extended));
  expect(compile(config)).toBe("");
}

function compile(config: string): string {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const run = spawnSync(process.execPath, [compiler, "-p", config], { encoding: "utf8" });
  return run.stdout.split("\n").slice(0, 20).join("\n");
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function scriptName(file: string): string {
  return file.replace(/\.ts$/, ".js");
}

/** What every loader that looks at one file alone makes of a module, with its imports renamed as its output is. */
function typescriptLoader(text: string, fileName: string): string {
  const { ESNext } = typescript.ModuleKind;
  const compilerOptions = {
    ...{ module: ESNext, target: typescript.ScriptTarget.ES2022 },
    ...{ isolatedModules: true, verbatimModuleSyntax: true, rewriteRelativeImportExtensions: true },
  };
  const printed = typescript.transpileModule(text, {
    fileName,
    compilerOptions,
    reportDiagnostics: true,
  });
  expect(printed.diagnostics ?? []).toEqual([]);
  return printed.outputText;
}

function oxcLoader(text: string, fileName: string): string {
  const { code, errors } = transformSync(fileName, text, {
    typescript: { onlyRemoveTypeImports: true, rewriteImportExtensions: "rewrite" },
  });
  expect(errors).toEqual([]);
  return code;
}

function stripped(text: string, fileName: string): string {
  return transformSync(fileName, text, { typescript: { onlyRemoveTypeImports: true } }).code;
}

/** Places of a script that a bundler or a CSP without `unsafe-eval` could not take. */
function faultsOf(script: string, file: string): readonly string[] {
  const found: string[] = [];
  const tell = (what: string): unknown => found.push(`${file}: ${what}`);
  const { errors, program } = parseSync(scriptName(file), script, { sourceType: "module" });
  for (const error of errors) tell(error.message);
  const visitor = new Visitor({
    Identifier: ({ name }) => {
      if (["eval", "Function", "require", "module"].includes(name)) tell(name);
    },
    MemberExpression: ({ property, object }) => {
      const isTwice =
        object.type === "MemberExpression" && nameOf(object.property) === "constructor";
      if (isTwice && nameOf(property) === "constructor") tell("a constructor of constructors");
    },
    ImportExpression: () => void tell("import()"),
    MetaProperty: () => void tell("import.meta"),
    ExportDefaultDeclaration: () => void tell("export default"),
  });
  visitor.visit(program);
  return found;
}

function nameOf(node: { readonly type: string }): string | undefined {
  return "name" in node && typeof node.name === "string" ? node.name : undefined;
}

/** Imports every module and calls each exported check with values of every kind. */
const visitor = `
const values = [null, true, 0, 1.5, "", "text", [], [1, "a", {}], {}, { type: "progress" }, { id: "1", items: [{}] }];
let called = 0;
let imported = 0;
for (const file of JSON.parse(process.argv[2])) {
  const module = await import("./" + file);
  imported += 1;
  for (const [name, check] of Object.entries(module)) {
    if (!/^(?:is|check)[A-Z]/.test(name)) continue;
    for (const value of values) check(value);
    called += values.length;
  }
}
console.log(JSON.stringify({ called, imported }));
`;

function visit(
  folder: string,
  files: readonly string[],
): { readonly stderr: string; readonly stdout: string } {
  writeFileSync(join(folder, "visitor.js"), visitor);
  const flags = [
    "--disallow-code-generation-from-strings",
    "--disable-warning=ExperimentalWarning",
  ];
  return spawnSync(process.execPath, [...flags, "visitor.js", JSON.stringify(files)], {
    cwd: folder,
    encoding: "utf8",
    timeout: 60_000,
  });
}

/** What a bundler leaves of a program. */
async function bundle(folder: string, program: string): Promise<string> {
  const input = join(folder, "program.ts");
  writeFileSync(input, `${program}\n`);
  const build = await rolldown({ input, logLevel: "silent" });
  const { output } = await build.generate({ format: "esm" });
  await build.close();
  return output[0].code
    .replace(/^\/\/.*$/gm, "")
    .replace(/^export \{\s*\};$/m, "")
    .trim();
}
