// Generated from agent-card.json by `blocks gen --handler`. Do not edit.
// When the card has changed, run: blocks gen --handler

import {
  type ContractDefinition,
  type HandlerContext,
  type HandlerFn,
  type InputContract,
  type OutputContract,
  type TypedHandler,
  type ValueRule,
  createHandler,
} from "@blocks-network/sdk/gen/v1";

export type ProtoInput = {
  /**
   * *\/ `${1}`
   *
   */
  readonly __proto__: string;
  readonly constructor: number;
  readonly toString?: boolean | Object["toString"];
  readonly "a-b c\n\"'`${x}\\"?: '"\\\u2029`${x}*/';
};

export type ProtoOutput = { readonly then?: string };

/** Inputs of constructor by id. */
export interface Input {
  /**
   * *\/ throw new Error() // ${x}
   *
   * @example {}
   */
  readonly __proto__: ProtoInput;
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
export interface Output {
  readonly __proto__: ProtoOutput;
  /** Content type: text/plain. */
  readonly then?: string;
  /** Content type: text/plain. */
  readonly hasOwnProperty?: string | Object["hasOwnProperty"];
}

/** What a handler gets beside its input. */
export type Context = HandlerContext<Readonly<Record<never, never>>>;

/** An ordinary handler made of a typed one: inputs and outputs are checked. */
export function defineHandler(
  handler: TypedHandler<Input, Output, Context>,
): HandlerFn {
  return createHandler(contract, handler);
}

const ruleProtoInput: ValueRule = {
  type: "an object",
  members: {
    "__proto__!": "a string",
    "constructor!": "a number",
    "toString?": "true or false",
    "a-b c\n\"'`${x}\\?": { enum: ['"\\\u2029`${x}*/'] },
  },
};

const ruleProtoOutput: ValueRule = {
  type: "an object",
  members: { "then?": "a string" },
};

const input1: InputContract = {
  id: "__proto__",
  contentType: "application/json",
  required: true,
  class: "form",
  check: ruleProtoInput,
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
  check: ruleProtoOutput,
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
