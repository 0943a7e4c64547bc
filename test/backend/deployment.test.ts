import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { fetchCdmConfig } from "../../src/backend/cdm.ts";
import { type DeploymentOptions, resolveDeployment } from "../../src/backend/deployment.ts";
import { type PreparedAnswer, startLoopbackServer } from "../support/loopback-server.ts";
import { createManualClock } from "../support/manual-clock.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

const document = {
  playground: { publishKey: "pub-a", subscribeKey: "sub-a" },
  network: { publishKey: "pub-b", subscribeKey: "sub-b" },
  api: { baseUrl: "https://backend.example", clientId: "c" },
  realtime: { origins: ["127.0.0.1:1", "127.0.0.1:2"], ssl: false },
  later: true,
};

async function serve(answer: (number: number) => PreparedAnswer = () => ({ json: document })) {
  const server = await startLoopbackServer((_, number) => answer(number));
  onTestFinished(() => server.close());
  const clock = createManualClock();
  const cdmUrl = `${server.origin}/cdm`;
  const resolve = (options: Partial<DeploymentOptions> = {}) =>
    resolveDeployment({ billingMode: "free", cdmUrl, clock, ...options });
  return { server, clock, cdmUrl, resolve };
}

const local = { origins: ["127.0.0.1:1", "127.0.0.1:2"], ssl: false };

test.for([
  { billingMode: "free" as const, keys: { publishKey: "pub-a", subscribeKey: "sub-a", ...local } },
  { billingMode: "paid" as const, keys: { publishKey: "pub-b", subscribeKey: "sub-b", ...local } },
])("$billingMode chooses its keyset", async ({ billingMode, keys }) => {
  const { resolve } = await serve();
  expect(await resolve({ billingMode })).toMatchObject({
    baseUrl: "https://backend.example",
    keys,
  });
});

test("options win over the environment, which wins over the document", async () => {
  const { resolve } = await serve();
  vi.stubEnv("BLOCKS_SUBSCRIBE_KEY", "sub-env");
  vi.stubEnv("BLOCKS_BACKEND_URL", "http://env.example");
  const deployment = await resolve({ subscribeKey: "sub-option" });
  expect(deployment.baseUrl).toBe("http://env.example");
  expect(deployment.keys).toMatchObject({ subscribeKey: "sub-option", publishKey: "pub-a" });
});

test("a document of which nothing is needed is not fetched", async () => {
  const { server, resolve } = await serve();
  await resolve({ subscribeKey: "s", publishKey: "p", baseUrl: "http://b.example" });
  expect(server.requests).toEqual([]);
});

test("the half of the document that is not used may be broken", async () => {
  const { resolve } = await serve(() => ({ json: { ...document, network: { publishKey: 7 } } }));
  const { keys, otherKeys } = await resolve();
  expect(keys.subscribeKey).toBe("sub-a");
  expect(otherKeys).toBe(undefined);
});

test.for([
  {
    name: "a keyset without a key",
    json: { ...document, playground: { publishKey: "p" } },
    text: "/playground",
  },
  { name: "no api", json: { ...document, api: undefined }, text: "/api" },
  { name: "no backend", json: { ...document, api: {} }, text: "BLOCKS_BACKEND_URL" },
  { name: "a list", json: [], text: "not a configuration document" },
])("a document with $name is refused with its place", async ({ json, text }) => {
  const { resolve } = await serve(() => ({ json }));
  await expect(resolve()).rejects.toMatchObject({
    code: "cdm-invalid",
    message: expect.stringContaining(text),
  });
});

test("a document that is not there names address and status", async () => {
  const { resolve, cdmUrl } = await serve(() => ({ status: 404 }));
  await expect(resolve()).rejects.toThrow(`${cdmUrl} answered with HTTP 404`);
});

test.for([
  { given: "10.0.0.1:9", want: { origins: ["10.0.0.1:9"], ssl: true } },
  { given: "127.0.0.1:9", want: { origins: ["127.0.0.1:9"], ssl: false } },
  {
    given: "http://a.example:8, http://b.example:8",
    want: { origins: ["a.example:8", "b.example:8"], ssl: false },
  },
])("BLOCKS_REALTIME_ORIGIN $given wins over the document", async ({ given, want }) => {
  const { resolve } = await serve();
  vi.stubEnv("BLOCKS_REALTIME_ORIGIN", given);
  expect((await resolve()).keys).toMatchObject(want);
});

test("a document from elsewhere can not send tokens to a realtime origin of its choice", async () => {
  const { resolve, server } = await serve();
  // The same server under a name that is not a loopback one: what counts is the address's text.
  vi.stubGlobal("fetch", (url: URL, init: RequestInit) =>
    realFetch(`${server.origin}${url.pathname}`, init),
  );
  onTestFinished(() => void vi.unstubAllGlobals());
  const { keys } = await resolve({ cdmUrl: "http://config.example/cdm" });
  expect(keys).toEqual({ publishKey: "pub-a", subscribeKey: "sub-a" });
});
const realFetch = fetch;

test("a document is kept for five minutes, and longer when the service fails", async () => {
  const { server, clock, cdmUrl } = await serve((number) =>
    number === 1 ? { json: document } : { status: 500 },
  );
  const fetchIt = () => fetchCdmConfig({ cdmUrl, clock });
  await fetchIt();
  await clock.advance(299_999);
  await fetchIt();
  expect(server.requests).toHaveLength(1);
  await clock.advance(1);
  expect(await fetchIt()).toEqual(document);
  expect(server.requests).toHaveLength(2);
});
