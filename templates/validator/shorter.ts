import { codePoints } from "./code-points.ts";

/** Whether a text has fewer characters; each has one unit or two, so few texts need counting. */
export function shorter(text: string, least: number): boolean {
  return text.length < 2 * least && codePoints(text) < least;
}
