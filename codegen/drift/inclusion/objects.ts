import { othersFit } from "./other-members.ts";
import type { ObjectClaim, Proving } from "./proving.ts";
import type { Term } from "./terms.ts";
import { type ObjectView, termsAt } from "./views.ts";

/** Objects that are left once some alternatives were told to refuse them. */
interface Objects {
  readonly views: readonly ObjectView[];
  readonly known: ReadonlyMap<string, Known>;
  readonly least: number;
  readonly most: number;
}

interface Known {
  readonly isThere: boolean;
  /** None of these takes the member. */
  readonly not: readonly Term[];
}

/** One thing that an alternative asks and that is not given. */
type Ask =
  | { readonly kind: "member"; readonly name: string; readonly term: Term }
  | { readonly kind: "there" | "absent"; readonly name: string }
  | { readonly kind: "least" | "most"; readonly amount: number }
  /** The rest, of which it cannot be said what an object is like that refuses it. */
  | { readonly kind: "others" };

/** More than this asked by one alternative is not looked at case by case. */
const mostAsks = 12;
/** Whether every object that fits all views fits one of the claims. */
export function coversObjects(
  views: readonly ObjectView[],
  claims: readonly ObjectClaim[],
  proving: Proving,
): boolean {
  const least = Math.max(0, ...views.map((view) => view.minimum));
  const most = Math.min(Infinity, ...views.map((view) => view.maximum));
  return covers({ views, known: new Map(), least, most }, claims, proving);
}

function covers(objects: Objects, claims: readonly ObjectClaim[], proving: Proving): boolean {
  if (!proving.spend()) return false;
  const asked: { readonly claim: ObjectClaim; readonly asks: readonly Ask[] }[] = [];
  for (const claim of claims) {
    const asks = asksOf(claim, objects, { proving, isAlone: claims.length === 1 });
    if (asks.length === 0) return true;
    if (asks.length <= mostAsks && !asks.some((ask) => ask.kind === "others"))
      asked.push({ claim, asks });
  }
  const [first, ...others] = asked.sort((a, b) => a.asks.length - b.asks.length);
  if (first === undefined || claims.length === 1) return areNone(objects, proving);
  const left = others.map((one) => one.claim);
  return first.asks.every((ask) => {
    const refused = refuse(objects, ask);
    return refused === undefined || covers(refused, left, proving);
  });
}

/** The objects of which the ask is not true; undefined when there are none. */
function refuse(objects: Objects, ask: Ask): Objects | undefined {
  const { known } = objects;
  switch (ask.kind) {
    case "member": {
      const before = known.get(ask.name);
      if (before?.isThere === false) return undefined;
      const now = { isThere: true, not: [...(before?.not ?? []), ask.term] };
      return { ...objects, known: new Map(known).set(ask.name, now) };
    }
    case "absent": {
      const before = known.get(ask.name);
      if (before?.isThere === false) return undefined;
      return {
        ...objects,
        known: new Map(known).set(ask.name, before ?? { isThere: true, not: [] }),
      };
    }
    case "there":
      if (isThere(objects, ask.name)) return undefined;
      return { ...objects, known: new Map(known).set(ask.name, { isThere: false, not: [] }) };
    case "least":
      return { ...objects, most: Math.min(objects.most, ask.amount - 1) };
    case "most":
      return { ...objects, least: Math.max(objects.least, ask.amount + 1) };
    case "others":
      return objects;
  }
}

function isThere({ known, views }: Objects, name: string): boolean {
  return (
    known.get(name)?.isThere === true || views.some((view) => view.members.get(name)?.required)
  );
}

/** There are as many members as there may be, and each of them is known. */
function isFull(objects: Objects): boolean {
  return objects.most !== Infinity && neededNames(objects).size >= objects.most;
}

function neededNames({ known, views }: Objects): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { members } of views)
    for (const [name, { required }] of members) if (required) names.add(name);
  for (const [name, { isThere: isKnown }] of known) if (isKnown) names.add(name);
  return names;
}

/** Without it there would be too few members. */
function isNeeded(objects: Objects, name: string, proving: Proving): boolean {
  if (objects.least === 0) return false;
  const without = new Map(objects.known).set(name, { isThere: false, not: [] });
  return mostOf({ ...objects, known: without }, proving) < objects.least;
}

function valueAt({ views }: Objects, name: string): readonly Term[] {
  const [only, ...others] = views;
  if (only !== undefined && others.length === 0) return termsAt(only, name);
  return views.flatMap((view) => termsAt(view, name));
}

function isAbsent(objects: Objects, name: string, proving: Proving): boolean {
  const known = objects.known.get(name);
  if (known?.isThere === false) return true;
  if (isFull(objects) && !isThere(objects, name)) return true;
  if (objects.views.some(({ names }) => names !== undefined && !proving.takes(names, name)))
    return true;
  return proving.covers(valueAt(objects, name), known?.not ?? []);
}

interface Asking {
  readonly proving: Proving;
  /** The first ask is enough, because there is no other alternative. */
  readonly isAlone: boolean;
}

/** What the claim asks that is not so of every object. */
function asksOf(claim: ObjectClaim, objects: Objects, asking: Asking): readonly Ask[] {
  const asks: Ask[] = [];
  for (const view of claim)
    for (const ask of viewAsks(view, objects, asking.proving)) {
      asks.push(ask);
      if (asking.isAlone || asks.length > mostAsks) return asks;
    }
  return asks;
}

function* viewAsks(view: ObjectView, objects: Objects, proving: Proving): Iterable<Ask> {
  for (const [name, { required }] of view.members)
    if (required && !isThere(objects, name) && !isNeeded(objects, name, proving)) {
      proving.stop(`the member ${JSON.stringify(name)} is required`);
      yield { kind: "there", name };
    }
  yield* amountAsks(view, objects, proving);
  const isOpen = view.additional.node.kind === "any" && view.patterns.length === 0;
  const names = namesOf(view, objects, isOpen && view.names === undefined);
  for (const name of names) {
    const value = valueAt(objects, name);
    const not = objects.known.get(name)?.not ?? [];
    for (const term of termsAt(view, name)) {
      const isTaken = (): boolean => proving.covers(value, [...not, term]);
      const isRefused = term.node.kind === "never";
      if (isRefused ? proving.tries(isTaken) : isTaken()) continue;
      if (isAbsent(objects, name, proving)) continue;
      if (isRefused) proving.stop(`the member ${JSON.stringify(name)} is refused`);
      yield { kind: "member", name, term };
    }
    if (view.names === undefined || proving.takes(view.names, name)) continue;
    if (isAbsent(objects, name, proving)) continue;
    proving.stop("`propertyNames` refuses a name");
    yield { kind: "absent", name };
  }
  if ((isOpen && view.names === undefined) || isFull(objects)) return;
  if (!othersFit(view, { views: objects.views, mentioned: names, proving }))
    yield { kind: "others" };
}

/** Names that somebody mentions. */
function namesOf(view: ObjectView, objects: Objects, isOpen: boolean): ReadonlySet<string> {
  const names = new Set(view.members.keys());
  if (isOpen) return names;
  for (const one of objects.views) for (const name of one.members.keys()) names.add(name);
  for (const name of objects.known.keys()) names.add(name);
  return names;
}

function* amountAsks(view: ObjectView, objects: Objects, proving: Proving): Iterable<Ask> {
  if (view.minimum > objects.least && view.minimum > leastOf(objects)) {
    proving.stop("`minProperties` asks for more");
    yield { kind: "least", amount: view.minimum };
  }
  if (view.maximum < objects.most && view.maximum < mostOf(objects, proving)) {
    proving.stop("`maxProperties` allows fewer");
    yield { kind: "most", amount: view.maximum };
  }
}

function leastOf(objects: Objects): number {
  return Math.max(objects.least, neededNames(objects).size);
}

/** Members that there can be, where only named ones can. */
function mostOf(objects: Objects, proving: Proving): number {
  const { most, views } = objects;
  const isClosed = views.some((view) => {
    return view.patterns.length === 0 && proving.covers([view.additional], []);
  });
  if (!isClosed) return most;
  const names = new Set([...views.flatMap(({ members }) => [...members.keys()])]);
  for (const name of objects.known.keys()) names.add(name);
  const possible = [...names].filter((name) => !isAbsent(objects, name, proving));
  return Math.min(most, possible.length);
}

/** Whether there is no such object. */
function areNone(objects: Objects, proving: Proving): boolean {
  const { least, most } = objects;
  if (least > most || leastOf(objects) > most) return true;
  for (const name of neededNames(objects)) if (isAbsent(objects, name, proving)) return true;
  return least > 0 && mostOf(objects, proving) < least;
}
