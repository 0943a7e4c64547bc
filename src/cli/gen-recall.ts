import { recallRun, type StampRequest } from "../../codegen/stamp/recall.ts";
import { type GenOutcome, genOutcome } from "./gen-outcome.ts";

/**
 * What `blocks gen` comes to when its last run left a stamp and nothing has changed since: the same as a
 * full run, before the generator is loaded. Undefined when there is work.
 */
export function recallGen(given: StampRequest & { readonly cwd: string }): GenOutcome | undefined {
  const recalled = recallRun(given, given.cwd);
  if (recalled === undefined) return undefined;
  const files = recalled.files.map((path) => ({ path, status: "unchanged" as const }));
  const result = { diagnostics: [], files, sources: new Map() };
  return genOutcome(result, { options: {}, cwd: given.cwd });
}
