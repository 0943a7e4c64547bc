// The root for browsers: the same values as `index.ts`, whose types serve both, without any import of
// a `node:` module. What needs Node throws `node-only`.

import { nodeOnly } from "./support/node-only.ts";

export { matchTaskEvent } from "../generated/unions/task-event.ts";
export { StreamRegistry } from "./agents/stream-registry.ts";
export {
  buildArtifactRef,
  decodeInlineArtifact,
  shouldInlineArtifact,
} from "./artifacts/artifact-ref.ts";
export { downloadArtifact } from "./artifacts/download-artifact.ts";
export { maxUploadBytes as BLOCKS_MAX_UPLOAD_BYTES } from "./artifacts/limits.ts";
export { filePart, textPart } from "./artifacts/request-parts.ts";
export { AgentAuthFatalError, AuthRefreshFailedError } from "./auth/auth-errors.ts";
export { staticAuth } from "./auth/auth-provider.ts";
export { ConsumerAuth } from "./auth/consumer-auth.ts";
export {
  BackendError,
  ResponseInvalidError,
  UnreachableError,
} from "./backend/backend-errors.ts";
export { defaultCdmUrl as DEFAULT_CDM_URL, fetchCdmConfig } from "./backend/cdm.ts";
export {
  fetchAgentRegistry,
  fetchAgentsByListing,
  fetchAgentsByTag,
  getAgent,
} from "./backend/public-registry.ts";
export { BillingModeMismatchError, RpcError } from "./backend/rpc-errors.ts";
export { DEFAULTS } from "./defaults.ts";
export { createPubNubConnector } from "./realtime/pubnub-realtime.ts";
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
export { AnonTaskAccessDeniedError } from "./sessions/anon-task-access-denied-error.ts";
export { StreamUnavailableError } from "./sessions/stream-unavailable-error.ts";
export { TaskClient } from "./sessions/task-client.ts";
export { TaskFollowError } from "./sessions/task-follow-error.ts";
export { StreamLostError, StreamOverflowError, StreamWriteError } from "./streams/stream-errors.ts";
export { streamChannel } from "./streams/stream-id.ts";
export { systemClock } from "./support/clock.ts";
export { AbortedError, BlocksError, TimeoutError } from "./support/errors.ts";
export { consoleLog, silentLog } from "./support/log.ts";
export { protocolVersion } from "./support/protocol-version.ts";
export { sdkVersion } from "./support/sdk-version.ts";

export const startAgentInstance = nodeOnly("startAgentInstance");
export const removeAgent = nodeOnly("removeAgent");
export const connectAgent = nodeOnly("connectAgent");
export const filePartFromPath = nodeOnly("filePartFromPath");
