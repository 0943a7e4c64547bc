import { diff } from "node:util";

const contextLines = 3;

/**
 * What turns `before` into `after`, as `diff -u` writes it; empty when they are equal.
 *
 * @param options.path Names the file in the head, with `/` between folders.
 * @param options.before The text on disk, or undefined when there is none.
 * @param options.after The text to be, or undefined when the file goes away.
 */
export function unifiedDiff(options: {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}): string {
  const { path, before, after } = options;
  if (before === after) return "";
  const edits = lineEdits(before ?? "", after ?? "");
  const head = [
    before === undefined ? "--- /dev/null" : `--- a/${path}`,
    after === undefined ? "+++ /dev/null" : `+++ b/${path}`,
  ];
  return `${[...head, ...hunks(edits)].join("\n")}\n`;
}

interface Edit {
  readonly mark: " " | "-" | "+";
  readonly line: string;
}

function lineEdits(before: string, after: string): readonly Edit[] {
  const old = toLines(before);
  const next = toLines(after);
  let start = 0;
  while (start < old.length && start < next.length && old[start] === next[start]) start += 1;
  let end = 0;
  const room = Math.min(old.length, next.length) - start;
  while (end < room && old[old.length - 1 - end] === next[next.length - 1 - end]) end += 1;
  // Equal ends are cut off first: the library's search grows with the square of what differs.
  const middle = difference(
    old.slice(start, old.length - end),
    next.slice(start, next.length - end),
  );
  const same = (line: string): Edit => ({ mark: " ", line });
  return [
    ...old.slice(0, start).map(same),
    ...middle.map(
      ([side, line]): Edit => ({ mark: side === 0 ? " " : side > 0 ? "-" : "+", line }),
    ),
    ...old.slice(old.length - end).map(same),
  ];
}

const mostCompared = 8_000;

/** Texts that are too long to be compared line by line are shown as one that goes and one that comes. */
function difference(
  old: readonly string[],
  next: readonly string[],
): readonly (readonly [number, string])[] {
  const isComparable = old.length > 0 && next.length > 0 && old.length + next.length < mostCompared;
  if (isComparable) return diff(old, next);
  return [...old.map((line) => [1, line] as const), ...next.map((line) => [-1, line] as const)];
}

// A text without a final newline shows it, as `diff` does, so that this difference is seen too.
function toLines(text: string): readonly string[] {
  if (text === "") return [];
  const lines = text.split("\n");
  const last = lines.pop();
  if (last !== "" && last !== undefined) lines.push(`${last}\n\\ No newline at end of file`);
  return lines;
}

function hunks(edits: readonly Edit[]): readonly string[] {
  const lines: string[] = [];
  let oldLine = 1;
  let newLine = 1;
  let index = 0;
  for (const { from, to } of hunkRanges(edits)) {
    for (; index < from; index += 1) {
      oldLine += 1;
      newLine += 1;
    }
    const body = edits.slice(from, to);
    const oldCount = body.filter((edit) => edit.mark !== "+").length;
    const newCount = body.filter((edit) => edit.mark !== "-").length;
    lines.push(`@@ -${range(oldLine, oldCount)} +${range(newLine, newCount)} @@`);
    for (const edit of body) lines.push(`${edit.mark}${edit.line}`);
    oldLine += oldCount;
    newLine += newCount;
    index = to;
  }
  return lines;
}

function range(line: number, count: number): string {
  if (count === 0) return `${line - 1},0`;
  return count === 1 ? `${line}` : `${line},${count}`;
}

function hunkRanges(edits: readonly Edit[]): readonly { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  edits.forEach((edit, at) => {
    if (edit.mark === " ") return;
    const from = Math.max(0, at - contextLines);
    const to = Math.min(edits.length, at + 1 + contextLines);
    const last = ranges.at(-1);
    if (last !== undefined && from <= last.to) last.to = to;
    else ranges.push({ from, to });
  });
  return ranges;
}
