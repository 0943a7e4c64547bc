import { nameOf } from "./name-of.ts";
import type { ValueRule } from "./value-rule.ts";

/** The only arm of a union that takes the JSON type of a value: no other can, so it is held against that one. */
export function loneArm(
  arms: readonly ValueRule[],
  rule: { readonly alone?: { readonly [type: string]: number } },
  value: unknown,
): ValueRule | undefined {
  return arms[rule.alone?.[nameOf(value)] ?? -1];
}
