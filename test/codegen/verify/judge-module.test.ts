import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { judgeModule } from "../../../codegen/verify/judge-module.ts";

const path = "agents/switchboard.ts";
const golden = `${import.meta.dirname}/../../golden/contract/all-streams/expected`;
const client = readFileSync(`${golden}.ts`, "utf8");
const handler = readFileSync(`${golden}.handler.ts`, "utf8");

test.for([
  { name: "a generated client", text: client },
  { name: "a generated handler", text: handler },
])("$name that compiles against what it imports is left alone", async ({ text }) => {
  expect(await judgeModule({ path, text })).toEqual([]);
});

test.for([
  {
    name: "a type that the imported module does not export",
    find: "agentClient,",
    put: "agentClient, createNothing,",
    message:
      /^TypeScript refuses the file: TS2305 Module '.*' has no exported member 'createNothing'\.$/,
  },
  {
    name: "a contract that the runtime would not take",
    find: 'format: "events",',
    put: 'format: "evnts",',
    message: /^TypeScript refuses the file: TS2\d+ .*evnts/,
  },
])("$name is an opinion about the module", async ({ find, put, message }) => {
  expect(client).toContain(find);
  const opinions = await judgeModule({ path, text: client.replace(find, put) });
  expect(opinions).toContainEqual(
    expect.objectContaining({
      code: "verify-compile",
      file: path,
      message: expect.stringMatching(message),
    }),
  );
});
