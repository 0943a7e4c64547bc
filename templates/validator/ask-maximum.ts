export function askMaximum(most: number, value: unknown): string | undefined {
  const fails = typeof value === "number" && value > most;
  return fails ? `must be at most ${most}` : undefined;
}
