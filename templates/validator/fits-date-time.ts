import { fitsDate } from "./fits-date.ts";
import { fitsTime } from "./fits-time.ts";

/** An RFC 3339 date and time. */
export function fitsDateTime(text: string): boolean {
  const isMarked = text[10] === "T" || text[10] === "t";
  return isMarked && fitsDate(text.slice(0, 10)) && fitsTime(text.slice(11));
}
