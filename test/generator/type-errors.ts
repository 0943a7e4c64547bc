import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { scratchProject } from "./scratch-project.ts";

const compiler = resolve(import.meta.dirname, "../../node_modules/typescript/bin/tsc");

/** Compiles sources as a strict project would: `use.ts(3): TS2322` for each error. */
export function typeErrors(sources: Readonly<Record<string, string>>): readonly string[] {
  const compilerOptions = {
    ...{ target: "ES2022", module: "nodenext", types: [], noEmit: true, skipLibCheck: false },
    ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
    ...{ verbatimModuleSyntax: true, isolatedModules: true, erasableSyntaxOnly: true },
    ...{ noUnusedLocals: true, noUnusedParameters: true, allowImportingTsExtensions: true },
  };
  const { cwd } = scratchProject({ ...sources, "tsconfig.json": { compilerOptions } });
  const line = [compiler, "-p", ".", "--pretty", "false"];
  const { stdout, status } = spawnSync(process.execPath, line, { cwd, encoding: "utf8" });
  const errors = stdout
    .split("\n")
    .flatMap((text) => /^(\S+)\((\d+),\d+\): error (TS\d+)/.exec(text)?.slice(1) ?? []);
  const found: string[] = [];
  for (let at = 0; at < errors.length; at += 3) {
    found.push(`${errors[at]}(${errors[at + 1]}): ${errors[at + 2]}`);
  }
  // A compiler that failed without a place would look like success.
  return found.length === 0 && status !== 0 ? [stdout] : found;
}
