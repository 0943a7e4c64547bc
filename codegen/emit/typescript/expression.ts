import {
  type Code,
  code,
  concat,
  either,
  empty,
  group,
  indent,
  line,
  raw,
  softline,
} from "../code.ts";
import { callOf } from "./literals.ts";

/** A condition, with what decides where it needs parentheses and how it is negated. */
export interface Condition {
  readonly form: "true" | "false" | "call" | "comparison" | "not" | "and" | "or" | "choice";
  readonly code: Code;
  /** Of a comparison: how it is laid out where it is all there is, and the same with the opposite operator. */
  readonly alone?: Code;
  readonly opposite?: () => Condition;
  /** Of a negation: what is negated. */
  readonly inner?: Condition;
  /** Of a chain, so that a chain of the same kind takes them in instead of nesting. */
  readonly operands?: readonly Condition[];
}

export const always: Condition = { form: "true", code: raw("true") };
export const never: Condition = { form: "false", code: raw("false") };

export function call(content: Code): Condition {
  return { form: "call", code: content };
}

/** A call of a predicate with its arguments. */
export function callTest(name: Code, ...values: readonly Code[]): Condition {
  return call(callOf(name, values));
}

/** `left === right`, or `!==` once negated; any pair of opposite operators. */
export function comparison(
  left: Code,
  operators: readonly [string, string],
  right: Code,
): Condition {
  const [operator, opposite] = operators;
  const head = concat(left, raw(" "), raw(operator));
  return {
    form: "comparison",
    code: group(head, indent(line, right)),
    alone: group(head, line, right),
    opposite: () => comparison(left, [opposite, operator], right),
  };
}

export const is = ["===", "!=="] as const;
export const isNot = ["!==", "==="] as const;

export function and(...conditions: readonly Condition[]): Condition {
  if (conditions.some((condition) => condition.form === "false")) return never;
  return chain("and", conditions) ?? always;
}

export function or(...conditions: readonly Condition[]): Condition {
  if (conditions.some((condition) => condition.form === "true")) return always;
  return chain("or", conditions) ?? never;
}

export function not(condition: Condition): Condition {
  if (condition.form === "true") return never;
  if (condition.form === "false") return always;
  if (condition.inner !== undefined) return condition.inner;
  if (condition.opposite !== undefined) return condition.opposite();
  if (!isLogical(condition))
    return { form: "not", code: code`!${condition.code}`, inner: condition };
  const negated = group(raw("!("), indent(softline, standing(condition)), softline, raw(")"));
  return { form: "not", code: negated, inner: condition };
}

/** `test ? yes : no`. */
export function choice(test: Condition, yes: Condition, no: Condition): Condition {
  if (yes.form === "true") return or(test, no);
  if (no.form === "true") return or(not(test), yes);
  return or(and(test, yes), and(not(test), no));
}

/** `return <condition>;`, in parentheses when it does not fit on the line. */
export function returns(condition: Condition): Code {
  if (condition.alone === undefined && !isLogical(condition))
    return code`return ${condition.code};`;
  return group(
    raw("return "),
    either(raw("("), raw("")),
    indent(softline, group(standing(condition))),
    softline,
    either(raw(")"), raw("")),
    raw(";"),
  );
}

/** `if (<condition>) <statement>`, the statement on the next line when it does not fit. */
export function when(condition: Condition, statement: Code): Code {
  return group(raw("if ("), test(condition), raw(")"), indent(line, statement));
}

/** `if (<condition>) ` */
export function ifHead(condition: Condition): Code {
  return concat(raw("if ("), test(condition), raw(") "));
}

/** Prettier lets a negated chain hug the parentheses of its statement. */
function test(condition: Condition): Code {
  const isHugged = condition.inner !== undefined && isLogical(condition.inner);
  return isHugged
    ? condition.code
    : group(indent(softline, condition.alone ?? condition.code), softline);
}

/** Conditions that decide nothing are left out; chains of the same kind become one. */
function chain(form: "and" | "or", conditions: readonly Condition[]): Condition | undefined {
  const telling = conditions.filter(({ form: own }) => own !== "true" && own !== "false");
  const operands = telling.flatMap((part) => (part.form === form ? (part.operands ?? []) : [part]));
  const [first] = operands;
  if (first === undefined || operands.length === 1) return first;
  const [head = empty, ...rest] = operands.map(operand);
  const operator = raw(operatorOf(form));
  return {
    form,
    operands,
    code: concat(head, ...rest.map((part) => concat(operator, line, part))),
  };
}

function operatorOf(form: Condition["form"]): string {
  return form === "and" ? " &&" : " ||";
}

/** A chain that stands alone: Prettier keeps the second of two plain operands with its operator. */
function standing(condition: Condition): Code {
  if (condition.alone !== undefined) return condition.alone;
  const [left, right, ...others] = condition.operands ?? [];
  if (left === undefined || right === undefined || others.length > 0) return condition.code;
  if (isLogical(left) || isLogical(right)) return condition.code;
  return concat(left.code, group(raw(operatorOf(condition.form)), line, right.code));
}

function isLogical(condition: Condition): boolean {
  return condition.form === "and" || condition.form === "or";
}

/** A chain inside a chain of the other kind: in parentheses, its further lines one step in. */
function operand(condition: Condition): Code {
  if (!isLogical(condition)) return condition.code;
  const [head = empty, ...rest] = linked(condition.form, (condition.operands ?? []).map(operand));
  return group(raw("("), head, indent(...rest), raw(")"));
}

/** The operands, each after the first behind its operator and a possible break. */
function linked(form: Condition["form"], operands: readonly Code[]): readonly Code[] {
  const operator = raw(operatorOf(form));
  return operands.map((part, index) => (index === 0 ? part : concat(operator, line, part)));
}
