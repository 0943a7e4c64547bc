import { afterEach, expect, test } from "vitest";
import { confirmUpload, getTask, oauthToken, sendMessage } from "../../generated/routes/backend.ts";
import type { AuthProvider } from "../../src/auth/auth-provider.ts";
import { createBackend } from "../../src/backend/backend.ts";
import { silentLog } from "../../src/support/log.ts";
import {
  type LoopbackServer,
  type PreparedAnswer,
  type ReceivedRequest,
  startLoopbackServer,
} from "../support/loopback-server.ts";
import { createManualClock, settle } from "../support/manual-clock.ts";

const open: LoopbackServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function setUp(
  answer: (request: ReceivedRequest, number: number) => PreparedAnswer,
  options: { auth?: AuthProvider; rpcHeaders?: Record<string, string> } = {},
) {
  const server = await startLoopbackServer(answer);
  open.push(server);
  const clock = createManualClock();
  const backend = createBackend({
    baseUrl: `${server.origin}//`,
    clock,
    log: silentLog,
    ...options,
  });
  return { server, clock, backend };
}

function rotatingAuth(): AuthProvider & { failures: number } {
  return {
    failures: 0,
    getAuthHeader() {
      return `Bearer t${this.failures}`;
    },
    onAuthFailure() {
      this.failures += 1;
      return Promise.resolve(true);
    },
  };
}

const task = { taskId: "t1" };
const ok = { json: { jsonrpc: "2.0", id: "x", result: { task } } };

test("a call carries version and bearer, and returns the result", async () => {
  const { server, backend } = await setUp(() => ok, { auth: rotatingAuth() });
  expect(await backend.rpc(getTask, task)).toEqual({ task });
  const [request] = server.requests;
  expect(request).toMatchObject({ method: "POST", path: "/api/v1/rpc" });
  expect(request?.headers).toMatchObject({
    authorization: "Bearer t0",
    "blocks-protocol-version": "2026-05-01",
    "content-type": "application/json",
  });
  expect(JSON.parse(request?.body ?? "")).toMatchObject({
    jsonrpc: "2.0",
    id: expect.stringMatching(/^rpc-\d+-[0-9a-z]+$/),
    method: "GetTask",
    params: task,
  });
});

test("a route that wants a form gets one", async () => {
  const { server, backend } = await setUp(() => ({ json: { access_token: "jwt" } }));
  const body = {
    grant_type: "authorization_code",
    code: "a&b=c d",
    redirect_uri: "http://127.0.0.1:8787/callback",
    client_id: "cid",
    code_verifier: "v",
    resource: "https://backend.example",
  } as const;
  expect(await backend.call(oauthToken, { body })).toEqual({ access_token: "jwt" });
  const [request] = server.requests;
  expect(request?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
  expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual(body);
});

test("a 401 is repeated once with the new token", async () => {
  const auth = rotatingAuth();
  const { server, backend } = await setUp((_, number) => (number === 1 ? { status: 401 } : ok), {
    auth,
  });
  await backend.rpc(getTask, task);
  expect(server.requests.map((request) => request.headers.authorization)).toEqual([
    "Bearer t0",
    "Bearer t1",
  ]);
});

test("a second 401 is the answer", async () => {
  const { server, backend } = await setUp(() => ({ status: 401, json: { message: "expired" } }), {
    auth: rotatingAuth(),
  });
  await expect(backend.rpc(getTask, task)).rejects.toMatchObject({
    name: "RpcError",
    code: 401,
    rpcMessage: "GetTask failed with HTTP 401: expired",
    data: { message: "expired" },
  });
  expect(server.requests).toHaveLength(2);
});

const rpcFailure = (data: unknown): PreparedAnswer => ({
  json: { jsonrpc: "2.0", id: "x", error: { code: -32_000, message: "generic", data } },
});

test.for(["EMBEDDED_JWT_REVOKED", "EMBEDDED_JWT_SCOPE_DRIFT", "AGENT_OUT_OF_SCOPE"])(
  "%s is repeated once after a refresh",
  async (code) => {
    const { server, backend } = await setUp(
      (_, number) => (number === 1 ? rpcFailure({ code, message: "x" }) : ok),
      { auth: rotatingAuth() },
    );
    expect(await backend.rpc(getTask, task)).toEqual({ task });
    expect(server.requests).toHaveLength(2);
  },
);

test("an application error keeps code, text and data, and is not repeated", async () => {
  const data = {
    code: "InvalidArgument",
    message: "taskId is missing",
    details: { field: "taskId" },
  };
  const { server, backend } = await setUp(() => rpcFailure(data), { auth: rotatingAuth() });
  await expect(backend.rpc(getTask, task)).rejects.toMatchObject({
    name: "RpcError",
    message: "[RPC] taskId is missing",
    code: -32_000,
    rpcMessage: "taskId is missing",
    data,
  });
  expect(server.requests).toHaveLength(1);
});

test.for([
  {
    name: "complete details",
    details: { expected: "paid", got: "free" },
    error: "BillingModeMismatchError",
  },
  { name: "details that are broken", details: { expected: "gold" }, error: "RpcError" },
])("a billing mode mismatch with $name", async ({ details, error }) => {
  const { backend } = await setUp(() => rpcFailure({ code: "BillingModeMismatch", details }));
  const failure = await backend.rpc(sendMessage, {} as never).catch((caught: unknown) => caught);
  expect(failure).toMatchObject({ name: error, code: -32_000 });
  if (error === "BillingModeMismatchError") expect(failure).toMatchObject(details);
});

test("an error below JSON-RPC keeps the backend's words", async () => {
  const { backend } = await setUp(() => ({
    status: 403,
    json: { code: "AGENT_FORCED_OFFLINE", message: "off" },
  }));
  await expect(backend.call(confirmUpload, { body: { uploadId: "u" } })).rejects.toMatchObject({
    name: "BackendError",
    status: 403,
    reason: "AGENT_FORCED_OFFLINE",
    message: "POST /api/v1/files/confirm-upload failed with HTTP 403 AGENT_FORCED_OFFLINE: off",
  });
});

test("an answer that breaks its schema names call and pointer", async () => {
  const { backend } = await setUp(() => ({ json: { uploadId: 7 } }));
  await expect(backend.call(confirmUpload, { body: { uploadId: "u" } })).rejects.toMatchObject({
    code: "response-invalid",
    issues: [expect.objectContaining({ path: "/uploadId" })],
    message: expect.stringContaining("POST /api/v1/files/confirm-upload"),
  });
});

test("a lost connection is tried again", async () => {
  const { server, clock, backend } = await setUp((_, number) =>
    number < 3 ? { reset: true } : ok,
  );
  const calling = backend.rpc(getTask, task);
  for (const waits = () => clock.pending.some((ms) => ms < 5_000); server.requests.length < 3; ) {
    await settle();
    if (waits()) await clock.advance(1_200);
  }
  expect(await calling).toEqual({ task });
});

test("a service that is not there is one error with its origin and a hint", async () => {
  const { server, clock, backend } = await setUp(() => ok);
  await server.close();
  open.pop();
  const calling = backend.rpc(getTask, task).catch((error: unknown) => error);
  let failure: unknown;
  void calling.then((error) => {
    failure = error;
  });
  while (failure === undefined) {
    await settle();
    if (clock.pending.some((ms) => ms < 5_000)) await clock.advance(1_200);
  }
  expect(failure).toMatchObject({
    code: "backend-unreachable",
    origin: server.origin,
    message: expect.stringContaining(
      `cannot reach ${server.origin} (ECONNREFUSED); start the local network`,
    ),
  });
});

test("a service that does not answer ends in a time-out", async () => {
  const { server, clock, backend } = await setUp(() => ({ silent: true }));
  const calling = backend.rpc(getTask, task);
  calling.catch(() => {});
  while (server.requests.length === 0) await settle();
  await clock.advance(30_000);
  await expect(calling).rejects.toMatchObject({
    code: "timeout",
    timeoutMs: 30_000,
    message: "GetTask got no answer in 30000 ms",
  });
});

test("the caller's signal ends a call", async () => {
  const { server, backend } = await setUp(() => ({ silent: true }));
  const controller = new AbortController();
  const calling = backend.rpc(getTask, task, { signal: controller.signal });
  calling.catch(() => {});
  while (server.requests.length === 0) await settle();
  controller.abort("stop");
  await expect(calling).rejects.toMatchObject({ code: "aborted", cause: "stop" });
});

test("a redirect is an answer, not an invitation to send the token elsewhere", async () => {
  const { server, backend } = await setUp(() => ({
    status: 307,
    headers: { location: "/elsewhere" },
  }));
  await expect(backend.rpc(getTask, task)).rejects.toMatchObject({ code: 307 });
  expect(server.requests).toHaveLength(1);
});

test("extra headers stay beneath our own", async () => {
  const { server, backend } = await setUp(() => ok, {
    rpcHeaders: {
      "X-Active-Org": "o1",
      Authorization: "mine",
      "X-Write-Affinity": "9",
      "content-type": "x",
    },
  });
  await backend.rpc(getTask, task);
  const [request] = server.requests;
  expect(request?.headers).toMatchObject({
    "x-active-org": "o1",
    "content-type": "application/json",
  });
  expect(request?.headers.authorization).toBe(undefined);
  expect(request?.headers["x-write-affinity"]).toBe(undefined);
});

test("write affinity is echoed until it passes, keeps its largest value, and stays with its origin", async () => {
  const seconds = Date.UTC(2026, 0, 1) / 1_000;
  const offered = [`${seconds + 10}`, `${seconds + 5}`, "soon", "", ""];
  const { server, clock, backend } = await setUp((_, number) => ({
    ...ok,
    headers: { "x-write-affinity": offered[number - 1] ?? "" },
  }));
  const other = await setUp(() => ok);
  for (let call = 0; call < 4; call += 1) await backend.rpc(getTask, task);
  await other.backend.rpc(getTask, task);
  await clock.advance(10_000);
  await backend.rpc(getTask, task);
  const sent = server.requests.map((request) => request.headers["x-write-affinity"]);
  expect(sent).toEqual([
    undefined,
    `${seconds + 10}`,
    `${seconds + 10}`,
    `${seconds + 10}`,
    undefined,
  ]);
  expect(other.server.requests[0]?.headers["x-write-affinity"]).toBe(undefined);
});

test("an address that is none is refused at once", () => {
  const clock = createManualClock();
  expect(() => createBackend({ baseUrl: "ftp://x", clock, log: silentLog })).toThrow(
    'baseUrl "ftp://x"',
  );
});
