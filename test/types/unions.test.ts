import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = "test/types/rejects/unions/unions.ts";

test("the compiler refuses a matcher that lacks a case, and messages that writers may not send", () => {
  const args = [
    "node_modules/typescript/bin/tsc",
    "--noEmit",
    "--pretty",
    "false",
    "-p",
    "test/types/rejects/unions",
  ];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  const wanted = readFileSync(`${root}${program}`, "utf8")
    .split("\n")
    .flatMap((line, index) => {
      return line.endsWith("// refused") ? [index + 1] : [];
    });
  const found = stdout.split("\n").flatMap((line) => {
    const [, file, number] = /^(\S+)\((\d+),\d+\): error /.exec(line) ?? [];
    return file === undefined ? [] : [`${file}:${number}`];
  });
  expect([...new Set(found)]).toEqual(wanted.map((line) => `${program}:${line}`));
});
