import { publishAgent } from "../../generated/routes/backend.ts";
import type { PublishAgentRequest } from "../../generated/types/backend.ts";
import type { HandlerFn } from "../agents/handler.ts";
import type { AgentInstanceHandle, InstanceCard } from "../agents/instance-options.ts";
import { startAgentInstance } from "../agents/start-agent-instance.ts";
import { createBackend } from "../backend/backend.ts";
import { type LocalNetwork, startNetwork } from "../network/local-network.ts";
import { TaskClient } from "../sessions/task-client.ts";
import { systemClock } from "../support/clock.ts";
import { silentLog } from "../support/log.ts";

/** A local network for one test file: in memory, on a free port, with agents that run in this process. */
export interface TestNetwork extends LocalNetwork {
  /**
   * Publishes a card and serves it with `handler` until the network is closed.
   *
   * @throws {BackendError} The registry refused the card; the message names every violation.
   */
  serve(card: CardDocument, handler: HandlerFn): Promise<AgentInstanceHandle>;
  /** A client with the development key, destroyed with the network. Billing mode `free`. */
  connect(): Promise<TaskClient>;
}

/** A card as JSON: `import card from "./agent-card.json" with { type: "json" }`. The registry checks it. */
export interface CardDocument {
  readonly identity: { readonly agentName: string };
  readonly runtime: object;
}

/** Starts a network that needs no account, port or folder. Close it when the tests have run. */
export async function startTestNetwork(): Promise<TestNetwork> {
  const network = await startNetwork({ port: 0, memory: true });
  const { origin, cdmUrl, apiKey } = network;
  const backend = createBackend({ baseUrl: origin, clock: systemClock, log: silentLog });
  const instances: AgentInstanceHandle[] = [];
  const clients: TaskClient[] = [];

  return {
    ...network,
    async serve(card, handler) {
      const { agentName } = card.identity;
      const body = publishRequest(card);
      await backend.call(publishAgent, { body, bearer: apiKey });
      const instance = startAgentInstance({
        agentName,
        // Published, so it has passed the registry's check.
        card: card as InstanceCard,
        handler,
        apiKey,
        baseUrl: origin,
        cdmUrl,
        log: silentLog,
      });
      instances.push(await instance);
      await (await instance).ready;
      return instance;
    },
    async connect() {
      const client = await TaskClient.create({
        billingMode: "free",
        apiKey,
        baseUrl: origin,
        cdmUrl,
      });
      clients.push(client);
      return client;
    },
    async close() {
      for (const client of clients) client.destroy();
      await Promise.all(instances.map((instance) => instance.close()));
      await network.close();
    },
  };
}

function publishRequest(card: CardDocument): PublishAgentRequest {
  return {
    agentName: card.identity.agentName,
    // The registry keeps the card as JSON of its own.
    card: card as unknown as PublishAgentRequest["card"],
    listing: "private",
    billingMode: "free",
  };
}
