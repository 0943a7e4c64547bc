import { wantedValues } from "../../templates/validator/wanted-values.ts";
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

/** `a, b or c`. */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
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
