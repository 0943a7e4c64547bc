import { code, lines, raw } from "../code.ts";
import type { EmittedFile } from "../file.ts";
import { helperSources, typeHelpers } from "../typescript/helpers.ts";
import { identifier, objectLiteral, printString } from "../typescript/literals.ts";
import { header } from "./header.ts";

/**
 * `generated/helpers.ts`: what validators stand on, in one module that they and `gen/v1` import. Its exports are named at
 * its end, so that each helper stands as any module prints it for itself.
 */
export function emitHelperLibrary(): readonly EmittedFile[] {
  const exported = [...helperSources.keys()].map((name) =>
    typeHelpers.has(name) ? code`type ${identifier(name)}` : identifier(name),
  );
  const content = lines(
    ...header("templates/validator").map((text) => raw(`// ${text}`)),
    raw(""),
    code`import type { Issue } from ${printString("./types/issue.ts")};`,
    ...[...helperSources.values()].flatMap(({ text }) => [raw(""), ...text.split("\n").map(raw)]),
    raw(""),
    code`export ${objectLiteral(exported)};`,
  );
  return [{ path: "helpers.ts", content }];
}
