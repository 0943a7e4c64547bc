import { compilePattern, isChecked, testPattern } from "../pattern/compile-pattern.ts";

/** Whether a name of a schema matches a pattern of it; undefined where the pattern is not checked. */
export function matchesName(pattern: string, name: string): boolean | undefined {
  return isChecked(pattern) ? testPattern(compilePattern(pattern), name) : undefined;
}
