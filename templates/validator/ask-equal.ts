import { askEnum } from "./ask-enum.ts";
import { equal } from "./equal.ts";
import type { RuleSearch } from "./rule-search.ts";

/** One of values among which are lists or objects. */
export function askEqual(
  values: readonly unknown[],
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  if (!values.some((one) => equal(one, value)))
    askEnum(values, value, path, search);
}
