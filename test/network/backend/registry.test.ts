import { expect, test } from "vitest";
import type { LocalNetwork } from "../../../src/network/index.ts";
import type { JsonObject } from "../../../src/support/json.ts";
import { agent, call, card, consumer, network, publish, send } from "./kit.ts";

const agents = "/api/v1/registry/agents";

const named = (agentName: string, changes: JsonObject = {}): JsonObject =>
  card({ ...changes, identity: { ...(card().identity as JsonObject), agentName } });

async function names(net: LocalNetwork, query: string, bearer?: string): Promise<string[]> {
  const { body } = await call(net, `${agents}?${query}`, { bearer });
  return body.agents.map(({ agentName }: { agentName: string }) => agentName);
}

test("a card that breaks rules is refused with every violation and its pointer", async () => {
  const net = await network();
  const { status, body } = await publish(net, {
    card: card({
      capabilities: { taskKinds: [] },
      tags: [
        { id: "same", name: "A" },
        { id: "same", name: "B" },
      ],
      surplus: true,
    }),
  });
  expect(status).toBe(400);
  expect(body.code).toBe("InvalidArgument");
  const pointers = body.details.violations.map(({ path }: { path: string }) => path);
  expect(pointers).toEqual(
    expect.arrayContaining([expect.stringContaining("/capabilities/taskKinds")]),
  );
  expect(pointers.length).toBeGreaterThanOrEqual(2);
  expect(await names(net, "include=full")).toEqual([]);
});

test("the name that is published must be the card's", async () => {
  const net = await network();
  const { status, body } = await publish(net, { agentName: "other" });
  expect(status).toBe(400);
  expect(body.details.violations[0].path).toBe("/identity/agentName");
});

test("publishing needs a key; what is there is replaced and keeps its time", async () => {
  const net = await network();
  expect((await call(net, agents, { body: {} })).status).toBe(400);
  expect((await publish(net, { apiKey: "wrong" })).body.code).toBe("API_KEY_INVALID");
  await publish(net);
  const first = (await call(net, `${agents}?agentName=demo`)).body.agent;
  await publish(net, { card: card({ tags: [{ id: "new", name: "New" }] }) });
  const second = (await call(net, `${agents}?agentName=demo`)).body.agent;
  expect(second.tags).toEqual([{ id: "new", name: "New" }]);
  expect(second.registeredAt).toBe(first.registeredAt);
});

test("a name belongs to the organization that published it first", async () => {
  const net = await network();
  const other = await net.createApiKey({ organizationName: "Other" });
  await publish(net);
  expect((await publish(net, { apiKey: other.apiKey })).body.code).toBe("AgentNameTaken");
  const remove = { method: "DELETE", bearer: other.apiKey };
  expect((await call(net, `${agents}?agentName=demo`, remove)).status).toBe(403);
});

test("a private agent is absent for everybody else", async () => {
  const net = await network();
  const other = await net.createApiKey({ organizationName: "Other" });
  await publish(net, { listing: "private" });
  for (const bearer of [undefined, other.apiKey, "expired"]) {
    expect((await call(net, `${agents}?agentName=demo`, { bearer })).status).toBe(404);
    expect(await names(net, "listing=public,private", bearer)).toEqual([]);
  }
  const stranger = await consumer(net, other.apiKey);
  expect((await send(stranger)).error.data.code).toBe("AgentNotFound");
  expect((await call(net, `${agents}?agentName=demo`, { bearer: net.apiKey })).status).toBe(200);
  const { accessToken } = await consumer(net);
  expect(await names(net, "listing=private&scope=owned", accessToken)).toEqual(["demo"]);
});

test("a paid agent has a price and stays paid", async () => {
  const net = await network();
  const path = `${agents}?agentName=demo`;
  expect((await publish(net, { billingMode: "paid" })).body.code).toBe("InvalidArgument");
  expect((await publish(net, { pricePerTask: "1.00" })).body.code).toBe("InvalidArgument");
  const dear = await publish(net, { billingMode: "paid", pricePerTask: "26" });
  expect(dear.body.details.violations[0]).toMatchObject({ path: "/pricePerTask" });

  expect((await publish(net, { billingMode: "paid", pricePerTask: "0.50" })).status).toBe(200);
  expect((await call(net, path)).body.agent).toMatchObject({
    billingMode: "paid",
    pricePerTask: "0.50",
  });
  expect((await publish(net)).body.code).toBe("BillingModeInvalid");
  const promoted = await call(net, path, {
    method: "PATCH",
    bearer: net.apiKey,
    body: { pricePerTask: "0.75", listing: "private" },
  });
  expect(promoted.body).toMatchObject({ effectiveListing: "private", billingMode: "paid" });
});

test("lists are filtered, searched and paged", async () => {
  const net = await network();
  await publish(net, { card: named("alpha", { tags: [{ id: "Math.Fun", name: "Math" }] }) });
  await publish(net, { card: named("beta") });
  await publish(net, { card: named("gamma"), listing: "private" });
  const mine = net.apiKey;

  expect(await names(net, "")).toEqual(["alpha", "beta"]);
  expect(await names(net, "", mine)).toEqual(["alpha", "beta", "gamma"]);
  expect(await names(net, "listing=private", mine)).toEqual(["gamma"]);
  expect(await names(net, "tag=math.fun")).toEqual(["alpha"]);
  expect(await names(net, "provider=develop")).toEqual(["alpha", "beta"]);
  expect(await names(net, "status=online")).toEqual([]);
  expect(await names(net, "q=alpha")).toEqual(["alpha"]);
  expect(await names(net, "q=echoes -tag:math")).toEqual(["beta"]);
  expect(await names(net, 'q="no such phrase"')).toEqual([]);

  const first = (await call(net, `${agents}?limit=2`, { bearer: mine })).body;
  expect(first).toMatchObject({ totalCount: 3, next: expect.any(String) });
  expect(first.agents[0].card).toBeUndefined();
  const rest = (await call(net, `${agents}?limit=2&cursor=${first.next}`, { bearer: mine })).body;
  expect(rest).toMatchObject({ agents: [{ agentName: "gamma" }], next: null });
  expect((await call(net, `${agents}?q=%22open&includeTotals=false`)).body).toMatchObject({
    searchParseError: true,
  });
  expect((await call(net, `${agents}?cursor=bm9uZQ`)).status).toBe(400);
});

test("a removed agent is gone, and what waits for it fails", async () => {
  const net = await network();
  await publish(net);
  await agent(net);
  const buyer = await consumer(net);
  await send(buyer);
  const { result } = await send(buyer);
  expect(result.queued).toBe(true);

  const path = `${agents}?agentName=demo`;
  const { accessToken } = buyer;
  const asUser = await call(net, path, { method: "DELETE", bearer: accessToken });
  expect(asUser.status).toBe(403);
  const { body } = await call(net, path, { method: "DELETE", bearer: net.apiKey });
  expect(body).toMatchObject({ agentName: "demo", status: "deleted" });
  expect((await call(net, path)).status).toBe(404);
  const { result: read } = await buyer.rpc("GetTask", { taskId: result.taskId });
  expect(read.task.state).toBe("failed");
});

test("the status of agents counts who is present", async () => {
  const net = await network();
  await publish(net);
  const { instanceId } = await agent(net, { sdkVersion: "9.9.9" });
  const { body } = await call(net, "/api/v1/agent-status?agentNames=demo,nobody");
  expect(body.agents).toMatchObject({
    demo: { onlineCount: 1, instances: [{ instanceId, online: true, sdkVersion: "9.9.9" }] },
  });
  expect(Object.keys(body.agents)).toEqual(["demo"]);
  expect(await names(net, "status=online")).toEqual(["demo"]);
  const many = Array.from({ length: 51 }, (_, index) => `a${index}`).join(",");
  expect((await call(net, `/api/v1/agent-status?agentNames=${many}`)).status).toBe(400);
});

test("a publisher learns who it is, may rename itself and make keys", async () => {
  const net = await network();
  const { id } = net.organization;
  const context = () => call(net, "/api/v1/registry/publish-context", { bearer: net.apiKey });
  expect((await context()).body).toEqual({ orgId: id, orgName: "Development", agentCount: 0 });

  await net.createApiKey({ organizationName: "Taken" });
  const rename = (name: string) =>
    call(net, `/api/v1/orgs/${id}`, { method: "PATCH", bearer: net.apiKey, body: { name } });
  expect((await rename("Taken")).status).toBe(409);
  expect((await rename("Works")).status).toBe(200);
  expect((await context()).body.orgName).toBe("Works");

  const { body } = await call(net, "/api/auth/api-key/create", {
    bearer: net.apiKey,
    body: { name: "laptop", orgId: id },
  });
  expect((await consumer(net, body.apiKey)).userId).toBe((await consumer(net)).userId);
  expect((await call(net, "/api/v1/pricing/limits")).body.maxPricePerTask).toBe(25);
  expect((await call(net, "/api/v1/cli-config")).body.enterprise).toBe(false);
});
