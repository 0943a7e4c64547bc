import { onTestFinished } from "vitest";
import type { StreamDeclaration } from "../../generated/types/agent-card.ts";
import type { SendMessageResult } from "../../generated/types/backend.ts";
import type { HandlerFn } from "../../src/agents/handler.ts";
import type {
  AgentInstanceHandle,
  AgentInstanceOptions,
} from "../../src/agents/instance-options.ts";
import { startAgentInstance } from "../../src/agents/start-agent-instance.ts";
import type { LocalNetwork } from "../../src/network/index.ts";
import { connectPubNub } from "../../src/realtime/pubnub-realtime.ts";
import type { RealtimeMessage } from "../../src/realtime/realtime.ts";
import type { JsonObject } from "../../src/support/json.ts";
import { silentLog } from "../../src/support/log.ts";
import { card, consumer, network, publish, send } from "../network/backend/kit.ts";

export interface AgentFixture {
  readonly net: LocalNetwork;
  readonly agent: AgentInstanceHandle;
  /** Sends a task to the agent and watches its channel from its first event on. */
  send(params?: JsonObject): Promise<WatchedTask>;
  rpc(method: string, params: JsonObject): Promise<unknown>;
}

export interface AgentFixtureOptions {
  readonly handler: HandlerFn;
  readonly taskKinds?: readonly ("request" | "pipe")[];
  readonly streams?: Readonly<Record<string, StreamDeclaration>>;
  readonly options?: Partial<AgentInstanceOptions>;
  /** Default: a new one in memory. */
  readonly net?: LocalNetwork;
}

/** A published agent that is ready on a local network. */
export async function runAgent(fixture: AgentFixtureOptions): Promise<AgentFixture> {
  const net = fixture.net ?? (await network());
  const { taskKinds = ["request"], streams } = fixture;
  const published = card({
    capabilities: { taskKinds },
    ...(streams === undefined ? {} : { streams: streams as unknown as JsonObject }),
  });
  const answer = await publish(net, { card: published });
  if (answer.status !== 200 && answer.status !== 201) {
    throw new Error(`publish: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  const agent = await startAgent(net, {
    card: streams === undefined ? {} : { streams },
    handler: fixture.handler,
    ...fixture.options,
  });
  await agent.ready;
  const caller = await consumer(net);
  return {
    net,
    agent,
    rpc: (method, params) => caller.rpc(method, params),
    async send(params = {}) {
      const sent = await send(caller, params);
      if (sent.error !== undefined) throw new Error(JSON.stringify(sent.error));
      return watchTask(net, sent.result);
    },
  };
}

/** An instance of `demo` against `net`, closed when the test ends. */
export async function startAgent(
  net: LocalNetwork,
  options: Partial<AgentInstanceOptions> = {},
): Promise<AgentInstanceHandle> {
  const agent = await startAgentInstance({
    agentName: "demo",
    card: {},
    handler: () => undefined,
    apiKey: net.apiKey,
    baseUrl: net.origin,
    cdmUrl: net.cdmUrl,
    log: silentLog,
    ...options,
  });
  onTestFinished(() => agent.stop());
  return agent;
}

export interface TaskEventSeen {
  readonly type: string;
  readonly [member: string]: unknown;
}

export interface WatchedTask {
  readonly taskId: string;
  readonly channel: string;
  /** Everything on the status channel so far, with its metadata and without the request. */
  readonly events: readonly TaskEventSeen[];
  readonly metas: readonly unknown[];
  /** The first event that fits; waits for it. */
  until(fits: (event: TaskEventSeen) => boolean): Promise<TaskEventSeen>;
  terminal(): Promise<TaskEventSeen>;
}

function watchTask(net: LocalNetwork, sent: SendMessageResult): WatchedTask {
  const access = sent.extensions?.blocks;
  const channel = access?.streamChannels?.status ?? "";
  const realtime = connectPubNub({
    publishKey: access?.publishKey ?? "",
    subscribeKey: access?.subscribeKey ?? "",
    origins: [new URL(net.origin).host],
    ssl: false,
    userId: `watcher-${sent.taskId}`,
    token: access?.readToken ?? "",
  });
  onTestFinished(() => realtime.destroy());

  const events: TaskEventSeen[] = [];
  const metas: unknown[] = [];
  const seen = new Set<string>();
  let wake = (): void => {};
  realtime.onMessage(({ timetoken, message, meta }: RealtimeMessage) => {
    const event = message as TaskEventSeen;
    if (seen.has(timetoken) || event.type === "request") return;
    seen.add(timetoken);
    events.push(event);
    metas.push(meta);
    wake();
  });
  realtime.subscribe({ channels: [channel], timetoken: "1000" });

  const until: WatchedTask["until"] = async (fits) => {
    for (;;) {
      const found = events.find(fits);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return {
    taskId: sent.taskId,
    channel,
    events,
    metas,
    until,
    terminal: () => until(({ type }) => type === "terminal"),
  };
}
