/** Orders 17-digit timetokens, which are too large for a number. */
export function compareTimetokens(left: string, right: string): number {
  if (left.length !== right.length) return left.length - right.length;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

const maxSeen = 10_000;

/** Which messages were taken already. Bounded: what is older than everything remembered counts as seen. */
export class SeenTimetokens {
  readonly #seen = new Set<string>();
  #floor = "0";
  #newest = "0";

  /** The largest timetoken taken so far; `0` before the first. */
  get newest(): string {
    return this.#newest;
  }

  /** True once for each timetoken. */
  take(timetoken: string): boolean {
    if (compareTimetokens(timetoken, this.#floor) <= 0 || this.#seen.has(timetoken)) return false;
    this.#seen.add(timetoken);
    if (compareTimetokens(timetoken, this.#newest) > 0) this.#newest = timetoken;
    if (this.#seen.size > maxSeen) this.#forgetOldest();
    return true;
  }

  #forgetOldest(): void {
    const [oldest] = this.#seen;
    if (oldest === undefined) return;
    this.#seen.delete(oldest);
    if (compareTimetokens(oldest, this.#floor) > 0) this.#floor = oldest;
  }
}
