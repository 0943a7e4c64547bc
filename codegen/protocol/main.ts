import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { countDiagnostics, renderDiagnostics } from "../diagnostics/render.ts";
import { generateProtocol, type ProtocolResult } from "../pipeline.ts";
import type { WrittenFile } from "../write/write.ts";

// The script behind `npm run generate`: the only place in codegen that prints.
const root = fileURLToPath(new URL("../..", import.meta.url));
const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });

const { default: Handlebars } = await import("handlebars");
const result = await generateProtocol({
  schemas: `${root}schemas`,
  templates: { folder: `${root}templates`, parse: (text) => Handlebars.parse(text) },
  output: `${root}generated`,
  reference: `${root}docs/protocol`,
  check: values.check,
  // Loads the other engines, which nothing else here does.
  secondOpinion: async (candidate) => {
    const { judgeProtocol } = await import("../verify/judge-protocol.ts");
    return await judgeProtocol(candidate);
  },
});
report(result, values);

function report(
  { diagnostics, written, reference, sources }: ProtocolResult,
  { check }: { readonly check: boolean },
): void {
  const textOf = (file: string): string | undefined =>
    sources.find((source) => source.file === file)?.text;
  if (diagnostics.length > 0)
    process.stderr.write(`${renderDiagnostics(diagnostics, { textOf })}\n`);
  if (diagnostics.some((diagnostic) => diagnostic.severity === "error")) {
    process.stderr.write(
      `${countDiagnostics(diagnostics)} in ${sources.length} files. Nothing was written.\n`,
    );
    process.exitCode = 1;
    return;
  }
  const files = [...placed(written, "generated"), ...placed(reference, "docs/protocol")];
  const changed = files.filter((file) => file.change !== "unchanged");
  for (const { change, path } of changed) process.stdout.write(`${change.padEnd(8)} ${path}\n`);
  if (check && changed.length > 0) {
    process.stderr.write(
      `${changed.length} generated files do not fit the schemas. Run: npm run generate\n`,
    );
    process.exitCode = 1;
  } else
    process.stdout.write(
      `${files.length} files generated from ${sources.length}, ${changed.length} changed.\n`,
    );
}

function placed(files: readonly WrittenFile[], folder: string): readonly WrittenFile[] {
  return files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
}
