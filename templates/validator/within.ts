import type { Issue } from "./issue.ts";

/** Issues of a part, moved to where the part is. */
export function within(issues: Issue[], path: string, inner: readonly Issue[]): void {
  for (const issue of inner) issues.push({ ...issue, path: path + issue.path });
}
