import { expect, test } from "vitest";
import { installedEngines } from "../../../codegen/verify/engines.ts";
import { judgeProtocol, judgeProtocolTypes } from "../../../codegen/verify/judge-protocol.ts";
import { askedAbout, candidateOf, planted } from "./protocol-case.ts";

const id = "https://blocks.ai/schemas/sky/";
const documents = {
  "sky/planet.schema.json": {
    $id: `${id}planet.schema.json`,
    title: "Planet",
    description: "A planet.",
    type: "object",
    required: ["kind", "name"],
    properties: {
      kind: { const: "planet", description: "Marks a planet." },
      name: { type: "string", description: "Its name." },
      moons: { type: "array", items: { type: "integer" }, description: "Their numbers." },
    },
  },
  "sky/comet.schema.json": {
    $id: `${id}comet.schema.json`,
    title: "Comet",
    description: "A comet.",
    type: "object",
    required: ["kind"],
    properties: { kind: { const: "comet", description: "Marks a comet." } },
  },
  "sky/body.schema.json": {
    $id: `${id}body.schema.json`,
    title: "Body",
    description: "What is in the sky.",
    oneOf: [{ $ref: "planet.schema.json" }, { $ref: "comet.schema.json" }],
  },
};

test("every engine agrees with what is generated today", async () => {
  const candidate = await askedAbout(`${import.meta.dirname}/../../..`);
  expect(await judgeProtocol(candidate)).toEqual([]);
}, 120_000);

test.for([
  {
    name: "a member of another type is shown as both print it",
    plant: { path: "types/sky.ts", find: "name: string", put: "name: number" },
    want: {
      code: "verify-type",
      file: "schemas/sky/planet.schema.json",
      message: "Planet.name is number here, string by json-schema-to-typescript",
    },
  },
  {
    name: "a member that is optional in one of them only is shown",
    plant: { path: "types/sky.ts", find: "readonly name: string", put: "readonly name?: string" },
    want: {
      code: "verify-type",
      message: "Planet.name is string | undefined here, string by json-schema-to-typescript",
    },
  },
  {
    name: "a member that the other engine does not have is shown",
    plant: {
      path: "types/sky.ts",
      find: "readonly name:",
      put: "readonly age: number; readonly name:",
    },
    want: {
      code: "verify-type",
      message: "Planet.age is number here, absent by json-schema-to-typescript",
    },
  },
  {
    name: "an optional member that the other engine does not have is shown, though both types fit",
    plant: {
      path: "types/sky.ts",
      find: "readonly name:",
      put: "readonly age?: number; readonly name:",
    },
    want: {
      code: "verify-type",
      message: "Planet.age is number | undefined here, absent by json-schema-to-typescript",
    },
  },
  {
    name: "a difference inside the items of a list is shown at the items",
    plant: { path: "types/sky.ts", find: "readonly number[]", put: "readonly string[]" },
    want: {
      code: "verify-type",
      message:
        "Planet.moons is readonly string[] | undefined here, readonly number[] | undefined by json-schema-to-typescript",
    },
  },
  {
    name: "an export that no schema asks for is an opinion",
    plant: {
      path: "unions/sky.ts",
      find: "export function readBody",
      put: "export const extra: number = 1;\nexport function readBody",
    },
    want: {
      code: "verify-api",
      file: "unions/sky.ts",
      message: "The module exports extra, which no schema asks for",
    },
  },
  {
    name: "an export that is missing is an opinion",
    plant: {
      path: "unions/sky.ts",
      find: "export interface BodyCases",
      put: "interface BodyCases",
    },
    want: {
      code: "verify-api",
      message: "The module does not export BodyCases, which the schemas ask for",
    },
  },
  {
    name: "what does not compile is an opinion with its place",
    plant: {
      path: "validators/sky.ts",
      find: "(value)) return [];",
      put: "(value)) return 5;",
    },
    want: {
      code: "verify-compile",
      file: "validators/sky.ts",
      message:
        "TypeScript refuses the file: TS2322 Type 'number' is not assignable to type 'Issue[]'.",
    },
  },
])("$name", async ({ plant, want }) => {
  const candidate = planted(await candidateOf(documents), plant);
  const opinions = await judgeProtocolTypes(candidate, installedEngines);
  expect(opinions).toContainEqual(expect.objectContaining(want));
});

test("engines that are not installed are told once each, with the command", async () => {
  const absent = (): Promise<never> =>
    Promise.reject(Object.assign(new Error("not found"), { code: "ERR_MODULE_NOT_FOUND" }));
  const candidate = await candidateOf(documents);
  const engines = { ajv: absent, formats: absent, j2ts: absent, morph: absent, prettier: absent };
  const opinions = await judgeProtocol(candidate, engines);
  expect(opinions.map(({ code }) => code)).toEqual(Array(5).fill("tool-missing"));
  expect(opinions.map(({ hint }) => hint?.split(" ").at(-1)).sort()).toEqual([
    "ajv",
    "ajv-formats",
    "json-schema-to-typescript",
    "prettier",
    "ts-morph",
  ]);
});
