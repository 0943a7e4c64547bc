import { explain } from "./explain.ts";
import { fields } from "./fields.ts";
import { pointer } from "./pointer.ts";
import type { RuleSearch } from "./rule-search.ts";
import type { ValueRule } from "./value-rule.ts";

export function askPropertyNames(
  rule: ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  if (!fields(value)) return;
  for (const name of Object.keys(value))
    explain(rule, name, pointer(path, name), search);
}
