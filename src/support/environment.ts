/** A variable of the process's environment; undefined in browsers, and when empty. */
export function readEnvironment(name: string): string | undefined {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  const value = process?.env?.[name];
  return value === undefined || value === "" ? undefined : value;
}
