import { compareCodeUnits } from "../../load/json-value.ts";
import type { JsonPrimitive, SchemaNode } from "../../model/nodes.ts";
import type { IsSame, Side } from "./place.ts";
import type { Arms, View, ViewOf } from "./view.ts";

/** Arms of two unions that are two versions of the same alternative, and those without another. */
export interface MatchedArms {
  readonly pairs: readonly ArmPair[];
  readonly removed: readonly SchemaNode[];
  readonly added: readonly SchemaNode[];
}

export interface ArmPair {
  readonly before: SchemaNode;
  readonly after: SchemaNode;
  /** `kind "moved"`; empty where no tag tells. */
  readonly label: string;
}

export interface Matching {
  readonly views: Readonly<Record<Side, ViewOf>>;
  readonly isSame: IsSame;
}

/** More arms than these are matched by tag or place alone. */
const mostCompared = 32;

export function matchArms(arms: Readonly<Record<Side, Arms>>, matching: Matching): MatchedArms {
  const before = new Set(arms.before.nodes);
  const after = new Set(arms.after.nodes);
  const pairs: ArmPair[] = [];
  const match = (one: SchemaNode, other: SchemaNode, label: string): void => {
    if (!before.has(one) || !after.has(other)) return;
    before.delete(one);
    after.delete(other);
    const told = label === "" ? labelOf(one, arms.before) || labelOf(other, arms.after) : label;
    pairs.push({ before: one, after: other, label: told });
  };
  for (const [one, other, label] of byTag(arms)) match(one, other, label);
  const isFew = before.size <= mostCompared && after.size <= mostCompared;
  if (isFew) {
    for (const one of before)
      for (const other of after)
        if (matching.isSame({ before: one, after: other })) match(one, other, "");
    // Another value of the same tag is another alternative, however alike the rest is.
    const isTagged = arms.before.tag !== undefined && arms.after.tag !== undefined;
    if (!isTagged || arms.before.tag?.property !== arms.after.tag?.property)
      for (const [one, other] of byLikeness([...before], [...after], matching))
        match(one, other, "");
  }
  return { pairs, removed: [...before], added: [...after] };
}

/** A value of the tag that both have leads from one arm to the other. */
function byTag({
  after,
  before,
}: Readonly<Record<Side, Arms>>): readonly (readonly [SchemaNode, SchemaNode, string])[] {
  if (before.tag === undefined || after.tag?.property !== before.tag.property) return [];
  const targets = new Map<JsonPrimitive, SchemaNode>();
  for (const [index, values] of after.tag.values.entries()) {
    const node = after.nodes[index];
    if (node !== undefined) for (const value of values) targets.set(value, node);
  }
  const { property } = before.tag;
  return before.tag.values.flatMap((values, index) => {
    const one = before.nodes[index];
    return values.flatMap((value) => {
      const other = targets.get(value);
      return one === undefined || other === undefined
        ? []
        : [[one, other, tagLabel(property, value)] as const];
    });
  });
}

/** What the tag says of an arm; empty where there is none. */
export function labelOf(arm: SchemaNode, { nodes, tag }: Arms): string {
  const [value] = (tag?.values[nodes.indexOf(arm)] ?? []).toSorted((left, right) =>
    compareCodeUnits(String(left), String(right)),
  );
  return tag === undefined || value === undefined ? "" : tagLabel(tag.property, value);
}

function tagLabel(property: string, value: JsonPrimitive): string {
  return `${/^[\w$-]+$/.test(property) ? property : JSON.stringify(property)} ${JSON.stringify(value)}`;
}

/** The most alike first. */
function byLikeness(
  before: readonly SchemaNode[],
  after: readonly SchemaNode[],
  { views }: Matching,
): readonly (readonly [SchemaNode, SchemaNode])[] {
  const pairs = before.flatMap((one) =>
    after.map((other) => ({ one, other, score: likeness(views.before(one), views.after(other)) })),
  );
  return pairs
    .filter(({ score }) => score > 0)
    .toSorted((left, right) => right.score - left.score)
    .map(({ one, other }) => [one, other] as const);
}

/** From 0, nothing in common, to 1. */
export function likeness(before: View, after: View): number {
  const types = before.types;
  const shared = types.filter((name) => after.types.includes(name));
  if (shared.length === 0) return 0;
  const scores = shared.map((name) => (name === "object" ? membersInCommon(before, after) : 1));
  const sum = scores.reduce((total, score) => total + score, 0);
  return sum / new Set([...types, ...after.types]).size;
}

function membersInCommon(before: View, after: View): number {
  const [left, right] = [before.facets.object, after.facets.object];
  if (left === undefined || right === undefined)
    return before.arms.has("object") || after.arms.has("object") ? 0.5 : 0.1;
  const names = new Set(left.members.map((member) => member.name));
  const others = new Set(right.members.map((member) => member.name));
  const all = new Set([...names, ...others]);
  if (all.size === 0) return 1;
  const common = [...names].filter((name) => others.has(name)).length;
  return common / all.size;
}
