import type { Backend } from "../backend/backend.ts";
import type { ConnectRealtime, Realtime } from "../realtime/realtime.ts";
import type { TaskClient } from "../sessions/task-client.ts";
import type { Clock } from "../support/clock.ts";
import type { Log } from "../support/log.ts";
import type { AgentStreams } from "./agent-streams.ts";
import type { HandlerFn } from "./handler.ts";
import type { TaskNotice } from "./instance-options.ts";

/** What an instance is to its tasks. */
export interface TaskHost {
  readonly agentName: string;
  readonly instanceId: string;
  readonly handler: HandlerFn;
  readonly connect: ConnectRealtime;
  readonly clock: Clock;
  readonly log: Log;
  /** Calls as the agent. */
  readonly backend: Backend;
  readonly streams: AgentStreams;
  /** Seconds. */
  readonly maxRunningTimeSec: number | undefined;
  /** Calls other agents; one for all tasks. */
  readonly taskClient: TaskClient;
  /** The instance's own connection, while it has one. */
  readonly controlRealtime: Realtime | undefined;
  /** A task began to work, stopped working, or ended. */
  readonly onTaskChange: () => void;
  readonly onTaskNotice: (notice: TaskNotice) => void;
  /** A handler threw. */
  readonly onHandlerError: (taskId: string, error: unknown) => void;
}
