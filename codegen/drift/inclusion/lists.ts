import type { ListClaim, Proving } from "./proving.ts";
import type { Term } from "./terms.ts";
import type { ListView } from "./views.ts";

/** Lists that are left once some alternatives were told to refuse them. */
interface Lists {
  readonly views: readonly ListView[];
  /** By index: none of these takes the item, which is there. */
  readonly not: ReadonlyMap<number, readonly Term[]>;
  readonly least: number;
  readonly most: number;
}

type Ask =
  | { readonly kind: "item"; readonly index: number; readonly term: Term }
  | { readonly kind: "least" | "most"; readonly amount: number }
  /** What cannot be said of a list that refuses it. */
  | { readonly kind: "others" };

const mostAsks = 12;
/** Items that are looked at one by one. */
const mostItems = 600;

/** Whether every list that fits all views fits one of the claims. */
export function coversLists(
  views: readonly ListView[],
  claims: readonly ListClaim[],
  proving: Proving,
): boolean {
  const least = Math.max(0, ...views.map((view) => view.minimum));
  const most = Math.min(Infinity, ...views.map(mostOf));
  return covers({ views, not: new Map(), least, most }, claims, proving);
}

function mostOf({ maximum, prefix, rest }: ListView): number {
  const end = prefix.findIndex(({ node }) => node.kind === "never");
  if (end !== -1) return Math.min(maximum, end);
  return rest.node.kind === "never" ? Math.min(maximum, prefix.length) : maximum;
}

function covers(lists: Lists, claims: readonly ListClaim[], proving: Proving): boolean {
  if (!proving.spend()) return false;
  if (lists.least > lists.most) return true;
  const asked: { readonly claim: ListClaim; readonly asks: readonly Ask[] }[] = [];
  for (const claim of claims) {
    const asks = asksOf(claim, lists, claims.length === 1 ? 1 : mostAsks + 1, proving);
    if (asks.length === 0) return true;
    if (asks.length <= mostAsks && !asks.some((ask) => ask.kind === "others"))
      asked.push({ claim, asks });
  }
  const [first, ...others] = asked.sort((a, b) => a.asks.length - b.asks.length);
  if (first === undefined || claims.length === 1) return areNone(lists, proving);
  const left = others.map((one) => one.claim);
  return first.asks.every((ask) => covers(refuse(lists, ask), left, proving));
}

function refuse(lists: Lists, ask: Ask): Lists {
  switch (ask.kind) {
    case "item": {
      const not = [...(lists.not.get(ask.index) ?? []), ask.term];
      const least = Math.max(lists.least, ask.index + 1);
      return { ...lists, least, not: new Map(lists.not).set(ask.index, not) };
    }
    case "least":
      return { ...lists, most: Math.min(lists.most, ask.amount - 1) };
    case "most":
      return { ...lists, least: Math.max(lists.least, ask.amount + 1) };
    case "others":
      return lists;
  }
}

function itemAt({ views }: Lists, index: number): readonly Term[] {
  return views.map(({ prefix, rest }) => prefix[index] ?? rest);
}

/** The index from which on all items are alike. */
function endOf(lists: Lists, views: readonly ListView[]): number {
  const lengths = [...lists.views, ...views].map(({ prefix }) => prefix.length);
  return Math.max(0, ...lengths, ...[...lists.not.keys()].map((index) => index + 1));
}

/** No list is longer than the index of an item that nothing fits. */
function isShorter(lists: Lists, most: number, proving: Proving): boolean {
  const end = Math.min(most, endOf(lists, []), mostItems);
  for (let index = 0; index <= end; index += 1)
    if (proving.covers(itemAt(lists, index), lists.not.get(index) ?? [])) return true;
  return false;
}

function asksOf(claim: ListClaim, lists: Lists, enough: number, proving: Proving): readonly Ask[] {
  const asks: Ask[] = [];
  for (const view of claim)
    for (const ask of viewAsks(view, lists, proving)) {
      asks.push(ask);
      if (asks.length === enough) return asks;
    }
  return asks;
}

function* viewAsks(view: ListView, lists: Lists, proving: Proving): Iterable<Ask> {
  const fewest = Math.max(lists.least, ...lists.views.map((one) => one.contains?.minimum ?? 0));
  if (view.minimum > fewest) {
    proving.stop("`minItems` asks for more");
    yield { kind: "least", amount: view.minimum };
  }
  if (view.maximum < lists.most && !isShorter(lists, view.maximum, proving)) {
    proving.stop("`maxItems` allows fewer");
    yield { kind: "most", amount: view.maximum };
  }
  yield* itemAsks(view, lists, proving);
  if (!isUnique(view, lists, proving) || !hasFound(view, lists, proving)) yield { kind: "others" };
}

function* itemAsks(view: ListView, lists: Lists, proving: Proving): Iterable<Ask> {
  const { prefix, rest } = view;
  const alike = endOf(lists, [view]);
  const isCounted = lists.most - alike <= mostAsks;
  const end = Math.min(lists.most, isCounted ? lists.most : alike);
  if (end > mostItems) {
    proving.stop("the list has too many kinds of items", true);
    return yield { kind: "others" };
  }
  for (let index = 0; index < end; index += 1) {
    const term = prefix[index] ?? rest;
    if (proving.covers(itemAt(lists, index), [...(lists.not.get(index) ?? []), term])) continue;
    if (isShorter(lists, index, proving)) return;
    yield { kind: "item", index, term };
  }
  if (lists.most <= end || proving.covers(itemAt(lists, alike), [rest])) return;
  if (!isShorter(lists, alike, proving)) yield { kind: "others" };
}

function isUnique(view: ListView, lists: Lists, proving: Proving): boolean {
  const isOne = (): boolean => lists.most <= 1 || isShorter(lists, 1, proving);
  if (view.unique && !lists.views.some((one) => one.unique) && !isOne())
    return proving.stop("`uniqueItems` refuses repeated items");
  const missing = view.uniqueBy.some(
    (name) => !lists.views.some((one) => one.uniqueBy.includes(name)),
  );
  return missing && !isOne() ? proving.stop("`x-unique-by` refuses items that agree") : true;
}

/** Whether `contains` of the view finds as many items as it asks for. */
function hasFound({ contains }: ListView, lists: Lists, proving: Proving): boolean {
  if (contains === undefined) return true;
  const { maximum, minimum, term } = contains;
  const given = lists.views.flatMap((one) => one.contains ?? []);
  const end = endOf(lists, []);
  const isEnough = (): boolean => {
    if (given.some((one) => one.minimum >= minimum && proving.covers([one.term], [term])))
      return true;
    let found = 0;
    for (let index = 0; index < Math.min(lists.least, end + minimum, mostItems); index += 1)
      if (proving.covers(itemAt(lists, index), [...(lists.not.get(index) ?? []), term])) found += 1;
    return found >= minimum;
  };
  const isWithin = (): boolean => {
    if (given.some((one) => one.maximum <= maximum && proving.covers([term], [one.term])))
      return true;
    const possible = Array.from({ length: Math.min(end, lists.most, mostItems) }, (_, index) => {
      return proving.covers([...itemAt(lists, index), term], lists.not.get(index) ?? []) ? 0 : 1;
    }).reduce<number>((sum, one) => sum + one, 0);
    const others = Math.max(0, lists.most - end);
    const isFree = others > 0 && !proving.covers([...itemAt(lists, end), term], []);
    return possible + (isFree ? others : 0) <= maximum;
  };
  if (minimum > 0 && !isEnough()) return proving.stop("`contains` asks for an item", true);
  if (maximum !== Infinity && lists.most > maximum && !isWithin())
    return proving.stop("`maxContains` allows fewer items", true);
  return true;
}

/** Whether there is no such list. */
function areNone(lists: Lists, proving: Proving): boolean {
  const { least, most, not, views } = lists;
  if (least > most) return true;
  if (least > 0 && isShorter(lists, least - 1, proving)) return true;
  return views.some(({ contains }) => {
    if (contains === undefined || contains.minimum === 0) return false;
    if (contains.minimum > contains.maximum || contains.minimum > most) return true;
    const end = Math.min(endOf(lists, []), most - 1, mostItems);
    for (let index = 0; index <= end; index += 1) {
      const item = [...itemAt(lists, index), contains.term];
      if (!proving.covers(item, not.get(index) ?? [])) return false;
    }
    return true;
  });
}
