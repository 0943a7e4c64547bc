import { counted } from "./counted.ts";
import { holds } from "./holds.ts";
import { list } from "./list.ts";
import type { RuleSearch } from "./rule-search.ts";
import type { ValueRule } from "./value-rule.ts";

export function askContains(
  rule: ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
  asked: { readonly minContains?: number; readonly maxContains?: number },
): void {
  if (!list(value)) return;
  const { minContains = 1, maxContains = Infinity } = asked;
  const found = value.filter((item) => holds(rule, item, search)).length;
  const isFew = found < minContains;
  if (!isFew && found <= maxContains) return;
  const amount = isFew
    ? `at least ${counted(minContains, "item")}`
    : `at most ${counted(maxContains, "item")}`;
  search.issues.push({
    path,
    keyword: isFew ? "contains" : "maxContains",
    message: `must contain ${amount} of the kind that is asked for`,
  });
}
