import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Lays out the text of a file whose path, relative to the output folder, is given. Throws what Prettier throws. */
export type FinishText = (path: string, text: string) => Promise<string>;

/** Why Prettier gave no text: most often its configuration, which is the project's. */
export interface FinishFault {
  readonly code: "prettier-failed";
  /** A sentence. */
  readonly message: string;
  readonly hint: string;
}

/** What we use of Prettier. */
interface Prettier {
  format(text: string, options: object): Promise<string>;
  clearConfigCache(): void;
  resolveConfig(path: string, options: { readonly editorconfig: boolean }): Promise<object | null>;
}

/**
 * The project's own Prettier with the project's options.
 *
 * @param folder Where the files will be; options and the package are looked for from here upwards.
 * @returns Undefined when Prettier is not installed there.
 */
export async function projectPrettier(folder: string): Promise<FinishText | undefined> {
  const prettier = await loadPrettier(folder);
  if (prettier === undefined) return undefined;
  // Whoever watches wants the options as they are now.
  prettier.clearConfigCache();
  return async (path, text) => {
    const filepath = join(folder, path);
    const options = (await prettier.resolveConfig(filepath, { editorconfig: true })) ?? {};
    return await prettier.format(text, { ...options, filepath });
  };
}

/** Files with their texts laid out, in the same order; or why that cannot be done. */
export async function finishFiles<File extends { readonly path: string; readonly text: string }>(
  files: readonly File[],
  finish: FinishText,
): Promise<readonly File[] | FinishFault> {
  const finished: File[] = [];
  for (const file of files) {
    try {
      finished.push({ ...file, text: await finish(file.path, file.text) });
    } catch (error) {
      const [why] = (error instanceof Error ? error.message : String(error)).split("\n");
      return {
        code: "prettier-failed",
        message: `Prettier cannot lay out ${file.path}: ${why}`,
        hint: "mend its configuration, or generate with the format builtin",
      };
    }
  }
  return finished;
}

async function loadPrettier(folder: string): Promise<Prettier | undefined> {
  try {
    const path = createRequire(join(folder, "any.js")).resolve("prettier");
    const loaded = (await import(pathToFileURL(path).href)) as Partial<Prettier> & {
      readonly default?: Prettier;
    };
    return loaded.format === undefined ? loaded.default : (loaded as Prettier);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}
