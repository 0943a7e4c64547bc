import { escapePointer, isObject, type JsonValue } from "../load/json-value.ts";

/** A copy of a JSON value without the members at these pointers. */
export function withoutPointers(
  value: JsonValue,
  pointers: ReadonlySet<string>,
  at = "",
): JsonValue {
  if (Array.isArray(value)) {
    return value.map((item: JsonValue, index) => withoutPointers(item, pointers, `${at}/${index}`));
  }
  if (!isObject(value)) return value;
  const kept = Object.entries(value).flatMap(([name, item]): [string, JsonValue][] => {
    const pointer = `${at}/${escapePointer(name)}`;
    return pointers.has(pointer) ? [] : [[name, withoutPointers(item, pointers, pointer)]];
  });
  // `fromEntries` defines members, so an own `__proto__` stays one.
  return Object.fromEntries(kept);
}
