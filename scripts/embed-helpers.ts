import { readFile, writeFile } from "node:fs/promises";
import { format } from "../codegen/format/format.ts";
import { loadTexts } from "../codegen/load/load.ts";
import { emitHelpers } from "../codegen/template/emit-helpers.ts";

/** Writes the helpers of `templates/validator` into `generated/`, where they differ. */
export async function embedHelpers(): Promise<void> {
  const modules = await loadTexts({
    path: "templates/validator",
    name: "templates/validator",
    suffix: ".ts",
  });
  for (const { path, text } of format(emitHelpers(modules))) {
    const file = `generated/${path}`;
    const current = await readFile(file, "utf8").catch(() => undefined);
    if (current !== text) await writeFile(file, text);
  }
}
