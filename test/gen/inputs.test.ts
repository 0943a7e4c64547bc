import { expect, test } from "vitest";
import type { InputContract } from "../../src/gen/v1.ts";
import { InputContractError } from "../../src/sessions/agent-client/errors.ts";
import { checkNamed, demo, input } from "./demo-contract.ts";
import { artifact, InMemoryTransport } from "./in-memory-transport.ts";

function answering(): InMemoryTransport {
  const transport = new InMemoryTransport();
  transport.call.deliver(artifact(`{"name":"E16"}`, { outputId: "route" })).complete();
  return transport;
}

const trip = { name: "Oslo" };
const cyclic: { name: string; self?: unknown } = { name: "Oslo" };
cyclic.self = cyclic;

test.for([
  { name: "no object", given: "Oslo", path: "", keyword: "type" },
  { name: "nothing, with a required input", given: undefined, path: "/trip", keyword: "required" },
  {
    name: "a required input that is undefined",
    given: { trip: undefined },
    path: "/trip",
    keyword: "required",
  },
  {
    name: "an inherited input",
    given: Object.create({ trip }),
    path: "/trip",
    keyword: "required",
  },
  {
    name: "a wrong member of a form",
    given: { trip: { name: 7 } },
    path: "/trip/name",
    keyword: "type",
  },
  { name: "null for a form", given: { trip: null }, path: "/trip/name", keyword: "type" },
  { name: "a cycle", given: { trip: cyclic }, path: "/trip", keyword: "json" },
  { name: "a BigInt", given: { trip: { name: "Oslo", km: 463n } }, path: "/trip", keyword: "json" },
  { name: "a function for a form", given: { trip: () => 0 }, path: "/trip", keyword: "json" },
  { name: "a number for a text", given: { trip, note: 7 }, path: "/note", keyword: "type" },
  { name: "a string for a file", given: { trip, photo: "a.png" }, path: "/photo", keyword: "type" },
  {
    name: "a file that is too large",
    given: { trip, photo: new Uint8Array(101) },
    path: "/photo",
    keyword: "maxSizeBytes",
  },
  {
    name: "a file beyond 25 MiB",
    given: { trip, photo: new Uint8Array(26_214_401) },
    path: "/photo",
    keyword: "maxSizeBytes",
  },
  {
    name: "a type that is not accepted",
    given: { trip, photo: new Blob(["a"], { type: "text/csv" }) },
    path: "/photo",
    keyword: "accept",
  },
  {
    name: "a lookalike of an accepted family",
    given: { trip, photo: new Blob(["a"], { type: "imagery/x" }) },
    path: "/photo",
    keyword: "accept",
  },
  {
    name: "an unknown key",
    given: { trip, tirp: 1 },
    path: "/tirp",
    keyword: "additionalProperties",
  },
  {
    name: "an unknown key with a slash",
    given: { trip, "a/b~c": 1 },
    path: "/a~1b~0c",
    keyword: "additionalProperties",
  },
])("$name is refused before anything is sent", async ({ given, path, keyword }) => {
  const transport = answering();

  const error = await demo(transport)
    .request(given as never)
    .catch((e: unknown) => e);

  expect(error).toBeInstanceOf(InputContractError);
  expect(error).toMatchObject({ code: "input-contract", agentName: "demo" });
  expect((error as InputContractError).issues).toContainEqual(
    expect.objectContaining({ path, keyword }),
  );
  expect(transport.sent).toEqual([]);
});

test("every issue is in the list and in the message", async () => {
  const given = { tripp: {}, note: 1, photo: new Uint8Array(101) };

  const error = await demo(answering())
    .request(given as never)
    .catch((e: unknown) => e);

  expect((error as Error).message).toBe(
    [
      "the input does not fit the card of demo:",
      `  /tripp: is no input of this agent; did you mean "trip"?`,
      "  /trip: is required (application/json)",
      "  /photo: has 101 bytes; the agent takes at most 100",
      "  /note: must be a string, not a number",
    ].join("\n"),
  );
});

test("a key that resembles nothing gets the list of inputs", async () => {
  const answer = demo(answering()).request({ trip, zzzzzz: 1 } as never);

  await expect(answer).rejects.toThrow(`the card has "trip", "note", "photo"`);
});

test("what the agent will read is checked, not what it was made from", async () => {
  const transport = answering();
  const given = { trip: { name: { toJSON: () => "Oslo" } } };

  await demo(transport).request(given as never);

  expect(transport.sent[0]?.inputs[0]).toMatchObject({ text: `{"name":"Oslo"}` });
});

const png = { type: "image/png" };
test.for([
  { name: "bytes", photo: new Uint8Array(3), fileName: "photo", contentType: "image/png" },
  {
    name: "an ArrayBuffer",
    photo: new ArrayBuffer(3),
    fileName: "photo",
    contentType: "image/png",
  },
  {
    name: "another view",
    photo: new Uint16Array([1, 2]),
    fileName: "photo",
    contentType: "image/png",
  },
  {
    name: "a Blob without a type",
    photo: new Blob(["abc"]),
    fileName: "photo",
    contentType: "image/png",
  },
  {
    name: "a Blob",
    photo: new Blob(["abc"], { type: "image/gif" }),
    fileName: "photo",
    contentType: "image/gif",
  },
  {
    name: "a File",
    photo: new File(["abc"], "a.png", png),
    fileName: "a.png",
    contentType: "image/png",
  },
  {
    name: "an empty file",
    photo: new File([], "a.png", png),
    fileName: "a.png",
    contentType: "image/png",
  },
  {
    name: "a file part of another id",
    photo: {
      partId: "file",
      file: new Uint8Array(1),
      fileName: "b.pdf",
      contentType: "application/pdf",
    },
    fileName: "b.pdf",
    contentType: "application/pdf",
  },
  {
    name: "a file part of unknown type",
    photo: {
      partId: "file",
      file: new Uint8Array(1),
      fileName: "b",
      contentType: "application/octet-stream",
    },
    fileName: "b",
    contentType: "image/png",
  },
])("$name is sent as a file part of its input", async ({ photo, fileName, contentType }) => {
  const transport = answering();

  await demo(transport).request({ trip, photo } as never);

  expect(transport.sent[0]?.inputs[1]).toMatchObject({
    id: "photo",
    kind: "file",
    contentType,
    file: { partId: "photo", fileName, contentType },
  });
});

test("warn sends what can be sent and tells the listener", async () => {
  const transport = answering();
  const told: unknown[] = [];

  await demo(transport).request({ trip: { name: 7 }, extra: 1 } as never, {
    contract: { input: "warn" },
    onContractIssue: (issue) => {
      told.push(issue);
      throw new Error("a listener that fails");
    },
  });

  expect(transport.sent[0]?.inputs).toMatchObject([{ id: "trip", text: `{"name":7}` }]);
  expect(told).toMatchObject([
    { side: "input", agentName: "demo", issues: [{ path: "/extra" }, { path: "/trip/name" }] },
  ]);
});

test("off sends it silently, but not what cannot be sent", async () => {
  const transport = answering();
  const client = demo(transport);

  await client.request({ trip: {} } as never, { contract: "off" });
  const answer = client.request({ trip, note: 7 } as never, { contract: "off" });

  await expect(answer).rejects.toBeInstanceOf(InputContractError);
  expect(transport.sent).toHaveLength(1);
});

test("more than 25 MiB is refused in every mode", async () => {
  const transport = answering();
  const photo = new Uint8Array(26_214_401);

  const answer = demo(transport).request({ trip, photo }, { contract: "off" });

  await expect(answer).rejects.toThrow("the network takes at most 26214400");
  expect(transport.sent).toEqual([]);
});

test("hostile ids are ordinary keys", async () => {
  const inputs: InputContract[] = ["__proto__", "constructor"].map((id) => ({
    id,
    contentType: "application/json",
    required: true,
    class: "form",
    check: checkNamed,
  }));
  const transport = answering();
  const client = demo(transport, { inputs });

  const missing = await client.request({} as never).catch((e: unknown) => e);
  await client.request(JSON.parse(`{"__proto__":{"name":"a"},"constructor":{"name":"b"}}`));

  expect((missing as InputContractError).issues.map(({ path }) => path)).toEqual([
    "/__proto__",
    "/constructor",
  ]);
  expect(transport.sent[0]?.inputs).toMatchObject([
    { id: "__proto__", text: `{"name":"a"}` },
    { id: "constructor", text: `{"name":"b"}` },
  ]);
});

test.for([Number.NaN, -1])(
  "a time-out of %d is refused before anything is sent",
  async (timeoutMs) => {
    const transport = answering();

    const answer = demo(transport).request(input, { timeoutMs });

    await expect(answer).rejects.toMatchObject({ code: "invalid-option" });
    expect(transport.sent).toEqual([]);
  },
);
