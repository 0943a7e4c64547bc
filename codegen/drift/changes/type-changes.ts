import { compareCodeUnits, equalJson, type JsonValue } from "../../load/json-value.ts";
import type { FacetName, SchemaNode, ValuesNode } from "../../model/nodes.ts";
import { anyAt } from "../../model/open-facets.ts";
import { facetNames } from "../../model/view.ts";
import { listWords } from "../../model/words.ts";
import { armChange } from "./arm-change.ts";
import { asksTypes } from "./asks.ts";
import { type LocalChange, otherSide, type Place, type Side } from "./place.ts";
import { pointBoth } from "./pointed.ts";
import { listed, sortedText, valueText } from "./subject.ts";
import { isAnything, takesType, type View } from "./view.ts";

type Views = Readonly<Record<Side, View>>;

/** A schema where there was none, or the reverse; undefined when both say something, or neither does. */
export function anythingChange(place: Place, views: Views): LocalChange | undefined {
  const [was, is] = [isAnything(views.before), isAnything(views.after)];
  if (was === is) return undefined;
  const said = views[was ? "after" : "before"].types;
  const kinds = said.length === facetNames.length ? "limited" : alternatives(said);
  return {
    rule: was ? "schema-added" : "schema-removed",
    place,
    subject: place.subject,
    message: was
      ? `it is ${kinds} now, it could be anything`
      : `it may be anything now, it was ${kinds}`,
    said: { before: was ? undefined : [...said], after: was ? [...said] : undefined },
    at: pointBoth(place),
    asks: {
      before: was ? anyAt(place.before) : place.before,
      after: is ? anyAt(place.after) : place.after,
    },
    tries: () => [null, true, 0, 1.5, "text", "", [], {}, { a: 1 }, -1, [1]],
  };
}

/** JSON types that one side alone takes. */
export function* typeChanges(place: Place, views: Views): Iterable<LocalChange> {
  const types = { before: views.before.types, after: views.after.types };
  // A list of values is compared by its values.
  if (isListed(views.before) && isListed(views.after)) return;
  for (const side of ["before", "after"] as const) {
    const other = otherSide(side);
    const apart = types[side].filter((name) => !types[other].includes(name));
    const { sources } = views[side];
    for (const name of apart) {
      const arm = sources.get(name);
      if (arm !== undefined) yield armChange(place, arm, { side, label: name, judged: arm });
    }
    const gone = apart.filter((name) => !sources.has(name));
    if (gone.length === 0) continue;
    const isRemoved = side === "before";
    const rest = facetNames.filter((name) => !gone.includes(name));
    yield {
      rule: isRemoved ? "type-removed" : "type-added",
      place,
      subject: place.subject,
      message: `it ${isRemoved ? "is never" : "may be"} ${alternatives(gone)} now`,
      said: { before: isRemoved ? [...gone] : undefined, after: isRemoved ? undefined : [...gone] },
      at: pointBoth(place, "type"),
      asks: {
        before: isRemoved ? anyAt(place.before) : asksTypes(place.before, rest),
        after: isRemoved ? asksTypes(place.after, rest) : anyAt(place.after),
      },
      tries: (from, { some }) =>
        gone.flatMap((name) => [...plain[name], ...some(ofType(place[from], name))]),
    };
  }
}

function ofType(node: SchemaNode, name: FacetName): SchemaNode {
  return { kind: "all", at: node.at, doc: node.doc, parts: [node, asksTypes(node, [name])] };
}

const plain: Readonly<Record<FacetName, readonly JsonValue[]>> = {
  null: [null],
  boolean: [true, false],
  number: [0, 1, 1.5],
  string: ["text", ""],
  array: [[]],
  object: [{}],
};

const withArticle: Readonly<Record<FacetName, string>> = {
  ...{ null: "null", boolean: "a boolean", number: "a number" },
  ...{ string: "a string", array: "an array", object: "an object" },
};

/** `a string`, `a string or null`; nothing for no type at all. */
function alternatives(names: readonly FacetName[]): string {
  return listWords(names.map((name) => withArticle[name])) || "nothing";
}

/** Values that one side lists and the other does not, and lists that came or went. */
export function* valueChanges(place: Place, views: Views): Iterable<LocalChange> {
  const { after, before } = views;
  const lists = { before: valuesIn(before), after: valuesIn(after) };
  const { type } = place;
  const areBoth = type === undefined && isListed(before) && isListed(after);
  const shared = facetNames.filter(
    (name) => (type ?? name) === name && takesType(before, name) && takesType(after, name),
  );
  const isCompared = (name: FacetName): boolean =>
    areBoth || (shared.includes(name) && before.values.has(name) && after.values.has(name));
  const kept = (side: Side): readonly JsonValue[] =>
    lists[side].filter(([name]) => isCompared(name)).map(([, value]) => value);
  yield* listedChanges(place, { before: kept("before"), after: kept("after") });
  for (const side of ["before", "after"] as const) {
    const other = otherSide(side);
    const names = shared.filter(
      (name) => name !== "null" && views[side].values.has(name) && !views[other].values.has(name),
    );
    if (names.length > 0) yield listChange(place, { side, names, views });
  }
}

function* listedChanges(
  place: Place,
  lists: Readonly<Record<Side, readonly JsonValue[]>>,
): Iterable<LocalChange> {
  for (const side of ["before", "after"] as const) {
    const other = otherSide(side);
    const isRemoved = side === "before";
    const known = lists[other];
    const scalars = new Set(known);
    const gone = lists[side].filter(
      (value) =>
        !scalars.has(value) && !(isComposite(value) && known.some((one) => equalJson(one, value))),
    );
    for (const value of inTextOrder(gone))
      yield {
        rule: isRemoved ? "enum-value-removed" : "enum-value-added",
        place,
        subject: place.subject,
        message: `${valueText(value)} is ${isRemoved ? "no longer one of the values" : "one of the values now"}`,
        said: { before: isRemoved ? value : undefined, after: isRemoved ? undefined : value },
        at: pointBoth(place, "enum", "const"),
        asks: {
          before: isRemoved ? anyAt(place.before) : otherThan(place.before, value),
          after: isRemoved ? otherThan(place.after, value) : anyAt(place.after),
        },
        tries: () => [value],
      };
  }
}

function listChange(
  place: Place,
  {
    names,
    side,
    views,
  }: { readonly side: Side; readonly names: readonly FacetName[]; readonly views: Views },
): LocalChange {
  const isAdded = side === "after";
  const values = inTextOrder(names.flatMap((name) => views[side].values.get(name) ?? []));
  const shown = values.slice(0, 5).map(valueText);
  const text = listed(values.length > 5 ? [...shown, `${values.length - 5} others`] : shown);
  return {
    rule: isAdded ? "enum-added" : "enum-removed",
    place,
    subject: place.subject,
    message: isAdded ? `only ${text} may be there now` : `values are no longer limited to ${text}`,
    said: { before: isAdded ? undefined : values, after: isAdded ? values : undefined },
    at: pointBoth(place, "enum", "const"),
    asks: {
      before: isAdded ? anyAt(place.before) : asksValues(place, "before", views),
      after: isAdded ? asksValues(place, "after", views) : anyAt(place.after),
    },
  };
}

/** The same order whatever that of the schema. */
function inTextOrder(values: readonly JsonValue[]): readonly JsonValue[] {
  return values.toSorted((a, b) => compareCodeUnits(sortedText(a), sortedText(b)));
}

/** Takes everything but the value. */
function otherThan({ at, doc }: SchemaNode, value: JsonValue): SchemaNode {
  const node: ValuesNode = { kind: "values", at, doc, values: [value], descriptions: [undefined] };
  return { kind: "not", at, doc, node };
}

/** Takes the values that are listed, and any other type that the view takes. */
function asksValues(place: Place, side: Side, views: Views): SchemaNode {
  const base = place[side];
  const view = views[side];
  const values = [...view.values.values()].flat();
  const node: ValuesNode = {
    ...{ kind: "values", at: base.at, doc: base.doc, values },
    descriptions: values.map(() => undefined),
  };
  const others = view.types.filter((name) => !view.values.has(name));
  if (others.length === 0) return node;
  const arms = [asksTypes(base, others), node];
  return { kind: "union", at: base.at, doc: base.doc, exclusive: false, arms };
}

/** Takes nothing but listed values. */
function isListed(view: View): boolean {
  const types = view.types;
  return types.length > 0 && types.every((name) => view.values.has(name));
}

function valuesIn(view: View): readonly (readonly [FacetName, JsonValue])[] {
  return [...view.values].flatMap(([name, values]) =>
    values.map((value) => [name, value] as const),
  );
}

function isComposite(value: JsonValue): boolean {
  return typeof value === "object" && value !== null;
}
