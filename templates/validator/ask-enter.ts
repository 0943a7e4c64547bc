import { explain } from "./explain.ts";
import type { RuleSearch } from "./rule-search.ts";
import type { ValueRule } from "./value-rule.ts";

/**
 * A rule that refers back to itself, from outside: its depth is counted anew.
 * A rule may need so much of the stack at each level that 500 are too many.
 */
export function askEnter(
  next: () => ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  const from = search.issues.length;
  try {
    explain(next(), value, path, { ...search, depth: 0 });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = "is nested too deep to be checked";
    search.issues.splice(from, Infinity, { path, keyword: "depth", message });
  }
}
