// Generated from agent-card.json by `blocks gen --handler`. Do not edit.
// When the card has changed, run: blocks gen --handler

import {
  type ContractDefinition,
  type FileInput,
  type FileOutput,
  type HandlerContext,
  type HandlerFn,
  type InputContract,
  type OutputContract,
  type TypedHandler,
  createHandler,
} from "@blocks-network/sdk/gen/v1";

/** Inputs of thumbnailer by id. */
export interface Input {
  /**
   * The large picture.
   * Content type: image/png.
   * Accepted: image/*, application/pdf.
   * At most 5242880 bytes.
   */
  readonly picture: FileOutput;
  /**
   * Printed over it.
   * Content type: image/svg+xml.
   */
  readonly watermark?: FileOutput;
}

/** Outputs of thumbnailer by id; optional unless guaranteed. */
export interface Output {
  /**
   * The small picture.
   * Content type: image/png.
   */
  readonly thumbnail: FileInput;
  /** Content type: text/markdown. */
  readonly report?: string;
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
  id: "picture",
  contentType: "image/png",
  required: true,
  class: "file",
  accept: ["image/*", "application/pdf"],
  maxSizeBytes: 5242880,
};

const input2: InputContract = {
  id: "watermark",
  contentType: "image/svg+xml",
  required: false,
  class: "file",
};

const output1: OutputContract = {
  id: "thumbnail",
  contentType: "image/png",
  guaranteed: true,
  class: "file",
};

const output2: OutputContract = {
  id: "report",
  contentType: "text/markdown",
  guaranteed: false,
  class: "text",
};

const contract: ContractDefinition = {
  name: "thumbnailer",
  version: "1.0.0",
  digest:
    "sha256:8152e69541e15272948e06e242eca40c0ea5e30b3519eb3dd0893b4ead7f9ac7",
  contractDigest:
    "sha256:6f328012d1ead6ffe7e3af9c9e01ad781a17998d7e1d80183d18557967204cc7",
  taskKinds: ["request"],
  inputs: [input1, input2],
  outputs: [output1, output2],
  streams: [],
};
