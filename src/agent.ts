export type {
  AgentConnectAnswer as RegistrationResult,
  AgentConnectRequest as RegistrationPayload,
} from "../generated/types/backend.ts";
export type { InstanceState as AgentInstancePresenceState } from "../generated/types/presence.ts";
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
  RequestPart,
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
export type { RunAgentOptions } from "./agents/runner.ts";
export { runAgent } from "./agents/runner.ts";
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
export type { AgentAuth, AgentAuthOptions } from "./auth/agent-auth.ts";
export { createAgentAuth } from "./auth/agent-auth.ts";
export { AgentAuthFatalError } from "./auth/auth-errors.ts";
