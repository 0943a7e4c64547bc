import { explain } from "./explain.ts";
import { fields } from "./fields.ts";
import { member } from "./member.ts";
import { missing } from "./missing.ts";
import { pointer } from "./pointer.ts";
import type { RuleSearch } from "./rule-search.ts";
import type { ValueRule } from "./value-rule.ts";

/** A name ends in `!` when the member is required, else in `?`. */
export function askMembers(
  rules: { readonly [name: string]: ValueRule },
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  if (!fields(value)) return;
  for (const key of Object.keys(rules)) {
    const name = key.slice(0, -1);
    const part = member(value, name);
    if (part !== undefined)
      explain(rules[key] ?? {}, part, pointer(path, name), search);
    else if (key.endsWith("!")) missing(search.issues, path, name);
  }
}
