// What generated clients cost the compiler, beside plain interfaces of the same number of bytes.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileSchema } from "../../codegen/index.ts";
import { generateClient } from "./client.ts";
import { makeCorpus } from "./corpus.ts";
import { figureTable, median } from "./figure.ts";

const root = join(import.meta.dirname, "../..");
const tsc = join(import.meta.dirname, "node_modules/typescript/bin/tsc");
const cards = makeCorpus(100);
const clients = cards.map(generateClient);
const byHand = cards.map((card, index) => {
  const texts = card.schemas.map((schema, position) => {
    return compileSchema(schema, { name: `Part${position}Of` }).types;
  });
  let text = "";
  for (let copy = 0; text.length < (clients[index]?.length ?? 0); copy += 1) {
    text += (texts[copy % texts.length] ?? "").replace(/(Part\d+Of)/g, `$1${copy}`);
  }
  return text;
});

function makeProject(texts: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "blocks-bench-"));
  mkdirSync(join(folder, "node_modules/@blocks-network"), { recursive: true });
  symlinkSync(root, join(folder, "node_modules/@blocks-network/sdk"), "dir");
  for (const [index, text] of texts.entries()) writeFileSync(join(folder, `m${index}.ts`), text);
  const imports = texts.map((_, index) => `import "./m${index}.ts";\n`).join("");
  writeFileSync(join(folder, "main.ts"), `${imports}import "@blocks-network/sdk/gen/v1";\n`);
  const compilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, allowImportingTsExtensions: true },
    ...{ module: "esnext", moduleResolution: "bundler", target: "es2022", types: [] },
    ...{ lib: ["es2024", "dom", "dom.asynciterable", "esnext.disposable"] },
  };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions, include: ["*.ts"] }),
  );
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  return folder;
}

interface Compilation {
  readonly seconds: number;
  readonly instantiations: number;
}

function compile(cwd: string): Compilation {
  const child = spawnSync(process.execPath, [tsc, "-p", ".", "--extendedDiagnostics"], { cwd });
  const told = child.stdout.toString();
  if (child.status !== 0) throw new Error(told.slice(0, 2_000));
  const number = (name: string): number =>
    Number(new RegExp(`^${name}: +([\\d.]+)`, "m").exec(told)?.[1]);
  return { seconds: number("Total time"), instantiations: number("Instantiations") };
}

const projects = [makeProject(clients), makeProject(byHand), makeProject(clients.slice(0, 50))];
const rounds = Array.from({ length: 3 }, () => projects.map(compile));
for (const folder of projects) rmSync(folder, { recursive: true });
const secondsOf = (index: number): number =>
  median(rounds.map((round) => round[index]?.seconds ?? Number.NaN));
const [hundred, , fifty] = rounds[0] ?? [];
const more = (hundred?.instantiations ?? Number.NaN) - (fifty?.instantiations ?? Number.NaN);
console.log(
  figureTable("`tsc` on 100 generated clients", [
    {
      name: "over interfaces of the same size",
      measured: secondsOf(0) / secondsOf(1),
      target: { most: 1.3 },
      unit: "x",
    },
    { name: "the clients", measured: secondsOf(0), unit: "s" },
    { name: "the interfaces", measured: secondsOf(1), unit: "s" },
    {
      name: "type instantiations per client, 50 to 100",
      measured: more / 50,
      target: { most: 0 },
      unit: "",
    },
  ]),
);
