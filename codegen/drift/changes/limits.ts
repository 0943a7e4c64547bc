import type { JsonValue } from "../../load/json-value.ts";
import type { SchemaNode } from "../../model/nodes.ts";
import { anyAt } from "../../model/open-facets.ts";
import type { SchemaRule } from "../rules/rules.ts";
import { type LocalChange, type Made, otherSide, type Place, type Side } from "./place.ts";
import { pointBoth } from "./pointed.ts";

export interface Limit {
  readonly keyword: string;
  readonly values: Readonly<Record<Side, number>>;
  /** The value that says nothing. */
  readonly none: number;
  /** Of a limit that is lower, and of one that is higher. */
  readonly rules: readonly [SchemaRule, SchemaRule];
  readonly ask: (node: SchemaNode, limit: number) => SchemaNode;
  /** Values of one side beyond the limit of the other. */
  readonly tries: (from: Side, limit: number, made: Made) => Iterable<JsonValue>;
}

/** The change of a number of characters, items or members. */
export function* limitChange(place: Place, limit: Limit): Iterable<LocalChange> {
  const { keyword, none, rules, values } = limit;
  const { after, before } = values;
  if (before === after) return;
  const ask = (side: Side): SchemaNode =>
    values[side] === none ? anyAt(place[side]) : limit.ask(place[side], values[side]);
  const said = (value: number): number | undefined => (value === none ? undefined : value);
  yield {
    rule: rules[after < before ? 0 : 1],
    place,
    subject: place.subject,
    message: limitMessage(keyword, said(before), said(after)),
    said: { before: said(before), after: said(after) },
    at: pointBoth(place, keyword),
    asks: { before: ask("before"), after: ask("after") },
    tries: (from, made) => {
      const bound = values[otherSide(from)];
      return bound === none ? [] : limit.tries(from, bound, made);
    },
  };
}

/** How a bound changed, by its keyword. */
export function limitMessage(
  keyword: string,
  before: number | string | undefined,
  after: number | string | undefined,
): string {
  if (after === undefined) return `there is no ${keyword} any more, it was ${before}`;
  if (before === undefined) return `${keyword} is ${after} now, there was none`;
  return `${keyword} is ${after}, it was ${before}`;
}
