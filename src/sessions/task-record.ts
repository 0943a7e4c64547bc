import type {
  ArtifactEvent,
  StreamAnnouncement,
  TaskEvent,
  TerminalEvent,
} from "../../generated/types/task-event.ts";
import { readTaskEvent } from "../../generated/unions/task-event.ts";
import { isStreamAnnouncement } from "../../generated/validators/task-event.ts";
import type { RealtimeMessage } from "../realtime/realtime.ts";
import { invertDirection, type StreamDescriptor } from "../streams/descriptor.ts";
import { isObject, type JsonObject } from "../support/json.ts";
import type { Log } from "../support/log.ts";
import { compareTimetokens } from "./timetoken.ts";

/** An artifact event with its place in the task's history: a 17-digit timetoken. */
export interface RecordedArtifact {
  readonly event: ArtifactEvent;
  readonly timetoken: string;
}

/** What one message brought that was not known before. */
export interface RecordChange {
  readonly event: TaskEvent;
  readonly artifact?: RecordedArtifact | undefined;
  readonly streams: readonly StreamDescriptor[];
}

export interface TaskRecordOptions {
  readonly taskId: string;
  readonly agentName: string;
  readonly log: Log;
}

/** Everything that is known about one task from its channel. Messages are added once, in order. */
export class TaskRecord {
  readonly #options: TaskRecordOptions;
  readonly #events: TaskEvent[] = [];
  readonly #artifacts: RecordedArtifact[] = [];
  readonly #streams = new Map<string, StreamDescriptor>();

  constructor(options: TaskRecordOptions) {
    this.#options = options;
  }

  get events(): readonly TaskEvent[] {
    return this.#events;
  }

  /** Ascending by timetoken. */
  get artifacts(): readonly RecordedArtifact[] {
    return this.#artifacts;
  }

  /** Undefined for what is no task event at all. */
  add(message: RealtimeMessage): RecordChange | undefined {
    const event = this.#read(message.message);
    if (event === undefined) return undefined;
    this.#events.push(event);
    switch (event.type) {
      case "artifact":
        return { event, streams: [], artifact: this.#addArtifact(event, message.timetoken) };
      case "progress":
        return { event, streams: this.#addStreams(event) };
      default:
        return { event, streams: [] };
    }
  }

  #read(raw: unknown): TaskEvent | undefined {
    if (!isObject(raw) || typeof raw.type !== "string" || raw.type === "") return undefined;
    // Old events may lack what the channel says anyway.
    const completed = { taskId: this.#options.taskId, ...raw };
    const read = readTaskEvent(completed);
    if (read.ok) return read.value;
    const { taskId, log } = this.#options;
    log.warn("a task event breaks its schema", { taskId, type: raw.type, issues: read.issues });
    return this.#salvageTerminal(completed) ?? { type: "$unknown", raw };
  }

  // A broken detail must not hide that the task is over.
  #salvageTerminal(raw: Readonly<Record<string, unknown>>): TerminalEvent | undefined {
    if (raw.type !== "terminal") return undefined;
    const { taskId } = this.#options;
    const texts = ["error", "reason", "completionReason"].filter(
      (name) => typeof raw[name] === "string",
    );
    const details = Object.fromEntries(texts.map((name) => [name, raw[name]]));
    const read = readTaskEvent({ type: "terminal", taskId, state: raw.state, ...details });
    return read.ok && read.value.type === "terminal" ? read.value : undefined;
  }

  #addArtifact(event: ArtifactEvent, timetoken: string): RecordedArtifact {
    const artifact = { event, timetoken };
    const later = this.#artifacts.findIndex(
      (other) => compareTimetokens(other.timetoken, timetoken) > 0,
    );
    if (later === -1) this.#artifacts.push(artifact);
    else this.#artifacts.splice(later, 0, artifact);
    return artifact;
  }

  #addStreams(event: Extract<TaskEvent, { type: "progress" }>): StreamDescriptor[] {
    if (event.streamEvent !== "stream_started") return [];
    const added: StreamDescriptor[] = [];
    for (const [streamId, entry] of Object.entries(event.streams ?? {})) {
      if (this.#streams.has(streamId)) continue;
      if (!isStreamAnnouncement(entry)) {
        const { taskId, log } = this.#options;
        log.warn("an announced stream is skipped: it breaks its schema", { taskId, streamId });
        continue;
      }
      const descriptor = this.#describe(streamId, { entry, declaredStream: event.declaredStream });
      this.#streams.set(streamId, descriptor);
      added.push(descriptor);
    }
    return added;
  }

  #describe(
    streamId: string,
    announced: { entry: StreamAnnouncement; declaredStream: string | undefined },
  ): StreamDescriptor {
    const { taskId, agentName } = this.#options;
    const { channel, token, direction, format, affinity, metadata } = announced.entry;
    return {
      taskId,
      streamId,
      agentName,
      channel,
      token,
      agentDirection: direction,
      localDirection: invertDirection(direction),
      format,
      affinity,
      ...(metadata === undefined ? {} : { metadata: metadata as JsonObject }),
      ...(announced.declaredStream === undefined
        ? {}
        : { declaredStream: announced.declaredStream }),
    };
  }
}
