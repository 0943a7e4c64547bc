import { explain } from "./explain.ts";
import { holds } from "./holds.ts";
import type { RuleSearch } from "./rule-search.ts";
import type { ValueRule } from "./value-rule.ts";

export function askIf(
  test: ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
  asked: { readonly then?: ValueRule; readonly else?: ValueRule },
): void {
  const rule = holds(test, value, search) ? asked.then : asked.else;
  if (rule !== undefined) explain(rule, value, path, search);
}
