// What generated modules import. Only ever added to: files that an older version wrote keep working.

// What a rule may name besides data: the formats that are checked, and patterns that could run for long.
export {
  finds,
  fitsDate,
  fitsDateTime,
  fitsDuration,
  fitsEmail,
  fitsHostname,
  fitsIdnEmail,
  fitsIdnHostname,
  fitsIpv4,
  fitsIpv6,
  fitsIri,
  fitsIriReference,
  fitsJsonPointer,
  fitsRegex,
  fitsRelativeJsonPointer,
  fitsTime,
  fitsUri,
  fitsUriReference,
  fitsUriTemplate,
  fitsUuid,
} from "../../generated/helpers.ts";
export type { HandlerFn } from "../agents/handler.ts";
export type { FileInput, FilePart } from "../artifacts/file-input.ts";
export type {
  AgentPipe,
  AgentTask,
  OutputEntry,
  TaskArtifact,
} from "../sessions/agent-client/agent-task.ts";
export type {
  AttachOptions,
  CallOptions,
  ContractIssue,
  ContractModes,
  Mode,
  PipeOptions,
  RequestOptions,
  StartOptions,
} from "../sessions/agent-client/call-options.ts";
export type { ClientContract, ContractVerdict } from "../sessions/agent-client/client-contract.ts";
export { agentClient, createAgentClient } from "../sessions/agent-client/create-agent-client.ts";
export type { FetchOptions, FileOutput } from "../sessions/agent-client/file-output.ts";
export type {
  ByteDuplex,
  ByteReader,
  ByteWriter,
  EventDuplex,
  EventReader,
  EventWriter,
  StreamHandle,
} from "../sessions/agent-client/typed-stream.ts";
export type { AgentHost } from "../sessions/agent-transport.ts";
export type { JsonObject, JsonValue } from "../support/json.ts";
export type {
  Check,
  ContractDefinition,
  InputContract,
  Issue,
  OutputContract,
  StreamContract,
  ValueRule,
} from "./contract.ts";
export { createFake } from "./fake/create-fake.ts";
export type {
  AgentFake,
  FakeAnswer,
  FakeCall,
  FakeCard,
  FakeDefinition,
  FakeOptions,
  FakeOutputs,
} from "./fake/fake-types.ts";
export { createHandler } from "./handler/create-handler.ts";
export type { HandlerContext, TypedHandler } from "./handler/handler-types.ts";
