import { confirmUpload, requestUpload } from "../../generated/routes/backend.ts";
import type {
  ConfirmUploadAnswer,
  RequestUpload,
  RequestUploadAnswer,
} from "../../generated/types/backend.ts";
import { maxUploadBytes } from "../artifacts/limits.ts";
import type { Clock } from "../support/clock.ts";
import { BlocksError } from "../support/errors.ts";
import type { Backend } from "./backend.ts";
import { sendHttp } from "./http.ts";

/** Storage takes longer than a backend call: 25 MiB on a slow line. */
const storageTimeoutMs = 300_000;

export interface UploadOptions {
  readonly backend: Backend;
  readonly clock: Clock;
  /** `fileSize` must be the size of `content`. */
  readonly request: RequestUpload;
  readonly content: Blob;
  readonly signal?: AbortSignal | undefined;
}

export interface UploadedFile {
  readonly uploadId: string;
  /** Binds the files of one task to each other; of consumers' uploads only. */
  readonly uploadSessionId?: string | undefined;
  /** Of providers' uploads only. */
  readonly artifactRef?: ConfirmUploadAnswer["artifactRef"];
}

/**
 * Uploads one file in three steps: request, form post to storage, confirm (consumer sheet 7.5).
 *
 * @throws {BlocksError} `upload-too-large` above 25 MiB, before anything is sent; `upload-failed`
 * when storage refuses.
 */
export async function uploadFile(options: UploadOptions): Promise<UploadedFile> {
  const { backend, request, signal } = options;
  assertUploadSize(request.fileName, request.fileSize);
  const granted = await backend.call(requestUpload, { body: request, signal });
  await postToStorage(granted, options);
  const { uploadId, uploadSessionId } = granted;
  const confirmed = await backend.call(confirmUpload, { body: { uploadId }, signal });
  return { uploadId, uploadSessionId, artifactRef: confirmed.artifactRef };
}

/** @throws {BlocksError} `upload-too-large`, naming the file and both sizes. */
export function assertUploadSize(fileName: string, sizeBytes: number): void {
  if (sizeBytes <= maxUploadBytes) return;
  throw new BlocksError(
    "upload-too-large",
    `"${fileName}" has ${sizeBytes} bytes; at most ${maxUploadBytes} can be uploaded`,
  );
}

async function postToStorage(granted: RequestUploadAnswer, options: UploadOptions): Promise<void> {
  const { fileName } = options.request;
  const operation = `upload of "${fileName}"`;
  const url = URL.canParse(granted.uploadUrl) ? new URL(granted.uploadUrl) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new BlocksError(
      "upload-failed",
      `${operation}: the backend gave no usable upload address`,
    );
  }

  const form = new FormData();
  for (const { key, value } of granted.formFields) form.append(key, value);
  form.append("file", options.content, fileName);
  const { clock, signal } = options;
  const answer = await sendHttp({
    operation,
    method: "POST",
    url,
    body: form,
    clock,
    signal,
    timeoutMs: storageTimeoutMs,
  });
  if (answer.ok) return;
  throw new BlocksError(
    "upload-failed",
    `${operation} was refused by storage with HTTP ${answer.status}: ${answer.text.slice(0, 200)}`,
  );
}
