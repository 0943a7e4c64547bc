import { relative } from "node:path";
import {
  countDiagnostics,
  type GenerateResult,
  type ProjectRun,
  renderDiagnostics,
} from "../../codegen/index.ts";
import type { CommandContext } from "./command.ts";
import { changeLines } from "./gen-outcome.ts";

/** Shows all of them with their places, then the count. */
export function reportDiagnostics(
  { diagnostics, sources }: Pick<GenerateResult, "diagnostics" | "sources">,
  { reporter }: CommandContext,
): void {
  if (diagnostics.length === 0) return;
  reporter.diagnostics(
    renderDiagnostics(diagnostics, {
      textOf: (file) => sources.get(file),
      width: reporter.columns,
    }),
  );
  reporter.diagnostics(countDiagnostics(diagnostics));
}

/** One line for each change, after what is wrong with it. */
export function reportRun({ result, changed, tookMs }: ProjectRun, context: CommandContext): void {
  const { reporter, cwd } = context;
  reporter.progress(undefined);
  reportDiagnostics(result, context);
  const files = result.files.map(({ path, status }) => ({ path: relative(cwd, path), status }));
  const done = changeLines(files);
  const failed = result.diagnostics.some(({ severity }) => severity === "error");
  const what =
    done.length === 0 ? "nothing to write" : done.join(", ").replaceAll(", wrote ", ", ");
  if (changed.length > 0) {
    const saved = changed.map((path) => relative(cwd, path)).join(", ");
    const outcome = failed && done.length === 0 ? "failed" : what;
    reporter.result(`${saved}: ${outcome} in ${Math.round(tookMs)} ms`);
    return;
  }
  const count = result.watched.files.length;
  const watched = count === 1 ? "1 file" : `${count} files`;
  reporter.result(`${what}; watching ${watched} until Ctrl-C`);
}
