import { createHash } from "node:crypto";
import { escapeDeceiving } from "../../diagnostics/deceiving-text.ts";
import { compilePattern, type SimplePattern } from "../../pattern/compile-pattern.ts";
import type { Program } from "../../pattern/make-program.ts";
import { type Code, code, constant, helper, raw } from "../code.ts";
import { always, and, type Condition, callTest, not } from "./expression.ts";
import { bracketed, objectLiteral, printNumber, printNumbers, printString } from "./literals.ts";

/** The test of a text against a regular expression of a schema; one that is not checked always holds. */
export function patternCondition(pattern: string, text: Code): Condition {
  const compiled = compilePattern(pattern);
  if (compiled.kind === "native" || compiled.kind === "program")
    return simpleCondition(compiled, text);
  if (compiled.kind !== "every") return always;
  return and(
    ...compiled.parts.map(({ negated, pattern: part }) => {
      const condition = simpleCondition(part, text);
      return negated ? not(condition) : condition;
    }),
  );
}

function simpleCondition(pattern: SimplePattern, text: Code): Condition {
  if (pattern.kind === "native") {
    const { source } = pattern;
    return callTest(code`${constant(nameOf(source), printExpression(source))}.test`, text);
  }
  const key = JSON.stringify([pattern.program.classes.map(String), pattern.program.steps]);
  const program = constant(nameOf(key), printProgram(pattern.program));
  return callTest(helper("finds"), program, text);
}

/** By what it is, so that a change of one pattern renames no other. No name in camelCase has an underscore. */
function nameOf(key: string): string {
  return `pattern_${createHash("sha256").update(key, "utf8").digest("hex").slice(0, 12)}`;
}

/** A literal in which nothing ends it or deceives the eye. */
function printExpression(source: string): Code {
  return raw(`/${escapeDeceiving(new RegExp(source, "u").source)}/u`);
}

/** Columns between the margin of a member and the end of the line. */
const room = 76;

function printProgram({ classes, steps }: Program): Code {
  const printed = classes.map((one) =>
    typeof one === "string" ? printString(one) : printExpression(one.source),
  );
  const members = [
    code`classes: ${bracketed("[", printed, "]")}`,
    code`steps: ${printNumbers(steps.map(printNumber), room)}`,
  ];
  return objectLiteral(members);
}
