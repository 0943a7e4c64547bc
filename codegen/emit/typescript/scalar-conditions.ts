import { formats } from "../../formats/formats.ts";
import type { JsonValue } from "../../load/json-value.ts";
import type {
  ArrayFacet,
  Facets,
  NumberFacet,
  SchemaNode,
  StringFacet,
} from "../../model/nodes.ts";
import { type Code, code, helper, raw } from "../code.ts";
import {
  and,
  type Condition,
  call,
  callTest,
  comparison,
  is,
  isNot,
  not,
  or,
} from "./expression.ts";
import { bracketed, printJson, printNumber, printString } from "./literals.ts";
import { patternCondition } from "./pattern-condition.ts";

const least = [">=", "<"] as const;
const most = ["<=", ">"] as const;
const above = [">", "<="] as const;
const under = ["<", ">="] as const;

/** Assertions on a value that is known to be a number. */
export function numberConditions(facet: NumberFacet, value: Code): readonly Condition[] {
  const found: Condition[] = [];
  const bound = (limit: number | undefined, operators: readonly [string, string]): void => {
    if (limit !== undefined) found.push(comparison(value, operators, printNumber(limit)));
  };
  bound(facet.minimum, least);
  bound(facet.exclusiveMinimum, above);
  bound(facet.maximum, most);
  bound(facet.exclusiveMaximum, under);
  if (facet.multipleOf !== undefined)
    found.push(callTest(helper("multiple"), value, printNumber(facet.multipleOf)));
  return found;
}

/** Assertions on a value that is known to be a string. */
export function stringConditions(facet: StringFacet, value: Code): readonly Condition[] {
  const { formats: names, maxLength, minLength, patterns } = facet;
  return [
    ...(minLength === undefined || minLength === 0 ? [] : [atLeast(value, minLength)]),
    ...(maxLength === undefined
      ? []
      : [not(callTest(helper("longer"), value, printNumber(maxLength)))]),
    ...patterns.map((pattern) => patternCondition(pattern, value)),
    ...names.flatMap((name) => {
      const format = formats.get(name);
      return format === undefined ? [] : [callTest(helper(format.helper), value)];
    }),
  ];
}

/** Assertions on the length of a list. */
export function lengthConditions(facet: ArrayFacet, value: Code): readonly Condition[] {
  const { minItems, maxItems } = facet;
  const length = code`${value}.length`;
  return [
    ...(minItems === undefined || minItems === 0
      ? []
      : [comparison(length, least, printNumber(minItems))]),
    ...(maxItems === undefined ? [] : [comparison(length, most, printNumber(maxItems))]),
  ];
}

/** The test for one JSON type. */
export function typeCondition(name: keyof Facets, facets: Facets, value: Code): Condition {
  switch (name) {
    case "null":
      return comparison(value, is, raw("null"));
    case "array":
      return callTest(helper("list"), value);
    case "object":
      return callTest(helper("fields"), value);
    case "number": {
      const whole = facets.number?.integer === true;
      const test = callTest(raw(whole ? "Number.isInteger" : "Number.isFinite"), value);
      return and(comparison(code`typeof ${value}`, is, printString("number")), test);
    }
    default:
      return comparison(code`typeof ${value}`, is, printString(name));
  }
}

/** A value equals one of those listed. */
export function valuesCondition(values: readonly JsonValue[], value: Code): Condition {
  if (values.length > longestChain) return searchCondition(values, value);
  return or(
    ...values.map((wanted) => {
      if (wanted === null || typeof wanted !== "object")
        return comparison(value, is, printJson(wanted));
      return callTest(helper("equal"), value, printJson(wanted));
    }),
  );
}

/** Compilers follow every branch of a function, and give up after some hundreds. */
const longestChain = 100;

function searchCondition(values: readonly JsonValue[], value: Code): Condition {
  const isPrimitive = (one: JsonValue): boolean => one === null || typeof one !== "object";
  const primitives = bracketed("[", values.filter(isPrimitive).map(printJson), "]");
  const others = values.filter((one) => !isPrimitive(one)).map(printJson);
  const search = code`(${primitives} as readonly unknown[]).includes(${value})`;
  const compare = code`${bracketed("[", others, "]")}.some((one) => ${helper("equal")}(${value}, one))`;
  return or(
    ...(others.length < values.length ? [call(search)] : []),
    ...(others.length > 0 ? [call(compare)] : []),
  );
}

/** Whether an expression is enough for a node, so that no function of its own is needed. */
export function isScalar(node: SchemaNode): boolean {
  if (node.kind === "values") return node.values.length <= 6;
  if (node.kind === "shape")
    return node.facets.array === undefined && node.facets.object === undefined;
  return node.kind === "any" || node.kind === "never" || node.kind === "ref";
}

/** Only the empty text has no unit, so only longer bounds need counting. */
function atLeast(value: Code, length: number): Condition {
  if (length === 1) return comparison(value, isNot, printString(""));
  return not(callTest(helper("shorter"), value, printNumber(length)));
}
