type Sqlite = typeof import("node:sqlite");

/** Node 22 warns once that `node:sqlite` is experimental. */
const experimentalWarning = /^SQLite is an experimental feature/;

/**
 * Loads `node:sqlite` without its experimental warning, and without hiding any other warning.
 *
 * A static import would warn before a line of ours runs, so the module is loaded on first use.
 */
export function loadSqlite(): Sqlite {
  const emitWarning = process.emitWarning;
  process.emitWarning = ((warning: string | Error, ...rest: never[]) => {
    if (experimentalWarning.test(String(warning))) return;
    emitWarning.call(process, warning, ...rest);
  }) as typeof process.emitWarning;
  try {
    return process.getBuiltinModule("node:sqlite");
  } finally {
    process.emitWarning = emitWarning;
  }
}
