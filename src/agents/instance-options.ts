import type { AgentCard } from "../../generated/types/agent-card.ts";
import type { TerminalEvent } from "../../generated/types/task-event.ts";
import type { ConnectRealtime } from "../realtime/realtime.ts";
import type { TaskClient } from "../sessions/task-client.ts";
import type { Clock } from "../support/clock.ts";
import type { BlocksError } from "../support/errors.ts";
import type { Log } from "../support/log.ts";
import type { HandlerFn } from "./handler.ts";

/** One instance: which agent, what it does, where its deployment is. */
export interface AgentInstanceOptions {
  /** Letters, digits and `_`. Must be published. */
  readonly agentName: string;
  /** The card that is published; its `streams` and `runtime` are used here. */
  readonly card: InstanceCard;
  readonly handler: HandlerFn;
  /** Default `BLOCKS_API_KEY`. */
  readonly apiKey?: string | undefined;
  /** Told of every handler that threw, after its task was failed. */
  readonly onError?: ((taskId: string, error: unknown) => void) | undefined;
  /** Told of every task that begins and of how it ended. What it throws is logged. */
  readonly onTask?: ((notice: TaskNotice) => void) | undefined;
  /** Tasks plus open streams at a time; 0 is unlimited. Default: the card's, else 1. */
  readonly concurrency?: number | undefined;
  /** Instances that share the work; 0 hears every control message. Default: the card's, else 1. */
  readonly expectedInstances?: number | undefined;
  /** Tasks that the backend holds back for this agent. Default: the card's, else the backend's. */
  readonly maxPendingBacklog?: number | undefined;
  /** Seconds until the backend takes a task for stuck. Default: the card's. */
  readonly maxRunningTimeSec?: number | undefined;
  /** Used when the registry names none. Default: private. */
  readonly listing?: "public" | "private" | undefined;
  /** Default: `BLOCKS_BACKEND_URL`, else the configuration document. */
  readonly baseUrl?: string | undefined;
  /** Default: `BLOCKS_CDM_URL`, else the hosted document. */
  readonly cdmUrl?: string | undefined;
  /** `host[:port]` of the realtime service. Default: `BLOCKS_REALTIME_ORIGIN`. */
  readonly realtimeOrigin?: string | undefined;
  /** Default: `AG-<agentName>-<uuid>`. */
  readonly instanceId?: string | undefined;
  /** Default: the console, at the level of `LOG_LEVEL`, else `info`. */
  readonly log?: Log | undefined;
  /** Default: PubNub. */
  readonly connect?: ConnectRealtime | undefined;
  readonly clock?: Clock | undefined;
}

/** A task that this instance took, or one that ended here. Ends that the backend published itself are not told. */
export type TaskNotice =
  | { readonly type: "started"; readonly taskId: string; readonly kind: "request" | "pipe" }
  | ({
      readonly type: "ended";
      readonly taskId: string;
      readonly kind: "request" | "pipe";
      /** Milliseconds from the task's acceptance until its terminal was published. */
      readonly tookMs: number;
    } & PublishedTerminal);

/** The parts of a card that an instance acts on. */
export type InstanceCard = Pick<AgentCard, "streams" | "runtime">;

/** A started instance, for the program that started it. */
export interface AgentInstanceHandle {
  readonly agentName: string;
  readonly instanceId: string;
  /** Undefined until the backend accepted the instance. */
  readonly controlChannel: string | undefined;
  /** Of the environment that the instance is in. */
  readonly subscribeKey: string;
  /** Calls other agents as the owner of the API key; the same as in contexts. */
  readonly taskClient: TaskClient;

  /**
   * Resolves when tasks can arrive: subscribed to the control channel and present on it. Network
   * failures are tried again for as long as it takes. Nobody has to await it.
   *
   * @throws {AgentAuthFatalError} The API key is wrong, or the agent was forced offline.
   */
  readonly ready: Promise<void>;
  /** Resolves when the instance has stopped, with the error when it could not go on. Never rejects. */
  readonly closed: Promise<BlocksError | undefined>;

  /**
   * Ends a task from outside its handler: a pipe whose handler has returned.
   *
   * @throws {BlocksError} `task-not-found` when this instance does not hold the task.
   */
  publishTerminal(taskId: string, event: PublishedTerminal): Promise<void>;
  /** Ends a stream and fails every task that holds it. */
  failStream(streamId: string, reason: string): Promise<void>;
  /** Stops at once: no terminals, nothing awaited. Tasks in flight are left to the backend. */
  stop(): void;
  /** Takes no more tasks, waits for those in flight, publishes terminals for what is left, and stops. */
  close(options?: CloseOptions): Promise<void>;
}

/** `type` and `taskId` are set by the instance. */
export type PublishedTerminal = Omit<TerminalEvent, "type" | "taskId" | "protocolVersion">;

/** How long tasks in flight may still take when an instance closes. */
export interface CloseOptions {
  /** Longest wait for handlers to return by themselves, in milliseconds. Default 0: they are cancelled at once. */
  readonly drainMs?: number | undefined;
  /** Longest wait for cancelled handlers, in milliseconds. Default 2 000; then their tasks fail. */
  readonly graceMs?: number | undefined;
}
