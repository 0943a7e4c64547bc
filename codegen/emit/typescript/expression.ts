import {
  type Code,
  code,
  concat,
  either,
  group,
  indent,
  line,
  raw,
  sequence,
  softline,
} from "../code.ts";
import { callOf } from "./literals.ts";

/** A condition, with what decides where it needs parentheses and how it is negated. */
export interface Condition {
  readonly form: "true" | "false" | "call" | "comparison" | "not" | "and" | "or" | "choice";
  readonly code: Code;
  /** Of a comparison: what it is made of. */
  readonly sides?: Sides;
  /** Of a negation: what is negated. */
  readonly inner?: Condition;
  /** Of a chain, so that a chain of the same kind takes them in instead of nesting. */
  readonly operands?: readonly Condition[];
}

interface Sides {
  readonly left: Code;
  readonly operators: readonly [string, string];
  readonly right: Code;
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
  return {
    form: "comparison",
    code: group(left, space, raw(operators[0]), indent(line, right)),
    sides: { left, operators, right },
  };
}

const space = raw(" ");

/** A comparison where it is all there is. */
function alone({ sides }: Condition): Code | undefined {
  return sides && group(sides.left, space, raw(sides.operators[0]), line, sides.right);
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
  if (condition.sides !== undefined) {
    const { left, operators, right } = condition.sides;
    return comparison(left, [operators[1], operators[0]], right);
  }
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
  if (condition.sides === undefined && !isLogical(condition))
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

/** `(text: string) => <condition>` */
export function arrow(parameters: Code, condition: Condition): Code {
  return group(parameters, raw(" =>"), group(indent(line, group(standing(condition)))));
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
    : group(indent(softline, alone(condition) ?? condition.code), softline);
}

/** Conditions that decide nothing are left out; chains of the same kind become one. */
function chain(form: "and" | "or", conditions: readonly Condition[]): Condition | undefined {
  const operands: Condition[] = [];
  for (const part of conditions) {
    if (part.form === form) for (const inner of part.operands ?? []) operands.push(inner);
    else if (part.form !== "true" && part.form !== "false") operands.push(part);
  }
  const [first] = operands;
  if (first === undefined || operands.length === 1) return first;
  return { form, operands, code: sequence([operand(first), ...furtherOperands(form, operands)]) };
}

function operatorOf(form: Condition["form"]): string {
  return form === "and" ? " &&" : " ||";
}

/** A chain that stands alone: Prettier keeps the second of two plain operands with its operator. */
function standing(condition: Condition): Code {
  if (condition.sides !== undefined) return alone(condition) ?? condition.code;
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
  const { form, operands = [] } = condition;
  const [first = always] = operands;
  return group(
    raw("("),
    operand(first),
    indent(sequence(furtherOperands(form, operands))),
    raw(")"),
  );
}

/** All operands but the first, each behind its operator and a possible break. */
function furtherOperands(form: Condition["form"], operands: readonly Condition[]): Code[] {
  const operator = raw(operatorOf(form));
  const parts: Code[] = [];
  for (let index = 1; index < operands.length; index += 1)
    parts.push(operator, line, operand(operands[index] ?? always));
  return parts;
}
