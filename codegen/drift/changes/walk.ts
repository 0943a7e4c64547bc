import { hasDoc } from "../../model/doc.ts";
import type { FacetName, Facets, Model, ObjectFacet, SchemaNode } from "../../model/nodes.ts";
import { openFacets } from "../../model/open-facets.ts";
import { facetNames } from "../../model/view.ts";
import type { DriftDirection } from "../finding.ts";
import { conditionChanges, dependentSchemaChanges } from "./condition-changes.ts";
import { documentationChanges } from "./documentation.ts";
import { innerPlace } from "./inner-place.ts";
import { listChanges } from "./list-changes.ts";
import { itemPlaces } from "./list-places.ts";
import { numberChanges } from "./number-changes.ts";
import { nameChanges, objectChanges } from "./object-changes.ts";
import { memberChanges, memberPlaces } from "./object-members.ts";
import type { IsSame, LocalChange, NodePair, Place, Side } from "./place.ts";
import { isSameText } from "./same-text.ts";
import { armSubject, nameIn } from "./subject.ts";
import { textChanges } from "./text-changes.ts";
import { anythingChange, typeChanges, valueChanges } from "./type-changes.ts";
import { unionChanges } from "./union-changes.ts";
import { createViews, isAnything, takesType, type View, type ViewOf } from "./view.ts";
import { createVisited, type IdOf, type Visited } from "./visited.ts";

export interface WalkOptions {
  readonly models: Readonly<Record<Side, Model>>;
  readonly direction: DriftDirection;
  /** Both take the same values, which is proved. */
  readonly isSame: IsSame;
  readonly idOf: IdOf;
}

/** Two schemas, held against each other place by place. */
export interface Walked {
  readonly root: Place;
  readonly changes: readonly LocalChange[];
  /** Places that may take other values, from the outside to the inside. */
  readonly places: readonly Place[];
  /** Descriptions, titles and examples that differ. */
  readonly documentation: number;
  /** Not everything was looked at. */
  readonly isCut: boolean;
}

/** More places than these are not looked at. */
const mostPlaces = 10_000;

interface Visit {
  readonly place: Place;
  /** Takes the same values: only what people are told may differ. */
  readonly isSame: boolean;
}

interface Walk extends WalkOptions {
  documentation: number;
  readonly views: Readonly<Record<Side, ViewOf>>;
  readonly changes: LocalChange[];
  readonly places: Place[];
  readonly queue: Visit[];
  readonly visited: Visited;
}

/** Goes through two schemas from the outside to the inside, the same way whatever the order of what they list. */
export function walkPair(pair: NodePair, options: WalkOptions): Walked {
  const { models } = options;
  const root: Place = { ...pair, subject: "", compared: pair, isWhole: true, around: [] };
  const views = { before: createViews(models.before), after: createViews(models.after) };
  const walk: Walk = {
    ...options,
    views,
    documentation: 0,
    changes: [],
    places: [],
    queue: [],
    visited: createVisited(models, options.idOf),
  };
  enqueue(root, false, walk);
  let index = 0;
  for (; index < walk.queue.length && index < mostPlaces; index += 1) {
    const visit = walk.queue[index];
    if (visit === undefined) break;
    compareWords(visit.place, walk);
    if (!visit.isSame) walk.places.push(visit.place);
    compare(visit, walk);
  }
  const { changes, places, queue } = walk;
  const isCut = index < queue.length;
  return { root, changes, places, documentation: walk.documentation, isCut };
}

function compareWords(place: Place, walk: Walk): void {
  if (place.isUntold === true) return;
  const { changes, documentation } = documentationChanges(place, walk.models);
  walk.documentation += documentation;
  walk.changes.push(...changes);
}

/** A pair that was met before gets another way that leads to it. */
function enqueue(place: Place, isInSame: boolean, walk: Walk): void {
  const { after, before } = place.compared;
  if (isSameText(before, after)) return;
  const isSame = isInSame || walk.isSame(place.compared);
  const known = walk.visited.known(place, isSame);
  if (known === undefined) walk.queue.push({ place, isSame });
  else {
    known.around.push(...place.around);
    // What is said beside a reference is said of this place alone.
    if (hasWords(before) || hasWords(after)) compareWords(place, walk);
  }
}

function hasWords({ doc, kind }: SchemaNode): boolean {
  return kind === "ref" && (hasDoc(doc) || doc.title !== undefined);
}

function compare({ isSame, place }: Visit, walk: Walk): void {
  const views = {
    before: walk.views.before(place.compared.before),
    after: walk.views.after(place.compared.after),
  };
  const add = (changes: Iterable<LocalChange>): void => {
    if (!isSame) walk.changes.push(...changes);
  };
  if (place.type === undefined) {
    if (isAnything(views.before) || isAnything(views.after)) {
      const change = anythingChange(place, views);
      add(change === undefined ? [] : [change]);
      return;
    }
    add(typeChanges(place, views));
  }
  add(valueChanges(place, views));
  for (const name of place.type === undefined ? facetNames : [place.type])
    if (takesType(views.before, name) && takesType(views.after, name))
      compareType(place, name, { views, walk, isSame, add });
  const conditions = { before: views.before.conditions, after: views.after.conditions };
  if (!isSame) add(conditionChanges(place, conditions, walk.isSame));
}

function compareType(
  place: Place,
  name: FacetName,
  { views, ...comparing }: Comparing & { readonly views: Readonly<Record<Side, View>> },
): void {
  const { after, before } = views;
  if (before.values.has(name) || after.values.has(name)) return;
  const facets = { before: before.facets, after: after.facets };
  if (before.arms.has(name) || after.arms.has(name))
    compareArms(place, name, { views, ...comparing });
  else compareFacets(place, facets, { name, ...comparing });
}

interface Comparing {
  readonly walk: Walk;
  readonly isSame: boolean;
  readonly add: (changes: Iterable<LocalChange>) => void;
}

function compareArms(
  place: Place,
  name: FacetName,
  { views, ...comparing }: Comparing & { readonly views: Readonly<Record<Side, View>> },
): void {
  const { add, isSame, walk } = comparing;
  const { changes, places } = unionChanges(place, name, views, {
    views: walk.views,
    isSame: walk.isSame,
  });
  add(changes);
  for (const inner of places) enqueue(inner, isSame, walk);
  // What is said beside the arms of both.
  if (!views.before.arms.has(name) || !views.after.arms.has(name)) return;
  const base = (side: Side): Facets =>
    views[side].facets[name] === undefined ? openFacets(place[side]) : views[side].facets;
  compareFacets(place, { before: base("before"), after: base("after") }, { name, ...comparing });
}

function compareFacets(
  place: Place,
  { after, before }: Readonly<Record<Side, Facets>>,
  { add, isSame, name, walk }: Comparing & { readonly name: FacetName },
): void {
  if (name === "number" && before.number !== undefined && after.number !== undefined)
    add(numberChanges(place, { before: before.number, after: after.number }));
  if (name === "string" && before.string !== undefined && after.string !== undefined)
    add(textChanges(place, { before: before.string, after: after.string }));
  if (name === "array" && before.array !== undefined && after.array !== undefined) {
    const facets = { before: before.array, after: after.array };
    if (!isSame) add(listChanges(place, facets, walk.isSame));
    for (const inner of itemPlaces(place, facets)) enqueue(inner, isSame, walk);
  }
  if (name === "object" && before.object !== undefined && after.object !== undefined) {
    const facets = { before: before.object, after: after.object };
    if (!isSame) {
      add(objectChanges(place, facets, walk.direction));
      add(memberChanges(place, facets, walk));
      add(nameChanges(place, facets, walk.isSame));
    }
    for (const inner of memberPlaces(place, facets)) enqueue(inner, isSame, walk);
    compareDependents(place, facets, { add, isSame, walk });
  }
}

/** Schemas for objects that have a member of a name. */
function compareDependents(
  place: Place,
  facets: Readonly<Record<Side, ObjectFacet>>,
  { add, isSame, walk }: Comparing,
): void {
  const { after, before } = facets;
  for (const { name, node } of before.dependentSchemas) {
    const other = after.dependentSchemas.find((one) => one.name === name);
    if (other === undefined) continue;
    const subject = armSubject(place.subject, `with ${nameIn(name)}`);
    const pair = { before: node, after: other.node };
    enqueue(innerPlace(place, { kind: "same" }, { ...pair, subject }), isSame, walk);
  }
  if (!isSame) add(dependentSchemaChanges(place, facets));
}
