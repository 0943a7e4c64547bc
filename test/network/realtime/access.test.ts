import { expect, test } from "vitest";
import { createManualClock } from "../../support/manual-clock.ts";
import {
  type Client,
  connect,
  failureOf,
  Inbox,
  keys,
  listen,
  request,
  startService,
  tokenForAll,
} from "./kit.ts";

const read = 1;
const write = 2;

const calls: readonly { name: string; call: (client: Client) => Promise<unknown> }[] = [
  { name: "publish", call: (client) => client.publish({ channel: "a", message: 1 }) },
  {
    name: "publish by POST",
    call: (client) => client.publish({ channel: "a", message: 1, sendByPost: true }),
  },
  { name: "signal", call: (client) => client.signal({ channel: "a", message: 1 }) },
  { name: "fetchMessages", call: (client) => client.fetchMessages({ channels: ["a"] }) },
  { name: "history", call: (client) => client.history({ channel: "a" }) },
  {
    name: "messageCounts",
    call: (client) => client.messageCounts({ channels: ["a"], channelTimetokens: ["1000"] }),
  },
  { name: "deleteMessages", call: (client) => client.deleteMessages({ channel: "a" }) },
  { name: "hereNow", call: (client) => client.hereNow({ channels: ["a"] }) },
  { name: "setState", call: (client) => client.setState({ channels: ["a"], state: { k: 1 } }) },
  { name: "getState", call: (client) => client.getState({ channels: ["a"] }) },
  {
    name: "downloadFile",
    call: (client) => client.downloadFile({ channel: "a", id: "1", name: "n" }),
  },
  { name: "listFiles", call: (client) => client.listFiles({ channel: "a" }) },
];

const forbidden = {
  message: "Forbidden",
  payload: { channels: ["a"] },
  error: true,
  service: "Access Manager",
  status: 403,
};

test.for(calls)("$name without a token gets the 403 of the hosted service", async ({ call }) => {
  const running = await startService();
  const { status } = await failureOf(call(connect(running, { token: null })));
  expect(status).toMatchObject({ statusCode: 403, errorData: forbidden });
});

test.for(calls)("$name with a token for another channel is refused", async ({ call }) => {
  const running = await startService();
  const token = running.keyset.grantToken({ ttlMinutes: 1, channels: { b: 255 } });
  const { status } = await failureOf(call(connect(running, { token })));
  expect(status).toMatchObject({ statusCode: 403, errorData: forbidden });
});

test.for([
  { name: "the presence of everybody", path: "/v2/presence/sub-key/sub-c-local" },
  { name: "a heartbeat", path: "/v2/presence/sub-key/sub-c-local/channel/a/heartbeat" },
])("$name needs a token", async ({ path }) => {
  const running = await startService();
  expect((await request(running, `${path}?uuid=x`)).status).toBe(403);
});

test("subscribe without a token parks the client with access denied", async () => {
  const running = await startService();
  const client = connect(running, { token: null });
  const inbox = new Inbox(client);
  client.subscribe({ channels: ["a"] });
  await inbox.status("PNConnectionErrorCategory");
  expect(inbox.statuses.at(-1)?.error).toBe("PNAccessDeniedCategory");
});

test("a subscribe is refused as a whole, and only the denied channels are named", async () => {
  const running = await startService();
  const token = running.keyset.grantToken({ ttlMinutes: 1, channels: { a: read, c: write } });
  const path = `/v2/subscribe/${keys.playground.subscribeKey}/a,b,c,a-pnpres/0?auth=${token}`;
  const { status, json } = await request(running, path);
  expect(status).toBe(403);
  expect(json()).toMatchObject({ payload: { channels: ["b", "c", "a-pnpres"] } });
});

test("read and write are separate, and patterns are regular expressions", async () => {
  const running = await startService();
  const reader = connect(running, {
    token: running.keyset.grantToken({
      ttlMinutes: 1,
      channels: { a: read },
      patterns: { "^u\\.org1\\..+$": write },
    }),
  });
  await reader.fetchMessages({ channels: ["a"] });
  await reader.publish({ channel: "u.org1.t1", message: 1 });
  const denied = [
    reader.publish({ channel: "a", message: 1 }),
    reader.publish({ channel: "u.org2.t1", message: 1 }),
    reader.publish({ channel: "xu.org1.t1", message: 1 }),
    reader.fetchMessages({ channels: ["u.org1.t1"] }),
  ];
  for (const call of denied) expect((await failureOf(call)).status.statusCode).toBe(403);
});

test("the rights of exact names and patterns add up", async () => {
  const { keyset, origin, ...rest } = await startService();
  const token = keyset.grantToken({
    ttlMinutes: 1,
    channels: { a: read },
    patterns: { "^a$": write },
  });
  const client = connect({ keyset, origin, ...rest }, { token });
  await client.publish({ channel: "a", message: 1 });
  expect((await client.fetchMessages({ channels: ["a"] })).channels.a).toHaveLength(1);
});

test("a token with a user id serves that user alone", async () => {
  const running = await startService();
  const grant = { ttlMinutes: 1, channels: { a: write }, uuid: "alice" };
  const token = running.keyset.grantToken(grant);
  await connect(running, { token }).publish({ channel: "a", message: 1 });
  const mallory = connect(running, { token, userId: "mallory" });
  const { status } = await failureOf(mallory.publish({ channel: "a", message: 1 }));
  expect(status.errorData.message).toBe("Forbidden");
});

test("a token of one keyset opens nothing on the other", async () => {
  const running = await startService();
  const token = running.service
    .keyset("network")
    .grantToken({ ttlMinutes: 1, channels: { a: write } });
  const { status } = await failureOf(
    connect(running, { token }).publish({ channel: "a", message: 1 }),
  );
  expect(status.statusCode).toBe(403);
});

test("a token ends with its lifetime", async () => {
  const clock = createManualClock();
  const running = await startService({ clock });
  const client = connect(running, {
    token: running.keyset.grantToken({ ttlMinutes: 5, channels: { a: write } }),
  });
  await clock.advance(5 * 60_000 - 1);
  await client.publish({ channel: "a", message: 1 });
  await clock.advance(1);
  const { status } = await failureOf(client.publish({ channel: "a", message: 2 }));
  expect(status).toMatchObject({ statusCode: 403, errorData: { message: "Token is expired" } });
});

test("an open poll outlives its token, and the next one is refused until a new token is set", async () => {
  const clock = createManualClock();
  const running = await startService({ clock });
  const client = connect(running, {
    token: running.keyset.grantToken({ ttlMinutes: 5, channels: { a: read } }),
  });
  const inbox = await listen(client, { channels: ["a"] });
  const publish = (message: string) =>
    running.keyset.publish({ channel: "a", message, publisher: "p", store: false });
  publish("first");
  await inbox.until(({ messages }) => messages.length === 1);
  await clock.advance(5 * 60_000);
  publish("second");
  await inbox.status("PNDisconnectedUnexpectedlyCategory");
  publish("meanwhile");
  client.setToken(running.keyset.grantToken({ ttlMinutes: 5, channels: { a: read } }));
  client.reconnect();
  await inbox.until(({ messages }) => messages.length === 3);
  expect(inbox.texts).toEqual(["first", "second", "meanwhile"]);
});

test("a revoked token is refused, in any spelling of its last character", async () => {
  const running = await startService();
  const token = tokenForAll(running);
  const client = connect(running, { token });
  await client.publish({ channel: "a", message: 1 });
  running.keyset.revokeToken(token);
  running.keyset.revokeToken("not a token of ours");
  for (const spelling of [token, `${token}=`, `${token}==`]) {
    client.setToken(spelling);
    const { status } = await failureOf(client.publish({ channel: "a", message: 2 }));
    expect(status).toMatchObject({ statusCode: 403, errorData: { message: "Token is revoked" } });
  }
});

test("the client can parse a token", async () => {
  const running = await startService();
  const nowSeconds = Math.floor(Date.now() / 1_000);
  const client = connect(running);
  const token = running.keyset.grantToken({
    ttlMinutes: 15,
    channels: { "room.1": 3 },
    patterns: { "^feed\\..+$": 1 },
    uuid: "alice",
  });
  const rights = { manage: false, delete: false, get: false, update: false, join: false };
  expect(client.parseToken(token)).toMatchObject({
    version: 2,
    timestamp: expect.closeTo(nowSeconds, -1),
    ttl: 15,
    authorized_uuid: "alice",
    resources: { channels: { "room.1": { read: true, write: true, ...rights } } },
    patterns: { channels: { "^feed\\..+$": { read: true, write: false, ...rights } } },
  });
});

test("tokens that nobody could use are not minted", async () => {
  const { keyset } = await startService();
  for (const ttlMinutes of [0, 1.5, 43_201, Number.NaN]) {
    expect(() => keyset.grantToken({ ttlMinutes, channels: {} })).toThrow(RangeError);
  }
  expect(() => keyset.grantToken({ ttlMinutes: 1, channels: {}, patterns: { "(": 1 } })).toThrow(
    SyntaxError,
  );
});
