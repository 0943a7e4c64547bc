import type { Issue } from "./issue.ts";

/** Puts one message in the place of all issues since `from`. */
export function instead(
  issues: Issue[],
  from: number,
  path: string,
  message: string,
): void {
  const [first] = issues.splice(from);
  if (first !== undefined)
    issues.push({ path, keyword: first.keyword, message });
}
