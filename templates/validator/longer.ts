import { codePoints } from "./code-points.ts";

/** Whether a text has more characters; it has no more of them than units, so few texts need counting. */
export function longer(text: string, most: number): boolean {
  return text.length > most && codePoints(text) > most;
}
