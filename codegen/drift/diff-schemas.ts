import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { createReport, type Report } from "../diagnostics/report.ts";
import { modelSchema, modelText } from "../schema/model-schema.ts";
import type { Side } from "./changes/place.ts";
import { compareSchemas } from "./compare-schemas.ts";
import type { SchemaSide } from "./compared.ts";
import { DriftDocument } from "./document.ts";
import { driftResult } from "./drift-result.ts";
import type { DriftDirection, DriftFinding, DriftResult } from "./finding.ts";
import { fingerprintOf } from "./fingerprint.ts";

/** How two schemas are compared. */
export interface DiffSchemasOptions {
  /** Which way values go. `input`: what was taken has to be taken; `output`: what comes must have been told. */
  readonly direction: DriftDirection;
  /**
   * Which values are judged: `all` that a schema takes, or `declared`, those that a client generated from it can send,
   * which has described members alone. Default `all`.
   */
  readonly sends?: "all" | "declared";
  /** Other schemas that references may lead to, by URI or by a path relative to the schema. Nothing is fetched. */
  readonly documents?: Readonly<Record<string, unknown>>;
  /** Whether `format` is checked. Default `assert`. */
  readonly formats?: "assert" | "annotate";
}

/**
 * Compares two JSON Schemas as sets of values: a change of wording is none, and neither is another spelling of the same.
 *
 * ```ts
 * const { verdict, findings } = diffSchemas({ enum: ["km", "mi"] }, { enum: ["km"] }, { direction: "input" });
 * // "breaking": findings[0].witness is "mi", which was taken and now is refused
 * ```
 *
 * @param before What `JSON.parse` gives, or a `DriftDocument` for findings with lines and columns.
 * @returns `compatible` only with a proof, `breaking` only with a witness, otherwise `risky`. Faults of the schemas are
 *   diagnostics, and make it `risky`; nothing is thrown for what a schema says.
 * @throws {TypeError} For a direction that is none.
 */
export function diffSchemas(
  before: unknown,
  after: unknown,
  options: DiffSchemasOptions,
): DriftResult {
  const { direction, sends = "all" } = options;
  if (direction !== "input" && direction !== "output")
    throw new TypeError(`The direction is "input" or "output", not ${JSON.stringify(direction)}`);
  const report = createReport();
  const sides = {
    before: read(before, "before", options, report),
    after: read(after, "after", options, report),
  };
  const { diagnostics } = report;
  if (sides.before === undefined || sides.after === undefined || report.hasErrors) {
    const findings = [unreadable({ before, after }, diagnostics)];
    return driftResult({ findings, documentation: 0, diagnostics });
  }
  const compared = compareSchemas({
    before: sides.before,
    after: sides.after,
    direction,
    subject: "",
    sends,
  });
  return driftResult({ ...compared, diagnostics });
}

function read(
  document: unknown,
  side: Side,
  { documents, formats }: DiffSchemasOptions,
  report: Report,
): SchemaSide | undefined {
  const options = {
    name: "Schema",
    ...(documents === undefined ? {} : { documents }),
    ...(formats === undefined ? {} : { formats }),
  };
  const model =
    document instanceof DriftDocument
      ? modelText(document, options, report)
      : modelSchema(document, { ...options, file: fileOf(document, side) }, report);
  const [root] = model.definitions.values();
  return root && { node: root.node, model };
}

/** The finding of what nobody can read, at the first fault of each side. */
function unreadable(
  documents: Readonly<Record<Side, unknown>>,
  diagnostics: readonly Diagnostic[],
): DriftFinding {
  const fault = (side: Side): Diagnostic | undefined =>
    diagnostics.find(
      ({ file, severity }) => severity === "error" && file === fileOf(documents[side], side),
    );
  const site = (side: Side): DriftFinding["before"] => {
    const { column = 1, line = 1, pointer = "" } = fault(side) ?? {};
    return { file: fileOf(documents[side], side), pointer, line, column };
  };
  const faulty = (["before", "after"] as const).filter((side) => fault(side) !== undefined);
  const subject = faulty.length === 1 ? `the schema ${faulty[0]}` : "a schema";
  return {
    ...{ rule: "unreadable", severity: "risky", subject: "" },
    ...{ before: site("before"), after: site("after") },
    message: `${subject} cannot be read, so nobody can tell what changed`,
    notes: [],
    fingerprint: fingerprintOf({ rule: "unreadable", subject: "" }),
  };
}

function fileOf(document: unknown, side: Side): string {
  return document instanceof DriftDocument ? document.file : `${side}.schema.json`;
}
