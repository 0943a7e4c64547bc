import { fields } from "./fields.ts";
import { holds } from "./holds.ts";
import { list } from "./list.ts";
import { own } from "./own.ts";
import type { RuleSearch } from "./rule-search.ts";
import type { ValueRule } from "./value-rule.ts";

/** Adds the name of each member and the index of each item of a value that fits at which a keyword looks. */
export function look(
  rule: ValueRule,
  value: unknown,
  seen: Set<string | number>,
  search: RuleSearch,
): void {
  if (typeof rule === "string") return;
  const asked = rule as RuleParts;
  if (fields(value)) lookInMembers(asked, value, seen);
  if (list(value)) lookInItems(asked, value, seen, search);
  for (const inner of taken(asked, value, search))
    look(inner, value, seen, search);
  const next = asked.ref ?? asked.enter;
  const depth = asked.ref === undefined ? 0 : search.depth + 1;
  if (next !== undefined && depth <= 500)
    look(next(), value, seen, { ...search, depth });
}

interface RuleParts {
  readonly members?: object;
  readonly patternProperties?: readonly (readonly [
    (name: string) => boolean,
    ValueRule,
  ])[];
  readonly additionalProperties?: ValueRule;
  readonly unseenMembers?: ValueRule;
  readonly prefixItems?: readonly ValueRule[];
  readonly items?: ValueRule;
  readonly unseenItems?: ValueRule;
  readonly contains?: ValueRule;
  readonly dependentSchemas?: readonly (readonly [string, ValueRule])[];
  readonly anyOf?: readonly ValueRule[];
  readonly oneOf?: readonly ValueRule[];
  readonly arms?: readonly (readonly [unknown, ValueRule])[];
  readonly allOf?: readonly ValueRule[];
  readonly if?: ValueRule;
  readonly then?: ValueRule;
  readonly else?: ValueRule;
  readonly sealed?: ValueRule;
  readonly of?: ValueRule;
  readonly ref?: () => ValueRule;
  readonly enter?: () => ValueRule;
}

function lookInMembers(
  asked: RuleParts,
  value: { readonly [name: string]: unknown },
  seen: Set<string | number>,
): void {
  const { patternProperties = [] } = asked;
  const isEvery =
    asked.additionalProperties !== undefined ||
    asked.unseenMembers !== undefined;
  for (const key of Object.keys(asked.members ?? {}))
    seen.add(key.slice(0, -1));
  for (const name of Object.keys(value))
    if (isEvery || patternProperties.some(([test]) => test(name)))
      seen.add(name);
}

function lookInItems(
  asked: RuleParts,
  value: readonly unknown[],
  seen: Set<string | number>,
  search: RuleSearch,
): void {
  const { contains, prefixItems = [] } = asked;
  const isEvery = asked.items !== undefined || asked.unseenItems !== undefined;
  for (const [index, item] of value.entries()) {
    const isOne = contains !== undefined && holds(contains, item, search);
    if (isEvery || isOne || index < prefixItems.length) seen.add(index);
  }
}

/** The rules for the value itself that had a part in taking it. */
function taken(
  asked: RuleParts,
  value: unknown,
  search: RuleSearch,
): readonly ValueRule[] {
  const { allOf = [], arms = [], dependentSchemas = [] } = asked;
  const union = [
    ...(asked.anyOf ?? []),
    ...(asked.oneOf ?? []),
    ...arms.map(([, arm]) => arm),
  ];
  const dependent = dependentSchemas.filter(
    ([name]) => fields(value) && own(value, name) !== undefined,
  );
  const isThen = asked.if !== undefined && holds(asked.if, value, search);
  return [
    ...allOf,
    ...union.filter((arm) => holds(arm, value, search)),
    ...dependent.map(([, inner]) => inner),
    ...(isThen ? [asked.if, asked.then] : [asked.else]),
    asked.sealed,
    asked.of,
  ].filter((one) => one !== undefined);
}
