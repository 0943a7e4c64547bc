import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkCard, compileSchema, renderDiagnostics } from "../../codegen/index.ts";
import { type CliProcess, runCli } from "../../src/cli/main.ts";
import { blocks } from "../cli/run-blocks.ts";
import { type ScratchProject, scratchProject, smallCard } from "./scratch-project.ts";

const corpus = join(import.meta.dirname, "../corpus");

/** A card with three faults: a misspelt member, a wrong type, and a schema that refers to nothing. */
function brokenProject(): ScratchProject {
  const schema = {
    type: "object",
    properties: { to: { $ref: "#/$defs/adress" } },
    $defs: { address: { type: "string" } },
  };
  const card = smallCard("hello", schema) as { readonly identity: Record<string, unknown> };
  const { description, ...identity } = card.identity;
  return scratchProject({
    "card.json": { ...card, identity: { ...identity, version: 1, descripton: description } },
  });
}

describe("diagnostics", () => {
  test("stable code, pointer, file:line:column, code frame, reason, did-you-mean, all at once", async () => {
    const { cwd } = brokenProject();
    const { exitCode, stderr, stdout } = await blocks(["gen", "./card.json"], { cwd });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toBe(
      [
        'card.json:5:16  error  wrong-type  "version" must be a string, not a number',
        '  5 |     "version": 1,',
        "    |                ^ /identity/version",
        '              hint   put it in quotes: "1"',
        'card.json:9:5  error  unknown-member  "descripton" is not a member that may be here',
        '  9 |     "descripton": "Says something."',
        "    |     ^ /identity/descripton",
        '             hint   did you mean "description"?',
        'card.json:41:23  warning  dangling-ref  "#/$defs/adress" is not defined',
        '  41 |               "$ref": "#/$defs/adress"',
        "     |                       ^ /io/outputs/0/schema/properties/to/$ref",
        '               hint   did you mean "#/$defs/address"?',
        "2 errors and 1 warning",
        "",
      ].join("\n"),
    );
  });

  test.for([
    ["gen", "./card.json", "--dry-run"],
    ["gen", "--handler", "./card.json", "--dry-run"],
  ])("%s shows the line of a warning that only modelling a schema tells", async (commandLine) => {
    const schema = { type: "array", minItems: 3, maxItems: 2 };
    const { cwd } = scratchProject({ "card.json": smallCard("hello", schema) });
    const { exitCode, stderr } = await blocks(commandLine, { cwd });
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(
      /warning {2}empty-range .*\n {2}(\d+) \| +"minItems": 3,\n +\| +\^ \/io\/outputs\/0\/schema\/minItems\n/,
    );
  });

  test("--json has the same facts, and nothing else is printed", async () => {
    const { cwd } = brokenProject();
    const { exitCode, stderr, stdout } = await blocks(["gen", "./card.json", "--json"], { cwd });
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({ ok: false, files: [] });
    expect(document.diagnostics[0]).toEqual({
      severity: "error",
      code: "wrong-type",
      message: '"version" must be a string, not a number',
      file: "card.json",
      line: 5,
      column: 16,
      pointer: "/identity/version",
      hint: 'put it in quotes: "1"',
    });
    expect(document.diagnostics.map(({ code }: { code: string }) => code)).toEqual([
      "wrong-type",
      "unknown-member",
      "dangling-ref",
    ]);
  });

  test("blocks explain <code>: every code that there is, and the nearest for what is none", async () => {
    const { stdout } = await blocks(["explain", "--json"]);
    const codes: string[] = JSON.parse(stdout).diagnostics.map(
      ({ code }: { code: string }) => code,
    );
    expect(codes.length).toBeGreaterThan(60);
    for (const code of codes) {
      const explained = await blocks(["explain", code]);
      expect(explained).toMatchObject({ exitCode: 0, stderr: "" });
      expect(explained.stdout).toMatch(
        new RegExp(`^${code}  [\\s\\S]*Why: [\\s\\S]*Gives it[\\s\\S]*Mended:`),
      );
    }
    const wrong = await blocks(["explain", "dangling-reff"]);
    expect(wrong).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('"dangling-ref"') });
  });

  test("a corpus of at least 80 broken cards, schemas and configs, each with what is told, without a stack trace", () => {
    const files = globSync("{cards,schemas,configs,locks,texts}/*.json", { cwd: corpus });
    for (const [kind, least] of [
      ["cards", 40],
      ["schemas", 40],
      ["configs", 25],
    ] as const) {
      const some = files.filter((file) => file.startsWith(kind));
      expect([kind, some.length >= least]).toEqual([kind, true]);
    }
    for (const file of files) {
      const told = readFileSync(join(corpus, file.replace(/\.json$/, ".txt")), "utf8");
      expect.soft(told, file).toMatch(/^\S.*:\d+:\d+ {2}(?:error|warning) {2}[a-z-]+ {2}\S/);
      expect.soft(told, file).not.toMatch(/^\s+at \S+.*:\d+|Error: |node:internal|undefined is/m);
    }
  });

  test.for([
    {
      what: "in order",
      files: { "card.json": smallCard("hello") },
      args: ["gen", "./card.json"],
      exit: 0,
    },
    {
      what: "with warnings alone",
      files: { "card.json": smallCard("hello", { $ref: "#/x" }) },
      args: ["gen", "./card.json"],
      exit: 0,
    },
    { what: "broken", files: { "card.json": "{" }, args: ["gen", "./card.json"], exit: 1 },
    { what: "missing", files: {}, args: ["gen", "./none.json"], exit: 1 },
    { what: "without a name on the command line", files: {}, args: ["gen"], exit: 2 },
    { what: "with a flag that there is not", files: {}, args: ["gen", "--chek"], exit: 2 },
    {
      what: "a schema that is a list",
      files: { "s.json": [] },
      args: ["gen", "--schema", "./s.json"],
      exit: 1,
    },
    {
      what: "a config that is text",
      files: { "blocks.config.json": '"x"' },
      args: ["gen"],
      exit: 1,
    },
    {
      what: "a config that throws",
      files: { "blocks.config.mjs": "throw new Error('no')" },
      args: ["gen"],
      exit: 1,
    },
    {
      what: "a lock that is none",
      files: { "blocks.lock.json": "[]" },
      args: ["gen", "--check"],
      exit: 1,
    },
  ])("exit code $exit for what is $what, and one sentence each", async ({ args, exit, files }) => {
    const { cwd } = scratchProject(files);
    const { exitCode, stderr } = await blocks(args, { cwd });
    expect({ exitCode, stderr }).toMatchObject({ exitCode: exit });
    expect(stderr).not.toMatch(/^\s+at \S+ \(?.*:\d+:\d+/m);
  });
});

describe("diagnostics: plain schemas", () => {
  test.for([[[]], [3], [null], ["text"], [Number.NaN]])("%j is no schema", ([value]) => {
    const { diagnostics, types } = compileSchema(value, { name: "Order" });
    expect({ types, diagnostics }).toMatchObject({
      types: "",
      diagnostics: [{ code: "invalid-schema" }],
    });
  });

  test.for([[undefined], [() => 1], [10n]])("what is not even JSON: %s", ([value]) => {
    const { diagnostics } = compileSchema(value, { name: "Order" });
    expect(diagnostics).toMatchObject([{ severity: "error", code: "invalid-json" }]);
  });

  test.for([
    {
      what: "an anchor",
      schema: { $ref: "#adress", $defs: { a: { $anchor: "address" } } },
      near: "#address",
    },
    {
      what: "a dynamic anchor",
      schema: { $dynamicRef: "#nod", $defs: { a: { $dynamicAnchor: "node" } } },
      near: "#node",
    },
    {
      what: "a definition",
      schema: { $ref: "#/$defs/adress", $defs: { address: {} } },
      near: "#/$defs/address",
    },
  ])("a reference to $what that is not there: did you mean", ({ near, schema }) => {
    const { diagnostics } = compileSchema(schema, { name: "Order" });
    expect(diagnostics).toMatchObject([{ code: "dangling-ref", hint: `did you mean "${near}"?` }]);
  });

  test("an unusable keyword hides nothing of what is inside its schema, nor behind its references", () => {
    const { diagnostics } = compileSchema(
      {
        type: "objekt",
        properties: { a: { minimum: "1", items: { type: "nubmer" } }, b: 7 },
        allOf: [{ $ref: "#/$defs/base" }],
        $defs: {
          base: { required: true, properties: { id: { pattern: "(" } } },
          unused: { type: "x" },
        },
      },
      { name: "Order" },
    );
    expect(diagnostics.map(({ pointer }) => pointer).sort()).toEqual([
      "/$defs/base/properties/id/pattern",
      "/$defs/base/required",
      "/properties/a/items/type",
      "/properties/a/minimum",
      "/properties/b",
      "/type",
    ]);
  });

  test("a chain of 5,000 unusable schemas ends, each told once", () => {
    const length = 5_000;
    const $defs = Object.fromEntries(
      Array.from({ length }, (_, n) => [
        `d${n}`,
        { $ref: `#/$defs/d${(n + 1) % length}`, minimum: "x" },
      ]),
    );
    const { diagnostics } = compileSchema({ $ref: "#/$defs/d0", $defs }, { name: "Order" });
    expect(diagnostics.filter(({ code }) => code === "invalid-keyword")).toHaveLength(length);
  });

  test.for([
    {
      draft: "https://json-schema.org/draft/2019-09/schema",
      told: /^draft 2019-09 is not known, and is read as 2020-12/,
    },
    { draft: "http://json-schema.org/draft-04/schema#", told: /^draft-04 is not known/ },
    { draft: "http://json-schema.org/draft-7/schema#", told: /draft-7.* is not known/ },
    { draft: "https://example.com/meta", told: /is not known/ },
    { draft: "http://json-schema.org/draft-06/schema#", told: undefined },
    { draft: "https://json-schema.org/draft-07/schema", told: undefined },
    { draft: "https://json-schema.org/draft/2020-12/schema#", told: undefined },
  ])("a schema that names $draft", ({ draft, told }) => {
    const { diagnostics } = compileSchema({ $schema: draft, type: "string" }, { name: "Order" });
    expect(diagnostics).toMatchObject(
      told === undefined
        ? []
        : [
            {
              severity: "warning",
              code: "unknown-draft",
              pointer: "/$schema",
              message: expect.stringMatching(told),
            },
          ],
    );
  });
});

describe("diagnostics: in a terminal", () => {
  async function shown(env: CliProcess["env"], columns: number): Promise<string> {
    const { cwd } = scratchProject({
      "card.json": JSON.stringify({ ...smallCard("hello"), colour: 1 }),
    });
    let text = "";
    const stderr = { isTTY: true, columns, write: (part: string) => (text += part) };
    await runCli({
      ...{ arguments: ["gen", "./card.json"], cwd, env, stderr, stdout: { write: () => true } },
      ...{ stdin: (async function* () {})(), signal: new AbortController().signal },
    });
    return text;
  }

  test.for([40, 80, 200])(
    "no line of a frame is wider than %i columns, and the caret stays below",
    async (columns) => {
      const text = await shown({ NO_COLOR: "1" }, columns);
      const lines = text.split("\n");
      const at = lines.findIndex((one) => /^ +\d+ \| /.test(one));
      const [line = "", caret = ""] = lines.slice(at);
      expect(line.length).toBeLessThanOrEqual(columns);
      expect(line.slice(caret.indexOf("^"))).toMatch(/^"colour":1/);
    },
  );

  test("messages and hints break between words", async () => {
    const lines = (await shown({ NO_COLOR: "1" }, 60)).trimEnd().split("\n");
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(60);
    expect(lines.join(" ").replace(/\s+/g, " ")).toContain("is not a member that may be here");
    expect(lines).toContain("    hint   remove it");
  });

  test("colours, and none where NO_COLOR is set", async () => {
    expect(await shown({}, 80)).toContain("\u001b[31merror\u001b[0m");
    expect(await shown({ NO_COLOR: "1" }, 80)).not.toContain("\u001b");
  });

  test.for([
    { what: "a byte order mark", text: '\ufeff{"colour":1}', at: '{"colour":1}' },
    { what: "carriage returns", text: '{\r\n"colour":1\r\n}', at: '"colour":1' },
    { what: "wide letters", text: '{"天气":1}', at: '{"天气":1}' },
    { what: "a tab", text: '{\n\t"colour":1}', at: ' "colour":1}' },
  ])("$what move no caret", ({ at, text }) => {
    const { diagnostics } = checkCard(text, "card.json");
    const told = diagnostics.filter(({ code }) => code === "unknown-member");
    const lines = renderDiagnostics(told, { textOf: () => text }).split("\n");
    const [, frame = "", caret = ""] = lines;
    expect(frame.slice(frame.indexOf("|") + 2)).toBe(at);
    expect(frame.charAt(caret.indexOf("^"))).toBe('"');
  });

  test("what comes before a place may be shown wider than it is", () => {
    const text = '{"天气":{"\u202e":1},"x":"\u202e","colour":1}';
    const { diagnostics } = checkCard(text, "card.json");
    const told = diagnostics.filter(({ pointer }) => pointer === "/colour");
    const [, frame = "", caret = ""] = renderDiagnostics(told, { textOf: () => text }).split("\n");
    // Each of the two letters before it takes two columns, so the text has two characters less.
    expect(frame.slice(caret.indexOf("^") - 2)).toMatch(/^"colour"/);
    expect(frame).not.toContain("\u202e");
  });
});
