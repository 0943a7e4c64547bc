import type { CodePointSet } from "./code-point-set.ts";

/** A regular expression as a tree. What it captures is of no interest: a schema asks only whether it is found. */
export type PatternNode =
  | SetNode
  /** `^`, `$`, `\b`, `\B`: a place between code points. */
  | { readonly kind: "edge"; readonly source: EdgeSource }
  | SequenceNode
  | { readonly kind: "choice"; readonly arms: readonly PatternNode[] }
  | RepeatNode
  | LookNode
  /** `\1`, `\k<name>` */
  | { readonly kind: "reference"; readonly source: string };

export type EdgeSource = (typeof edgeSources)[number];
export const edgeSources = ["^", "$", "\\b", "\\B"] as const;

/** One code point out of a set. */
export interface SetNode {
  readonly kind: "set";
  /** As it is written with the flag `u`. */
  readonly source: string;
  readonly set: CodePointSet;
}

export interface SequenceNode {
  readonly kind: "sequence";
  readonly items: readonly PatternNode[];
}

export interface RepeatNode {
  readonly kind: "repeat";
  readonly item: PatternNode;
  readonly minimum: number;
  /** May be infinite. */
  readonly maximum: number;
}

export interface LookNode {
  readonly kind: "look";
  readonly opening: "(?=" | "(?!" | "(?<=" | "(?<!";
  readonly node: PatternNode;
}

/** Sequences inside become part of the new one; one item stands for itself. */
export function sequence(items: readonly PatternNode[]): PatternNode {
  const flat = items.flatMap((item) => (item.kind === "sequence" ? item.items : [item]));
  const [first] = flat;
  return first !== undefined && flat.length === 1 ? first : { kind: "sequence", items: flat };
}

export function choice(arms: readonly PatternNode[]): PatternNode {
  const flat = arms.flatMap((arm) => (arm.kind === "choice" ? arm.arms : [arm]));
  const [first] = flat;
  return first !== undefined && flat.length === 1 ? first : { kind: "choice", arms: flat };
}

export function repeat(item: PatternNode, minimum: number, maximum: number): PatternNode {
  if (minimum === 1 && maximum === 1) return item;
  return maximum === 0 ? sequence([]) : { kind: "repeat", item, minimum, maximum };
}

export function itemsOf(node: PatternNode): readonly PatternNode[] {
  return node.kind === "sequence" ? node.items : [node];
}

export function armsOf(node: PatternNode): readonly PatternNode[] {
  return node.kind === "choice" ? node.arms : [node];
}

/** The expression with the flag `u` that is this tree. */
export function printNode(node: PatternNode): string {
  switch (node.kind) {
    case "set":
    case "edge":
    case "reference":
      return node.source;
    case "sequence":
      return node.items
        .map((item) => (item.kind === "choice" ? `(?:${printNode(item)})` : printNode(item)))
        .join("");
    case "choice":
      return node.arms.map(printNode).join("|");
    case "look":
      return `${node.opening}${printNode(node.node)})`;
    case "repeat": {
      const { item, minimum, maximum } = node;
      const text = item.kind === "set" ? item.source : `(?:${printNode(item)})`;
      return text + printQuantifier(minimum, maximum);
    }
  }
}

function printQuantifier(minimum: number, maximum: number): string {
  if (maximum === Infinity) return minimum < 2 ? (["*", "+"][minimum] ?? "") : `{${minimum},}`;
  if (minimum === 0 && maximum === 1) return "?";
  return minimum === maximum ? `{${minimum}}` : `{${minimum},${maximum}}`;
}

/** Whether some node of the tree is of a kind. */
export function holds(node: PatternNode, kind: PatternNode["kind"]): boolean {
  if (node.kind === kind) return true;
  switch (node.kind) {
    case "sequence":
      return node.items.some((item) => holds(item, kind));
    case "choice":
      return node.arms.some((arm) => holds(arm, kind));
    case "repeat":
      return holds(node.item, kind);
    case "look":
      return holds(node.node, kind);
    default:
      return false;
  }
}
