import { compilePattern, isChecked, testPattern } from "../pattern/compile-pattern.ts";
import { patternShape } from "../pattern/pattern-shape.ts";
import type { Template } from "./type.ts";

/** What a pattern says of names. */
export interface NamePattern {
  /** The forms of the names; undefined where no form says it. */
  readonly forms: readonly Template[] | undefined;
  /** Whether no other name has one of the forms. */
  readonly exact: boolean;
  /** Whether it takes a name; undefined where validators cannot tell. */
  readonly takes: (name: string) => boolean | undefined;
}

/** More forms than this are harder to read than a sentence. */
const mostForms = 8;

export function readNamePattern(source: string): NamePattern {
  const shape = patternShape(source);
  const forms = shape?.alternatives.map(templateOf);
  return {
    forms: forms !== undefined && forms.length <= mostForms ? forms : undefined,
    exact: shape?.exact === true,
    takes: (name) => (isChecked(source) ? testPattern(compilePattern(source), name) : undefined),
  };
}

/** `[undefined, "x"]` is whatever ends with `x`. */
function templateOf(parts: readonly (string | undefined)[]): Template {
  const texts = [""];
  for (const part of parts) {
    if (part === undefined) texts.push("");
    else texts[texts.length - 1] += part;
  }
  return texts;
}

/** A name of its own. */
export function isName(template: Template): boolean {
  return template.length === 1;
}

/** Any name. */
export function isAnyName(template: Template): boolean {
  return template.length > 1 && template.every((text) => text === "");
}
