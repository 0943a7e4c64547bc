import { wrappedText } from "../../diagnostics/wrapped-text.ts";
import type { DriftDirection } from "../severity.ts";
import type { RuleEntry, RuleExample, SeverityByDirection } from "./entry.ts";
import { type DriftRule, driftRuleGroups } from "./rules.ts";

/** Everything there is to say about one rule of drift. */
export interface RuleExplanation extends RuleEntry {
  readonly rule: DriftRule;
  /** What the rule is about: `Agent cards`. */
  readonly group: string;
}

/** Every rule, by group. */
export const ruleExplanations: readonly RuleExplanation[] = Object.entries(driftRuleGroups).flatMap(
  ([group, entries]) =>
    Object.entries(entries).map(([rule, entry]) => ({ rule: rule as DriftRule, group, ...entry })),
);

/** One rule as the terminal shows it. */
export function ruleText({ rule, title, why, severity, example }: RuleExplanation): string {
  const place = example.kind === "card" ? ` (at ${example.at} of a card)` : "";
  return [
    `${rule}  ${title}`,
    "",
    ...severityLines(severity),
    "",
    ...wrappedText(`Why: ${why}`),
    "",
    `Before${place}:`,
    `  ${halfText(example, "before")}`,
    "After:",
    `  ${halfText(example, "after")}`,
  ].join("\n");
}

/** The page `docs/drift-rules.md`. */
export function rulesPage(): string {
  return [...introduction, ...Object.keys(driftRuleGroups).flatMap(groupSection)].join("\n");
}

const introduction = [
  "# Rules of drift",
  "",
  "<!-- Generated from codegen/drift/rules. Do not edit. -->",
  "",
  "Everything that `blocks drift` and `blocks diff` can find: each rule with its severity, why it has it, and an",
  "example. Ids are stable. `blocks explain <rule>` prints an entry; `blocks explain` lists them all. How the",
  "commands work: [drift.md](drift.md).",
  "",
  "An input goes to an agent: what callers send must still be taken. An output comes from it: what callers get must",
  "still be what they were told. The columns say what a change of a schema is to each of them, when nothing around it",
  "makes up for it. The engine holds the two whole schemas against each other: it calls a change",
  "",
  "- **breaking** only with a witness: a value that one schema takes and the other refuses,",
  "- **compatible** only with a proof that there is none,",
  "- **risky** when it has neither, and then a note says why.",
  "",
  "Where the table says _by its values_ the change may be any of the three. What changes in a card beside its schemas has",
  "one severity. **docs** is for people alone: nothing behaves differently.",
  "",
];

function groupSection(group: string): readonly string[] {
  const rules = ruleExplanations.filter((one) => one.group === group);
  const head = rules.every(({ of }) => of === "schema")
    ? ["| rule | a change | input | output |", "|---|---|---|---|"]
    : ["| rule | a change | severity |", "|---|---|---|"];
  const rows = rules.map(({ rule, title, severity }) => {
    const cells = typeof severity === "string" ? [severity] : columns(severity);
    return `| ${[`[${rule}](#${rule})`, title, ...cells].join(" | ")} |`;
  });
  return [`## ${group}`, "", ...head, ...rows, "", ...rules.flatMap(ruleSection)];
}

function ruleSection({ rule, title, why, severity, example }: RuleExplanation): readonly string[] {
  const place = example.kind === "card" ? ` at \`${example.at}\` of a card` : "";
  const said = typeof severity === "string" ? severity : columnText(severity);
  return [
    `### ${rule}`,
    "",
    `${title.charAt(0).toUpperCase()}${title.slice(1)} · ${said}`,
    "",
    why,
    "",
    `Before${place}, then after:`,
    "",
    example.kind === "schemas" ? "```json" : "```text",
    halfText(example, "before"),
    halfText(example, "after"),
    "```",
    "",
  ];
}

const directions: readonly DriftDirection[] = ["input", "output"];

function columns(severity: SeverityByDirection): readonly string[] {
  return directions.map((direction) =>
    severity[direction] === "decided" ? "_by its values_" : severity[direction],
  );
}

function columnText(severity: SeverityByDirection): string {
  const [input = "", output = ""] = columns(severity);
  return input === output ? input : `input: ${input}, output: ${output}`;
}

function severityLines(severity: RuleEntry["severity"]): readonly string[] {
  if (typeof severity === "string") return [`Severity: ${severity}.`];
  return directions.map((direction) =>
    severity[direction] === "decided"
      ? `Of an ${direction}: breaking with a witness, compatible with a proof, else risky.`
      : `Of an ${direction}: ${severity[direction]}.`,
  );
}

function halfText(example: RuleExample, half: "before" | "after"): string {
  return example[half] ?? "(not there)";
}
