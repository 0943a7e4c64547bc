import { basename, dirname, join, relative } from "node:path";
import { createReport, type Report } from "../diagnostics/report.ts";
import { layOutDeclarations, type MapTarget, withMapAt } from "../format/declaration-map.ts";
import type { FormattedFile } from "../format/format.ts";
import { layout } from "../format/layout.ts";
import { finishFiles } from "../format/project-format.ts";
import { isObject, type JsonObject } from "../load/json-value.ts";
import type { Source } from "../load/source.ts";
import { type AgentContract, readAgentContract } from "./agent-contract.ts";
import { cardDigest, contractDigest } from "./card-digest.ts";
import type { CheckedCard } from "./check-card.ts";
import { type KeptCard, keepText, readKept } from "./kept-card.ts";
import { isFailed, type Run, rootOf } from "./run.ts";
import { reportRefusals, reportStale } from "./run-summary.ts";
import { isGeneratedModule } from "./targets.ts";
import { genNames } from "./typescript/gen-symbols.ts";
import {
  handlerNames,
  printHandlerDeclarations,
  printHandlerModule,
} from "./typescript/handler-module.ts";
import { slashPath, type WrittenFile, writeFiles } from "./write-files.ts";

/** What the module of every handler is called. */
export const handlerFile = "agent.gen.ts";

/** Its types of data, where a run wants declaration maps. */
const declarationFile = "agent.gen.types.d.ts";

/**
 * Turns an agent's own card into the module that its handler is written against (DESIGN section 3):
 * `agent.gen.ts` beside the card. The lock does not know it; with `check` it is held against the card.
 */
export async function generateHandler(card: KeptCard, run: Run): Promise<readonly WrittenFile[]> {
  const { options } = run;
  const folder = handlerFolder(card);
  const report = createReport();
  const checked =
    folder === undefined ? undefined : readKept(card, { report, sources: run.sources });
  const printed =
    folder === undefined || checked === undefined
      ? undefined
      : await printHandler({ card, checked, folder }, run, report);
  if (checked !== undefined) keepText(checked, { report, sources: run.sources });
  if (folder === undefined) report.add(noFolder(card));
  for (const diagnostic of report.diagnostics) run.report.add(diagnostic);
  if (printed === undefined || folder === undefined || isFailed(report, options)) return [];

  const planned = printed.map(({ path, text }) => ({ path: join(folder, path), text }));
  if (options.onFile !== undefined) {
    for (const file of planned) options.onFile(file);
    return [];
  }
  // Of a run that wanted a map.
  const orphans = run.declarationMaps
    ? []
    : [{ path: join(folder, declarationFile), text: undefined }];
  const files = writeFiles(
    [...planned, ...orphans].map((file) => ({ ...file, isOurs: isGeneratedModule })),
    {
      root: rootOf(run),
      force: options.force ?? false,
      dryRun: options.check === true || options.dryRun === true,
    },
  );
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

interface HandlerPlace {
  readonly card: KeptCard;
  readonly checked: CheckedCard;
  /** Of the module. */
  readonly folder: string;
}

/** The module as it will be written, and its declaration file where the run wants one. */
async function printHandler(
  { card, checked, folder }: HandlerPlace,
  run: Run,
  report: Report,
): Promise<readonly FormattedFile[] | undefined> {
  const { declarationMaps, finish, formats, options } = run;
  const contract = modelHandler(checked, { formats, report });
  if (contract === undefined) return undefined;
  const { source } = checked;
  const cardFile = basename(source.file);
  const typesFile = declarationMaps ? declarationFile : undefined;
  const value = source.value as JsonObject;
  const digests = { digest: cardDigest(value), contractDigest: contractDigest(value) };
  const text = layout(printHandlerModule(contract, { cardFile, ...digests, typesFile }));
  const laidOut = layOutDeclarations(printHandlerDeclarations(contract, cardFile));
  const module = { path: handlerFile, text };
  const beside = declarationMaps ? [{ path: declarationFile, text: laidOut.text }] : [];
  if (options.verify === true) {
    const { verifyModule } = await import("./verify-module.ts");
    const judged = { name: handlerNames.factory, hasChecks: true };
    const subject = { module, beside, judged, contract, source };
    if (!(await verifyModule(subject, report))) return undefined;
  }
  const files = [module, ...beside];
  const finished = finish === undefined ? files : await finishFiles(files, finish);
  if ("message" in finished) {
    report.error({ ...finished, at: { source, pointer: "" } });
    return undefined;
  }
  const path = slashPath(relative(folder, card.path ?? join(folder, cardFile)));
  const targetOf = (from: Source): MapTarget | undefined =>
    from === source ? { path, shown: source } : undefined;
  return withMapAt(declarationFile, finished, { file: declarationFile, laidOut, targetOf });
}

/** What the handler's modules are printed from: a pure function of the card. */
function modelHandler(
  { card, source }: CheckedCard,
  { formats, report }: Pick<Run, "formats" | "report">,
): AgentContract | undefined {
  const faults = createReport();
  const taken = [...genNames, ...Object.values(handlerNames)];
  const contract = readAgentContract({ card, source, stem: "", taken, formats }, faults);
  for (const diagnostic of faults.diagnostics) report.add(diagnostic);
  return faults.hasErrors || !isObject(source.value) ? undefined : contract;
}
