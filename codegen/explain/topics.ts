import { type Explanation, explanations, explanationText } from "../diagnostics/explain.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { type RuleExplanation, ruleExplanations, ruleText } from "../drift/rules/explain.ts";

/** One thing that can be explained. */
export interface Topic {
  /** Code of a diagnostic, or id of a rule of drift. No two topics share one. */
  readonly name: string;
  readonly group: string;
  readonly title: string;
  /** All of it, as the terminal shows it. */
  readonly text: string;
  /** The same facts for programs. */
  readonly facts: Explanation | RuleExplanation;
}

/** Every diagnostic and every rule of drift, by group. */
export const topics: readonly Topic[] = [
  ...explanations.map((facts) => ({
    name: facts.code,
    group: facts.group,
    title: facts.title,
    text: explanationText(facts),
    facts,
  })),
  ...ruleExplanations.map((facts) => ({
    name: facts.rule,
    group: `Drift: ${facts.group}`,
    title: facts.title,
    text: ruleText(facts),
    facts,
  })),
];

/** The topic of a name; for what is no name, the one that was probably meant. */
export function explain(name: string): {
  readonly found?: Topic | undefined;
  readonly nearest?: string | undefined;
} {
  const found = topics.find((topic) => topic.name === name);
  if (found !== undefined) return { found };
  return {
    nearest: suggest(
      name,
      topics.map((topic) => topic.name),
    ),
  };
}
