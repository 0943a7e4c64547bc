import type { Doc, Member, ObjectFacet, SchemaNode } from "../../../model/nodes.ts";
import { type Code, concat, raw, separate } from "../../code.ts";
import { codeSpan, jsonSpan, prose, table } from "./markdown.ts";
import type { ReferenceContext } from "./reference-context.ts";
import { typePhrase } from "./type-phrase.ts";

/** The object inside a node, looked for past the rules beside it and not behind references. */
export function objectOf(node: SchemaNode): ObjectFacet | undefined {
  if (node.kind === "shape") return node.facets.object;
  if (node.kind === "sealed") return objectOf(node.node);
  if (node.kind !== "all") return undefined;
  return node.parts.map(objectOf).find((object) => object !== undefined);
}

/** One row a member; members of objects that have no name of their own follow with a dotted path. */
export function memberTable(object: ObjectFacet, context: ReferenceContext): Code {
  return table(
    ["Member", "Type", "Required", "Constraints", "Description"],
    memberRows(object, { path: "", context }),
  );
}

interface RowScope {
  readonly path: string;
  readonly context: ReferenceContext;
}

function memberRows(object: ObjectFacet, scope: RowScope): readonly (readonly Code[])[] {
  return object.members.flatMap((member) => {
    const path = `${scope.path}${member.name}`;
    const inner = innerObject(member.node);
    const own = memberRow(member, path, scope.context);
    if (inner === undefined) return [own];
    return [own, ...memberRows(inner.object, { ...scope, path: `${path}${inner.step}` })];
  });
}

function memberRow(member: Member, path: string, context: ReferenceContext): readonly Code[] {
  const { node, required } = member;
  return [
    codeSpan(path),
    typePhrase(node, context),
    raw(node.kind === "never" ? "never" : required ? "yes" : "no"),
    constraintList(node),
    description(node.doc, context),
  ];
}

/** An object without a name below a member: itself, each item of an array, or each member of a map. */
function innerObject(
  node: SchemaNode,
): { readonly object: ObjectFacet; readonly step: string } | undefined {
  const own = objectOf(node);
  if (own !== undefined && own.members.length > 0) return { object: own, step: "." };
  const item = node.kind === "shape" ? node.facets.array?.rest : undefined;
  const each = item === undefined ? undefined : objectOf(item);
  if (each !== undefined && each.members.length > 0) return { object: each, step: "[]." };
  const value = own === undefined ? undefined : objectOf(own.additional);
  if (value !== undefined && value.members.length > 0) return { object: value, step: ".*." };
  return undefined;
}

/** Constraints by keyword, those of items, values and names too. */
export function constraintList(node: SchemaNode): Code {
  const object = objectOf(node);
  const item = node.kind === "shape" ? node.facets.array?.rest : undefined;
  const found = [
    ...constraintsOf(node, ""),
    ...(item === undefined ? [] : constraintsOf(item, "each item: ")),
    ...(object === undefined ? [] : constraintsOf(object.additional, "each value: ")),
    ...(object?.names === undefined ? [] : constraintsOf(object.names, "each name: ")),
  ];
  return separate(found, raw(", "));
}

function constraintsOf({ doc }: SchemaNode, prefix: string): readonly Code[] {
  return doc.constraints.map((tag) => concat(raw(prefix), codeSpan(tag.replace(/^@/, ""))));
}

function description(doc: Doc, context: ReferenceContext): Code {
  const parts = [
    ...(doc.deprecated ? [raw("Deprecated.")] : []),
    ...(doc.description === undefined ? [] : [prose(doc.description, context.linkOf)]),
    ...(doc.default === undefined
      ? []
      : [concat(raw("Default: "), jsonSpan(doc.default), raw("."))]),
    ...(doc.examples.length === 0
      ? []
      : [concat(raw("Example: "), separate(doc.examples.map(jsonSpan), raw(", ")), raw("."))]),
  ];
  return separate(parts, raw(" "));
}
