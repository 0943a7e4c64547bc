/** Anything that JSON can say. Objects own their `__proto__` member like any other. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [name: string]: JsonValue };

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is of the type that a schema's `type` names; an unknown name fits nothing. */
export function hasJsonType(value: JsonValue, type: string): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return isObject(value);
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

/** An own member, or undefined: never what an object inherits. */
export function member(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The pointer of what holds the place; that of the whole document is its own. */
export function parentPointer(pointer: string): string {
  return pointer.slice(0, Math.max(pointer.lastIndexOf("/"), 0));
}

/** `a/b` is one token of a JSON pointer once it is written `a~1b`. */
export function escapePointer(token: string): string {
  if (!token.includes("~") && !token.includes("/")) return token;
  return token.replaceAll("~", "~0").replaceAll("/", "~1");
}

export function unescapePointer(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** Equality as JSON Schema means it: by value, members in any order. */
export function equalJson(left: JsonValue, right: JsonValue): boolean {
  if (left === right) return true;
  if (Array.isArray(left)) {
    if (!Array.isArray(right) || left.length !== right.length) return false;
    return left.every((item, index) => equalJson(item, right[index] ?? null));
  }
  return isObject(left) && isObject(right) && equalObjects(left, right);
}

function equalObjects(left: JsonObject, right: JsonObject): boolean {
  const names = Object.keys(left);
  const others = Object.keys(right);
  if (names.length !== others.length) return false;
  for (const [index, name] of names.entries()) {
    // Most equal objects have their members in one order, where nothing has to be looked up.
    if (name !== others[index] && !Object.hasOwn(right, name)) return false;
    if (!equalJson(left[name] ?? null, right[name] ?? null)) return false;
  }
  return true;
}

/** The values without those that equal an earlier one. */
export function distinctJson(values: readonly JsonValue[]): readonly JsonValue[] {
  const scalars = new Set<JsonValue>();
  const others: JsonValue[] = [];
  return values.filter((value) => {
    if (typeof value !== "object" || value === null) {
      const isNew = !scalars.has(value);
      scalars.add(value);
      return isNew;
    }
    const isNew = !others.some((other) => equalJson(value, other));
    if (isNew) others.push(value);
    return isNew;
  });
}

/** Order by code units: the same on every machine, whatever its locale. */
export function compareCodeUnits(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
