import { appendFileSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { brokenCardOf, cardOf, changeLock, lockOf, lockState } from "./drift-scene.ts";
import { blocks } from "./run-blocks.ts";
import { emptyProject } from "./scene.ts";

/** A project with clients of two card files, of which the first breaks its callers now. */
async function project(): Promise<string> {
  const cwd = emptyProject();
  for (const name of ["one", "two"]) {
    writeFileSync(join(cwd, `${name}.json`), JSON.stringify(cardOf(name)));
  }
  expect(await blocks(["gen", "./one.json", "./two.json"], { cwd })).toMatchObject({ exitCode: 0 });
  return cwd;
}

const snapshot = "agents/one.card.json";

test.for<{
  readonly name: string;
  readonly change: (cwd: string) => void;
  readonly says: readonly string[];
}>([
  {
    name: "changed by hand",
    change: (cwd) => appendFileSync(join(cwd, snapshot), "\n"),
    says: [
      `its card snapshot was changed by hand, so what its client was made from is not known: ${snapshot}`,
      "restore it from version control, or run blocks gen one --force",
    ],
  },
  {
    name: "missing",
    change: (cwd) => rmSync(join(cwd, snapshot)),
    says: [`its card snapshot is missing: ${snapshot}`, "restore it, or run blocks gen one"],
  },
  {
    name: "a link",
    change: (cwd) => {
      rmSync(join(cwd, snapshot));
      symlinkSync(join(cwd, "one.json"), join(cwd, snapshot));
    },
    says: [`its card snapshot is missing: ${snapshot}`],
  },
  {
    name: "not in the lock",
    change: (cwd) =>
      changeLock(cwd, (text) => text.replace(/"agents\/one\.card\.json": ".*",\n/, "")),
    says: ["the lock names no card snapshot of it", "run blocks gen one"],
  },
])("a card snapshot that is $name fails, and the others are compared", async ({ change, says }) => {
  const cwd = await project();
  change(cwd);
  const before = lockState(cwd);

  const { exitCode, stdout } = await blocks(["drift", "--verbose"], { cwd });

  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^two\n {2}none {8}no changes\n\none\n {2}unknown {5}/);
  for (const sentence of says) expect(stdout).toContain(`${sentence}\n`);
  expect(lockState(cwd)).toEqual(before);
});

test("other line ends are nobody's edit", async () => {
  const cwd = await project();
  const text = readFileSync(join(cwd, snapshot), "utf8");
  writeFileSync(join(cwd, snapshot), text.replaceAll("\n", "\r\n"));
  expect(await blocks(["drift"], { cwd })).toMatchObject({ exitCode: 0 });
});

test.for<{ readonly name: string; readonly text: string; readonly says: RegExp }>([
  {
    name: "no JSON",
    text: '{ "lockVersion": 1,',
    says: /^blocks\.lock\.json:1:\d+ {2}error {2}invalid-json/,
  },
  {
    name: "without a member",
    text: '{ "lockVersion": 1 }',
    says: /^blocks\.lock\.json:1:1 {2}error {2}lock-file {2}The lock .*"agents"/,
  },
  {
    name: "of a newer version",
    text: '{\n  "lockVersion": 2,\n  "agents": {}\n}',
    says: /^blocks\.lock\.json:2:18 {2}error {2}lock-file {2}The lock is of version 2, and this blocks knows version 1\n(?:.*\n)* {2,}hint {3}a newer blocks wrote it: update @blocks-network\/sdk\n/,
  },
])("a lock that is $name fails with its place, and stays", async ({ text, says }) => {
  const cwd = await project();
  writeFileSync(join(cwd, "blocks.lock.json"), text);
  const before = lockState(cwd);

  const { exitCode, stdout, stderr } = await blocks(["drift"], { cwd });

  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(stderr).toMatch(says);
  const json = await blocks(["drift", "--json"], { cwd });
  expect(JSON.parse(json.stdout)).toMatchObject({
    ok: false,
    diagnostics: [{ severity: "error" }],
  });
  expect(lockState(cwd)).toEqual(before);
});

test("without a lock there is nothing to compare with, which says what to do", async () => {
  expect(await blocks(["drift"], { cwd: emptyProject() })).toEqual({
    exitCode: 1,
    stdout: "",
    stderr: [
      "blocks.lock.json:1:1  error  lock-file  There is no blocks.lock.json to compare with",
      "                    hint   run blocks gen with the names of agents first",
      "1 error",
      "",
    ].join("\n"),
  });
});

test("an empty lock is no failure, and says what to do", async () => {
  const cwd = emptyProject();
  writeFileSync(join(cwd, "blocks.lock.json"), '{ "lockVersion": 1, "agents": {} }');
  expect(await blocks(["drift"], { cwd })).toEqual({
    exitCode: 0,
    stdout: "Nothing was compared.\n",
    stderr: "blocks.lock.json has no agents: run blocks gen with the name of one first.\n",
  });
  expect(await blocks(["drift", "one"], { cwd })).toMatchObject({
    exitCode: 2,
    stderr: 'error  blocks.lock.json has no agents, so no "one": run blocks gen first\n',
  });
});

test("a failing run, and one that writes a baseline, leave the lock as it is", async () => {
  const cwd = await project();
  writeFileSync(join(cwd, "one.json"), JSON.stringify(brokenCardOf("one")));
  const before = lockState(cwd);
  for (const flags of [[], ["--baseline", "accepted.json", "--update-baseline"]]) {
    await blocks(["drift", ...flags], { cwd });
    expect(lockState(cwd)).toEqual(before);
  }
  expect(lockOf(cwd)).toContain('"lockVersion": 1');
});
