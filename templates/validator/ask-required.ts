import { fields } from "./fields.ts";
import { member } from "./member.ts";
import { missing } from "./missing.ts";
import type { RuleSearch } from "./rule-search.ts";

/** Members that must be there, whatever they are. */
export function askRequired(
  names: readonly string[],
  value: unknown,
  path: string,
  { issues }: RuleSearch,
): void {
  if (!fields(value)) return;
  for (const name of names)
    if (member(value, name) === undefined) missing(issues, path, name);
}
