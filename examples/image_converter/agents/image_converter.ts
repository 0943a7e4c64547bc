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
  type Issue,
  type RequestOptions,
  type StartOptions,
  createAgentClient,
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
  return createAgentClient<ImageConverter>(client, contract);
}

const contract: ContractDefinition = {
  name: "image_converter",
  version: "1.0.0",
  digest:
    "sha256:a13362dab4f06fbca60987c5fd104e3ad95a990f3b19c427ddaf7d5efcf8da3b",
  taskKinds: ["request"],
  inputs: [
    {
      id: "bitmap",
      contentType: "image/bmp",
      required: true,
      class: "file",
      accept: ["image/bmp"],
      maxSizeBytes: 8000000,
    },
    {
      id: "options",
      contentType: "application/json",
      required: false,
      class: "form",
      check: checkImageConverterOptionsInput,
    },
  ],
  outputs: [
    {
      id: "image",
      contentType: "image/png",
      guaranteed: true,
      class: "file",
    },
    {
      id: "facts",
      contentType: "application/json",
      guaranteed: true,
      class: "form",
      check: checkImageConverterFactsOutput,
    },
  ],
  streams: [],
};

function checkImageConverterOptionsInput(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectImageConverterOptionsInput(value, "", issues);
  return issues;
}

function checkImageConverterFactsOutput(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectImageConverterFactsOutput(value, "", issues);
  return issues;
}

function collectImageConverterOptionsInput(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { greyscale } = value;
  if (greyscale !== undefined) {
    if (typeof greyscale !== "boolean") {
      wrongType(issues, `${path}/greyscale`, "true or false", greyscale);
    }
  }
}

function collectImageConverterFactsOutput(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { widthPx, heightPx } = value;
  if (widthPx === undefined) {
    missing(issues, path, "widthPx");
  } else if (!(typeof widthPx === "number" && Number.isInteger(widthPx))) {
    wrongType(issues, `${path}/widthPx`, "an integer", widthPx);
  } else if (widthPx < 1) {
    refuse(issues, `${path}/widthPx`, "minimum", "must be at least 1");
  }
  if (heightPx === undefined) {
    missing(issues, path, "heightPx");
  } else if (!(typeof heightPx === "number" && Number.isInteger(heightPx))) {
    wrongType(issues, `${path}/heightPx`, "an integer", heightPx);
  } else if (heightPx < 1) {
    refuse(issues, `${path}/heightPx`, "minimum", "must be at least 1");
  }
}

/** An object of JSON, whose members are unknown until checked. */
function fields(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function missing(issues: Issue[], path: string, name: string): void {
  const message = `must have member ${JSON.stringify(name)}`;
  issues.push({ path, keyword: "required", message });
}

/** What a value is, for a message: `a string`, `an array`, `null`. */
function nameOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "absent";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function refuse(
  issues: Issue[],
  path: string,
  keyword: string,
  message: string,
): void {
  issues.push({ path, keyword, message });
}

function wrongType(
  issues: Issue[],
  path: string,
  wanted: string,
  value: unknown,
): void {
  const message = `must be ${wanted}, not ${nameOf(value)}`;
  issues.push({ path, keyword: "type", message });
}
