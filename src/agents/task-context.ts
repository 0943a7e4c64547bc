import type { RequestPart } from "../../generated/types/task-event.ts";
import { downloadArtifact } from "../artifacts/download-artifact.ts";
import type { TaskClient } from "../sessions/task-client.ts";
import { BlocksError } from "../support/errors.ts";
import type { StreamTask } from "./agent-streams.ts";
import type { ArtifactPublisher } from "./artifact-publisher.ts";
import type { ArtifactData, ArtifactOptions, StartTaskMessage, TaskContext } from "./handler.ts";
import type { StatusReporter } from "./status-reporter.ts";
import type { CreateStreamOptions, ExternalStreamObject, StreamObject } from "./stream-object.ts";
import type { TaskHost } from "./task-host.ts";

/** A task as far as its handler may reach it. */
export interface ContextTask extends StreamTask {
  readonly message: StartTaskMessage;
  readonly isExpired: boolean;
  readonly hasEnded: boolean;
  readonly status: StatusReporter;
  readonly artifacts: ArtifactPublisher;
  finish(): void;
}

/** What the handler of a task is given. */
export class HandlerContext implements TaskContext {
  readonly #task: ContextTask;
  readonly #host: TaskHost;
  readonly requestParts: readonly RequestPart[];

  constructor(task: ContextTask, host: TaskHost) {
    this.#task = task;
    this.#host = host;
    this.requestParts = task.message.requestParts ?? [];
  }

  get taskId(): string {
    return this.#task.taskId;
  }

  get taskKind(): "request" | "pipe" {
    return this.#task.kind;
  }

  get hasStream(): boolean {
    return this.#task.hasStream;
  }

  get consumerPublicKey(): string | undefined {
    return this.#task.message.consumerPublicKey;
  }

  get cancelSignal(): AbortSignal {
    return this.#task.cancelSignal;
  }

  get isCancelled(): boolean {
    return this.#task.cancelSignal.aborted;
  }

  get isExpired(): boolean {
    return this.#task.isExpired;
  }

  get taskClient(): TaskClient {
    return this.#host.taskClient;
  }

  reportStatus(text: string): void {
    if (!this.#task.hasEnded) this.#task.status.report(String(text));
  }

  createStream(
    options: CreateStreamOptions & { readonly external: true },
  ): Promise<ExternalStreamObject>;
  createStream(options?: CreateStreamOptions): Promise<StreamObject>;
  createStream(options: CreateStreamOptions = {}): Promise<StreamObject> {
    return this.#host.streams.open(this.#task, options);
  }

  async publishArtifact(data: ArtifactData, options: ArtifactOptions = {}): Promise<void> {
    if (this.#task.hasEnded) {
      throw new BlocksError("publish-failed", `task ${this.taskId} has ended`);
    }
    await this.#task.artifacts.publish(data, options);
  }

  async downloadInputArtifact(part: RequestPart): Promise<Uint8Array> {
    const { artifactRef, partId } = part;
    if (artifactRef === undefined) {
      const name = partId === undefined ? "a part" : `part "${partId}"`;
      throw new BlocksError("artifact-invalid", `${name} of task ${this.taskId} carries no file`);
    }
    const { data } = await downloadArtifact(artifactRef, this.#task.realtime);
    return data;
  }

  finish(): void {
    this.#task.finish();
  }
}
