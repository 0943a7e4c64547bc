import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { safeFileName } from "../../src/artifacts/safe-file-name.ts";
import { writeArtifacts } from "../../src/artifacts/save-artifacts.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "artifacts-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const artifact = (fileName: string | undefined, text: string) => ({
  data: new TextEncoder().encode(text),
  mimeType: "text/plain",
  ...(fileName === undefined ? {} : { fileName }),
});

test.for([
  { given: "report.csv", want: "report.csv" },
  { given: "../../etc/passwd", want: "passwd" },
  { given: "..\\..\\evil.txt", want: "evil.txt" },
  { given: "/absolute/path.txt", want: "path.txt" },
  { given: "..", want: "artifact-0" },
  { given: ".", want: "artifact-0" },
  { given: "", want: "artifact-0" },
  { given: undefined, want: "artifact-0" },
  { given: "a/", want: "artifact-0" },
  { given: "C:secret.txt", want: "C_secret.txt" },
  { given: "file.txt::$DATA", want: "file.txt__$DATA" },
  { given: "NUL", want: "_NUL" },
  { given: "com1.txt", want: "_com1.txt" },
  { given: "console.txt", want: "console.txt" },
  { given: "name. . ", want: "name" },
  { given: "line\nbreak\u0000.txt", want: "line_break_.txt" },
  { given: "\u202etxt.exe", want: "_txt.exe" },
  { given: "lone\ud800.txt", want: "lone_.txt" },
  { given: ".env", want: ".env" },
  { given: "日本語.txt", want: "日本語.txt" },
])("$given is saved as $want", ({ given, want }) => {
  expect(safeFileName(given, "artifact-0")).toBe(want);
});

test("a long name keeps its extension and whole characters", () => {
  const name = safeFileName(`${"é".repeat(300)}.csv`, "x");
  expect(name).toMatch(/^é+\.csv$/);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
});

test("artifacts are written in order, and equal names get numbers", async () => {
  const target = join(folder, "new", "deep");
  const written = await writeArtifacts(
    [
      artifact("a.txt", "1"),
      artifact("x/a.txt", "2"),
      artifact("A.txt", "3"),
      artifact(undefined, "4"),
    ],
    target,
  );
  expect(written).toEqual(
    ["a.txt", "a-2.txt", "A-3.txt", "artifact-3"].map((name) => join(target, name)),
  );
  expect(await readFile(join(target, "a-2.txt"), "utf8")).toBe("2");
});

test("a file that exists and a link that leads away are left alone", async () => {
  const outside = join(folder, "outside.txt");
  const target = join(folder, "target");
  await writeArtifacts([artifact("kept.txt", "old")], target);
  await symlink(outside, join(target, "link.txt"));
  await writeFile(outside, "untouched");
  await writeArtifacts([artifact("kept.txt", "new"), artifact("link.txt", "new")], target);
  expect(await readFile(join(target, "kept.txt"), "utf8")).toBe("old");
  expect(await readFile(outside, "utf8")).toBe("untouched");
  expect((await readdir(target)).sort()).toEqual([
    "kept-2.txt",
    "kept.txt",
    "link-2.txt",
    "link.txt",
  ]);
});

test("an empty artifact is an empty file", async () => {
  const [path] = await writeArtifacts([artifact("empty.bin", "")], folder);
  expect(await readFile(path ?? "")).toHaveLength(0);
});
