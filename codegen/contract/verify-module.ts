import { basename } from "node:path";
import type { Report } from "../diagnostics/report.ts";

/**
 * Asks an independent engine about a module before it is written: Prettier has to parse it, and to
 * leave it as it is.
 *
 * @returns False when it disagrees or is not installed, which the report tells.
 */
export async function verifyModule(
  module: { readonly path: string; readonly text: string },
  report: Report,
): Promise<boolean> {
  const file = basename(module.path);
  const refuse = (code: string, message: string, hint: string): false => {
    report.add({ severity: "error", code, message, hint, file, line: 1, column: 1, pointer: "" });
    return false;
  };
  const prettier = await import("prettier").catch(() => undefined);
  if (prettier === undefined) {
    return refuse("tool-missing", "Prettier is not installed", "npm install --save-dev prettier");
  }
  const hint = "this is a fault of the generator: report it with the card";
  try {
    const formatted = await prettier.format(module.text, { parser: "typescript" });
    if (formatted === module.text) return true;
    return refuse("verify-format", "Prettier lays the module out in another way", hint);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    return refuse("verify-syntax", `Prettier cannot read the module: ${reason}`, hint);
  }
}
