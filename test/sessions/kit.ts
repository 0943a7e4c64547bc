import { onTestFinished, vi } from "vitest";
import type { LocalNetwork } from "../../src/network/index.ts";
import { createPubNubConnector } from "../../src/realtime/pubnub-realtime.ts";
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

/** A connector whose connections a test can look at and disturb. */
export function spiedConnector() {
  const connections: Array<ReturnType<ReturnType<typeof createPubNubConnector>>> = [];
  const connect = createPubNubConnector();
  return {
    connections,
    connect: (options: Parameters<typeof connect>[0]) => {
      const realtime = connect(options);
      connections.push(realtime);
      return realtime;
    },
  };
}

export function recordingLog(): { readonly log: Log; readonly lines: string[] } {
  const lines: string[] = [];
  return { lines, log: createLog({ level: "debug", sink: (line) => lines.push(line) }) };
}

/** Waits for what real connections bring about. */
export async function until(condition: () => boolean): Promise<void> {
  await vi.waitUntil(condition, { timeout: 8_000, interval: 5 });
}
