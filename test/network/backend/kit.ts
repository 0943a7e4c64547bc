import { onTestFinished } from "vitest";
import {
  type LocalNetwork,
  type StartNetworkOptions,
  startNetwork,
} from "../../../src/network/index.ts";
import type { JsonObject } from "../../../src/support/json.ts";
import { type Client, type ClientEvent, Inbox, RealClient } from "../realtime/kit.ts";

/** A network in memory on a free port, closed when the test ends. */
export async function network(options: StartNetworkOptions = {}): Promise<LocalNetwork> {
  const started = await startNetwork({
    port: 0,
    ...(options.dataDir === undefined && { memory: true }),
    ...options,
  });
  onTestFinished(() => started.close());
  return started;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Whatever JSON said: tests look into answers of every shape. */
  readonly body: ReturnType<typeof JSON.parse>;
}

/** One plain HTTP call, the way any program makes it. */
export async function call(
  net: LocalNetwork,
  target: string,
  options: { body?: unknown; bearer?: string | undefined; method?: string } = {},
): Promise<Answer> {
  const { body, bearer, method = body === undefined ? "GET" : "POST" } = options;
  const response = await fetch(net.origin + target, {
    method,
    headers: {
      "Blocks-Protocol-Version": "2026-05-01",
      ...(bearer !== undefined && { Authorization: `Bearer ${bearer}` }),
      ...(body !== undefined && { "Content-Type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === "" ? undefined : JSON.parse(text),
  };
}

export interface Consumer {
  readonly userId: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  rpc(method: string, params: unknown): Promise<Answer["body"]>;
}

export async function consumer(net: LocalNetwork, apiKey = net.apiKey): Promise<Consumer> {
  const { body } = await call(net, "/api/v1/auth/agent/consumer-token", { body: { apiKey } });
  const { accessToken, refreshToken, userId } = body;
  return {
    accessToken,
    refreshToken,
    userId,
    async rpc(method, params) {
      const request = { jsonrpc: "2.0", id: "1", method, params };
      return (await call(net, "/api/v1/rpc", { body: request, bearer: accessToken })).body;
    },
  };
}

/** SendMessage to `demo`, or what `params` say. */
export async function send(from: Consumer, params: JsonObject = {}): Promise<Answer["body"]> {
  return from.rpc("SendMessage", {
    agentName: "demo",
    billingMode: "free",
    requestParts: [{ partId: "text", text: "hello" }],
    ownerId: "",
    ...params,
  });
}

/** A small card; `changes` replace its members. */
export function card(changes: JsonObject = {}): JsonObject {
  return {
    identity: {
      agentName: "demo",
      displayName: "Demo",
      description: "Echoes.",
      version: "1.0.0",
      provider: { organization: "Example Works" },
    },
    capabilities: { taskKinds: ["request"] },
    io: {
      inputs: [
        {
          id: "text",
          description: "Text",
          contentType: "text/plain",
          required: true,
          example: "a",
        },
      ],
      outputs: [{ id: "echo", contentType: "text/plain", guaranteed: true }],
    },
    tags: [{ id: "test", name: "Test" }],
    runtime: { handler: "./handler.ts" },
    ...changes,
  };
}

export const streamingCard = (taskKinds: readonly string[] = ["request"]): JsonObject =>
  card({
    capabilities: { taskKinds },
    streams: { _default: { direction: "outbound", format: "events" } },
  });

export async function publish(
  net: LocalNetwork,
  options: { card?: JsonObject; listing?: string; apiKey?: string; [name: string]: unknown } = {},
): Promise<Answer> {
  const { apiKey = net.apiKey, card: published = card(), ...rest } = options;
  const { agentName } = published.identity as { agentName: string };
  return call(net, "/api/v1/registry/agents", {
    bearer: apiKey,
    body: { agentName, card: published, listing: "public", billingMode: "free", ...rest },
  });
}

export function connectBody(instanceId: string, changes: JsonObject = {}): JsonObject {
  return {
    agentName: "demo",
    instanceId,
    billingMode: "free",
    listing: "public",
    expectedInstances: 1,
    concurrency: 1,
    deviceOs: "linux",
    sdkLanguage: "Node",
    sdkVersion: "0.0.0",
    protocolVersions: ["2026-05-01"],
    preferredProtocolVersion: "2026-05-01",
    ...changes,
  };
}

export interface Agent {
  readonly instanceId: string;
  readonly accessToken: string;
  readonly controlChannel: string;
  readonly client: Client;
  readonly inbox: Inbox;
  /** Control messages of one type, for one task when it is named. */
  messages(type: string, taskId?: string): JsonObject[];
  next(type: string, taskId?: string): Promise<JsonObject>;
  report(load: { activeTasks?: number; activeStreams?: number }): Promise<unknown>;
  publishOn(start: JsonObject, event: JsonObject): Promise<unknown>;
  leave(): void;
  /** The sign of life that the client gives by its own clock. */
  beat(): Promise<void>;
}

let counter = 0;

/** An instance of an agent made of the real client and plain calls: it does only what a test says. */
export async function agent(net: LocalNetwork, changes: JsonObject = {}): Promise<Agent> {
  counter += 1;
  const instanceId = String(changes.instanceId ?? `AG-demo-${counter}`);
  const { concurrency = 1 } = changes as { concurrency?: number };
  const { body, status } = await call(net, "/api/v1/auth/agent/connect", {
    bearer: net.apiKey,
    body: connectBody(instanceId, changes),
  });
  if (status !== 200) throw new Error(`connect: ${JSON.stringify(body)}`);
  const { controlChannel } = body;
  const keyset = changes.billingMode === "paid" ? "network" : "playground";
  const client = await realtime(net, {
    userId: instanceId,
    token: body.pamToken,
    keyset,
    filter: `meta.instance == '${instanceId}' || meta.broadcast == "true"`,
  });
  const inbox = new Inbox(client);
  client.subscribe({ channels: [controlChannel] });
  await inbox.until(() =>
    inbox.statuses.some(({ category }) => category === "PNConnectedCategory"),
  );

  const messages = (type: string, taskId?: string): JsonObject[] =>
    inbox.messages
      .map(({ message }) => message as JsonObject)
      .filter((m) => m.type === type && (taskId === undefined || m.taskId === taskId));
  const report: Agent["report"] = (load) =>
    client.setState({
      channels: [controlChannel],
      state: { instanceId, activeTasks: 0, activeStreams: 0, concurrency, ...load },
    });
  return {
    instanceId,
    accessToken: body.accessToken,
    controlChannel,
    client,
    inbox,
    messages,
    async next(type, taskId) {
      await inbox.until(() => messages(type, taskId).length > 0);
      return messages(type, taskId).at(-1) as JsonObject;
    },
    report,
    async publishOn(start, event) {
      const writer = await realtime(net, { userId: instanceId, token: String(start.writeToken) });
      return writer.publish({
        channel: `u.${start.orgId}.${start.taskId}`,
        message: { taskId: start.taskId, ...event },
        sendByPost: true,
      });
    },
    leave: () => client.unsubscribe({ channels: [controlChannel] }),
    async beat() {
      const { subscribeKey } = (await call(net, "/api/v1/cdm")).body[keyset];
      const query = new URLSearchParams({ uuid: instanceId, auth: body.pamToken, heartbeat: "20" });
      const path = `/v2/presence/sub-key/${subscribeKey}/channel/${controlChannel}/heartbeat`;
      const { status: beaten } = await call(net, `${path}?${query}`);
      if (beaten !== 200) throw new Error(`heartbeat: ${beaten}`);
    },
  };
}

export async function realtime(
  net: LocalNetwork,
  options: { userId: string; token: string; filter?: string; keyset?: string },
): Promise<Client> {
  const { body: cdm } = await call(net, "/api/v1/cdm");
  const client = new RealClient({
    ...cdm[options.keyset ?? "playground"],
    userId: options.userId,
    origin: cdm.realtime.origins[0],
    ssl: cdm.realtime.ssl,
    keepAlive: true,
    enableEventEngine: true,
    logLevel: 5,
    presenceTimeout: 20,
    retryConfiguration: RealClient.NoneRetryPolicy(),
    ...(options.filter !== undefined && { filterExpression: options.filter }),
  });
  client.setToken(options.token);
  onTestFinished(() => client.destroy(true));
  return client;
}

/** The task's events so far, as its consumer reads them from history. */
export async function history(net: LocalNetwork, sent: JsonObject): Promise<JsonObject[]> {
  const { readToken, streamChannels } = (sent.extensions as { blocks: Answer["body"] }).blocks;
  const client = await realtime(net, { userId: "reader", token: readToken });
  const channel = streamChannels.status;
  const { channels } = await client.fetchMessages({ channels: [channel], count: 100 });
  return (channels[channel] ?? []).map(({ message }) => message as JsonObject);
}

export async function stateOf(from: Consumer, taskId: unknown): Promise<string> {
  return (await from.rpc("GetTask", { taskId })).result.task.state;
}

export type { Client, ClientEvent };
