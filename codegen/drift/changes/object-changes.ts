import { recordOf } from "../../fixtures/objects.ts";
import { compareCodeUnits, isObject, type JsonValue } from "../../load/json-value.ts";
import type { ObjectFacet, SchemaNode } from "../../model/nodes.ts";
import { anyAt } from "../../model/open-facets.ts";
import type { DriftDirection } from "../finding.ts";
import { asksObject, shapeAt } from "./asks.ts";
import { describedNames, isNamed, isRequired, nodeOfName, otherRequired } from "./effective.ts";
import { limitChange } from "./limits.ts";
import { freeNames, type ObjectFacets } from "./object-members.ts";
import {
  type IsSame,
  type LocalChange,
  type Made,
  otherSide,
  type Place,
  type Side,
} from "./place.ts";
import { pointBoth } from "./pointed.ts";
import { memberSubject, nameIn, valueText } from "./subject.ts";

/** Most members that an object is filled up to. */
const mostMembers = 2_000;

/** What is asked of objects as a whole in another way. */
export function* objectChanges(
  place: Place,
  facets: ObjectFacets,
  direction: DriftDirection,
): Iterable<LocalChange> {
  yield* requiredChanges(place, facets, direction);
  yield* closedChanges(place, facets);
  yield* sizeChanges(place, facets);
  yield* dependentChanges(place, facets);
}

function* requiredChanges(
  place: Place,
  facets: ObjectFacets,
  direction: DriftDirection,
): Iterable<LocalChange> {
  const { after, before } = facets;
  for (const name of otherRequired(before, after)) {
    const [was, is] = [isRequired(before, name), isRequired(after, name)];
    // A member that is new or gone altogether is told as that, where that is what a reader meets.
    if (is && direction === "output" && !isNamed(before, name) && isNamed(after, name)) continue;
    if (was && direction === "input" && !isNamed(after, name) && isNamed(before, name)) continue;
    const ask = (side: Side): SchemaNode => {
      if (!isRequired(facets[side], name)) return anyAt(place[side]);
      const member = { name, required: true, described: false, node: anyAt(place[side]) };
      return asksObject(place[side], { members: [member] });
    };
    yield {
      rule: is ? "required-added" : "required-removed",
      place,
      subject: memberSubject(place.subject, name),
      message: `${nameIn(name)} ${is ? "is required now" : "may be missing now"}`,
      said: { before: was, after: is },
      at: pointBoth(place, "required"),
      asks: { before: ask("before"), after: ask("after") },
      tries: (from, { some }) => some(place[from]).map((value) => without(value, name)),
    };
  }
}

function* closedChanges(place: Place, facets: ObjectFacets): Iterable<LocalChange> {
  const { after, before } = facets;
  const [was, is] = [before.additional.kind === "never", after.additional.kind === "never"];
  if (was === is) return;
  const ask = (side: Side): SchemaNode => {
    const { additional } = facets[side];
    const any = anyAt(place[side]);
    const patterns = [...before.patterns, ...after.patterns].map((one) => ({ ...one, node: any }));
    const members = describedNames(before, after).map((name) => ({ ...optional, name, node: any }));
    return additional.kind === "never"
      ? asksObject(place[side], { additional, members, patterns })
      : any;
  };
  yield {
    rule: is ? "additional-properties-closed" : "additional-properties-opened",
    place,
    subject: place.subject,
    message: is ? "there may be no other members now" : "there may be other members now",
    said: { before: !was, after: !is },
    at: pointBoth(place, "additionalProperties", "unevaluatedProperties"),
    asks: { before: ask("before"), after: ask("after") },
    tries: (from, { some }) => {
      const values = some(facets[from].additional).slice(0, 3);
      const names = freeNames(facets);
      return some(place[from]).flatMap((base) =>
        names.flatMap((name) => values.map((value) => having(base, name, value))),
      );
    },
  };
}

const optional = { required: false, described: true };

function* sizeChanges(place: Place, facets: ObjectFacets): Iterable<LocalChange> {
  const { after, before } = facets;
  yield* limitChange(place, {
    keyword: "minProperties",
    values: { before: before.minProperties ?? 0, after: after.minProperties ?? 0 },
    none: 0,
    rules: ["min-properties-lowered", "min-properties-raised"],
    ask: (node, minProperties) => asksObject(node, { minProperties }),
    tries: (from, bound, { some }) => {
      const object = { ...facets[from], maxProperties: bound - 1 };
      return [
        ...some(shapeAt(place[from], { object })),
        ...some(place[from]).map((one) => cut(one, bound - 1)),
      ];
    },
  });
  yield* limitChange(place, {
    keyword: "maxProperties",
    values: { before: before.maxProperties ?? Infinity, after: after.maxProperties ?? Infinity },
    none: Infinity,
    rules: ["max-properties-lowered", "max-properties-raised"],
    ask: (node, maxProperties) => asksObject(node, { maxProperties }),
    tries: (from, bound, made) => {
      if (bound >= mostMembers) return [];
      const object = { ...facets[from], minProperties: bound + 1 };
      const filled = made.some(place[from]).map((one) => fill(one, bound + 1, facets[from], made));
      return [...filled, ...made.some(shapeAt(place[from], { object }))];
    },
  });
}

function* dependentChanges(place: Place, facets: ObjectFacets): Iterable<LocalChange> {
  const pairs = { before: pairsOf(facets.before), after: pairsOf(facets.after) };
  const keys = [...new Set([...pairs.before.keys(), ...pairs.after.keys()])];
  for (const key of keys.toSorted(compareCodeUnits)) {
    const [was, is] = [pairs.before.get(key), pairs.after.get(key)];
    const pair = was ?? is;
    if (pair === undefined || (was !== undefined && is !== undefined)) continue;
    const [name, other] = pair;
    const ask = (side: Side): SchemaNode =>
      pairs[side].has(key)
        ? asksObject(place[side], { dependentRequired: [{ name, required: [other] }] })
        : anyAt(place[side]);
    const verb = is === undefined ? "no longer needs" : "needs";
    yield {
      rule: is === undefined ? "dependent-required-removed" : "dependent-required-added",
      place,
      subject: memberSubject(place.subject, name),
      message: `${nameIn(name)} ${verb} ${nameIn(other)} beside it${is === undefined ? "" : " now"}`,
      said: { before: was && [...was], after: is && [...is] },
      at: pointBoth(place, "dependentRequired", "dependencies"),
      asks: { before: ask("before"), after: ask("after") },
      tries: (from, { some }) => {
        const wanted = new Set([name]);
        // A Set iterates what is added on the way.
        for (const one of wanted)
          for (const dependent of facets[from].dependentRequired)
            if (dependent.name === one)
              for (const need of dependent.required) if (need !== other) wanted.add(need);
        return some(place[from]).map((base) =>
          [...wanted].reduce<JsonValue>(
            (whole, need) => {
              const [value] = some(nodeOfName(facets[from], need));
              return value === undefined ? whole : having(whole, need, value);
            },
            without(base, other),
          ),
        );
      },
    };
  }
}

function pairsOf(facet: ObjectFacet): ReadonlyMap<string, readonly [string, string]> {
  const pairs = facet.dependentRequired.flatMap(({ name, required }) =>
    required.map((other) => [JSON.stringify([name, other]), [name, other]] as const),
  );
  return new Map(pairs);
}

/** Names that have to be different; texts that one side's `propertyNames` takes and the other's may refuse. */
export function* nameChanges(
  place: Place,
  facets: ObjectFacets,
  isSame: IsSame,
): Iterable<LocalChange> {
  const names = { before: facets.before.names, after: facets.after.names };
  const { after: is, before: was } = names;
  if (was === is || (was !== undefined && is !== undefined && isSame({ before: was, after: is })))
    return;
  const ask = (side: Side): SchemaNode => {
    const own = names[side];
    return own === undefined ? anyAt(place[side]) : asksObject(place[side], { names: own });
  };
  const words = was === undefined ? "have to be of a kind now" : "have to be of another kind";
  yield {
    rule: "property-names-changed",
    place,
    subject: place.subject,
    message: `names of members ${is === undefined ? "may be any now" : words}`,
    said: { before: was && valueText(true), after: is && valueText(true) },
    at: pointBoth(place, "propertyNames"),
    asks: { before: ask("before"), after: ask("after") },
    tries: (from, made) => named(place[from], { facet: facets[from], names, from, made }),
  };
}

function* named(
  node: SchemaNode,
  {
    facet,
    from,
    made,
    names,
  }: {
    readonly facet: ObjectFacet;
    readonly from: Side;
    readonly made: Made;
    readonly names: Readonly<Record<Side, SchemaNode | undefined>>;
  },
): Iterable<JsonValue> {
  const own = names[from];
  const to = names[otherSide(from)];
  const taken = own === undefined ? [] : made.some(own);
  const texts = [...taken, ...(to === undefined ? [] : made.broken(to, taken)), ...oddNames];
  const bases = [{}, ...made.some(node).slice(0, 3)];
  for (const name of texts) {
    if (typeof name !== "string") continue;
    const [value] = made.some(nodeOfName(facet, name));
    if (value !== undefined) for (const base of bases) yield having(base, name, value);
  }
}

const oddNames = ["", "a", "A", "1", "ab", "abc", "abcd", "not like this", "x".repeat(300), "-"];

function without(value: JsonValue, name: string): JsonValue {
  if (!isObject(value)) return value;
  return recordOf(Object.entries(value).filter(([one]) => one !== name));
}

function having(value: JsonValue, name: string, inner: JsonValue): JsonValue {
  return recordOf([...(isObject(value) ? Object.entries(value) : []), [name, inner]]);
}

function cut(value: JsonValue, length: number): JsonValue {
  return isObject(value) ? recordOf(Object.entries(value).slice(0, length)) : value;
}

function fill(value: JsonValue, length: number, facet: ObjectFacet, made: Made): JsonValue {
  if (!isObject(value)) return value;
  const names = [
    ...facet.members.map((one) => one.name),
    ...Array.from({ length }, (_, index) => `extra${index}`),
  ];
  const missing = names.filter((name) => !Object.hasOwn(value, name));
  const more = missing.flatMap((name): (readonly [string, JsonValue])[] => {
    const [inner] = made.some(nodeOfName(facet, name));
    return inner === undefined ? [] : [[name, inner]];
  });
  return recordOf([...Object.entries(value), ...more].slice(0, length));
}
