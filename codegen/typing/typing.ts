import { type Definition, definitionOf, type FacetName, type SchemaNode } from "../model/nodes.ts";
import { typesOf } from "../model/view.ts";
import { readType, type TypedNode, type TypingOptions } from "./read-node.ts";
import type { JsonTypeName, Type, World } from "./type.ts";

/** The types of one model, each definition worked out once. */
export interface Typing {
  readonly definition: (definition: Definition) => TypedNode;
  readonly node: (node: SchemaNode) => TypedNode;
}

export function createTyping(options: TypingOptions): Typing {
  const { model } = options;
  const plain = new Map<string, TypedNode>();
  const sealed = new Map<string, TypedNode>();
  const busy = new Set<string>();
  const certain = { known: new Map<string, Type>(), busy: new Set<string>() };

  const read = (node: SchemaNode, keepsSeen: boolean): TypedNode => {
    const notes = new Set(valueNotes(node));
    const context = {
      options,
      world: { ...world, note: note(notes) },
      keepsSeen,
      target,
      certain,
      place,
    };
    return { type: readType(node, context), notes: [...notes] };
  };
  // Conditions look at a node more than once, so that without this nested ones would double at each level.
  const places = new Map<SchemaNode, TypedNode>();
  const place = (node: SchemaNode): TypedNode => {
    const made = places.get(node) ?? read(node, false);
    places.set(node, made);
    return made;
  };
  const target = (id: string, keepsSeen: boolean): TypedNode | undefined => {
    const known = keepsSeen ? sealed : plain;
    const found = known.get(id);
    if (found !== undefined) return found;
    const key = `${keepsSeen} ${id}`;
    if (busy.has(key)) return undefined;
    busy.add(key);
    const made = read(definitionOf(model, id).node, keepsSeen);
    busy.delete(key);
    known.set(id, made);
    return made;
  };
  const world: World = {
    resolve: (id) => target(id, false)?.type,
    isRecursive: (id) => definitionOf(model, id).recursive,
    jsonTypes: (id) => new Set([...typesOf(definitionOf(model, id).node, model)].map(kindOf)),
    opened: new Set(),
    note: () => {},
  };
  return {
    definition: ({ id }) => target(id, false) ?? read(definitionOf(model, id).node, false),
    node: place,
  };
}

function kindOf(name: FacetName): JsonTypeName {
  if (name === "array") return "list";
  return name === "object" ? "record" : name;
}

function note(notes: Set<string>): (text: string) => void {
  return (text) => {
    notes.add(text);
  };
}

/** What the values of an enumeration mean. */
function valueNotes(node: SchemaNode): readonly string[] {
  if (node.kind !== "values") return [];
  return node.values.flatMap((value, index) => {
    const description = node.descriptions[index];
    return description === undefined ? [] : [`- \`${JSON.stringify(value)}\`: ${description}`];
  });
}
