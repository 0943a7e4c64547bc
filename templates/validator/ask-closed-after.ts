import { counted } from "./counted.ts";
import { list } from "./list.ts";
import type { RuleSearch } from "./rule-search.ts";

/** So many items have rules of their own, and none may follow. */
export function askClosedAfter(
  most: number,
  value: unknown,
  path: string,
  { issues }: RuleSearch,
): void {
  if (!list(value) || value.length <= most) return;
  const message = `must have at most ${counted(most, "item")}`;
  issues.push({ path, keyword: "items", message });
}
