import { printable } from "./terminal-text.ts";

/** How a command speaks. Results go to stdout, everything else to stderr. */
export interface Reporter {
  /** One line of the result. Dropped with `--json`, whose document replaces it. */
  result(line: string): void;
  /** One line about the work: what was done, where, what to do next. */
  note(line: string): void;
  warn(line: string): void;
  /** Rendered diagnostics, as they are. Dropped with `--json`, whose document has them. */
  diagnostics(text: string): void;
  /** One JSON document, printed at once and only with `--json`: a service that is ready. */
  document(value: unknown): void;
  error(line: string): void;
  /** True when notes go to a terminal that shows colours. */
  readonly colour: boolean;
}

export interface ReporterOptions {
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  /** Drops results and notes; the JSON document is printed by `main`. */
  readonly json: boolean;
  readonly colour: boolean;
}

export interface TextSink {
  write(text: string): unknown;
}

export function createReporter({ stdout, stderr, json, colour }: ReporterOptions): Reporter {
  const paint = (code: number, text: string): string =>
    colour ? `\u001b[${code}m${text}\u001b[0m` : text;

  return {
    colour,
    result: (line) => {
      if (!json) stdout.write(`${printable(line)}\n`);
    },
    note: (line) => {
      if (!json) stderr.write(`${printable(line)}\n`);
    },
    diagnostics: (text) => {
      if (!json) stderr.write(`${printable(text)}\n`);
    },
    document: (value) => {
      if (json) stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    },
    warn: (line) => stderr.write(`${paint(33, "warning")}  ${printable(line)}\n`),
    error: (line) => stderr.write(`${paint(31, "error")}  ${printable(line)}\n`),
  };
}
