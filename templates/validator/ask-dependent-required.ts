import { fields } from "./fields.ts";
import { own } from "./own.ts";
import type { RuleSearch } from "./rule-search.ts";

/** Names, each with those that must be there when it is. */
export function askDependentRequired(
  pairs: readonly (readonly [string, readonly string[]])[],
  value: unknown,
  path: string,
  { issues }: RuleSearch,
): void {
  if (!fields(value)) return;
  for (const [name, others] of pairs) {
    if (own(value, name) === undefined) continue;
    for (const other of others) {
      if (own(value, other) !== undefined) continue;
      const because = `because it has ${JSON.stringify(name)}`;
      const message = `must have member ${JSON.stringify(other)}, ${because}`;
      issues.push({ path, keyword: "dependentRequired", message });
    }
  }
}
