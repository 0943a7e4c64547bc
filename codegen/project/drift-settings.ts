import type { Fault, Report } from "../diagnostics/report.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { escapePointer } from "../load/json-value.ts";
import type { Source } from "../load/source.ts";
import type { BlocksConfig } from "./config.ts";
import { leavesProject } from "./leaves-project.ts";

/** Holds `drift` of a config against what its schema cannot know: the rules that there are, and the project's folder. */
export async function checkDriftSettings(
  { drift = {} }: BlocksConfig,
  { source, report }: { readonly source: Source; readonly report: Report },
): Promise<void> {
  const { baseline, severities = {} } = drift;
  if (baseline !== undefined && leavesProject(baseline)) {
    const at = { source, pointer: "/drift/baseline" };
    const message = `${JSON.stringify(baseline)} is not inside the project`;
    const hint = "name a file below the config, or pass --baseline";
    report.error({ code: "config-file", message, at, hint });
  }
  if (Object.keys(severities).length === 0) return;
  // The rules have a text for each, which other runs do not need.
  const { driftRules } = await import("../drift/rules/rules.ts");
  for (const rule of Object.keys(severities)) {
    if (Object.hasOwn(driftRules, rule)) continue;
    const at = { source, pointer: `/drift/severities/${escapePointer(rule)}` };
    report.error({ ...unknownRule(rule, Object.keys(driftRules)), at });
  }
}

function unknownRule(rule: string, rules: readonly string[]): Omit<Fault, "at"> {
  return {
    code: "config-member",
    message: `No rule of drift is called ${JSON.stringify(rule)}`,
    hint: didYouMean(rule, rules) ?? "blocks explain lists all of them",
  };
}
