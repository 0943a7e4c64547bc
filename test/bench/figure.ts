/** One row of the table of figures. */
export interface Figure {
  readonly name: string;
  /** A ratio within one run, or an amount with its unit. */
  readonly measured: number;
  /** Left out for what only stands beside a figure. */
  readonly target?: { readonly least?: number; readonly most?: number };
  /** Behind the numbers: `x`, `ms`, `kB`. */
  readonly unit: string;
}

/** A Markdown table of figures, each with whether its target is met. */
export function figureTable(title: string, figures: readonly Figure[]): string {
  return [
    `### ${title}`,
    "",
    "| | measured | target | met |",
    "|---|--:|--:|---|",
    ...figures.map(row),
    "",
  ].join("\n");
}

function row({ name, measured, target, unit }: Figure): string {
  const amount = (value: number): string => `${readable(value)} ${unit}`;
  if (target === undefined) return `| ${name} | ${amount(measured)} | | |`;
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = target;
  const isMet = measured >= least && measured <= most;
  const limits = [
    ...(target.least === undefined ? [] : [`at least ${least} ${unit}`]),
    ...(target.most === undefined ? [] : [`at most ${most} ${unit}`]),
  ];
  return `| ${name} | ${amount(measured)} | ${limits.join(", ")} | ${isMet ? "yes" : "no"} |`;
}

function readable(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
