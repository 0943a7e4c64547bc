import type { DriftFinding } from "../finding.ts";

/** What is changed, and how, where the two are one text. */
export function sentenceOf({ subject, message }: DriftFinding): string {
  return subject === "" ? message : `${subject}: ${message}`;
}
