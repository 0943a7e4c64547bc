export function askExclusiveMinimum(
  limit: number,
  value: unknown,
): string | undefined {
  const fails = typeof value === "number" && value <= limit;
  return fails ? `must be more than ${limit}` : undefined;
}
