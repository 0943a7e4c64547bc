import { randomUUID } from "node:crypto";
import type {
  ConfirmUploadAnswer,
  RequestUpload,
  RequestUploadAnswer,
} from "../../../generated/types/backend.ts";
import type { FileArtifactRef } from "../../../generated/types/task-event.ts";
import type { RequestedUpload, UploadRecord } from "../store/uploads.ts";
import { findAgent, findOwnTask, findProvidedTask } from "./agent-access.ts";
import type { TokenCaller } from "./callers.ts";
import { statusChannel } from "./channels.ts";
import { type BackendContext, keysetOf } from "./context.ts";
import { notFound, Refusal } from "./http/refusal.ts";
import type { TaskLifecycle } from "./task-lifecycle.ts";

/** Largest file in bytes (consumer sheet 7.1). */
export const maxUploadBytes = 26_214_400;

const maxNameBytes = 255;

/** Where the form post goes; an address of our own, clients take it from the answer. */
export const uploadPath = "/api/v1/files/upload";

/** Step 1 of an upload (consumer sheet 7.5, provider sheet 13.2). */
export function requestUpload(
  context: BackendContext,
  caller: TokenCaller,
  request: RequestUpload,
): RequestUploadAnswer {
  if (request.fileSize > maxUploadBytes) {
    throw new Refusal(
      400,
      "FileTooLarge",
      `"${request.fileName}" has ${request.fileSize} bytes, at most ${maxUploadBytes} can be uploaded`,
    );
  }
  assertNames(request);
  const upload =
    request.role === "consumer-input"
      ? inputUpload(context, caller, request)
      : outputUpload(context, caller, request);
  const { uploadId, ticket } = context.uploads.request(upload, context.clock.now());
  return {
    ...(upload.sessionId !== undefined && { uploadSessionId: upload.sessionId }),
    uploadId,
    uploadUrl: context.origin + uploadPath,
    formFields: [
      { key: "uploadId", value: uploadId },
      { key: "ticket", value: ticket },
    ],
  };
}

/** Step 2: the form post brings the bytes. It carries no credential but the ticket. */
export function storeUpload(
  context: BackendContext,
  form: { uploadId: string; ticket: string; data: Uint8Array },
): void {
  const upload = context.uploads.byTicket(form.uploadId, form.ticket);
  if (upload === undefined) {
    throw new Refusal(403, "Forbidden", "The form fields are not those of a requested upload");
  }
  if (upload.state === "confirmed") {
    throw new Refusal(409, "UploadConfirmed", "The upload was confirmed already");
  }
  if (form.data.length !== upload.size) {
    throw new Refusal(
      400,
      "InvalidArgument",
      `"${upload.fileName}" was announced with ${upload.size} bytes and has ${form.data.length}`,
    );
  }
  context.uploads.store(upload.uploadId, form.data);
}

/** Step 3. An output is delivered by it: its artifact event appears on the task's channel. */
export function confirmUpload(
  services: { context: BackendContext; lifecycle: TaskLifecycle },
  caller: TokenCaller,
  uploadId: string,
): ConfirmUploadAnswer {
  const { context } = services;
  const upload = context.uploads.get(uploadId);
  if (upload === undefined || upload.organizationId !== caller.organization.id) {
    throw notFound("UploadNotFound", `There is no upload "${uploadId}"`);
  }
  if (upload.state === "requested") {
    throw new Refusal(
      409,
      "UploadIncomplete",
      `The content of "${upload.fileName}" did not arrive`,
    );
  }
  if (upload.artifactRef !== undefined) {
    // A confirmation that is repeated, because its answer was lost, delivers nothing twice.
    return { uploadId, artifactRef: upload.artifactRef as FileArtifactRef };
  }
  if (upload.role === "provider-output") {
    return { uploadId, artifactRef: deliver(services, caller, upload) };
  }
  context.uploads.confirm(uploadId);
  return { uploadId };
}

function inputUpload(
  context: BackendContext,
  caller: TokenCaller,
  request: Extract<RequestUpload, { role: "consumer-input" }>,
): RequestedUpload {
  const { agentName, uploadSessionId } = request;
  findAgent(context, caller, agentName);
  const { id: organizationId, userId: ownerId } = caller.organization;
  const foreign =
    uploadSessionId !== undefined &&
    !context.uploads
      .ofSession(uploadSessionId)
      .some((upload) => upload.ownerId === ownerId && upload.agentName === agentName);
  if (foreign) {
    throw new Refusal(
      400,
      "InvalidArgument",
      `There is no upload session "${uploadSessionId}" of this caller for agent "${agentName}"`,
    );
  }
  return {
    ...fileOf(request),
    organizationId,
    ownerId,
    agentName,
    partId: request.partId,
    sessionId: uploadSessionId ?? randomUUID(),
  };
}

function outputUpload(
  context: BackendContext,
  caller: TokenCaller,
  request: Extract<RequestUpload, { role: "provider-output" }>,
): RequestedUpload {
  if (caller.kind !== "agent") {
    // The answer a consumer gets for a task of its own differs from the one for a foreign task.
    findOwnTask(context, caller, request.taskId);
    throw new Refusal(403, "Forbidden", "Only the agent of a task may upload its outputs");
  }
  const task = findProvidedTask(context, caller, request.taskId);
  if (task.agentName !== caller.agentName) {
    throw new Refusal(403, "Forbidden", `The task is not one of agent "${caller.agentName}"`);
  }
  const { taskId, outputId } = request;
  return {
    ...fileOf(request),
    organizationId: caller.organization.id,
    taskId,
    ...(outputId !== undefined && { outputId }),
  };
}

/** Names travel in realtime messages beside other things, and become names of files. */
function assertNames({ fileName, mimeType }: RequestUpload): void {
  for (const [name, value] of Object.entries({ fileName, mimeType })) {
    if (Buffer.byteLength(value) <= maxNameBytes) continue;
    throw new Refusal(400, "InvalidArgument", `${name} is longer than ${maxNameBytes} bytes`);
  }
}

function fileOf(request: RequestUpload) {
  const { role, fileName, mimeType, fileSize: size } = request;
  return { role, fileName, mimeType, size } as const;
}

function deliver(
  { context, lifecycle }: { context: BackendContext; lifecycle: TaskLifecycle },
  caller: TokenCaller,
  upload: UploadRecord,
): FileArtifactRef {
  return context.database.transaction(() => {
    const task = findProvidedTask(context, caller, upload.taskId ?? "");
    const data = context.uploads.take(upload.uploadId);
    if (data === undefined) throw new Error(`Upload ${upload.uploadId} lost its content`);
    const { fileName, mimeType, size, outputId } = upload;
    const channel = statusChannel(task.organizationId, task.taskId);
    const keyset = keysetOf(context, task.billingMode);
    const { fileId } = keyset.storeFile({ channel, name: fileName, mimeType, data });
    const artifactRef = { kind: "file", mimeType, size, fileId, fileName, channel } as const;
    context.uploads.confirm(upload.uploadId, artifactRef);
    lifecycle.publish(task, {
      type: "artifact",
      ...(outputId !== undefined && { outputId }),
      artifactRef,
    });
    return artifactRef;
  });
}
