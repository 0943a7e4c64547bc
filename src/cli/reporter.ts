import { printable } from "./terminal-text.ts";

/** How a command speaks. Results go to stdout, everything else to stderr. */
export interface Reporter {
  /** One line of the result. Dropped with `--json`, whose document replaces it. */
  result(line: string): void;
  /** One line about the work: what was done, where, what to do next. */
  note(line: string): void;
  warn(line: string): void;
  /** Text that is the result itself, byte by byte. Dropped with `--json`. */
  text(text: string): void;
  /**
   * How far the work is: one line that the next one replaces, on a terminal alone and not before
   * the work took a second. Undefined takes it away.
   */
  progress(line: string | undefined): void;
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
  /** Whether stderr is a terminal, where a line can be replaced. Default: false. */
  readonly terminal?: boolean;
  /** Milliseconds that never go back. Default: those of this process. */
  readonly now?: () => number;
}

export interface TextSink {
  write(text: string): unknown;
}

/** Work that is done sooner shows no progress. */
const patienceMs = 1_000;

export function createReporter(options: ReporterOptions): Reporter {
  const { stdout, json, colour } = options;
  const paint = (code: number, text: string): string =>
    colour ? `\u001b[${code}m${text}\u001b[0m` : text;
  const { progress, clear } = progressLine(options);
  const out = (text: string): void => {
    clear();
    stdout.write(text);
  };
  const err = (text: string): void => {
    clear();
    options.stderr.write(text);
  };

  return {
    colour,
    progress,
    text: (text) => {
      if (!json) out(text);
    },
    result: (line) => {
      if (!json) out(`${printable(line)}\n`);
    },
    note: (line) => {
      if (!json) err(`${printable(line)}\n`);
    },
    diagnostics: (text) => {
      if (!json) err(`${printable(text)}\n`);
    },
    document: (value) => {
      if (json) out(`${JSON.stringify(value, null, 2)}\n`);
    },
    warn: (line) => err(`${paint(33, "warning")}  ${printable(line)}\n`),
    error: (line) => err(`${paint(31, "error")}  ${printable(line)}\n`),
  };
}

function progressLine(options: ReporterOptions): Pick<Reporter, "progress"> & { clear(): void } {
  const { stderr, json, terminal = false, now = () => performance.now() } = options;
  const begun = now();
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write("\r\u001b[K");
    shown = false;
  };
  return {
    clear,
    progress: (line) => {
      if (line === undefined) clear();
      else if (terminal && !json && now() - begun >= patienceMs) {
        stderr.write(`\r\u001b[K${printable(line)}`);
        shown = true;
      }
    },
  };
}
