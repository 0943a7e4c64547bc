import { type Code, code, group, helper, indent, line } from "../code.ts";
import { identifier } from "./literals.ts";
import { printRule } from "./rules.ts";
import type { Job } from "./validator-module.ts";

/** A constant of a module, and the constants that have to be there before it. */
export interface RulePart {
  readonly name: string;
  readonly code: Code;
  readonly needs: readonly string[];
}

/** `const ruleOrder: ValueRule = { … };` */
export function printRulePart({ name, node, owner }: Job): RulePart {
  const needs: string[] = [];
  const rule = printRule(node, owner, needs);
  const value = rule.kind === "text" ? group(indent(line, rule)) : code` ${rule}`;
  const declaration = code`const ${identifier(name)}: ${helper("ValueRule")} =${value};`;
  return { name, code: declaration, needs };
}

/** The constants, each after those that it needs. */
export function inOrder(parts: readonly RulePart[]): readonly Code[] {
  const byName = new Map(parts.map((part) => [part.name, part]));
  const placed = new Set<RulePart>();
  const begun = new Set<RulePart>();
  const pending = parts.toReversed();
  for (let part = pending.at(-1); part !== undefined; part = pending.at(-1)) {
    if (begun.has(part)) {
      placed.add(part);
      pending.pop();
      continue;
    }
    begun.add(part);
    const needed = part.needs.flatMap((name) => byName.get(name) ?? []);
    pending.push(...needed.filter((one) => !begun.has(one)));
  }
  return [...placed].map((part) => part.code);
}
