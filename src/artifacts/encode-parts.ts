import type { ConsumerInputUpload } from "../../generated/types/backend.ts";
import type { RequestPart } from "../../generated/types/task-event.ts";
import { assertUploadSize, type UploadedFile } from "../backend/upload.ts";
import { BlocksError } from "../support/errors.ts";
import { buildArtifactRef } from "./artifact-ref.ts";
import {
  assertFileContent,
  contentBlob,
  contentBytes,
  contentName,
  contentSize,
  contentType,
  type FileContent,
} from "./file-content.ts";
import { inlineLimitBytes } from "./limits.ts";
import type { SendMessageRequestPart } from "./request-parts.ts";

/** A file that is too large for the message, and what the backend has to know about it. */
export interface PendingUpload {
  readonly content: Blob;
  readonly request: Omit<ConsumerInputUpload, "role" | "agentName" | "uploadSessionId">;
}

export interface PlannedParts {
  readonly wireParts: readonly RequestPart[];
  /** In part order. Nothing has been sent yet. */
  readonly uploads: readonly PendingUpload[];
}

/**
 * Decides how each part travels (consumer sheet 7.2). Files go inline in part order while all of
 * them together stay within the inline limit, because the agent gets them in one realtime message.
 *
 * @throws {BlocksError} `invalid-option` or `upload-too-large`, naming the part. Nothing is sent.
 */
export async function planParts(parts: readonly SendMessageRequestPart[]): Promise<PlannedParts> {
  const wireParts: RequestPart[] = [];
  const uploads: PendingUpload[] = [];
  let inlineBytes = 0;
  for (const [index, part] of parts.entries()) {
    const file = readFilePart(part, index);
    if (file === undefined) {
      wireParts.push(withoutFile(part) as RequestPart);
      continue;
    }
    const size = contentSize(file.content);
    if (inlineBytes + size <= inlineLimitBytes) {
      inlineBytes += size;
      wireParts.push(await inlinePart(part, file));
    } else {
      assertUploadSize(file.fileName, size);
      uploads.push(uploadOf(file, size));
      const { partId } = file;
      wireParts.push(
        part.contentType === undefined ? { partId } : { partId, contentType: part.contentType },
      );
    }
  }
  return { wireParts, uploads };
}

/** Uploads one after the other, so that all bind to one task. Returns the id that binds them. */
export async function uploadParts(
  uploads: readonly PendingUpload[],
  options: {
    readonly agentName: string;
    readonly upload: (request: ConsumerInputUpload, content: Blob) => Promise<UploadedFile>;
  },
): Promise<string | undefined> {
  const { agentName, upload } = options;
  let uploadSessionId: string | undefined;
  for (const { request, content } of uploads) {
    const uploaded = await upload(
      {
        role: "consumer-input",
        agentName,
        ...request,
        ...(uploadSessionId === undefined ? {} : { uploadSessionId }),
      },
      content,
    );
    uploadSessionId ??= uploaded.uploadSessionId;
  }
  return uploadSessionId;
}

interface SourceFile {
  readonly partId: string;
  readonly content: FileContent;
  readonly fileName: string;
  readonly mimeType: string;
}

function readFilePart(part: SendMessageRequestPart, index: number): SourceFile | undefined {
  const { file, partId } = part;
  if (file === undefined) return undefined;
  if (typeof partId !== "string" || partId === "") {
    throw new BlocksError("invalid-option", `request part ${index} has a file and no partId`);
  }
  assertFileContent(file, partId);
  return {
    partId,
    content: file,
    fileName: part.fileName ?? contentName(file) ?? "unnamed",
    mimeType: part.contentType ?? contentType(file) ?? "application/octet-stream",
  };
}

async function inlinePart(part: SendMessageRequestPart, file: SourceFile): Promise<RequestPart> {
  const { text: _, ...others } = withoutFile(part);
  const { mimeType, fileName } = file;
  const data = await contentBytes(file.content);
  return { ...others, artifactRef: buildArtifactRef({ data, mimeType, fileName }) } as RequestPart;
}

function uploadOf(file: SourceFile, fileSize: number): PendingUpload {
  const { partId, fileName, mimeType, content } = file;
  return {
    content: contentBlob(content, mimeType),
    request: { fileName, fileSize, mimeType, partId },
  };
}

function withoutFile(
  part: SendMessageRequestPart,
): Omit<SendMessageRequestPart, "file" | "fileName"> {
  const { file: _, fileName: __, ...others } = part;
  return others;
}
