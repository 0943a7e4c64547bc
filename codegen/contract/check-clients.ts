import { join } from "node:path";
import type { LockedAgent } from "../../generated/types/file.ts";
import type { DiagnosticCode } from "../diagnostics/catalogue.ts";
import { createReport, type Report } from "../diagnostics/report.ts";
import { compareCodeUnits } from "../load/json-value.ts";
import { sha256 } from "../load/sha256.ts";
import { readCard } from "./check-card.ts";
import { lockText, modulePath } from "./lock-file.ts";
import { type ModelledAgent, modelAgent, snapshotName } from "./model-agent.ts";
import { printAgent } from "./print-agent.ts";
import { type Run, rootOf } from "./run.ts";
import { addFileError } from "./run-summary.ts";
import { targetsOfFiles } from "./targets.ts";
import { unifiedDiff } from "./unified-diff.ts";
import { type FoundFile, readRegularFile, type WrittenFile } from "./write-files.ts";

/**
 * Holds the files that the lock names against what the locked cards give. Reads those files alone,
 * and writes nothing.
 */
export async function checkClients(run: Run): Promise<readonly WrittenFile[]> {
  const { lock, options } = run;
  const agents = Object.entries(lock.agents).sort(([a], [b]) => compareCodeUnits(a, b));
  const findings: WrittenFile[] = [];
  for (const [index, [name, agent]] of agents.entries()) {
    const folder = rootOf(run);
    findings.push(...(await checkAgent({ name, agent, folder, report: run.report, run })));
    options.onProgress?.({ done: index + 1, total: agents.length, agent: name });
  }
  return [...findings, ...checkLockText(run)];
}

interface Locked {
  readonly name: string;
  readonly agent: LockedAgent;
  /** Of the lock. */
  readonly folder: string;
  readonly report: Report;
  readonly run: Run;
}

async function checkAgent(locked: Locked): Promise<readonly WrittenFile[]> {
  const { name, agent } = locked;
  const module = stemPath(agent);
  if (module === undefined) {
    tell(locked, "blocks.lock.json", "lock-file", `The lock names no module for agent ${name}`);
    return [];
  }
  const card = snapshotName(module);
  const others = Object.keys(agent.files).filter((path) => path !== card);
  const { text, ...snapshot } = checkSnapshot(locked, card);
  // Without its card a module can be held against its hash alone.
  const byHash = (paths: readonly string[]): readonly WrittenFile[] =>
    paths.map((path) => compareHash(locked, path));
  if (snapshot.status === "differs") return [snapshot, ...byHash(others)];

  const report = createReport();
  const wanted = await printLocked(locked, { stem: module, card, text }, report);
  for (const diagnostic of report.diagnostics) locked.report.add(diagnostic);
  if (wanted === undefined) return [snapshot];
  const known = others.filter((path) => !wanted.has(path));
  const compared = [...wanted].map(([path, text]) => compareFile(locked, path, text));
  return [snapshot, ...compared, ...byHash(known)];
}

/** The path of an agent's files up to what their targets add. */
function stemPath(agent: LockedAgent): string | undefined {
  const module = modulePath(agent);
  if (module !== undefined) return module.slice(0, -".ts".length);
  const card = Object.keys(agent.files).find((path) => /(?:^|\/)\w+\.card\.json$/.test(path));
  return card?.slice(0, -".card.json".length);
}

/** What the locked card gives, by path, but for the snapshot itself. */
async function printLocked(
  locked: Locked,
  snapshot: { readonly stem: string; readonly card: string; readonly text: string },
  report: Report,
): Promise<ReadonlyMap<string, string> | undefined> {
  const { agent, run } = locked;
  const checked = readCard({ text: snapshot.text, file: snapshot.card }, report);
  if (checked === undefined) return undefined;
  const { billingMode } = agent;
  const { declarationMaps, finish, formats } = run;
  const stem = fileName(snapshot.stem);
  const model = modelAgent(checked, { stem, billingMode, formats }, report);
  if (model === undefined) return undefined;
  checkDigests(locked, model);
  const asked = [...(run.options.targets ?? []), ...(run.options.addTargets ?? [])];
  const emitters = asked.filter((target) => typeof target === "object");
  const targets = targetsOfFiles(Object.keys(agent.files));
  const plan = { targets, emitters, finish, declarationMaps };
  const files = await printAgent(model, plan, report);
  const folder = snapshot.stem.slice(0, -fileName(snapshot.stem).length);
  const wanted = (files ?? []).map(({ path, text }) => [`${folder}${path}`, text] as const);
  return files && new Map(wanted.filter(([path]) => path !== snapshot.card));
}

function checkSnapshot(locked: Locked, card: string): WrittenFile & { readonly text: string } {
  const path = join(locked.folder, card);
  const found = fileAt(path);
  if (found === undefined) tell(locked, card, "missing-file", "The card snapshot is missing");
  else if (sha256(found.text) === lockedHash(locked, card)) {
    return { ...unchanged(locked, card, found), text: found.text };
  } else tell(locked, card, "card-edited", "The card snapshot was changed by hand");
  return { path, status: "differs", diff: "", text: found?.text ?? "" };
}

function compareFile(locked: Locked, file: string, wanted: string): WrittenFile {
  const path = join(locked.folder, file);
  const found = fileAt(path);
  const text = found?.text;
  if (found?.text === wanted && lockedHash(locked, file) === sha256(wanted)) {
    return unchanged(locked, file, found);
  }
  if (text === undefined) tell(locked, file, "missing-file", "The module is missing");
  else if (text === wanted) {
    tell(locked, "blocks.lock.json", "lock-edited", `The hash of ${file} is not that of the file`);
  } else if (sha256(text) === lockedHash(locked, file)) {
    const message = "The module is what another version of the generator wrote";
    tell(locked, file, "module-stale", message);
  } else tell(locked, file, "module-edited", "The module was changed by hand");
  const diff = unifiedDiff({ path: file, before: text, after: wanted });
  return { path, status: "differs", diff };
}

function compareHash(locked: Locked, file: string): WrittenFile {
  const path = join(locked.folder, file);
  const found = fileAt(path);
  if (found !== undefined && sha256(found.text) === lockedHash(locked, file)) {
    return unchanged(locked, file, found);
  }
  if (found === undefined) tell(locked, file, "missing-file", "The module is missing");
  else tell(locked, file, "module-edited", "The module was changed by hand");
  return { path, status: "differs", diff: "" };
}

/** A run would write the lock as we write locks, so that another layout is a difference too. */
function checkLockText(run: Run): readonly WrittenFile[] {
  const path = run.options.lockFile;
  const before = fileAt(path)?.text;
  const after = lockText(run.lock);
  if (before === undefined || before === after || run.report.hasErrors) return [];
  const place = { root: rootOf(run), report: run.report };
  const message = "The lock is not laid out as blocks gen writes it";
  addFileError(place, path, { code: "lock-edited", message, hint: "run blocks gen" });
  const name = path.slice(rootOf(run).length + 1);
  return [{ path, status: "differs", diff: unifiedDiff({ path: name, before, after }) }];
}

function fileAt(path: string): FoundFile | undefined {
  const found = readRegularFile(path);
  return found === "unsafe" ? undefined : found;
}

/** A file whose hash is the locked one. */
function unchanged(locked: Locked, file: string, { state }: FoundFile): WrittenFile {
  const hash = lockedHash(locked, file);
  const seen = hash === undefined ? undefined : { state, hash };
  return { path: join(locked.folder, file), status: "unchanged", diff: "", seen };
}

function checkDigests(locked: Locked, emitted: ModelledAgent): void {
  const { agent, name } = locked;
  if (emitted.agentName !== name) {
    const message = `The card of agent ${name} is that of ${emitted.agentName}`;
    tell(locked, "blocks.lock.json", "lock-edited", message);
  }
  const isSame = agent.digest === emitted.digest && agent.contractDigest === emitted.contractDigest;
  if (isSame) return;
  const message = `The digests of agent ${name} are not those of its card`;
  tell(locked, "blocks.lock.json", "lock-edited", message);
}

function lockedHash({ agent }: Locked, file: string): string | undefined {
  return Object.hasOwn(agent.files, file) ? agent.files[file] : undefined;
}

function tell(locked: Locked, file: string, code: DiagnosticCode, message: string): void {
  const isOverwritten = code !== "card-edited";
  const hint = isOverwritten
    ? `run blocks gen ${locked.name}`
    : `restore it, or run blocks gen ${locked.name} --force`;
  const { folder, report } = locked;
  addFileError({ root: folder, report }, join(folder, file), { code, message, hint });
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
