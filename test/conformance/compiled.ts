import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type CompileSchemaOptions, compileSchema } from "../../codegen/index.ts";
import type { JsonValue } from "../../codegen/load/json-value.ts";

/** The printed validators of one schema; or why there are none. */
export type Compiled =
  | {
      readonly is: (value: unknown) => boolean;
      readonly check: (value: unknown) => readonly unknown[];
    }
  | { readonly fault: string };

export interface Compilation {
  readonly schema: JsonValue;
  readonly options?: Omit<CompileSchemaOptions, "name">;
}

/**
 * Compiles schemas and imports what was printed, as a user does: by type stripping, from files.
 *
 * @param folder Gets the modules, a few hundred at once.
 */
export async function compileAll(
  compilations: readonly Compilation[],
  folder: string,
): Promise<readonly Compiled[]> {
  await mkdir(folder, { recursive: true });
  const printed = compilations.map(({ schema, options }) => print(schema, options));
  const batch = 100;
  const found: Compiled[] = [];
  for (let start = 0; start < printed.length; start += batch) {
    const some = printed.slice(start, start + batch);
    found.push(...(await Promise.all(some.map((one, index) => load(one, start + index, folder)))));
  }
  return found;
}

function print(schema: JsonValue, options: Compilation["options"]): string | { fault: string } {
  try {
    const { validators, diagnostics } = compileSchema(schema, { ...options, name: "Root" });
    const [error] = diagnostics.filter(({ severity }) => severity === "error");
    return error === undefined ? validators : { fault: `${error.code}: ${error.message}` };
  } catch (error) {
    return { fault: `it threw: ${error instanceof Error ? error.stack : String(error)}` };
  }
}

async function load(
  printed: string | { fault: string },
  index: number,
  folder: string,
): Promise<Compiled> {
  if (typeof printed !== "string") return printed;
  const file = join(folder, `m${index}.ts`);
  // Rules judge by themselves here, as in clients, which have no `isX` that answers first.
  const guard = "  if (isRoot(value)) return [];\n";
  if (!printed.includes(guard)) return { fault: "checkRoot does not ask isRoot first" };
  await writeFile(file, printed.replace(guard, ""));
  try {
    const module = await import(pathToFileURL(file).href);
    return { is: module.isRoot, check: module.checkRoot };
  } catch (error) {
    return { fault: `the module does not load: ${String(error)} (${file})` };
  }
}
