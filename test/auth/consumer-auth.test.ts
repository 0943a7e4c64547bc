import { afterEach, expect, test } from "vitest";
import { createConsumerAuth } from "../../src/auth/create-consumer-auth.ts";
import { preflight } from "../../src/auth/preflight.ts";
import { createBackend } from "../../src/backend/backend.ts";
import { silentLog } from "../../src/support/log.ts";
import {
  type LoopbackServer,
  type PreparedAnswer,
  type ReceivedRequest,
  startLoopbackServer,
} from "../support/loopback-server.ts";
import { createManualClock, type ManualClock, settle } from "../support/manual-clock.ts";

const acquirePath = "/api/v1/auth/agent/consumer-token";
const refreshPath = "/api/v1/auth/agent/refresh";

const open: LoopbackServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

type Refresh = (
  request: ReceivedRequest,
  number: number,
) => PreparedAnswer | Promise<PreparedAnswer>;

/** A backend whose tokens are numbered, and an auth in API key mode before it. */
async function setUp(refresh: Refresh = () => ({ status: 500 })) {
  let tokens = 0;
  let refreshes = 0;
  const server = await startLoopbackServer((request) => {
    if (request.path === refreshPath) return refresh(request, ++refreshes);
    tokens += 1;
    const json = {
      accessToken: `a${tokens}`,
      refreshToken: `r${tokens}`,
      expiresIn: 100,
      userId: "u1",
    };
    return { json };
  });
  open.push(server);
  const clock = createManualClock();
  const errors: Error[] = [];
  const auth = createConsumerAuth({
    backend: createBackend({ baseUrl: server.origin, clock, log: silentLog }),
    apiKey: "key-1",
    clock,
    log: silentLog,
    onAuthError: (error) => errors.push(error),
  });
  if (auth === undefined) throw new Error("no auth");
  return { server, clock, auth, errors };
}

const rotated = (number: number): PreparedAnswer => ({
  json: { accessToken: `b${number}`, refreshToken: `s${number}` },
});

/** Moves to the proactive refresh and waits until the server has answered. */
async function passTime(clock: ManualClock, byMs: number, until: () => boolean): Promise<void> {
  await clock.advance(byMs);
  for (let round = 0; round < 200 && !until(); round += 1) await settle();
}

test("the API key is exchanged for a token and a user", async () => {
  const { server, auth } = await setUp();
  expect(auth.getAuthHeader()).toBe(null);
  await Promise.all([auth.ensureReady(), auth.ensureReady()]);
  expect(auth.getAuthHeader()).toBe("Bearer a1");
  expect(auth.getUserId()).toBe("u1");
  expect(auth.state).toBe("healthy");
  expect(server.requests).toHaveLength(1);
  const [request] = server.requests;
  expect(request?.path).toBe(acquirePath);
  expect(JSON.parse(request?.body ?? "")).toEqual({ apiKey: "key-1" });
  expect(request?.headers.authorization).toBe(undefined);
  expect(request?.headers["blocks-protocol-version"]).toBe("2026-05-01");
});

test("at 80 % of its life the token is rotated, with the API key as bearer", async () => {
  const { server, clock, auth } = await setUp((_, number) => rotated(number));
  await auth.ensureReady();
  await clock.advance(79_999);
  expect(server.requests).toHaveLength(1);
  await passTime(clock, 1, () => auth.getAuthHeader() === "Bearer b1");
  expect(auth.getAuthHeader()).toBe("Bearer b1");
  const request = server.requests[1];
  expect(request?.headers.authorization).toBe("Bearer key-1");
  expect(request?.headers["blocks-protocol-version"]).toBe("2026-05-01");
  expect(JSON.parse(request?.body ?? "")).toEqual({ refreshToken: "r1" });

  // The lifetime is kept when the answer names none, and the newest refresh token is used.
  await passTime(clock, 80_000, () => auth.getAuthHeader() === "Bearer b2");
  expect(JSON.parse(server.requests[2]?.body ?? "")).toEqual({ refreshToken: "s1" });
  expect(auth.getUserId()).toBe("u1");
});

test("three failed attempts break it, and it says so once", async () => {
  const { server, clock, auth, errors } = await setUp();
  await auth.ensureReady();
  await passTime(clock, 80_000, () => clock.pending.includes(5_000));
  expect(auth.state).toBe("refreshing");
  await passTime(clock, 5_000, () => clock.pending.includes(10_000));
  await passTime(clock, 10_000, () => errors.length > 0);
  expect(server.requests.filter((request) => request.path === refreshPath)).toHaveLength(3);
  expect(auth.state).toBe("broken");
  expect(auth.getAuthHeader()).toBe("Bearer a1");
  expect(auth.getLastAuthError()).toMatchObject({ code: "auth-refresh-failed", cause: errors[0] });
  expect(errors).toHaveLength(1);
  expect(clock.pending).toEqual([]);
});

test("a revoked API key is not tried again", async () => {
  const { server, clock, auth, errors } = await setUp(() => ({
    status: 401,
    json: { error: "no such key", code: "API_KEY_INVALID" },
  }));
  await auth.ensureReady();
  await passTime(clock, 80_000, () => errors.length > 0);
  expect(auth.state).toBe("broken");
  expect(server.requests).toHaveLength(2);
});

test("a lost refresh token is replaced by another exchange", async () => {
  const { server, auth } = await setUp(() => ({
    status: 401,
    json: { error: "spent", code: "REFRESH_TOKEN_INVALID" },
  }));
  await auth.ensureReady();
  expect(await auth.onAuthFailure()).toBe(true);
  expect(auth.getAuthHeader()).toBe("Bearer a2");
  expect(server.requests.map((request) => request.path)).toEqual([
    acquirePath,
    refreshPath,
    acquirePath,
  ]);
});

test("everybody who is refused at the same time shares one refresh", async () => {
  const { server, auth } = await setUp((_, number) => rotated(number));
  await auth.ensureReady();
  const all = await Promise.all([auth.onAuthFailure(), auth.onAuthFailure(), auth.onAuthFailure()]);
  expect(all).toEqual([true, true, true]);
  expect(server.requests).toHaveLength(2);
});

test("a proactive refresh and a refused call share one refresh", async () => {
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { server, clock, auth } = await setUp(async (_, number) => {
    await gate;
    return rotated(number);
  });
  await auth.ensureReady();
  await passTime(clock, 80_000, () => server.requests.length === 2);
  expect(auth.state).toBe("refreshing");
  const refreshed = auth.onAuthFailure("Bearer a1");
  await settle();
  release();
  expect(await refreshed).toBe(true);
  expect(auth.state).toBe("healthy");
  expect(server.requests).toHaveLength(2);
});

test("the late refusal of an old token spends no refresh", async () => {
  const { server, auth } = await setUp((_, number) => rotated(number));
  await auth.ensureReady();
  await auth.onAuthFailure("Bearer a1");
  expect(await auth.onAuthFailure("Bearer a1")).toBe(true);
  expect(server.requests).toHaveLength(2);
});

test("broken credentials are raised before an operation, unless one refresh repairs them", async () => {
  let broken = true;
  const { auth, errors } = await setUp((_, number) => (broken ? { status: 500 } : rotated(number)));
  await auth.ensureReady();
  expect(await auth.onAuthFailure()).toBe(false);
  expect(errors).toHaveLength(1);
  await expect(preflight(auth)).rejects.toMatchObject({ name: "AuthRefreshFailedError" });
  broken = false;
  await preflight(auth);
  expect(auth.state).toBe("healthy");
  expect(auth.getLastAuthError()).toBe(null);
});

test("a first exchange that fails can be tried again", async () => {
  let failures = 1;
  const clock = createManualClock();
  const auth = createConsumerAuth({
    backend: createBackend({ baseUrl: "http://127.0.0.1:9", clock, log: silentLog }),
    tokenProvider: async () => {
      if (failures-- > 0) throw new Error("not yet");
      return { token: "t", expiresIn: 60 };
    },
    clock,
    log: silentLog,
  });
  await expect(auth?.ensureReady()).rejects.toThrow("not yet");
  expect(auth?.state).toBe("uninitialized");
  await auth?.ensureReady();
  expect(auth?.getAuthHeader()).toBe("Bearer t");
});

test("after destroy nothing is renewed and the token stays readable", async () => {
  const { clock, auth } = await setUp((_, number) => rotated(number));
  await auth.ensureReady();
  auth.destroy();
  expect(clock.pending).toEqual([]);
  expect(await auth.onAuthFailure()).toBe(false);
  expect(auth.getAuthHeader()).toBe("Bearer a1");
});

test.for([
  { name: "zero", expiresIn: 0, pending: [] },
  { name: "an hour", expiresIn: 3_600, pending: [2_880_000] },
])("a lifetime of $name", async ({ expiresIn, pending }) => {
  const clock = createManualClock();
  const auth = createConsumerAuth({
    backend: createBackend({ baseUrl: "http://127.0.0.1:9", clock, log: silentLog }),
    tokenProvider: () => Promise.resolve({ token: "t", expiresIn }),
    clock,
    log: silentLog,
  });
  await auth?.ensureReady();
  expect(clock.pending).toEqual(pending);
});

test("a token endpoint gets the caller's headers and body, and none of ours", async () => {
  const server = await startLoopbackServer(() => ({
    json: { token: "t1", expiresIn: 60, userId: "u" },
    headers: { "x-write-affinity": "99999999999" },
  }));
  open.push(server);
  const clock = createManualClock();
  const auth = createConsumerAuth({
    backend: createBackend({ baseUrl: server.origin, clock, log: silentLog }),
    tokenEndpoint: { url: `${server.origin}/token`, headers: { "x-mine": "1" }, body: { a: 1 } },
    clock,
    log: silentLog,
  });
  await auth?.ensureReady();
  const [request] = server.requests;
  expect(request).toMatchObject({ method: "POST", path: "/token", body: '{"a":1}' });
  expect(request?.headers["x-mine"]).toBe("1");
  expect(request?.headers["blocks-protocol-version"]).toBe(undefined);
  expect(auth?.getAuthHeader()).toBe("Bearer t1");
});

test("two credentials are a caller's error", () => {
  const clock = createManualClock();
  const backend = createBackend({ baseUrl: "http://127.0.0.1:9", clock, log: silentLog });
  expect(() =>
    createConsumerAuth({ backend, clock, log: silentLog, apiKey: "k", anonFingerprint: "f" }),
  ).toThrow("apiKey and anonFingerprint exclude each other");
});
