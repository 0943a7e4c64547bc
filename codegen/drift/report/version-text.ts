import type { VersionAdvice } from "../finding.ts";
import { shortened } from "./inert-text.ts";

/** What the card's version should have been; undefined when it is right. */
export function versionText({ after, bump, least, isMet }: VersionAdvice): string | undefined {
  if (isMet || bump === "none") return undefined;
  const wanted = least === undefined ? `another ${bump} version` : `at least ${shortened(least)}`;
  return `${shortened(after)}, where the changes ask for ${wanted}`;
}
