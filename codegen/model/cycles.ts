import { innerValueChildren, sameValueChildren } from "./children.ts";
import type { SchemaNode } from "./nodes.ts";

export interface Cycles {
  /** Definitions that lead back to themselves. */
  readonly recursive: ReadonlySet<string>;
  /** Those that do so without getting any deeper into the value: they would never end. */
  readonly endless: ReadonlySet<string>;
}

export function findCycles(nodes: ReadonlyMap<string, SchemaNode>): Cycles {
  const every = new Map<string, ReadonlySet<string>>();
  const same = new Map<string, ReadonlySet<string>>();
  for (const [id, node] of nodes) {
    const targets = targetsOf(node, everyChild);
    every.set(id, targets);
    same.set(id, targets.size === 0 ? targets : targetsOf(node, sameValueChildren));
  }
  return { recursive: onCycles(every), endless: onCycles(same) };
}

function everyChild(node: SchemaNode): readonly SchemaNode[] {
  const inner = innerValueChildren(node);
  const same = sameValueChildren(node);
  return same.length === 0 ? inner : [...same, ...inner];
}

function targetsOf(
  node: SchemaNode,
  childrenOf: (node: SchemaNode) => readonly SchemaNode[],
): ReadonlySet<string> {
  const targets = new Set<string>();
  const pending: SchemaNode[] = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === "ref") targets.add(next.target);
    for (const child of childrenOf(next)) pending.push(child);
  }
  return targets;
}

/** Nodes of a graph that lie on a cycle (Tarjan's strongly connected components, without recursion). */
function onCycles(edges: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const found = new Set<string>();
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();

  for (const start of edges.keys()) {
    if (order.has(start)) continue;
    const work: { readonly id: string; readonly rest: Iterator<string> }[] = [];
    const enter = (id: string): void => {
      order.set(id, order.size);
      low.set(id, order.size - 1);
      stack.push(id);
      onStack.add(id);
      work.push({ id, rest: (edges.get(id) ?? new Set<string>()).values() });
    };
    enter(start);
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const next = top.rest.next();
      if (!next.done) {
        if (!order.has(next.value)) enter(next.value);
        else if (onStack.has(next.value)) lower(low, top.id, order.get(next.value));
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent !== undefined) lower(low, parent.id, low.get(top.id));
      if (low.get(top.id) === order.get(top.id)) closeComponent(top.id);
    }
  }
  return found;

  function closeComponent(root: string): void {
    const members = stack.splice(stack.indexOf(root));
    for (const id of members) onStack.delete(id);
    const loops = members.length > 1 || edges.get(root)?.has(root) === true;
    if (loops) for (const id of members) found.add(id);
  }
}

function lower(low: Map<string, number>, id: string, value: number | undefined): void {
  low.set(id, Math.min(low.get(id) ?? 0, value ?? 0));
}
