import { once } from "node:events";
import { connect as connectSocket } from "node:net";
import { expect, test } from "vitest";
import { connect, keys, type Running, request, startService, tokenForAll } from "./kit.ts";

const { publishKey, subscribeKey } = keys.playground;
const subscribe = `/v2/subscribe/${subscribeKey}`;

test.for([
  { name: "bad percent-encoding of a channel", path: `${subscribe}/%E0%A4%A/0`, status: 400 },
  { name: "a lone percent sign", path: `${subscribe}/%/0`, status: 400 },
  { name: "a NUL in a channel", path: `${subscribe}/a%00b/0`, status: 400 },
  { name: "a line break in a channel", path: `${subscribe}/a%0D%0Ab/0`, status: 400 },
  { name: "a NUL in the user id", path: `${subscribe}/a/0?uuid=%00`, status: 400 },
  { name: "a channel of 2,000 letters", path: `${subscribe}/${"x".repeat(2_000)}/0`, status: 400 },
  { name: "20,000 channels", path: `${subscribe}/${"a,".repeat(20_000)}/0`, status: 400 },
  { name: "200,000 commas", path: `${subscribe}/${",".repeat(200_000)}/0`, status: 200 },
  { name: "no channel but a comma", path: `${subscribe}/,/0`, status: 200 },
  { name: "a cursor that is no number", path: `${subscribe}/a/0?tt=now`, status: 400 },
  { name: "a cursor of 18 digits", path: `${subscribe}/a/0?tt=${"9".repeat(18)}`, status: 400 },
  { name: "a negative cursor", path: `${subscribe}/a/0?tt=-5`, status: 400 },
  { name: "a filter that is none", path: `${subscribe}/a/0?filter-expr=%28%28`, status: 400 },
  {
    name: "a filter with code",
    path: `${subscribe}/a/0?filter-expr=process.exit%28%29`,
    status: 400,
  },
  { name: "a foreign subscribe key", path: "/v2/subscribe/other/a/0", status: 400 },
  { name: "the prototype as a key", path: "/v2/subscribe/__proto__/a/0", status: 400 },
  { name: "an unknown call", path: "/v1/message-actions/x/channel/a", status: 404 },
  {
    name: "channel groups",
    path: `/v1/channel-registration/sub-key/${subscribeKey}/x`,
    status: 404,
  },
  { name: "a call with a segment too many", path: `${subscribe}/a/0/0`, status: 404 },
  { name: "an empty channel", path: `${subscribe}//0`, status: 404 },
  { name: "grants from outside", path: `/v3/pam/${subscribeKey}/grant`, status: 404 },
])("$name gives $status with a JSON body", async ({ path, status }) => {
  const running = await startService();
  const mark = path.includes("?") ? "&" : "?";
  const response = await request(running, `${path}${mark}auth=${tokenForAll(running)}`);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toContain("javascript");
  expect(response.json()).toBeTypeOf("object");
  await stillServes(running);
});

test("an unknown subscribe key is answered as hosted", async () => {
  const running = await startService();
  expect((await request(running, "/v2/subscribe/other/a/0")).json()).toEqual({
    message: "Invalid Subscribe Key",
    error: true,
    service: "Access Manager",
    status: 400,
  });
});

test.for([
  { name: "junk", token: "%00%FF%ZZ" },
  { name: "an empty one", token: "" },
  { name: "100 KB", token: "A".repeat(100_000) },
  { name: "a nest of maps", token: Buffer.alloc(20_000, 0xa1).toString("base64url") },
])("a token of $name is refused with 403", async ({ token }) => {
  const running = await startService();
  const response = await request(running, `${subscribe}/a/0?auth=${token}`);
  expect(response.status).toBe(403);
  expect(response.json()).toMatchObject({ message: "Forbidden", payload: { channels: ["a"] } });
});

test("other methods are not found, and paths of others are left alone", async () => {
  const running = await startService();
  expect((await request(running, `${subscribe}/a/0`, { method: "PUT" })).status).toBe(404);
  expect((await request(running, "/api/v1/cdm")).text).toBe("not realtime");
  expect((await request(running, "/v2/subscriber/x")).text).toBe("not realtime");
});

test("a browser may ask and publish from another origin", async () => {
  const running = await startService();
  const preflight = await request(running, `/publish/${publishKey}/${subscribeKey}/0/a/0`, {
    method: "OPTIONS",
    headers: { "access-control-request-headers": "content-encoding,content-type" },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
  expect(preflight.headers.get("access-control-allow-methods")).toContain("POST");
  expect(preflight.headers.get("access-control-allow-headers")).toBe(
    "content-encoding,content-type",
  );
  const refused = await request(running, `${subscribe}/a/0`);
  expect(refused.headers.get("access-control-allow-origin")).toBe("*");
});

test("prototype names are ordinary channels and state keys", async () => {
  const running = await startService();
  const auth = `uuid=__proto__&auth=${tokenForAll(running)}`;
  const presence = `/v2/presence/sub-key/${subscribeKey}/channel/__proto__,constructor`;
  const state = encodeURIComponent(`{"__proto__":{"__proto__":{"polluted":1}}}`);
  await request(running, `${presence}/heartbeat?state=${state}&${auth}`);
  const here = await request(running, `${presence}?state=1&${auth}`);
  expect(here.text).toContain(`"__proto__":{"occupancy":1,"uuids":[{"uuid":"__proto__"`);
  expect(here.text).toContain(`"state":{"__proto__":{"polluted":1}}`);
  running.keyset.publish({ channel: "__proto__", message: 1, publisher: "p", store: true });
  const history = `/v3/history/sub-key/${subscribeKey}/channel/__proto__?${auth}`;
  expect((await request(running, history)).text).toContain(`"channels":{"__proto__":[`);
  expect(Object.prototype).not.toHaveProperty("polluted");
});

test("a body that breaks off, and one without end, harm nobody", async () => {
  const running = await startService();
  const head = `POST /publish/${publishKey}/${subscribeKey}/0/a/0?auth=${tokenForAll(running)} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`;
  const broken = connectSocket(running.port, "127.0.0.1");
  broken.write(`${head}Content-Length: 100\r\n\r\n{`);
  await once(broken, "connect");
  broken.destroy();

  const endless = connectSocket(running.port, "127.0.0.1");
  endless.on("error", () => {});
  endless.write(`${head}Content-Length: 9999999999\r\n\r\n`);
  const chunk = Buffer.alloc(262_144, 32);
  const closed = new Promise((resolve) => endless.once("close", resolve));
  const feed = (): void => void (endless.writable && endless.write(chunk, () => feed()));
  feed();
  await closed;
  await stillServes(running);
});

async function stillServes(running: Running): Promise<void> {
  await connect(running).publish({ channel: "alive", message: 1 });
}
