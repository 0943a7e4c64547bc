/** The known name that `given` was most likely meant to be, if one is close enough. */
export function closestName(given: string, known: readonly string[]): string | undefined {
  // Comparing is quadratic in the length, and names come from callers.
  const short = given.slice(0, 64);
  const limit = Math.max(1, Math.floor(short.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;

  for (const name of known) {
    const distance = editDistance(plain(short), plain(name.slice(0, 64)));
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[-_\s]/g, "");
}

function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
