import { BlocksError } from "../support/errors.ts";
import type { FilePart } from "./file-input.ts";

/** What a file may be given as. */
export type FileContent = FilePart["file"];

/** True for bytes, ArrayBuffer, Blob and File. */
export function isFileContent(value: unknown): value is FileContent {
  return value instanceof Uint8Array || value instanceof ArrayBuffer || isBlob(value);
}

/** @throws {BlocksError} `invalid-option`, naming the part. */
export function assertFileContent(value: unknown, partId: string): asserts value is FileContent {
  if (isFileContent(value)) return;
  throw new BlocksError(
    "invalid-option",
    `file of part "${partId}" must be a Uint8Array, ArrayBuffer, Blob or File`,
  );
}

export function contentSize(content: FileContent): number {
  return isBlob(content) ? content.size : content.byteLength;
}

/** The content as a Blob, without reading it when it is one. */
export function contentBlob(content: FileContent, mimeType: string): Blob {
  if (isBlob(content)) return content;
  return new Blob([content as Uint8Array<ArrayBuffer>], { type: mimeType });
}

export async function contentBytes(content: FileContent): Promise<Uint8Array> {
  if (content instanceof Uint8Array) return content;
  return new Uint8Array(isBlob(content) ? await content.arrayBuffer() : content);
}

/** The name that a File carries. */
export function contentName(content: FileContent): string | undefined {
  const { name } = content as { name?: unknown };
  return isBlob(content) && typeof name === "string" && name !== "" ? name : undefined;
}

/** The MIME type that a Blob carries. */
export function contentType(content: FileContent): string | undefined {
  return isBlob(content) && content.type !== "" ? content.type : undefined;
}

function isBlob(value: unknown): value is Blob {
  return typeof Blob === "function" && value instanceof Blob;
}
