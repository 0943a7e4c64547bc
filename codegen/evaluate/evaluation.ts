import type { JsonValue } from "../load/json-value.ts";
import {
  type Definition,
  definitionOf,
  type Model,
  type RefNode,
  type SchemaNode,
} from "../model/nodes.ts";

/** Deepest nesting that is followed; a printed validator stops at the same. */
export const deepestValue = 500;

/** Outside of every definition that refers back to itself. */
export const notCounting = -1;

/** One value held against one node, with all that is inside. */
export interface Evaluation {
  readonly model: Model;
  /** Verdicts of recursive definitions by value, because arms of unions may ask for the same again and again. */
  readonly known: Map<JsonValue & object, Map<string, boolean>>;
  /** A node in the place of another, for those who ask what a schema would say if it were a little different. */
  readonly swap?: Swap;
  /** Every node that a verdict asked for, where somebody wants to know. */
  readonly visited?: Set<SchemaNode>;
}

export interface Swap {
  readonly node: SchemaNode;
  readonly by: SchemaNode;
}

export type EvaluationOptions = Pick<Evaluation, "swap" | "visited">;

export function createEvaluation(model: Model, options: EvaluationOptions = {}): Evaluation {
  return { model, known: new Map(), ...options };
}

/** The node that is asked in place of the given one. */
export function current(node: SchemaNode, { swap, visited }: Evaluation): SchemaNode {
  visited?.add(node);
  return swap?.node === node ? swap.by : node;
}

/** The definition behind a reference, and the depth at which it is entered. */
export function enter(
  node: RefNode,
  depth: number,
  { model }: Evaluation,
): { readonly definition: Definition; readonly depth: number } {
  const definition = definitionOf(model, node.target);
  return { definition, depth: definition.recursive ? depth + 1 : notCounting };
}

/** The depth at which the evaluation of a node begins. */
export function firstDepth(node: unknown, model: Model): number {
  const isRecursive = recursiveNodes(model).has(node);
  return isRecursive ? 0 : notCounting;
}

const recursive = new WeakMap<Model, ReadonlySet<unknown>>();

function recursiveNodes(model: Model): ReadonlySet<unknown> {
  const known = recursive.get(model);
  if (known !== undefined) return known;
  const every = [...model.definitions.values()].filter((definition) => definition.recursive);
  const made = new Set<unknown>(every.map((definition) => definition.node));
  recursive.set(model, made);
  return made;
}

/** @param depth How often a definition that refers back to itself was entered. */
export type Holds = (
  node: SchemaNode,
  value: JsonValue,
  depth: number,
  evaluation: Evaluation,
) => boolean;
