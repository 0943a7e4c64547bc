import type { Issue } from "../../gen/contract.ts";

/** `/` and the name, escaped as RFC 6901 says. */
export function pointerTo(name: string): string {
  return `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The issues of a member, seen from what holds it. */
export function issuesUnder(name: string, issues: readonly Issue[]): Issue[] {
  const prefix = pointerTo(name);
  return issues.map((issue) => ({ ...issue, path: `${prefix}${issue.path}` }));
}
