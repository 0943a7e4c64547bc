import type { Diagnostic } from "./diagnostic.ts";

/** How loud a warning is. An error stays one: nothing right can be generated from what it tells of. */
export type Severities = Readonly<Record<string, "error" | "warning" | "off">>;

/** The diagnostics as the user wants to hear them. */
export function withSeverities(
  diagnostics: readonly Diagnostic[],
  severities: Severities = {},
): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic): readonly Diagnostic[] => {
    const { code } = diagnostic;
    const wanted = Object.hasOwn(severities, code) ? severities[code] : undefined;
    if (diagnostic.severity === "error" || wanted === undefined) return [diagnostic];
    return wanted === "off" ? [] : [{ ...diagnostic, severity: wanted }];
  });
}
