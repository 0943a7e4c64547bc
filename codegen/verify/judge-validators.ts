import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { createReport, type Report } from "../diagnostics/report.ts";
import { isObject, type JsonValue } from "../load/json-value.ts";
import type { Place, Source } from "../load/source.ts";
import type { SchemaGraph } from "../resolve/resolve.ts";
import { resolve } from "../resolve/resolve.ts";
import type { SchemaSite } from "../resolve/site.ts";
import { type Engines, installedEngines } from "./engines.ts";
import { createIndependentAjv, type Verdict } from "./independent-ajv.ts";
import { sampleValues } from "./sample-values.ts";

/** A printed validator, and the schema that it was printed from. */
export interface ValidatorSubject {
  /** As messages call it: `checkTaskEvent`. */
  readonly name: string;
  readonly at: Place;
  /** True or an empty list: the value is valid. */
  readonly run: (value: unknown) => unknown;
}

export interface ValidatorsCase {
  readonly sources: readonly Source[];
  readonly subjects: readonly ValidatorSubject[];
}

/**
 * Asks AJV: each document fits the meta-schema and compiles, its examples are valid, and printed validators give the
 * same verdict on examples and samples. One opinion per validator, with the shortest value that shows it.
 */
export async function judgeValidators(
  { sources, subjects }: ValidatorsCase,
  engines: Engines = installedEngines,
): Promise<readonly Diagnostic[]> {
  const ajv = await createIndependentAjv(sources, engines);
  if ("missing" in ajv) return ajv.missing;
  const report = createReport();
  const graph = resolve(sources, createReport());
  const places = new Map<string, Judged>();
  for (const subject of subjects) {
    const id = `${subject.at.source.uri}#${subject.at.pointer}`;
    const judged =
      places.get(id) ?? judgedAt(subject.at, { graph, verdict: ajv.verdictOf, report });
    if (judged === undefined) continue;
    places.set(id, judged);
    judge(subject, judged, report);
  }
  return [...ajv.opinions, ...report.diagnostics];
}

/** Samples of one schema with AJV's verdict on each. */
type Judged = readonly { readonly value: JsonValue; readonly fault: string | undefined }[];

interface JudgeContext {
  readonly graph: SchemaGraph;
  readonly verdict: (place: Place) => Verdict | undefined;
  readonly report: Report;
}

function judgedAt(place: Place, { graph, verdict, report }: JudgeContext): Judged | undefined {
  const site = graph.site(place);
  const judgeOf = site === undefined ? undefined : verdict(place);
  if (site === undefined || judgeOf === undefined) return undefined;
  for (const [index, value] of examplesOf(site).entries()) {
    const fault = judgeOf(value);
    if (fault === undefined) continue;
    const at = { source: site.source, pointer: `${site.pointer}/examples/${index}` };
    report.error({ code: "invalid-example", message: `The example is not valid: ${fault}`, at });
  }
  return sampleValues(site, graph).map((value) => ({ value, fault: judgeOf(value) }));
}

function examplesOf({ schema }: SchemaSite): readonly JsonValue[] {
  return isObject(schema) && Array.isArray(schema.examples) ? schema.examples : [];
}

function judge(subject: ValidatorSubject, judged: Judged, report: Report): void {
  const { name, at, run } = subject;
  let shortest: { readonly text: string; readonly message: string } | undefined;
  for (const { value, fault } of judged) {
    const ours = verdictOf(run, value);
    if (ours.valid === (fault === undefined) && !ours.throws) continue;
    const text = JSON.stringify(value);
    if (shortest !== undefined && text.length >= shortest.text.length) continue;
    shortest = { text, message: `${name} ${inWords(ours, shown(text), fault)}` };
  }
  if (shortest === undefined) return;
  const hint = "this is a fault of the generator: report it with the schema";
  report.error({ code: "verify-validator", message: shortest.message, at, hint });
}

interface OurVerdict {
  readonly valid: boolean;
  /** A validator that throws is wrong whatever the value. */
  readonly throws: boolean;
  readonly reason: string;
}

function verdictOf(run: ValidatorSubject["run"], value: JsonValue): OurVerdict {
  try {
    const answer = run(value);
    if (!Array.isArray(answer)) return { valid: answer === true, throws: false, reason: "" };
    const [issue] = answer;
    const reason = issue === undefined ? "" : reasonOf(issue);
    return { valid: answer.length === 0, throws: false, reason };
  } catch (error) {
    return { valid: false, throws: true, reason: `: ${error}` };
  }
}

function inWords(ours: OurVerdict, value: string, fault: string | undefined): string {
  if (ours.throws) return `throws on ${value}${ours.reason}`;
  return ours.valid
    ? `takes ${value}, which AJV refuses: ${fault}`
    : `refuses ${value}, which AJV takes${ours.reason}`;
}

function reasonOf(issue: { readonly path?: unknown; readonly message?: unknown }): string {
  return `: ${issue.path === "" ? "the value" : issue.path} ${issue.message}`;
}

const longestValue = 300;

function shown(text: string): string {
  return text.length <= longestValue ? text : `${text.slice(0, longestValue)}…`;
}
