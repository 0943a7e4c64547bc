import { counted } from "./counted.ts";
import { fields } from "./fields.ts";

export function askMaxProperties(most: number, value: unknown): string | undefined {
  if (!fields(value) || !(Object.keys(value).length > most)) return undefined;
  return `must have at most ${counted(most, "member")}`;
}
