import { isObject } from "../../load/json-value.ts";
import { mapChildren } from "../../model/map-children.ts";
import {
  type Definition,
  definitionOf,
  type Member,
  type Model,
  type ObjectFacet,
  type SchemaNode,
  type ShapeNode,
  type UnionNode,
  unreachable,
} from "../../model/nodes.ts";
import { anyAt } from "../../model/open-facets.ts";
import { asksObject, neverAt } from "./asks.ts";
import { isOpenRecord, isRequired } from "./effective.ts";

/** A model in which objects have the members that they describe and no others, as those who have a type of it write them. */
export interface Declared {
  /** Has every definition of the other model, too. */
  readonly model: Model;
  /** What is left of the values of a node of the other model. */
  close(node: SchemaNode): SchemaNode;
}

const known = new WeakMap<Model, Declared>();

/**
 * Closes every object that describes members and is open to others. What describes none is a map, and stays one; so does
 * what has a schema or patterns for other members.
 */
export function declaredOf(model: Model): Declared {
  const before = known.get(model);
  if (before !== undefined) return before;
  const definitions = new Map<string, Definition>(model.definitions);
  const close = createClosing(model);
  for (const [id, definition] of model.definitions) {
    definitions.set(closedId(id), {
      ...definition,
      ...{ id: closedId(id), node: close.whole(definition.node) },
    });
    definitions.set(partId(id), {
      ...definition,
      ...{ id: partId(id), node: close.part(definition.node) },
    });
  }
  const declared = { model: { definitions }, close: close.whole };
  known.set(model, declared);
  return declared;
}

function closedId(id: string): string {
  return `declared ${id}`;
}

function partId(id: string): string {
  return `declared part ${id}`;
}

interface Closing {
  /** All that is said of a value. */
  readonly whole: (node: SchemaNode) => SchemaNode;
  /** Something that is said of a value beside other things, which may describe further members. */
  readonly part: (node: SchemaNode) => SchemaNode;
}

function createClosing(model: Model): Closing {
  const wholes = new WeakMap<SchemaNode, SchemaNode>();
  const whole = (node: SchemaNode): SchemaNode => {
    const before = wholes.get(node);
    if (before !== undefined) return before;
    const closed = makeWhole(node, { model, closing });
    wholes.set(node, closed);
    return closed;
  };
  const closing: Closing = { whole, part: (node) => makePart(node, closing) };
  return closing;
}

interface Context {
  readonly model: Model;
  readonly closing: Closing;
}

function makeWhole(node: SchemaNode, context: Context): SchemaNode {
  const { closing, model } = context;
  switch (node.kind) {
    case "any":
    case "never":
    case "values":
    case "not":
      return node;
    case "ref":
      return { ...node, target: closedId(node.target) };
    case "shape":
      return closeShape(node, context);
    case "union":
      return closeUnion(node, closing);
    case "all":
    case "branch":
      return sealed(node, closing.part(node), model);
    case "sealed":
      return closing.part(node);
    default:
      return unreachable(node);
  }
}

function closeShape(node: ShapeNode, context: Context): SchemaNode {
  const { object } = node.facets;
  const inner = closeInside(node, context.closing);
  // Schemas that depend on a member may describe others beside it.
  if (object !== undefined && object.dependentSchemas.length > 0)
    return sealed(node, inner, context.model);
  if (inner.kind !== "shape" || object === undefined || !isOpenRecord(object)) return inner;
  const facet = inner.facets.object;
  if (facet === undefined) return inner;
  // What is required without being described has to be there all the same.
  const needed = neededNames([node]).filter((name) => !isRequired(facet, name));
  const members = [
    ...facet.members.map((member) => ({ ...member, described: true })),
    ...needed.map((name) => optionalMember(name, node)),
  ];
  const closed: ObjectFacet = { ...facet, members, additional: neverAt(facet.additional) };
  return { ...inner, facets: { ...inner.facets, object: closed } };
}

/** What only one of several open arms took may fit one arm alone once they are closed, so both have to be asked. */
function closeUnion(node: UnionNode, closing: Closing): SchemaNode {
  const closed: UnionNode = { ...node, arms: node.arms.map(closing.whole) };
  if (!node.exclusive || node.tag !== undefined) return closed;
  const { at, doc } = node;
  return { kind: "all", at, doc, parts: [node, { ...closed, exclusive: false }] };
}

/** Parts describe members together, so the whole is closed and not each of them. */
function sealed(node: SchemaNode, inner: SchemaNode, model: Model): SchemaNode {
  const parts = partsOf(node, model);
  // Listed values are whole: what has a type of them is sent as it is.
  const isListed = parts.some((part) => part.kind === "values" && part.values.some(isObject));
  if (isListed || !describes(node, model) || isShut(node, model)) return inner;
  const { at, doc } = node;
  const members = neededNames(parts).map((name) => optionalMember(name, node));
  const both = [inner, asksObject(node, { members })];
  const whole: SchemaNode = members.length === 0 ? inner : { kind: "all", at, doc, parts: both };
  return { kind: "sealed", at, doc, node: whole, properties: neverAt(node) };
}

function optionalMember(name: string, near: SchemaNode): Member {
  return { name, required: false, described: true, node: anyAt(near) };
}

/** Names that have to be there and that nothing describes: whoever writes the object writes them. */
function neededNames(parts: readonly SchemaNode[]): readonly string[] {
  const facets = parts.flatMap((part) =>
    part.kind === "shape" && part.facets.object !== undefined ? [part.facets.object] : [],
  );
  const described = new Set(facets.flatMap((facet) => namesIn(facet, "described")));
  const needed = facets.flatMap((facet) => [
    ...namesIn(facet, "required"),
    ...facet.dependentRequired.flatMap((one) => one.required),
  ]);
  return [...new Set(needed)].filter((name) => !described.has(name));
}

function namesIn({ members }: ObjectFacet, kind: "described" | "required"): readonly string[] {
  return members.filter((member) => member[kind]).map((member) => member.name);
}

function makePart(node: SchemaNode, closing: Closing): SchemaNode {
  switch (node.kind) {
    case "any":
    case "never":
    case "values":
    case "not":
      return node;
    case "ref":
      return { ...node, target: partId(node.target) };
    case "shape":
      return closeInside(node, closing);
    case "union":
      return { ...node, arms: node.arms.map(closing.part) };
    case "all":
      return { ...node, parts: node.parts.map(closing.part) };
    case "branch":
      // The test asks, and describes nothing that is sent.
      return { ...node, yes: closing.part(node.yes), no: closing.part(node.no) };
    case "sealed":
      return { ...node, node: closing.part(node.node) };
    default:
      return unreachable(node);
  }
}

/** Members and items are values of their own; what is asked beside them, or only counted, is no value that is sent. */
function closeInside(node: ShapeNode, closing: Closing): SchemaNode {
  const mapped = mapChildren(node, closing.whole);
  if (mapped.kind !== "shape") return mapped;
  const { array, object } = node.facets;
  const inner = mapped.facets;
  const contains = array?.contains;
  const names = object?.names;
  const dependentSchemas = object?.dependentSchemas.map((one) => {
    return { ...one, node: closing.part(one.node) };
  });
  return {
    ...mapped,
    facets: {
      ...inner,
      ...(inner.array && contains ? { array: { ...inner.array, contains } } : {}),
      ...(inner.object && dependentSchemas
        ? { object: { ...inner.object, dependentSchemas, ...(names && { names }) } }
        : {}),
    },
  };
}

function describes(node: SchemaNode, model: Model): boolean {
  return partsOf(node, model).some((part) => part.kind === "shape" && hasOpenRecord(part));
}

/** Something in it says what other members are, or that there are none. */
function isShut(node: SchemaNode, model: Model): boolean {
  return partsOf(node, model).some((part) => {
    if (part.kind === "sealed") return part.properties !== undefined;
    const object = part.kind === "shape" ? part.facets.object : undefined;
    return object !== undefined && (object.additional.kind !== "any" || object.patterns.length > 0);
  });
}

function hasOpenRecord({ facets: { object } }: ShapeNode): boolean {
  return object !== undefined && isOpenRecord(object);
}

/** The node and all that is said about the same value in it. */
function partsOf(node: SchemaNode, model: Model): readonly SchemaNode[] {
  const parts = new Set([node]);
  // A Set iterates what is added on the way.
  for (const part of parts) {
    if (part.kind === "ref") parts.add(definitionOf(model, part.target).node);
    else if (part.kind === "all") for (const one of part.parts) parts.add(one);
    else if (part.kind === "union") for (const one of part.arms) parts.add(one);
    else if (part.kind === "branch") parts.add(part.yes).add(part.no);
    else if (part.kind === "sealed") parts.add(part.node);
    else if (part.kind === "shape")
      for (const one of part.facets.object?.dependentSchemas ?? []) parts.add(one.node);
  }
  return [...parts];
}
