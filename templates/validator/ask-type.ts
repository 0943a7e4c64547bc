import { nameOf } from "./name-of.ts";

/** The types stand in the words of the message: `a string or null`. */
export function askType(words: string, value: unknown): string | undefined {
  const own = nameOf(value);
  const fits =
    typeof value === "number"
      ? (words.includes("a number") && Number.isFinite(value)) ||
        (words.includes("an integer") && Number.isInteger(value))
      : words.includes(own === "a boolean" ? "true or false" : own);
  return fits ? undefined : `must be ${words}, not ${own}`;
}
