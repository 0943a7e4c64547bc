/** Longest pattern that is tried while a schema is read. */
const longestPattern = 200;

/**
 * Whether a name of a schema matches a pattern of it; undefined where trying could take too long, because the pattern
 * repeats more than once and may backtrack.
 */
export function matchesName(pattern: string, name: string): boolean | undefined {
  const repeats = pattern.match(/[*+?{]/g)?.length ?? 0;
  if (repeats > 1 || pattern.length > longestPattern) return undefined;
  try {
    return new RegExp(pattern, "u").test(name);
  } catch {
    return undefined;
  }
}
