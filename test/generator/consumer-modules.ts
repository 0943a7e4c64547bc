import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { compileSchema, generate } from "../../codegen/index.ts";

export const root: string = join(import.meta.dirname, "../..");

/**
 * Puts one of everything that we print into a folder: clients, handlers, fakes and fixtures of the goldens, clients and
 * handlers with declaration maps, the modules of the protocol door, and what `compileSchema` makes of the golden schemas.
 *
 * @returns Their paths in the folder, with forward slashes, sorted.
 */
export async function writeConsumerModules(folder: string): Promise<readonly string[]> {
  const copied = [
    ...globSync("test/golden/contract/*/expected*.ts", { cwd: root }),
    ...globSync("test/golden/protocol/*/expected.ts", { cwd: root }),
    ...globSync("generated/{types,unions,validators,routes}/*.ts", { cwd: root }),
    ...globSync("generated/{errors,helpers}.ts", { cwd: root }),
  ];
  for (const file of copied) cpSync(join(root, file), join(folder, file));
  const compiled = globSync("test/golden/types/*/input.schema.json", { cwd: root }).flatMap(
    (file) => writeCompiled(file, folder),
  );
  const mapped = await writeMapped(folder);
  return [...copied, ...compiled, ...mapped].map((file) => file.replaceAll("\\", "/")).sort();
}

/** Clients and handlers that leave their types to a declaration file, which they import and nobody runs. */
async function writeMapped(folder: string): Promise<readonly string[]> {
  const written: string[] = [];
  for (const name of ["hostile-names", "mixed-streams", "no-io"]) {
    const file = join(root, "test/golden/contract", name, "input.card.json");
    const path = join("mapped", name, "agent-card.json");
    await generate({
      agents: [{ text: readFileSync(file, "utf8"), file: path, path }],
      ...{ outDir: join("mapped", name), lockFile: "blocks.lock.json" },
      ...{ targets: ["client", "handler"], declarationMaps: true },
      onFile: (printed) => {
        mkdirSync(join(folder, dirname(printed.path)), { recursive: true });
        writeFileSync(join(folder, printed.path), printed.text);
        if (/(?<!\.d)\.ts$/.test(printed.path)) written.push(printed.path);
      },
    });
  }
  return written;
}

function writeCompiled(file: string, folder: string): readonly string[] {
  const schema: unknown = JSON.parse(readFileSync(join(root, file), "utf8"));
  const { types, validators } = compileSchema(schema, { name: "Root" });
  const target = join("compiled", basename(dirname(file)));
  mkdirSync(join(folder, target), { recursive: true });
  const modules = { "root.ts": types, "root.validators.ts": validators };
  return Object.entries(modules).map(([name, text]) => {
    writeFileSync(join(folder, target, name), text);
    return join(target, name);
  });
}

/** Every flag that a strict project may have set; each compiler takes those that it knows. */
export const strictFlags = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  declaration: true,
  skipLibCheck: false,
} as const;

/** Known from TypeScript 5.8 on. */
export const erasableFlag = { erasableSyntaxOnly: true } as const;

/** What linters of projects say beside those. */
export const pickyFlags = {
  noUnusedLocals: true,
  noUnusedParameters: true,
  noImplicitReturns: true,
  noImplicitOverride: true,
  noFallthroughCasesInSwitch: true,
  noPropertyAccessFromIndexSignature: true,
} as const;
