import type { ContractDefinition, OutputContract, StreamContract } from "../contract.ts";
import { createHandler } from "../handler/create-handler.ts";
import { sampleBytes } from "./fake-files.ts";
import {
  type AnyContext,
  openStreams,
  pause,
  receiveItems,
  sampleChunks,
  sendItems,
} from "./fake-streams.ts";
import type {
  AgentFake,
  FakeAnswer,
  FakeCall,
  FakeCard,
  FakeDefinition,
  FakeOptions,
} from "./fake-types.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * An agent made of samples. Its inputs and what it answers are checked against the card like those of
 * any typed handler, so a fake cannot answer what the real agent may not.
 */
export function createFake<Input, Output, Events>(
  contract: ContractDefinition,
  definition: FakeDefinition,
  options: FakeOptions<Input, Output, Events> = {},
): AgentFake<Input, Output, Events> {
  const calls: FakeCall<Input>[] = [];
  const failures: string[] = [];
  let current = options;

  const handler = createHandler<Input, unknown, { readonly [key: string]: never }>(
    contract,
    async (input, typed) => {
      const context = typed as unknown as AnyContext;
      const task = new FakeTask(contract, definition, context);
      const call = { ...task.about, input };
      calls.push(call);
      // Taken at once, so that of two calls the earlier one fails.
      const failure = failures.shift();
      const asked = current;
      await task.stream(asked);
      if (failure !== undefined) throw new Error(failure);
      await pause(asked.outputDelayMs ?? 0, context.cancelSignal);
      return { ...task.outputs(asked.seed ?? 0), ...(await answerOf(asked, input, call)) };
    },
  );

  return {
    card: publishable(definition),
    handler,
    calls,
    answer(changed) {
      current = { ...current, ...changed };
    },
    fail(message = "the fake was told to fail", times = 1) {
      for (let round = 0; round < times; round += 1) failures.push(message);
    },
    reset() {
      calls.length = 0;
      failures.length = 0;
      current = options;
    },
  };
}

async function answerOf<Input, Output, Events>(
  { outputs }: FakeOptions<Input, Output, Events>,
  input: Input,
  call: FakeCall<Input>,
): Promise<Values> {
  // An output may be a function for nobody: they are JSON, texts and files.
  const isFunction = typeof outputs === "function";
  const answer = isFunction
    ? await (outputs as FakeAnswer<Input, Output>)(input, call)
    : (outputs ?? {});
  return answer as Values;
}

/** One task of a fake. */
class FakeTask {
  readonly about: Omit<FakeCall<unknown>, "input">;
  readonly #contract: ContractDefinition;
  readonly #definition: FakeDefinition;
  readonly #context: AnyContext;
  readonly #received: Record<string, unknown[]>;

  constructor(contract: ContractDefinition, definition: FakeDefinition, context: AnyContext) {
    this.#contract = contract;
    this.#definition = definition;
    this.#context = context;
    const inbound = contract.streams.filter((one) => one.direction !== "outbound");
    this.#received = Object.fromEntries(inbound.map((one) => [one.key, []]));
    const { taskId, taskKind } = context.task;
    this.about = { taskId, taskKind, received: this.#received };
  }

  /** Sends every event; what the consumer writes keeps a pipe open until it has ended. */
  async stream<Input, Output, Events>(options: FakeOptions<Input, Output, Events>): Promise<void> {
    const context = this.#context;
    const streams = openStreams(this.#contract.streams, context);
    const reading = streams
      .filter((one) => one.direction !== "outbound")
      .map((one) => receiveItems(one, this.#received[one.key] ?? [], context));
    if (reading.length > 0) {
      context.keepOpen();
      void Promise.allSettled(reading).then(() => context.task.finish());
    }
    const overridden = (options.streams ?? {}) as Readonly<
      Record<string, readonly unknown[] | undefined>
    >;
    const delayMs = options.eventDelayMs ?? 0;
    await Promise.all(
      streams
        .filter((one) => one.direction !== "inbound")
        .map((one) => {
          const own = Object.hasOwn(overridden, one.key) ? overridden[one.key] : undefined;
          const items = own ?? this.#samplesOf(one, options.seed ?? 0);
          return sendItems(one, items, { context, delayMs });
        }),
    );
  }

  #samplesOf(stream: StreamContract, seed: number): readonly unknown[] {
    if (stream.format === "bytes") return sampleChunks(stream);
    const values = this.#definition.events.find((one) => one.key === stream.key)?.values ?? [];
    const start = values.length === 0 ? 0 : seed % values.length;
    return [...values.slice(start), ...values.slice(0, start)];
  }

  outputs(seed: number): Values {
    const entries = this.#contract.outputs.map((output) => [
      output.id,
      this.#outputOf(output, seed),
    ]);
    return Object.fromEntries(entries);
  }

  #outputOf(output: OutputContract, seed: number): unknown {
    if (output.class === "file") {
      return new Blob([sampleBytes(output.contentType)], { type: output.contentType });
    }
    const values = this.#definition.outputs.find((one) => one.id === output.id)?.values ?? [];
    return values[seed % Math.max(1, values.length)];
  }
}

/** A published card says nothing of how its agent runs, without which the registry takes none. */
function publishable({ card }: FakeDefinition): FakeCard {
  const runtime = { handler: "./handler.ts", concurrency: 16 };
  return { ...card, runtime: card.runtime ?? runtime } as unknown as FakeCard;
}
