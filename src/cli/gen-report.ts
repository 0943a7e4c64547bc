import { relative } from "node:path";
import {
  countDiagnostics,
  type GenerateResult,
  type ProjectRun,
  renderDiagnostics,
} from "../../codegen/index.ts";
import type { CommandContext } from "./command.ts";

/** Shows all of them with their places, then the count. */
export function reportDiagnostics(
  { diagnostics, sources }: Pick<GenerateResult, "diagnostics" | "sources">,
  { reporter }: CommandContext,
): void {
  if (diagnostics.length === 0) return;
  reporter.diagnostics(renderDiagnostics(diagnostics, { textOf: (file) => sources.get(file) }));
  reporter.diagnostics(countDiagnostics(diagnostics));
}

/** One line for each change, after what is wrong with it. */
export function reportRun({ result, changed, tookMs }: ProjectRun, context: CommandContext): void {
  const { reporter, cwd } = context;
  reporter.progress(undefined);
  reportDiagnostics(result, context);
  const done = result.files.filter(({ status }) => status === "written" || status === "removed");
  const names = done.map(({ path }) => relative(cwd, path));
  const failed = result.diagnostics.some(({ severity }) => severity === "error");
  const what = names.length === 0 ? "nothing to write" : `wrote ${names.join(", ")}`;
  if (changed.length > 0) {
    const saved = changed.map((path) => relative(cwd, path)).join(", ");
    const outcome = failed && names.length === 0 ? "failed" : what;
    reporter.result(`${saved}: ${outcome} in ${Math.round(tookMs)} ms`);
    return;
  }
  const count = result.watched.files.length;
  const files = count === 1 ? "1 file" : `${count} files`;
  reporter.result(`${what}; watching ${files} until Ctrl-C`);
}
