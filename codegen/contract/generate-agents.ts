import { join } from "node:path";
import type { LockedAgent, LockFile } from "../../generated/types/file.ts";
import { createReport, type Report } from "../diagnostics/report.ts";
import { sha256 } from "../load/sha256.ts";
import type { CheckedCard } from "./check-card.ts";
import type { Emitter } from "./emitter.ts";
import { type KeptCard, keepText, readKept } from "./kept-card.ts";
import { lockedAgent, lockText } from "./lock-file.ts";
import { type ModelledAgent, modelAgent, snapshotName } from "./model-agent.ts";
import { reportNameChanges } from "./name-changes.ts";
import { type NamedCard, stemsOf } from "./named-cards.ts";
import { type AgentFile, declarationFile, type PrintPlan, printAgent } from "./print-agent.ts";
import { isFailed, isPlainPath, lockRelative, type Run, rootOf } from "./run.ts";
import { reportRefusals } from "./run-summary.ts";
import { pruneAgents, reportStaleAgents, staleAgents, withoutAgents } from "./stale-agents.ts";
import {
  isGeneratedModule,
  moduleTargets,
  type Target,
  type TargetName,
  targets,
  targetsOfFiles,
} from "./targets.ts";
import { type PlannedFile, readRegularFile, type WrittenFile, writeFiles } from "./write-files.ts";

/** Generates agent by agent, so that no more than one module is held, and writes the lock last. */
export async function generateAgents(
  agents: readonly NamedCard[],
  run: Run,
): Promise<{ readonly files: readonly WrittenFile[]; readonly lock: LockFile }> {
  const { options } = run;
  const files: WrittenFile[] = [];
  const lock = settleStale(agents, { run, files });
  const stems = stemsOf(agents, { ...run, lock });
  const entries = new Map(Object.entries(lock.agents));
  const breathe = breather();
  for (const [index, agent] of agents.entries()) {
    if (options.signal?.aborted === true) break;
    const written = await generateAgent(agent, { stem: stems(agent), run });
    for (const file of written.files) files.push(file);
    if (written.entry !== undefined) entries.set(agent.name, written.entry);
    options.onProgress?.({ done: index + 1, total: agents.length, agent: agent.name });
    await breathe();
  }
  const left = withOptions({ ...lock, agents: Object.fromEntries(entries) }, run);
  for (const file of writeLock(left, run)) files.push(file);
  return { files, lock: left };
}

/** The lock without the agents that are pruned; others that nothing gives any more are told. */
function settleStale(
  agents: readonly NamedCard[],
  { run, files }: { readonly run: Run; readonly files: WrittenFile[] },
): LockFile {
  const { lock, options } = run;
  if (options.onFile !== undefined) return lock;
  const sources = agents.map(({ name, input }) => ({ name, source: sourceOf(input, run) }));
  const stale = staleAgents(sources, run);
  if (options.prune !== true) {
    reportStaleAgents(stale, run);
    return lock;
  }
  files.push(...pruneAgents(stale, run));
  return withoutAgents(lock, stale);
}

/** Lets a signal through now and then: nothing else here waits for anything. */
function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < 50) return;
    await new Promise((resolve) => setImmediate(resolve));
    last = performance.now();
  };
}

interface AgentPlace {
  readonly stem: string;
  readonly run: Run;
}

interface WrittenAgent {
  readonly files: readonly WrittenFile[];
  readonly entry?: LockedAgent;
}

async function generateAgent(agent: NamedCard, place: AgentPlace): Promise<WrittenAgent> {
  const { run } = place;
  const report = createReport();
  const checked = readKept(agent.input, { report, sources: run.sources });
  const printed = checked && (await print({ ...agent, checked }, place, report));
  if (checked !== undefined) keepText(checked, { report, sources: run.sources });
  for (const diagnostic of report.diagnostics) run.report.add(diagnostic);
  if (printed === undefined || isFailed(report, run.options)) return { files: [] };

  const folder = agent.input.outDir ?? run.options.outDir;
  const { onFile } = run.options;
  if (onFile !== undefined) {
    for (const { path, text } of printed.files) onFile({ path: join(folder, path), text });
    return { files: [] };
  }
  const written = writeFiles(plannedFiles(agent, printed.files, run), {
    root: rootOf(run),
    looked: folder,
    force: run.options.force ?? false,
    dryRun: run.options.dryRun ?? false,
  });
  reportRefusals(written, { root: rootOf(run), report: run.report });
  if (written.some((file) => file.status === "refused")) return { files: written };
  return { files: written, entry: lockEntry(agent, printed, run) };
}

interface PrintedAgent {
  readonly model: ModelledAgent;
  readonly files: readonly HashedFile[];
}

interface HashedFile extends AgentFile {
  /** Of the text, as the lock has it. */
  readonly hash: string;
}

async function print(
  agent: NamedCard & { readonly checked: CheckedCard },
  { stem, run }: AgentPlace,
  report: Report,
): Promise<PrintedAgent | undefined> {
  const { checked } = agent;
  if (!isStillNamed(agent, checked, report)) return undefined;
  const { billingMode } = agent.input.envelope ?? {};
  const model = modelAgent(checked, { stem, billingMode, formats: run.formats }, report);
  if (model === undefined) return undefined;
  warnOfRenames(model, { agent, run }, report);
  const printed = await printAgent(model, planOf(agent, run), report);
  if (printed === undefined) return undefined;
  const files = printed.map((file) => ({ ...file, hash: sha256(file.text) }));
  const isRight = run.options.verify !== true || (await verify({ model, files }, checked, report));
  return isRight ? { model, files } : undefined;
}

/** False when the card has become another agent's since its files were chosen, which the report tells. */
function isStillNamed({ name }: NamedCard, { card, source }: CheckedCard, report: Report): boolean {
  if (card.identity.agentName === name) return true;
  const message = `The card was that of agent ${name} when this run began`;
  const at = { source, pointer: "/identity/agentName" };
  report.error({ code: "card-unreadable", message, at, hint: "run blocks gen again" });
  return false;
}

/** Compares with the snapshot of the last run, when the card is another one than then. */
function warnOfRenames(
  model: ModelledAgent,
  { agent, run }: { readonly agent: NamedCard; readonly run: Run },
  report: Report,
): void {
  const locked = lockedAgent(run.lock, agent.name);
  if (locked === undefined || locked.digest === model.digest) return;
  const file = snapshotName(model.stem);
  const found = readRegularFile(join(agent.input.outDir ?? run.options.outDir, file));
  if (found === undefined || found === "unsafe") return;
  reportNameChanges(model.contract, { text: found.text, file }, report);
}

/** What an agent becomes: its own targets, else those of the run, else those that the lock knows. */
function planOf({ name, input }: NamedCard, run: Run): PrintPlan {
  const { declarationMaps, finish, lock, options } = run;
  const known = targetsOfFiles(Object.keys(lockedAgent(lock, name)?.files ?? {}));
  const usual = known.length === 0 ? (["client"] as const) : known;
  const wanted = input.targets ?? options.targets ?? usual;
  const all = new Set<TargetName | Emitter>([...wanted, ...(options.addTargets ?? [])]);
  return {
    targets: moduleTargets.map(([target]) => target).filter((target) => all.has(target)),
    emitters: [...all].filter((target) => typeof target === "object"),
    finish,
    declarationMaps,
  };
}

async function verify(
  { model, files }: PrintedAgent,
  { source }: CheckedCard,
  report: Report,
): Promise<boolean> {
  // Loaded by those who ask for it: the plain way needs none of it.
  const { verifyModule } = await import("./verify-module.ts");
  let isRight = true;
  for (const { path, text, target } of files) {
    if (target === undefined) continue;
    const judged = (targets[target] as Target).judged(model);
    const beside = files.filter((file) => file.path === declarationFile(model));
    const subject = { module: { path, text }, beside, judged, contract: model.contract, source };
    isRight = (await verifyModule(subject, report)) && isRight;
  }
  return isRight;
}

/** The files of an agent, and those of its lock entry in the same folder that nothing gives any more. */
function plannedFiles(
  { name, folder, input }: NamedCard,
  files: readonly HashedFile[],
  run: Run,
): readonly PlannedFile[] {
  const locked = lockedAgent(run.lock, name)?.files ?? {};
  const outDir = input.outDir ?? run.options.outDir;
  const isLocked = (path: string, text: string): boolean =>
    Object.hasOwn(locked, path) && locked[path] === sha256(text);
  const planned = files.map(({ path, text, hash, hasHeader }): PlannedFile => {
    const isOurs = (found: string): boolean =>
      (hasHeader && isGeneratedModule(found)) || isLocked(inFolder(folder, path), found);
    return { path: join(outDir, path), text, hash, isOurs };
  });
  const wanted = new Set(files.map(({ path }) => inFolder(folder, path)));
  const orphans = Object.keys(locked).filter(
    (path) => !wanted.has(path) && path.startsWith(inFolder(folder, "")) && isPlainPath(path),
  );
  return [
    ...planned,
    ...orphans.map((path): PlannedFile => {
      const isOurs = (text: string): boolean => isLocked(path, text);
      return { path: join(rootOf(run), path), text: undefined, isOurs };
    }),
  ];
}

function inFolder(folder: string, path: string): string {
  return folder === "" ? path : `${folder}/${path}`;
}

function lockEntry(
  { input, folder }: NamedCard,
  { model, files }: PrintedAgent,
  run: Run,
): LockedAgent {
  return {
    source: sourceOf(input, run),
    version: model.checked.card.identity.version,
    ...(input.envelope ?? {}),
    digest: model.digest,
    contractDigest: model.contractDigest,
    files: Object.fromEntries(files.map(({ path, hash }) => [inFolder(folder, path), hash])),
  };
}

/** As on the command line, but a path is relative to the lock. */
function sourceOf({ file, source }: KeptCard, run: Run): string {
  if (source !== undefined) return source;
  if (file === "<stdin>") return "-";
  if (file.startsWith("registry:")) return file.slice("registry:".length);
  return /^https?:\/\//i.test(file) ? file : lockRelative(run, file);
}

function writeLock(lock: LockFile, run: Run): readonly WrittenFile[] {
  const { options } = run;
  if (options.onFile !== undefined) return [];
  // A run that wrote no agent leaves no empty lock behind, nor does one that pruned the last.
  const isEmpty = Object.keys(lock.agents).length === 0;
  if (isEmpty && Object.keys(run.lock.agents).length === 0) return [];
  const text = isEmpty ? undefined : lockText(lock);
  const hash = text === undefined ? {} : { hash: sha256(text) };
  const planned = { path: options.lockFile, text, ...hash, isOurs: () => true };
  const looked = rootOf(run);
  return writeFiles([planned], { root: looked, looked, dryRun: options.dryRun ?? false });
}

/** The lock says what changes the bytes, when it is not what is usual. */
function withOptions(lock: LockFile, { declarationMaps, format, formats }: Run): LockFile {
  const options = {
    ...(declarationMaps ? { declarationMaps } : {}),
    ...(format === "prettier" ? { format } : {}),
    ...(formats === "annotate" ? { formats } : {}),
  };
  const { options: _, ...rest } = lock;
  return Object.keys(options).length === 0 ? rest : { ...rest, options };
}
