// Generated from constructor.card.json by `blocks gen`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentHost,
  type AgentTask,
  type AttachOptions,
  type ClientContract,
  type ContractDefinition,
  type InputContract,
  type OutputContract,
  type RequestOptions,
  type StartOptions,
  type ValueRule,
  agentClient,
} from "@blocks-network/sdk/gen/v1";

export type ConstructorProtoInput = {
  /**
   * *\/ `${1}`
   *
   */
  readonly __proto__: string;
  readonly constructor: number;
  readonly toString?: boolean | Object["toString"];
  readonly "a-b c\n\"'`${x}\\"?: '"\\\u2029`${x}*/';
};

export type ConstructorProtoOutput = { readonly then?: string };

/** Inputs of constructor by id. */
export interface ConstructorInput {
  /**
   * *\/ throw new Error() // ${x}
   *
   * @example {}
   */
  readonly __proto__: ConstructorProtoInput;
  /**
   * x
   * Content type: text/plain.
   */
  readonly "to-string": string;
  /**
   * x
   * Content type: text/plain.
   */
  readonly constructor?: string | Object["constructor"];
  /**
   * x
   * * \@deprecated
   * *\/
   * Content type: text/plain.
   */
  readonly '\u202e*/😀"\\\n'?: string;
  /**
   * x
   * Content type: text/plain.
   */
  readonly xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx?: string;
}

/** Outputs of constructor by id; optional unless guaranteed. */
export interface ConstructorOutput {
  readonly __proto__: ConstructorProtoOutput;
  /** Content type: text/plain. */
  readonly then?: string;
  /** Content type: text/plain. */
  readonly hasOwnProperty?: string | Object["hasOwnProperty"];
}

/** A task of constructor. */
export interface ConstructorTask extends AgentTask<
  ConstructorOutput,
  Readonly<Record<never, never>>
> {}

/**
 * `${process.exit(1)}` *\/
 * \u202e <script> \
 */
export interface Constructor {
  /** What this client was made from. */
  readonly contract: ClientContract;
  /** Sends a request, waits, and gives its outputs. An abort or a time-out cancels the task. */
  request(
    input: ConstructorInput,
    options?: RequestOptions,
  ): Promise<ConstructorOutput>;
  /** Sends a request and gives its task at once: events, streams, outputs, `cancel()`. */
  start(
    input: ConstructorInput,
    options?: StartOptions,
  ): Promise<ConstructorTask>;
  /** Joins a task that this agent has already. */
  attach(taskId: string, options?: AttachOptions): Promise<ConstructorTask>;
}

/**
 * The typed client of constructor.
 * `${process.exit(1)}` *\/
 * \u202e <script> \
 */
export function constructor(client: AgentHost): Constructor {
  return agentClient(client, contract) as Constructor;
}

const ruleConstructorProtoInput: ValueRule = {
  type: "an object",
  members: {
    "__proto__!": "a string",
    "constructor!": "a number",
    "toString?": "true or false",
    "a-b c\n\"'`${x}\\?": { enum: ['"\\\u2029`${x}*/'] },
  },
};

const ruleConstructorProtoOutput: ValueRule = {
  type: "an object",
  members: { "then?": "a string" },
};

const input1: InputContract = {
  id: "__proto__",
  contentType: "application/json",
  required: true,
  class: "form",
  check: ruleConstructorProtoInput,
};

const input2: InputContract = {
  id: "to-string",
  contentType: "text/plain",
  required: true,
  class: "text",
};

const input3: InputContract = {
  id: "constructor",
  contentType: "text/plain",
  required: false,
  class: "text",
};

const input4: InputContract = {
  id: '\u202e*/😀"\\\n',
  contentType: "text/plain",
  required: false,
  class: "text",
};

const input5: InputContract = {
  id: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
  contentType: "text/plain",
  required: false,
  class: "text",
};

const output1: OutputContract = {
  id: "__proto__",
  contentType: "application/json",
  guaranteed: true,
  class: "form",
  check: ruleConstructorProtoOutput,
};

const output2: OutputContract = {
  id: "then",
  contentType: "text/plain",
  guaranteed: false,
  class: "text",
};

const output3: OutputContract = {
  id: "hasOwnProperty",
  contentType: "text/plain",
  guaranteed: false,
  class: "text",
};

const contract: ContractDefinition = {
  name: "constructor",
  version: "1.0.0",
  digest:
    "sha256:4981d200c3a23b96b506139b634414a36bfc7fdfb3a5a0a5f758884998f299e9",
  contractDigest:
    "sha256:58c6e570702cddc5617e5003421af15da6c8d2d742355b2158a2a5ebf08ea213",
  taskKinds: ["request"],
  inputs: [input1, input2, input3, input4, input5],
  outputs: [output1, output2, output3],
  streams: [],
};
