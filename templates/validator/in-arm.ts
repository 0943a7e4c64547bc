import type { Issue } from "./issue.ts";

/** Says of every issue since `from` which arm of a union it is about. */
export function inArm(issues: Issue[], from: number, arm: string): void {
  for (const issue of issues.splice(from))
    issues.push({ ...issue, message: `${issue.message} (in ${arm})` });
}
