import type { ControlMessage, StartTask } from "../../generated/types/control.ts";
import type { RealtimeKeys } from "../backend/deployment.ts";
import type { Realtime } from "../realtime/realtime.ts";
import { BlocksError } from "../support/errors.ts";
import { delay } from "../support/retry.ts";
import type { PublishedTerminal } from "./instance-options.ts";
import { RunningTask, stoppedEnd } from "./running-task.ts";
import { judgeTask } from "./task-acceptance.ts";
import type { TaskHost } from "./task-host.ts";
import { identifyTask } from "./task-identity.ts";
import { publishEfforts, TaskPublisher } from "./task-publisher.ts";

export interface InstanceTasksOptions {
  readonly host: TaskHost;
  /** 0: unlimited. */
  readonly concurrency: number;
}

/** How a control message came. */
export interface Delivery {
  readonly isBroadcast: boolean;
  readonly realtime: Realtime;
  /** Of the environment that it came from: its task stays there. */
  readonly keys: RealtimeKeys;
}

/** The tasks of one instance, and what control messages do to them (provider sheet, 10 and 15). */
export class InstanceTasks {
  readonly #host: TaskHost;
  readonly #concurrency: number;
  readonly #tasks = new Map<string, RunningTask>();
  readonly #runs = new Set<Promise<void>>();

  constructor({ host, concurrency }: InstanceTasksOptions) {
    this.#host = host;
    this.#concurrency = concurrency;
  }

  /** Tasks whose handler works. */
  get activeCount(): number {
    return [...this.#tasks.values()].filter((task) => task.isActive).length;
  }

  /** @throws {BlocksError} `message-invalid` for ids that cannot be used. */
  receive(message: ControlMessage, delivery: Delivery): void {
    if (message.type === "StartTask") {
      this.#start(message, delivery);
      return;
    }
    if (message.type === "$unknown" || message.type === "SwitchEnvironment") return;
    const task = this.#tasks.get(message.taskId);
    if (task === undefined) return;
    if (message.type === "CancelTask") task.cancel();
    else if (message.type === "ExpireTask") task.expire();
    else if (message.type === "TerminateTask") task.terminate();
    else if (message.type === "RetryTask")
      this.#host.log.info("a retry was ignored", { taskId: task.taskId });
    else if (task.isActive) task.announce(message.type === "PauseTask" ? "paused" : "resumed");
  }

  /** @throws {BlocksError} `task-not-found` */
  async publishTerminal(taskId: string, end: PublishedTerminal): Promise<void> {
    const task = this.#tasks.get(taskId);
    if (task === undefined || task.hasEnded) {
      throw new BlocksError("task-not-found", `this instance does not hold task ${taskId}`);
    }
    await task.end(end);
    this.#forgetEnded();
  }

  async failStream(streamId: string, reason: string): Promise<void> {
    const taskIds = await this.#host.streams.fail(streamId);
    const tasks = taskIds.flatMap((taskId) => this.#tasks.get(taskId) ?? []);
    await Promise.all(tasks.map((task) => task.end({ state: "failed", error: reason })));
    this.#forgetEnded();
  }

  /** Waits for handlers, interrupts them, and publishes terminals for all that is left. */
  async drain(options: { readonly drainMs: number; readonly graceMs: number }): Promise<void> {
    await this.#wait(options.drainMs);
    for (const task of this.#tasks.values()) task.stop();
    await this.#wait(options.graceMs);
    await Promise.all([...this.#tasks.values()].map((task) => task.end(stoppedEnd)));
    this.#tasks.clear();
  }

  abandon(): void {
    for (const task of this.#tasks.values()) task.abandon();
    this.#tasks.clear();
  }

  #start(message: StartTask, delivery: Delivery): void {
    const { log, streams } = this.#host;
    this.#forgetEnded();
    const { taskId } = identifyTask(message);
    const acceptance = judgeTask(message, {
      isKnown: this.#tasks.has(taskId),
      isBroadcast: delivery.isBroadcast,
      activeTasks: this.activeCount,
      activeStreams: streams.count,
      concurrency: this.#concurrency,
    });
    if (acceptance.verdict === "ignore") {
      log.warn("a task was ignored", { taskId, why: acceptance.why });
    } else if (acceptance.verdict === "refuse") {
      log.warn("a task was refused", { taskId, error: acceptance.error });
      this.#refuse(message, { error: acceptance.error, realtime: delivery.realtime });
    } else {
      this.#accept(message, delivery.keys);
    }
  }

  #accept(message: StartTask, keys: RealtimeKeys): void {
    const task = new RunningTask({ message, keys, host: this.#host });
    this.#tasks.set(task.taskId, task);
    this.#host.log.info("task started", { taskId: task.taskId, kind: task.kind });
    this.#host.onTaskChange();
    const run = task.run().finally(() => {
      this.#runs.delete(run);
      this.#forgetEnded();
    });
    this.#runs.add(run);
  }

  #refuse(message: StartTask, how: { readonly error: string; readonly realtime: Realtime }): void {
    const { agentName, clock, log } = this.#host;
    const { taskId, orgId } = identifyTask(message);
    const publisher = new TaskPublisher({
      agentName,
      taskId,
      orgId,
      realtime: () => how.realtime,
      clock,
      log,
      protocolVersion: message.protocolVersion,
    });
    const event = { type: "terminal", taskId, state: "failed", error: how.error } as const;
    publisher.publish(event, publishEfforts.terminal).catch(() => {});
  }

  #forgetEnded(): void {
    for (const [taskId, task] of this.#tasks) {
      if (task.hasEnded && !task.isActive) this.#tasks.delete(taskId);
    }
  }

  async #wait(longestMs: number): Promise<void> {
    if (this.#runs.size === 0 || longestMs <= 0) return;
    const enough = new AbortController();
    const { clock } = this.#host;
    const settled = Promise.all(this.#runs).then(() => enough.abort());
    await Promise.race([
      settled,
      delay(longestMs, { clock, signal: enough.signal }).catch(() => {}),
    ]);
  }
}
