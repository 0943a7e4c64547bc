import {
  type Code,
  code,
  concat,
  hardline,
  hasWord,
  indent,
  lines,
  raw,
  separate,
} from "../code.ts";
import { type Condition, ifHead, not } from "./expression.ts";
import { callOf, printString } from "./literals.ts";

/** One branch of an `if … else if … else` chain. */
export interface Branch {
  readonly test: Condition;
  readonly body: Code;
}

export function block(head: Code, statements: readonly Code[]): Code {
  if (statements.length === 0) return concat(head, raw("{}"));
  return concat(head, raw("{"), indent(hardline, lines(...statements)), hardline, raw("}"));
}

export function switchOver(subject: Code, cases: Code): Code {
  return concat(code`switch (${subject}) {`, indent(hardline, cases), hardline, raw("}"));
}

/** `case "a":` lines that share a body. */
export function caseLabels(labels: readonly Code[], body: Code): Code {
  return concat(
    separate(
      labels.map((label) => code`case ${label}:`),
      hardline,
    ),
    indent(hardline, body),
  );
}

/** A switch that leaves described names alone. */
export function knownNames(known: readonly string[], otherwise: Code): Code {
  const cases = lines(
    caseLabels(known.map(printString), raw("break;")),
    concat(raw("default:"), indent(hardline, otherwise)),
  );
  return switchOver(raw("key"), cases);
}

/** Statements for when a condition holds, and for when it does not; nothing when there are none. */
export function choose(
  test: Condition,
  body: readonly Code[],
  otherwise: readonly Code[],
): readonly Code[] {
  if (body.length === 0 && otherwise.length === 0) return [];
  if (body.length === 0) return choose(not(test), otherwise, []);
  const head = block(ifHead(test), body);
  return [otherwise.length === 0 ? head : concat(head, block(raw(" else "), otherwise))];
}

/** `if (…) { … } else if (…) { … } else { … }` */
export function chain(branches: readonly Branch[], last?: Code): readonly Code[] {
  const telling = branches.filter((branch) => branch.test.form !== "false");
  const certain = telling.findIndex((branch) => branch.test.form === "true");
  const tested = certain === -1 ? telling : telling.slice(0, certain);
  const end = telling[certain]?.body ?? last;
  const blocks = tested.map(({ test, body }) => block(ifHead(test), [body]));
  if (blocks.length === 0) return end === undefined ? [] : [end];
  const all = separate(blocks, raw(" else "));
  return [end === undefined ? all : concat(all, block(raw(" else "), [end]))];
}

/** `matches` counts how many of several conditions hold. */
export function countHolding(conditions: readonly Condition[]): readonly Code[] {
  const counted = conditions.flatMap((test) => chain([{ test, body: raw("matches += 1;") }]));
  return [raw("let matches = 0;"), ...counted];
}

/** `matches` counts the items of `value` for which a condition on `item` holds. */
export function countItems(test: Condition): readonly Code[] {
  if (test.form === "true") return [raw("const matches = value.length;")];
  if (test.form === "false") return [raw("const matches: number = 0;")];
  const counted = chain([{ test, body: raw("matches += 1;") }]);
  return [raw("let matches = 0;"), block(raw("for (const item of value) "), counted)];
}

/** Statements for each own name of `value`, in the variable `key`. */
export function forEachKey(statements: readonly Code[]): Code {
  const variable = hasWord("key", statements) ? "key" : "_key";
  return block(code`for (const ${raw(variable)} of Object.keys(value)) `, statements);
}

/** A call as a statement. */
export function invoke(name: Code, ...values: readonly Code[]): Code {
  return code`${callOf(name, values)};`;
}
