import type { Reporter } from "./reporter.ts";

const cells = 24;

/**
 * Shows how far work is, as one line of a terminal: `━━━━━━╌╌╌╌  3 of 5  route_planner`. Not @clack/prompts' bar, which
 * reads the keyboard: on Ctrl-C it ends the process with 0, as if all had been well.
 */
export function progressBar(
  reporter: Reporter,
  total: number,
): { advance(label: string): void; end(): void } {
  let done = 0;
  return {
    advance: (label) => {
      done += 1;
      const full = total === 0 ? cells : Math.floor((done / total) * cells);
      const bar = "━".repeat(full) + "╌".repeat(cells - full);
      reporter.progress(`${bar}  ${done} of ${total}  ${label}`);
    },
    end: () => reporter.progress(undefined),
  };
}
