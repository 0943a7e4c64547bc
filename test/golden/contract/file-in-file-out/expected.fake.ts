// Generated from thumbnailer.card.json by `blocks gen --fake`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentFake,
  type ContractDefinition,
  type FakeDefinition,
  type FakeOptions,
  type FileInput,
  type FileOutput,
  type InputContract,
  type OutputContract,
  createFake,
} from "@blocks-network/sdk/gen/v1";

/** Inputs of thumbnailer by id. */
export interface ThumbnailerInput {
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
export interface ThumbnailerOutput {
  /**
   * The small picture.
   * Content type: image/png.
   */
  readonly thumbnail: FileInput;
  /** Content type: text/markdown. */
  readonly report?: string;
}

/** An agent for tests that answers as thumbnailer may. */
export interface ThumbnailerFake extends AgentFake<
  ThumbnailerInput,
  ThumbnailerOutput,
  Readonly<Record<never, never>>
> {}

/** A fake of thumbnailer, which answers with the examples of its card. */
export function thumbnailerFake(
  options?: FakeOptions<
    ThumbnailerInput,
    ThumbnailerOutput,
    Readonly<Record<never, never>>
  >,
): ThumbnailerFake {
  return createFake(contract, samples, options);
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

const samples: FakeDefinition = {
  card: {
    identity: {
      agentName: "thumbnailer",
      displayName: "Thumbnailer",
      description: "Makes small pictures of large ones.",
      version: "1.0.0",
      provider: { organization: "Example Works" },
    },
    capabilities: { taskKinds: ["request"] },
    io: {
      inputs: [
        {
          id: "picture",
          description: "The large picture.",
          contentType: "image/png",
          required: true,
          accept: ["image/*", "application/pdf"],
          maxSizeBytes: 5242880,
        },
        {
          id: "watermark",
          description: "Printed over it.",
          contentType: "image/svg+xml",
          required: false,
        },
      ],
      outputs: [
        {
          id: "thumbnail",
          description: "The small picture.",
          contentType: "image/png",
          guaranteed: true,
        },
        { id: "report", contentType: "text/markdown", guaranteed: false },
      ],
    },
    tags: [{ id: "sample", name: "Sample" }],
    runtime: { handler: "./handler.ts", concurrency: 4, maxRunningTimeSec: 60 },
  },
  outputs: [{ id: "report", values: ["A sample of report."] }],
  events: [],
};
