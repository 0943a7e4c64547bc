import { examine, type ValueRule } from "../../generated/helpers.ts";
import type { Check, Issue } from "./contract.ts";

/** Everything that is wrong with a value, by what a generated module says of it. */
export function issuesOf(check: Check | ValueRule | undefined, value: unknown): readonly Issue[] {
  if (check === undefined) return [];
  return typeof check === "function" ? check(value) : examine(check, value);
}
