import type { DriftRule } from "../rules/rules.ts";
import type { DriftEntry } from "./report.ts";

/** With these there is no card that a client could be made from. */
const withoutCard: ReadonlySet<DriftRule> = new Set(["agent-not-visible", "unreadable"]);

/**
 * The command that takes an agent's changes as they are. Undefined where there is none: for what no lock names, for an
 * agent that is gone or whose card has errors, and where nothing changed.
 */
export function acceptCommand({ name, lock, result }: DriftEntry): string | undefined {
  // A name that a shell could read as something else is none that a lock can have.
  if (lock === undefined || result.verdict === "none" || !/^[A-Za-z0-9_]{1,200}$/.test(name))
    return;
  if (result.findings.some(({ rule }) => withoutCard.has(rule))) return;
  return `blocks gen ${name}`;
}
