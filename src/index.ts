// The whole public surface of the package root, by name. `browser.ts` has the same values; a test
// compares the two.

export type { AgentCard, AgentTag } from "../generated/types/agent-card.ts";
export type {
  AgentConnectAnswer as RegistrationResult,
  AgentConnectRequest as RegistrationPayload,
  Cdm as CdmConfig,
  CdmApi as CdmApiConfig,
  CdmKeyset,
  ListTasksParams,
  ListTasksResult,
  TokenResult,
} from "../generated/types/backend.ts";
export type { ErrorCode } from "../generated/types/errors.ts";
export type { Issue } from "../generated/types/issue.ts";
export type { InstanceState as AgentInstancePresenceState } from "../generated/types/presence.ts";
export type {
  ArtifactEvent,
  ArtifactRef,
  BillingMode,
  CancelRequestedEvent,
  FileArtifactRef,
  InlineArtifactRef,
  KnownTaskEvent,
  LogEvent,
  ProgressEvent,
  RequestEvent,
  RequestPart,
  SystemEvent,
  TaskEvent,
  TaskInfo,
  TerminalEvent,
  TerminalState,
  UnknownTaskEvent,
} from "../generated/types/task-event.ts";
export type { TaskEventCases } from "../generated/unions/task-event.ts";
export { matchTaskEvent } from "../generated/unions/task-event.ts";
export type { ConnectAgentOptions } from "./agents/connect-agent.ts";
export { connectAgent } from "./agents/connect-agent.ts";
export type {
  ArtifactData,
  ArtifactEntry,
  ArtifactOptions,
  ExpireTaskMessage,
  HandlerFn,
  HandlerResult,
  HandlerReturn,
  StartTaskMessage,
  TaskContext,
} from "./agents/handler.ts";
export type {
  AgentInstanceHandle,
  AgentInstanceOptions,
  CloseOptions,
  InstanceCard,
  PublishedTerminal,
  TaskNotice,
} from "./agents/instance-options.ts";
export { startAgentInstance } from "./agents/start-agent-instance.ts";
export type {
  CreateStreamOptions,
  ExternalStreamObject,
  OnActivateCallback,
  StreamObject,
} from "./agents/stream-object.ts";
export type {
  AcquiredStream,
  StreamRegistryEntry,
  StreamTraits,
} from "./agents/stream-registry.ts";
export { StreamRegistry } from "./agents/stream-registry.ts";
export type { BuildArtifactRefOptions } from "./artifacts/artifact-ref.ts";
export {
  buildArtifactRef,
  decodeInlineArtifact,
  shouldInlineArtifact,
} from "./artifacts/artifact-ref.ts";
export type {
  DownloadedArtifact,
  DownloadOptions,
  FileSource,
} from "./artifacts/download-artifact.ts";
export { downloadArtifact } from "./artifacts/download-artifact.ts";
export type { FileInput, FilePart } from "./artifacts/file-input.ts";
export { filePartFromPath } from "./artifacts/file-part-from-path.ts";
export { maxUploadBytes as BLOCKS_MAX_UPLOAD_BYTES } from "./artifacts/limits.ts";
export type { FilePartOptions, SendMessageRequestPart } from "./artifacts/request-parts.ts";
export { filePart, textPart } from "./artifacts/request-parts.ts";
export type { AgentAuth } from "./auth/agent-auth.ts";
export { AgentAuthFatalError, AuthRefreshFailedError } from "./auth/auth-errors.ts";
export type { AuthProvider } from "./auth/auth-provider.ts";
export { staticAuth } from "./auth/auth-provider.ts";
export type { ConsumerAuthOptions, ConsumerAuthState } from "./auth/consumer-auth.ts";
export { ConsumerAuth } from "./auth/consumer-auth.ts";
export type { CredentialOptions } from "./auth/create-consumer-auth.ts";
export type { TokenSource } from "./auth/token-source.ts";
export {
  BackendError,
  ResponseInvalidError,
  UnreachableError,
} from "./backend/backend-errors.ts";
export type { FetchCdmOptions } from "./backend/cdm.ts";
export { defaultCdmUrl as DEFAULT_CDM_URL, fetchCdmConfig } from "./backend/cdm.ts";
export type { RealtimeKeys } from "./backend/deployment.ts";
export type { RegistryOptions, RegistryPage } from "./backend/public-registry.ts";
export {
  fetchAgentRegistry,
  fetchAgentsByListing,
  fetchAgentsByTag,
  getAgent,
  removeAgent,
} from "./backend/public-registry.ts";
export type { AgentEntry, AgentRegistryResult } from "./backend/registry.ts";
export type { RpcOptions } from "./backend/rpc.ts";
export { BillingModeMismatchError, RpcError } from "./backend/rpc-errors.ts";
export type { TokenEndpointConfig, TokenEndpointCredentials } from "./backend/token-endpoint.ts";
export { DEFAULTS } from "./defaults.ts";
export type { PubNubConnectorOptions } from "./realtime/pubnub-realtime.ts";
export { createPubNubConnector } from "./realtime/pubnub-realtime.ts";
export type {
  ConnectRealtime,
  HistoryPage,
  OutgoingMessage,
  Realtime,
  RealtimeCategory,
  RealtimeFile,
  RealtimeMessage,
  RealtimeOptions,
  RealtimeStatus,
  RealtimeSubscription,
  Unsubscribe,
} from "./realtime/realtime.ts";
export { RealtimeError } from "./realtime/realtime-error.ts";
export {
  AgentMismatchError,
  ContractDriftError,
  EventContractError,
  InputContractError,
  OutputContractError,
  TaskAbortedError,
  TaskFailedError,
  TaskTimeoutError,
} from "./sessions/agent-client/errors.ts";
export type { AgentHost, AgentTransport } from "./sessions/agent-transport.ts";
export { AnonTaskAccessDeniedError } from "./sessions/anon-task-access-denied-error.ts";
export type {
  CallbackErrorContext,
  CallbackErrorListener,
  CallbackType,
} from "./sessions/callback-set.ts";
export type { SendTaskParams as SendMessageParams } from "./sessions/send-message.ts";
export type { OpenStreamRefOptions, StreamRef } from "./sessions/stream-ref.ts";
export { StreamUnavailableError } from "./sessions/stream-unavailable-error.ts";
export type { TaskEventCallbacks, TaskSubscription } from "./sessions/subscribe-to-task.ts";
export type { TaskRole } from "./sessions/task-api.ts";
export type { ConnectOptions } from "./sessions/task-client.ts";
export { TaskClient } from "./sessions/task-client.ts";
export type {
  TaskClientCreateOptions,
  TaskClientOptions,
} from "./sessions/task-client-options.ts";
export type { ConnectionState } from "./sessions/task-feed.ts";
export { TaskFollowError } from "./sessions/task-follow-error.ts";
export type { RecordedArtifact } from "./sessions/task-record.ts";
export type { TaskSession } from "./sessions/task-session.ts";
export type { WaitOptions } from "./sessions/waiters.ts";
export type { ByteReadable, ByteWritable } from "./streams/byte-readable.ts";
export type {
  StreamAffinity,
  StreamDescriptor,
  StreamDirection,
  StreamFormat,
} from "./streams/descriptor.ts";
export type {
  InboundBytes,
  InboundEvents,
  InboundMessage,
  InboundRaw,
} from "./streams/inbound-message.ts";
export type { StreamClient } from "./streams/stream-client.ts";
export type { StreamError } from "./streams/stream-errors.ts";
export { StreamLostError, StreamOverflowError, StreamWriteError } from "./streams/stream-errors.ts";
export { streamChannel } from "./streams/stream-id.ts";
export type { Clock, ScheduledCall, ScheduleOptions } from "./support/clock.ts";
export { systemClock } from "./support/clock.ts";
export type { DisposableHandle } from "./support/disposable.ts";
export { AbortedError, BlocksError, TimeoutError } from "./support/errors.ts";
export type { JsonObject, JsonValue } from "./support/json.ts";
export type { Log, LogLevel } from "./support/log.ts";
export { consoleLog, silentLog } from "./support/log.ts";
export { protocolVersion } from "./support/protocol-version.ts";
export { sdkVersion } from "./support/sdk-version.ts";
