import { expect, test } from "vitest";
import { installedEngines } from "../../../codegen/verify/engines.ts";
import { judgeProtocolValidators } from "../../../codegen/verify/judge-protocol.ts";
import { candidateOf, planted } from "./protocol-case.ts";

const planet = {
  $id: "https://blocks.ai/schemas/sky/planet.schema.json",
  title: "Planet",
  description: "A planet.",
  type: "object",
  required: ["name", "moons"],
  properties: {
    name: { type: "string", minLength: 2, description: "Its name." },
    moons: {
      type: "array",
      description: "Its moons.",
      "x-unique-by": "id",
      items: {
        type: "object",
        required: ["id"],
        properties: { id: { type: "integer", minimum: 1, description: "Number." } },
      },
    },
  },
  examples: [{ name: "Mars", moons: [{ id: 1 }, { id: 2 }] }],
};
const path = "validators/sky.ts";

test("printed validators that judge like AJV are left alone", async () => {
  const candidate = await candidateOf({ "sky/planet.schema.json": planet });
  expect(await judgeProtocolValidators(candidate, installedEngines)).toEqual([]);
});

test("two expressions that AJV has from us are two", async () => {
  const backtracking = (letter: string): object => {
    return { type: "string", pattern: `^(${letter}+)+$`, description: "A word." };
  };
  const [a, b] = ["a", "b"].map(backtracking);
  const candidate = await candidateOf({
    "sky/planet.schema.json": {
      ...planet,
      ...{ required: ["a", "b"], properties: { a, b }, examples: [{ a: "aa", b: "bb" }] },
    },
  });
  expect(await judgeProtocolValidators(candidate, installedEngines)).toEqual([]);
});

test.for([
  {
    name: "a bound that moved is shown by a value beyond it",
    find: "id >= 1",
    put: "id >= 0",
    message:
      'isPlanet takes {"name":"text","moons":[{"id":0}]}, which AJV refuses: /moons/0/id must be >= 1',
  },
  {
    name: "a validator that takes anything is shown by the shortest value",
    find: "if (!fields(value)) return false;",
    put: "if (!fields(value)) return true;",
    message: "isPlanet takes 0, which AJV refuses: the value must be object",
  },
  {
    name: "a validator that refuses what is right is shown by an example",
    find: "if (isPlanet(value)) return [];",
    put: 'if (isPlanet(value)) return [{ path: "", keyword: "type", message: "is never right" }];',
    message:
      'checkPlanet refuses {"name":"xx","moons":[]}, which AJV takes: the value is never right',
  },
  {
    name: "a validator that throws on what AJV refuses too is shown",
    find: "if (!fields(value)) return false;",
    put: "if (value === null) throw new TypeError('no planet');\n  if (!fields(value)) return false;",
    message: "isPlanet throws on null: TypeError: no planet",
  },
])("$name", async ({ find, put, message }) => {
  const candidate = await candidateOf({ "sky/planet.schema.json": planet });
  const opinions = await judgeProtocolValidators(
    planted(candidate, { path, find, put }),
    installedEngines,
  );
  // What `isPlanet` takes, `checkPlanet` takes as well.
  expect(opinions).toContainEqual(
    expect.objectContaining({
      code: "verify-validator",
      file: "schemas/sky/planet.schema.json",
      message,
    }),
  );
});

test("a validator that does not load, and one that is missing, are opinions about their file", async () => {
  const candidate = await candidateOf({ "sky/planet.schema.json": planet });
  const broken = planted(candidate, {
    path,
    find: "export function isPlanet",
    put: "export func isPlanet",
  });
  expect(await judgeProtocolValidators(broken, installedEngines)).toEqual([
    expect.objectContaining({ code: "verify-load", file: "validators/sky.ts" }),
  ]);
  const missing = planted(candidate, {
    path,
    find: "export function isPlanet",
    put: "function isPlanet",
  });
  expect(await judgeProtocolValidators(missing, installedEngines)).toEqual([
    expect.objectContaining({ message: "The module exports no function isPlanet" }),
  ]);
});

test("a schema against its meta-schema and an example against its schema are told at their place", async () => {
  const candidate = await candidateOf({
    "sky/planet.schema.json": { ...planet, examples: [{ name: "M", moons: [] }] },
  });
  expect(await judgeProtocolValidators(candidate, installedEngines)).toEqual([
    expect.objectContaining({
      code: "invalid-example",
      pointer: "/examples/0",
      message: "The example is not valid: /name must NOT have fewer than 2 characters",
    }),
  ]);
  const [source] = candidate.sources;
  if (source === undefined) throw new Error("no source");
  const sources = [{ ...source, value: { ...planet, required: "name" } }];
  const opinions = await judgeProtocolValidators({ ...candidate, sources }, installedEngines);
  expect(opinions).toContainEqual(
    expect.objectContaining({ code: "invalid-schema", pointer: "/required" }),
  );
});
