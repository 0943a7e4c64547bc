/** Each test of a text beside what its failure is told by: patterns and formats. */
export function askTests(
  tests: readonly (readonly [string, (text: string) => boolean])[],
  value: unknown,
): string | undefined {
  if (typeof value !== "string") return undefined;
  return tests.find(([, test]) => !test(value))?.[0];
}
