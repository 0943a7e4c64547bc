import { mapChildren } from "./map-children.ts";
import type { Definition, Model, SchemaNode } from "./nodes.ts";
import { createTagFinder, type FindTag } from "./tags.ts";

/** The same model with the tag of every union found, which needs all definitions to be there. */
export function tagUnions(model: Model): Model {
  const findTag = createTagFinder((target) => model.definitions.get(target)?.node);
  const definitions = new Map<string, Definition>();
  for (const [id, definition] of model.definitions) {
    const node = rebuild(definition.node, findTag);
    const isSame = node === definition.node;
    definitions.set(id, isSame ? definition : Object.freeze({ ...definition, node }));
  }
  return { definitions };
}

function rebuild(node: SchemaNode, findTag: FindTag): SchemaNode {
  const rebuilt = mapChildren(node, (child) => rebuild(child, findTag));
  const tag = rebuilt.kind === "union" ? findTag(rebuilt.arms) : undefined;
  return tag === undefined ? rebuilt : Object.freeze({ ...rebuilt, tag });
}
