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
   * What the work is at: one line that the next one replaces, on a terminal alone and not before
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
  /** Columns of that terminal; undefined when there is none. */
  readonly columns: number | undefined;
  /** The terminal that results go to; undefined when they go to a file or a pipe. */
  readonly resultTerminal: ResultTerminal | undefined;
}

export interface ResultTerminal {
  readonly colour: boolean;
  readonly columns: number | undefined;
}

export interface ReporterOptions {
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  /** Drops results and notes; the JSON document is printed by `main`. */
  readonly json: boolean;
  readonly colour: boolean;
  /** Whether stderr is a terminal, where a line can be replaced. Default: false. */
  readonly terminal?: boolean;
  /** Whether stdout is a terminal, and shows colours. Default: it is none. */
  readonly stdoutTerminal?: { readonly colour: boolean } | undefined;
  /** Milliseconds that never go back. Default: those of this process. */
  readonly now?: () => number;
}

export interface TextSink {
  write(text: string): unknown;
  /** Width of the terminal in columns. */
  readonly columns?: number | undefined;
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
    columns: options.terminal === true ? options.stderr.columns : undefined,
    resultTerminal: options.stdoutTerminal && {
      colour: options.stdoutTerminal.colour,
      columns: stdout.columns,
    },
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
      if (!json) err(`${paintDiagnostics(printable(text), paint)}\n`);
    },
    document: (value) => {
      if (json) out(`${JSON.stringify(value, null, 2)}\n`);
    },
    warn: (line) => err(`${paint(33, "warning")}  ${printable(line)}\n`),
    error: (line) => err(`${paint(31, "error")}  ${printable(line)}\n`),
  };
}

/** Colours the severities, and dims frames and the word before a hint. */
function paintDiagnostics(text: string, paint: (code: number, text: string) => string): string {
  return text
    .split("\n")
    .map((line) => {
      if (/^ {2} *\d* \| /.test(line)) return paint(2, line);
      const head = /^(\S.*?:\d+:\d+ {2})(error|warning)( {2}.*)$/.exec(line);
      if (head !== null) {
        const [, place = "", severity = "", rest = ""] = head;
        return `${place}${paint(severity === "error" ? 31 : 33, severity)}${rest}`;
      }
      return line.replace(/^( +)(hint)(?= {3})/, (_, margin: string, word: string) => {
        return `${margin}${paint(36, word)}`;
      });
    })
    .join("\n");
}

/** A line that wrapped could not be taken away again. */
function fitting(line: string, columns = 80): string {
  return line.length < columns ? line : `${line.slice(0, columns - 2)}…`;
}

function progressLine(options: ReporterOptions): Pick<Reporter, "progress"> & { clear(): void } {
  const { stderr, json, terminal = false, now = () => performance.now() } = options;
  // When the work at hand began; a watch has many, and waits between them.
  let begun: number | undefined = now();
  let shown = false;
  let pending: NodeJS.Timeout | undefined;
  const clear = (): void => {
    clearTimeout(pending);
    if (shown) stderr.write("\r\u001b[K");
    shown = false;
  };
  const show = (line: string): void => {
    stderr.write(`\r\u001b[K${fitting(printable(line), stderr.columns)}`);
    shown = true;
  };
  return {
    clear,
    progress: (line) => {
      if (line === undefined) {
        begun = undefined;
        return clear();
      }
      if (!terminal || json) return;
      clearTimeout(pending);
      begun ??= now();
      const restMs = patienceMs - (now() - begun);
      if (restMs <= 0) show(line);
      // What is being waited for is said too, once it takes long.
      else pending = setTimeout(show, restMs, line).unref();
    },
  };
}
