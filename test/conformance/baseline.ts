import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Count, PartResult } from "./part.ts";

const file = join(import.meta.dirname, "baseline.json");

/** By part and heading: what passed when it was frozen, of how many. */
type Baseline = Record<string, Record<string, readonly [passed: number, total: number]>>;

export interface Comparison {
  readonly worse: readonly string[];
  readonly better: readonly string[];
}

/** What a part does now against what it did when the baseline was frozen. */
export function compareWithBaseline(part: string, result: PartResult): Comparison {
  const frozen = readBaseline()[part] ?? {};
  const worse: string[] = [];
  const better: string[] = [];
  for (const heading of new Set([...Object.keys(frozen), ...result.counts.keys()])) {
    const [before = 0, total = 0] = frozen[heading] ?? [];
    const now: Count = result.counts.get(heading) ?? { passed: 0, total: 0 };
    const line = `${heading}: ${now.passed} of ${now.total}, was ${before} of ${total}`;
    if (now.passed < before || now.total < total) worse.push(line);
    else if (now.passed > before || now.total > total) better.push(line);
  }
  return { worse, better };
}

/** Freezes the numbers of one part. */
export function freezeBaseline(part: string, result: PartResult): void {
  const counts = [...result.counts].map(
    ([heading, { passed, total }]) => [heading, [passed, total]] as const,
  );
  const baseline: Baseline = { ...readBaseline(), [part]: Object.fromEntries(counts) };
  const parts = Object.entries(baseline).map(([name, headings]) => {
    const lines = Object.entries(headings).map(
      ([heading, [passed, total]]) => `    ${JSON.stringify(heading)}: [${passed}, ${total}]`,
    );
    return `  ${JSON.stringify(name)}: {\n${lines.join(",\n")}\n  }`;
  });
  writeFileSync(file, `{\n${parts.join(",\n")}\n}\n`);
}

function readBaseline(): Baseline {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Baseline) : {};
}
