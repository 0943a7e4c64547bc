import { finds } from "../../templates/validator/finds.ts";
import { isLinear } from "./is-linear.ts";
import { makeProgram, mostSteps, type Program } from "./make-program.ts";
import { type ParsedPattern, parsePattern } from "./parse-pattern.ts";
import {
  holds,
  itemsOf,
  type LookNode,
  type PatternNode,
  printNode,
  sequence,
} from "./pattern-nodes.ts";
import { PatternFault } from "./pattern-reader.ts";
import { trimPattern } from "./trim-pattern.ts";

/** How a regular expression of a schema is looked for, in linear time. */
export type CompiledPattern =
  | SimplePattern
  /** All of these are found, but for the negated ones, which are not: `^(?=a)(?!b)c`. */
  | { readonly kind: "every"; readonly parts: readonly PatternPart[] }
  /** Nothing that we can look for in linear time. `reason` follows "The pattern is not checked, because it". */
  | { readonly kind: "unsupported"; readonly reason: string }
  /** No regular expression. `reason` likewise. */
  | { readonly kind: "invalid"; readonly reason: string };

export type SimplePattern =
  /** The engine's own search is proven to be linear. `source` is written for the flag `u`. */
  | { readonly kind: "native"; readonly source: string }
  | { readonly kind: "program"; readonly program: Program };

export interface PatternPart {
  readonly negated: boolean;
  readonly pattern: SimplePattern;
}

const known = new Map<string, CompiledPattern>();

/** Compiles an expression as JSON Schema means it: with the flag `u`, found anywhere. */
export function compilePattern(source: string): CompiledPattern {
  const before = known.get(source);
  if (before !== undefined) return before;
  const compiled = compile(source);
  if (known.size > 10_000) known.clear();
  known.set(source, compiled);
  return compiled;
}

/** Whether validators check it. */
export function isChecked(source: string): boolean {
  const { kind } = compilePattern(source);
  return kind !== "unsupported" && kind !== "invalid";
}

/** The verdict that printed validators give. An expression that is not checked is found in every text. */
export function testPattern(compiled: CompiledPattern, text: string): boolean {
  switch (compiled.kind) {
    case "native":
      return nativeOf(compiled.source).test(text);
    case "program":
      return finds(compiled.program, text);
    case "every":
      return compiled.parts.every(({ negated, pattern }) => testPattern(pattern, text) !== negated);
    default:
      return true;
  }
}

const natives = new Map<string, RegExp>();

function nativeOf(source: string): RegExp {
  const expression = natives.get(source) ?? new RegExp(source, "u");
  if (natives.size > 10_000) natives.clear();
  natives.set(source, expression);
  return expression;
}

function compile(source: string): CompiledPattern {
  let parsed: ParsedPattern;
  try {
    parsed = parsePattern(source);
  } catch (error) {
    if (!(error instanceof PatternFault)) throw error;
    return { kind: error.isLimit ? "unsupported" : "invalid", reason: error.message };
  }
  const { node, isStrict } = parsed;
  if (holds(node, "reference"))
    return { kind: "unsupported", reason: "refers back to what a group matched" };
  const written = isStrict && source !== "" ? source : printSource(node);
  if (holds(node, "look")) return compileLooks(node, written);
  const simple = compileSimple(node, written);
  return simple ?? { kind: "unsupported", reason: `takes more than ${mostSteps} steps` };
}

function compileSimple(node: PatternNode, written: string): SimplePattern | undefined {
  const trimmed = trimPattern(node);
  // V8 finds \B between the halves of a surrogate pair, where ECMA-262 has no place.
  if (!printNode(node).includes("\\B")) {
    if (isLinear(node)) return { kind: "native", source: written };
    if (isLinear(trimmed)) return { kind: "native", source: printSource(trimmed) };
  }
  const program = makeProgram(trimmed);
  return program === undefined ? undefined : { kind: "program", program };
}

/** Lookahead at the begin of an anchored expression is a condition beside the rest. */
function compileLooks(node: PatternNode, written: string): CompiledPattern {
  const items = itemsOf(node);
  const start = items.findIndex(({ kind }) => kind !== "edge");
  const edges = items.slice(0, start);
  const looks = items.slice(start).filter(isLook);
  const end = start + looks.length;
  const isLeading = items.slice(start, end).every(isLook) && edges.some(isBegin);
  const rest = items.slice(end);
  const inner = [...looks.map((look) => look.node), ...rest];
  if (!isLeading || inner.some((part) => holds(part, "look")) || looks.some(isBehind))
    return { kind: "unsupported", reason: "looks around from within" };
  const parts: PatternPart[] = [];
  for (const look of [...looks, undefined]) {
    const part = sequence([...edges, ...(look === undefined ? rest : [look.node])]);
    const pattern = compileSimple(part, printSource(part));
    if (pattern === undefined)
      return { kind: "unsupported", reason: `takes more than ${mostSteps} steps` };
    parts.push({ negated: look?.opening === "(?!", pattern });
  }
  const isNative = parts.every(({ pattern }) => pattern.kind === "native");
  return isNative ? { kind: "native", source: written } : { kind: "every", parts };
}

function isLook(node: PatternNode): node is LookNode {
  return node.kind === "look";
}

function isBegin(node: PatternNode): boolean {
  return node.kind === "edge" && node.source === "^";
}

function isBehind(look: LookNode): boolean {
  return look.opening.startsWith("(?<");
}

function printSource(node: PatternNode): string {
  return printNode(node) || "(?:)";
}
