import { maxUploadBytes } from "../../artifacts/limits.ts";
import type { ContractDefinition } from "../../gen/contract.ts";
import { type Clock, systemClock } from "../../support/clock.ts";
import { BlocksError } from "../../support/errors.ts";
import type { AgentCall, AgentTransport, StartRequest } from "../agent-transport.ts";
import { type CallDeadline, callDeadline } from "./call-deadline.ts";
import type {
  AttachOptions,
  CallOptions,
  PipeOptions,
  RequestOptions,
  StartOptions,
} from "./call-options.ts";
import { type ClientContract, contractFacts } from "./client-contract.ts";
import { type OutputContext, outputAtEnd } from "./collect-output.ts";
import { type ContractPolicy, contractPolicy } from "./contract-policy.ts";
import { checkDrift } from "./drift-check.ts";
import { encodeInputs } from "./encode-inputs.ts";
import { AgentMismatchError } from "./errors.ts";
import { LiveContract } from "./live-contract.ts";
import { finishCall, type PendingCall, sendCall } from "./send-call.ts";
import { TaskHandle, type TaskHandleOptions } from "./task-handle.ts";

type Prepared = Pick<StartRequest, "agentName" | "kind" | "inputs"> & {
  readonly idempotencyKey?: string;
};

/** Calls one agent through one transport, by its contract. */
export class AgentCaller {
  readonly contract: ClientContract;
  readonly #transport: AgentTransport;
  readonly #definition: ContractDefinition;
  readonly #clock: Clock;
  readonly #live: LiveContract;

  constructor(transport: AgentTransport, definition: ContractDefinition) {
    this.#transport = transport;
    this.#definition = definition;
    this.#clock = transport.clock ?? systemClock;
    this.#live = new LiveContract(definition, transport);
    this.contract = {
      ...contractFacts(definition),
      verify: ({ signal } = {}) => this.#live.ask(signal),
    };
  }

  async request(
    input: unknown,
    options: RequestOptions = {},
  ): Promise<Readonly<Record<string, unknown>>> {
    const policy = contractPolicy(this.#definition.name, options);
    const prepared = this.#prepare("request", input, { policy, options });
    const deadline = this.#deadline("request to", options);
    const pending = this.#pending(deadline, options.onAbort !== "detach");
    try {
      await checkDrift(this.#live, this.#definition, { policy, deadline });
      const call = await sendCall(pending, { ...prepared, stream: options.stream ?? false });
      const output = this.#output(call, { policy, options, deadline });
      return await finishCall(pending, call, outputAtEnd(output));
    } finally {
      deadline.stop();
    }
  }

  async start(input: unknown, options: StartOptions = {}): Promise<TaskHandle> {
    const policy = contractPolicy(this.#definition.name, options);
    const prepared = this.#prepare("request", input, { policy, options });
    const deadline = this.#deadline("start of", options);
    const stream = options.stream ?? this.#definition.streams.length > 0;
    try {
      await checkDrift(this.#live, this.#definition, { policy, deadline });
      const pending = this.#pending(deadline, false);
      const call = await sendCall(pending, { ...prepared, stream });
      return this.#handle(call, { policy, options, deadline }, { endless: false, owned: false });
    } catch (error) {
      deadline.stop();
      throw error;
    }
  }

  async pipe(input: unknown, options?: PipeOptions): Promise<TaskHandle> {
    const durationMinutes = checkedDuration(this.#definition.name, options?.durationMinutes);
    const given = { ...options };
    const policy = contractPolicy(this.#definition.name, given);
    const prepared = this.#prepare("pipe", input, { policy, options: given });
    const deadline = this.#deadline("pipe to", given);
    try {
      await checkDrift(this.#live, this.#definition, { policy, deadline });
      // Nobody has a handle yet that could end the pipe, so an abort does.
      const pending = this.#pending(deadline, true);
      const request = { ...prepared, durationMinutes, stream: given.stream ?? true };
      const call = await sendCall(pending, request);
      const setup = { policy, options: given, deadline };
      return this.#handle(call, setup, { endless: true, owned: true });
    } catch (error) {
      deadline.stop();
      throw error;
    }
  }

  async attach(taskId: string, options: AttachOptions = {}): Promise<TaskHandle> {
    const { name, taskKinds } = this.#definition;
    const policy = contractPolicy(name, options);
    const deadline = this.#deadline("attach to a task of", options);
    try {
      await checkDrift(this.#live, this.#definition, { policy, deadline, taskId });
      const call = await this.#attachCall(taskId, deadline);
      if (call.agentName !== name) {
        await call.close();
        throw new AgentMismatchError(taskId, { expected: name, actual: call.agentName });
      }
      const endless = !taskKinds.includes("request");
      return this.#handle(call, { policy, options, deadline }, { endless, owned: false });
    } catch (error) {
      deadline.stop();
      throw error;
    }
  }

  async #attachCall(taskId: string, deadline: CallDeadline): Promise<AgentCall> {
    if (deadline.passed) throw deadline.error({ taskId });
    const attaching = this.#transport.attach({ taskId, signal: deadline.signal });
    try {
      return await deadline.race(attaching);
    } catch (error) {
      if (!deadline.passed) throw error;
      attaching.then((call) => call.close()).catch(() => {});
      throw deadline.error({ taskId });
    }
  }

  /** Everything that can be refused before anything is sent. */
  #prepare(kind: "request" | "pipe", input: unknown, setup: CallSetup): Prepared {
    const { name, inputs, billingMode } = this.#definition;
    const offered = this.#transport.billingMode;
    if (billingMode !== undefined && offered !== undefined && billingMode !== offered) {
      throw new BlocksError(
        "billing-mode-mismatch",
        `${name} is ${billingMode}, but the client is ${offered}; create it with billingMode "${billingMode}"`,
      );
    }
    const { idempotencyKey } = setup.options;
    return {
      agentName: name,
      kind,
      inputs: encodeInputs({ agentName: name, inputs, given: input, policy: setup.policy }),
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    };
  }

  #deadline(what: string, options: CallOptions): CallDeadline {
    return callDeadline(`${what} ${this.#definition.name}`, options, this.#clock);
  }

  #pending(deadline: CallDeadline, cancels: boolean): PendingCall {
    return { transport: this.#transport, deadline, clock: this.#clock, cancels };
  }

  #output(call: AgentCall, setup: RunningSetup): OutputContext {
    return {
      call,
      definition: this.#definition,
      policy: setup.policy,
      clock: this.#clock,
      maxOutputBytes: setup.options.maxOutputBytes ?? maxUploadBytes,
      signal: setup.deadline.signal,
    };
  }

  #handle(
    call: AgentCall,
    setup: RunningSetup & { readonly options: AttachOptions },
    kind: { readonly endless: boolean; readonly owned: boolean },
  ): TaskHandle {
    const options: TaskHandleOptions = {
      output: this.#output(call, setup),
      deadline: setup.deadline,
      signal: setup.options.signal,
      eagerStreams: setup.options.streams !== "lazy",
      endless: kind.endless,
      cancelsOnDispose: kind.owned,
    };
    return new TaskHandle(options);
  }
}

interface CallSetup {
  readonly policy: ContractPolicy;
  readonly options: CallOptions & { readonly idempotencyKey?: string | undefined };
}

interface RunningSetup extends CallSetup {
  readonly deadline: CallDeadline;
}

const maxDurationMinutes = 43_200;

function checkedDuration(agentName: string, minutes: unknown): number {
  if (typeof minutes === "number" && Number.isInteger(minutes)) {
    if (minutes >= 1 && minutes <= maxDurationMinutes) return minutes;
  }
  throw new BlocksError(
    "invalid-option",
    `durationMinutes of a pipe to ${agentName} must be a whole number from 1 to ${maxDurationMinutes}, not ${minutes}`,
  );
}
