import { counted } from "./counted.ts";
import { list } from "./list.ts";

export function askMinItems(least: number, value: unknown): string | undefined {
  if (!list(value) || !(value.length < least)) return undefined;
  return `must have at least ${counted(least, "item")}`;
}
