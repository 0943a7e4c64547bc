import { own } from "./own.ts";

/** A member as a predicate reads it: what every object inherits does not count. */
export function member(
  value: { readonly [name: string]: unknown },
  name: string,
): unknown {
  return name in Object.prototype ? own(value, name) : value[name];
}
