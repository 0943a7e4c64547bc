import type { Definition } from "../../model/nodes.ts";
import { type Code, code, concat, hardline, helper, indent, lines, raw, wordsOf } from "../code.ts";
import { collectorOf } from "./collect.ts";
import { collectorBody } from "./collectors.ts";
import { gathererBody } from "./evaluated.ts";
import { bracketed, identifier } from "./literals.ts";
import { predicateBody } from "./predicates.ts";
import {
  createValidatorModule,
  deepestValue,
  type Job,
  type Owner,
  type ValidatorModule,
  type ValidatorScope,
} from "./validator-module.ts";

export interface ValidatorRequest {
  readonly definition: Definition;
  /** Which of the two functions are printed. Default both. */
  readonly functions?: readonly ("is" | "check")[];
  /** They are for the module alone, and not exported. Default false. */
  readonly isLocal?: boolean;
}

/**
 * Prints `isX(value: unknown): value is X` and `checkX(value: unknown): Issue[]` for each definition, then the
 * functions that they need. Helpers are recorded as symbols, which `printModule` turns into functions, once.
 *
 * @returns One fragment per function.
 */
export function printValidators(
  requests: readonly (Definition | ValidatorRequest)[],
  scope: ValidatorScope,
): readonly Code[] {
  const wanted = requests.map((entry) => ("definition" in entry ? entry : { definition: entry }));
  const exported = wanted.filter((request) => request.functions?.includes("is") ?? true);
  const module = createValidatorModule(
    scope,
    exported.map((request) => request.definition),
  );
  const printed = wanted.flatMap(({ definition, functions = ["is", "check"], isLocal = false }) => {
    const keyword = raw(isLocal ? "function " : "export function ");
    return [
      ...(functions.includes("is") ? [printPredicate(definition, keyword, module)] : []),
      ...(functions.includes("check") ? [printCheck(definition, keyword, module)] : []),
    ];
  });
  const parts = new Map<string, Code>();
  for (let job = module.next(); job !== undefined; job = module.next())
    parts.set(job.name, printJob(job, module));
  const used = reachable(printed, parts);
  return [...printed, ...[...parts].flatMap(([name, part]) => (used.has(name) ? [part] : []))];
}

/** The functions that something calls: a condition that turned out to be constant needs none of its parts. */
function reachable(
  printed: readonly Code[],
  parts: ReadonlyMap<string, Code>,
): ReadonlySet<string> {
  const used = new Set<string>();
  const pending = [...printed];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const word of wordsOf(next)) {
      const part = parts.get(word);
      if (part === undefined || used.has(word)) continue;
      used.add(word);
      pending.push(part);
    }
  }
  return used;
}

function printPredicate(definition: Definition, keyword: Code, module: ValidatorModule): Code {
  const { scope } = module;
  const name = identifier(`is${definition.name}`);
  const body = definition.recursive
    ? code`return ${identifier(module.predicateOf(definition))}(value, 0);`
    : predicateBody(definition.node, { module, definition, counts: false, path: [] });
  const judged = raw(wordsOf(body).has("value") ? "value" : "_value");
  const type = code`${judged} is ${scope.typeName(definition)}`;
  return printFunction({
    head: concat(keyword, name),
    parameters: [code`${judged}: unknown`],
    type,
    body,
  });
}

function printCheck(definition: Definition, keyword: Code, module: ValidatorModule): Code {
  const { scope } = module;
  const depth = definition.recursive ? raw(", 0") : raw("");
  const body = lines(
    code`const issues: ${scope.issue}[] = [];`,
    code`${identifier(collectorOf(definition, module))}(value, "", issues${depth});`,
    raw("return issues;"),
  );
  return printFunction({
    head: concat(keyword, identifier(`check${definition.name}`)),
    parameters: [raw("value: unknown")],
    type: code`${scope.issue}[]`,
    body,
  });
}

function printJob(job: Job, module: ValidatorModule): Code {
  const { name, owner, role } = job;
  const head = concat(raw("function "), identifier(name));
  const body = lines(owner.counts ? depthGuard(role) : undefined, jobBody(job));
  const parameters = parametersOf(owner, jobParameters(role, module), body);
  return printFunction({ head, parameters, type: raw(role === "is" ? "boolean" : "void"), body });
}

function depthGuard(role: Job["role"]): Code {
  const isTooDeep = code`if (depth > ${raw(String(deepestValue))})`;
  if (role === "is") return code`${isTooDeep} return false;`;
  if (role === "gather") return code`${isTooDeep} return;`;
  return code`${isTooDeep} return ${helper("tooDeep")}(issues, path);`;
}

function jobBody({ node, owner, role }: Job): Code {
  if (role === "is") return predicateBody(node, owner);
  return role === "gather" ? gathererBody(node, owner) : collectorBody(node, owner);
}

function jobParameters(
  role: Job["role"],
  module: ValidatorModule,
): readonly (readonly [string, Code])[] {
  const value = ["value", raw("unknown")] as const;
  if (role === "is") return [value];
  if (role === "gather") return [value, ["seen", raw("Set<string | number>")]];
  return [value, ["path", raw("string")], ["issues", code`${module.scope.issue}[]`]];
}

/** An underscore says that a parameter is not looked at, where the compiler asks for that. */
function parametersOf(
  owner: Owner,
  parameters: readonly (readonly [string, Code])[],
  body: Code,
): readonly Code[] {
  const all = owner.counts ? [...parameters, ["depth", raw("number")] as const] : parameters;
  const used = wordsOf(body);
  return all.map(
    ([name, type]) => code`${identifier(used.has(name) ? name : `_${name}`)}: ${type}`,
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
