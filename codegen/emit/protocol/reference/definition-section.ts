import { innerValueChildren, sameValueChildren } from "../../../model/children.ts";
import type { Definition, SchemaNode, UnionNode, ValuesNode } from "../../../model/nodes.ts";
import { definitionOf } from "../../../model/nodes.ts";
import { type Code, concat, raw, separate } from "../../code.ts";
import { messageUnion } from "../protocol-model.ts";
import { bullets, codeSpan, heading, jsonBlock, jsonSpan, link, prose, table } from "./markdown.ts";
import { constraintList, memberTable, objectOf } from "./member-rows.ts";
import type { ReferenceContext } from "./reference-context.ts";
import { typePhrase } from "./type-phrase.ts";

/** The paragraphs about one type, always in the same order. */
export function definitionSection(
  definition: Definition,
  context: ReferenceContext,
): readonly Code[] {
  const { name, node } = definition;
  const { description } = node.doc;
  // A value needs no example beside the table of all of them.
  const examples = node.kind === "values" ? [] : node.doc.examples;
  return [
    heading(2, name),
    ...(description === undefined ? [] : [prose(description, context.linkOf)]),
    bullets(facts(definition, context)),
    ...body(definition, context),
    ...rules(node, context),
    ...(examples.length === 0 ? [] : [raw(examples.length === 1 ? "Example:" : "Examples:")]),
    ...examples.map(jsonBlock),
  ];
}

function facts(definition: Definition, context: ReferenceContext): readonly Code[] {
  const { at, node } = definition;
  const users = context.usersOf(definition);
  const constraints = constraintList(node);
  const source = link(codeSpan(at.source.file), `../../${at.source.file}`);
  const place = at.pointer === "" ? source : concat(source, raw(" "), codeSpan(`#${at.pointer}`));
  return [
    concat(raw("Type: "), typeFact(definition, context)),
    ...(node.doc.constraints.length === 0 ? [] : [concat(raw("Constraints: "), constraints)]),
    concat(raw("Schema: "), place),
    ...(users.length === 0 ? [] : [concat(raw("Used by: "), separate(users, raw(", ")))]),
  ];
}

function typeFact({ node }: Definition, context: ReferenceContext): Code {
  if (node.kind === "values") return raw("one of the values below");
  if (node.kind === "union" && node.tag !== undefined)
    return concat(raw("one of the types below, told apart by "), codeSpan(node.tag.property));
  const object = objectOf(node);
  if (object === undefined || object.members.length === 0) return typePhrase(node, context);
  const further = object.additional.kind === "never" ? "refused" : "kept";
  return raw(`object; members beyond these are ${further}`);
}

function body({ name, node }: Definition, context: ReferenceContext): readonly Code[] {
  if (node.kind === "values") return [valueTable(node, context)];
  if (node.kind === "union" && node.tag !== undefined) return unionTable(name, node, context);
  const object = objectOf(node);
  return object === undefined || object.members.length === 0 ? [] : [memberTable(object, context)];
}

function valueTable({ values, descriptions }: ValuesNode, context: ReferenceContext): Code {
  if (descriptions.every((one) => one === undefined))
    return table(
      ["Value"],
      values.map((value) => [jsonSpan(value)]),
    );
  return table(
    ["Value", "Meaning"],
    values.map((value, index) => {
      return [jsonSpan(value), prose(descriptions[index] ?? "", context.linkOf)];
    }),
  );
}

function unionTable(name: string, node: UnionNode, context: ReferenceContext): readonly Code[] {
  const { arms, tag } = node;
  const rows = arms.map((arm, index) => [
    separate((tag?.values[index] ?? []).map(jsonSpan), raw(", ")),
    typePhrase(arm, context),
    prose(armDescription(arm, context) ?? "", context.linkOf),
  ]);
  const isOpen = [...context.protocol.model.definitions.values()].some((definition) => {
    return definition.name === name && messageUnion(definition, context.protocol.model);
  });
  const note = "A kind that is not listed is data for a reader, and never sent by a writer.";
  return [
    table([tag?.property ?? "", "Type", "Description"], rows),
    ...(isOpen ? [raw(note)] : []),
  ];
}

function armDescription(arm: SchemaNode, { protocol }: ReferenceContext): string | undefined {
  if (arm.doc.description !== undefined || arm.kind !== "ref") return arm.doc.description;
  return definitionOf(protocol.model, arm.target).node.doc.description;
}

/** The sentences of rules that go beyond single members. */
function rules(node: SchemaNode, context: ReferenceContext): readonly Code[] {
  const sentences = new Set<string>();
  const visit = (next: SchemaNode): void => {
    if (next.errorMessage !== undefined) sentences.add(next.errorMessage);
    for (const child of [...sameValueChildren(next), ...innerValueChildren(next)]) visit(child);
  };
  visit(node);
  if (sentences.size === 0) return [];
  return [raw("Rules:"), bullets([...sentences].map((one) => prose(one, context.linkOf)))];
}
