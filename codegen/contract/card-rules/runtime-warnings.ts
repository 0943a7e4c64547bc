import { isObject, member } from "../../load/json-value.ts";
import { type CardRule, faultAt } from "./places.ts";

/** Without a longest running time nothing notices a stuck task (sheet 11.2 m). */
export const longestRunningTime: CardRule = (card, report) => {
  const runtime = member(card.value, "runtime");
  // A public card has no `runtime`; then the fault is not its reader's.
  if (!isObject(runtime) || member(runtime, "maxRunningTimeSec") !== undefined) return;
  report.warn(
    faultAt(card, "/runtime", {
      code: "no-longest-running-time",
      message: "maxRunningTimeSec is missing, so stuck tasks are never noticed",
      hint: 'add "maxRunningTimeSec": 60, or what your longest task needs',
    }),
  );
};
