import { counted } from "./counted.ts";
import { list } from "./list.ts";

export function askMaxItems(most: number, value: unknown): string | undefined {
  if (!list(value) || !(value.length > most)) return undefined;
  return `must have at most ${counted(most, "item")}`;
}
