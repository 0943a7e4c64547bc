import { explain } from "./explain.ts";
import { list } from "./list.ts";
import type { RuleSearch } from "./rule-search.ts";
import type { ValueRule } from "./value-rule.ts";

export function askPrefixItems(
  rules: readonly ValueRule[],
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  if (!list(value)) return;
  for (const [index, rule] of rules.slice(0, value.length).entries()) {
    explain(rule, value[index], `${path}/${index}`, search);
  }
}
