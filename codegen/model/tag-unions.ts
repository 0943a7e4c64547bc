import { mapChildren } from "./map-children.ts";
import type { Definition, Model, SchemaNode, UnionNode } from "./nodes.ts";
import { createTagFinder, type FindTag } from "./tags.ts";
import { typesOf } from "./view.ts";

/** The same model with the tag of every union found, which needs all definitions to be there. */
export function tagUnions(model: Model): Model {
  const findTag = createTagFinder((target) => model.definitions.get(target)?.node);
  const rebuild = (node: SchemaNode): SchemaNode => {
    const rebuilt = mapChildren(node, rebuild);
    return rebuilt.kind === "union" ? tagUnion(rebuilt, { findTag, model }) : rebuilt;
  };
  const definitions = new Map<string, Definition>();
  for (const [id, definition] of model.definitions) {
    const node = rebuild(definition.node);
    const isSame = node === definition.node;
    definitions.set(id, isSame ? definition : Object.freeze({ ...definition, node }));
  }
  return { definitions };
}

interface TagContext {
  readonly findTag: FindTag;
  readonly model: Model;
}

function tagUnion(node: UnionNode, { findTag, model }: TagContext): SchemaNode {
  const tag = findTag(node.arms);
  if (tag !== undefined) return Object.freeze({ ...node, tag });
  // `null` or one of several objects: no value is both, so the objects are a union of their own.
  const isObject = node.arms.map((arm) => typesOf(arm, model).has("object"));
  const objects = node.arms.filter((_, index) => isObject[index]);
  const others = node.arms.filter((_, index) => !isObject[index]);
  const inner = others.length === 0 ? undefined : findTag(objects);
  if (inner === undefined) return node;
  const { at, doc, exclusive } = node;
  const tagged: UnionNode = { kind: "union", at, doc, exclusive, arms: objects, tag: inner };
  return Object.freeze({ ...node, arms: [...others, Object.freeze(tagged)] });
}
