import type { RuleSearch } from "./rule-search.ts";
import type { ValueRule } from "./value-rule.ts";

/** Adds an issue for each fault of a value: the first alone, when it is of the wrong type or has no parts. */
export function explain(
  rule: ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  const { issues, keywords, most } = search;
  const from = issues.length;
  const all: ValueRule = typeof rule === "string" ? { type: rule } : rule;
  for (const keyword of Object.keys(all)) {
    if (issues.length >= most) return;
    const asked = all[keyword] as never;
    const message = keywords[keyword]?.(
      asked,
      value,
      path,
      search,
      all as never,
    );
    if (typeof message === "string") issues.push({ path, keyword, message });
    const isLast = keyword === "type" || typeof value !== "object";
    if (isLast && issues.length > from) return;
  }
}
