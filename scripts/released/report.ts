import type { Change } from "./changes.ts";
import { nextBreaking } from "./version.ts";

export interface Outcome {
  readonly exitCode: 0 | 1;
  /** What the script prints. */
  readonly text: string;
}

interface Versions {
  readonly released: string;
  readonly version: string;
  /** The version of now may break what the released one promised. */
  readonly mayBreak: boolean;
}

/** What there is to say about the changes, and whether they may be. */
export function report(changes: readonly Change[], versions: Versions): Outcome {
  const { released, version, mayBreak } = versions;
  const count = (severity: Change["severity"]): number =>
    changes.filter((one) => one.severity === severity).length;
  const lines = changes.flatMap(linesOf);
  const breaking = count("breaking");
  const counts = (["breaking", "risky", "compatible"] as const).map(
    (severity) => `${count(severity)} ${severity}`,
  );
  lines.push(`schemas/ against the released copy of ${released}: ${counts.join(", ")}.`);
  if (breaking === 0 || mayBreak) return { exitCode: 0, text: lines.join("\n") };
  lines.push(
    `What is breaking needs version ${nextBreaking(released)} or a later one, and package.json says ${version}: undo it, or raise the version.`,
  );
  return { exitCode: 1, text: lines.join("\n") };
}

function linesOf({ severity, rule, message, now, released, notes, witness }: Change): string[] {
  return [
    `${now}  ${severity}  ${rule}  ${message}`,
    ...(released === "" ? [] : [`  released  ${released}`]),
    ...notes.map((note) => `  note      ${note}`),
    ...(witness === undefined ? [] : [`  witness   ${excerpt(JSON.stringify(witness))}`]),
  ];
}

/** A witness may have thousands of items; its beginning shows what is meant. */
function excerpt(text: string): string {
  return text.length <= 400 ? text : `${text.slice(0, 400)}… (${text.length} characters)`;
}
