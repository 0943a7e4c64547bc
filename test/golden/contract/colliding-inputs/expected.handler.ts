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

export type UserNameInput_66e7be = {
  /** @type integer */
  readonly value: number;
};

export type UserNameInput_9cb1bc = {
  /** @type integer */
  readonly value: number;
};

export type UserNameInput_0ef75b = {
  /** @type integer */
  readonly value: number;
};

export type UserNameInput = {
  /** @type integer */
  readonly value: number;
};

export type ResultOutput = readonly string[];

/** Inputs of name_clash by id. */
export interface Input {
  /**
   * Number 0.
   *
   * @example {"value":0}
   */
  readonly "user-name": UserNameInput_66e7be;
  /**
   * Number 1.
   *
   * @example {"value":1}
   */
  readonly user_name: UserNameInput_9cb1bc;
  /**
   * Number 2.
   *
   * @example {"value":2}
   */
  readonly userName?: UserNameInput_0ef75b;
  /**
   * Number 3.
   *
   * @example {"value":3}
   */
  readonly "user name"?: UserNameInput;
}

/** Outputs of name_clash by id; optional unless guaranteed. */
export interface Output {
  readonly result?: ResultOutput;
}

/** What a handler gets beside its input. */
export type Context = HandlerContext<Readonly<Record<never, never>>>;

/** An ordinary handler made of a typed one: inputs and outputs are checked. */
export function defineHandler(
  handler: TypedHandler<Input, Output | void, Context>,
): HandlerFn {
  return createHandler(contract, handler);
}

const ruleUserNameInput_66e7be: ValueRule = {
  type: "an object",
  members: { "value!": "an integer" },
};

const ruleUserNameInput_9cb1bc: ValueRule = {
  type: "an object",
  members: { "value!": "an integer" },
};

const ruleUserNameInput_0ef75b: ValueRule = {
  type: "an object",
  members: { "value!": "an integer" },
};

const ruleUserNameInput: ValueRule = {
  type: "an object",
  members: { "value!": "an integer" },
};

const ruleResultOutput: ValueRule = { type: "an array", items: "a string" };

const input1: InputContract = {
  id: "user-name",
  contentType: "application/json",
  required: true,
  class: "form",
  check: ruleUserNameInput_66e7be,
};

const input2: InputContract = {
  id: "user_name",
  contentType: "application/json",
  required: true,
  class: "form",
  check: ruleUserNameInput_9cb1bc,
};

const input3: InputContract = {
  id: "userName",
  contentType: "application/json",
  required: false,
  class: "form",
  check: ruleUserNameInput_0ef75b,
};

const input4: InputContract = {
  id: "user name",
  contentType: "application/json",
  required: false,
  class: "form",
  check: ruleUserNameInput,
};

const output1: OutputContract = {
  id: "result",
  contentType: "application/vnd.acme.thing+json",
  guaranteed: false,
  class: "form",
  check: ruleResultOutput,
};

const contract: ContractDefinition = {
  name: "name_clash",
  version: "1.0.0",
  digest:
    "sha256:63b29e17c52d54238818ab76e808302b6d333181f73354010f49d8ce5d64f8ba",
  contractDigest:
    "sha256:a1bed3e3c0ed9725732a25fd77da0d92056bd80d31ff8b44ca3abfed3fdd1686",
  taskKinds: ["request"],
  inputs: [input1, input2, input3, input4],
  outputs: [output1],
  streams: [],
};
