import type { SchemaNode } from "../../model/nodes.ts";
import { type Code, helper, raw } from "../code.ts";
import { printString } from "./literals.ts";
import { ownPath } from "./paths.ts";
import { numberConstraints, stringConstraints } from "./scalar-conditions.ts";
import { invoke } from "./statements.ts";

const value = raw("value");

/** What a statement judges: a variable, and the pointer that issues about it carry. */
export interface Subject {
  readonly variable: Code;
  readonly path: Code;
}

export const whole: Subject = { variable: value, path: ownPath.expression };

/** What a message in the place of others is filed under. */
export function keywordOf(node: SchemaNode): string {
  if (node.kind === "values") return node.values.length === 1 ? "const" : "enum";
  if (node.kind !== "shape") return node.kind === "never" ? "not" : node.kind;
  const { number = { integer: false }, string } = node.facets;
  const told = [
    ...numberConstraints(number, value),
    ...(string === undefined ? [] : stringConstraints(string, value)),
  ];
  return told.length === 1 ? (told[0]?.keyword ?? "type") : "type";
}

export function wrongType(wanted: string, { variable, path }: Subject): Code {
  return invoke(helper("wrongType"), raw("issues"), path, printString(wanted), variable);
}

export function refuse({ path }: Subject, keyword: string, message: string): Code {
  return invoke(helper("refuse"), raw("issues"), path, printString(keyword), printString(message));
}

/** The same with the value at the end of the message. */
export function refuseShowing({ path, variable }: Subject, keyword: string, message: string): Code {
  return invoke(
    helper("refuseValue"),
    raw("issues"),
    path,
    printString(keyword),
    printString(message),
    variable,
  );
}
