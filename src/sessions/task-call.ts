import type { StreamClient } from "../streams/stream-client.ts";
import type {
  AgentCall,
  CallArtifact,
  CallEnd,
  CallEvent,
  CallStream,
  CallStreamConnection,
} from "./agent-transport.ts";
import type { StreamRef } from "./stream-ref.ts";
import type { RecordedArtifact } from "./task-record.ts";
import type { TaskSession } from "./task-session.ts";

/** A task session, as generated clients see it. */
export class TaskCall implements AgentCall {
  readonly id: string;
  readonly agentName: string | undefined;
  readonly idempotent: boolean;
  readonly session: TaskSession;

  constructor(session: TaskSession) {
    this.id = session.taskId;
    this.agentName = session.agentName;
    this.idempotent = session.idempotent === true;
    this.session = session;
  }

  events(): AsyncIterable<CallEvent> {
    return { [Symbol.asyncIterator]: () => this.session.events() };
  }

  async ended(): Promise<CallEnd> {
    const { state, error, reason, completionReason } = await this.session.waitForTerminal();
    return {
      state,
      ...(error === undefined ? {} : { error }),
      ...(reason === undefined ? {} : { reason }),
      ...(completionReason === undefined ? {} : { completionReason }),
    };
  }

  artifacts(): readonly CallArtifact[] {
    return this.session.listArtifactEvents().map((recorded) => this.#artifact(recorded));
  }

  onArtifact(listener: (artifact: CallArtifact) => void): () => void {
    return this.session.onArtifact((event) => {
      const recorded = this.session.listArtifactEvents().find((one) => one.event === event);
      if (recorded !== undefined) listener(this.#artifact(recorded));
    });
  }

  refreshArtifacts(): Promise<void> {
    return this.session.refresh();
  }

  onStream(listener: (stream: CallStream) => void): () => void {
    return this.session.onStream((ref) => listener(new TaskCallStream(ref)));
  }

  cancel(): Promise<void> {
    return this.session.cancel();
  }

  close(): Promise<void> {
    return this.session.asyncClose();
  }

  #artifact({ event, timetoken }: RecordedArtifact): CallArtifact {
    const { artifactRef, outputId } = event;
    const { mimeType, fileName, size } = artifactRef;
    return {
      mimeType,
      size,
      timetoken,
      ...(outputId === undefined ? {} : { outputId }),
      ...(fileName === undefined ? {} : { fileName }),
      bytes: async (options = {}) =>
        (await this.session.downloadArtifact(artifactRef, options)).data,
    };
  }
}

const directions = { inbound: "read", outbound: "write", bidirectional: "both" } as const;

class TaskCallStream implements CallStream {
  readonly id: string;
  readonly declaredStream?: string;
  readonly direction: CallStream["direction"];
  readonly format: CallStream["format"];
  readonly #ref: StreamRef;
  #connection: CallStreamConnection | undefined;

  constructor(ref: StreamRef) {
    const { streamId, declaredStream, localDirection, format } = ref.descriptor;
    this.id = streamId;
    if (declaredStream !== undefined) this.declaredStream = declaredStream;
    this.direction = directions[localDirection];
    this.format = format;
    this.#ref = ref;
  }

  open(): CallStreamConnection {
    this.#connection ??= toConnection(this.#ref.open());
    return this.#connection;
  }
}

function toConnection(client: StreamClient): CallStreamConnection {
  return {
    events: () => client.events(),
    bytes: () => client.bytes(),
    write: async (data) => client.write(data),
    end: () => client.end(),
  };
}
