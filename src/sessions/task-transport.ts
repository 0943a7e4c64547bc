import { contentName, type FileContent, isFileContent } from "../artifacts/file-content.ts";
import type { FileInput } from "../artifacts/file-input.ts";
import type { SendMessageRequestPart } from "../artifacts/request-parts.ts";
import type { AgentEntry } from "../backend/registry.ts";
import type { Clock } from "../support/clock.ts";
import type {
  AgentCall,
  AgentTransport,
  AttachRequest,
  EncodedInput,
  StartRequest,
} from "./agent-transport.ts";
import type { SendTaskParams } from "./send-message.ts";
import { TaskCall } from "./task-call.ts";
import type { TaskSession } from "./task-session.ts";

/** What of a TaskClient generated clients need. */
export interface TransportClient {
  readonly billingMode: "free" | "paid";
  sendMessage(params: SendTaskParams): Promise<TaskSession>;
  connect(options: {
    readonly taskId: string;
    readonly signal?: AbortSignal | undefined;
  }): Promise<TaskSession>;
  getAgentCard(
    agentName: string,
    options?: { readonly signal?: AbortSignal | undefined },
  ): Promise<AgentEntry | null>;
}

/** Generated clients over a TaskClient: inputs become request parts, sessions become calls. */
export class TaskTransport implements AgentTransport {
  readonly billingMode: "free" | "paid";
  readonly clock: Clock;
  readonly #client: TransportClient;

  constructor(client: TransportClient, clock: Clock) {
    this.billingMode = client.billingMode;
    this.clock = clock;
    this.#client = client;
  }

  async start(request: StartRequest): Promise<AgentCall> {
    const { agentName, kind, durationMinutes, inputs, stream, idempotencyKey, signal } = request;
    const session = await this.#client.sendMessage({
      agentName,
      taskKind: kind,
      requestParts: inputs.map(toRequestPart),
      duration: kind === "pipe" ? durationMinutes : undefined,
      stream: kind === "pipe" ? undefined : stream,
      idempotencyKey,
      signal,
    });
    return new TaskCall(session);
  }

  async attach({ taskId, signal }: AttachRequest): Promise<AgentCall> {
    return new TaskCall(await this.#client.connect({ taskId, signal }));
  }

  async fetchCard(
    agentName: string,
    options: { readonly signal?: AbortSignal } = {},
  ): Promise<unknown> {
    const entry = await this.#client.getAgentCard(agentName, options);
    return entry?.card ?? null;
  }
}

function toRequestPart(input: EncodedInput): SendMessageRequestPart {
  const { id, contentType } = input;
  if (input.kind === "text") return { partId: id, contentType, text: input.text };
  const { file, fileName } = unwrap(input.file);
  return {
    partId: id,
    contentType,
    file,
    ...(fileName === undefined ? {} : { fileName }),
  };
}

interface UnwrappedFile {
  readonly file: FileContent;
  readonly fileName: string | undefined;
}

function unwrap(input: FileInput): UnwrappedFile {
  if (!isFileContent(input)) return { file: input.file, fileName: input.fileName };
  return { file: input, fileName: contentName(input) };
}
