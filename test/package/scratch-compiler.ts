import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./packed-package.ts";

export interface Compilation {
  /** A project that has the package in node_modules; the compilation gets a folder of its own in it. */
  readonly project: string;
  readonly folder: string;
  /** A compiler among the dev dependencies: `typescript-5.5`. */
  readonly compiler: string;
  readonly moduleResolution?: "nodenext" | "bundler";
  readonly flags?: Readonly<Record<string, boolean>>;
  /** Packages of ambient types. Default: Node's; none is a project for browsers. */
  readonly types?: readonly string[];
  /** File name to source text. */
  readonly sources: Readonly<Record<string, string>>;
  /** Further folders of the project to compile. */
  readonly include?: readonly string[];
}

/** Compiles as a strict user would, library declarations checked. Returns what the compiler printed. */
export function compile(compilation: Compilation): string {
  const { project, moduleResolution = "nodenext", types = ["node"] } = compilation;
  const folder = join(project, compilation.folder);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(compilation.sources)) {
    writeFileSync(join(folder, name), text);
  }
  const tsconfig = {
    compilerOptions: {
      target: "ES2022",
      // No disposables: the declarations must not need them.
      lib: ["ES2022", "DOM"],
      module: moduleResolution === "bundler" ? "esnext" : "nodenext",
      moduleResolution,
      types,
      noEmit: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      allowImportingTsExtensions: true,
      resolveJsonModule: true,
      skipLibCheck: false,
      ...compilation.flags,
    },
    include: ["**/*.ts", ...(compilation.include ?? []).map((name) => `../${name}`)],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(tsconfig));

  const tsc = join(root, "node_modules", compilation.compiler, "bin/tsc");
  try {
    return execFileSync(process.execPath, [tsc, "-p", folder, "--pretty", "false"], {
      encoding: "utf8",
      cwd: folder,
    });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
