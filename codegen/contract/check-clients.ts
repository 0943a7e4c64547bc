import { dirname, join } from "node:path";
import type { LockedAgent } from "../../generated/types/file.ts";
import type { DiagnosticCode } from "../diagnostics/catalogue.ts";
import { createReport, type Report } from "../diagnostics/report.ts";
import { compareCodeUnits } from "../load/json-value.ts";
import { sha256 } from "./card-digest.ts";
import { readCard } from "./check-card.ts";
import { type ClientFiles, emitClient } from "./emit-client.ts";
import { modulePath, readLock } from "./lock-file.ts";
import { addFileError, type GenerateClientsResult, summary } from "./run-summary.ts";
import { unifiedDiff } from "./unified-diff.ts";
import { readRegularFile } from "./write-files.ts";

/**
 * Holds the files that the lock names against what the locked cards give. Reads those files alone,
 * and writes nothing.
 */
export function checkClients(options: { readonly lockFile: string }): GenerateClientsResult {
  const report = createReport();
  const lock = readLock(options.lockFile, report);
  const agents = Object.entries(lock?.agents ?? {}).sort(([a], [b]) => compareCodeUnits(a, b));
  const findings = agents.flatMap(([name, agent]) => {
    return checkAgent({ name, agent, folder: dirname(options.lockFile), report });
  });
  return summary(report, findings);
}

interface Locked {
  readonly name: string;
  readonly agent: LockedAgent;
  /** Of the lock. */
  readonly folder: string;
  readonly report: Report;
}

interface Finding {
  /** Absolute. */
  readonly path: string;
  readonly status: "unchanged" | "differs";
  readonly diff: string;
}

function checkAgent(locked: Locked): readonly Finding[] {
  const { name, agent, report } = locked;
  const module = modulePath(agent);
  if (module === undefined) {
    tell(locked, "blocks.lock.json", "lock-file", `The lock names no module for agent ${name}`);
    return [];
  }
  const stem = module.slice(0, -".ts".length);
  const card = `${stem}.card.json`;
  const cardFinding = checkSnapshot(locked, card);
  if (cardFinding.status === "differs") return [cardFinding, compareHash(locked, module)];

  const checked = readCard({ text: cardFinding.text, file: card }, report);
  const emitted =
    checked === undefined
      ? undefined
      : emitClient(checked, { stem: fileName(stem), billingMode: agent.billingMode }, report);
  if (emitted === undefined) return [cardFinding];
  checkDigests(locked, emitted);
  return [cardFinding, compareModule(locked, module, emitted.moduleText)];
}

function checkSnapshot(locked: Locked, card: string): Finding & { readonly text: string } {
  const path = join(locked.folder, card);
  const found = readRegularFile(path);
  const text = found === undefined || found === "unsafe" ? undefined : found.text;
  if (text === undefined) tell(locked, card, "missing-file", "The card snapshot is missing");
  else if (sha256(text) === lockedHash(locked, card)) {
    return { path, status: "unchanged", diff: "", text };
  } else tell(locked, card, "card-edited", "The card snapshot was changed by hand");
  return { path, status: "differs", diff: "", text: text ?? "" };
}

function compareModule(locked: Locked, module: string, wanted: string): Finding {
  const path = join(locked.folder, module);
  const found = readRegularFile(path);
  const text = found === undefined || found === "unsafe" ? undefined : found.text;
  if (text === wanted) return { path, status: "unchanged", diff: "" };
  if (text === undefined) tell(locked, module, "missing-file", "The module is missing");
  else if (sha256(text) === lockedHash(locked, module)) {
    const message = "The module is what another version of the generator wrote";
    tell(locked, module, "module-stale", message);
  } else tell(locked, module, "module-edited", "The module was changed by hand");
  const diff = unifiedDiff({ path: module, before: text, after: wanted });
  return { path, status: "differs", diff };
}

/** Without its card a module can be held against its hash alone. */
function compareHash(locked: Locked, module: string): Finding {
  const path = join(locked.folder, module);
  const found = readRegularFile(path);
  const text = found === undefined || found === "unsafe" ? undefined : found.text;
  if (text !== undefined && sha256(text) === lockedHash(locked, module)) {
    return { path, status: "unchanged", diff: "" };
  }
  if (text === undefined) tell(locked, module, "missing-file", "The module is missing");
  else tell(locked, module, "module-edited", "The module was changed by hand");
  return { path, status: "differs", diff: "" };
}

function checkDigests(locked: Locked, emitted: ClientFiles): void {
  const { agent, name } = locked;
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
