import type { DriftFinding, DriftResult, DriftSeverity } from "../../../codegen/drift/finding.ts";
import { driftRules } from "../../../codegen/drift/rules/rules.ts";
import type { JsonValue } from "../../../codegen/load/json-value.ts";
import { parentPointer } from "../../../codegen/load/json-value.ts";
import { valueAt } from "../../../codegen/resolve/registry.ts";
import type { Expected, ExpectedFinding } from "../../corpus/drift/expected.ts";
import type { Judge } from "./independent-judge.ts";

/** The two schemas that a finding is about, as somebody else reads them. */
export interface Judges {
  /** Whose values are judged. */
  readonly from: Judge;
  readonly to: Judge;
}

const worst: readonly DriftSeverity[] = ["breaking", "risky", "compatible", "docs"];
const mostBytes = 64 * 1024;

/** What a result should be and is not. */
export function missed(result: DriftResult, expected: Expected): readonly string[] {
  const faults: string[] = [];
  if (!expected.verdicts.includes(result.verdict))
    faults.push(`the verdict is ${result.verdict}, not ${expected.verdicts.join(" or ")}`);
  for (const one of expected.findings)
    if (!result.findings.some((finding) => isMeant(finding, one)))
      faults.push(`there is no ${inWords(one)}`);
  if (expected.isOpen !== true)
    for (const finding of result.findings)
      if (!expected.findings.some((one) => isMeant(finding, one)))
        faults.push(`there is ${finding.severity} ${finding.rule} at "${finding.subject}", too`);
  if (faults.length > 0) faults.push(...result.findings.map(asFound));
  return faults;
}

function isMeant(finding: DriftFinding, one: ExpectedFinding): boolean {
  return (
    one.rule.split("|").includes(finding.rule) &&
    one.severity === finding.severity &&
    (one.subject === undefined || one.subject === finding.subject) &&
    (one.witness === undefined ||
      (finding.witness !== undefined && one.witness.holds(finding.witness))) &&
    (one.refused === undefined || one.refused.test(finding.refused ?? "")) &&
    (one.note === undefined || finding.notes.some((note) => one.note?.test(note)))
  );
}

function inWords({ severity, rule, subject, witness, refused }: ExpectedFinding): string {
  const place = subject === undefined ? "" : ` at "${subject}"`;
  const shown = witness === undefined ? "" : ` with a witness that ${witness.says}`;
  return `${severity} ${rule}${place}${shown}${refused === undefined ? "" : ` with ${refused}`}`;
}

function asFound({ severity, rule, subject, witness, refused, notes }: DriftFinding): string {
  const shown = witness === undefined ? "" : ` ${JSON.stringify(witness).slice(0, 120)}`;
  return `  found: ${severity} ${rule} "${subject}"${shown} ${refused ?? ""} ${notes.join("; ")}`;
}

/** What is wrong with any result, whatever it is about. */
export function unsound(
  result: DriftResult,
  judgesOf: (finding: DriftFinding) => Judges | undefined,
): readonly string[] {
  const { findings, undecided, verdict } = result;
  const [first] = findings.map(({ severity }) => worst.indexOf(severity)).sort((a, b) => a - b);
  const whole = first === undefined ? (result.documentation > 0 ? "docs" : "none") : worst[first];
  return [
    ...(verdict === whole ? [] : [`the verdict is ${verdict}, and the worst finding ${whole}`]),
    ...(undecided === findings.filter((one) => one.undecided).length
      ? []
      : [`${undecided} are said to be undecided`]),
    ...findings.flatMap((finding, index) => [
      ...(index > 0 &&
      worst.indexOf(findings[index - 1]?.severity ?? "breaking") > worst.indexOf(finding.severity)
        ? ["a worse finding comes later"]
        : []),
      ...faultsOf(finding, () => judgesOf(finding)).map((fault) => `${finding.rule}: ${fault}`),
    ]),
  ];
}

function faultsOf(finding: DriftFinding, judgesOf: () => Judges | undefined): readonly string[] {
  const { fingerprint, message, notes, refused, rule, severity, undecided, witness } = finding;
  const entry = Object.hasOwn(driftRules, rule) ? driftRules[rule] : undefined;
  if (entry === undefined) return ["no rule of the catalogue"];
  const faults: string[] = [];
  if (!/^[0-9a-f]{16}$/.test(fingerprint)) faults.push(`the fingerprint is ${fingerprint}`);
  if (!/\p{L}/u.test(message)) faults.push("says nothing");
  if (undecided && (severity !== "risky" || notes.length === 0))
    faults.push("is undecided, and not risky, or without a reason");
  if ((witness !== undefined) !== (severity === "breaking" && entry.of === "schema"))
    faults.push(`${severity} with the witness ${JSON.stringify(witness)}`);
  if ((refused !== undefined) !== (severity === "breaking" && entry.of === "card"))
    faults.push(`${severity} with ${refused} refused`);
  if (witness !== undefined) faults.push(...faultsOfWitness(witness, judgesOf()));
  return faults;
}

function faultsOfWitness(witness: JsonValue, judges: Judges | undefined): readonly string[] {
  if (judges === undefined) return ["a witness of schemas that nobody can judge"];
  const text = JSON.stringify(witness);
  return [
    ...(Buffer.byteLength(text) > mostBytes ? ["the witness is too large"] : []),
    ...(judges.from(witness) ? [] : [`AJV refuses ${text.slice(0, 200)} where it may come from`]),
    ...(judges.to(witness) ? [`AJV takes ${text.slice(0, 200)} where it is refused`] : []),
  ];
}

/** Findings that point at what is not in the document. */
export function misplaced(
  result: DriftResult,
  before: JsonValue,
  after: JsonValue,
): readonly string[] {
  return result.findings.flatMap((finding) =>
    [
      { site: finding.before, document: before },
      { site: finding.after, document: after },
    ].flatMap(({ site, document }) => {
      const isThere = site.pointer === "" || valueAt(document, site.pointer) !== undefined;
      return isThere
        ? []
        : [`${finding.rule} points at ${site.pointer} in ${parentPointer(site.pointer)}`];
    }),
  );
}
