import { counted } from "./counted.ts";
import { longer } from "./longer.ts";

export function askMaxLength(most: number, value: unknown): string | undefined {
  if (typeof value !== "string" || !longer(value, most)) return undefined;
  return `must have at most ${counted(most, "character")}`;
}
