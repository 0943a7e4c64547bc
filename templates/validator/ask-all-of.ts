import { distinct } from "./distinct.ts";
import { explain } from "./explain.ts";
import type { RuleSearch } from "./rule-search.ts";
import type { ValueRule } from "./value-rule.ts";

/** Two parts may tell the same fault, which is still one. */
export function askAllOf(
  parts: readonly ValueRule[],
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  const from = search.issues.length;
  for (const part of parts) {
    explain(part, value, path, search);
  }
  distinct(search.issues, from);
}
