import type { DriftVerdict, VersionAdvice } from "../finding.ts";

/** The grammar of semantic versioning 2.0.0. */
const semantic =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+[0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*)?$/;

/** Longer than any version, and than what the pattern or a BigInt should be asked about. */
const longestVersion = 256;

interface Version {
  /** Major, minor, patch. */
  readonly core: readonly [bigint, bigint, bigint];
  readonly preRelease: readonly string[];
}

/**
 * What a verdict asks of the next version. Below 1.0.0 a breaking change is a minor one, and any other a patch. A
 * pre-release promises nothing but to come before its release, so the next one may already stand for the new number.
 */
export function versionAdvice(
  versions: { readonly before: string; readonly after: string },
  verdict: DriftVerdict,
): VersionAdvice {
  const { before, after } = versions;
  const old = parseVersion(before);
  const now = parseVersion(after);
  const bump = bumpFor(verdict, old);
  if (old === undefined) {
    return { before, after, bump, isMet: bump === "none" || before !== after };
  }
  if (bump === "none") return { before, after, bump, least: before, isMet: true };
  const least = leastCore(old, bump);
  const isMet =
    now !== undefined && compareCores(now.core, least) >= 0 && compareVersions(now, old) > 0;
  return { before, after, bump, least: least.join("."), isMet };
}

function parseVersion(text: string): Version | undefined {
  const found = text.length > longestVersion ? null : semantic.exec(text);
  if (found === null) return undefined;
  const [, major = "0", minor = "0", patch = "0", preRelease] = found;
  return {
    core: [BigInt(major), BigInt(minor), BigInt(patch)],
    preRelease: preRelease?.split(".") ?? [],
  };
}

function bumpFor(verdict: DriftVerdict, old: Version | undefined): VersionAdvice["bump"] {
  if (verdict === "none") return "none";
  const isInitial = old !== undefined && old.core[0] === 0n;
  if (verdict === "breaking") return isInitial ? "minor" : "major";
  return verdict === "docs" || isInitial ? "patch" : "minor";
}

/** The number that the changes ask for; that of a pre-release itself, where it announces such a one. */
function leastCore(
  { core, preRelease }: Version,
  bump: Exclude<VersionAdvice["bump"], "none">,
): Version["core"] {
  const [major, minor, patch] = core;
  const isAhead = preRelease.length > 0;
  switch (bump) {
    case "major":
      return isAhead && minor === 0n && patch === 0n ? core : [major + 1n, 0n, 0n];
    case "minor":
      return isAhead && patch === 0n ? core : [major, minor + 1n, 0n];
    case "patch":
      return isAhead ? core : [major, minor, patch + 1n];
  }
}

/** Precedence of semantic versioning, section 11. Build metadata has none. */
function compareVersions(left: Version, right: Version): number {
  return (
    compareCores(left.core, right.core) || comparePreReleases(left.preRelease, right.preRelease)
  );
}

function compareCores(left: Version["core"], right: Version["core"]): number {
  for (const index of [0, 1, 2] as const) {
    if (left[index] !== right[index]) return left[index] < right[index] ? -1 : 1;
  }
  return 0;
}

function comparePreReleases(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return right.length - left.length;
  for (const [index, one] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const order = compareIdentifiers(one, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareIdentifiers(left: string, right: string): number {
  if (left === right) return 0;
  const [isNumber, isOtherNumber] = [left, right].map((one) => /^\d+$/.test(one));
  if (isNumber !== isOtherNumber) return isNumber === true ? -1 : 1;
  if (isNumber === true) return BigInt(left) < BigInt(right) ? -1 : 1;
  return left < right ? -1 : 1;
}
