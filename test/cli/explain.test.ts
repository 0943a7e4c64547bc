import { expect, test } from "vitest";
import { explanations } from "../../codegen/diagnostics/explain.ts";
import { ruleExplanations } from "../../codegen/drift/rules/explain.ts";
import { topics } from "../../codegen/explain/topics.ts";
import { blocks } from "./run-blocks.ts";

test("a code is explained with an example and the mended one", async () => {
  const { exitCode, stdout } = await blocks(["explain", "dangling-ref"]);
  expect(exitCode).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "dangling-ref  error or warning  a reference to nothing

    A \`$ref\` leads to no schema among those that were given. Nothing is fetched, and
    no file is read, to find it.

    Why: What the reference was to say would be lost.

    Gives it:
      { "$ref": "#/$defs/Stat", "$defs": { "State": { "type": "string" } } }
    Mended:
      { "$ref": "#/$defs/State", "$defs": { "State": { "type": "string" } } }
    "
  `);
});

test("without a code every one is listed, by group", async () => {
  const { exitCode, stdout } = await blocks(["explain"]);
  expect(exitCode).toBe(0);
  for (const { name, group } of topics) {
    expect(stdout).toMatch(new RegExp(`^${group}$`, "m"));
    expect(stdout).toMatch(new RegExp(`^ {2}${name} `, "m"));
  }
});

test("a rule of drift is explained with its severities and an example", async () => {
  const { exitCode, stdout } = await blocks(["explain", "enum-value-removed"]);
  expect(exitCode).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "enum-value-removed  a listed value is gone

    Of an input: breaking.
    Of an output: compatible.

    Why: Whoever sends the value is refused.

    Before:
      {"enum":["km","mi"]}
    After:
      {"enum":["km"]}
    "
  `);
});

test("a rule of cards tells the place of its example, and what is not there", async () => {
  const { stdout } = await blocks(["explain", "stream-removed"]);
  expect(stdout).toContain("Severity: breaking.");
  expect(stdout).toContain("Before (at /streams/steps of a card):");
  expect(stdout).toMatch(/After:\n {2}\(not there\)\n$/);
});

test("no code of a diagnostic is also the id of a rule", () => {
  const names = topics.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test("--json gives the same facts", async () => {
  const one = await blocks(["explain", "duplicate-key", "--json"]);
  expect(JSON.parse(one.stdout)).toMatchObject({
    code: "duplicate-key",
    severity: "error",
    example: { kind: "text", broken: expect.any(String), mended: expect.any(String) },
  });
  const rule = await blocks(["explain", "enum-value-removed", "--json"]);
  expect(JSON.parse(rule.stdout)).toMatchObject({
    rule: "enum-value-removed",
    severity: { input: "breaking", output: "compatible" },
    example: { kind: "schemas", before: expect.any(String), after: expect.any(String) },
  });
  const all = await blocks(["explain", "--json"]);
  expect(JSON.parse(all.stdout).diagnostics).toHaveLength(explanations.length);
  expect(JSON.parse(all.stdout).rules).toHaveLength(ruleExplanations.length);
});

test.for([
  { written: "dangling-rfe", says: 'did you mean "dangling-ref"?' },
  { written: "enum-value-remvoed", says: 'did you mean "enum-value-removed"?' },
  { written: "quite-another-thing", says: "blocks explain lists them all" },
])("$written is no code, and the command says what to do", async ({ written, says }) => {
  const { exitCode, stdout, stderr } = await blocks(["explain", written]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toBe(`error  there is no diagnostic and no rule "${written}"; ${says}\n`);
});
