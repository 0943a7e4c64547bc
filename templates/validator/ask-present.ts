import type { Issue } from "./issue.ts";
import { nameOf } from "./name-of.ts";

/** Any value, as long as there is one. */
export function askPresent(
  _asked: true,
  value: unknown,
  path: string,
  { issues }: { readonly issues: Issue[] },
): void {
  if (value !== undefined) return;
  const message = `must be a JSON value, not ${nameOf(value)}`;
  issues.push({ path, keyword: "type", message });
}
