import type { NodePair, Place, Step } from "./place.ts";

/** A place inside another one. */
export function innerPlace(
  place: Place,
  step: Step,
  inner: NodePair & Pick<Place, "subject"> & Partial<Pick<Place, "compared" | "declared" | "type">>,
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
  };
}
