import type { KnownTaskEvent, TaskEventMeta } from "../../generated/types/task-event.ts";
import type { Realtime } from "../realtime/realtime.ts";
import { RealtimeError } from "../realtime/realtime-error.ts";
import type { Clock } from "../support/clock.ts";
import { BlocksError } from "../support/errors.ts";
import type { JsonObject } from "../support/json.ts";
import type { Log } from "../support/log.ts";
import { protocolVersion } from "../support/protocol-version.ts";
import { backoff, retry } from "../support/retry.ts";

export interface TaskPublisherOptions {
  readonly agentName: string;
  readonly taskId: string;
  readonly orgId: string;
  /** The connection to publish with, asked for at every attempt. */
  readonly realtime: () => Realtime;
  /** Used when the first one has no access any more: a task token may expire before its task ends. */
  readonly fallback?: () => Realtime | undefined;
  readonly clock: Clock;
  readonly log: Log;
  /** Default: this package's own. */
  readonly protocolVersion?: string | undefined;
}

export interface PublishEffort {
  /** Attempts, the first included. */
  readonly attempts: number;
  readonly baseMs: number;
}

/** Lost status texts do no harm; a lost terminal leaves the consumer waiting for the backend's. */
export const publishEfforts = {
  status: { attempts: 2, baseMs: 250 },
  artifact: { attempts: 4, baseMs: 250 },
  terminal: { attempts: 8, baseMs: 250 },
} as const satisfies Record<string, PublishEffort>;

/** Publishes the events of one task, one after another, in the order of the calls. */
export class TaskPublisher {
  readonly #options: TaskPublisherOptions;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(options: TaskPublisherOptions) {
    this.#options = options;
  }

  /** @throws {BlocksError} `publish-failed` after the last attempt. Nobody has to wait for it. */
  publish(event: KnownTaskEvent, effort: PublishEffort): Promise<void> {
    const publishing = this.#tail.then(() => this.#publish(event, effort));
    this.#tail = publishing.catch(() => {});
    return publishing;
  }

  async #publish(event: KnownTaskEvent, effort: PublishEffort): Promise<void> {
    const { taskId, clock, log } = this.#options;
    try {
      await retry(() => this.#attempt(event), {
        attempts: effort.attempts,
        delayMs: backoff({ baseMs: effort.baseMs }),
        shouldRetry: (error) => !isDenied(error),
        clock,
      });
    } catch (cause) {
      log.error("a task event could not be published", { taskId, type: event.type, error: cause });
      throw new BlocksError(
        "publish-failed",
        `the ${event.type} event of task ${taskId} could not be published`,
        { cause },
      );
    }
  }

  async #attempt(event: KnownTaskEvent): Promise<void> {
    const { realtime, fallback } = this.#options;
    try {
      await this.#send(realtime(), event);
    } catch (error) {
      const other = isDenied(error) ? fallback?.() : undefined;
      if (other === undefined) throw error;
      await this.#send(other, event);
    }
  }

  async #send(realtime: Realtime, event: KnownTaskEvent): Promise<void> {
    const { agentName, taskId, orgId, protocolVersion: version = protocolVersion } = this.#options;
    await realtime.publish({
      channel: `u.${orgId}.${taskId}`,
      message: { ...event, protocolVersion: version } as unknown as JsonObject,
      meta: { agentName, taskId, protocolVersion: version } satisfies TaskEventMeta,
      store: true,
    });
  }
}

function isDenied(error: unknown): boolean {
  return error instanceof RealtimeError && error.category === "access_denied";
}
