import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { generateProject, type ProjectResult } from "../../../codegen/index.ts";
import { changedCard, goldenCardText } from "../contract/sample-cards.ts";

let project = "";
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "config-"));
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
  writeFileSync(join(project, "card.json"), goldenCardText("request-form"));
});
afterEach(() => rmSync(project, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(join(project, name), text);
const run = async (): Promise<ProjectResult> => await generateProject({ cwd: project });

test("a config in TypeScript runs by type stripping, and brings its emitters", async () => {
  write(
    "blocks.config.ts",
    `type Agent = { fileStem: string; name: string };
     const names = { name: "names", emit: (agent: Agent) => [{ path: agent.fileStem + ".txt", text: agent.name }] };
     export default { agents: ["./card.json"], emitters: [names] };`,
  );
  // In a process of its own: the test runner would load the file in another way.
  const entry = resolve(import.meta.dirname, "../../../codegen/index.ts");
  const program = `import { generateProject } from ${JSON.stringify(entry)};
    const { diagnostics } = await generateProject({ cwd: ${JSON.stringify(project)} });
    console.log(JSON.stringify(diagnostics));`;
  const command = ["--input-type=module", "-e", program];
  expect(execFileSync(process.execPath, command, { encoding: "utf8" })).toBe("[]\n");
  expect(readFileSync(join(project, "agents/unit_converter.txt"), "utf8")).toBe("unit_converter");
});

test("the config's format is recorded in the lock, and used without the config", async () => {
  rmSync(join(project, "package.json"));
  write("package.json", '{ "type": "module", "prettier": { "semi": false } }');
  write("blocks.config.json", '{ "agents": ["./card.json"], "format": "prettier" }');
  const missing = await run();
  expect(missing.diagnostics).toMatchObject([{ code: "prettier-missing" }]);
});

test.for([
  {
    what: "exports nothing",
    file: "blocks.config.js",
    text: "export {};",
    says: "no object as its default",
  },
  {
    what: "throws",
    file: "blocks.config.js",
    text: 'throw new Error("boom\\nat x");',
    says: "cannot be run: boom",
  },
  {
    what: "is no JavaScript",
    file: "blocks.config.mjs",
    text: "export default {",
    says: "cannot be run: ",
  },
  {
    what: "has wrong emitters",
    file: "blocks.config.js",
    text: "export default { emitters: [{}] };",
    says: '"emitters" is a list',
  },
  { what: "is no JSON", file: "blocks.config.json", text: "{", says: "" },
  { what: "is a list", file: "blocks.config.json", text: "[]", says: "" },
  {
    what: "has an output folder outside",
    file: "blocks.config.json",
    text: '{ "out": "a/../../b" }',
    says: "is not inside the project",
  },
  {
    what: "has an absolute output folder",
    file: "blocks.config.json",
    text: '{ "out": "/tmp/x" }',
    says: "is not inside the project",
  },
  {
    what: "has an unknown member in code",
    file: "blocks.config.js",
    text: "export default { emitter: [] };",
    says: 'no member "emitter"',
  },
  {
    what: "has a rule of drift that there is not",
    file: "blocks.config.json",
    text: '{ "drift": { "severities": { "enum-value-add": "off" } } }',
    says: 'No rule of drift is called "enum-value-add" did you mean "enum-value-added"?',
  },
  {
    what: "has a rule of drift that cannot be one",
    file: "blocks.config.json",
    text: '{ "drift": { "severities": { "Enum": "off" } } }',
    says: 'No rule of drift is called "Enum" rules have small letters',
  },
  {
    what: "gives a rule of drift a severity that there is not",
    file: "blocks.config.json",
    text: '{ "drift": { "severities": { "enum-value-added": "warning" } } }',
    says: "use one of breaking, risky, compatible, docs, off",
  },
  {
    what: "has a misspelt member of drift",
    file: "blocks.config.json",
    text: '{ "drift": { "failon": "any" } }',
    says: 'no member "failon" here did you mean "failOn"?',
  },
  {
    what: "has a baseline outside",
    file: "blocks.config.json",
    text: '{ "drift": { "baseline": "../baseline.json" } }',
    says: '"../baseline.json" is not inside the project name a file below the config',
  },
])("a config that $what is a diagnostic, and nothing is written", async ({ file, text, says }) => {
  write(file, text);
  const { diagnostics, files } = await run();
  expect(diagnostics.length).toBeGreaterThan(0);
  for (const one of diagnostics) expect(one).toMatchObject({ severity: "error", file });
  const told = diagnostics.map(({ message, hint }) => `${message} ${hint ?? ""}`);
  expect(told.join("\n")).toContain(says);
  expect(JSON.stringify(diagnostics)).not.toContain("    at ");
  expect(files).toEqual([]);
});

test("two configs side by side are refused", async () => {
  write("blocks.config.json", "{}");
  write("blocks.config.ts", "export default {};");
  expect((await run()).diagnostics).toMatchObject([
    { code: "config-file", message: "There is a second config beside it, blocks.config.ts" },
  ]);
});

test("an entry wins over an earlier one that leads to the same card", async () => {
  write(
    "blocks.config.json",
    '{ "agents": ["./*.json", { "source": "./card.json", "out": "own" }], "out": "all" }',
  );
  rmSync(join(project, "package.json"));
  const { files, diagnostics } = await run();
  expect(diagnostics.map(({ file }) => file)).not.toContain("card.json");
  expect(files.map(({ path }) => path)).toContain(join(project, "own/unit_converter.ts"));
});

test("--verify holds a module whose formats are annotations against AJV without formats", {
  timeout: 60_000,
}, async () => {
  write(
    "card.json",
    changedCard("request-form", (card) => {
      card.io.outputs[0].schema = { type: "string", format: "date" };
    }),
  );
  write("blocks.config.json", '{ "agents": ["./card.json"], "formats": "annotate" }');
  const { diagnostics } = await generateProject({ cwd: project, verify: true });
  expect(diagnostics).toEqual([]);
});
