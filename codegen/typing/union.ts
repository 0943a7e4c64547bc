import {
  booleanType,
  everyArm,
  isPlainRecord,
  keyOf,
  neverType,
  type Type,
  unknownType,
} from "./type.ts";

/** Either of the types: each once, without what a wider one beside it takes anyway. */
export function unionOf(types: readonly Type[]): Type {
  const [first] = types;
  if (first !== undefined && types.length === 1) return first;
  const flat = types.flatMap((type) => (type.kind === "union" ? type.arms : [type]));
  if (flat.some((type) => type.kind === "unknown")) return unknownType;
  const arms = withoutSpent(distinctTypes(flat.filter((type) => type.kind !== "never")));
  const [only] = arms;
  if (only === undefined) return neverType;
  if (arms.length === 1) return only;
  return isEverything(arms) ? unknownType : { kind: "union", arms };
}

/** The same below `unevaluated*`, where an arm that adds no value may still have looked at a member. */
export function unionOfSeen(types: readonly Type[]): Type {
  const arms = distinctTypes(
    types.flatMap((type) => (type.kind === "union" ? type.arms : [type])),
  ).filter((type) => type.kind !== "never");
  const [only] = arms;
  if (only === undefined) return neverType;
  return arms.length === 1 ? only : { kind: "union", arms };
}

function distinctTypes(types: readonly Type[]): readonly Type[] {
  const seen = new Set<string>();
  return types.filter((type) => {
    const key = keyOf(type);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** `"a" | string` is `string`, `true | false` is `boolean`; an object or list of which nothing is said takes the others. */
function withoutSpent(arms: readonly Type[]): readonly Type[] {
  const kinds = new Set(arms.map((arm) => arm.kind));
  const truths = arms.filter((arm) => arm.kind === "literal" && typeof arm.value === "boolean");
  const isBoolean = kinds.has("boolean") || truths.length === 2;
  const firstTruth = truths[0];
  const record = arms.find(isPlainRecord);
  const list = arms.find(isPlainList);
  return arms.flatMap((arm) => {
    if (arm.kind === "literal") {
      if (typeof arm.value !== "boolean") return kinds.has(kindOf(arm.value)) ? [] : [arm];
      if (!isBoolean) return [arm];
      return kinds.has("boolean") || arm !== firstTruth ? [] : [booleanType];
    }
    if (arm.kind === "record" && record !== undefined && arm !== record) return [];
    return arm.kind === "list" && list !== undefined && arm !== list ? [] : [arm];
  });
}

function kindOf(value: string | number): "string" | "number" {
  return typeof value === "string" ? "string" : "number";
}

function isPlainList(type: Type): boolean {
  return (
    type.kind === "list" &&
    type.needed === 0 &&
    type.prefix.length === 0 &&
    type.rest.kind === "unknown"
  );
}

/** Whether the arms take every JSON value, and none tells a member that a reader may want to see. */
function isEverything(arms: readonly Type[]): boolean {
  if (arms.length < everyArm.length) return false;
  const keys = new Set(arms.map(keyOf));
  return everyArm.every((arm) => keys.has(keyOf(arm)));
}
