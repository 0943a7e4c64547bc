import { list } from "./list.ts";
import { repeatedBy } from "./repeated-by.ts";
import type { RuleSearch } from "./rule-search.ts";

/** Names of members in which no two items may agree. */
export function askUniqueBy(
  names: readonly string[],
  value: unknown,
  path: string,
  { issues }: RuleSearch,
): void {
  for (const name of names) {
    const index = list(value) ? repeatedBy(value, name) : -1;
    const message = `must not have the same ${JSON.stringify(name)} as an earlier item`;
    const place = { path: `${path}/${index}`, keyword: "x-unique-by" };
    if (index !== -1) issues.push({ ...place, message });
  }
}
