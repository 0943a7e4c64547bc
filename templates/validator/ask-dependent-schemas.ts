import { explain } from "./explain.ts";
import { fields } from "./fields.ts";
import { own } from "./own.ts";
import type { RuleSearch } from "./rule-search.ts";
import type { ValueRule } from "./value-rule.ts";

/** Names, each with a rule for the object that has it. */
export function askDependentSchemas(
  pairs: readonly (readonly [string, ValueRule])[],
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  if (!fields(value)) return;
  for (const [name, rule] of pairs)
    if (own(value, name) !== undefined) explain(rule, value, path, search);
}
