import { escapePointer } from "../../load/json-value.ts";
import { type Code, code, raw } from "../code.ts";
import { quote } from "./literals.ts";

/** The JSON pointer of a value, as an expression of the printed function. */
export interface PathCode {
  readonly expression: Code;
}

export const ownPath: PathCode = { expression: raw("path") };

/** Pointer of a member whose name is known now. */
export function memberPath(name: string): PathCode {
  return {
    expression: code`${raw("`$" + "{path}/")}${raw(templateText(escapePointer(name)))}${raw("`")}`,
  };
}

/** Pointer of the item at the variable `index`. */
export const itemPath: PathCode = { expression: raw("`$" + "{path}/$" + "{index}`") };

/** Text inside a template literal. */
function templateText(text: string): string {
  const escaped = quote(text.replaceAll('"', "")).slice(1, -1);
  if (!text.includes('"')) return escaped.replaceAll("`", "\\`").replaceAll("$" + "{", "\\$" + "{");
  return text
    .split('"')
    .map((part) => templateText(part))
    .join('"');
}
