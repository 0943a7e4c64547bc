import { isDeepStrictEqual } from "node:util";
import { isObject, type JsonObject, type JsonValue } from "../../codegen/load/json-value.ts";
import { facetOf } from "../../codegen/model/facets.ts";
import { createFinder, type FindSchema } from "./find-schema.ts";

/**
 * Which invalid instances a TypeScript type can refuse, judged keyword by keyword and without looking at any generator:
 * a verdict in three values, in which all that types cannot say is open.
 */
export interface Verdict {
  /** Undefined where it hangs on something that no type says. */
  readonly is: boolean | undefined;
  /** Whether a type can leave such values out: any text but `"a"` is no type. */
  readonly excludable: boolean;
  readonly names: ReadonlySet<string> | "all";
  readonly items: number;
  /** Whether it is certain which members and items were looked at. */
  readonly told: boolean;
}

const open: Verdict = { is: undefined, excludable: false, names: new Set(), items: 0, told: true };
const holds: Verdict = { ...open, is: true, excludable: true };
const fails: Verdict = { ...open, is: false };

/** Longest list that is told item by item. */
const longestTuple = 8;

/** Whether the instance, which is invalid, breaks something that types can say. */
export function isExpressible(
  schema: JsonValue,
  data: JsonValue,
  remotes: Readonly<Record<string, JsonValue>>,
): boolean {
  const judge = createJudge(createFinder(schema, remotes));
  return judge(schema, data, 0).is === false;
}

type Judge = (schema: JsonValue, data: JsonValue, depth: number) => Verdict;

interface Place {
  readonly schema: JsonObject;
  readonly data: JsonValue;
  readonly judge: (schema: JsonValue, data: JsonValue) => Verdict;
  readonly find: FindSchema;
}

function createJudge(find: FindSchema): Judge {
  const judge: Judge = (schema, data, depth) => {
    if (depth > 40) return open;
    if (typeof schema === "boolean") return schema ? holds : fails;
    if (!isObject(schema)) return open;
    const inner = (next: JsonValue, value: JsonValue): Verdict => judge(next, value, depth + 1);
    const place: Place = { schema, data, judge: inner, find };
    const found = joint([
      ...simpleKeywords(place),
      ...listKeywords(place),
      ...objectKeywords(place),
      ...combinators(place),
    ]);
    return joint([found, ...unevaluated(place, found)]);
  };
  return judge;
}

/** All of them hold. */
function joint(verdicts: readonly Verdict[]): Verdict {
  const is = verdicts.some((one) => one.is === false)
    ? false
    : verdicts.every((one) => one.is === true)
      ? true
      : undefined;
  return { ...looked(verdicts), is, excludable: verdicts.every((one) => one.excludable) };
}

function looked(verdicts: readonly Verdict[]): Pick<Verdict, "names" | "items" | "told"> {
  const isAll = verdicts.some((one) => one.names === "all");
  const names = verdicts.flatMap((one) => (one.names === "all" ? [] : [...one.names]));
  return {
    names: isAll ? "all" : new Set(names),
    items: Math.max(0, ...verdicts.map((one) => one.items)),
    told: verdicts.every((one) => one.told),
  };
}

/** The same verdict of a member or item: what is looked at inside is nothing to the place around it. */
function within({ excludable, is }: Verdict): Verdict {
  return { ...open, is, excludable };
}

const untoldKeywords: Readonly<Record<string, readonly string[]>> = {
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  string: ["minLength", "maxLength", "pattern", "format"],
  array: ["uniqueItems", "contains"],
  object: ["minProperties"],
};

function simpleKeywords({ data, find, judge, schema }: Place): readonly Verdict[] {
  const found: Verdict[] = [];
  const type = facetOf(data);
  if (schema.type !== undefined) found.push(typeVerdict([schema.type].flat(), data));
  for (const values of [schema.enum, "const" in schema ? [schema.const ?? null] : undefined]) {
    if (!Array.isArray(values)) continue;
    const isOne = values.some((value) => isDeepStrictEqual(value, data));
    found.push(isOne ? { ...holds, excludable: type === "null" || type === "boolean" } : fails);
  }
  const untold = untoldKeywords[type]?.filter((keyword) => keyword in schema) ?? [];
  // Which items `contains` has looked at is as open as whether it holds.
  if (untold.length > 0) found.push({ ...open, told: !untold.includes("contains") });
  if (typeof schema.$ref === "string") {
    const target = find(schema, schema.$ref);
    found.push(target === undefined ? { ...open, told: false } : judge(target, data));
  }
  if ("$dynamicRef" in schema) found.push({ ...open, told: false });
  return found;
}

function typeVerdict(types: readonly (JsonValue | undefined)[], data: JsonValue): Verdict {
  const type = facetOf(data);
  if (types.includes(type)) return holds;
  if (type !== "number" || !types.includes("integer")) return fails;
  return Number.isInteger(data) ? { ...holds, excludable: false } : open;
}

function listKeywords({ data, judge, schema }: Place): readonly Verdict[] {
  if (!Array.isArray(data)) return [];
  const found: Verdict[] = [];
  const prefix = Array.isArray(schema.prefixItems) ? schema.prefixItems : [];
  for (const [index, item] of data.entries()) {
    const own = prefix[index] ?? (index >= prefix.length ? schema.items : undefined);
    if (own !== undefined) found.push({ ...within(judge(own, item)), items: index + 1 });
  }
  for (const [keyword, isMet] of [
    ["minItems", (bound: number) => data.length >= bound],
    ["maxItems", (bound: number) => data.length <= bound],
  ] as const) {
    const bound = schema[keyword];
    if (typeof bound !== "number") continue;
    const isTold = bound <= longestTuple;
    found.push(isTold ? { ...(isMet(bound) ? holds : fails), excludable: false } : open);
  }
  return found;
}

function objectKeywords(place: Place): readonly Verdict[] {
  const { data, judge, schema } = place;
  if (!isObject(data)) return [];
  const found: Verdict[] = Object.keys(data).flatMap((name) => memberVerdicts(name, data, place));
  const required = (names: JsonValue | undefined): Verdict[] =>
    (Array.isArray(names) ? names : []).map((name) =>
      Object.hasOwn(data, String(name)) ? holds : fails,
    );
  found.push(...required(schema.required));
  for (const name of Object.keys(data)) {
    found.push(...required(own(schema.dependentRequired, name)));
    const dependent = own(schema.dependentSchemas, name);
    if (dependent !== undefined) found.push(judge(dependent, data));
  }
  if (typeof schema.maxProperties === "number") {
    const isMet = Object.keys(data).length <= schema.maxProperties;
    found.push(schema.maxProperties === 0 ? (isMet ? holds : fails) : open);
  }
  return found;
}

function memberVerdicts(name: string, data: JsonObject, place: Place): readonly Verdict[] {
  const { judge, schema } = place;
  const value = data[name] ?? null;
  const found: Verdict[] = [];
  const seen = new Set([name]);
  const described = own(schema.properties, name);
  if (described !== undefined) found.push({ ...within(judge(described, value)), names: seen });
  for (const [pattern, inner] of Object.entries(
    isObject(schema.patternProperties) ? schema.patternProperties : {},
  )) {
    if (!new RegExp(pattern, "u").test(name)) continue;
    const verdict = within(judge(inner ?? true, value));
    found.push({
      ...(isFormed(pattern)
        ? verdict
        : { ...verdict, is: verdict.is === false ? undefined : verdict.is }),
      names: seen,
    });
  }
  if (found.length === 0 && schema.additionalProperties !== undefined) {
    const hasUnformed = Object.keys(
      isObject(schema.patternProperties) ? schema.patternProperties : {},
    ).some((pattern) => !isFormed(pattern));
    const verdict = within(judge(schema.additionalProperties, value));
    // Where no form says which names a pattern claims, the others have its type too.
    const isUntold = hasUnformed && verdict.is === false;
    found.push({ ...verdict, is: isUntold ? undefined : verdict.is, names: seen });
  }
  if (schema.propertyNames !== undefined) {
    const names = schema.propertyNames;
    const isTold =
      typeof names === "boolean" ||
      (isObject(names) &&
        ("enum" in names ||
          "const" in names ||
          (typeof names.pattern === "string" && isFormed(names.pattern))));
    const pattern =
      isObject(names) && typeof names.pattern === "string" ? names.pattern : undefined;
    const isMet =
      pattern === undefined ? judge(names, name).is : new RegExp(pattern, "u").test(name);
    found.push(isTold ? { ...open, is: isMet } : open);
  }
  return found;
}

/** Texts at the start, at the end or anywhere: what a template literal says. */
function isFormed(pattern: string): boolean {
  return /^\^?[\w -]*\$?$/.test(pattern);
}

function own(map: JsonValue | undefined, name: string): JsonValue | undefined {
  return isObject(map) && Object.hasOwn(map, name) ? map[name] : undefined;
}

function combinators({ data, judge, schema }: Place): readonly Verdict[] {
  const found: Verdict[] = [];
  const each = (keyword: string): readonly Verdict[] => {
    const arms = schema[keyword];
    return Array.isArray(arms) ? arms.map((arm) => judge(arm, data)) : [];
  };
  found.push(...each("allOf"));
  if (Array.isArray(schema.anyOf)) found.push(anyVerdict(each("anyOf")));
  if (Array.isArray(schema.oneOf)) found.push(oneVerdict(each("oneOf")));
  if (schema.not !== undefined) {
    const { excludable, is } = judge(schema.not, data);
    found.push({
      ...open,
      is: is === true ? (excludable ? false : undefined) : is === false ? true : undefined,
    });
  }
  if (schema.if !== undefined) {
    const [test, yes, no] = [schema.if, schema.then ?? true, schema.else ?? true].map((one) =>
      judge(one, data),
    );
    if (test !== undefined && yes !== undefined && no !== undefined)
      found.push(branchVerdict(test, yes, no));
  }
  return found;
}

function anyVerdict(arms: readonly Verdict[]): Verdict {
  const taken = arms.filter((arm) => arm.is === true);
  const isOpen = arms.some((arm) => arm.is === undefined);
  const is = taken.length > 0 ? true : isOpen ? undefined : false;
  const seen = looked(taken);
  return {
    ...seen,
    is,
    excludable: taken.some((arm) => arm.excludable),
    told: seen.told && !isOpen,
  };
}

function oneVerdict(arms: readonly Verdict[]): Verdict {
  const taken = arms.filter((arm) => arm.is === true);
  if (taken.length < 2) return anyVerdict(arms);
  return taken.some((arm) => arm.excludable) ? fails : { ...open, told: false };
}

/** A value that passes the test and fails `then` is refused where a type can also say that it does not fail the test. */
function branchVerdict(test: Verdict, yes: Verdict, no: Verdict): Verdict {
  if (yes.is === false && no.is === false) return fails;
  if (test.is === true) {
    const whole = joint([test, yes]);
    return yes.is === false ? { ...whole, is: test.excludable ? false : undefined } : whole;
  }
  if (test.is === false) return { ...no, excludable: false };
  return { ...open, told: false };
}

function unevaluated({ data, judge, schema }: Place, found: Verdict): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  if (schema.unevaluatedProperties !== undefined && isObject(data)) {
    const { names } = found;
    const left = names === "all" ? [] : Object.keys(data).filter((name) => !names.has(name));
    for (const name of left)
      verdicts.push(
        found.told ? within(judge(schema.unevaluatedProperties, data[name] ?? null)) : open,
      );
    verdicts.push({ ...holds, names: "all" });
  }
  if (schema.unevaluatedItems !== undefined && Array.isArray(data)) {
    for (const item of data.slice(found.items))
      verdicts.push(found.told ? within(judge(schema.unevaluatedItems, item)) : open);
    verdicts.push({ ...holds, items: data.length });
  }
  return verdicts;
}
