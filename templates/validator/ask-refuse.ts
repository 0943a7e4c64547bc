import type { RuleSearch } from "./rule-search.ts";

/** Takes nothing: the keyword that says so, and its message. */
export function askRefuse(
  [keyword, message]: readonly [string, string],
  _value: unknown,
  path: string,
  { issues }: RuleSearch,
): void {
  issues.push({ path, keyword, message });
}
