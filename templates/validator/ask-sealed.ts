import { explain } from "./explain.ts";
import { fields } from "./fields.ts";
import { list } from "./list.ts";
import { look } from "./look.ts";
import { pointer } from "./pointer.ts";
import type { RuleSearch } from "./rule-search.ts";
import type { ValueRule } from "./value-rule.ts";

/**
 * Members and items that no keyword of the rule has looked at. What a value
 * that does not fit looked at is not known, so its own faults come first.
 */
export function askSealed(
  rule: ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
  rest: {
    readonly unseenMembers?: ValueRule;
    readonly unseenItems?: ValueRule;
  },
): void {
  const from = search.issues.length;
  explain(rule, value, path, search);
  if (search.issues.length > from) return;
  const seen = new Set<string | number>();
  look(rule, value, seen, search);
  const unseen = fields(value) ? rest.unseenMembers : rest.unseenItems;
  const parts = fields(value)
    ? Object.entries(value)
    : list(value)
      ? value.entries()
      : [];
  for (const [key, part] of parts) {
    if (unseen === undefined || seen.has(key)) continue;
    explain(unseen, part, pointer(path, `${key}`), search);
  }
}
