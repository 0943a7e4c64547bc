export function askExclusiveMaximum(
  limit: number,
  value: unknown,
): string | undefined {
  const fails = typeof value === "number" && value >= limit;
  return fails ? `must be less than ${limit}` : undefined;
}
