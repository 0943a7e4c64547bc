import { explain } from "./explain.ts";
import { list } from "./list.ts";
import type { RuleSearch } from "./rule-search.ts";
import type { ValueRule } from "./value-rule.ts";

export function askItems(
  rule: ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  if (!list(value)) return;
  for (const [index, item] of value.entries())
    explain(rule, item, `${path}/${index}`, search);
}
