import { basename, dirname, join } from "node:path";
import { createReport, type Report } from "../diagnostics/report.ts";
import { layout } from "../format/layout.ts";
import { finishFiles } from "../format/project-format.ts";
import { isObject } from "../load/json-value.ts";
import { type AgentContract, readAgentContract } from "./agent-contract.ts";
import { cardDigest } from "./card-digest.ts";
import type { CheckedCard } from "./check-card.ts";
import { type KeptCard, readKept } from "./kept-card.ts";
import { isFailed, type Run, rootOf } from "./run.ts";
import { reportRefusals, reportStale } from "./run-summary.ts";
import { isGeneratedModule } from "./targets.ts";
import { genNames } from "./typescript/gen-symbols.ts";
import { handlerNames, printHandlerModule } from "./typescript/handler-module.ts";
import { type WrittenFile, writeFiles } from "./write-files.ts";

/** What the module of every handler is called. */
export const handlerFile = "agent.gen.ts";

/**
 * Turns an agent's own card into the module that its handler is written against (DESIGN section 3):
 * `agent.gen.ts` beside the card. The lock does not know it; with `check` it is held against the card.
 */
export async function generateHandler(card: KeptCard, run: Run): Promise<readonly WrittenFile[]> {
  const { options } = run;
  const folder = handlerFolder(card);
  const report = createReport();
  const printed = folder === undefined ? undefined : await printHandler(card, run, report);
  if (folder === undefined) report.add(noFolder(card));
  for (const diagnostic of report.diagnostics) run.report.add(diagnostic);
  if (printed === undefined || folder === undefined || isFailed(report, options)) return [];

  const path = join(folder, handlerFile);
  if (options.onFile !== undefined) {
    options.onFile({ path, text: printed });
    return [];
  }
  const files = writeFiles([{ path, text: printed, isOurs: isGeneratedModule }], {
    root: rootOf(run),
    force: options.force ?? false,
    dryRun: options.check === true || options.dryRun === true,
  });
  const place = { root: rootOf(run), report: run.report };
  reportRefusals(files, place);
  if (options.check === true) reportStale(files, place);
  return files;
}

function handlerFolder({ outDir, path }: KeptCard): string | undefined {
  return outDir ?? (path === undefined ? undefined : dirname(path));
}

function noFolder({ file }: KeptCard): Parameters<Report["add"]>[0] {
  return {
    severity: "error",
    code: "handler-without-folder",
    message: "A handler is written beside its card, and this card is no file",
    hint: "name the card of your agent: ./agent-card.json",
    file,
    line: 1,
    column: 1,
    pointer: "",
  };
}

async function printHandler(
  card: KeptCard,
  { options, formats, finish, sources }: Run,
  report: Report,
): Promise<string | undefined> {
  const checked = readKept(card, { report, sources });
  const emitted = checked === undefined ? undefined : emitHandler(checked, { formats, report });
  if (checked === undefined || emitted === undefined) return undefined;
  const { text, contract } = emitted;
  if (options.verify === true) {
    const { verifyModule } = await import("./verify-module.ts");
    const module = { path: handlerFile, text };
    const judged = { name: handlerNames.factory, hasChecks: true };
    const subject = { module, judged, contract, source: checked.source };
    if (!(await verifyModule(subject, report))) return undefined;
  }
  return await finishHandler(text, { finish, report, ...checked });
}

async function finishHandler(
  text: string,
  { finish, report, source }: Pick<Run, "finish" | "report"> & Pick<CheckedCard, "source">,
): Promise<string | undefined> {
  if (finish === undefined) return text;
  const finished = await finishFiles([{ path: handlerFile, text }], finish);
  if (!("message" in finished)) return finished[0]?.text;
  report.error({ ...finished, at: { source, pointer: "" } });
  return undefined;
}

/** The text of `agent.gen.ts`, a pure function of the card, and what it was printed from. */
function emitHandler(
  { card, source }: CheckedCard,
  { formats, report }: Pick<Run, "formats" | "report">,
): { readonly text: string; readonly contract: AgentContract } | undefined {
  const faults = createReport();
  const taken = [...genNames, ...Object.values(handlerNames)];
  const contract = readAgentContract({ card, source, stem: "", taken, formats }, faults);
  for (const diagnostic of faults.diagnostics) report.add(diagnostic);
  if (faults.hasErrors || !isObject(source.value)) return undefined;
  const cardFile = basename(source.file);
  const module = printHandlerModule(contract, { cardFile, digest: cardDigest(source.value) });
  return { text: layout(module), contract };
}
