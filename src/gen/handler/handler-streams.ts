import type { TaskContext } from "../../agents/handler.ts";
import type { StreamObject } from "../../agents/stream-object.ts";
import { EventContractError } from "../../sessions/agent-client/errors.ts";
import { namedStream } from "../../sessions/agent-client/named-stream.ts";
import type { StreamHandle } from "../../sessions/agent-client/typed-stream.ts";
import { BlocksError } from "../../support/errors.ts";
import type { StreamContract } from "../contract.ts";
import { issuesOf } from "../issues-of.ts";

type StreamTask = Pick<TaskContext, "taskId" | "hasStream" | "createStream">;

/** The card's streams on one task, as its typed handler sees them. */
export class HandlerStreams {
  readonly #task: StreamTask;
  readonly #streams: readonly StreamContract[];
  readonly #handles = new Map<string, StreamHandle>();

  constructor(task: StreamTask, streams: readonly StreamContract[]) {
    this.#task = task;
    this.#streams = streams;
  }

  stream(key: unknown): StreamHandle {
    const stream = namedStream(this.#streams, key, this.#task.taskId);
    const known = this.#handles.get(stream.key);
    if (known !== undefined) return known;
    const handle = this.#open(stream);
    this.#handles.set(stream.key, handle);
    return handle;
  }

  #open(stream: StreamContract): StreamHandle {
    const { taskId, hasStream } = this.#task;
    const { key, direction, format } = stream;
    if (!hasStream) {
      if (direction === "outbound") return discardingWriter(taskId, stream);
      throw new BlocksError(
        "stream-not-negotiated",
        `stream ${JSON.stringify(key)} of task ${taskId} is ${direction}, but its caller asked for no streams`,
      );
    }

    const opening = this.#task.createStream({ declaredStream: key });
    // A handler that never uses the stream need not hear that it could not be opened.
    opening.catch(() => {});
    const read = (): AsyncIterable<unknown> => readFrom(opening, taskId, stream);
    return {
      key,
      attached: true,
      ...(direction === "outbound"
        ? {}
        : { [format]: read, [Symbol.asyncIterator]: () => read()[Symbol.asyncIterator]() }),
      ...(direction === "inbound"
        ? {}
        : {
            async write(item: unknown): Promise<void> {
              checkEvent(stream.checkOutbound, item, taskId, stream);
              await (await opening).write(item);
            },
            end: async (): Promise<void> => (await opening).end(),
          }),
    };
  }
}

function discardingWriter(taskId: string, stream: StreamContract): StreamHandle {
  const writer = {
    key: stream.key,
    attached: false,
    // Wrong events fail with and without a reader, or a handler would work for some callers only.
    async write(item: unknown): Promise<void> {
      checkEvent(stream.checkOutbound, item, taskId, stream);
    },
    async end(): Promise<void> {},
  };
  return writer;
}

async function* readFrom(
  opening: Promise<StreamObject>,
  taskId: string,
  stream: StreamContract,
): AsyncGenerator<unknown, void> {
  const opened = await opening;
  if (stream.format === "bytes") {
    yield* opened.bytes();
    return;
  }
  for await (const event of opened.events()) {
    checkEvent(stream.checkInbound, event, taskId, stream);
    yield event;
  }
}

function checkEvent(
  check: StreamContract["checkInbound"],
  event: unknown,
  taskId: string,
  stream: StreamContract,
): void {
  const issues = stream.format === "events" ? issuesOf(check, event) : [];
  if (issues.length > 0) {
    throw new EventContractError({ taskId, streamKey: stream.key, issues, event });
  }
}
