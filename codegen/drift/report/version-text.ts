import type { VersionAdvice } from "../finding.ts";
import { inert } from "./inert-text.ts";

/** What the card's version should have been; undefined when it is right. */
export function versionText({ after, bump, least, isMet }: VersionAdvice): string | undefined {
  if (isMet || bump === "none") return undefined;
  const wanted = least === undefined ? `another ${bump} version` : `at least ${inert(least)}`;
  return `${inert(after)}, where the changes ask for ${wanted}`;
}
