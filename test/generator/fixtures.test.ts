import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { isObject, type JsonObject, type JsonValue } from "../../codegen/load/json-value.ts";
import { makeCorpus } from "../bench/corpus.ts";
import { blocks } from "../cli/run-blocks.ts";
import { mutations } from "../codegen/fixtures/mutate-schema.ts";
import { scratchProject, smallCard } from "./scratch-project.ts";

interface SchemaFixtures {
  readonly valid: readonly JsonValue[];
  readonly invalid: readonly { readonly value: JsonValue; readonly pointer: string }[];
}

interface AgentFixtures {
  readonly inputs: Readonly<Record<string, SchemaFixtures>>;
  readonly outputs: Readonly<Record<string, SchemaFixtures>>;
  readonly outbound: Readonly<Record<string, SchemaFixtures>>;
  readonly inbound: Readonly<Record<string, SchemaFixtures>>;
}

const position = {
  type: "object",
  required: ["x", "y"],
  properties: { x: { type: "integer", minimum: 0, maximum: 7 }, y: { type: "number" } },
  additionalProperties: false,
};
/** Forms are open, and have examples. */
const { additionalProperties: _, ...start } = position;
const move = {
  oneOf: [
    {
      type: "object",
      required: ["kind", "to"],
      properties: { kind: { const: "step" }, to: position },
    },
    {
      type: "object",
      required: ["kind"],
      properties: { kind: { const: "pass" }, why: { type: "string", minLength: 1, maxLength: 40 } },
    },
  ],
};
const board = {
  type: "object",
  required: ["pieces"],
  properties: {
    pieces: { type: "array", items: position, minItems: 1, maxItems: 4, uniqueItems: true },
    code: { type: "string", pattern: "^[A-Z]{2}-\\d+$" },
    note: { type: ["string", "null"], maxLength: 9 },
  },
  if: { required: ["note"] },
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema, and nobody awaits it
  then: { required: ["code"] },
  patternProperties: { "^x-": { type: "boolean" } },
};

/** A card with a form in, a form out and a stream either way. */
function chessCard(): object {
  const card = smallCard("chess", board) as { readonly io: { readonly outputs: unknown } };
  const form = { id: "start", contentType: "application/json", required: true, schema: start };
  const streams = {
    moves: {
      direction: "bidirectional",
      format: "events",
      affinity: "dedicated",
      outboundSchema: move,
      inboundSchema: move,
      description: "What is played.",
    },
  };
  const io = {
    inputs: [{ ...form, description: "Where to begin.", example: { x: 1, y: 2 } }],
    outputs: card.io.outputs,
  };
  return { ...card, capabilities: { taskKinds: ["pipe"] }, io, streams };
}

async function fixturesOf(name: string, card: unknown): Promise<AgentFixtures> {
  const { cwd } = scratchProject({ "card.json": card });
  const { exitCode, stderr } = await blocks(["gen", "./card.json", "--fixtures"], { cwd });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  const module = await import(pathToFileURL(join(cwd, `agents/${name}.fixtures.ts`)).href);
  return Object.values(module)[0] as AgentFixtures;
}

/** The verdict of an engine that is not ours. */
function independent(schema: JsonValue): ((value: JsonValue) => boolean) | undefined {
  try {
    const ajv = new Ajv2020({ strict: false, ownProperties: true, validateFormats: false });
    const validate = ajv.compile(schema as object);
    return (value) => validate(value) === true;
  } catch {
    return undefined;
  }
}

function allInstances({ invalid, valid }: SchemaFixtures): readonly JsonValue[] {
  return [...valid, ...invalid.map((one) => one.value)];
}

describe("fixtures", () => {
  test("`--fixtures` emits valid and invalid instances for inputs, outputs and events", async () => {
    const found = await fixturesOf("chess", chessCard());
    const parts = [
      { schema: start, fixtures: found.inputs.start },
      { schema: board, fixtures: found.outputs.answer },
      { schema: move, fixtures: found.outbound.moves },
      { schema: move, fixtures: found.inbound.moves },
    ];
    for (const { fixtures, schema } of parts) {
      const takes = independent(schema as JsonValue);
      expect(fixtures?.valid.length).toBeGreaterThan(1);
      expect(fixtures?.invalid.length).toBeGreaterThan(5);
      for (const value of fixtures?.valid ?? [])
        expect([value, takes?.(value)]).toEqual([value, true]);
      for (const { value } of fixtures?.invalid ?? [])
        expect([value, takes?.(value)]).toEqual([value, false]);
    }
  });

  test("valid instances reach the branches of a schema", async () => {
    const { outbound, outputs } = await fixturesOf("chess", chessCard());
    const moves = (outbound.moves?.valid ?? []).filter(isObject);
    expect(new Set(moves.map((one) => one.kind))).toEqual(new Set(["step", "pass"]));
    expect(new Set(moves.map((one) => Object.hasOwn(one, "why")))).toEqual(new Set([true, false]));
    const boards = (outputs.answer?.valid ?? []).filter(isObject);
    const sizes = boards.map(({ pieces }) => (pieces as readonly JsonValue[]).length);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([1, 4]);
    const notes = boards.map((one) => (Object.hasOwn(one, "note") ? typeof one.note : "absent"));
    expect(new Set(notes)).toEqual(new Set(["string", "object", "absent"]));
    expect(boards.some((one) => Object.keys(one).some((name) => name.startsWith("x-")))).toBe(true);
  });

  // Every mutant counts, also those that say the same in other words. All schemas at hand: npm run fixtures.
  test("as a test suite they notice 95 % of the single-keyword mutations", {
    timeout: 120_000,
  }, async () => {
    const [corpus] = makeCorpus(1);
    if (corpus === undefined) throw new Error("The corpus is empty");
    const card = JSON.parse(corpus.text);
    const made = await fixturesOf(corpus.name, card);
    const chess = await fixturesOf("chess", chessCard());
    const [, stream] = Object.entries<{ readonly schema: JsonObject }>(card.streams)[0] ?? [];
    const suites = [
      { schema: board, fixtures: chess.outputs.answer },
      { schema: move, fixtures: chess.inbound.moves },
      { schema: card.io.inputs[0].schema, fixtures: made.inputs[card.io.inputs[0].id] },
      { schema: stream?.schema, fixtures: made.outbound._default },
    ];
    const count = { mutants: 0, noticed: 0 };
    for (const { fixtures, schema } of suites) {
      const takes = independent(schema as JsonValue);
      if (fixtures === undefined || takes === undefined) throw new Error("A schema is broken");
      // Compiling is what takes time, so every tenth is tried.
      const tried = [...mutations(schema as JsonValue)].filter((_, index) => index % 10 === 0);
      for (const mutation of tried) {
        const mutant = independent(mutation.schema);
        if (mutant === undefined) continue;
        count.mutants += 1;
        if (allInstances(fixtures).some((value) => takes(value) !== mutant(value)))
          count.noticed += 1;
      }
    }
    console.log(`${count.noticed} of ${count.mutants} mutants noticed`);
    expect(count.mutants).toBeGreaterThan(50);
    expect(count.noticed / count.mutants).toBeGreaterThan(0.95);
  });

  test("a hostile id is a key of its own, and the file imports nothing", async () => {
    const hostile = ["*/", "`", "$", "{1}", "\u2028", '"', "\\"].join("");
    const schema = {
      type: "object",
      properties: { [hostile]: { const: hostile } },
      required: [hostile],
    };
    const card = smallCard("hostile", schema);
    const { cwd, read } = scratchProject({ "card.json": card });
    await blocks(["gen", "./card.json", "--fixtures"], { cwd });
    const text = read("agents/hostile.fixtures.ts");
    expect(text).not.toMatch(/^import /m);
    const module = await import(pathToFileURL(join(cwd, "agents/hostile.fixtures.ts")).href);
    const { outputs } = module.hostileFixtures as AgentFixtures;
    expect(outputs.answer?.valid).toContainEqual({ [hostile]: hostile });
  });
});
