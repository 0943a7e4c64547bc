import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { unifiedDiff } from "../../../codegen/contract/unified-diff.ts";

const numbers = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`);
const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");
const replaced = (at: number, line: string): string => text(numbers.with(at, line));

test.for([
  { name: "a changed line", before: text(numbers), after: replaced(14, "other") },
  {
    name: "the first and the last line",
    before: text(numbers),
    after: text(["a", ...numbers, "z"]),
  },
  { name: "an empty text", before: "", after: "a\nb\n" },
  { name: "a text that becomes empty", before: "a\nb\n", after: "" },
  { name: "a lost final newline", before: "a\nb\n", after: "a\nb" },
  {
    name: "two far changes",
    before: text(numbers),
    after: text(numbers.with(2, "x").with(25, "y")),
  },
])("git applies the diff of $name", ({ before, after }) => {
  const folder = mkdtempSync(join(tmpdir(), "unified-diff-"));
  try {
    writeFileSync(join(folder, "file.txt"), before);
    writeFileSync(join(folder, "change.diff"), unifiedDiff({ path: "file.txt", before, after }));
    execFileSync("git", ["apply", "--unsafe-paths", "change.diff"], { cwd: folder });
    expect(readFileSync(join(folder, "file.txt"), "utf8")).toBe(after);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("shows three lines of context around a change", () => {
  expect(unifiedDiff({ path: "a.ts", before: text(numbers), after: replaced(9, "ten") })).toBe(
    [
      "--- a/a.ts",
      "+++ b/a.ts",
      "@@ -7,7 +7,7 @@",
      " line 7",
      " line 8",
      " line 9",
      "-line 10",
      "+ten",
      " line 11",
      " line 12",
      " line 13",
      "",
    ].join("\n"),
  );
});

test("a missing file is /dev/null, and equal texts give nothing", () => {
  expect(unifiedDiff({ path: "a.ts", before: undefined, after: "a\n" })).toBe(
    "--- /dev/null\n+++ b/a.ts\n@@ -0,0 +1 @@\n+a\n",
  );
  expect(unifiedDiff({ path: "a.ts", before: "a\n", after: "a\n" })).toBe("");
});
