import {
  type ArrayFacet,
  definitionOf,
  type FacetName,
  type Facets,
  type ObjectFacet,
  type SchemaNode,
  unreachable,
} from "../../../model/nodes.ts";
import { type Code, concat, raw, separate } from "../../code.ts";
import { jsonSpan } from "./markdown.ts";
import type { ReferenceContext } from "./reference-context.ts";

/** A type in words, with links: `array of StreamPart`. Rules that only validators follow are left out. */
export function typePhrase(node: SchemaNode, context: ReferenceContext): Code {
  return phraseOf(alternatives(node, context));
}

function phraseOf(phrases: readonly Code[]): Code {
  return phrases.length === 0 ? raw("any JSON") : separate(phrases, raw(" or "));
}

/** Each way to be of the type; none when every value is. */
function alternatives(node: SchemaNode, context: ReferenceContext): readonly Code[] {
  switch (node.kind) {
    case "any":
    case "not":
    case "branch":
      return [];
    case "never":
      return [raw("nothing")];
    case "values":
      return node.values.map(jsonSpan);
    case "shape":
      return facetPhrases(node.facets, context);
    case "ref":
      return [context.linkTo(definitionOf(context.protocol.model, node.target))];
    case "union":
      return unionPhrases(node.arms, context);
    case "all":
      return (
        node.parts.map((part) => alternatives(part, context)).find((one) => one.length > 0) ?? []
      );
    case "sealed":
      return alternatives(node.node, context);
    default:
      return unreachable(node);
  }
}

function unionPhrases(arms: readonly SchemaNode[], context: ReferenceContext): readonly Code[] {
  const phrases = arms.map((arm) => alternatives(arm, context));
  return phrases.some((one) => one.length === 0) ? [] : phrases.flat();
}

const printers: {
  readonly [Name in FacetName]: (
    facet: NonNullable<Facets[Name]>,
    context: ReferenceContext,
  ) => Code;
} = {
  string: () => raw("string"),
  number: ({ integer }) => raw(integer ? "integer" : "number"),
  boolean: () => raw("boolean"),
  array: arrayPhrase,
  object: objectPhrase,
  null: () => raw("null"),
};

function facetPhrases(facets: Facets, context: ReferenceContext): readonly Code[] {
  const phrase = <Name extends FacetName>(name: Name): readonly Code[] => {
    const facet = facets[name];
    return facet === undefined ? [] : [printers[name](facet, context)];
  };
  return [
    ...[...phrase("string"), ...phrase("number"), ...phrase("boolean")],
    ...[...phrase("array"), ...phrase("object"), ...phrase("null")],
  ];
}

function arrayPhrase({ prefix, rest }: ArrayFacet, context: ReferenceContext): Code {
  const each = alternatives(rest, context);
  if (prefix.length > 0) {
    const items = prefix.map((item) => typePhrase(item, context));
    const more = rest.kind === "never" ? [] : [concat(raw("then "), phraseOf(each))];
    return concat(raw("array of "), separate([...items, ...more], raw(", ")));
  }
  if (each.length === 0) return raw("array");
  return each.length === 1
    ? concat(raw("array of "), ...each)
    : concat(raw("array of ("), phraseOf(each), raw(")"));
}

/** An object whose members have rows of their own is only named here. */
function objectPhrase({ additional, members }: ObjectFacet, context: ReferenceContext): Code {
  const each = alternatives(additional, context);
  if (members.length > 0 || each.length === 0 || additional.kind === "never") return raw("object");
  return concat(raw("map of "), phraseOf(each));
}
