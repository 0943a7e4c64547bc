import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  type AgentView,
  defineEmitter,
  type Emitter,
  type GenerateOptions,
  type GenerateResult,
  generate,
} from "../../../codegen/index.ts";
import { changedCard, goldenCardText, goldenCases } from "./sample-cards.ts";

let project = "";
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "emitter-"));
});
afterEach(() => rmSync(project, { recursive: true }));

const card = { text: goldenCardText("request-form"), file: "registry:unit_converter" };

async function run(options: Partial<GenerateOptions>): Promise<GenerateResult> {
  const lockFile = join(project, "blocks.lock.json");
  return await generate({ agents: [card], outDir: join(project, "agents"), lockFile, ...options });
}

function emitting(...files: readonly unknown[]): Emitter {
  return defineEmitter({ name: "mine", emit: () => files as never });
}

const names = defineEmitter({
  name: "names",
  emit: (agent) => [{ path: `${agent.fileStem}.txt`, text: `${agent.names.client}\n` }],
});

test("an emitter adds its files to the agent's, and the lock knows them", async () => {
  const result = await run({ targets: ["client", names] });
  expect(result.diagnostics).toEqual([]);
  expect(readFileSync(join(project, "agents/unit_converter.txt"), "utf8")).toBe("UnitConverter\n");
  const lock = JSON.parse(readFileSync(join(project, "blocks.lock.json"), "utf8"));
  expect(Object.keys(lock.agents.unit_converter.files)).toContain("agents/unit_converter.txt");
});

test("check asks the emitter when it is there, and else the hash", async () => {
  await run({ targets: ["client", names] });
  for (const options of [{}, { targets: ["client", names] }] as const) {
    expect((await run({ ...options, check: true })).diagnostics).toEqual([]);
  }
  writeFileSync(join(project, "agents/unit_converter.txt"), "mine\n");
  for (const options of [{}, { targets: ["client", names] }] as const) {
    expect((await run({ ...options, check: true })).diagnostics).toMatchObject([
      { code: "module-edited", file: "agents/unit_converter.txt" },
    ]);
  }
});

test("a file that an emitter no longer gives is removed, but not one that was changed", async () => {
  const path = join(project, "agents/unit_converter.txt");
  await run({ targets: ["client", names] });
  const result = await run({ targets: ["client"] });
  expect(result.files).toContainEqual({ path, status: "removed" });
  expect(existsSync(path)).toBe(false);

  await run({ targets: ["client", names] });
  writeFileSync(path, "mine\n");
  await run({ targets: ["client"] });
  expect(readFileSync(path, "utf8")).toBe("mine\n");
});

test.for([
  ["leads outside", emitting({ path: "../x.ts", text: "" }), "is no path inside"],
  ["is absolute", emitting({ path: "/tmp/x.ts", text: "" }), "is no path inside"],
  ["is the client's", emitting({ path: "Unit_converter.TS", text: "" }), "another file is called"],
  ["is given twice", emitting({ path: "x", text: "" }, { path: "X", text: "" }), "another file"],
  ["is no text", emitting({ path: 1, text: "" }), "without path or text"],
  ["is nothing", emitting(undefined), "without path or text"],
] as const)("a path that %s is a diagnostic, and nothing is written", async ([, emitter, says]) => {
  const { diagnostics, files } = await run({ targets: ["client", emitter] });
  expect(diagnostics).toMatchObject([{ severity: "error", code: "emitter-failed" }]);
  expect(diagnostics[0]?.message).toContain(says);
  expect(files).toEqual([]);
});

test("a target that there is not is told, and nothing is written", async () => {
  const { diagnostics, files } = await run({ targets: ["clients" as "client"] });
  expect(diagnostics).toMatchObject([{ severity: "error", code: "target-unknown" }]);
  expect(files).toEqual([]);
});

test("an emitter that throws stops its agent alone", async () => {
  const moody = defineEmitter({
    name: "moody",
    emit: ({ name }) => {
      if (name === "unit_converter") throw new Error("not this one");
      return [];
    },
  });
  const shout = { text: goldenCardText("text-in-text-out"), file: "registry:shout" };
  const { diagnostics } = await run({ agents: [card, shout], targets: ["client", moody] });
  expect(diagnostics).toMatchObject([
    { code: "emitter-failed", message: "Emitter moody: not this one" },
  ]);
  expect(existsSync(join(project, "agents/shout.ts"))).toBe(true);
  expect(existsSync(join(project, "agents/unit_converter.ts"))).toBe(false);
});

async function viewOf(text: string): Promise<AgentView> {
  let seen: AgentView | undefined;
  const spy = defineEmitter({
    name: "spy",
    emit: (agent) => {
      seen = agent;
      return [];
    },
  });
  await run({ agents: [{ text, file: "registry:any" }], targets: [spy], onFile: () => {} });
  if (seen === undefined) throw new Error("The emitter was not asked");
  return seen;
}

test.for(goldenCases)(
  "the schemas of %s stand alone and take the card's examples",
  async (name) => {
    const view = await viewOf(goldenCardText(name));
    const { io } = JSON.parse(goldenCardText(name));
    for (const [type, schema] of Object.entries(view.schemas)) {
      const ajv = new Ajv2020({ strict: false, validateFormats: false });
      const validate = ajv.compile(schema);
      const input = view.inputs.findIndex((one) => one.type === type);
      const example = io?.inputs?.[input]?.example;
      // AJV does not see an own member called __proto__.
      const isJudged = example !== undefined && !JSON.stringify(schema).includes("__proto__");
      if (isJudged) expect(validate(example), type).toBe(true);
    }
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  },
);

test("a recursive schema refers to its own definitions", async () => {
  const text = changedCard("request-form", (one) => {
    one.io.outputs[0].schema = {
      $ref: "#/$defs/tree",
      $defs: { tree: { type: "object", properties: { next: { $ref: "#/$defs/tree" } } } },
    };
  });
  const { schemas, outputs } = await viewOf(text);
  const schema = schemas[outputs[0]?.type ?? ""];
  const validate = new Ajv2020({ strict: false }).compile(schema ?? false);
  expect(validate({ next: { next: {} } })).toBe(true);
  expect(validate({ next: { next: 1 } })).toBe(false);
});

test("what an emitter does to its view reaches nobody", async () => {
  const view = await viewOf(card.text);
  expect(() => Object.assign(view.inputs, { 0: 1 })).toThrow(TypeError);
});
