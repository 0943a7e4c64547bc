import { fields } from "./fields.ts";
import { list } from "./list.ts";

/** A text that equal values share, so that only values with one text need comparing. */
export function likeness(value: unknown, depth = 0): string {
  if (depth > 500) return "";
  const inner = (item: unknown) => likeness(item, depth + 1);
  if (list(value)) return `[${value.map(inner).join()}]`;
  if (!fields(value)) return JSON.stringify(value) ?? "";
  const names = Object.keys(value).sort();
  return `{${names.map((name) => JSON.stringify(name) + inner(value[name])).join()}}`;
}
