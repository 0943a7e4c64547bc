import { expect, test } from "vitest";
import { explanations } from "../../codegen/diagnostics/explain.ts";
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
  for (const { code, group } of explanations) {
    expect(stdout).toMatch(new RegExp(`^${group}$`, "m"));
    expect(stdout).toMatch(new RegExp(`^ {2}${code} `, "m"));
  }
});

test("--json gives the same facts", async () => {
  const one = await blocks(["explain", "duplicate-key", "--json"]);
  expect(JSON.parse(one.stdout)).toMatchObject({
    code: "duplicate-key",
    severity: "error",
    example: { kind: "text", broken: expect.any(String), mended: expect.any(String) },
  });
  const all = await blocks(["explain", "--json"]);
  expect(JSON.parse(all.stdout).diagnostics).toHaveLength(explanations.length);
});

test.for([
  { written: "dangling-rfe", says: 'did you mean "dangling-ref"?' },
  { written: "quite-another-thing", says: "blocks explain lists the codes" },
])("$written is no code, and the command says what to do", async ({ written, says }) => {
  const { exitCode, stdout, stderr } = await blocks(["explain", written]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toBe(`error  there is no diagnostic "${written}"; ${says}\n`);
});
