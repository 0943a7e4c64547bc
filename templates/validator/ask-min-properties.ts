import { counted } from "./counted.ts";
import { fields } from "./fields.ts";

export function askMinProperties(least: number, value: unknown): string | undefined {
  if (!fields(value) || !(Object.keys(value).length < least)) return undefined;
  return `must have at least ${counted(least, "member")}`;
}
