import { explain } from "./explain.ts";
import { fields } from "./fields.ts";
import { pointer } from "./pointer.ts";
import type { RuleSearch } from "./rule-search.ts";
import type { ValueRule } from "./value-rule.ts";

/** Tests of names, each with a rule for the members whose name passes. */
export function askPatternProperties(
  patterns: readonly (readonly [(name: string) => boolean, ValueRule])[],
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  if (!fields(value)) return;
  for (const [name, member] of Object.entries(value)) {
    for (const [test, rule] of patterns)
      if (test(name)) explain(rule, member, pointer(path, name), search);
  }
}
