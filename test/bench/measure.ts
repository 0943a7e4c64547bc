export interface Subject {
  readonly name: string;
  /** Does the work once; what it returns is kept alive so that nothing is optimised away. */
  run(): unknown;
}

export interface Measurement {
  readonly name: string;
  /** Median over all rounds. */
  readonly nsPerOp: number;
  /** Fastest and slowest round, as shares of the median. */
  readonly spread: readonly [number, number];
}

export interface MeasureOptions {
  /** Default 11. */
  readonly rounds?: number;
  /** Length of one round of one subject. Default 60. */
  readonly roundMs?: number;
}

/** Runs the subjects in turn, A B A B …, so that a machine that slows down slows them all. */
export async function measure(
  subjects: readonly Subject[],
  { rounds = 11, roundMs = 60 }: MeasureOptions = {},
): Promise<Measurement[]> {
  const times = subjects.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, subject] of subjects.entries()) {
      const nsPerOp = await runFor(subject, roundMs);
      // The first round warms up.
      if (round > 0) times[index]?.push(nsPerOp);
    }
  }
  return subjects.map(({ name }, index) => summarise(name, times[index] ?? []));
}

const kept: unknown[] = [];

async function runFor(subject: Subject, roundMs: number): Promise<number> {
  const started = performance.now();
  let operations = 0;
  while (performance.now() - started < roundMs) {
    const result = subject.run();
    kept[0] = result instanceof Promise ? await result : result;
    operations += 1;
    // Cheap work in batches: otherwise the clock would be what is measured.
    if (!(result instanceof Promise)) {
      for (let batch = 0; batch < 63; batch += 1) kept[0] = subject.run();
      operations += 63;
    }
  }
  return ((performance.now() - started) * 1e6) / operations;
}

function summarise(name: string, times: readonly number[]): Measurement {
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const share = (time: number | undefined): number => (time ?? Number.NaN) / median;
  return { name, nsPerOp: median, spread: [share(sorted[0]), share(sorted.at(-1))] };
}

/** A Markdown table; the last column compares with the first row. */
export function table(title: string, measurements: readonly Measurement[]): string {
  const [first] = measurements;
  const rows = measurements.map(({ name, nsPerOp, spread }) => {
    const ratio = nsPerOp / (first?.nsPerOp ?? Number.NaN);
    const [low, high] = spread.map((value) => `${Math.round(value * 100)} %`);
    return `| ${name} | ${readable(nsPerOp)} | ${low} to ${high} | ${ratio.toFixed(2)} |`;
  });
  return [
    `### ${title}`,
    "",
    "| | median | spread | times the first |",
    "|---|--:|--:|--:|",
    ...rows,
    "",
  ].join("\n");
}

function readable(nanoseconds: number): string {
  if (nanoseconds < 1e3) return `${nanoseconds.toFixed(0)} ns`;
  if (nanoseconds < 1e6) return `${(nanoseconds / 1e3).toFixed(1)} µs`;
  return `${(nanoseconds / 1e6).toFixed(2)} ms`;
}
