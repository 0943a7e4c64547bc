import type { AgentConnectRequest } from "../../generated/types/backend.ts";
import { createAgentAuth } from "../auth/agent-auth.ts";
import { createConsumerAuth } from "../auth/create-consumer-auth.ts";
import { type Backend, createBackend } from "../backend/backend.ts";
import {
  type Deployment,
  type RealtimeKeys,
  resolveBaseUrl,
  resolveDeployment,
} from "../backend/deployment.ts";
import { createPubNubConnector } from "../realtime/pubnub-realtime.ts";
import { TaskClient } from "../sessions/task-client.ts";
import { systemClock } from "../support/clock.ts";
import { readEnvironment } from "../support/environment.ts";
import { consoleLog, type Log, logLevelOf } from "../support/log.ts";
import { protocolVersion, supportedProtocolVersions } from "../support/protocol-version.ts";
import { sdkVersion } from "../support/sdk-version.ts";
import { AgentInstance, type Environment } from "./agent-instance.ts";
import type { AgentInstanceHandle, AgentInstanceOptions } from "./instance-options.ts";
import { checkOptions, lookUpAgent, type RunnableEntry } from "./register.ts";
import { defaultConcurrency, defaultExpectedInstances } from "./registration-defaults.ts";

/**
 * Starts one instance of a published agent. Resolves when the agent was found in the registry; the
 * connection is made in the background, and `handle.ready` tells its outcome.
 *
 * @throws {BlocksError} `invalid-option`; `auth-failed` without an API key or when it is refused;
 *   `agent-not-found` when the agent is not published; `cdm-unavailable`, `backend-unreachable`.
 */
export async function startAgentInstance(
  options: AgentInstanceOptions,
): Promise<AgentInstanceHandle> {
  const apiKey = checkOptions(options);
  const { agentName, baseUrl, cdmUrl, realtimeOrigin, clock = systemClock } = options;
  const log = options.log ?? consoleLog(logLevelOf(readEnvironment("LOG_LEVEL"), "info"));
  const backend = createBackend({
    baseUrl: await resolveBaseUrl({ baseUrl, cdmUrl, clock }),
    clock,
    log: log.child("backend"),
  });
  const entry = await lookUpAgent(agentName, { backend, apiKey });
  const { billingMode } = entry;
  const deployment = await resolveDeployment({
    billingMode,
    baseUrl,
    cdmUrl,
    realtimeOrigin,
    clock,
  });

  const auth = createAgentAuth({ backend, apiKey, onFatal: (error) => instance.fail(error) });
  const instance = new AgentInstance(
    {
      registration: toRegistration(options, { entry, log }),
      handler: options.handler,
      declaredStreams: options.card.streams,
      auth,
      backend: backend.withAuth(auth),
      environment: environmentOf(billingMode),
      keys: keysByEnvironment(deployment, billingMode),
      connect: options.connect ?? createPubNubConnector({ clock, log: log.child("realtime") }),
      clock,
      log,
      onError: options.onError,
      onTask: options.onTask,
      createTaskClient: (keys) =>
        createOutgoingClient({ apiKey, backend, billingMode, keys, options, log }),
    },
    deployment.keys,
  );
  instance.start();
  return instance;
}

function toRegistration(
  options: AgentInstanceOptions,
  { entry, log }: { readonly entry: RunnableEntry; readonly log: Log },
): AgentConnectRequest {
  const { agentName, card } = options;
  const runtime = card.runtime;
  const maxRunningTimeSec = options.maxRunningTimeSec ?? runtime?.maxRunningTimeSec;
  if (runtime?.maxRunningTimeSec !== undefined && runtime.maxRunningTimeSec !== maxRunningTimeSec) {
    log.info("the option maxRunningTimeSec wins over the card", {
      event: "max_running_time_override",
      option: maxRunningTimeSec,
      card: runtime.maxRunningTimeSec,
    });
  }
  const maxPendingBacklog = options.maxPendingBacklog ?? runtime?.maxPendingBacklog;
  const cliVersion = readEnvironment("BLOCKS_CLI_VERSION");
  return {
    agentName,
    instanceId: options.instanceId ?? `AG-${agentName}-${crypto.randomUUID()}`,
    billingMode: entry.billingMode,
    listing: entry.listing ?? options.listing ?? "private",
    expectedInstances:
      options.expectedInstances ?? runtime?.expectedInstances ?? defaultExpectedInstances,
    concurrency: options.concurrency ?? runtime?.concurrency ?? defaultConcurrency,
    ...(maxPendingBacklog === undefined ? {} : { maxPendingBacklog }),
    ...(maxRunningTimeSec === undefined ? {} : { maxRunningTimeSec }),
    deviceOs: globalThis.process?.platform ?? "unknown",
    sdkLanguage: "Node",
    sdkVersion,
    ...(cliVersion === undefined ? {} : { cliVersion }),
    protocolVersions: [...supportedProtocolVersions],
    preferredProtocolVersion: protocolVersion,
  };
}

function environmentOf(billingMode: "free" | "paid"): Environment {
  return billingMode === "paid" ? "network" : "playground";
}

function keysByEnvironment(
  { keys, otherKeys }: Deployment,
  billingMode: "free" | "paid",
): Partial<Record<Environment, RealtimeKeys>> {
  const other = environmentOf(billingMode === "paid" ? "free" : "paid");
  return {
    [environmentOf(billingMode)]: keys,
    ...(otherKeys === undefined ? {} : { [other]: otherKeys }),
  };
}

interface OutgoingClientOptions {
  readonly apiKey: string;
  readonly backend: Backend;
  readonly billingMode: "free" | "paid";
  readonly keys: RealtimeKeys;
  readonly options: AgentInstanceOptions;
  readonly log: Log;
}

// Authenticates as the owner of the API key, with its first call.
function createOutgoingClient(settings: OutgoingClientOptions): TaskClient {
  const { apiKey, backend, billingMode, keys, options, log } = settings;
  const { clock = systemClock, connect } = options;
  return new TaskClient({
    billingMode,
    ...keys,
    baseUrl: backend.baseUrl,
    authProvider: createConsumerAuth({ apiKey, backend, clock, log }),
    clock,
    log: log.child("outgoing"),
    ...(connect === undefined ? {} : { connect }),
  });
}
