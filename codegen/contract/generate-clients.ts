import { dirname, join, relative, resolve } from "node:path";
import type { LockedAgent, LockFile } from "../../generated/types/file.ts";
import { createReport, type Report } from "../diagnostics/report.ts";
import { compareCodeUnits } from "../load/json-value.ts";
import { sha256 } from "./card-digest.ts";
import { type CheckedCard, readCard } from "./check-card.ts";
import { checkClients } from "./check-clients.ts";
import { type ClientFiles, emitClient, isGeneratedModule } from "./emit-client.ts";
import { fileStems } from "./file-stem.ts";
import { lockedAgent, lockedStems, lockText, readLock } from "./lock-file.ts";
import { reportNameChanges } from "./name-changes.ts";
import {
  addFileError,
  type GenerateClientsResult,
  reportRefusals,
  summary,
} from "./run-summary.ts";
import { verifyModule } from "./verify-module.ts";
import {
  leadsOutside,
  type PlannedFile,
  readRegularFile,
  slashPath,
  type WrittenFile,
  writeFiles,
} from "./write-files.ts";

/** A card and what its source knows about it beyond the card. */
export interface CardInput {
  /** JSON. */
  readonly text: string;
  /** Names the card in diagnostics: a path, `registry:<name>`, a URL or `<stdin>`. */
  readonly file: string;
  /** As the lock records it. Default: `file`. */
  readonly source?: string;
  readonly envelope?: {
    readonly billingMode?: "free" | "paid";
    readonly listing?: "public" | "private";
  };
}

export interface GenerateClientsOptions {
  readonly cards: readonly CardInput[];
  /** Folder for modules and card snapshots. Made when it is not there. */
  readonly outDir: string;
  /** `blocks.lock.json`, beside the nearest `package.json`. Its paths are relative to its folder. */
  readonly lockFile: string;
  /**
   * Compares what is on disk with what the locked cards give, offline, and writes nothing.
   * `cards` and `outDir` are not looked at.
   */
  readonly check?: boolean;
  /** Replaces files that are not ours. */
  readonly force?: boolean;
  /** Asks the independent engines of `codegen/verify` before anything is written. */
  readonly verify?: boolean;
  /** Says what would be written, with a diff, and writes nothing. */
  readonly dryRun?: boolean;
}

/**
 * Turns agent cards into typed clients: for each `<agentName>.ts` and `<agentName>.card.json` in
 * `outDir`, and an entry in the lock (DESIGN section 3). Bad input is a diagnostic, never a throw.
 */
export async function generateClients(
  options: GenerateClientsOptions,
): Promise<GenerateClientsResult> {
  if (options.check === true) return checkClients(options);
  const report = createReport();
  const lock = readLock(options.lockFile, report);
  if (lock === undefined || !isSafeFolder(options, report)) return summary(report, []);

  const run: Run = { options, lock, report, folder: lockRelative(options, options.outDir) };
  const agents = readAgents(options.cards, report);
  const stems = fileStems(
    agents.map((agent) => agent.name),
    lockedStems(lock, run.folder),
  );
  const files: WrittenFile[] = [];
  const entries = new Map(Object.entries(lock.agents));
  for (const agent of agents) {
    const written = await generateAgent(agent, stems.get(agent.name) ?? agent.name, run);
    files.push(...written.files);
    if (written.entry !== undefined) entries.set(agent.name, written.entry);
  }
  files.push(...writeLock({ ...lock, agents: Object.fromEntries(entries) }, run));
  return summary(report, files);
}

interface Run {
  readonly options: GenerateClientsOptions;
  readonly lock: LockFile;
  readonly report: Report;
  /** `outDir` as the lock writes it. */
  readonly folder: string;
}

interface Agent {
  readonly name: string;
  readonly checked: CheckedCard;
  readonly input: CardInput;
}

/** The good cards by agent name; two different cards of one name are a fault. */
function readAgents(cards: readonly CardInput[], report: Report): readonly Agent[] {
  const agents = new Map<string, Agent>();
  for (const input of cards) {
    const checked = readCard(input, report);
    if (checked === undefined) continue;
    const name = checked.card.identity.agentName;
    const known = agents.get(name);
    if (known !== undefined && known.checked.source.text !== input.text) {
      const message = `Agent ${name} has another card in ${known.input.file}`;
      const at = { source: checked.source, pointer: "/identity/agentName" };
      report.error({ code: "agent-twice", message, at, hint: "name each agent once" });
    }
    if (known === undefined) agents.set(name, { name, checked, input });
  }
  return [...agents.values()].sort((a, b) => compareCodeUnits(a.name, b.name));
}

async function generateAgent(
  agent: Agent,
  stem: string,
  run: Run,
): Promise<{ readonly files: readonly WrittenFile[]; readonly entry?: LockedAgent }> {
  const { options, report } = run;
  const envelope = agent.input.envelope ?? {};
  const client = emitClient(agent.checked, { stem, billingMode: envelope.billingMode }, report);
  if (client === undefined) return { files: [] };
  warnOfRenames(client, stem, run);
  if (options.verify === true) {
    const module = { path: join(run.folder, `${stem}.ts`), text: client.moduleText };
    const { factory, contract } = client;
    const subject = { module, exported: factory, contract, source: agent.checked.source };
    if (!(await verifyModule(subject, report))) return { files: [] };
  }

  const written = writeFiles(plannedFiles(client, stem, run), {
    root: dirname(options.lockFile),
    force: options.force ?? false,
    dryRun: options.dryRun ?? false,
  });
  reportRefusals(written, { root: dirname(options.lockFile), report });
  if (written.some((file) => file.status === "refused")) return { files: written };
  return { files: written, entry: lockEntry(agent, client, { stem, run }) };
}

/** Compares with the snapshot of the last run, when the card is another one than then. */
function warnOfRenames(client: ClientFiles, stem: string, { options, lock, report }: Run): void {
  const locked = lockedAgent(lock, client.agentName);
  if (locked === undefined || locked.digest === client.digest) return;
  const path = join(options.outDir, `${stem}.card.json`);
  const found = readRegularFile(path);
  if (found === undefined || found === "unsafe") return;
  reportNameChanges(client.contract, { text: found.text, file: path }, report);
}

function plannedFiles(client: ClientFiles, stem: string, run: Run): readonly PlannedFile[] {
  const { options, lock } = run;
  const locked = lockedAgent(lock, client.agentName)?.files ?? {};
  const isLocked = (path: string, text: string): boolean => {
    const name = lockRelative(options, path);
    return Object.hasOwn(locked, name) && locked[name] === sha256(text);
  };
  const module = join(options.outDir, `${stem}.ts`);
  const card = join(options.outDir, `${stem}.card.json`);
  return [
    {
      path: module,
      text: client.moduleText,
      isOurs: (text) => isGeneratedModule(text) || isLocked(module, text),
    },
    { path: card, text: client.cardText, isOurs: (text) => isLocked(card, text) },
  ];
}

function lockEntry(
  agent: Agent,
  client: ClientFiles,
  place: { readonly stem: string; readonly run: Run },
): LockedAgent {
  const { input } = agent;
  const path = (name: string): string => {
    const { folder } = place.run;
    return folder === "" ? name : `${folder}/${name}`;
  };
  return {
    source: input.source ?? lockedSource(input.file, place.run.options),
    version: agent.checked.card.identity.version,
    ...(input.envelope ?? {}),
    digest: client.digest,
    contractDigest: client.contractDigest,
    files: {
      [path(`${place.stem}.card.json`)]: sha256(client.cardText),
      [path(`${place.stem}.ts`)]: sha256(client.moduleText),
    },
  };
}

/** As on the command line, but a path is relative to the lock. */
function lockedSource(file: string, options: GenerateClientsOptions): string {
  if (file === "<stdin>") return "-";
  if (file.startsWith("registry:")) return file.slice("registry:".length);
  return /^https?:\/\//i.test(file) ? file : lockRelative(options, file);
}

function writeLock(lock: LockFile, { options }: Run): readonly WrittenFile[] {
  // A run that wrote no agent leaves no empty lock behind.
  if (Object.keys(lock.agents).length === 0) return [];
  const planned = { path: options.lockFile, text: lockText(lock), isOurs: () => true };
  const root = dirname(options.lockFile);
  return writeFiles([planned], { root, dryRun: options.dryRun ?? false });
}

function isSafeFolder(options: GenerateClientsOptions, report: Report): boolean {
  if (!leadsOutside(dirname(options.lockFile), options.outDir)) return true;
  addFileError({ root: dirname(options.lockFile), report }, options.outDir, {
    code: "unsafe-path",
    message: "The output folder is a link that leads out of the project",
    hint: "name the folder that it leads to, or remove the link",
  });
  return false;
}

function lockRelative(options: GenerateClientsOptions, path: string): string {
  return slashPath(relative(resolve(dirname(options.lockFile)), resolve(path)));
}
