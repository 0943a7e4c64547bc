import { fitsJsonPointer } from "./fits-json-pointer.ts";

/** How many levels up, then a pointer, or `#` for the name there. */
export function fitsRelativeJsonPointer(text: string): boolean {
  const rest = text.replace(/^(?:0|[1-9]\d*)/, "");
  return rest !== text && (rest === "#" || fitsJsonPointer(rest));
}
