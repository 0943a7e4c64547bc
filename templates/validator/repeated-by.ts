import { fields } from "./fields.ts";
import { own } from "./own.ts";
import { repeated } from "./repeated.ts";

/** Index of the first object whose member agrees with an earlier one's, or -1. */
export function repeatedBy(items: readonly unknown[], name: string): number {
  const holders = [...items.entries()].filter(
    ([, item]) => fields(item) && own(item, name) !== undefined,
  );
  const values = holders.map(([, item]) =>
    fields(item) ? own(item, name) : undefined,
  );
  return holders[repeated(values)]?.[0] ?? -1;
}
