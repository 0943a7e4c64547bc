import type { DriftEntry } from "./report.ts";

/**
 * The command that takes an agent's changes as they are. Undefined where there is none: for what no lock names, for an
 * agent that is gone, and where nothing changed.
 */
export function acceptCommand({ name, lock, result }: DriftEntry): string | undefined {
  // A name that a shell could read as something else is none that a lock can have.
  if (lock === undefined || result.verdict === "none" || !/^[A-Za-z0-9_]{1,200}$/.test(name))
    return;
  if (result.findings.some(({ rule }) => rule === "agent-not-visible")) return;
  return `blocks gen ${name}`;
}
