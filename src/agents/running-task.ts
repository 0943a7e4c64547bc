import type { StartTask } from "../../generated/types/control.ts";
import type { KnownSystemStatus } from "../../generated/types/task-event.ts";
import type { RealtimeKeys } from "../backend/deployment.ts";
import type { Realtime } from "../realtime/realtime.ts";
import type { ScheduledCall } from "../support/clock.ts";
import type { Log } from "../support/log.ts";
import { ArtifactPublisher } from "./artifact-publisher.ts";
import { failureText, isAbort } from "./handler-failure.ts";
import { StatusReporter } from "./status-reporter.ts";
import { type ContextTask, HandlerContext } from "./task-context.ts";
import type { TaskHost } from "./task-host.ts";
import { identifyTask, streamMinutes, withoutTokens } from "./task-identity.ts";
import { publishEfforts, TaskPublisher } from "./task-publisher.ts";
import { decideTerminal, type TaskEnd } from "./terminal-decision.ts";

/** How tasks end that an instance takes with it. */
export const stoppedEnd: TaskEnd = { state: "failed", error: "the agent was stopped" };

export interface RunningTaskOptions {
  readonly message: StartTask;
  readonly keys: RealtimeKeys;
  readonly host: TaskHost;
}

/**
 * One task from its acceptance to its terminal. A pipe stays here after its handler returned, with
 * its connection and its streams, until something ends it.
 */
export class RunningTask implements ContextTask {
  readonly taskId: string;
  readonly orgId: string;
  readonly kind: "request" | "pipe";
  readonly hasStream: boolean;
  readonly durationMinutes: number;
  readonly keys: RealtimeKeys;
  readonly realtime: Realtime;
  readonly message: StartTask;
  readonly artifacts: ArtifactPublisher;
  readonly status: StatusReporter;
  readonly #host: TaskHost;
  readonly #log: Log;
  readonly #publisher: TaskPublisher;
  readonly #cancel = new AbortController();
  #handling = true;
  #active = true;
  #expired = false;
  #terminated = false;
  #finishing = false;
  #stopping = false;
  #streams = 0;
  #startedAt = 0;
  #durationTimer: ScheduledCall | undefined;
  #ending: Promise<void> | undefined;

  constructor({ message, keys, host }: RunningTaskOptions) {
    const { taskId, orgId, kind } = identifyTask(message);
    const { clock, agentName, instanceId, backend } = host;
    this.taskId = taskId;
    this.orgId = orgId;
    this.kind = kind;
    this.hasStream = message.hasStream === true;
    this.durationMinutes = streamMinutes(message, host.maxRunningTimeSec);
    this.keys = keys;
    this.message = message;
    this.#host = host;
    this.#log = host.log.child("task");
    this.realtime = host.connect({
      ...keys,
      userId: instanceId,
      ...(message.writeToken === undefined ? {} : { token: message.writeToken }),
    });
    this.#publisher = new TaskPublisher({
      agentName,
      taskId,
      orgId,
      realtime: () => this.realtime,
      fallback: () => host.controlRealtime,
      clock,
      log: this.#log,
    });
    this.status = new StatusReporter(clock, (text) => this.#publishStatus(text));
    this.artifacts = new ArtifactPublisher({ taskId, publisher: this.#publisher, backend, clock });
  }

  /** Counts against the instance's capacity: until the terminal, or until the handler of a pipe returns. */
  get isActive(): boolean {
    return this.#active;
  }

  /** The terminal is on its way, or was published. */
  get hasEnded(): boolean {
    return this.#ending !== undefined;
  }

  get streamsReleased(): boolean {
    return this.hasEnded;
  }

  get isExpired(): boolean {
    return this.#expired;
  }

  get cancelSignal(): AbortSignal {
    return this.#cancel.signal;
  }

  nextStreamNumber(): number {
    this.#streams += 1;
    return this.#streams;
  }

  /** Runs the handler and what follows from it. Never rejects. */
  async run(): Promise<void> {
    const { taskId, kind } = this;
    this.#startedAt = this.#host.clock.now();
    this.#host.onTaskNotice({ type: "started", taskId, kind });
    this.#startDurationTimer();
    // A consumer that misses this one learns from the next event that the task runs.
    await this.#publisher
      .publish({ type: "progress", taskId, progress: 0, state: "running" }, publishEfforts.artifact)
      .catch(() => {});
    try {
      const context = new HandlerContext(this, this.#host);
      const result = await this.#host.handler(withoutTokens(this.message), context);
      this.status.flush();
      if (!this.hasEnded) await this.artifacts.publishResult(result);
    } catch (error) {
      await this.#handlerThrew(error);
    }
    this.#handling = false;
    await this.#endAsDecided();
    this.#active = false;
    this.#host.onTaskChange();
  }

  cancel(): void {
    this.#interrupt("the task was canceled");
  }

  expire(): void {
    this.#expired = true;
    this.#interrupt("the task's time is over");
  }

  terminate(): void {
    this.#terminated = true;
    this.#interrupt("the task was terminated");
  }

  /** The instance stops: the handler is interrupted, and the task fails unless it ended before. */
  stop(): void {
    this.#stopping = true;
    this.#interrupt("the agent is stopping");
  }

  /** Ends a pipe as completed once its handler has returned. */
  finish(): void {
    this.#finishing = true;
    if (!this.#handling) void this.#endAsDecided();
  }

  /** Tells the consumer of a pause or its end; nothing stops by itself. */
  announce(status: KnownSystemStatus): void {
    const event = { type: "system", taskId: this.taskId, status } as const;
    this.#publisher.publish(event, publishEfforts.status).catch(() => {});
  }

  /**
   * Releases the streams and publishes the terminal. The first call decides how the task ends.
   * Resolves when the terminal was published or given up; never rejects.
   */
  end(end: TaskEnd): Promise<void> {
    this.#ending ??= this.#end(end);
    return this.#ending;
  }

  /** Leaves the terminal to the backend. */
  abandon(): void {
    this.#ending ??= Promise.resolve();
    this.#durationTimer?.cancel();
    this.realtime.destroy();
  }

  async #end(end: TaskEnd): Promise<void> {
    const { taskId, kind } = this;
    this.#durationTimer?.cancel();
    this.status.flush();
    // Released by way of `hasEnded`, which is true from the next tick on.
    await Promise.resolve();
    await this.#host.streams.releaseTask(taskId);
    await this.#publisher
      .publish({ type: "terminal", taskId, ...end }, publishEfforts.terminal)
      .catch(() => {});
    // Somebody else ended the task: its handler has nothing left to work for.
    if (this.#handling) this.#abort("the task has ended");
    this.realtime.destroy();
    this.#host.onTaskChange();
    const tookMs = this.#host.clock.now() - this.#startedAt;
    this.#host.onTaskNotice({ type: "ended", taskId, kind, tookMs, ...end });
  }

  async #endAsDecided(): Promise<void> {
    if (this.hasEnded) return this.#ending;
    if (this.#stopping) return this.end(stoppedEnd);
    const end = decideTerminal({
      kind: this.kind,
      aborted: this.#cancel.signal.aborted,
      expired: this.#expired,
      terminated: this.#terminated,
      finishing: this.#finishing,
    });
    if (end !== undefined) await this.end(end);
  }

  async #handlerThrew(error: unknown): Promise<void> {
    // Throwing what the cancel signal threw is a way of returning.
    if (this.#cancel.signal.aborted && isAbort(error, this.#cancel.signal)) return;
    // Whoever gave `onError` is told there, with the error itself.
    this.#log.info("a handler failed", { taskId: this.taskId, error });
    await this.end({ state: "failed", error: failureText(error) });
    this.#host.onHandlerError(this.taskId, error);
  }

  #interrupt(why: string): void {
    this.#abort(why);
    if (!this.#handling) void this.#endAsDecided();
  }

  #abort(why: string): void {
    if (!this.#cancel.signal.aborted) this.#cancel.abort(new DOMException(why, "AbortError"));
  }

  #publishStatus(message: string): void {
    if (this.hasEnded) return;
    const event = { type: "progress", taskId: this.taskId, message } as const;
    this.#publisher.publish(event, publishEfforts.status).catch(() => {});
  }

  #startDurationTimer(): void {
    const { durationExpiresAtMs } = this.message;
    const leftMs = (durationExpiresAtMs ?? 0) - this.#host.clock.now();
    if (this.kind !== "pipe" || leftMs <= 0) return;
    this.#durationTimer = this.#host.clock.schedule(leftMs, () => {
      // Clocks cut timers of more than 24 days short.
      if (this.#host.clock.now() < (durationExpiresAtMs ?? 0)) this.#startDurationTimer();
      else this.expire();
    });
  }
}
