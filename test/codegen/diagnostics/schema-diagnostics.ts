import type { Diagnostic } from "../../../codegen/diagnostics/diagnostic.ts";
import { createReport } from "../../../codegen/diagnostics/report.ts";
import { loadText } from "../../../codegen/load/load.ts";
import { buildModel } from "../../../codegen/model/build.ts";
import { resolve } from "../../../codegen/resolve/resolve.ts";

/** Everything that the generator says about one schema as it stands in a file. */
export function schemaDiagnostics(document: {
  readonly file: string;
  readonly text: string;
}): readonly Diagnostic[] {
  const report = createReport();
  const source = loadText(document, report);
  if (source === undefined) return report.diagnostics;
  const graph = resolve([source], report);
  const site = graph.site({ source, pointer: "" });
  const definitions =
    site === undefined ? [] : [{ site, name: "Subject", dialect: "free" as const }];
  buildModel({ graph, definitions }, report);
  return report.diagnostics;
}
