/** The three numbers of a semantic version. */
type Numbers = readonly [major: number, minor: number, patch: number];

/**
 * Whether a version may break what another promised: its first number is higher or, below 1.0.0, its second. Text behind
 * the numbers (`-rc.1`) does not count.
 */
export function mayBreak(released: string, now: string): boolean {
  const [[oldMajor, oldMinor], [major, minor]] = [numbersOf(released), numbersOf(now)];
  if (major !== oldMajor) return major > oldMajor;
  return major === 0 && minor > oldMinor;
}

/** The first version that may break what this one promised. */
export function nextBreaking(released: string): string {
  const [major, minor] = numbersOf(released);
  return major === 0 ? `0.${minor + 1}.0` : `${major + 1}.0.0`;
}

/** Negative where the first is the older one. */
export function compareVersions(left: string, right: string): number {
  const [one, other] = [numbersOf(left), numbersOf(right)];
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

function numbersOf(version: string): Numbers {
  const found = /^(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(version);
  if (found === null) throw new Error(`${JSON.stringify(version)} is no semantic version`);
  return [Number(found[1]), Number(found[2]), Number(found[3])];
}
