import type { SchemaNode } from "../../model/nodes.ts";

/**
 * Both nodes say the same in the same words, documentation and all, so there is nothing to look for in them. References
 * are not followed: what has one is not the same text.
 */
export function isSameText(before: SchemaNode, after: SchemaNode): boolean {
  return isSamePart(before, after);
}

function isSamePart(left: unknown, right: unknown): boolean {
  if (left === right) return !isReference(left);
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null)
    return false;
  if (Array.isArray(left)) {
    if (!Array.isArray(right) || left.length !== right.length) return false;
    return left.every((item, index) => isSamePart(item, right[index]));
  }
  if (isReference(left)) return false;
  const names = Object.keys(left);
  if (names.length !== Object.keys(right).length) return false;
  return names.every(
    (name) =>
      name === "at" ||
      (Object.hasOwn(right, name) && isSamePart(partOf(left, name), partOf(right, name))),
  );
}

/** A node that is the same object in both may still lead elsewhere in the other model. */
function isReference(value: unknown): boolean {
  return typeof value === "object" && value !== null && partOf(value, "kind") === "ref";
}

function partOf(object: object, name: string): unknown {
  return (object as Readonly<Record<string, unknown>>)[name];
}
