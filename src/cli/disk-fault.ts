/** What a disk refuses although the program is right. */
const refusals = new Set([
  "EACCES",
  "EDQUOT",
  "EEXIST",
  "EISDIR",
  "ELOOP",
  "ENAMETOOLONG",
  "ENOENT",
  "ENOSPC",
  "ENOTDIR",
  "EPERM",
  "EROFS",
]);

/** The sentence for a file that cannot be used; undefined for every other error. */
export function describeDiskFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (code === undefined || path === undefined || !refusals.has(code)) return undefined;
  const reason = /^\w+: ([^,]+)/.exec(message)?.[1] ?? code;
  return `${path} cannot be read or written: ${reason}`;
}
