import type { RuleSearch } from "./rule-search.ts";
import { show } from "./show.ts";
import { wantedValues } from "./wanted-values.ts";

/** One of values that are compared as they are: text, numbers, `true`, `false`, `null`. */
export function askEnum(
  values: readonly unknown[],
  value: unknown,
  path: string,
  { issues }: RuleSearch,
): void {
  if (values.includes(value)) return;
  const keyword = values.length === 1 ? "const" : "enum";
  const message = `must be ${wantedValues(values)}, not ${show(value)}`;
  issues.push({ path, keyword, message });
}
