import type {
  BillingMode,
  FileArtifactRef,
  RequestPart,
} from "../../../generated/types/task-event.ts";
import type { UploadRecord } from "../store/uploads.ts";
import { type BackendContext, keysetOf } from "./context.ts";
import { Refusal } from "./http/refusal.ts";

/**
 * What a StartTask leaves for its parts: a realtime message has 32 KiB, and tokens and envelope go
 * along. Above it inline files move to the file store; text cannot.
 */
export const maxPartsBytes = 30_000;

export interface PartsDestination {
  readonly ownerId: string;
  readonly agentName: string;
  readonly billingMode: BillingMode;
  /** The task's status channel, which holds its files. */
  readonly channel: string;
}

/** The parts as the agent gets them: uploaded files attached, and small enough for one message. */
export function resolveParts(
  context: BackendContext,
  request: {
    readonly parts: readonly RequestPart[];
    readonly uploadSessionId?: string | undefined;
    /** Bytes that go along beside the parts. */
    readonly besideBytes: number;
  },
  destination: PartsDestination,
): readonly RequestPart[] {
  const parts = [...request.parts];
  for (const upload of uploadsOf(context, request.uploadSessionId, destination)) {
    const index = parts.findIndex(
      (part) => part.partId === upload.partId && part.artifactRef === undefined,
    );
    const part = parts[index];
    if (part === undefined) {
      throw new Refusal(
        400,
        "InvalidArgument",
        `The upload session has a file for part "${upload.partId}", but requestParts has no such part without content`,
      );
    }
    const data = context.uploads.take(upload.uploadId);
    if (data === undefined) throw sessionSpent(request.uploadSessionId);
    parts[index] = { ...part, artifactRef: storePartFile(context, destination, upload, data) };
  }
  const maxBytes = maxPartsBytes - request.besideBytes;
  return shrink(context, { parts, maxBytes }, destination);
}

function uploadsOf(
  context: BackendContext,
  sessionId: string | undefined,
  destination: PartsDestination,
): readonly UploadRecord[] {
  if (sessionId === undefined) return [];
  const uploads = context.uploads.ofSession(sessionId);
  const usable = uploads.every(
    ({ ownerId, agentName }) =>
      ownerId === destination.ownerId && agentName === destination.agentName,
  );
  if (uploads.length === 0 || !usable) {
    throw new Refusal(
      400,
      "InvalidArgument",
      `There is no upload session "${sessionId}" of this caller for agent "${destination.agentName}"`,
    );
  }
  const unfinished = uploads.find(({ state }) => state !== "confirmed");
  if (unfinished === undefined) return uploads;
  throw new Refusal(
    400,
    "InvalidArgument",
    `Upload "${unfinished.uploadId}" of part "${unfinished.partId}" was not confirmed`,
  );
}

/** Moves inline files to the file store, largest first, until the parts fit. */
function shrink(
  context: BackendContext,
  { parts, maxBytes }: { readonly parts: RequestPart[]; readonly maxBytes: number },
  destination: PartsDestination,
): RequestPart[] {
  while (sizeOf(parts) > maxBytes) {
    const largest = parts.reduce<{ index: number; data: string } | undefined>(
      (found, { artifactRef }, index) =>
        artifactRef?.kind === "inline" && artifactRef.data.length > (found?.data.length ?? 0)
          ? { index, data: artifactRef.data }
          : found,
      undefined,
    );
    const part = largest && parts[largest.index];
    if (largest === undefined || part?.artifactRef === undefined) {
      throw new Refusal(
        400,
        "InvalidArgument",
        `requestParts have ${sizeOf(parts)} bytes of text, at most ${maxBytes} fit. Send large inputs as files.`,
      );
    }
    const { mimeType, fileName } = part.artifactRef;
    const file = { mimeType, fileName: fileName ?? "unnamed" };
    const data = Buffer.from(largest.data, "base64");
    parts[largest.index] = {
      ...part,
      artifactRef: storePartFile(context, destination, file, data),
    };
  }
  return parts;
}

function storePartFile(
  context: BackendContext,
  destination: PartsDestination,
  file: { readonly fileName: string; readonly mimeType: string },
  data: Uint8Array,
): FileArtifactRef {
  const { channel, billingMode } = destination;
  const { fileName, mimeType } = file;
  const keyset = keysetOf(context, billingMode);
  const { fileId } = keyset.storeFile({ channel, name: fileName, mimeType, data });
  return { kind: "file", mimeType, size: data.length, fileId, fileName, channel };
}

function sizeOf(parts: readonly RequestPart[]): number {
  return Buffer.byteLength(JSON.stringify(parts));
}

function sessionSpent(sessionId: string | undefined): Refusal {
  return new Refusal(
    400,
    "InvalidArgument",
    `Upload session "${sessionId}" was used by another task already`,
  );
}
