import { existsSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { brokenCardOf, cardOf } from "./drift-scene.ts";
import { blocks, type Finished } from "./run-blocks.ts";
import { emptyProject } from "./scene.ts";

/** A project whose only card changed since its client was made. */
async function drifted(now: object = brokenCardOf("one")): Promise<string> {
  const cwd = emptyProject();
  writeFileSync(join(cwd, "one.json"), JSON.stringify(cardOf("one")));
  expect(await blocks(["gen", "./one.json"], { cwd })).toMatchObject({ exitCode: 0 });
  writeFileSync(join(cwd, "one.json"), JSON.stringify(now));
  return cwd;
}

const drift = (cwd: string, ...flags: readonly string[]): Promise<Finished> =>
  blocks(["drift", ...flags], { cwd });

const configure = (cwd: string, config: unknown): void =>
  writeFileSync(join(cwd, "blocks.config.json"), JSON.stringify(config));

/** Another content type of the same class is risky, other tags are for people. */
const changedCards = {
  breaking: brokenCardOf("one"),
  risky: JSON.parse(JSON.stringify(cardOf("one")).replace("text/plain", "text/markdown")),
  docs: cardOf("one", { tags: [{ id: "other", name: "Other" }] }),
};

test.for<{ readonly level: string; readonly fails: readonly string[] }>([
  { level: "breaking", fails: ["breaking"] },
  { level: "risky", fails: ["breaking", "risky"] },
  { level: "any", fails: ["breaking", "risky", "docs"] },
])("--fail-on $level fails for $fails, and so does the config's", async ({ level, fails }) => {
  for (const [change, card] of Object.entries(changedCards)) {
    const cwd = await drifted(card);
    const exitCode = fails.includes(change) ? 1 : 0;
    expect(await drift(cwd, "--fail-on", level)).toMatchObject({ exitCode });
    configure(cwd, { drift: { failOn: level } });
    expect(await drift(cwd)).toMatchObject({ exitCode });
    expect(await drift(cwd, "--fail-on", "any")).toMatchObject({ exitCode: 1 });
    const otherwise = change === "breaking" ? 1 : 0;
    expect(await drift(cwd, "--no-config")).toMatchObject({ exitCode: otherwise });
  }
});

test("severities of the config are those that are told", async () => {
  const cwd = await drifted();
  configure(cwd, {
    drift: { severities: { "task-kind-removed": "compatible", "task-kind-added": "off" } },
  });
  const { exitCode, stdout } = await drift(cwd);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/compatible {2}.*task-kind-removed/);
  expect(stdout).not.toContain("task-kind-added");
});

test("a config with a rule that there is not fails before anything is compared", async () => {
  const cwd = await drifted();
  configure(cwd, { drift: { severities: { "task-kind-remove": "off" } } });
  const { exitCode, stdout, stderr } = await drift(cwd);
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(stderr).toContain('No rule of drift is called "task-kind-remove"');
  expect(stderr).toContain('did you mean "task-kind-removed"?');
});

test("a config in code is not run, and said to be left where it speaks of drift", async () => {
  const cwd = await drifted();
  const code = 'throw new Error("ran"); export default { drift: { failOn: "any" } };';
  writeFileSync(join(cwd, "blocks.config.ts"), code);
  const { exitCode, stderr } = await drift(cwd);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(
    /^blocks\.config\.ts:1:1 {2}warning {2}config-not-run {2}This config is code/,
  );
  expect(stderr).not.toContain("ran\n");

  const named = await drift(cwd, "--config", "blocks.config.ts");
  expect(named).toMatchObject({ exitCode: 1, stdout: "" });
  expect(named.stderr).toContain("A config in code is not run by this command");

  writeFileSync(join(cwd, "blocks.config.ts"), 'throw new Error("ran");');
  expect(await drift(cwd)).toMatchObject({ exitCode: 1, stderr: "" });
});

test("what is accepted once fails no more, and what is new does", async () => {
  const cwd = await drifted();
  const flags = ["--baseline", "accepted.json"];
  expect(await drift(cwd, ...flags, "--update-baseline")).toMatchObject({
    exitCode: 0,
    stderr: "accepted.json accepts 2 changes now.\n",
  });
  expect(await drift(cwd, ...flags)).toMatchObject({ exitCode: 0, stderr: "" });

  const { io } = brokenCardOf("one") as { io: { outputs: object[] } };
  const outputs = io.outputs.map((output) => ({ ...output, guaranteed: false }));
  const later = { ...brokenCardOf("one"), io: { ...io, outputs } };
  writeFileSync(join(cwd, "one.json"), JSON.stringify(later));
  const { exitCode, stdout } = await drift(cwd, ...flags);
  expect(exitCode).toBe(1);
  expect(stdout).toContain("output-guaranteed-dropped");
  expect(stdout).not.toContain("task-kind-removed");
  expect(stdout).toContain("2 changes accepted by the baseline");
});

test("the baseline of the config is read and written, unless the command line names another", async () => {
  const cwd = await drifted();
  configure(cwd, { drift: { baseline: "accepted.json" } });
  expect(await drift(cwd, "--update-baseline")).toMatchObject({ exitCode: 0 });
  expect(existsSync(join(cwd, "accepted.json"))).toBe(true);
  expect(await drift(cwd)).toMatchObject({ exitCode: 0 });
  expect(await drift(cwd, "--no-config")).toMatchObject({ exitCode: 1 });
  await drift(cwd, "--baseline", "other.json", "--update-baseline");
  expect(existsSync(join(cwd, "other.json"))).toBe(true);
});

test("a baseline is not written through a link", async () => {
  const cwd = await drifted();
  const elsewhere = '{ "baselineVersion": 1, "findings": [] }';
  writeFileSync(join(cwd, "elsewhere.json"), elsewhere);
  symlinkSync(join(cwd, "elsewhere.json"), join(cwd, "accepted.json"));
  configure(cwd, { drift: { baseline: "accepted.json" } });
  expect(await drift(cwd, "--update-baseline")).toMatchObject({ exitCode: 0 });
  expect(readFileSync(join(cwd, "elsewhere.json"), "utf8")).toBe(elsewhere);
  expect(lstatSync(join(cwd, "accepted.json")).isFile()).toBe(true);
});

test("a baseline of the config is not written where a link leads out of the project", async () => {
  const cwd = await drifted();
  const elsewhere = emptyProject();
  symlinkSync(elsewhere, join(cwd, "linked"));
  configure(cwd, { drift: { baseline: "linked/accepted.json" } });
  const { exitCode, stderr } = await drift(cwd, "--update-baseline");
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(
    /^blocks\.config\.json:1:1 {2}error {2}config-file {2}"linked\/accepted\.json" is not inside the project: a link on the way to it leads out\n/,
  );
  expect(existsSync(join(elsewhere, "accepted.json"))).toBe(false);
});

test.for([
  {
    name: "without a file",
    flags: ["--update-baseline"],
    exitCode: 2,
    says: /^error {2}--update-baseline needs a file: pass --baseline, or set drift\.baseline in blocks\.config\.json\n$/,
  },
  {
    name: "that is not there",
    flags: ["--baseline", "nowhere.json"],
    exitCode: 1,
    says: /^nowhere\.json:1:1 {2}error {2}baseline-file {2}There is no baseline at this path\n {2,}hint {3}--update-baseline writes it\n/,
  },
  {
    name: "that is none",
    flags: ["--baseline", "package.json"],
    exitCode: 1,
    says: /^package\.json:1:1 {2}error {2}baseline-file {2}/,
  },
])("a baseline $name is told", async ({ flags, exitCode, says }) => {
  const result = await drift(await drifted(), ...flags);
  expect({ ...result, stderr: "" }).toEqual({ exitCode, stdout: "", stderr: "" });
  expect(result.stderr).toMatch(says);
});

test.for([
  { format: "text", begins: /^one\n {2}breaking {4}/ },
  { format: "github", begins: /^::error file=blocks\.lock\.json,line=\d+/ },
  { format: "junit", begins: /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites / },
  { format: "markdown", begins: /^## Drift\n/ },
  {
    format: "sarif",
    begins: /^\{\n {2}"\$schema": "https:\/\/json\.schemastore\.org\/sarif-2\.1\.0\.json"/,
  },
])(
  "--format $format goes to stdout, or into a file beside the text",
  async ({ format, begins }) => {
    const cwd = await drifted();
    const { exitCode, stdout, stderr } = await drift(cwd, "--format", format);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
    expect(stdout).toMatch(begins);
    const file = await drift(cwd, "--format", format, "--output", "report.out");
    expect(file).toMatchObject({ exitCode: 1, stderr: "wrote report.out\n" });
    expect(file.stdout).toMatch(/^one\n {2}breaking/);
    expect(readFileSync(join(cwd, "report.out"), "utf8")).toBe(stdout);
  },
);

test("--json, --format json and a JSON file say the same", async () => {
  const cwd = await drifted();
  const json = await drift(cwd, "--json");
  const format = await drift(cwd, "--format", "json");
  const file = await drift(cwd, "--format", "json", "--output", "report.json");

  expect(json).toMatchObject({ exitCode: 1, stderr: "" });
  expect(format).toEqual(json);
  expect(JSON.parse(readFileSync(join(cwd, "report.json"), "utf8"))).toEqual(
    JSON.parse(json.stdout),
  );
  expect(file.stdout).toMatch(/^one\n {2}breaking/);
  expect(file.stderr).toBe("wrote report.json\n");
  expect(JSON.parse(json.stdout)).toMatchObject({
    ok: false,
    verdict: "breaking",
    failOn: "breaking",
    entries: [{ name: "one", lock: { file: "blocks.lock.json" } }],
  });
});

test("--json goes with a format that has a file of its own", async () => {
  const cwd = await drifted();
  const flags = ["--json", "--format", "sarif", "--output", "drift.sarif"];
  const { exitCode, stdout, stderr } = await drift(cwd, ...flags);
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, verdict: "breaking" });
  const file = JSON.parse(readFileSync(join(cwd, "drift.sarif"), "utf8"));
  expect(file).toMatchObject({ version: "2.1.0" });
});

test("an error with --format json is a document, too", async () => {
  const { exitCode, stdout } = await drift(await drifted(), "two", "--format", "json");
  expect(exitCode).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: "usage" } });
});

test("two reports for one stdout are refused", async () => {
  expect(await drift(await drifted(), "--json", "--format", "text")).toMatchObject({
    exitCode: 2,
    stderr:
      "error  --json does not go with --format text: one of them goes to stdout; --output gives the other a file\n",
  });
});

test.for(["--fail-on", "--format"])(
  "a wrong value of %s is refused with those that it takes",
  async (flag) => {
    const { exitCode, stderr } = await drift(await drifted(), flag, "nothing");
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(
      /^error {2}option '--[a-z-]+ <[a-z]+>' argument 'nothing' is invalid\. Allowed choices are /,
    );
  },
);
