import { multiple } from "./multiple.ts";

export function askMultipleOf(step: number, value: unknown): string | undefined {
  const fails = typeof value === "number" && !multiple(value, step);
  return fails ? `must be a multiple of ${step}` : undefined;
}
