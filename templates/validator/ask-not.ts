import { holds } from "./holds.ts";
import type { RuleSearch } from "./rule-search.ts";
import type { ValueRule } from "./value-rule.ts";

export function askNot(
  rule: ValueRule,
  value: unknown,
  _path: string,
  search: RuleSearch,
): string | undefined {
  return holds(rule, value, search) ? "must not be like this" : undefined;
}
