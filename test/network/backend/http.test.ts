import { connect } from "node:net";
import { expect, test } from "vitest";
import { call, consumer, network } from "./kit.ts";

test.for([
  { name: "an unknown path", target: "/api/v1/nothing", status: 404, code: "NotFound" },
  { name: "the root", target: "/", status: 404, code: "NotFound" },
  { name: "a wrong method", target: "/api/v1/rpc", status: 405, code: "MethodNotAllowed" },
  {
    name: "a limit that is no number",
    target: "/api/v1/registry/agents?limit=many",
    status: 400,
    code: "InvalidArgument",
  },
])("$name is answered with JSON", async ({ target, status, code }) => {
  const net = await network();
  const answer = await call(net, target);
  expect(answer.status).toBe(status);
  expect(answer.body).toMatchObject({ code, error: expect.any(String) });
});

test.for([
  { name: "another media type", type: "text/plain", body: "{}", status: 415 },
  { name: "text that is no JSON", type: "application/json", body: "{", status: 400 },
  { name: "bytes that are no UTF-8", type: "application/json", body: "\xff\xfe", status: 400 },
  { name: "a body that is too large", type: "application/json", body: "large", status: 413 },
])("$name is refused", async ({ type, body, status }) => {
  const net = await network();
  const bytes = body === "large" ? Buffer.alloc(3_000_000, 0x20) : Buffer.from(body, "latin1");
  const response = await fetch(`${net.origin}/api/v1/auth/agent/consumer-token`, {
    method: "POST",
    headers: { "Content-Type": type },
    body: bytes,
  });
  expect(response.status).toBe(status);
  expect(await response.json()).toHaveProperty("error");
});

test("every violation of a body is listed with its pointer", async () => {
  const net = await network();
  const { body } = await call(net, "/api/v1/auth/agent/connect", {
    bearer: net.apiKey,
    body: { agentName: "a-b", instanceId: 1 },
  });
  const paths = body.details.violations.map(({ path }: { path: string }) => path);
  expect(paths).toEqual(expect.arrayContaining(["/agentName", "/instanceId"]));
});

test("pages of any origin may call, with a bearer and without a cookie", async () => {
  const net = await network();
  const response = await fetch(`${net.origin}/api/v1/rpc`, {
    method: "OPTIONS",
    headers: {
      Origin: "https://page.example",
      "Access-Control-Request-Method": "POST",
      "Access-Control-Request-Headers": "authorization,content-type",
    },
  });
  expect(response.status).toBe(204);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(response.headers.get("access-control-allow-headers")).toContain("authorization");
  expect(response.headers.has("access-control-allow-credentials")).toBe(false);
});

test("a call that changes something names the time until which reads must follow it", async () => {
  const net = await network();
  const { headers } = await call(net, "/api/v1/auth/agent/consumer-token", {
    body: { apiKey: net.apiKey },
  });
  expect(Number(headers.get("x-write-affinity"))).toBeGreaterThan(Date.now() / 1_000);
  expect((await call(net, "/api/v1/cdm")).headers.has("x-write-affinity")).toBe(false);
});

test("an unknown method, wrong params and a missing token are told apart", async () => {
  const net = await network();
  const buyer = await consumer(net);
  expect((await buyer.rpc("Nothing", {})).error.code).toBe(-32_601);
  expect((await buyer.rpc("GetTask", { taskId: 5 })).error).toMatchObject({
    code: -32_000,
    data: {
      code: "InvalidArgument",
      details: { violations: [{ path: "/taskId" }] },
    },
  });
  const request = { jsonrpc: "2.0", id: "1", method: "GetTask", params: { taskId: "t" } };
  expect((await call(net, "/api/v1/rpc", { body: request })).status).toBe(401);
  expect((await call(net, "/api/v1/rpc", { body: request, bearer: net.apiKey })).status).toBe(401);
});

test("a client that leaves in the middle of its body harms nobody", async () => {
  const net = await network();
  const { port } = new URL(net.origin);
  const socket = connect(Number(port), "127.0.0.1");
  await new Promise((resolve) => socket.once("connect", resolve));
  socket.write("POST /api/v1/rpc HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{");
  socket.destroy();
  expect((await call(net, "/api/v1/cdm")).status).toBe(200);
});
