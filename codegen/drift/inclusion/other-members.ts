import type { NameTerms, Proving } from "./proving.ts";
import type { Term } from "./terms.ts";
import type { ObjectView } from "./views.ts";

/** So many patterns of names are looked at together. */
const mostPatterns = 6;

interface Context {
  /** Every object fits these. */
  readonly views: readonly ObjectView[];
  /** Names that are looked at by themselves. */
  readonly mentioned: ReadonlySet<string>;
  readonly proving: Proving;
}

/**
 * Whether the view takes every member that nobody mentions: whichever patterns its name matches and whichever not, what
 * all views say of it is enough.
 */
export function othersFit(view: ObjectView, context: Context): boolean {
  const { additional, names, patterns } = view;
  if (additional.node.kind === "any" && patterns.length === 0 && names === undefined) return true;
  const { proving, views } = context;
  const every = [...views, view].flatMap((one) => one.patterns.map((two) => two.pattern));
  const texts = [...new Set(every)];
  if (texts.length > mostPatterns) return proving.stop("too many `patternProperties`", true);
  for (let chosen = 0; chosen < 2 ** texts.length; chosen += 1) {
    const isMatch = (pattern: string): boolean => (chosen & (1 << texts.indexOf(pattern))) !== 0;
    if (!kindFits(view, { ...context, texts, isMatch })) return false;
  }
  return true;
}

interface Kind extends Context {
  /** Patterns that names of this kind match, and those that they do not. */
  readonly texts: readonly string[];
  readonly isMatch: (pattern: string) => boolean;
}

function kindFits(view: ObjectView, kind: Kind): boolean {
  const { isMatch, proving, views } = kind;
  const asked = othersAt(view, isMatch).filter((term) => term.node.kind !== "any");
  if (asked.length === 0 && view.names === undefined) return true;
  const left = views.flatMap((one) => othersAt(one, isMatch));
  const isTaken = asked.every((term) => {
    const isWithin = (): boolean => proving.covers(left, [term]);
    if (term.node.kind !== "never") return isWithin();
    return proving.tries(isWithin) || proving.stop("members that are not described are refused");
  });
  const { names } = view;
  if (isTaken && (names === undefined || areNamesWithin(kind, names))) return true;
  return proving.covers(left, []) || areNamesWithin(kind, undefined);
}

/** Whether all names of the kind that the views allow are among these, or there are none. */
function areNamesWithin(kind: Kind, names: Term | undefined): boolean {
  const { isMatch, mentioned, proving, texts, views } = kind;
  const allowed = views.flatMap((one) => one.names ?? []);
  if (texts.length + allowed.length === 0 && names === undefined) return false;
  const near = views[0]?.additional ?? names;
  if (near === undefined) return false;
  const terms: NameTerms = proving.namesNear(near);
  const matched = texts.filter(isMatch).map(terms.matching);
  const others = texts.filter((text) => !isMatch(text)).map(terms.matching);
  return (
    proving.covers(
      [terms.all, ...allowed, ...matched],
      [...others, terms.among(mentioned), ...(names === undefined ? [] : [names])],
    ) ||
    (names !== undefined && proving.stop("`propertyNames` cannot be compared", true))
  );
}

/** What a view asks of a member whose name matches these patterns and is none of those mentioned. */
function othersAt(view: ObjectView, isMatch: (pattern: string) => boolean): readonly Term[] {
  const claimed = view.patterns.filter(({ pattern }) => isMatch(pattern));
  return claimed.length === 0 ? [view.additional] : claimed.map(({ term }) => term);
}
