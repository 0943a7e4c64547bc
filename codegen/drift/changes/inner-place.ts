import type { NodePair, Place, Step } from "./place.ts";

/** A place inside another one. */
export function innerPlace(
  place: Place,
  step: Step,
  inner: NodePair &
    Pick<Place, "subject"> &
    Partial<Pick<Place, "compared" | "declared" | "isUntold" | "type">>,
): Place {
  const { after, before, compared = { before, after }, declared, subject, type } = inner;
  return {
    before,
    after,
    compared,
    subject,
    isWhole: false,
    around: [{ place, step }],
    ...(declared === undefined ? {} : { declared }),
    ...(type === undefined ? {} : { type }),
    ...(inner.isUntold === true ? { isUntold: true as const } : {}),
  };
}

/** What stands for other members or items that may be anything has no words of its own. */
export function untold({ after, before }: NodePair): Pick<Place, "isUntold"> {
  return before.kind === "any" || after.kind === "any" ? { isUntold: true } : {};
}
