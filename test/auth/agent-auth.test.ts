import { expect, onTestFinished, test } from "vitest";
import { createAgentAuth } from "../../src/auth/agent-auth.ts";
import type { AgentAuthFatalError } from "../../src/auth/auth-errors.ts";
import { createBackend } from "../../src/backend/backend.ts";
import { silentLog } from "../../src/support/log.ts";
import { connectBody } from "../network/backend/kit.ts";
import { type PreparedAnswer, startLoopbackServer } from "../support/loopback-server.ts";
import { createManualClock } from "../support/manual-clock.ts";

const body = connectBody("AG-demo-1") as never;
const connected = (number: number): PreparedAnswer => ({
  json: {
    accessToken: `a${number}`,
    refreshToken: `r${number}`,
    expiresIn: 3_600,
    controlChannel: "agent.x.control",
  },
});

async function setUp(refresh: (number: number) => PreparedAnswer, connect = connected) {
  let connects = 0;
  let refreshes = 0;
  const server = await startLoopbackServer((request) =>
    request.path.endsWith("/refresh") ? refresh(++refreshes) : connect(++connects),
  );
  onTestFinished(() => server.close());
  const fatal: AgentAuthFatalError[] = [];
  const backend = createBackend({
    baseUrl: server.origin,
    clock: createManualClock(),
    log: silentLog,
  });
  const auth = createAgentAuth({ backend, apiKey: "key", onFatal: (error) => fatal.push(error) });
  return { server, auth, fatal };
}

const rotated = (number: number): PreparedAnswer => ({
  json: { accessToken: `b${number}`, refreshToken: `s${number}` },
});
const refused = (code: string): PreparedAnswer => ({ status: 401, json: { error: "no", code } });

test("connect gives the credentials, and refusals of several calls share one rotation", async () => {
  const { server, auth } = await setUp(rotated);
  expect(() => auth.authorize()).toThrow("connect it first");
  expect(await auth.connect(body)).toMatchObject({ controlChannel: "agent.x.control" });
  expect(auth.authorize()).toBe("Bearer a1");
  const all = await Promise.all([auth.onAuthFailure("Bearer a1"), auth.onAuthFailure("Bearer a1")]);
  expect(all).toEqual([true, true]);
  expect(auth.authorize()).toBe("Bearer b1");
  expect(server.requests).toHaveLength(2);
  expect(server.requests[0]?.headers.authorization).toBe("Bearer key");
});

test("a lost refresh token connects again with the same body", async () => {
  const { server, auth } = await setUp(() => refused("REFRESH_TOKEN_INVALID"));
  await auth.connect(body);
  expect(await auth.onAuthFailure()).toBe(true);
  expect(auth.authorize()).toBe("Bearer a2");
  expect(server.requests[2]?.body).toBe(server.requests[0]?.body);
});

test.for(["API_KEY_INVALID", "AGENT_FORCED_OFFLINE"])("%s ends the agent, once", async (code) => {
  const { server, auth, fatal } = await setUp(() => refused(code));
  await auth.connect(body);
  expect(await auth.onAuthFailure()).toBe(false);
  expect(await auth.onAuthFailure()).toBe(false);
  expect(fatal).toEqual([
    expect.objectContaining({ code: "agent-auth-fatal", reason: code, status: 401 }),
  ]);
  expect(auth.getLastAuthError()).toBe(fatal[0]);
  expect(server.requests).toHaveLength(2);
});

test("another failure of a refresh can be repaired", async () => {
  const { auth, fatal } = await setUp((number) =>
    number === 1 ? { status: 500 } : rotated(number),
  );
  await auth.connect(body);
  expect(await auth.onAuthFailure()).toBe(false);
  expect(auth.getLastAuthError()).toMatchObject({ status: 500 });
  expect(await auth.onAuthFailure()).toBe(true);
  expect(auth.getLastAuthError()).toBe(null);
  expect(fatal).toEqual([]);
});

test.for([
  { status: 403, name: "AgentAuthFatalError" },
  { status: 500, name: "BackendError" },
])("a connect refused with $status", async ({ status, name }) => {
  const { auth } = await setUp(rotated, () => ({ status, json: { code: "X", message: "why" } }));
  await expect(auth.connect(body)).rejects.toMatchObject({
    name,
    message: expect.stringContaining("why"),
  });
});
