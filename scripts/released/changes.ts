import type { DriftFinding } from "../../codegen/drift/finding.ts";
import { severities } from "../../codegen/drift/severity-order.ts";
import { compareCodeUnits } from "../../codegen/load/json-value.ts";
import type { Place } from "../../codegen/load/source.ts";

/** Something that is different from the released copy. */
export interface Change {
  readonly severity: DriftFinding["severity"];
  /** A rule of drift, or one for what only `schemas/` has: `route-removed`. */
  readonly rule: string;
  readonly message: string;
  /** `file:line:column` in `schemas/`; of what is gone, where it would be. */
  readonly now: string;
  /** The same in the released copy. */
  readonly released: string;
  readonly notes: readonly string[];
  /** As `DriftFinding.witness`. */
  readonly witness?: DriftFinding["witness"];
}

/** A change that is told from two places, without a witness. */
export function change(
  what: Pick<Change, "severity" | "rule" | "message">,
  released: Place | string,
  now: Place | string,
): Change {
  return { ...what, released: placeText(released), now: placeText(now), notes: [] };
}

export function placeText(place: Place | string): string {
  if (typeof place === "string") return place;
  const { line, column } = place.source.locate(place.pointer);
  return `${place.source.file}:${line}:${column}`;
}

/** Worst first, then by place. */
export function sortChanges(changes: readonly Change[]): readonly Change[] {
  const key = ({ severity, now, rule, message }: Change): string => {
    const place = now.replaceAll(/\d+/g, (digits) => digits.padStart(9, "0"));
    return JSON.stringify([severities.indexOf(severity), place, rule, message]);
  };
  const keyed = changes.map((one) => ({ one, key: key(one) }));
  return keyed.sort((left, right) => compareCodeUnits(left.key, right.key)).map(({ one }) => one);
}
