// Generated from schemas/backend/routes.json. Do not edit.
// Edit the schema, then run: npm run generate

import type {
  AcceptInvitationAnswer,
  AcceptInvitationRequest,
  AgentAnswer,
  AgentConnectAnswer,
  AgentConnectRequest,
  AgentListAnswer,
  AgentListQuery,
  AgentQuery,
  AgentStatusAnswer,
  AgentStatusQuery,
  AnonTaskReadTokenRequest,
  AuthorizeQuery,
  Cdm,
  CliConfig,
  ConfirmUploadAnswer,
  ConfirmUploadRequest,
  ConsumerBalance,
  ConsumerTokenAnswer,
  ConsumerTokenRequest,
  CreateApiKeyAnswer,
  CreateApiKeyRequest,
  CreateInvitationAnswer,
  CreateInvitationRequest,
  DeleteAgentAnswer,
  EmbedRefreshAnswer,
  EmbedRefreshRequest,
  GetTaskResult,
  GrantList,
  IgnoredAnswer,
  IgnoredResult,
  InvitationList,
  ListTasksParams,
  ListTasksResult,
  OrganizationList,
  PricingLimits,
  PromoteAgentAnswer,
  PromoteAgentRequest,
  PublishAgentAnswer,
  PublishAgentRequest,
  PublishContext,
  RefreshAnswer,
  RefreshRequest,
  RenameOrganizationRequest,
  RequestUpload,
  RequestUploadAnswer,
  RpcRequest,
  RpcResponse,
  SendMessageParams,
  SendMessageResult,
  TaskIdParams,
  TaskReadTokenAnswer,
  TaskReadTokenRequest,
  TokenExchangeAnswer,
  TokenExchangeRequest,
  TopupAnswer,
  TopupRequest,
} from "../types/backend.ts";
import type { Issue } from "../types/issue.ts";
import {
  checkAcceptInvitationAnswer,
  checkAcceptInvitationRequest,
  checkAgentAnswer,
  checkAgentConnectAnswer,
  checkAgentConnectRequest,
  checkAgentListAnswer,
  checkAgentListQuery,
  checkAgentQuery,
  checkAgentStatusAnswer,
  checkAgentStatusQuery,
  checkAnonTaskReadTokenRequest,
  checkAuthorizeQuery,
  checkCdm,
  checkCliConfig,
  checkConfirmUploadAnswer,
  checkConfirmUploadRequest,
  checkConsumerBalance,
  checkConsumerTokenAnswer,
  checkConsumerTokenRequest,
  checkCreateApiKeyAnswer,
  checkCreateApiKeyRequest,
  checkCreateInvitationAnswer,
  checkCreateInvitationRequest,
  checkDeleteAgentAnswer,
  checkEmbedRefreshAnswer,
  checkEmbedRefreshRequest,
  checkGetTaskResult,
  checkGrantList,
  checkIgnoredAnswer,
  checkIgnoredResult,
  checkInvitationList,
  checkListTasksParams,
  checkListTasksResult,
  checkOrganizationList,
  checkPricingLimits,
  checkPromoteAgentAnswer,
  checkPromoteAgentRequest,
  checkPublishAgentAnswer,
  checkPublishAgentRequest,
  checkPublishContext,
  checkRefreshAnswer,
  checkRefreshRequest,
  checkRenameOrganizationRequest,
  checkRequestUpload,
  checkRequestUploadAnswer,
  checkRpcRequest,
  checkRpcResponse,
  checkSendMessageParams,
  checkSendMessageResult,
  checkTaskIdParams,
  checkTaskReadTokenAnswer,
  checkTaskReadTokenRequest,
  checkTokenExchangeAnswer,
  checkTokenExchangeRequest,
  checkTopupAnswer,
  checkTopupRequest,
} from "../validators/backend.ts";

/** What is wrong with a value; empty when it is right. */
export type Check = (value: unknown) => Issue[];

/** One HTTP call of the backend: `Request` is its JSON body, `Query` its query, `Answer` the body of a 2xx answer. */
export interface Route<Request, Answer, Query = unknown> {
  readonly name: string;
  readonly method: "DELETE" | "GET" | "PATCH" | "POST";
  /** Parameters in braces: `/api/v1/agents/{agentName}/grants`. */
  readonly path: string;
  /** The credential that goes along as bearer; `optional` where it may be absent. */
  readonly auth: "api-key" | "bearer" | "none" | "optional";
  /** How the body of the request is written; JSON when absent. */
  readonly encoding?: "form";
  readonly checkQuery?: Check;
  /** Absent when the call has no body. */
  readonly checkRequest?: Check;
  readonly checkResponse: Check;
  /** Never there: it carries the types. */
  readonly "~types"?: {
    readonly request: Request;
    readonly query: Query;
    readonly answer: Answer;
  };
}

/** One method of the JSON-RPC route. */
export interface RpcMethod<Params, Result> {
  /** Name on the wire. */
  readonly name: string;
  readonly checkParams: Check;
  readonly checkResult: Check;
  /** Never there: it carries the types. */
  readonly "~types"?: { readonly params: Params; readonly result: Result };
}

/** GET /api/v1/cdm: Reads the configuration document that the backend serves. */
export const cdm: Route<undefined, Cdm> = {
  name: "cdm",
  method: "GET",
  path: "/api/v1/cdm",
  auth: "none",
  checkResponse: checkCdm,
};

/**
 * GET /api/v1/cli-config: Tells what kind of deployment this is.
 *
 * - 404: The origin is the public network.
 */
export const cliConfig: Route<undefined, CliConfig> = {
  name: "cliConfig",
  method: "GET",
  path: "/api/v1/cli-config",
  auth: "none",
  checkResponse: checkCliConfig,
};

/**
 * POST /api/v1/rpc: Carries every JSON-RPC call.
 *
 * - 401: The token is missing or no longer good: renew it and repeat once.
 * - 403 AGENT_FORCED_OFFLINE: An administrator keeps the agent offline.
 * - CSRF_INVALID: A cookie came along with the bearer token: send without cookies.
 */
export const rpc: Route<RpcRequest, RpcResponse> = {
  name: "rpc",
  method: "POST",
  path: "/api/v1/rpc",
  auth: "bearer",
  checkRequest: checkRpcRequest,
  checkResponse: checkRpcResponse,
};

/** POST /api/v1/auth/agent/consumer-token: Exchanges an API key, sent in the body, for a consumer's tokens. */
export const consumerToken: Route<ConsumerTokenRequest, ConsumerTokenAnswer> = {
  name: "consumerToken",
  method: "POST",
  path: "/api/v1/auth/agent/consumer-token",
  auth: "none",
  checkRequest: checkConsumerTokenRequest,
  checkResponse: checkConsumerTokenAnswer,
};

/**
 * POST /api/v1/auth/agent/connect: Registers an agent instance and gives it its credentials.
 *
 * - 403 AGENT_FORCED_OFFLINE: An administrator keeps the agent offline. Permanent.
 */
export const agentConnect: Route<AgentConnectRequest, AgentConnectAnswer> = {
  name: "agentConnect",
  method: "POST",
  path: "/api/v1/auth/agent/connect",
  auth: "api-key",
  checkRequest: checkAgentConnectRequest,
  checkResponse: checkAgentConnectAnswer,
};

/**
 * POST /api/v1/auth/agent/refresh: Renews the tokens of a consumer or an instance.
 *
 * - REFRESH_TOKEN_INVALID: The refresh token is spent or unknown: authenticate with the key again.
 * - API_KEY_INVALID: The key is unknown or withdrawn. Permanent.
 * - AGENT_FORCED_OFFLINE: An administrator keeps the agent offline. Permanent.
 */
export const refreshToken: Route<RefreshRequest, RefreshAnswer> = {
  name: "refreshToken",
  method: "POST",
  path: "/api/v1/auth/agent/refresh",
  auth: "api-key",
  checkRequest: checkRefreshRequest,
  checkResponse: checkRefreshAnswer,
};

/**
 * POST /api/v1/auth/task-read-token: Gives a token to read an existing task.
 *
 * - 401: The token is missing or no longer good: renew it and repeat once.
 */
export const taskReadToken: Route<TaskReadTokenRequest, TaskReadTokenAnswer> = {
  name: "taskReadToken",
  method: "POST",
  path: "/api/v1/auth/task-read-token",
  auth: "bearer",
  checkRequest: checkTaskReadTokenRequest,
  checkResponse: checkTaskReadTokenAnswer,
};

/**
 * POST /api/v1/auth/anon-task-read-token: Gives an anonymous viewer a token to read a public, free task.
 *
 * - 403: The task is not public and free, or was submitted with another fingerprint.
 */
export const anonTaskReadToken: Route<
  AnonTaskReadTokenRequest,
  TaskReadTokenAnswer
> = {
  name: "anonTaskReadToken",
  method: "POST",
  path: "/api/v1/auth/anon-task-read-token",
  auth: "none",
  checkRequest: checkAnonTaskReadTokenRequest,
  checkResponse: checkTaskReadTokenAnswer,
};

/**
 * POST /api/v1/auth/embed/refresh: Renews the token of an embedded sign-in.
 *
 * - 401: The session is over: sign in again.
 * - 412: The protocol version was refused.
 */
export const embedRefresh: Route<EmbedRefreshRequest, EmbedRefreshAnswer> = {
  name: "embedRefresh",
  method: "POST",
  path: "/api/v1/auth/embed/refresh",
  auth: "none",
  checkRequest: checkEmbedRefreshRequest,
  checkResponse: checkEmbedRefreshAnswer,
};

/**
 * POST /api/v1/files/request-upload: Starts an upload of an input or an output.
 *
 * - 401: The token is missing or no longer good: renew it and repeat once.
 */
export const requestUpload: Route<RequestUpload, RequestUploadAnswer> = {
  name: "requestUpload",
  method: "POST",
  path: "/api/v1/files/request-upload",
  auth: "bearer",
  checkRequest: checkRequestUpload,
  checkResponse: checkRequestUploadAnswer,
};

/**
 * POST /api/v1/files/confirm-upload: Finishes an upload.
 *
 * - 401: The token is missing or no longer good: renew it and repeat once.
 */
export const confirmUpload: Route<ConfirmUploadRequest, ConfirmUploadAnswer> = {
  name: "confirmUpload",
  method: "POST",
  path: "/api/v1/files/confirm-upload",
  auth: "bearer",
  checkRequest: checkConfirmUploadRequest,
  checkResponse: checkConfirmUploadAnswer,
};

/**
 * GET /api/v1/registry/agents: Reads one agent. 404 when it does not exist or the caller may not see it.
 *
 * - 404: There is no such agent, or the caller may not see it. A token that is no longer good counts as none, so renew it before believing this.
 */
export const getAgent: Route<undefined, AgentAnswer, AgentQuery> = {
  name: "getAgent",
  method: "GET",
  path: "/api/v1/registry/agents",
  auth: "optional",
  checkQuery: checkAgentQuery,
  checkResponse: checkAgentAnswer,
};

/**
 * GET /api/v1/registry/agents: Lists agents.
 *
 * - 404: Nothing matches.
 */
export const listAgents: Route<undefined, AgentListAnswer, AgentListQuery> = {
  name: "listAgents",
  method: "GET",
  path: "/api/v1/registry/agents",
  auth: "optional",
  checkQuery: checkAgentListQuery,
  checkResponse: checkAgentListAnswer,
};

/**
 * POST /api/v1/registry/agents: Publishes an agent under its name.
 *
 * - 401: The key is not good.
 * - 403: The key may not publish the agent.
 * - BillingModeInvalid: A paid agent cannot become free.
 */
export const publishAgent: Route<PublishAgentRequest, PublishAgentAnswer> = {
  name: "publishAgent",
  method: "POST",
  path: "/api/v1/registry/agents",
  auth: "api-key",
  checkRequest: checkPublishAgentRequest,
  checkResponse: checkPublishAgentAnswer,
};

/** PATCH /api/v1/registry/agents: Changes listing, billing and prices of a published agent. */
export const promoteAgent: Route<
  PromoteAgentRequest,
  PromoteAgentAnswer,
  AgentQuery
> = {
  name: "promoteAgent",
  method: "PATCH",
  path: "/api/v1/registry/agents",
  auth: "api-key",
  checkQuery: checkAgentQuery,
  checkRequest: checkPromoteAgentRequest,
  checkResponse: checkPromoteAgentAnswer,
};

/**
 * DELETE /api/v1/registry/agents: Removes an agent.
 *
 * - 403: The caller may not manage the agent; the token of an instance never may.
 */
export const deleteAgent: Route<undefined, DeleteAgentAnswer, AgentQuery> = {
  name: "deleteAgent",
  method: "DELETE",
  path: "/api/v1/registry/agents",
  auth: "api-key",
  checkQuery: checkAgentQuery,
  checkResponse: checkDeleteAgentAnswer,
};

/** GET /api/v1/agent-status: Tells which instances of up to 50 agents are online. */
export const agentStatus: Route<
  undefined,
  AgentStatusAnswer,
  AgentStatusQuery
> = {
  name: "agentStatus",
  method: "GET",
  path: "/api/v1/agent-status",
  auth: "optional",
  checkQuery: checkAgentStatusQuery,
  checkResponse: checkAgentStatusAnswer,
};

/** GET /api/v1/registry/publish-context: Tells whom the caller would publish as. */
export const publishContext: Route<undefined, PublishContext> = {
  name: "publishContext",
  method: "GET",
  path: "/api/v1/registry/publish-context",
  auth: "api-key",
  checkResponse: checkPublishContext,
};

/** GET /api/v1/pricing/limits: Gives the bounds of prices and allowances. */
export const pricingLimits: Route<undefined, PricingLimits> = {
  name: "pricingLimits",
  method: "GET",
  path: "/api/v1/pricing/limits",
  auth: "none",
  checkResponse: checkPricingLimits,
};

/** GET /api/v1/orgs: Lists the caller's organizations. */
export const listOrganizations: Route<undefined, OrganizationList> = {
  name: "listOrganizations",
  method: "GET",
  path: "/api/v1/orgs",
  auth: "bearer",
  checkResponse: checkOrganizationList,
};

/**
 * PATCH /api/v1/orgs/{orgId}: Renames an organization.
 *
 * - 409: The name is taken.
 */
export const renameOrganization: Route<
  RenameOrganizationRequest,
  IgnoredAnswer
> = {
  name: "renameOrganization",
  method: "PATCH",
  path: "/api/v1/orgs/{orgId}",
  auth: "api-key",
  checkRequest: checkRenameOrganizationRequest,
  checkResponse: checkIgnoredAnswer,
};

/** POST /api/auth/api-key/create: Makes an API key for an organization. */
export const createApiKey: Route<CreateApiKeyRequest, CreateApiKeyAnswer> = {
  name: "createApiKey",
  method: "POST",
  path: "/api/auth/api-key/create",
  auth: "bearer",
  checkRequest: checkCreateApiKeyRequest,
  checkResponse: checkCreateApiKeyAnswer,
};

/** GET /api/auth/oauth2/authorize: Opened in a browser: a page on which a user signs in, which ends in a redirect with AuthorizeRedirect as its query. */
export const oauthAuthorize: Route<undefined, IgnoredAnswer, AuthorizeQuery> = {
  name: "oauthAuthorize",
  method: "GET",
  path: "/api/auth/oauth2/authorize",
  auth: "none",
  checkQuery: checkAuthorizeQuery,
  checkResponse: checkIgnoredAnswer,
};

/** POST /api/auth/oauth2/token: Exchanges an authorization code for a user's tokens. */
export const oauthToken: Route<TokenExchangeRequest, TokenExchangeAnswer> = {
  name: "oauthToken",
  method: "POST",
  path: "/api/auth/oauth2/token",
  auth: "none",
  encoding: "form",
  checkRequest: checkTokenExchangeRequest,
  checkResponse: checkTokenExchangeAnswer,
};

/** POST /api/v1/agents/{agentName}/invitations: Invites somebody to use an agent. */
export const createInvitation: Route<
  CreateInvitationRequest,
  CreateInvitationAnswer
> = {
  name: "createInvitation",
  method: "POST",
  path: "/api/v1/agents/{agentName}/invitations",
  auth: "api-key",
  checkRequest: checkCreateInvitationRequest,
  checkResponse: checkCreateInvitationAnswer,
};

/** GET /api/v1/agents/{agentName}/invitations: Lists the invitations to an agent. */
export const listInvitations: Route<undefined, InvitationList> = {
  name: "listInvitations",
  method: "GET",
  path: "/api/v1/agents/{agentName}/invitations",
  auth: "api-key",
  checkResponse: checkInvitationList,
};

/** POST /api/v1/agent-invitations/accept: Accepts an invitation. */
export const acceptInvitation: Route<
  AcceptInvitationRequest,
  AcceptInvitationAnswer
> = {
  name: "acceptInvitation",
  method: "POST",
  path: "/api/v1/agent-invitations/accept",
  auth: "api-key",
  checkRequest: checkAcceptInvitationRequest,
  checkResponse: checkAcceptInvitationAnswer,
};

/** GET /api/v1/agents/{agentName}/grants: Lists who may use an agent. */
export const listGrants: Route<undefined, GrantList> = {
  name: "listGrants",
  method: "GET",
  path: "/api/v1/agents/{agentName}/grants",
  auth: "api-key",
  checkResponse: checkGrantList,
};

/** DELETE /api/v1/agents/{agentName}/grants/{grantId}: Withdraws a grant. */
export const revokeGrant: Route<undefined, IgnoredAnswer> = {
  name: "revokeGrant",
  method: "DELETE",
  path: "/api/v1/agents/{agentName}/grants/{grantId}",
  auth: "api-key",
  checkResponse: checkIgnoredAnswer,
};

/** GET /api/v1/billing/{orgId}/consumer/balance: Tells what an organization can spend. */
export const consumerBalance: Route<undefined, ConsumerBalance> = {
  name: "consumerBalance",
  method: "GET",
  path: "/api/v1/billing/{orgId}/consumer/balance",
  auth: "api-key",
  checkResponse: checkConsumerBalance,
};

/** POST /api/v1/billing/{orgId}/consumer/topup: Makes a payment page. */
export const consumerTopup: Route<TopupRequest, TopupAnswer> = {
  name: "consumerTopup",
  method: "POST",
  path: "/api/v1/billing/{orgId}/consumer/topup",
  auth: "api-key",
  checkRequest: checkTopupRequest,
  checkResponse: checkTopupAnswer,
};

/** SendMessage: Sends a task to an agent. */
export const sendMessage: RpcMethod<SendMessageParams, SendMessageResult> = {
  name: "SendMessage",
  checkParams: checkSendMessageParams,
  checkResult: checkSendMessageResult,
};

/** GetTask: Reads a task's record. */
export const getTask: RpcMethod<TaskIdParams, GetTaskResult> = {
  name: "GetTask",
  checkParams: checkTaskIdParams,
  checkResult: checkGetTaskResult,
};

/** ListTasks: Lists tasks. */
export const listTasks: RpcMethod<ListTasksParams, ListTasksResult> = {
  name: "ListTasks",
  checkParams: checkListTasksParams,
  checkResult: checkListTasksResult,
};

/** CancelTask: Asks a task to stop; the handler decides when. */
export const cancelTask: RpcMethod<TaskIdParams, IgnoredResult> = {
  name: "CancelTask",
  checkParams: checkTaskIdParams,
  checkResult: checkIgnoredResult,
};

/** TerminateTask: Ends a task by force and revokes its stream grants. */
export const terminateTask: RpcMethod<TaskIdParams, IgnoredResult> = {
  name: "TerminateTask",
  checkParams: checkTaskIdParams,
  checkResult: checkIgnoredResult,
};

/** PauseTask: Asks for a pause, which shows as a system event. */
export const pauseTask: RpcMethod<TaskIdParams, IgnoredResult> = {
  name: "PauseTask",
  checkParams: checkTaskIdParams,
  checkResult: checkIgnoredResult,
};

/** ResumeTask: Ends a pause, which shows as a system event. */
export const resumeTask: RpcMethod<TaskIdParams, IgnoredResult> = {
  name: "ResumeTask",
  checkParams: checkTaskIdParams,
  checkResult: checkIgnoredResult,
};

/** RetryTask: Asks for another try, which agents of this generation ignore. */
export const retryTask: RpcMethod<TaskIdParams, IgnoredResult> = {
  name: "RetryTask",
  checkParams: checkTaskIdParams,
  checkResult: checkIgnoredResult,
};
