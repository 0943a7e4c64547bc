import type { StreamDeclaration } from "../../generated/types/agent-card.ts";
import type { AgentConnectAnswer } from "../../generated/types/backend.ts";
import { AgentInstance, type AgentInstanceSettings } from "../../src/agents/agent-instance.ts";
import type { HandlerFn } from "../../src/agents/handler.ts";
import type { RealtimeKeys } from "../../src/backend/deployment.ts";
import type { TaskClient } from "../../src/sessions/task-client.ts";
import type { JsonObject } from "../../src/support/json.ts";
import { silentLog } from "../../src/support/log.ts";
import {
  createMemoryRealtime,
  type MemoryConnection,
  type MemoryRealtime,
} from "../streams/memory-realtime.ts";
import { createManualClock, type ManualClock, settle } from "../support/manual-clock.ts";

const controlChannel = "agent.a1.control";
const playground: RealtimeKeys = { publishKey: "pub-1", subscribeKey: "sub-1" };
const network: RealtimeKeys = { publishKey: "pub-2", subscribeKey: "sub-2" };

export interface MemoryAgent {
  readonly instance: AgentInstance;
  readonly clock: ManualClock;
  readonly service: MemoryRealtime;
  /** Answers to the instance's calls of connect; the last one is repeated. */
  readonly answers: (Partial<AgentConnectAnswer> | Error)[];
  /** The newest control connection. */
  control(): MemoryConnection;
  /** Sends one control message to this instance, or to all. */
  tell(message: JsonObject, meta?: JsonObject): Promise<void>;
  /** Events on the channel of task `t1`, in order. */
  events(taskId?: string): JsonObject[];
}

/** An instance whose realtime service, backend and time are the test's. */
export async function startMemoryAgent(
  handler: HandlerFn,
  changes: {
    readonly concurrency?: number;
    readonly streams?: Readonly<Record<string, StreamDeclaration>>;
    readonly settings?: Partial<AgentInstanceSettings>;
    /** Default: a new one. */
    readonly service?: MemoryRealtime;
  } = {},
): Promise<MemoryAgent> {
  const clock = createManualClock();
  const { service = createMemoryRealtime() } = changes;
  const answers: (Partial<AgentConnectAnswer> | Error)[] = [{}];
  const auth = {
    async connect() {
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (answer instanceof Error) throw answer;
      return {
        accessToken: "a",
        refreshToken: "r",
        expiresIn: 60,
        pamToken: "control-token",
        controlChannel,
        ...answer,
      };
    },
  };
  const { concurrency = 5, streams, settings } = changes;
  const instance = new AgentInstance(
    {
      registration: {
        agentName: "demo",
        instanceId: "AG-demo-1",
        billingMode: "free",
        listing: "public",
        expectedInstances: 1,
        concurrency,
        deviceOs: "linux",
        sdkLanguage: "Node",
        sdkVersion: "0",
        protocolVersions: ["2026-05-01"],
        preferredProtocolVersion: "2026-05-01",
      },
      handler,
      declaredStreams: streams,
      auth: auth as unknown as AgentInstanceSettings["auth"],
      backend: {} as AgentInstanceSettings["backend"],
      environment: "playground",
      keys: { playground, network },
      connect: service.connect,
      clock,
      log: silentLog,
      onError: undefined,
      onTask: undefined,
      createTaskClient: () => ({ destroy() {}, updateKeys() {} }) as unknown as TaskClient,
      ...settings,
    },
    playground,
  );
  instance.start();
  await settle();

  const controls = (): MemoryConnection[] =>
    service.connections.filter(({ options }) => options.presenceTimeoutSeconds !== undefined);
  const control = (): MemoryConnection => controls().at(-1) as MemoryConnection;
  control().emitStatus({ category: "connected", fatal: false });
  return {
    instance,
    clock,
    service,
    answers,
    control,
    async tell(message, meta = { instance: "AG-demo-1" }) {
      service.inject({ channel: controlChannel, message, meta });
      await settle();
    },
    events: (taskId = "t1") =>
      service.published
        .filter(({ channel }) => channel === `u.org-1.${taskId}`)
        .map(({ message }) => message as JsonObject),
  };
}

/** A StartTask for `t1`. */
export function startTask(changes: JsonObject = {}): JsonObject {
  return {
    type: "StartTask",
    taskId: "t1",
    ownerId: "user-1",
    orgId: "org-1",
    writeToken: "write-token",
    ...changes,
  };
}

/** A StartTask for a pipe of one minute. */
export function startPipe({ clock }: MemoryAgent, changes: JsonObject = {}): JsonObject {
  return startTask({
    taskKind: "pipe",
    duration: 1,
    durationExpiresAtMs: clock.now() + 60_000,
    hasStream: true,
    ...changes,
  });
}
