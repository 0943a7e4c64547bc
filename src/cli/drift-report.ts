import { renameSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import {
  applyBaseline,
  applySeverities,
  baselineText,
  createDriftReport,
  type DriftReport,
  driftOutput,
  failsOn,
  readBaseline,
  renderDrift,
  terminalPainter,
} from "../../codegen/index.ts";
import type { CommandContext, CommandResult } from "./command.ts";
import type { DriftPlan } from "./drift-plan.ts";
import type { Told } from "./drift-told.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { reportDiagnostics } from "./gen-report.ts";

export interface Finishing {
  readonly plan: DriftPlan;
  readonly context: CommandContext;
  /** Whether everything was compared that the baseline may know. */
  readonly isWhole: boolean;
}

/** Judges what was compared, tells it, and says how the command ends. */
export async function finishDrift(
  told: readonly Told[],
  { plan, context, isWhole }: Finishing,
): Promise<CommandResult> {
  reportFaults(told, context);
  const { failOn, severities, baseline } = plan;
  const found = createDriftReport({
    entries: told.flatMap((one) => ("entry" in one ? [one.entry] : [])),
    untold: told.flatMap((one) => ("untold" in one ? [one.untold] : [])),
  });
  const judged = applySeverities(found, severities);
  const report = accept(judged, { baseline, context, isWhole });
  tell(report, plan, context);
  return { exitCode: exitCodeFor(report, { told, failOn }), json: driftOutput(report, { failOn }) };
}

/**
 * A change at the level is known, and is no less true because another agent could not be asked: 1 wins over 3. So does
 * what somebody has to mend first, as another try would not help.
 */
function exitCodeFor(
  report: DriftReport,
  { told, failOn }: { readonly told: readonly Told[]; readonly failOn: DriftPlan["failOn"] },
): ExitCode {
  if (failsOn(report, failOn)) return exitCodes.failed;
  const codes = told.flatMap((one) => ("untold" in one ? [one.exitCode] : []));
  if (codes.includes(exitCodes.failed)) return exitCodes.failed;
  return codes.length > 0 ? exitCodes.unreachable : exitCodes.done;
}

/** What is wrong with documents that were not compared, with its places. */
function reportFaults(told: readonly Told[], context: CommandContext): void {
  const faults = told.flatMap((one) => ("untold" in one && one.faults ? [one.faults] : []));
  const found = faults.flatMap((one) => one.diagnostics);
  // Several schemas of a folder may lead to the same one.
  const diagnostics = [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
  const sources = new Map(
    faults.flatMap((one) => one.documents.map(({ file, text }) => [file, text])),
  );
  reportDiagnostics({ diagnostics, sources }, context);
}

/** The report without what the baseline accepts, which with `--update-baseline` is everything. */
function accept(
  report: DriftReport,
  {
    baseline,
    context,
    isWhole,
  }: Pick<Finishing, "context" | "isWhole"> & Pick<DriftPlan, "baseline">,
): DriftReport {
  if (baseline === undefined) return report;
  if (!baseline.update) {
    const { accepted } = baseline;
    return accepted === undefined ? report : applyBaseline(report, accepted, { isWhole });
  }
  const { path, accepted } = baseline;
  const file = relative(context.cwd, path) || path;
  const text = baselineText(report, accepted);
  const renewed = readBaseline({ file, text }).baseline;
  if (renewed === undefined)
    throw new Error(`the baseline that was made for ${file} cannot be read`);
  writeWhole(path, text);
  const { length } = renewed.findings;
  context.reporter.note(`${file} accepts ${length === 1 ? "1 change" : `${length} changes`} now.`);
  return applyBaseline(report, renewed, { isWhole });
}

/** Whole or not at all, and never through a link: the path may be that of somebody else's config. */
function writeWhole(path: string, text: string): void {
  const whole = `${path}.${process.pid}.new`;
  writeFileSync(whole, text, { flag: "wx" });
  renameSync(whole, path);
}

function tell(report: DriftReport, plan: DriftPlan, { reporter, cwd }: CommandContext): void {
  const { format, output, failOn, verbose } = plan;
  if (output !== undefined) {
    writeFileSync(output, renderDrift(report, format, { failOn, verbose }));
    reporter.note(`wrote ${relative(cwd, output) || output}`);
  }
  const terminal = reporter.resultTerminal;
  const paint = terminal?.colour === true ? terminalPainter : undefined;
  const onStdout = output === undefined ? format : "text";
  const width = terminal?.columns;
  reporter.text(renderDrift(report, onStdout, { failOn, verbose, width, paint }));
}
