import type { JsonValue } from "../load/json-value.ts";
import { definitionOf, type Facets, type Model, type UnionNode } from "./nodes.ts";

// What messages call things, the same from a printed validator and from the interpreter.

/** The types of a shape in words: `a string or null`. */
export function wantedTypes(facets: Facets): string {
  const words = [
    ...(facets.string ? ["a string"] : []),
    ...(facets.number ? [facets.number.integer ? "an integer" : "a number"] : []),
    ...(facets.boolean ? ["true or false"] : []),
    ...(facets.array ? ["an array"] : []),
    ...(facets.object ? ["an object"] : []),
    ...(facets.null ? ["null"] : []),
  ];
  return listWords(words);
}

export function wantedValues(values: readonly JsonValue[]): string {
  const shown = values.slice(0, 12).map((value) => JSON.stringify(value));
  return listWords(values.length > 12 ? [...shown, `one of ${values.length - 12} more`] : shown);
}

function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}

/** The arms of a union in words: `Order or a string`. */
export function describeArms(node: UnionNode, model: Model): string {
  const words = node.arms.map((arm) => {
    if (arm.kind === "ref") return definitionOf(model, arm.target).name;
    if (arm.doc.title !== undefined) return arm.doc.title;
    if (arm.kind === "values") return wantedValues(arm.values);
    return arm.kind === "shape" ? wantedTypes(arm.facets) : "what one of the arms says";
  });
  return [...new Set(words)].join(" or ");
}
