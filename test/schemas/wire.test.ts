import { expect, test } from "vitest";
import { change, type Json } from "./cards.ts";
import { createAjv, validator } from "./schema-library.ts";

const ajv = createAjv();
const defs = (file: string, name: string) => `${file}.schema.json#/$defs/${name}`;
const event = "task-event/task-event.schema.json";
const message = "stream/stream-message.schema.json";
const part = "stream/stream-part.schema.json";
const setup = "stream/stream-setup-request.schema.json";
const answer = "stream/stream-setup-answer.schema.json";
const control = "control/control-message.schema.json";
const announcement = "task-event/stream-announcement.schema.json";
const options = defs("backend/tasks", "TaskOptions");
const upload = defs("backend/files", "RequestUpload");
const terms = defs("control/start-task", "PipeTerms");
const lock = "file/lock.schema.json";

const inline = { kind: "inline", mimeType: "text/plain", size: 0, data: "" };
const file = {
  kind: "file",
  mimeType: "a/b",
  size: 9,
  fileId: "f",
  fileName: "n",
  channel: "u.o.t",
};
const stream = {
  channel: "stream.a.t-1",
  direction: "outbound",
  format: "bytes",
  affinity: "dedicated",
  token: "T",
  tokenTtlMinutes: 1,
};
const data = { type: "stream_data", streamId: "t-1", seq: 0, ts: 1, chunks: [""] };
const events = { type: "stream_events", streamId: "t-1", seq: 1, ts: 1, events: [null] };
const piece = {
  type: "stream_data",
  streamId: "t-1",
  seq: 0,
  ts: 1,
  multipart: { id: "m", part: 1, total: 2 },
  data: "",
};
const grant = {
  taskId: "t",
  streamId: "t-1",
  channel: "stream.a.t-1",
  direction: "outbound",
  phase: "embedded",
  token: "T",
  tokenTtlMinutes: 0.5,
};
const accepted = { ok: true, streamSetupResponse: grant };
const asked = {
  type: "stream_setup",
  taskId: "t",
  orgId: "o",
  agentName: "a",
  streamId: "t-1",
  channel: "stream.a.t-1",
  direction: "outbound",
  format: "events",
  affinity: "dedicated",
  taskKind: "request",
  durationMinutes: 60,
  declaredStream: "_default",
  phase: "embedded",
  protocolVersion: "2026-05-01",
};
const hash = `sha256:${"0".repeat(64)}`;
const locked = {
  source: "a",
  version: "1",
  files: { "a.ts": hash },
  digest: hash,
  contractDigest: hash,
};
const lockFile = { lockVersion: 1, agents: { a: locked } };

test.for([
  { name: "a bare progress", schema: event, value: { type: "progress", taskId: "t" } },
  {
    name: "unknown members",
    schema: event,
    value: { type: "log", taskId: "t", message: "", x: 1 },
  },
  {
    name: "an unknown protocol version",
    schema: event,
    value: { type: "progress", taskId: "t", protocolVersion: "2099-01-01" },
  },
  {
    name: "an announcement with one bad entry",
    schema: event,
    value: { type: "progress", taskId: "t", streams: { a: stream, b: 7 } },
  },
  {
    name: "an artifact of zero bytes",
    schema: event,
    value: { type: "artifact", taskId: "t", artifactRef: inline },
  },
  {
    name: "an uploaded artifact",
    schema: event,
    value: { type: "artifact", taskId: "t", artifactRef: file },
  },
  {
    name: "a state that is not known",
    schema: event,
    value: { type: "progress", taskId: "t", state: "paused" },
  },
  {
    name: "a request without parts",
    schema: event,
    value: { type: "request", taskId: "t", requestParts: [] },
  },
  {
    name: "an empty part",
    schema: "task-event/request-part.schema.json",
    value: { anything: [1] },
  },
  { name: "chunks without encoding", schema: message, value: data },
  { name: "base64 chunks", schema: message, value: { ...data, encoding: "base64" } },
  {
    name: "events of any JSON",
    schema: message,
    value: { ...events, events: [null, 1, { a: [] }] },
  },
  { name: "a part", schema: part, value: piece },
  { name: "a granted stream", schema: answer, value: accepted },
  {
    name: "an activated stream",
    schema: answer,
    value: change(
      change(accepted, "streamSetupResponse.phase", "activate"),
      "streamSetupResponse.token",
      undefined,
    ),
  },
  { name: "a set-up request", schema: setup, value: asked },
  {
    name: "a start with nothing but the task",
    schema: control,
    value: { type: "StartTask", taskId: "t" },
  },
  {
    name: "a start with a wrong duration",
    schema: control,
    value: { type: "StartTask", taskId: "t", duration: 0.5 },
  },
  { name: "a pipe's terms", schema: terms, value: { duration: 43_200, durationExpiresAtMs: 1 } },
  { name: "a request with options", schema: options, value: { taskKind: "request", stream: true } },
  { name: "no option", schema: options, value: {} },
  { name: "a pipe of a minute", schema: options, value: { taskKind: "pipe", duration: 1 } },
  {
    name: "an upload of an empty output",
    schema: upload,
    value: { role: "provider-output", taskId: "t", fileName: "n", fileSize: 0, mimeType: "a/b" },
  },
  {
    name: "a failed call",
    schema: defs("backend/rpc", "RpcResponse"),
    value: { jsonrpc: "2.0", id: null, error: { code: -32601, message: "", data: "text" } },
  },
  { name: "a lock", schema: lock, value: lockFile },
])("$name is read by $schema", ({ schema, value }) => {
  const validate = validator(ajv, schema);
  expect(validate(value), ajv.errorsText(validate.errors)).toBe(true);
});

const without = (value: Json, ...paths: string[]) =>
  paths.map((path) => change(value, path, undefined));

test.for([
  {
    name: "an event without its task",
    schema: event,
    values: [{ type: "progress" }, { type: "progress", taskId: "" }],
  },
  { name: "an event of an unknown type", schema: event, values: [{ type: "x", taskId: "t" }] },
  {
    name: "a terminal that is not final",
    schema: event,
    values: ["running", "cancelled", "", undefined].map((state) => ({
      type: "terminal",
      taskId: "t",
      state,
    })),
  },
  {
    name: "an artifact without its content",
    schema: event,
    values: [
      {},
      { kind: "x" },
      ...without(inline, "data", "size", "mimeType", "kind"),
      ...without(file, "fileId", "fileName", "channel"),
    ].map((artifactRef) => ({ type: "artifact", taskId: "t", artifactRef })),
  },
  {
    name: "a half announced stream",
    schema: announcement,
    values: [
      ...without(stream, ...Object.keys(stream)),
      { ...stream, direction: "out" },
      { ...stream, format: "text" },
      { ...stream, affinity: "x" },
      { ...stream, tokenTtlMinutes: 0 },
    ],
  },
  {
    name: "chunks that are none",
    schema: message,
    values: [
      { ...data, chunks: [] },
      { ...data, chunks: [1] },
      { ...data, encoding: "hex" },
      { ...data, seq: 0.5 },
      { ...data, seq: -1 },
      ...without(data, "chunks", "seq"),
    ],
  },
  {
    name: "events that are none",
    schema: message,
    values: [
      { ...events, events: [] },
      { ...events, encoding: "base64" },
      ...without(events, "events", "seq"),
    ],
  },
  { name: "a split message", schema: message, values: [piece] },
  {
    name: "a broken part",
    schema: part,
    values: [
      ...without(piece, "multipart", "data", "multipart.id", "multipart.part", "multipart.total"),
      change(piece, "multipart.part", 0),
      change(piece, "multipart.total", 1),
      change(piece, "multipart.id", ""),
      { ...piece, type: "stream_end" },
    ],
  },
  {
    name: "an unclear answer",
    schema: answer,
    values: [
      { ok: "true" },
      { ok: true },
      { ok: false },
      { ok: false, error: {} },
      ...without(accepted, ...Object.keys(grant).map((key) => `streamSetupResponse.${key}`)),
      change(accepted, "streamSetupResponse.tokenTtlMinutes", 0),
      change(accepted, "streamSetupResponse.phase", "activate"),
      change(accepted, "streamSetupResponse.channel", ""),
    ],
  },
  {
    name: "a set-up request with a gap",
    schema: setup,
    values: [
      ...without(asked, ...Object.keys(asked)),
      { ...asked, streamId: "a.b" },
      { ...asked, streamId: "" },
      { ...asked, streamId: "a".repeat(93) },
      { ...asked, phase: "x" },
    ],
  },
  {
    name: "an order without its task",
    schema: control,
    values: [
      { type: "StartTask" },
      { type: "CancelTask", taskId: "" },
      { type: "SwitchEnvironment", environment: "network" },
      { type: "SwitchEnvironment", environment: "moon", pamToken: "p" },
    ],
  },
  {
    name: "bad terms of a pipe",
    schema: terms,
    values: [0, 43_201, 1.5, "5"]
      .map((duration) => ({ duration, durationExpiresAtMs: 1 }))
      .concat({ duration: 5, durationExpiresAtMs: 0 }),
  },
  {
    name: "a duration without a pipe",
    schema: options,
    values: [
      { duration: 5 },
      { taskKind: "request", duration: 5 },
      { taskKind: "pipe" },
      { taskKind: "pipe", duration: 43_201 },
    ],
  },
  {
    name: "an upload of no role",
    schema: upload,
    values: [
      { taskId: "t", fileName: "n", fileSize: 0, mimeType: "a/b" },
      {
        role: "provider-output",
        agentName: "a",
        partId: "p",
        fileName: "n",
        fileSize: 0,
        mimeType: "a/b",
      },
    ],
  },
  {
    name: "an invitation of nobody, or of two",
    schema: defs("backend/organizations", "CreateInvitationRequest"),
    values: [{}, { email: "a", targetOrgSlug: "b" }],
  },
  {
    name: "a lock of another hand",
    schema: lock,
    values: [
      { ...lockFile, lockVersion: 2 },
      { ...lockFile, x: 1 },
      { lockVersion: 1, agents: { "a-b": locked } },
      change(lockFile, "agents.a.x", 1),
      change(lockFile, "agents.a.digest", "sha256:0"),
      ...without(lockFile, "agents", "lockVersion", "agents.a.digest"),
    ],
  },
])("$name is refused by $schema", ({ schema, values }) => {
  const validate = validator(ajv, schema);
  const read = values.filter((value) => validate(value));
  expect(values).not.toEqual([]);
  expect(read).toEqual([]);
});
