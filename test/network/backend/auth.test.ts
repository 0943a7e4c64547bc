import { expect, test } from "vitest";
import { createManualClock } from "../../support/manual-clock.ts";
import { agent, call, card, connectBody, consumer, network, publish, send } from "./kit.ts";

const consumerToken = "/api/v1/auth/agent/consumer-token";
const refresh = "/api/v1/auth/agent/refresh";
const connect = "/api/v1/auth/agent/connect";

test("a wrong API key is refused by name", async () => {
  const net = await network();
  for (const apiKey of ["wrong", "blk_local_wrong", `${net.apiKey}x`]) {
    const { status, body } = await call(net, consumerToken, { body: { apiKey } });
    expect(status).toBe(401);
    expect(body).toMatchObject({ code: "API_KEY_INVALID", error: expect.any(String) });
    expect(JSON.stringify(body)).not.toContain(apiKey);
  }
});

test("a refresh token works once, and gives tokens that work", async () => {
  const net = await network();
  const { refreshToken } = await consumer(net);
  const renew = () => call(net, refresh, { bearer: net.apiKey, body: { refreshToken } });

  const { status, body } = await renew();
  expect(status).toBe(200);
  expect(body).toMatchObject({ expiresIn: 3_600 });
  expect(body.refreshToken).not.toBe(refreshToken);
  expect((await call(net, "/api/v1/orgs", { bearer: body.accessToken })).status).toBe(200);

  const again = await renew();
  expect(again.status).toBe(401);
  expect(again.body.code).toBe("REFRESH_TOKEN_INVALID");
});

test("of refreshes in parallel with one token, one succeeds", async () => {
  const net = await network();
  const { refreshToken } = await consumer(net);
  const renew = () => call(net, refresh, { bearer: net.apiKey, body: { refreshToken } });
  const statuses = (await Promise.all([renew(), renew(), renew()])).map(({ status }) => status);
  expect(statuses.sort()).toEqual([200, 401, 401]);
});

test("a refresh needs the API key that the token was made for", async () => {
  const net = await network();
  const other = await net.createApiKey({ organizationName: "Other" });
  const { refreshToken, accessToken } = await consumer(net);
  const renew = (bearer: string) => call(net, refresh, { bearer, body: { refreshToken } });

  expect((await renew("wrong")).body.code).toBe("API_KEY_INVALID");
  expect((await renew(accessToken)).status).toBe(403);
  expect((await renew(other.apiKey)).body.code).toBe("REFRESH_TOKEN_INVALID");
  expect((await renew(net.apiKey)).status).toBe(200);
});

test("access tokens end after an hour, refresh tokens after thirty days without use", async () => {
  const clock = createManualClock();
  const net = await network({ clock });
  const { accessToken, refreshToken } = await consumer(net);
  const orgs = () => call(net, "/api/v1/orgs", { bearer: accessToken });

  await clock.advance(3_599_000);
  expect((await orgs()).status).toBe(200);
  await clock.advance(2_000);
  expect((await orgs()).status).toBe(401);
  await clock.advance(30 * 86_400_000);
  const { body } = await call(net, refresh, { bearer: net.apiKey, body: { refreshToken } });
  expect(body.code).toBe("REFRESH_TOKEN_INVALID");
});

test("a token of another network, or without a signature, is nobody's", async () => {
  const [net, other] = [await network(), await network()];
  const { accessToken } = await consumer(other);
  const [header, payload] = accessToken.split(".");
  const none = Buffer.from('{"alg":"none"}').toString("base64url");
  for (const bearer of [accessToken, `${none}.${payload}.`, `${header}.${payload}.`, "a.b.c"]) {
    expect((await call(net, "/api/v1/orgs", { bearer })).status).toBe(401);
  }
});

test("an instance gets its control channel, and refreshes as an instance", async () => {
  const net = await network();
  await publish(net);
  const { body } = await call(net, connect, { bearer: net.apiKey, body: connectBody("AG-demo-a") });
  expect(body).toMatchObject({
    controlChannel: `agent.${body.agentId}.control`,
    expiresIn: 3_600,
    pamToken: expect.any(String),
  });
  const renewed = await call(net, refresh, {
    bearer: net.apiKey,
    body: { refreshToken: body.refreshToken },
  });
  // Only an instance is told that the task is unknown; a consumer would be refused before.
  const upload = await call(net, "/api/v1/files/request-upload", {
    bearer: renewed.body.accessToken,
    body: { role: "provider-output", taskId: "t", fileName: "a", fileSize: 1, mimeType: "a/b" },
  });
  expect(upload.body.code).toBe("TaskNotFound");
});

test.for([
  { name: "an unpublished agent", changes: { agentName: "nobody" }, code: "AgentNotFound" },
  { name: "another billing mode", changes: { billingMode: "paid" }, code: "BillingModeMismatch" },
  { name: "a negative concurrency", changes: { concurrency: -1 }, code: "InvalidArgument" },
])("connect refuses $name", async ({ changes, code }) => {
  const net = await network();
  await publish(net);
  const body = connectBody("AG-demo-b", changes);
  const answer = await call(net, connect, { bearer: net.apiKey, body });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.body.code).toBe(code);
});

test("another organization can neither connect as an agent nor take an instance id", async () => {
  const net = await network();
  await publish(net);
  const other = await net.createApiKey({ organizationName: "Other" });
  await agent(net, { instanceId: "AG-demo-taken" });

  const foreign = await call(net, connect, {
    bearer: other.apiKey,
    body: connectBody("AG-demo-c"),
  });
  expect(foreign.status).toBe(403);
  await publish(net, {
    apiKey: other.apiKey,
    card: card({ identity: { ...(card().identity as object), agentName: "theirs" } }),
  });
  const stolen = await call(net, connect, {
    bearer: other.apiKey,
    body: connectBody("AG-demo-taken", { agentName: "theirs" }),
  });
  expect(stolen.body.code).toBe("InstanceIdTaken");
});

test("the read token of a task is its owner's, or its agent's for the provider role", async () => {
  const net = await network();
  await publish(net);
  await agent(net);
  const buyerKey = await net.createApiKey({ organizationName: "Buyer" });
  const buyer = await consumer(net, buyerKey.apiKey);
  const seller = await consumer(net);
  const { result } = await send(buyer);
  const read = (bearer: string | undefined, role?: string) =>
    call(net, "/api/v1/auth/task-read-token", {
      bearer,
      body: { taskId: result.taskId, ...(role !== undefined && { role }) },
    });

  expect((await read(buyer.accessToken)).body).toMatchObject({
    channel: `u.${buyerKey.organizationId}.${result.taskId}`,
    ttlMinutes: 60,
  });
  expect((await read(seller.accessToken)).status).toBe(404);
  expect((await read(seller.accessToken, "provider")).status).toBe(200);
  expect((await read(buyer.accessToken, "provider")).status).toBe(404);
  expect((await read(undefined)).status).toBe(401);
  const anonymous = await call(net, "/api/v1/auth/anon-task-read-token", {
    body: { taskId: result.taskId, fingerprint: "f" },
  });
  expect(anonymous.status).toBe(403);
});
