import { explain } from "./explain.ts";
import { instead } from "./instead.ts";
import type { RuleSearch } from "./rule-search.ts";
import type { ValueRule } from "./value-rule.ts";

/** One message for whatever is wrong by a rule. */
export function askInstead(
  message: string,
  value: unknown,
  path: string,
  search: RuleSearch,
  { of }: { readonly of: ValueRule },
): void {
  const from = search.issues.length;
  explain(of, value, path, search);
  instead(search.issues, from, path, message);
}
