import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/**
 * What a compiler has to say about the modules of a folder, under `strict`, line by line.
 *
 * @param compiler Of `node_modules`: `typescript`, `typescript-5.5`.
 */
export function compilerFaults(
  folder: string,
  options: { readonly include: readonly string[]; readonly compiler?: string },
): readonly string[] {
  const { compiler = "typescript", include } = options;
  const compilerOptions = {
    ...{ strict: true, noEmit: true, target: "es2022", module: "esnext", skipLibCheck: true },
    ...{ moduleResolution: "bundler", allowImportingTsExtensions: true },
    // Older compilers take long for these, and are asked about modules that import nothing.
    types: compiler === "typescript" ? ["node"] : [],
    typeRoots: [join(root, "node_modules/@types")],
    paths: {
      "@blocks-network/sdk/gen/v1": [join(root, "src/gen/v1.ts")],
      pubnub: [join(root, "src/realtime/pubnub.d.ts")],
    },
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include }));
  const tsc = join(root, "node_modules", compiler, "bin/tsc");
  const run = [tsc, "-p", folder];
  const { stdout } = spawnSync(process.execPath, run, { cwd: folder, encoding: "utf8" });
  return stdout.split("\n").filter((line) => line !== "");
}
