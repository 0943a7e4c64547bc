import type { DriftRule } from "../rules/rules.ts";

/** Where everybody can read about a rule: the page of the published package. */
export function ruleUrl(rule: DriftRule): string {
  return `https://unpkg.com/@blocks-network/sdk/docs/drift-rules.md#${rule}`;
}
