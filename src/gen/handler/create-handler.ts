import type { HandlerFn, HandlerResult, TaskContext } from "../../agents/handler.ts";
import type { ContractDefinition } from "../contract.ts";
import { decodeParts } from "./decode-parts.ts";
import { encodeOutputs } from "./encode-outputs.ts";
import { HandlerStreams } from "./handler-streams.ts";
import type { HandlerContext, TypedHandler } from "./handler-types.ts";

/**
 * An ordinary handler made of a typed one: inputs are decoded and checked, outputs leave as artifacts
 * with their id and the declared MIME type. A broken contract on either side fails the task with a
 * message that names the pointer.
 *
 * @template Input The inputs by id, files as `FileOutput`. `{}` on a card without inputs.
 * @template Output The outputs by id, files as `FileInput`; with `void` on a card with pipes.
 * @template Streams The declared streams by key, as the agent sees them.
 */
export function createHandler<Input, Output, Streams = Readonly<Record<string, unknown>>>(
  definition: ContractDefinition,
  handler: TypedHandler<Input, Output, HandlerContext<Streams>>,
): HandlerFn {
  return async (_task, context): Promise<HandlerResult | undefined> => {
    const { name, inputs, outputs, streams } = definition;
    const input = await decodeParts({ agentName: name, inputs, context });
    let keepsOpen = false;
    const typed = new TypedContext(context, new HandlerStreams(context, streams), () => {
      keepsOpen = true;
    });

    // The generated module says what the definition says, which the compiler cannot see.
    const returned = await handler(input as Input, typed as unknown as HandlerContext<Streams>);
    if (returned === undefined && context.taskKind === "pipe") return undefined;
    const artifacts = encodeOutputs({ agentName: name, outputs, context, returned });
    if (context.taskKind === "pipe" && !keepsOpen) context.finish();
    return { artifacts };
  };
}

class TypedContext implements HandlerContext<Readonly<Record<string, unknown>>> {
  readonly task: TaskContext;
  readonly keepOpen: () => void;
  readonly #streams: HandlerStreams;

  constructor(task: TaskContext, streams: HandlerStreams, keepOpen: () => void) {
    this.task = task;
    this.keepOpen = keepOpen;
    this.#streams = streams;
  }

  get taskId(): string {
    return this.task.taskId;
  }

  get cancelSignal(): AbortSignal {
    return this.task.cancelSignal;
  }

  get isCancelled(): boolean {
    return this.task.isCancelled;
  }

  get isExpired(): boolean {
    return this.task.isExpired;
  }

  reportStatus(text: string): void {
    this.task.reportStatus(text);
  }

  stream(key?: string): unknown {
    return this.#streams.stream(key);
  }
}
