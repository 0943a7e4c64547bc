// Generated from image_converter.card.json by `blocks gen`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentHost,
  type AgentTask,
  type AttachOptions,
  type ClientContract,
  type ContractDefinition,
  type FileInput,
  type FileOutput,
  type InputContract,
  type OutputContract,
  type RequestOptions,
  type StartOptions,
  type ValueRule,
  agentClient,
} from "@blocks-network/sdk/gen/v1";

export type ImageConverterOptionsInput = {
  /** @default false */
  readonly greyscale?: boolean;
};

export type ImageConverterFactsOutput = {
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
export interface ImageConverterInput {
  /**
   * A BMP file with 24 bits per pixel
   * Content type: image/bmp.
   * Accepted: image/bmp.
   * At most 8000000 bytes.
   */
  readonly bitmap: FileInput;
  /**
   * How to convert
   *
   * @example {"greyscale":false}
   */
  readonly options?: ImageConverterOptionsInput;
}

/** Outputs of image_converter by id; optional unless guaranteed. */
export interface ImageConverterOutput {
  /**
   * The same picture as PNG
   * Content type: image/png.
   */
  readonly image: FileOutput;
  /** What was converted */
  readonly facts: ImageConverterFactsOutput;
}

/** A task of image_converter. */
export interface ImageConverterTask extends AgentTask<
  ImageConverterOutput,
  Readonly<Record<never, never>>
> {}

/** Converts an uncompressed bitmap to PNG. */
export interface ImageConverter {
  /** What this client was made from. */
  readonly contract: ClientContract;
  /** Sends a request, waits, and gives its outputs. An abort or a time-out cancels the task. */
  request(
    input: ImageConverterInput,
    options?: RequestOptions,
  ): Promise<ImageConverterOutput>;
  /** Sends a request and gives its task at once: events, streams, outputs, `cancel()`. */
  start(
    input: ImageConverterInput,
    options?: StartOptions,
  ): Promise<ImageConverterTask>;
  /** Joins a task that this agent has already. */
  attach(taskId: string, options?: AttachOptions): Promise<ImageConverterTask>;
}

/**
 * The typed client of image_converter.
 * Converts an uncompressed bitmap to PNG.
 */
export function imageConverter(client: AgentHost): ImageConverter {
  return agentClient(client, contract) as ImageConverter;
}

const ruleImageConverterOptionsInput: ValueRule = {
  type: "an object",
  members: { "greyscale?": "true or false" },
};

const ruleImageConverterFactsOutput: ValueRule = {
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
  check: ruleImageConverterOptionsInput,
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
  check: ruleImageConverterFactsOutput,
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
