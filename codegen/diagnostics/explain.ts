import type { CatalogueEntry } from "./catalogue/entry.ts";
import { catalogue, type DiagnosticCode } from "./catalogue.ts";
import { wrappedText } from "./wrapped-text.ts";

/** Everything there is to say about one diagnostic code. */
export interface Explanation extends CatalogueEntry {
  readonly code: DiagnosticCode;
  /** What the code is about: `Schemas`. */
  readonly group: string;
}

/** Every diagnostic, by group. */
export const explanations: readonly Explanation[] = Object.entries(catalogue).flatMap(
  ([group, entries]) =>
    Object.entries<CatalogueEntry>(entries).map(([code, entry]) => ({
      code: code as DiagnosticCode,
      group,
      ...entry,
    })),
);

/** One explanation as the terminal shows it. */
export function explanationText(explanation: Explanation): string {
  const { code, title, meaning, reason, example } = explanation;
  const place = example.kind === "card" ? ` (at ${example.at} of a card)` : "";
  return [
    `${code}  ${severityText(explanation)}  ${title}`,
    "",
    ...wrappedText(meaning),
    "",
    ...wrappedText(`Why: ${reason}`),
    "",
    `Gives it${place}:`,
    `  ${example.broken}`,
    "Mended:",
    `  ${mendedText(explanation)}`,
  ].join("\n");
}

/** The page `docs/diagnostics.md`. */
export function explanationsPage(): string {
  const groups = [...new Set(explanations.map(({ group }) => group))];
  const sections = groups.flatMap((group) => [
    `## ${group}`,
    "",
    ...explanations.filter((one) => one.group === group).flatMap(section),
  ]);
  return [
    "# Diagnostics",
    "",
    "<!-- Generated from codegen/diagnostics/catalogue. Do not edit. -->",
    "",
    "Everything that `blocks check` and `blocks gen` can find fault with. Codes are stable.",
    "`blocks explain <code>` prints an entry; `blocks explain` lists them all.",
    "",
    ...sections,
  ].join("\n");
}

function section(explanation: Explanation): readonly string[] {
  const { code, title, meaning, reason, example } = explanation;
  const place = example.kind === "card" ? ` at \`${example.at}\` of a card` : "";
  return [
    `### ${code}`,
    "",
    `${capital(title)} · ${severityText(explanation)}`,
    "",
    `${meaning} ${reason}`,
    "",
    `Gives it${place}, then mended:`,
    "",
    "```text",
    example.broken,
    mendedText(explanation),
    "```",
    "",
  ];
}

function mendedText({ example }: Explanation): string {
  return example.mended === "" ? "(without it)" : example.mended;
}

function severityText({ severity }: Explanation): string {
  return severity === "either" ? "error or warning" : severity;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
