import { explain } from "./explain.ts";
import { holds } from "./holds.ts";
import { loneArm } from "./lone-arm.ts";
import type { RuleSearch } from "./rule-search.ts";
import type { ValueRule } from "./value-rule.ts";

export function askOneOf(
  arms: readonly ValueRule[],
  value: unknown,
  path: string,
  search: RuleSearch,
  rule: Parameters<typeof loneArm>[1] & { readonly words: string },
): string | undefined {
  const only = loneArm(arms, rule, value);
  if (only !== undefined) explain(only, value, path, search);
  else {
    const fitting = arms.filter((arm) => holds(arm, value, search)).length;
    if (fitting !== 1)
      return `must be ${fitting === 0 ? "" : "only one of "}${rule.words}`;
  }
  return undefined;
}
