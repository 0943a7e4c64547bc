export function list(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
