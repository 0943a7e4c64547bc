// Generated from thumbnailer.card.json by `blocks gen`. Do not edit.
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
  agentClient,
} from "@blocks-network/sdk/gen/v1";

/** Inputs of thumbnailer by id. */
export interface ThumbnailerInput {
  /**
   * The large picture.
   * Content type: image/png.
   * Accepted: image/*, application/pdf.
   * At most 5242880 bytes.
   */
  readonly picture: FileInput;
  /**
   * Printed over it.
   * Content type: image/svg+xml.
   */
  readonly watermark?: FileInput;
}

/** Outputs of thumbnailer by id; optional unless guaranteed. */
export interface ThumbnailerOutput {
  /**
   * The small picture.
   * Content type: image/png.
   */
  readonly thumbnail: FileOutput;
  /** Content type: text/markdown. */
  readonly report?: string;
}

/** A task of thumbnailer. */
export interface ThumbnailerTask extends AgentTask<
  ThumbnailerOutput,
  Readonly<Record<never, never>>
> {}

/** Makes small pictures of large ones. */
export interface Thumbnailer {
  /** What this client was made from. */
  readonly contract: ClientContract;
  /** Sends a request, waits, and gives its outputs. An abort or a time-out cancels the task. */
  request(
    input: ThumbnailerInput,
    options?: RequestOptions,
  ): Promise<ThumbnailerOutput>;
  /** Sends a request and gives its task at once: events, streams, outputs, `cancel()`. */
  start(
    input: ThumbnailerInput,
    options?: StartOptions,
  ): Promise<ThumbnailerTask>;
  /** Joins a task that this agent has already. */
  attach(taskId: string, options?: AttachOptions): Promise<ThumbnailerTask>;
}

/**
 * The typed client of thumbnailer.
 * Makes small pictures of large ones.
 */
export function thumbnailer(client: AgentHost): Thumbnailer {
  return agentClient(client, contract) as Thumbnailer;
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
