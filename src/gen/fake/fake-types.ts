import type { HandlerFn } from "../../agents/handler.ts";
import type { JsonObject, JsonValue } from "../../support/json.ts";

/** What a generated module knows to answer with. Additive only, as `ContractDefinition` is. */
export interface FakeDefinition {
  /** The whole card, as it is published. */
  readonly card: JsonObject;
  /** Valid values of form and text outputs; the first is the card's example where it has one. */
  readonly outputs: readonly { readonly id: string; readonly values: readonly JsonValue[] }[];
  /** Valid events from the agent. */
  readonly events: readonly { readonly key: string; readonly values: readonly JsonValue[] }[];
}

/**
 * What a fake does in place of its samples.
 *
 * @template Input The inputs by id, files as `FileOutput`.
 * @template Output The outputs by id, files as `FileInput`.
 * @template Events For each stream that the agent writes, what is sent on it.
 */
export interface FakeOptions<Input, Output, Events> {
  /**
   * Outputs that differ from the samples: an object, or a function of the input, which may throw to
   * fail the task. An output that is set to undefined is left out.
   */
  readonly outputs?: FakeOutputs<Output> | FakeAnswer<Input, Output>;
  /** Streams whose events differ from the samples. An empty list only opens and ends the stream. */
  readonly streams?: { readonly [Key in keyof Events]?: Events[Key] | undefined };
  /** Which of the samples are taken: the same ones for the same seed. Default 0, the card's examples. */
  readonly seed?: number;
  /** Milliseconds before each event of a stream. Default 0. */
  readonly eventDelayMs?: number;
  /** Milliseconds before the outputs. Default 0. */
  readonly outputDelayMs?: number;
}

export type FakeOutputs<Output> = { readonly [Id in keyof Output]?: Output[Id] | undefined };

/** Outputs for one call; those that are not given come from the samples. */
export type FakeAnswer<Input, Output> = (
  input: Input,
  call: FakeCall<Input>,
) => FakeOutputs<Output> | Promise<FakeOutputs<Output>>;

/** One call that a fake received and whose input was valid. */
export interface FakeCall<Input> {
  readonly taskId: string;
  readonly taskKind: "request" | "pipe";
  readonly input: Input;
  /** What the consumer wrote until now, by stream key. */
  readonly received: { readonly [key: string]: readonly unknown[] };
}

/** An agent for tests: serve it, call it, and look at what it received. */
export interface AgentFake<Input, Output, Events> {
  /** For `network.serve(fake.card, fake.handler)`. */
  readonly card: FakeCard;
  readonly handler: HandlerFn;
  /** The oldest first. */
  readonly calls: readonly FakeCall<Input>[];
  /** Changes some options from now on. */
  answer(options: FakeOptions<Input, Output, Events>): void;
  /**
   * Makes calls fail with this message, after their streams.
   *
   * @param times How many; default 1.
   */
  fail(message?: string, times?: number): void;
  /** Forgets its calls, failures and everything that `answer` changed. */
  reset(): void;
}

/** A card as the registry takes it. */
export interface FakeCard {
  readonly identity: { readonly agentName: string };
  readonly runtime: object;
}
