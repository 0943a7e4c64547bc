import { explain } from "./explain.ts";
import type { RuleSearch } from "./rule-search.ts";
import { tooDeep } from "./too-deep.ts";
import type { ValueRule } from "./value-rule.ts";

/** A rule inside of which this one is again. */
export function askRef(
  next: () => ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  const depth = search.depth + 1;
  if (depth > 500) tooDeep(search.issues, path);
  else explain(next(), value, path, { ...search, depth });
}
