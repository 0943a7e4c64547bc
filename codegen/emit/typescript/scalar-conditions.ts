import { formats } from "../../formats/formats.ts";
import type { JsonValue } from "../../load/json-value.ts";
import type {
  ArrayFacet,
  Facets,
  NumberFacet,
  SchemaNode,
  StringFacet,
} from "../../model/nodes.ts";
import { count } from "../../model/words.ts";
import { type Code, code, helper, raw } from "../code.ts";
import { and, type Condition, callTest, comparison, is, isNot, not, or } from "./expression.ts";
import { printJson, printNumber, printString } from "./literals.ts";
import { patternCondition } from "./pattern-condition.ts";

/** One assertion beyond the JSON type, and how a failure of it is told. */
export interface Constraint {
  readonly keyword: string;
  readonly condition: Condition;
  /** Follows the path of the value: `must be at least 0`. Plain text. */
  readonly message: string;
}

const least = [">=", "<"] as const;
const most = ["<=", ">"] as const;
const above = [">", "<="] as const;
const under = ["<", ">="] as const;

/** Assertions on a value that is known to be a number. */
export function numberConstraints(facet: NumberFacet, value: Code): readonly Constraint[] {
  const found: Constraint[] = [];
  const bound = (
    keyword: keyof NumberFacet,
    operators: readonly [string, string],
    words: string,
  ): void => {
    const limit = facet[keyword];
    if (typeof limit !== "number") return;
    const condition = comparison(value, operators, printNumber(limit));
    found.push({ keyword, condition, message: `must be ${words} ${limit}` });
  };
  bound("minimum", least, "at least");
  bound("exclusiveMinimum", above, "more than");
  bound("maximum", most, "at most");
  bound("exclusiveMaximum", under, "less than");
  const step = facet.multipleOf;
  if (step !== undefined) {
    const condition = callTest(helper("multiple"), value, printNumber(step));
    found.push({ keyword: "multipleOf", condition, message: `must be a multiple of ${step}` });
  }
  return found;
}

/** Assertions on a value that is known to be a string. */
export function stringConstraints(facet: StringFacet, value: Code): readonly Constraint[] {
  const found: Constraint[] = [];
  const { minLength, maxLength } = facet;
  if (minLength !== undefined && minLength > 0) {
    const message =
      minLength === 1 ? "must not be empty" : `must have at least ${minLength} characters`;
    found.push({ keyword: "minLength", condition: atLeast(value, minLength), message });
  }
  if (maxLength !== undefined) {
    const condition = not(callTest(helper("longer"), value, printNumber(maxLength)));
    found.push({
      keyword: "maxLength",
      condition,
      message: `must have at most ${count(maxLength, "character")}`,
    });
  }
  for (const pattern of facet.patterns) {
    const condition = patternCondition(pattern, value);
    found.push({ keyword: "pattern", condition, message: `must match ${pattern}` });
  }
  for (const format of facet.formats) {
    const known = formats.get(format);
    if (known === undefined) continue;
    found.push({
      keyword: "format",
      condition: callTest(helper(known.helper), value),
      message: `must be ${known.words}`,
    });
  }
  return found;
}

/** Assertions on the length and repetition of a list. */
export function listConstraints(facet: ArrayFacet, value: Code): readonly Constraint[] {
  const found: Constraint[] = [];
  const { minItems, maxItems } = facet;
  const length = code`${value}.length`;
  if (minItems !== undefined && minItems > 0) {
    const message = `must have at least ${count(minItems, "item")}`;
    found.push({
      keyword: "minItems",
      condition: comparison(length, least, printNumber(minItems)),
      message,
    });
  }
  if (maxItems !== undefined) {
    const message = `must have at most ${count(maxItems, "item")}`;
    found.push({
      keyword: "maxItems",
      condition: comparison(length, most, printNumber(maxItems)),
      message,
    });
  }
  return found;
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
  return or(
    ...values.map((wanted) => {
      if (wanted === null || typeof wanted !== "object")
        return comparison(value, is, printJson(wanted));
      return callTest(helper("equal"), value, printJson(wanted));
    }),
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
