import type { JsonValue } from "../../load/json-value.ts";
import type { FacetName, NumberFacet, StringFacet } from "../../model/nodes.ts";
import { languageOf } from "./languages.ts";
import { coversLists } from "./lists.ts";
import { coversNumbers } from "./numbers.ts";
import { coversObjects } from "./objects.ts";
import type { Obstacle, Proving } from "./proving.ts";
import { coversTexts } from "./strings.ts";
import type { Term } from "./terms.ts";
import { constantShape, isIdleList, isIdleObject } from "./views.ts";
import type { Alternatives, Vocabulary } from "./vocabulary.ts";

/** Composite constants that are taken apart. */
const mostConstants = 40;

/** Whether all values of a type that fit the shapes fit one of the claims, which are shapes and constants. */
export type CoversType = (
  type: FacetName,
  shapes: readonly Term[],
  claims: Alternatives,
) => boolean;

export function createByType(vocabulary: Vocabulary, proving: Proving): CoversType {
  const { innerOf, listOf, objectOf } = vocabulary;
  const telling = {
    list: { viewOf: listOf, isIdle: isIdleList },
    object: { viewOf: objectOf, isIdle: isIdleObject },
  };

  function takesAny(claims: Alternatives, value: JsonValue): boolean {
    return claims.some(({ parts }) => parts.every((part) => proving.takes(part, value)));
  }

  function coversNumeric(shapes: readonly Term[], claims: Alternatives): boolean {
    const alternatives = claims.map(({ parts }) => ({
      facets: present(parts.map(numberOf)),
      points: constantsOf(parts)?.filter((value) => typeof value === "number"),
    }));
    return (
      coversNumbers(present(shapes.map(numberOf)), alternatives, (value) =>
        takesAny(claims, value),
      ) || proving.stop(numberReason(alternatives.flatMap(({ facets }) => facets)))
    );
  }

  function coversTextual(shapes: readonly Term[], claims: Alternatives): boolean {
    const alternatives = claims.map(({ parts }) => ({
      facets: present(parts.map(textOf)),
      texts: constantsOf(parts)?.filter((value) => typeof value === "string"),
    }));
    const tools = { takes: (text: string) => takesAny(claims, text), spend: proving.spend };
    if (coversTexts(present(shapes.map(textOf)), alternatives, tools)) return true;
    const { isOpen, reason } = textObstacle(alternatives.flatMap(({ facets }) => facets));
    return proving.stop(reason, isOpen);
  }

  /** Each conjunction as views; one of constants as one for each that it takes. */
  function viewsOf<View>(claims: Alternatives, kind: Telling<View>): View[][] {
    return claims.flatMap(({ parts }) => {
      const term = parts.find((part) => part.node.kind === "values");
      if (term === undefined) return [viewsAmong(parts, kind)];
      const composite = (constantsOf(parts) ?? []).filter(isComposite).slice(0, mostConstants);
      return composite.flatMap((value) => {
        if (!parts.every((part) => proving.takes(part, value))) return [];
        const view = kind.viewOf(innerOf(term, constantShape(value, term.node)));
        return view === undefined ? [] : [[view]];
      });
    });
  }

  return (type, shapes, claims) => {
    switch (type) {
      case "null":
        return takesAny(claims, null) || proving.stop("`null` is not taken");
      case "boolean":
        return [true, false].every((value) => takesAny(claims, value))
          ? true
          : proving.stop("a boolean is not taken");
      case "number":
        return coversNumeric(shapes, claims);
      case "string":
        return coversTextual(shapes, claims);
      case "array":
        return coversLists(
          viewsAmong(shapes, telling.list),
          viewsOf(claims, telling.list),
          proving,
        );
      case "object":
        return coversObjects(
          viewsAmong(shapes, telling.object),
          viewsOf(claims, telling.object),
          proving,
        );
    }
  };
}

/** How a type is seen, and when there is nothing to see. */
interface Telling<View> {
  viewOf(term: Term): View | undefined;
  isIdle(view: View): boolean;
}

function viewsAmong<View>(terms: readonly Term[], { isIdle, viewOf }: Telling<View>): View[] {
  return present(terms.map(viewOf)).filter((view) => !isIdle(view));
}

function numberReason(facets: readonly NumberFacet[]): string {
  const names = ["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"] as const;
  if (facets.some(({ multipleOf }) => multipleOf !== undefined)) return "`multipleOf` may not hold";
  const bound = names.find((name) => facets.some((facet) => facet[name] !== undefined));
  if (bound !== undefined) return `\`${bound}\` may not hold`;
  return facets.some(({ integer }) => integer)
    ? "a number may be no integer"
    : "a number is not taken";
}

function textObstacle(facets: readonly StringFacet[]): Obstacle {
  const pattern = facets.flatMap(({ patterns }) => patterns);
  if (facets.some(({ formats }) => formats.length > 0))
    return { reason: "`format` cannot be compared", isOpen: true };
  if (pattern.some((one) => languageOf(one) === undefined))
    return { reason: "`pattern` cannot be compared", isOpen: true };
  if (pattern.length > 0) return { reason: "`pattern` may not hold", isOpen: true };
  const isLong = facets.some((facet) => (facet.minLength ?? facet.maxLength) !== undefined);
  return {
    reason: isLong ? "a text may be too short or too long" : "a text is not taken",
    isOpen: false,
  };
}

function numberOf({ node }: Term): NumberFacet | undefined {
  return node.kind === "shape" ? node.facets.number : undefined;
}

function textOf({ node }: Term): StringFacet | undefined {
  return node.kind === "shape" ? node.facets.string : undefined;
}

/** The constants that the conjunction is at most. */
function constantsOf(parts: readonly Term[]): readonly JsonValue[] | undefined {
  for (const { node } of parts) if (node.kind === "values") return node.values;
  return undefined;
}

function isComposite(value: JsonValue): value is JsonValue & object {
  return typeof value === "object" && value !== null;
}

function present<Item>(items: readonly (Item | undefined)[]): Item[] {
  return items.filter((item) => item !== undefined);
}
