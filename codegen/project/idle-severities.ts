import { loadExplanations } from "../diagnostics/load-explanations.ts";
import type { Report } from "../diagnostics/report.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { escapePointer } from "../load/json-value.ts";
import type { Source } from "../load/source.ts";
import type { BlocksConfig } from "./config.ts";

/** Says of each severity in a config that changes nothing why it does not. */
export async function reportIdleSeverities(
  { severities = {} }: BlocksConfig,
  { source, report }: { readonly source: Source; readonly report: Report },
): Promise<void> {
  const codes = Object.keys(severities);
  if (codes.length === 0 || severities["severity-idle"] === "off") return;
  // The catalogue has a text for each code, which other runs do not need.
  const { explanations } = await loadExplanations();
  const known = new Map<string, string>(explanations.map(({ code, severity }) => [code, severity]));
  for (const code of codes) {
    const severity = known.get(code);
    if (severity === "warning" || severity === "either") continue;
    const at = { source, pointer: `/severities/${escapePointer(code)}` };
    const message =
      severity === undefined
        ? `No diagnostic is called ${JSON.stringify(code)}`
        : `${JSON.stringify(code)} is an error, and stays one`;
    const hint =
      severity === undefined
        ? (didYouMean(code, [...known.keys()]) ?? "blocks explain lists all of them")
        : "remove it: only warnings can be raised or silenced";
    report.warn({ code: "severity-idle", message, at, hint });
  }
}
