import { unreachable } from "../model/nodes.ts";
import type { TemplateNode, TemplatePath } from "./template-nodes.ts";

/** What a template asks of its data, found by looking at its holes. */
export interface DataShape {
  /** `{{name}}` */
  readonly fragments: Set<string>;
  /** `{{#if name}}` */
  readonly conditions: Set<string>;
  /** `{{#each name}}`, with what it asks of an item. */
  readonly lists: Map<string, DataShape>;
  /** `{{this}}`: the item is itself a fragment. */
  isFragment: boolean;
}

export function shapeOf(body: readonly TemplateNode[]): DataShape {
  const root = emptyShape();
  visit(body, [root]);
  return root;
}

/** @param scopes The data of each loop, innermost last. */
function visit(body: readonly TemplateNode[], scopes: readonly DataShape[]): void {
  for (const node of body) {
    switch (node.kind) {
      case "text":
        break;
      case "hole":
        noteHole(node.path, scopes);
        break;
      case "when":
        if (!node.path.name.startsWith("@"))
          scopeOf(node.path, scopes).conditions.add(node.path.name);
        visit(node.body, scopes);
        visit(node.otherwise, scopes);
        break;
      case "each": {
        const owner = scopeOf(node.path, scopes);
        const item = owner.lists.get(node.path.name) ?? emptyShape();
        owner.lists.set(node.path.name, item);
        visit(node.body, [...scopes, item]);
        visit(node.otherwise, scopes);
        break;
      }
      default:
        unreachable(node);
    }
  }
}

function noteHole(path: TemplatePath, scopes: readonly DataShape[]): void {
  const scope = scopeOf(path, scopes);
  if (path.name === "this") scope.isFragment = true;
  else scope.fragments.add(path.name);
}

function scopeOf(path: TemplatePath, scopes: readonly DataShape[]): DataShape {
  return scopes[scopes.length - 1 - path.up] ?? emptyShape();
}

function emptyShape(): DataShape {
  return { fragments: new Set(), conditions: new Set(), lists: new Map(), isFragment: false };
}
