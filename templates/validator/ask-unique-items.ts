import { list } from "./list.ts";
import { repeated } from "./repeated.ts";
import type { RuleSearch } from "./rule-search.ts";

/** The first item that repeats another is told, at its own place. */
export function askUniqueItems(
  _asked: true,
  value: unknown,
  path: string,
  { issues }: RuleSearch,
): void {
  const index = list(value) ? repeated(value) : -1;
  if (index === -1) return;
  const message = "must not repeat an earlier item";
  issues.push({ path: `${path}/${index}`, keyword: "uniqueItems", message });
}
