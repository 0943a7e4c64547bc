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
  type ValueRule,
  createHandler,
} from "@blocks-network/sdk/gen/v1";

export type OptionsInput = {
  /** @default false */
  readonly greyscale?: boolean;
};

export type FactsOutput = {
  /**
   * @type integer
   * @minimum 1
   */
  readonly widthPx: number;
  /**
   * @type integer
   * @minimum 1
   */
  readonly heightPx: number;
};

/** Inputs of image_converter by id. */
export interface Input {
  /**
   * A BMP file with 24 bits per pixel
   * Content type: image/bmp.
   * Accepted: image/bmp.
   * At most 8000000 bytes.
   */
  readonly bitmap: FileOutput;
  /**
   * How to convert
   *
   * @example {"greyscale":false}
   */
  readonly options?: OptionsInput;
}

/** Outputs of image_converter by id; optional unless guaranteed. */
export interface Output {
  /**
   * The same picture as PNG
   * Content type: image/png.
   */
  readonly image: FileInput;
  /** What was converted */
  readonly facts: FactsOutput;
}

/** What a handler gets beside its input. */
export type Context = HandlerContext<Readonly<Record<never, never>>>;

/** An ordinary handler made of a typed one: inputs and outputs are checked. */
export function defineHandler(
  handler: TypedHandler<Input, Output, Context>,
): HandlerFn {
  return createHandler(contract, handler);
}

const ruleOptionsInput: ValueRule = {
  type: "an object",
  members: { "greyscale?": "true or false" },
};

const ruleFactsOutput: ValueRule = {
  type: "an object",
  members: {
    "widthPx!": { type: "an integer", minimum: 1 },
    "heightPx!": { type: "an integer", minimum: 1 },
  },
};

const input1: InputContract = {
  id: "bitmap",
  contentType: "image/bmp",
  required: true,
  class: "file",
  accept: ["image/bmp"],
  maxSizeBytes: 8000000,
};

const input2: InputContract = {
  id: "options",
  contentType: "application/json",
  required: false,
  class: "form",
  check: ruleOptionsInput,
};

const output1: OutputContract = {
  id: "image",
  contentType: "image/png",
  guaranteed: true,
  class: "file",
};

const output2: OutputContract = {
  id: "facts",
  contentType: "application/json",
  guaranteed: true,
  class: "form",
  check: ruleFactsOutput,
};

const contract: ContractDefinition = {
  name: "image_converter",
  version: "1.0.0",
  digest:
    "sha256:a13362dab4f06fbca60987c5fd104e3ad95a990f3b19c427ddaf7d5efcf8da3b",
  contractDigest:
    "sha256:80c53d5f4766d6cfc6323e6202a0fe5a036d8a609febbdfd34a7141ef17e933d",
  taskKinds: ["request"],
  inputs: [input1, input2],
  outputs: [output1, output2],
  streams: [],
};
