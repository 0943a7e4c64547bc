import { expect, onTestFinished, test } from "vitest";
import { AuthRefreshFailedError } from "../../src/auth/auth-errors.ts";
import type { AuthProvider } from "../../src/auth/auth-provider.ts";
import { createBackend } from "../../src/backend/backend.ts";
import {
  fetchAgentRegistry,
  fetchAgentsByListing,
  fetchAgentsByTag,
  getAgent,
  removeAgent,
} from "../../src/backend/public-registry.ts";
import { readAgentWithRefresh } from "../../src/backend/registry.ts";
import { silentLog } from "../../src/support/log.ts";
import { card, network, publish } from "../network/backend/kit.ts";
import { startLoopbackServer } from "../support/loopback-server.ts";
import { createManualClock } from "../support/manual-clock.ts";

test("agents are read one by one and in pages", async () => {
  const net = await network();
  const identity = card().identity as object;
  for (const agentName of ["one", "two", "three"]) {
    await publish(net, { card: card({ identity: { ...identity, agentName } }) });
  }
  const at = { baseUrl: net.origin };
  expect(await getAgent("one", at)).toMatchObject({
    agentName: "one",
    displayName: "Demo",
    listing: "public",
  });
  expect(await getAgent("none", at)).toBe(null);

  const names: string[] = [];
  for (let cursor: string | undefined, pages = 0; pages < 5; pages += 1) {
    const page = await fetchAgentRegistry({ ...at, limit: 2, ...(cursor && { cursor }) });
    names.push(...page.agents.map((entry) => entry.agentName));
    cursor = page.next;
    if (cursor === undefined) break;
  }
  expect(names.sort()).toEqual(["one", "three", "two"]);
  expect((await fetchAgentsByTag("test", at)).agents).toHaveLength(3);
  expect((await fetchAgentsByTag("other", at)).agents).toEqual([]);
});

test("private agents are seen with their organization's key only", async () => {
  const net = await network();
  await publish(net, { listing: "private" });
  const at = { baseUrl: net.origin };
  expect(await getAgent("demo", at)).toBe(null);
  expect(await getAgent("demo", { ...at, apiKey: net.apiKey })).toMatchObject({
    listing: "private",
  });
  const { agents } = await fetchAgentsByListing("private", { ...at, apiKey: net.apiKey });
  expect(agents.map((entry) => entry.agentName)).toEqual(["demo"]);
});

test("an agent is removed once", async () => {
  const net = await network();
  await publish(net);
  expect(await removeAgent("demo", { baseUrl: net.origin, apiKey: net.apiKey })).toBe(true);
  expect(await removeAgent("demo", { baseUrl: net.origin, apiKey: net.apiKey })).toBe(false);
});

test.for([
  { name: "renewed credentials find it", refreshes: true, error: null, found: true },
  {
    name: "credentials that can not be renewed are named",
    refreshes: false,
    error: "broken",
    found: false,
  },
  {
    name: "sound credentials mean that it is not there",
    refreshes: false,
    error: null,
    found: false,
  },
])("a private agent that looks gone: $name", async ({ refreshes, error, found }) => {
  const server = await startLoopbackServer((request) =>
    request.headers.authorization === "Bearer new"
      ? { json: { agent: { agentName: "mine", listing: "private" } } }
      : { status: 404 },
  );
  onTestFinished(() => server.close());
  let header = "Bearer old";
  let failed = false;
  const auth: AuthProvider = {
    getAuthHeader: () => header,
    async onAuthFailure() {
      failed = true;
      if (refreshes) header = "Bearer new";
      return refreshes;
    },
    getLastAuthError: () => (failed && error !== null ? new AuthRefreshFailedError(error) : null),
  };
  const clock = createManualClock();
  const backend = createBackend({ baseUrl: server.origin, clock, log: silentLog, auth });
  const reading = readAgentWithRefresh("mine", { backend, auth });
  if (error !== null) await expect(reading).rejects.toBeInstanceOf(AuthRefreshFailedError);
  else expect((await reading)?.agentName).toBe(found ? "mine" : undefined);
});
