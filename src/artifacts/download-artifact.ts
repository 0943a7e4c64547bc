import type { ArtifactRef, FileArtifactRef } from "../../generated/types/task-event.ts";
import type { Realtime } from "../realtime/realtime.ts";
import { decodeBase64 } from "../streams/base64.ts";
import { type DeadlineOptions, within } from "../support/deadline.ts";
import { BlocksError } from "../support/errors.ts";
import { assertArtifactRef, assertSize, decodeInlineArtifact } from "./artifact-ref.ts";

/** Verified content. `fileName` is the agent's own text: not safe as a path. */
export interface DownloadedArtifact {
  readonly data: Uint8Array;
  readonly mimeType: string;
  readonly fileName?: string;
}

/** The part of a realtime connection that holds files; its token must allow the file's channel. */
export type FileSource = Pick<Realtime, "downloadFile">;

/** How long a download may take, by which clock. Default: no time-out. */
export type DownloadOptions = Pick<DeadlineOptions, "clock" | "signal" | "timeoutMs">;

/**
 * The content of an artifact: decoded when inline, downloaded otherwise. Size, and a SHA-256 hash
 * when the reference has one, are verified.
 *
 * @throws {BlocksError} `artifact-invalid`: broken reference, or other content than it says;
 * `download-failed`, with the file's name.
 */
export async function downloadArtifact(
  ref: ArtifactRef,
  source: FileSource,
  options?: DownloadOptions,
): Promise<DownloadedArtifact> {
  assertArtifactRef(ref);
  const data =
    ref.kind === "inline" ? decodeInlineArtifact(ref) : await fetchFile(ref, source, options);
  await assertHash(data, ref);
  const { mimeType, fileName } = ref;
  return fileName === undefined ? { data, mimeType } : { data, mimeType, fileName };
}

async function fetchFile(
  ref: FileArtifactRef,
  source: FileSource,
  options: DownloadOptions | undefined,
): Promise<Uint8Array> {
  const { channel, fileId, fileName } = ref;
  const operation = `download of "${fileName}"`;
  const download = source.downloadFile({ channel, fileId, fileName }).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new BlocksError("download-failed", `${operation} failed: ${why}`, { cause });
  });
  const data = await (options === undefined
    ? download
    : within(download, { ...options, operation }));
  assertSize(data, ref);
  return data;
}

const sha256Hex = /^sha-?256[:-]([0-9a-f]{64})$/i;
const sha256Base64 = /^sha-?256[:-]([A-Za-z0-9+/]{43}=)$/i;

// The protocol does not say which algorithm `hash` is of: only what names itself is compared.
async function assertHash(data: Uint8Array, ref: ArtifactRef): Promise<void> {
  const { hash } = ref;
  if (hash === undefined || globalThis.crypto?.subtle === undefined) return;
  const base64 = sha256Base64.exec(hash)?.[1];
  const wanted =
    sha256Hex.exec(hash)?.[1]?.toLowerCase() ?? (base64 && toHex(decodeBase64(base64)));
  if (wanted === undefined) return;
  const digest = await crypto.subtle.digest("SHA-256", data as Uint8Array<ArrayBuffer>);
  if (toHex(new Uint8Array(digest)) === wanted) return;
  throw new BlocksError(
    "artifact-invalid",
    `artifact "${ref.fileName ?? ref.mimeType}" has other content than its hash says`,
  );
}

function toHex(bytes: Uint8Array | undefined): string | undefined {
  return bytes && Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
