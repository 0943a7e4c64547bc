// Generated from agent-card.json by `blocks gen --handler`. Do not edit.
// When the card has changed, run: blocks gen --handler

import {
  type ContractDefinition,
  type HandlerContext,
  type HandlerFn,
  type InputContract,
  type OutputContract,
  type TypedHandler,
  createHandler,
} from "@blocks-network/sdk/gen/v1";

/** Inputs of shout by id. */
export interface Input {
  /**
   * What to write.
   * Content type: text/plain.
   *
   * @example "hello"
   */
  readonly text: string;
}

/** Outputs of shout by id; optional unless guaranteed. */
export interface Output {
  /**
   * The text in capital letters.
   * Content type: text/plain.
   */
  readonly text: string;
}

/** What a handler gets beside its input. */
export type Context = HandlerContext<Readonly<Record<never, never>>>;

/** An ordinary handler made of a typed one: inputs and outputs are checked. */
export function defineHandler(
  handler: TypedHandler<Input, Output, Context>,
): HandlerFn {
  return createHandler(contract, handler);
}

const input1: InputContract = {
  id: "text",
  contentType: "text/plain",
  required: true,
  class: "text",
};

const output1: OutputContract = {
  id: "text",
  contentType: "text/plain",
  guaranteed: true,
  class: "text",
};

const contract: ContractDefinition = {
  name: "shout",
  version: "1.0.0",
  digest:
    "sha256:13b5492485f938ea85d242766cc2effcf46b0e7dcdd03353a47a18629511c380",
  contractDigest:
    "sha256:d29f39dd935550bc19ce2e4e195f8918e7aba31f6792258a1cf806efc768f743",
  taskKinds: ["request"],
  inputs: [input1],
  outputs: [output1],
  streams: [],
};
