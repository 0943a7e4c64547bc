import {
  equalJson,
  isObject,
  type JsonValue,
  member,
  unescapePointer,
} from "../../load/json-value.ts";

/**
 * Definitions that differ between two schemas and that neither refers to from its root: another document may, and what
 * a schema takes says nothing of them.
 */
export function loneDefinitions(before: JsonValue, after: JsonValue): readonly string[] {
  const used = new Set([...usedIn(before), ...usedIn(after)]);
  return places.flatMap((place) => {
    const [old, now] = [member(before, place), member(after, place)];
    const names = new Set([...namesOf(old), ...namesOf(now)]);
    return [...names].filter((name) => {
      const [one, other] = [member(old, name), member(now, name)];
      const isSame = one !== undefined && other !== undefined && equalJson(one, other);
      return !isSame && !used.has(`${place}/${name}`);
    });
  });
}

const places = ["$defs", "definitions"];

function namesOf(value: JsonValue | undefined): readonly string[] {
  return isObject(value) ? Object.keys(value) : [];
}

/** `$defs/Unit` of every definition that a reference leads to, from the root or from such a definition. */
function usedIn(schema: JsonValue): ReadonlySet<string> {
  const used = new Set<string>();
  const left: (JsonValue | undefined)[] = [withoutDefinitions(schema)];
  while (left.length > 0) {
    const value = left.pop();
    if (Array.isArray(value)) left.push(...value);
    if (!isObject(value)) continue;
    left.push(...Object.values(value));
    const reference = member(value, "$ref");
    const [, place = "", token = ""] =
      /#\/(\$defs|definitions)\/([^/]+)/.exec(typeof reference === "string" ? reference : "") ?? [];
    const name = unescapePointer(decoded(token));
    if (place === "" || used.has(`${place}/${name}`)) continue;
    used.add(`${place}/${name}`);
    left.push(member(member(schema, place), name));
  }
  return used;
}

function withoutDefinitions(schema: JsonValue): JsonValue {
  if (!isObject(schema)) return schema;
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !places.includes(name)));
}

function decoded(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}
