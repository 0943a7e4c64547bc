export function askMinimum(least: number, value: unknown): string | undefined {
  const fails = typeof value === "number" && value < least;
  return fails ? `must be at least ${least}` : undefined;
}
