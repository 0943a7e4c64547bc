import type { Issue } from "./issue.ts";
import type { RuleSearch } from "./rule-search.ts";
import { within } from "./within.ts";

/** The validator of another module. */
export function askCheck(
  check: (value: unknown) => readonly Issue[],
  value: unknown,
  path: string,
  { issues }: RuleSearch,
): void {
  within(issues, path, check(value));
}
