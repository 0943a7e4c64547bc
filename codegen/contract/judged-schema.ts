import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { formats as checkedFormats } from "../formats/formats.ts";
import { isObject, type JsonObject } from "../load/json-value.ts";
import { createSource, type Source } from "../load/source.ts";
import { annotations, supportedKeywords } from "../model/keywords.ts";
import type { Definition } from "../model/nodes.ts";
import { patternsOf } from "../model/patterns-of.ts";
import { compilePattern } from "../pattern/compile-pattern.ts";
import { valueAt } from "../resolve/registry.ts";
import { subschemasOf } from "../resolve/subschemas.ts";
import type { AgentContract } from "./agent-contract.ts";
import { withoutPointers } from "./without-pointers.ts";

interface Judging {
  readonly contract: AgentContract;
  /** The card. */
  readonly source: Source;
}

/** The schema as a document of its own, without what a printed check does not look at. */
export function schemaSource({ at }: Definition, { source: card, contract }: Judging): Source {
  const schema = valueAt(card.value, at.pointer) ?? null;
  const formats = contract.formats === "assert" ? [...checkedFormats.keys()] : [];
  const unchecked = isObject(schema) ? [...uncheckedPointers(schema, { at: "", formats })] : [];
  const checked = withoutPointers(schema, new Set(unchecked));
  return createSource(`${card.file}${at.pointer}`, JSON.stringify(checked), checked);
}

interface Unchecked {
  /** Pointer of the schema. */
  readonly at: string;
  /** That are checked. */
  readonly formats: readonly string[];
}

function* uncheckedPointers(schema: JsonObject, { at, formats }: Unchecked): Iterable<string> {
  const patterns = new Set(patternsOf(schema).map((pattern) => compilePattern(pattern).kind));
  for (const [keyword, value] of Object.entries(schema)) {
    // No regular expression makes its schema any JSON; one that is not checked may claim any name.
    const isOpen =
      patterns.has("invalid") ||
      (patterns.has("unsupported") && /^pattern$|^additional/.test(keyword));
    const isIdle =
      keyword === "format" ? !formats.some((one) => one === value) : !isChecked(keyword);
    if (isOpen || isIdle) yield `${at}/${keyword}`;
  }
  for (const inner of subschemasOf(schema)) {
    if (isObject(inner.schema))
      yield* uncheckedPointers(inner.schema, { at: at + inner.pointer, formats });
  }
}

function isChecked(keyword: string): boolean {
  if (keyword === "$schema") return false;
  return supportedKeywords.has(keyword) || annotations.has(keyword);
}

/** An opinion about such a document, at its place in the card. */
export function inCard(verdict: Diagnostic, pointer: string | undefined, card: Source): Diagnostic {
  if (pointer === undefined) return verdict;
  const whole = pointer + verdict.pointer;
  return { ...verdict, ...card.locate(whole), file: card.file, pointer: whole };
}
