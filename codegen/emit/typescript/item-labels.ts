import { definitionOf, type Model } from "../../model/nodes.ts";
import type { ListType, Type } from "../../typing/type.ts";

/**
 * Whether the items of a list need labels: `readonly [item0?: readonly [A]]`. TypeScript reads a list later, when its
 * alias is known, if one of its items is an alias; so `A` may hold itself. It does not look through `?` and `...` around
 * a list inside a list, but through labels.
 */
export function needsLabels({ needed, prefix, rest }: ListType, model: Model): boolean {
  const items = [...prefix, rest];
  const isLate = items.some((item) => holds(item, ({ kind }) => kind === "ref"));
  return !isLate && items.slice(needed).some((item) => holds(item, (type) => leads(type, model)));
}

/** Whether the type, or one that it is put together from, is such a one. */
function holds(type: Type, isSuch: (type: Type) => boolean): boolean {
  if (type.kind === "union") return type.arms.some((arm) => holds(arm, isSuch));
  if (type.kind === "intersection") return type.parts.some((part) => holds(part, isSuch));
  return isSuch(type);
}

/** Whether the list leads back to a definition that holds itself, with nothing but lists on the way. */
function leads(type: Type, model: Model): boolean {
  if (type.kind !== "list") return false;
  return [...type.prefix, type.rest].some((item) =>
    holds(item, (one) =>
      one.kind === "ref" ? definitionOf(model, one.target).recursive : leads(one, model),
    ),
  );
}
