// Generated from agent-card.json by `blocks gen --handler`. Do not edit.
// When the card has changed, run: blocks gen --handler

import {
  type ContractDefinition,
  type HandlerContext,
  type HandlerFn,
  type TypedHandler,
  createHandler,
} from "@blocks-network/sdk/gen/v1";

/** Outputs of heartbeat by id; optional unless guaranteed. */
export type Output = Readonly<Record<never, never>>;

/** heartbeat has no inputs. */
export type Input = Readonly<Record<never, never>>;

/** What a handler gets beside its input. */
export type Context = HandlerContext<Readonly<Record<never, never>>>;

/** An ordinary handler made of a typed one: inputs and outputs are checked. */
export function defineHandler(
  handler: TypedHandler<Input, Output | void, Context>,
): HandlerFn {
  return createHandler(contract, handler);
}

const contract: ContractDefinition = {
  name: "heartbeat",
  version: "1.0.0",
  digest:
    "sha256:d10c7bb4251c172da4fcaa29c97dcee876a971683e8107e4b4544980a0e6eab2",
  contractDigest:
    "sha256:25021d5c9ee4ded30a1855b125bab7a5fb4d8190cad0b96bb07a80d75bff16e2",
  taskKinds: ["request"],
  inputs: [],
  outputs: [],
  streams: [],
};
