import { explain } from "./explain.ts";
import { list } from "./list.ts";
import type { RuleSearch } from "./rule-search.ts";
import type { ValueRule } from "./value-rule.ts";

/** What every item must be that follows those with rules of their own. */
export function askRestItems(
  rule: ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
  { prefixItems = [] }: { readonly prefixItems?: readonly ValueRule[] },
): void {
  if (!list(value)) return;
  for (let index = prefixItems.length; index < value.length; index += 1) {
    explain(rule, value[index], `${path}/${index}`, search);
  }
}
