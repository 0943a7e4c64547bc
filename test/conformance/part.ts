import type { Suite } from "./suite.ts";

/** One thing that is held against the suite: the printed validators, the printed types. */
export interface Part {
  readonly name: string;
  /** It takes minutes, so it runs only when it is asked for. */
  readonly isLong?: true;
  run(suite: Suite): Promise<PartResult>;
}

export interface PartResult {
  /** By file of the suite, or by any other heading: how many of how many. */
  readonly counts: ReadonlyMap<string, Count>;
  readonly failures: readonly Failure[];
}

export interface Count {
  readonly passed: number;
  readonly total: number;
}

export interface Failure {
  /** Key of `counts`. */
  readonly heading: string;
  readonly test: string;
  readonly reason: string;
}

/** Adds up verdicts by heading. */
export function createTally(): {
  add(heading: string, test: string, reason: string | undefined): void;
  result(): PartResult;
} {
  const counts = new Map<string, { passed: number; total: number }>();
  const failures: Failure[] = [];
  return {
    add(heading, test, reason) {
      const count = counts.get(heading) ?? { passed: 0, total: 0 };
      count.total += 1;
      if (reason === undefined) count.passed += 1;
      else failures.push({ heading, test, reason });
      counts.set(heading, count);
    },
    result: () => ({ counts, failures }),
  };
}
