import type { DriftFinding } from "../../../codegen/index.ts";

/** A schema of objects with these members. */
export function object(properties: object, required: readonly string[] = []): object {
  return { type: "object", properties, ...(required.length === 0 ? {} : { required }) };
}

/** Findings as a line each: severity, rule, subject, message and witness. */
export function sentences(findings: readonly DriftFinding[]): readonly string[] {
  return findings.map(({ message, rule, severity, subject, witness }) => {
    const place = subject === "" ? "" : `${subject}: `;
    const shown = witness === undefined ? "" : ` ${JSON.stringify(witness)}`;
    return `${severity} ${rule} ${place}${message}${shown}`;
  });
}
