import type {
  ArtifactRef,
  FileArtifactRef,
  InlineArtifactRef,
} from "../../generated/types/task-event.ts";
import { checkArtifactRef } from "../../generated/validators/task-event.ts";
import { decodeBase64, encodeBase64 } from "../streams/base64.ts";
import { BlocksError } from "../support/errors.ts";
import { inlineLimitBytes } from "./limits.ts";

/** True when content of this size travels inside the message. The limit is inclusive. */
export function shouldInlineArtifact(
  sizeBytes: number,
  limitBytes: number = inlineLimitBytes,
): boolean {
  return sizeBytes <= limitBytes;
}

/** The content of an artifact, and where it lies when it is too large for a message. */
export interface BuildArtifactRefOptions {
  readonly data: Uint8Array;
  readonly mimeType: string;
  readonly fileName?: string;
  /** Where the content lies already; used above the limit. */
  readonly file?: { readonly fileId: string; readonly channel: string };
  /** Default 16,384. */
  readonly limitBytes?: number;
}

/** A reference to `data`: inline up to the limit, or when it lies nowhere else; by file otherwise. */
export function buildArtifactRef(options: BuildArtifactRefOptions): ArtifactRef {
  const { data, mimeType, fileName, file, limitBytes } = options;
  const size = data.byteLength;
  if (file === undefined || shouldInlineArtifact(size, limitBytes)) {
    const ref: InlineArtifactRef = { kind: "inline", mimeType, size, data: encodeBase64(data) };
    return fileName === undefined ? ref : { ...ref, fileName };
  }
  const { fileId, channel } = file;
  const ref: FileArtifactRef = {
    kind: "file",
    mimeType,
    size,
    fileId,
    fileName: fileName ?? "artifact",
    channel,
  };
  return ref;
}

/**
 * The bytes of an inline reference; none for an empty one.
 *
 * @throws {BlocksError} `artifact-invalid`: not base64, or not as long as `size` says.
 */
export function decodeInlineArtifact(ref: InlineArtifactRef): Uint8Array {
  const data = decodeBase64(ref.data);
  if (data === undefined) {
    throw new BlocksError("artifact-invalid", "an inline artifact holds data that is not base64");
  }
  assertSize(data, ref);
  return data;
}

/** @throws {BlocksError} `artifact-invalid`: content and reference disagree about the size. */
export function assertSize(data: Uint8Array, ref: ArtifactRef): void {
  if (data.byteLength === ref.size) return;
  const name = ref.fileName === undefined ? "an artifact" : `artifact "${ref.fileName}"`;
  throw new BlocksError(
    "artifact-invalid",
    `${name} has ${data.byteLength} bytes; its reference says ${ref.size}`,
  );
}

/** @throws {BlocksError} `artifact-invalid`, with the first pointer that is wrong. */
export function assertArtifactRef(value: unknown): asserts value is ArtifactRef {
  const [issue] = checkArtifactRef(value);
  if (issue === undefined) return;
  throw new BlocksError(
    "artifact-invalid",
    `not an artifact reference: ${issue.path === "" ? "the value" : issue.path} ${issue.message}`,
  );
}
