import { compareCodeUnits } from "../../load/json-value.ts";
import type { Definition } from "../../model/nodes.ts";
import {
  type Code,
  code,
  concat,
  hardline,
  hasWord,
  helper,
  indent,
  lines,
  namesIn,
  raw,
} from "../code.ts";
import { gathererBody } from "./evaluated.ts";
import { bracketed, callOf, identifier, objectLiteral } from "./literals.ts";
import { predicateBody } from "./predicates.ts";
import { inOrder, printRulePart, type RulePart } from "./rule-parts.ts";
import {
  createValidatorModule,
  deepestValue,
  type Job,
  type Owner,
  type ValidatorModule,
  type ValidatorScope,
} from "./validator-module.ts";

/**
 * Prints `isX(value: unknown): value is X` and `checkX(value: unknown): Issue[]` for each definition, then what they need:
 * predicates as functions, and what `checkX` tells as data. Helpers are recorded as symbols, which `printModule` turns
 * into functions or imports.
 *
 * @returns One fragment per declaration.
 */
export function printValidators(
  definitions: readonly Definition[],
  scope: ValidatorScope,
): readonly Code[] {
  const module = createValidatorModule(scope, definitions);
  const printed = definitions.flatMap((definition) => [
    printPredicate(definition, module),
    printCheck(definition, module),
  ]);
  return [...printed, ...printParts(printed, module)];
}

/** Prints what is asked of each definition as data, which `gen/v1` holds values against. */
export function printRules(
  definitions: readonly Definition[],
  scope: ValidatorScope,
): readonly Code[] {
  const module = createValidatorModule(scope, []);
  for (const definition of definitions) module.ruleOf(definition);
  return printParts([], module);
}

/** The constant that `printRules` declares for a definition. */
export function ruleName(definition: Definition): string {
  return `rule${definition.name}`;
}

/** Everything that was asked for, and what that asks for in turn. */
function printParts(printed: readonly Code[], module: ValidatorModule): readonly Code[] {
  const functions = new Map<string, Code>();
  const rules: RulePart[] = [];
  for (let job = module.next(); job !== undefined; job = module.next()) {
    if (job.role === "rule") rules.push(printRulePart(job));
    else functions.set(job.name, printJob(job, job.role));
  }
  const used = reachable(printed, functions);
  return [
    ...[...functions].flatMap(([name, part]) => (used.has(name) ? [part] : [])),
    ...inOrder(rules),
    ...printKeywords(module),
  ];
}

/** `const keywords = { type: askType };`, unless the library has them all. */
function printKeywords({ keywords, scope }: ValidatorModule): readonly Code[] {
  if (scope.library !== undefined) return [];
  const names = [...keywords.keys()].sort(compareCodeUnits);
  const entries = names.map((name) => code`${raw(name)}: ${helper(keywords.get(name) ?? "")}`);
  return [code`const keywords = ${entries.length === 0 ? raw("{}") : objectLiteral(entries)};`];
}

/** The functions that something calls: a condition that turned out to be constant needs none of its parts. */
function reachable(
  printed: readonly Code[],
  parts: ReadonlyMap<string, Code>,
): ReadonlySet<string> {
  const used = new Set<string>();
  const pending = [...printed];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const name of namesIn(next)) {
      const part = parts.get(name);
      if (part === undefined || used.has(name)) continue;
      used.add(name);
      pending.push(part);
    }
  }
  return used;
}

function printPredicate(definition: Definition, module: ValidatorModule): Code {
  const { scope } = module;
  const name = identifier(`is${definition.name}`);
  const body = definition.recursive
    ? code`return ${identifier(module.predicateOf(definition))}(value, 0);`
    : predicateBody(definition.node, { module, definition, counts: false, path: [] });
  const judged = raw(hasWord("value", [body]) ? "value" : "_value");
  const type = code`${judged} is ${scope.typeName(definition)}`;
  return printFunction({
    head: code`export function ${name}`,
    parameters: [code`${judged}: unknown`],
    type,
    body,
  });
}

/** What is valid costs what `isX` does. */
function printCheck(definition: Definition, module: ValidatorModule): Code {
  const { library, issue } = module.scope;
  const rule = identifier(module.ruleOf(definition));
  const { name } = definition;
  const told =
    library === undefined
      ? callOf(helper("examineBy"), [raw("keywords"), rootRule(definition, module), raw("value")])
      : callOf(helper("examine"), [rule, raw("value")]);
  return printFunction({
    head: code`export function ${identifier(`check${name}`)}`,
    parameters: [raw("value: unknown")],
    type: code`${issue}[]`,
    body: lines(code`if (${identifier(`is${name}`)}(value)) return [];`, code`return ${told};`),
  });
}

/** The depth of a definition that refers back to itself is counted from where it is entered. */
function rootRule(definition: Definition, module: ValidatorModule): Code {
  const rule = identifier(module.ruleOf(definition));
  if (!definition.recursive) return rule;
  module.use("enter", "askEnter");
  return code`{ enter: () => ${rule} }`;
}

function printJob({ name, node, owner }: Job, role: "is" | "gather"): Code {
  const isTooDeep = code`if (depth > ${raw(String(deepestValue))})`;
  const fails = code`${isTooDeep} return${raw(role === "is" ? " false" : "")};`;
  const inner = role === "is" ? predicateBody(node, owner) : gathererBody(node, owner);
  const body = lines(owner.counts ? fails : undefined, inner);
  const seen = ["seen", raw("Set<string | number>")] as const;
  const own = [["value", raw("unknown")] as const, ...(role === "is" ? [] : [seen])];
  return printFunction({
    head: code`function ${identifier(name)}`,
    parameters: parametersOf(owner, own, body),
    type: raw(role === "is" ? "boolean" : "void"),
    body,
  });
}

/** An underscore says that a parameter is not looked at, where the compiler asks for that. */
function parametersOf(
  owner: Owner,
  parameters: readonly (readonly [string, Code])[],
  body: Code,
): readonly Code[] {
  const all = owner.counts ? [...parameters, ["depth", raw("number")] as const] : parameters;
  return all.map(
    ([name, type]) => code`${identifier(hasWord(name, [body]) ? name : `_${name}`)}: ${type}`,
  );
}

interface FunctionParts {
  readonly head: Code;
  readonly parameters: readonly Code[];
  readonly type: Code;
  readonly body: Code;
}

/** A function declaration; its parameters stand one per line when they do not fit. */
export function printFunction({ head, parameters, type, body }: FunctionParts): Code {
  const signature = concat(head, bracketed("(", parameters, ")"), raw(": "), type, raw(" {"));
  return concat(signature, indent(hardline, body), hardline, raw("}"));
}
