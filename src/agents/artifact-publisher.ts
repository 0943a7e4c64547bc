import { buildArtifactRef, shouldInlineArtifact } from "../artifacts/artifact-ref.ts";
import {
  contentBlob,
  contentBytes,
  contentSize,
  isFileContent,
} from "../artifacts/file-content.ts";
import type { Backend } from "../backend/backend.ts";
import { uploadFile } from "../backend/upload.ts";
import type { Clock } from "../support/clock.ts";
import { BlocksError } from "../support/errors.ts";
import { isObject } from "../support/json.ts";
import type { ArtifactData, ArtifactEntry, ArtifactOptions, HandlerReturn } from "./handler.ts";
import { publishEfforts, type TaskPublisher } from "./task-publisher.ts";

export interface ArtifactPublisherOptions {
  readonly taskId: string;
  readonly publisher: TaskPublisher;
  readonly backend: Backend;
  readonly clock: Clock;
}

/** Publishes what a handler made: inline up to 16 384 bytes, by upload beyond (provider sheet 13). */
export class ArtifactPublisher {
  readonly #options: ArtifactPublisherOptions;

  constructor(options: ArtifactPublisherOptions) {
    this.#options = options;
  }

  /** @throws {BlocksError} `usage`, `publish-failed`, `upload-too-large`, `upload-failed`. */
  async publish(data: ArtifactData, options: ArtifactOptions = {}): Promise<void> {
    const { taskId, publisher, backend, clock } = this.#options;
    const { mimeType = "application/octet-stream", fileName, outputId } = options;
    const content = typeof data === "string" ? new TextEncoder().encode(data) : data;
    if (!isFileContent(content)) {
      throw new BlocksError("usage", "an artifact's data must be text, bytes or a Blob");
    }

    const output = outputId === undefined ? {} : { outputId };
    if (shouldInlineArtifact(contentSize(content))) {
      const artifactRef = buildArtifactRef({
        data: await contentBytes(content),
        mimeType,
        ...(fileName === undefined ? {} : { fileName }),
      });
      const event = { type: "artifact", taskId, ...output, artifactRef } as const;
      await publisher.publish(event, publishEfforts.artifact);
      return;
    }
    // The backend publishes the event once the upload is confirmed.
    await uploadFile({
      backend,
      clock,
      content: contentBlob(content, mimeType),
      request: {
        role: "provider-output",
        taskId,
        fileName: fileName ?? `${taskId}-artifact`,
        fileSize: contentSize(content),
        mimeType,
        ...output,
      },
    });
  }

  /** Publishes what a handler returned, in its order, one after another. */
  async publishResult(result: HandlerReturn): Promise<void> {
    for (const { data, ...options } of readResult(result)) await this.publish(data, options);
  }
}

/** @throws {BlocksError} `usage`, naming the entry that is wrong. */
function readResult(result: unknown): readonly ArtifactEntry[] {
  if (result === undefined || result === null) return [];
  const artifacts = isObject(result) ? result.artifacts : undefined;
  if (isObject(result) && artifacts === undefined) return [];
  if (!Array.isArray(artifacts)) {
    throw new BlocksError("usage", "a handler returns nothing, or { artifacts: [...] }");
  }
  for (const [index, entry] of artifacts.entries()) {
    const valid =
      isObject(entry) &&
      typeof entry.mimeType === "string" &&
      (typeof entry.data === "string" || isFileContent(entry.data));
    if (valid) continue;
    throw new BlocksError(
      "usage",
      `artifact ${index} of the handler's result needs data (text, bytes or a Blob) and a mimeType`,
    );
  }
  return artifacts;
}
