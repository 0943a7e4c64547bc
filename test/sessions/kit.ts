import { onTestFinished, vi } from "vitest";
import type { LocalNetwork } from "../../src/network/index.ts";
import { createPubNubConnector } from "../../src/realtime/pubnub-realtime.ts";
import type { ConnectRealtime, Realtime, RealtimeMessage } from "../../src/realtime/realtime.ts";
import { TaskClient } from "../../src/sessions/task-client.ts";
import type { TaskClientCreateOptions } from "../../src/sessions/task-client-options.ts";
import { createLog, type Log } from "../../src/support/log.ts";

/** A client of a local network, with the development key. */
export async function createClient(
  net: LocalNetwork,
  options: Partial<TaskClientCreateOptions> = {},
): Promise<TaskClient> {
  const client = await TaskClient.create({
    billingMode: "free",
    cdmUrl: net.cdmUrl,
    baseUrl: net.origin,
    ...(options.anonFingerprint === undefined ? { apiKey: net.apiKey } : {}),
    ...options,
  });
  onTestFinished(() => client.destroy());
  return client;
}

export interface SpiedConnector {
  readonly connect: ConnectRealtime;
  readonly connections: Realtime[];
  /** Channels of every subscription that was made. */
  readonly subscribed: string[];
  /** Live messages for which this is true never arrive; history has them. */
  loses: (message: RealtimeMessage) => boolean;
}

/** Real connections that a test can look at and disturb. */
export function spiedConnector(): SpiedConnector {
  const connect = createPubNubConnector();
  const spied: SpiedConnector = {
    connections: [],
    subscribed: [],
    loses: () => false,
    connect(options) {
      const realtime = connect(options);
      spied.connections.push(realtime);
      const onMessage = realtime.onMessage.bind(realtime);
      realtime.onMessage = (listener) =>
        onMessage((message) => {
          if (!spied.loses(message)) listener(message);
        });
      const subscribe = realtime.subscribe.bind(realtime);
      realtime.subscribe = (subscription) => {
        spied.subscribed.push(...subscription.channels);
        subscribe(subscription);
      };
      return realtime;
    },
  };
  return spied;
}

export function recordingLog(): { readonly log: Log; readonly lines: string[] } {
  const lines: string[] = [];
  return { lines, log: createLog({ level: "debug", sink: (line) => lines.push(line) }) };
}

/** Waits for what real connections bring about. */
export async function until(condition: () => boolean): Promise<void> {
  await vi.waitUntil(condition, { timeout: 8_000, interval: 5 });
}
