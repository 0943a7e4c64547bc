import { redact, redactText } from "./redact.ts";

/** How much is logged: each level and those behind it. */
export type LogLevel = "debug" | "info" | "warn" | "error";

/** Where the SDK says what it does. Never throws, never sees a secret that `redact.ts` knows. */
export interface Log {
  debug(message: string, fields?: Record<string, unknown>): void;
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
  /** The same log, with `subsystem` in front of every line. */
  child(subsystem: string): Log;
}

/** One finished line, already redacted and free of control characters. */
export type LogSink = (line: string, level: LogLevel) => void;

const severity: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3 };

/** Says nothing. */
export const silentLog: Log = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  child: () => silentLog,
};

/** Lines of `level` and above on the console's error stream: `warn  auth: message {"field":1}`. */
export function consoleLog(level: LogLevel): Log {
  return createLog({ level, sink: (line) => console.error(line) });
}

/** The level that `LOG_LEVEL` names, or `fallback` when it names none. */
export function logLevelOf(name: string | undefined, fallback: LogLevel): LogLevel {
  return name !== undefined && Object.hasOwn(severity, name) ? (name as LogLevel) : fallback;
}

export interface CreateLogOptions {
  readonly level: LogLevel;
  readonly sink: LogSink;
  readonly subsystem?: string;
}

export function createLog(options: CreateLogOptions): Log {
  const { level, sink, subsystem } = options;
  const prefix = subsystem === undefined ? "" : `${subsystem}: `;

  const write = (at: LogLevel, message: string, fields?: Record<string, unknown>): void => {
    if (severity[at] < severity[level]) return;
    try {
      const suffix = fields === undefined ? "" : ` ${JSON.stringify(redact(fields))}`;
      sink(oneLine(`${at.padEnd(5)} ${prefix}${redactText(message)}${suffix}`), at);
    } catch {
      // A log that fails must not change what the program does.
    }
  };

  return {
    debug: (message, fields) => write("debug", message, fields),
    info: (message, fields) => write("info", message, fields),
    warn: (message, fields) => write("warn", message, fields),
    error: (message, fields) => write("error", message, fields),
    child: (name) =>
      createLog({
        level,
        sink,
        subsystem: subsystem === undefined ? name : `${subsystem}.${name}`,
      }),
  };
}

// Log text quotes servers and agents: a control character could rewrite the reader's terminal.
function oneLine(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
