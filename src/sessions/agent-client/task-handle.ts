import type { AgentCall, CallEvent } from "../agent-transport.ts";
import type { AgentTask, OutputEntry, TaskArtifact } from "./agent-task.ts";
import { type CallDeadline, DeadlinePassed } from "./call-deadline.ts";
import {
  deliveredArtifacts,
  type OutputContext,
  outputAtEnd,
  outputWhenGuaranteed,
  taskArtifact,
} from "./collect-output.ts";
import { TaskAbortedError } from "./errors.ts";
import { interruptible } from "./interruptible.ts";
import { iterateOutputs } from "./iterate-outputs.ts";
import { StreamHub } from "./stream-hub.ts";

type Values = Readonly<Record<string, unknown>>;

export interface TaskHandleOptions {
  readonly output: OutputContext;
  readonly deadline: CallDeadline;
  /** The caller's own signal: it ends every wait of the handle. */
  readonly signal: AbortSignal | undefined;
  readonly eagerStreams: boolean;
  /** A pipe has its output before its end. */
  readonly endless: boolean;
  readonly cancelsOnDispose: boolean;
}

/** A started or attached call as its caller sees it. */
export class TaskHandle implements AgentTask<Values, Values, CallEvent, unknown> {
  readonly #options: TaskHandleOptions;
  readonly #call: AgentCall;
  readonly #hub: StreamHub;
  readonly #onAbort = (): void => this.#hub.abort(this.#aborted());
  #output: Promise<Values> | undefined;
  #closing: Promise<void> | undefined;
  #detached = false;
  #ended = false;

  constructor(options: TaskHandleOptions) {
    this.#options = options;
    const { output, eagerStreams, signal } = options;
    this.#call = output.call;
    this.#hub = new StreamHub({
      taskId: this.#call.id,
      streams: output.definition.streams,
      policy: output.policy,
      eager: eagerStreams,
    });
    this.#call.onStream((stream) => this.#hub.announce(stream));
    this.#call.ended().then(
      (end) => {
        this.#ended = true;
        this.#hub.finish(end.state);
      },
      (error: unknown) => this.#hub.abort(error),
    );
    signal?.addEventListener("abort", this.#onAbort, { once: true });
  }

  get id(): string {
    return this.#call.id;
  }

  get idempotent(): boolean {
    return this.#call.idempotent;
  }

  get session(): unknown {
    return this.#call.session;
  }

  events(): AsyncIterable<CallEvent> {
    return this.#interruptible(this.#call.events());
  }

  stream(key?: string): unknown {
    return this.#hub.stream(key);
  }

  streams(key?: string): AsyncIterable<unknown> {
    return this.#interruptible(this.#hub.streams(key));
  }

  artifacts(): readonly TaskArtifact[] {
    return deliveredArtifacts(this.#call).map(taskArtifact);
  }

  output(): Promise<Values> {
    this.#output ??= this.#waitForOutput();
    return this.#output;
  }

  outputs(): AsyncIterable<OutputEntry<Values>> {
    return this.#interruptible(iterateOutputs(this.#options.output));
  }

  cancel(): Promise<void> {
    return this.#call.cancel();
  }

  detach(): void {
    this.#detached = true;
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    try {
      const cancels = this.#options.cancelsOnDispose && !this.#detached && !this.#ended;
      if (cancels && this.#closing === undefined) await this.cancel();
    } finally {
      await this.close();
    }
  }

  [Symbol.dispose](): void {
    this[Symbol.asyncDispose]().catch(() => {});
  }

  async #waitForOutput(): Promise<Values> {
    const { output, deadline, endless } = this.#options;
    try {
      return await deadline.race(endless ? outputWhenGuaranteed(output) : outputAtEnd(output));
    } catch (error) {
      if (error instanceof DeadlinePassed) throw deadline.error({ taskId: this.id });
      throw error;
    }
  }

  async #close(): Promise<void> {
    const { deadline, signal } = this.#options;
    deadline.stop();
    signal?.removeEventListener("abort", this.#onAbort);
    this.#hub.close();
    await this.#call.close();
  }

  #interruptible<T>(items: AsyncIterable<T>): AsyncIterable<T> {
    return interruptible(items, this.#options.signal, () => this.#aborted());
  }

  #aborted(): Error {
    const { output, signal } = this.#options;
    const name = `the wait for ${output.definition.name} (task ${this.id})`;
    return new TaskAbortedError(name, signal?.reason, { taskId: this.id });
  }
}
