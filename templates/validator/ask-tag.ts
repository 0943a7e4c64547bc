import { explain } from "./explain.ts";
import { fields } from "./fields.ts";
import { inArm } from "./in-arm.ts";
import { member } from "./member.ts";
import { missing } from "./missing.ts";
import { nameOf } from "./name-of.ts";
import { pointer } from "./pointer.ts";
import type { RuleSearch } from "./rule-search.ts";
import { show } from "./show.ts";
import type { ValueRule } from "./value-rule.ts";
import { wantedValues } from "./wanted-values.ts";

/** A member whose value says which arm of a union a value is held against. */
export function askTag(
  name: string,
  value: unknown,
  path: string,
  search: RuleSearch,
  {
    arms,
  }: { readonly arms: readonly (readonly [readonly unknown[], ValueRule])[] },
): void {
  const { issues } = search;
  if (!fields(value)) {
    const message = `must be an object, not ${nameOf(value)}`;
    issues.push({ path, keyword: "type", message });
    return;
  }
  const tag = member(value, name);
  const [values, rule] = arms.find(([of]) => of.includes(tag)) ?? [];
  const from = issues.length;
  if (tag === undefined) missing(issues, path, name);
  else if (values === undefined || rule === undefined) {
    const wanted = wantedValues(arms.flatMap(([of]) => of));
    const message = `must be ${wanted}, not ${show(tag)}`;
    issues.push({ path: pointer(path, name), keyword: "enum", message });
  } else {
    explain(rule, value, path, search);
    inArm(issues, from, `${name} ${wantedValues(values)}`);
  }
}
