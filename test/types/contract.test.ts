import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const programs = "test/types/rejects/contract";
let errors: readonly string[] = [];

beforeAll(() => {
  const compiler = ["node_modules/typescript/bin/tsc", "--noEmit", "--pretty", "false"];
  const args = [...compiler, "-p", `${programs}/tsconfig.json`];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  errors = stdout.split("\n").filter((line) => /^\S+\(\d+,\d+\): error /.test(line));
});

test("every golden compiles with each flag that users may have", () => {
  expect(errors.filter((line) => line.startsWith("test/golden/"))).toEqual([]);
});

test.for(readdirSync(`${root}${programs}`).filter((name) => name.endsWith(".ts")))(
  "%s: the compiler refuses the lines that say so, and no other",
  (name) => {
    const text = readFileSync(`${root}${programs}/${name}`, "utf8");
    const wanted = text.split("\n").flatMap((line, index) => {
      return line.endsWith("; // refused") ? [index + 1] : [];
    });
    const found = errors.flatMap((line) => {
      const [, file, number] = /^(\S+)\((\d+),/.exec(line) ?? [];
      return file === `${programs}/${name}` ? [Number(number)] : [];
    });
    expect([...new Set(found)]).toEqual(wanted);
  },
);
