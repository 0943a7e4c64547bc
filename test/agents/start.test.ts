import { expect, test } from "vitest";
import type { AgentConnectRequest, AgentStatusAnswer } from "../../generated/types/backend.ts";
import { connectAgent } from "../../src/agents/connect-agent.ts";
import { AgentAuthFatalError } from "../../src/auth/auth-errors.ts";
import { connectBody, network, publish } from "../network/backend/kit.ts";
import { startLoopbackServer } from "../support/loopback-server.ts";
import { startAgent } from "./agent-fixture.ts";

test.for([
  { name: "a name with a dot", options: { agentName: "a.b" }, message: /agentName "a\.b"/ },
  { name: "no handler", options: { handler: undefined as never }, message: /no function/ },
  { name: "no card", options: { card: null as never }, message: /must be an object/ },
  {
    name: "a card of an old generation",
    options: { card: { skills: [] } as never },
    message: /"skills", which is called "tags" now/,
  },
  {
    name: "an instance id that a filter cannot hold",
    options: { instanceId: "a' || 'b" },
    message: /instanceId must consist/,
  },
])("$name is refused before anything is sent", async ({ options, message }) => {
  const net = { apiKey: "k", origin: "http://127.0.0.1:1", cdmUrl: "http://127.0.0.1:1/cdm" };
  const starting = startAgent(net as never, options);
  await expect(starting).rejects.toThrow(message);
  await expect(starting).rejects.toMatchObject({ code: "invalid-option" });
});

test("an agent that is not published says how to get it published", async () => {
  const net = await network();
  const starting = startAgent(net);
  await expect(starting).rejects.toThrow(/"demo" is not published .*: publish it first/);
  await expect(starting).rejects.toMatchObject({ code: "agent-not-found" });
});

test("a wrong API key is told apart from an agent that is missing", async () => {
  const net = await network();
  await publish(net, { listing: "private" });
  const starting = startAgent(net, { apiKey: "wrong" });
  await expect(starting).rejects.toThrow(/refused the API key: check BLOCKS_API_KEY/);
});

test("a wrong API key of a public agent ends the instance, and ready tells why", async () => {
  const net = await network();
  await publish(net);
  const agent = await startAgent(net, { apiKey: "wrong" });
  await expect(agent.ready).rejects.toThrow(AgentAuthFatalError);
  expect(await agent.closed).toBeInstanceOf(AgentAuthFatalError);
  expect(agent.controlChannel).toBeUndefined();
});

test("a backend that cannot be reached is named", async () => {
  const server = await startLoopbackServer(() => ({}));
  await server.close();
  const { origin } = server;
  const net = { apiKey: "k", origin, cdmUrl: `${origin}/api/v1/cdm` };
  await expect(startAgent(net as never)).rejects.toMatchObject({ code: "backend-unreachable" });
});

test("an instance that is ready is online, and offline after it was closed", async () => {
  const net = await network();
  await publish(net);
  const online = async (): Promise<unknown> => {
    const answer = await fetch(`${net.origin}/api/v1/agent-status?agentNames=demo`, {
      headers: { Authorization: `Bearer ${net.apiKey}` },
    });
    return ((await answer.json()) as AgentStatusAnswer).agents.demo?.onlineCount;
  };
  const agent = await startAgent(net);
  await agent.ready;
  expect(agent.controlChannel).toMatch(/^agent\..+\.control$/);
  expect(agent.instanceId).toMatch(/^AG-demo-[0-9a-f-]{36}$/);
  expect(await online()).toBe(1);
  await agent.close();
  await expect.poll(online).toBe(0);
});

test("connectAgent registers an instance and nothing more", async () => {
  const net = await network();
  await publish(net);
  const registration = connectBody("AG-demo-1") as unknown as AgentConnectRequest;
  const { apiKey, origin: baseUrl } = net;
  const answer = await connectAgent({ registration, apiKey, baseUrl });
  expect(answer).toMatchObject({ controlChannel: expect.stringMatching(/^agent\./) });
  const refused = connectAgent({ registration, apiKey: "wrong", baseUrl });
  await expect(refused).rejects.toThrow(AgentAuthFatalError);
});

test("stopping before the instance is ready rejects ready", async () => {
  const net = await network();
  await publish(net);
  const agent = await startAgent(net);
  agent.stop();
  await expect(agent.ready).rejects.toMatchObject({ code: "instance-stopped" });
});
