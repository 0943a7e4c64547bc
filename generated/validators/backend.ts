// Generated from schemas/backend. Do not edit.
// Edit the schema, then run: npm run generate

import {
  type ValueRule,
  examine,
  fields,
  list,
  repeatedBy,
} from "../helpers.ts";
import type {
  AcceptInvitationAnswer,
  AcceptInvitationRequest,
  AgentAnswer,
  AgentConnectAnswer,
  AgentConnectRequest,
  AgentListAnswer,
  AgentListQuery,
  AgentQuery,
  AgentScaling,
  AgentStatus,
  AgentStatusAnswer,
  AgentStatusQuery,
  AnonTaskReadTokenRequest,
  AnswerHeaders,
  AuthorizeQuery,
  AuthorizeRedirect,
  BackendErrorBody,
  BackendErrorData,
  BackendErrorObject,
  CancelTaskCall,
  Cdm,
  CdmApi,
  CdmKeyset,
  CdmRealtime,
  CliConfig,
  ConfirmUploadAnswer,
  ConfirmUploadRequest,
  ConsumerBalance,
  ConsumerInputUpload,
  ConsumerTokenAnswer,
  ConsumerTokenRequest,
  CreateApiKeyAnswer,
  CreateApiKeyRequest,
  CreateInvitationAnswer,
  CreateInvitationRequest,
  DeleteAgentAnswer,
  EmbedRefreshAnswer,
  EmbedRefreshRequest,
  FlatConfig,
  GetTaskCall,
  GetTaskResult,
  Grant,
  GrantList,
  GranteeUser,
  IgnoredAnswer,
  IgnoredResult,
  InstanceStatus,
  Invitation,
  InvitationList,
  KnownRpcCall,
  ListTasksCall,
  ListTasksParams,
  ListTasksResult,
  Listing,
  Organization,
  OrganizationList,
  PauseTaskCall,
  PricingLimits,
  PromoteAgentAnswer,
  PromoteAgentRequest,
  ProviderOutputUpload,
  PublishAgentAnswer,
  PublishAgentRequest,
  PublishContext,
  PushNotificationConfig,
  RefreshAnswer,
  RefreshRequest,
  RegistryTag,
  RenameOrganizationRequest,
  RequestHeaders,
  RequestUpload,
  RequestUploadAnswer,
  ResumeTaskCall,
  RetryPolicy,
  RetryTaskCall,
  RouteEntry,
  RouteError,
  RouteTable,
  RpcErrorObject,
  RpcFailure,
  RpcMethodEntry,
  RpcRequest,
  RpcResponse,
  RpcSuccess,
  SchemaReference,
  SendMessageCall,
  SendMessageExtensions,
  SendMessageParams,
  SendMessageResult,
  ServerAgent,
  TaskAccess,
  TaskIdParams,
  TaskOptions,
  TaskReadTokenAnswer,
  TaskReadTokenRequest,
  TerminateTaskCall,
  TokenExchangeAnswer,
  TokenExchangeRequest,
  TokenResult,
  TopupAnswer,
  TopupRequest,
  UploadFormField,
} from "../types/backend.ts";
import type { Issue } from "../types/issue.ts";
import {
  checkKnownApplicationErrorCode,
  isKnownApplicationErrorCode,
} from "./errors.ts";
import {
  checkArtifactRef,
  checkBillingMode,
  checkRequestPart,
  checkTaskInfo,
  checkTaskKind,
  checkTaskState,
  isArtifactRef,
  isBillingMode,
  isRequestPart,
  isTaskInfo,
  isTaskKind,
  isTaskState,
} from "./task-event.ts";

const pattern_6a31b7b6f6f7 = /^[a-zA-Z0-9_]+$/u;
const pattern_2a79b64f4937 = /^-?[0-9]+(\.[0-9]+)?$/u;
const pattern_f5eebfadc2c6 = /^[0-9]+\.[0-9]{2}$/u;
const pattern_32ea370f03a6 = /^Bearer \S+$/u;
const pattern_170880650596 = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u;
const pattern_b0b1c6a4b4f4 = /^[0-9]+$/u;
const pattern_3492c49ae8ea = /^([1-9][0-9]?|100)$/u;
const pattern_c108d58e346a = /^[0-9]+(\.[0-9]+)?$/u;
const pattern_16ead7d2d43c = /^[a-z][a-zA-Z0-9]*$/u;
const pattern_07650ede063f = /^\/[A-Za-z0-9/{}_-]*$/u;
const pattern_b149b68e79a1 = /^[A-Z][a-zA-Z0-9]*$/u;

export type { Issue } from "../types/issue.ts";

export function isConsumerTokenRequest(
  value: unknown,
): value is ConsumerTokenRequest {
  if (!fields(value)) return false;
  const { apiKey } = value;
  return typeof apiKey === "string" && apiKey !== "";
}

export function checkConsumerTokenRequest(value: unknown): Issue[] {
  if (isConsumerTokenRequest(value)) return [];
  return examine(ruleConsumerTokenRequest, value);
}

export function isConsumerTokenAnswer(
  value: unknown,
): value is ConsumerTokenAnswer {
  if (!fields(value)) return false;
  const { accessToken, refreshToken, expiresIn, userId } = value;
  return (
    typeof accessToken === "string" &&
    accessToken !== "" &&
    typeof refreshToken === "string" &&
    refreshToken !== "" &&
    typeof expiresIn === "number" &&
    Number.isFinite(expiresIn) &&
    typeof userId === "string"
  );
}

export function checkConsumerTokenAnswer(value: unknown): Issue[] {
  if (isConsumerTokenAnswer(value)) return [];
  return examine(ruleConsumerTokenAnswer, value);
}

export function isAgentConnectRequest(
  value: unknown,
): value is AgentConnectRequest {
  if (!fields(value)) return false;
  const {
    agentName,
    instanceId,
    billingMode,
    listing,
    expectedInstances,
    concurrency,
    maxPendingBacklog,
    maxRunningTimeSec,
    deviceOs,
    sdkLanguage,
    sdkVersion,
    cliVersion,
    protocolVersions,
    preferredProtocolVersion,
  } = value;
  return (
    typeof agentName === "string" &&
    pattern_6a31b7b6f6f7.test(agentName) &&
    typeof instanceId === "string" &&
    instanceId !== "" &&
    billingMode !== undefined &&
    isBillingMode(billingMode) &&
    listing !== undefined &&
    isListing(listing) &&
    typeof expectedInstances === "number" &&
    Number.isInteger(expectedInstances) &&
    expectedInstances >= 0 &&
    typeof concurrency === "number" &&
    Number.isInteger(concurrency) &&
    concurrency >= 0 &&
    (maxPendingBacklog === undefined ||
      (typeof maxPendingBacklog === "number" &&
        Number.isInteger(maxPendingBacklog) &&
        maxPendingBacklog >= 0)) &&
    (maxRunningTimeSec === undefined ||
      (typeof maxRunningTimeSec === "number" &&
        Number.isInteger(maxRunningTimeSec) &&
        maxRunningTimeSec >= 1)) &&
    typeof deviceOs === "string" &&
    typeof sdkLanguage === "string" &&
    typeof sdkVersion === "string" &&
    (cliVersion === undefined || typeof cliVersion === "string") &&
    isAgentConnectRequestProtocolVersions(protocolVersions) &&
    typeof preferredProtocolVersion === "string"
  );
}

export function checkAgentConnectRequest(value: unknown): Issue[] {
  if (isAgentConnectRequest(value)) return [];
  return examine(ruleAgentConnectRequest, value);
}

export function isAgentConnectAnswer(
  value: unknown,
): value is AgentConnectAnswer {
  if (!fields(value)) return false;
  const {
    accessToken,
    refreshToken,
    expiresIn,
    pamToken,
    agentId,
    controlChannel,
  } = value;
  return (
    typeof accessToken === "string" &&
    accessToken !== "" &&
    typeof refreshToken === "string" &&
    refreshToken !== "" &&
    typeof expiresIn === "number" &&
    Number.isFinite(expiresIn) &&
    (pamToken === undefined ||
      (typeof pamToken === "string" && pamToken !== "")) &&
    (agentId === undefined || typeof agentId === "string") &&
    typeof controlChannel === "string" &&
    controlChannel !== ""
  );
}

export function checkAgentConnectAnswer(value: unknown): Issue[] {
  if (isAgentConnectAnswer(value)) return [];
  return examine(ruleAgentConnectAnswer, value);
}

export function isRefreshRequest(value: unknown): value is RefreshRequest {
  if (!fields(value)) return false;
  const { refreshToken } = value;
  return typeof refreshToken === "string" && refreshToken !== "";
}

export function checkRefreshRequest(value: unknown): Issue[] {
  if (isRefreshRequest(value)) return [];
  return examine(ruleRefreshRequest, value);
}

export function isRefreshAnswer(value: unknown): value is RefreshAnswer {
  if (!fields(value)) return false;
  const { accessToken, refreshToken, expiresIn } = value;
  return (
    typeof accessToken === "string" &&
    accessToken !== "" &&
    typeof refreshToken === "string" &&
    refreshToken !== "" &&
    (expiresIn === undefined ||
      (typeof expiresIn === "number" && Number.isFinite(expiresIn)))
  );
}

export function checkRefreshAnswer(value: unknown): Issue[] {
  if (isRefreshAnswer(value)) return [];
  return examine(ruleRefreshAnswer, value);
}

export function isTaskReadTokenRequest(
  value: unknown,
): value is TaskReadTokenRequest {
  if (!fields(value)) return false;
  const { taskId, role } = value;
  return (
    typeof taskId === "string" &&
    taskId !== "" &&
    (role === undefined || role === "consumer" || role === "provider")
  );
}

export function checkTaskReadTokenRequest(value: unknown): Issue[] {
  if (isTaskReadTokenRequest(value)) return [];
  return examine(ruleTaskReadTokenRequest, value);
}

export function isAnonTaskReadTokenRequest(
  value: unknown,
): value is AnonTaskReadTokenRequest {
  if (!fields(value)) return false;
  const { taskId, fingerprint } = value;
  return (
    typeof taskId === "string" &&
    taskId !== "" &&
    typeof fingerprint === "string" &&
    fingerprint !== ""
  );
}

export function checkAnonTaskReadTokenRequest(value: unknown): Issue[] {
  if (isAnonTaskReadTokenRequest(value)) return [];
  return examine(ruleAnonTaskReadTokenRequest, value);
}

export function isTaskReadTokenAnswer(
  value: unknown,
): value is TaskReadTokenAnswer {
  if (!fields(value)) return false;
  const { pamToken, channel, ttlMinutes } = value;
  return (
    typeof pamToken === "string" &&
    pamToken !== "" &&
    typeof channel === "string" &&
    channel !== "" &&
    typeof ttlMinutes === "number" &&
    Number.isFinite(ttlMinutes)
  );
}

export function checkTaskReadTokenAnswer(value: unknown): Issue[] {
  if (isTaskReadTokenAnswer(value)) return [];
  return examine(ruleTaskReadTokenAnswer, value);
}

export function isTokenResult(value: unknown): value is TokenResult {
  if (!fields(value)) return false;
  const { token, expiresIn, userId } = value;
  return (
    typeof token === "string" &&
    token !== "" &&
    typeof expiresIn === "number" &&
    Number.isFinite(expiresIn) &&
    (userId === undefined || typeof userId === "string")
  );
}

export function checkTokenResult(value: unknown): Issue[] {
  if (isTokenResult(value)) return [];
  return examine(ruleTokenResult, value);
}

export function isEmbedRefreshRequest(
  value: unknown,
): value is EmbedRefreshRequest {
  if (!fields(value)) return false;
  const { refreshToken } = value;
  return typeof refreshToken === "string" && refreshToken !== "";
}

export function checkEmbedRefreshRequest(value: unknown): Issue[] {
  if (isEmbedRefreshRequest(value)) return [];
  return examine(ruleEmbedRefreshRequest, value);
}

export function isEmbedRefreshAnswer(
  value: unknown,
): value is EmbedRefreshAnswer {
  if (!fields(value)) return false;
  const { token, refreshToken, expiresIn, agentIds, userId } = value;
  return (
    typeof token === "string" &&
    token !== "" &&
    typeof refreshToken === "string" &&
    refreshToken !== "" &&
    typeof expiresIn === "number" &&
    Number.isFinite(expiresIn) &&
    isEmbedRefreshAnswerAgentIds(agentIds) &&
    typeof userId === "string"
  );
}

export function checkEmbedRefreshAnswer(value: unknown): Issue[] {
  if (isEmbedRefreshAnswer(value)) return [];
  return examine(ruleEmbedRefreshAnswer, value);
}

export function isConsumerBalance(value: unknown): value is ConsumerBalance {
  if (!fields(value)) return false;
  const { balance, reservedBalance, availableBalance, updatedAt } = value;
  return (
    typeof balance === "string" &&
    pattern_2a79b64f4937.test(balance) &&
    typeof reservedBalance === "string" &&
    pattern_2a79b64f4937.test(reservedBalance) &&
    typeof availableBalance === "string" &&
    pattern_2a79b64f4937.test(availableBalance) &&
    typeof updatedAt === "string"
  );
}

export function checkConsumerBalance(value: unknown): Issue[] {
  if (isConsumerBalance(value)) return [];
  return examine(ruleConsumerBalance, value);
}

export function isTopupRequest(value: unknown): value is TopupRequest {
  if (!fields(value)) return false;
  const { amount } = value;
  return typeof amount === "string" && pattern_f5eebfadc2c6.test(amount);
}

export function checkTopupRequest(value: unknown): Issue[] {
  if (isTopupRequest(value)) return [];
  return examine(ruleTopupRequest, value);
}

export function isTopupAnswer(value: unknown): value is TopupAnswer {
  if (!fields(value)) return false;
  const { checkoutUrl, sessionId } = value;
  return (
    typeof checkoutUrl === "string" &&
    checkoutUrl !== "" &&
    typeof sessionId === "string" &&
    sessionId !== ""
  );
}

export function checkTopupAnswer(value: unknown): Issue[] {
  if (isTopupAnswer(value)) return [];
  return examine(ruleTopupAnswer, value);
}

export function isCdm(value: unknown): value is Cdm {
  if (!fields(value)) return false;
  const { playground, network, api, realtime } = value;
  return (
    playground !== undefined &&
    isCdmKeyset(playground) &&
    network !== undefined &&
    isCdmKeyset(network) &&
    (api === undefined || isCdmApi(api)) &&
    (realtime === undefined || isCdmRealtime(realtime))
  );
}

export function checkCdm(value: unknown): Issue[] {
  if (isCdm(value)) return [];
  return examine(ruleCdm, value);
}

export function isCdmKeyset(value: unknown): value is CdmKeyset {
  if (!fields(value)) return false;
  const { publishKey, subscribeKey } = value;
  return (
    typeof publishKey === "string" &&
    publishKey !== "" &&
    typeof subscribeKey === "string" &&
    subscribeKey !== ""
  );
}

export function checkCdmKeyset(value: unknown): Issue[] {
  if (isCdmKeyset(value)) return [];
  return examine(ruleCdmKeyset, value);
}

export function isCdmApi(value: unknown): value is CdmApi {
  if (!fields(value)) return false;
  const { baseUrl, clientId } = value;
  return (
    (baseUrl === undefined ||
      (typeof baseUrl === "string" && baseUrl !== "")) &&
    (clientId === undefined || typeof clientId === "string")
  );
}

export function checkCdmApi(value: unknown): Issue[] {
  if (isCdmApi(value)) return [];
  return examine(ruleCdmApi, value);
}

export function isCdmRealtime(value: unknown): value is CdmRealtime {
  if (!fields(value)) return false;
  const { origins, ssl } = value;
  return isCdmRealtimeOrigins(origins) && typeof ssl === "boolean";
}

export function checkCdmRealtime(value: unknown): Issue[] {
  if (isCdmRealtime(value)) return [];
  return examine(ruleCdmRealtime, value);
}

export function isFlatConfig(value: unknown): value is FlatConfig {
  if (!fields(value)) return false;
  const { subscribeKey, publishKey, blocksBackendUrl } = value;
  return (
    typeof subscribeKey === "string" &&
    subscribeKey !== "" &&
    (publishKey === undefined || typeof publishKey === "string") &&
    (blocksBackendUrl === undefined || typeof blocksBackendUrl === "string")
  );
}

export function checkFlatConfig(value: unknown): Issue[] {
  if (isFlatConfig(value)) return [];
  return examine(ruleFlatConfig, value);
}

export function isBackendErrorBody(value: unknown): value is BackendErrorBody {
  if (!fields(value)) return false;
  const { error, code, message, data } = value;
  return (
    (error === undefined ||
      typeof error === "string" ||
      isBackendErrorObject(error)) &&
    (code === undefined || typeof code === "string") &&
    (message === undefined || typeof message === "string") &&
    (data === undefined || isBackendErrorData(data))
  );
}

export function checkBackendErrorBody(value: unknown): Issue[] {
  if (isBackendErrorBody(value)) return [];
  return examine(ruleBackendErrorBody, value);
}

export function isBackendErrorObject(
  value: unknown,
): value is BackendErrorObject {
  if (!fields(value)) return false;
  const { message, code, data } = value;
  return (
    (message === undefined || typeof message === "string") &&
    (code === undefined ||
      (typeof code === "number" && Number.isFinite(code)) ||
      typeof code === "string") &&
    (data === undefined || isBackendErrorData(data))
  );
}

export function checkBackendErrorObject(value: unknown): Issue[] {
  if (isBackendErrorObject(value)) return [];
  return examine(ruleBackendErrorObject, value);
}

export function isBackendErrorData(value: unknown): value is BackendErrorData {
  if (!fields(value)) return false;
  const { code } = value;
  return code === undefined || typeof code === "string";
}

export function checkBackendErrorData(value: unknown): Issue[] {
  if (isBackendErrorData(value)) return [];
  return examine(ruleBackendErrorData, value);
}

export function isRequestUpload(value: unknown): value is RequestUpload {
  if (!fields(value)) return false;
  const { role: tag } = value;
  switch (tag) {
    case "consumer-input":
      return isConsumerInputUpload(value);
    case "provider-output":
      return isProviderOutputUpload(value);
    default:
      return false;
  }
}

export function checkRequestUpload(value: unknown): Issue[] {
  if (isRequestUpload(value)) return [];
  return examine(ruleRequestUpload, value);
}

export function isConsumerInputUpload(
  value: unknown,
): value is ConsumerInputUpload {
  if (!fields(value)) return false;
  const {
    role,
    agentName,
    fileName,
    fileSize,
    mimeType,
    partId,
    uploadSessionId,
  } = value;
  return (
    role === "consumer-input" &&
    typeof agentName === "string" &&
    agentName !== "" &&
    typeof fileName === "string" &&
    fileName !== "" &&
    typeof fileSize === "number" &&
    Number.isInteger(fileSize) &&
    fileSize >= 0 &&
    typeof mimeType === "string" &&
    mimeType !== "" &&
    typeof partId === "string" &&
    partId !== "" &&
    (uploadSessionId === undefined ||
      (typeof uploadSessionId === "string" && uploadSessionId !== ""))
  );
}

export function checkConsumerInputUpload(value: unknown): Issue[] {
  if (isConsumerInputUpload(value)) return [];
  return examine(ruleConsumerInputUpload, value);
}

export function isProviderOutputUpload(
  value: unknown,
): value is ProviderOutputUpload {
  if (!fields(value)) return false;
  const { role, taskId, fileName, fileSize, mimeType, outputId } = value;
  return (
    role === "provider-output" &&
    typeof taskId === "string" &&
    taskId !== "" &&
    typeof fileName === "string" &&
    fileName !== "" &&
    typeof fileSize === "number" &&
    Number.isInteger(fileSize) &&
    fileSize >= 0 &&
    typeof mimeType === "string" &&
    mimeType !== "" &&
    (outputId === undefined ||
      (typeof outputId === "string" && outputId !== ""))
  );
}

export function checkProviderOutputUpload(value: unknown): Issue[] {
  if (isProviderOutputUpload(value)) return [];
  return examine(ruleProviderOutputUpload, value);
}

export function isRequestUploadAnswer(
  value: unknown,
): value is RequestUploadAnswer {
  if (!fields(value)) return false;
  const { uploadSessionId, uploadId, uploadUrl, formFields } = value;
  return (
    (uploadSessionId === undefined ||
      (typeof uploadSessionId === "string" && uploadSessionId !== "")) &&
    typeof uploadId === "string" &&
    uploadId !== "" &&
    typeof uploadUrl === "string" &&
    uploadUrl !== "" &&
    isRequestUploadAnswerFormFields(formFields)
  );
}

export function checkRequestUploadAnswer(value: unknown): Issue[] {
  if (isRequestUploadAnswer(value)) return [];
  return examine(ruleRequestUploadAnswer, value);
}

export function isUploadFormField(value: unknown): value is UploadFormField {
  if (!fields(value)) return false;
  const { key: key_, value: value_ } = value;
  return typeof key_ === "string" && typeof value_ === "string";
}

export function checkUploadFormField(value: unknown): Issue[] {
  if (isUploadFormField(value)) return [];
  return examine(ruleUploadFormField, value);
}

export function isConfirmUploadRequest(
  value: unknown,
): value is ConfirmUploadRequest {
  if (!fields(value)) return false;
  const { uploadId } = value;
  return typeof uploadId === "string" && uploadId !== "";
}

export function checkConfirmUploadRequest(value: unknown): Issue[] {
  if (isConfirmUploadRequest(value)) return [];
  return examine(ruleConfirmUploadRequest, value);
}

export function isConfirmUploadAnswer(
  value: unknown,
): value is ConfirmUploadAnswer {
  if (!fields(value)) return false;
  const { uploadId, artifactRef } = value;
  return (
    typeof uploadId === "string" &&
    uploadId !== "" &&
    (artifactRef === undefined || isArtifactRef(artifactRef))
  );
}

export function checkConfirmUploadAnswer(value: unknown): Issue[] {
  if (isConfirmUploadAnswer(value)) return [];
  return examine(ruleConfirmUploadAnswer, value);
}

export function isRequestHeaders(value: unknown): value is RequestHeaders {
  if (!fields(value)) return false;
  const {
    "Content-Type": member0,
    Authorization,
    "Blocks-Protocol-Version": member2,
    "x-write-affinity": member3,
    "X-Active-Org": member4,
    "X-CSRF-Token": member5,
  } = value;
  return (
    (member0 === undefined || typeof member0 === "string") &&
    (Authorization === undefined ||
      (typeof Authorization === "string" &&
        pattern_32ea370f03a6.test(Authorization))) &&
    typeof member2 === "string" &&
    pattern_170880650596.test(member2) &&
    (member3 === undefined ||
      (typeof member3 === "string" && pattern_b0b1c6a4b4f4.test(member3))) &&
    (member4 === undefined ||
      (typeof member4 === "string" && member4 !== "")) &&
    (member5 === undefined || (typeof member5 === "string" && member5 !== ""))
  );
}

export function checkRequestHeaders(value: unknown): Issue[] {
  if (isRequestHeaders(value)) return [];
  return examine(ruleRequestHeaders, value);
}

export function isAnswerHeaders(value: unknown): value is AnswerHeaders {
  if (!fields(value)) return false;
  const { "x-write-affinity": member0 } = value;
  return (
    member0 === undefined ||
    (typeof member0 === "string" && pattern_b0b1c6a4b4f4.test(member0))
  );
}

export function checkAnswerHeaders(value: unknown): Issue[] {
  if (isAnswerHeaders(value)) return [];
  return examine(ruleAnswerHeaders, value);
}

export function isAuthorizeQuery(value: unknown): value is AuthorizeQuery {
  if (!fields(value)) return false;
  const {
    response_type,
    client_id,
    redirect_uri,
    scope,
    state,
    code_challenge,
    code_challenge_method,
    resource,
  } = value;
  return (
    response_type === "code" &&
    typeof client_id === "string" &&
    client_id !== "" &&
    typeof redirect_uri === "string" &&
    redirect_uri !== "" &&
    typeof scope === "string" &&
    scope !== "" &&
    typeof state === "string" &&
    state !== "" &&
    typeof code_challenge === "string" &&
    code_challenge !== "" &&
    code_challenge_method === "S256" &&
    typeof resource === "string" &&
    resource !== ""
  );
}

export function checkAuthorizeQuery(value: unknown): Issue[] {
  if (isAuthorizeQuery(value)) return [];
  return examine(ruleAuthorizeQuery, value);
}

export function isAuthorizeRedirect(
  value: unknown,
): value is AuthorizeRedirect {
  if (!fields(value)) return false;
  const { state, code, error, error_description } = value;
  return (
    typeof state === "string" &&
    state !== "" &&
    (code === undefined || (typeof code === "string" && code !== "")) &&
    (error === undefined || (typeof error === "string" && error !== "")) &&
    (error_description === undefined || typeof error_description === "string")
  );
}

export function checkAuthorizeRedirect(value: unknown): Issue[] {
  if (isAuthorizeRedirect(value)) return [];
  return examine(ruleAuthorizeRedirect, value);
}

export function isTokenExchangeRequest(
  value: unknown,
): value is TokenExchangeRequest {
  if (!fields(value)) return false;
  const { grant_type, code, redirect_uri, client_id, code_verifier, resource } =
    value;
  return (
    grant_type === "authorization_code" &&
    typeof code === "string" &&
    code !== "" &&
    typeof redirect_uri === "string" &&
    redirect_uri !== "" &&
    typeof client_id === "string" &&
    client_id !== "" &&
    typeof code_verifier === "string" &&
    code_verifier !== "" &&
    typeof resource === "string" &&
    resource !== ""
  );
}

export function checkTokenExchangeRequest(value: unknown): Issue[] {
  if (isTokenExchangeRequest(value)) return [];
  return examine(ruleTokenExchangeRequest, value);
}

export function isTokenExchangeAnswer(
  value: unknown,
): value is TokenExchangeAnswer {
  if (!fields(value)) return false;
  const { access_token, refresh_token, token_type, expires_in, id_token } =
    value;
  return (
    typeof access_token === "string" &&
    access_token !== "" &&
    (refresh_token === undefined ||
      (typeof refresh_token === "string" && refresh_token !== "")) &&
    (token_type === undefined ||
      (typeof token_type === "string" && token_type !== "")) &&
    (expires_in === undefined ||
      (typeof expires_in === "number" && Number.isFinite(expires_in))) &&
    (id_token === undefined ||
      (typeof id_token === "string" && id_token !== ""))
  );
}

export function checkTokenExchangeAnswer(value: unknown): Issue[] {
  if (isTokenExchangeAnswer(value)) return [];
  return examine(ruleTokenExchangeAnswer, value);
}

export function isOrganizationList(value: unknown): value is OrganizationList {
  if (!fields(value)) return false;
  const { orgs, billingEnabled } = value;
  return (
    isOrganizationListOrgs(orgs) &&
    (billingEnabled === undefined || typeof billingEnabled === "boolean")
  );
}

export function checkOrganizationList(value: unknown): Issue[] {
  if (isOrganizationList(value)) return [];
  return examine(ruleOrganizationList, value);
}

export function isOrganization(value: unknown): value is Organization {
  if (!fields(value)) return false;
  const { id, name, slug } = value;
  return (
    typeof id === "string" &&
    id !== "" &&
    typeof name === "string" &&
    typeof slug === "string"
  );
}

export function checkOrganization(value: unknown): Issue[] {
  if (isOrganization(value)) return [];
  return examine(ruleOrganization, value);
}

export function isRenameOrganizationRequest(
  value: unknown,
): value is RenameOrganizationRequest {
  if (!fields(value)) return false;
  const { name } = value;
  return typeof name === "string" && name !== "";
}

export function checkRenameOrganizationRequest(value: unknown): Issue[] {
  if (isRenameOrganizationRequest(value)) return [];
  return examine(ruleRenameOrganizationRequest, value);
}

export function isCreateApiKeyRequest(
  value: unknown,
): value is CreateApiKeyRequest {
  if (!fields(value)) return false;
  const { name, orgId } = value;
  return (
    typeof name === "string" &&
    name !== "" &&
    typeof orgId === "string" &&
    orgId !== ""
  );
}

export function checkCreateApiKeyRequest(value: unknown): Issue[] {
  if (isCreateApiKeyRequest(value)) return [];
  return examine(ruleCreateApiKeyRequest, value);
}

export function isCreateApiKeyAnswer(
  value: unknown,
): value is CreateApiKeyAnswer {
  if (!fields(value)) return false;
  const { apiKey, keyId, expiresAt } = value;
  return (
    typeof apiKey === "string" &&
    apiKey !== "" &&
    typeof keyId === "string" &&
    (expiresAt === undefined ||
      expiresAt === null ||
      typeof expiresAt === "string")
  );
}

export function checkCreateApiKeyAnswer(value: unknown): Issue[] {
  if (isCreateApiKeyAnswer(value)) return [];
  return examine(ruleCreateApiKeyAnswer, value);
}

export function isCreateInvitationRequest(
  value: unknown,
): value is CreateInvitationRequest {
  return (
    isCreateInvitationRequestPart1(value) &&
    isCreateInvitationRequestPart2(value)
  );
}

export function checkCreateInvitationRequest(value: unknown): Issue[] {
  if (isCreateInvitationRequest(value)) return [];
  return examine(ruleCreateInvitationRequest, value);
}

export function isCreateInvitationAnswer(
  value: unknown,
): value is CreateInvitationAnswer {
  if (!fields(value)) return false;
  const { notified, inviteUrl } = value;
  return (
    (notified === undefined ||
      typeof notified === "boolean" ||
      (typeof notified === "number" && Number.isInteger(notified))) &&
    (inviteUrl === undefined || typeof inviteUrl === "string")
  );
}

export function checkCreateInvitationAnswer(value: unknown): Issue[] {
  if (isCreateInvitationAnswer(value)) return [];
  return examine(ruleCreateInvitationAnswer, value);
}

export function isInvitationList(value: unknown): value is InvitationList {
  if (!fields(value)) return false;
  const { invitations } = value;
  return isInvitationListInvitations(invitations);
}

export function checkInvitationList(value: unknown): Issue[] {
  if (isInvitationList(value)) return [];
  return examine(ruleInvitationList, value);
}

export function isInvitation(value: unknown): value is Invitation {
  if (!fields(value)) return false;
  const { id, email, scope, expiresAt, createdAt } = value;
  return (
    typeof id === "string" &&
    id !== "" &&
    (email === undefined || email === null || typeof email === "string") &&
    typeof scope === "string" &&
    typeof expiresAt === "string" &&
    typeof createdAt === "string"
  );
}

export function checkInvitation(value: unknown): Issue[] {
  if (isInvitation(value)) return [];
  return examine(ruleInvitation, value);
}

export function isAcceptInvitationRequest(
  value: unknown,
): value is AcceptInvitationRequest {
  if (!fields(value)) return false;
  const { token } = value;
  return typeof token === "string" && token !== "";
}

export function checkAcceptInvitationRequest(value: unknown): Issue[] {
  if (isAcceptInvitationRequest(value)) return [];
  return examine(ruleAcceptInvitationRequest, value);
}

export function isAcceptInvitationAnswer(
  value: unknown,
): value is AcceptInvitationAnswer {
  if (!fields(value)) return false;
  const { agentName } = value;
  return typeof agentName === "string" && agentName !== "";
}

export function checkAcceptInvitationAnswer(value: unknown): Issue[] {
  if (isAcceptInvitationAnswer(value)) return [];
  return examine(ruleAcceptInvitationAnswer, value);
}

export function isGrantList(value: unknown): value is GrantList {
  if (!fields(value)) return false;
  const { grants } = value;
  return isGrantListGrants(grants);
}

export function checkGrantList(value: unknown): Issue[] {
  if (isGrantList(value)) return [];
  return examine(ruleGrantList, value);
}

export function isGrant(value: unknown): value is Grant {
  if (!fields(value)) return false;
  const { id, scope, createdAt, granteeUser, granteeOrg } = value;
  return (
    typeof id === "string" &&
    id !== "" &&
    typeof scope === "string" &&
    typeof createdAt === "string" &&
    (granteeUser === undefined || isGranteeUser(granteeUser)) &&
    (granteeOrg === undefined || isOrganization(granteeOrg))
  );
}

export function checkGrant(value: unknown): Issue[] {
  if (isGrant(value)) return [];
  return examine(ruleGrant, value);
}

export function isGranteeUser(value: unknown): value is GranteeUser {
  if (!fields(value)) return false;
  const { name, email } = value;
  return (
    (name === undefined || typeof name === "string") &&
    typeof email === "string"
  );
}

export function checkGranteeUser(value: unknown): Issue[] {
  if (isGranteeUser(value)) return [];
  return examine(ruleGranteeUser, value);
}

export function isIgnoredAnswer(value: unknown): value is IgnoredAnswer {
  return value !== undefined;
}

export function checkIgnoredAnswer(value: unknown): Issue[] {
  if (isIgnoredAnswer(value)) return [];
  return examine(ruleIgnoredAnswer, value);
}

export function isListing(value: unknown): value is Listing {
  return value === "public" || value === "private";
}

export function checkListing(value: unknown): Issue[] {
  if (isListing(value)) return [];
  return examine(ruleListing, value);
}

export function isRegistryTag(value: unknown): value is RegistryTag {
  if (!fields(value)) return false;
  const { id, name, description, examples } = value;
  return (
    typeof id === "string" &&
    typeof name === "string" &&
    (description === undefined || typeof description === "string") &&
    (examples === undefined || isRegistryTagExamples(examples))
  );
}

export function checkRegistryTag(value: unknown): Issue[] {
  if (isRegistryTag(value)) return [];
  return examine(ruleRegistryTag, value);
}

export function isAgentScaling(value: unknown): value is AgentScaling {
  if (!fields(value)) return false;
  const {
    expectedInstances,
    concurrency,
    maxPendingBacklog,
    maxRunningTimeSec,
  } = value;
  return (
    typeof expectedInstances === "number" &&
    Number.isInteger(expectedInstances) &&
    expectedInstances >= 0 &&
    typeof concurrency === "number" &&
    Number.isInteger(concurrency) &&
    concurrency >= 0 &&
    (maxPendingBacklog === undefined ||
      (typeof maxPendingBacklog === "number" &&
        Number.isInteger(maxPendingBacklog) &&
        maxPendingBacklog >= 0)) &&
    (maxRunningTimeSec === undefined ||
      (typeof maxRunningTimeSec === "number" &&
        Number.isInteger(maxRunningTimeSec) &&
        maxRunningTimeSec >= 1))
  );
}

export function checkAgentScaling(value: unknown): Issue[] {
  if (isAgentScaling(value)) return [];
  return examine(ruleAgentScaling, value);
}

export function isServerAgent(value: unknown): value is ServerAgent {
  if (!fields(value)) return false;
  const {
    agentName,
    name,
    displayName,
    description,
    tags,
    listing,
    billingMode,
    card,
    cardRef,
    cardSummary,
    scaling,
    orgId,
    orgName,
    pricePerTask,
    pricePerMinute,
    freeTasksPerConsumer,
    freeMinutesPerConsumer,
    registeredAt,
    updatedAt,
    onlineCount,
  } = value;
  return (
    typeof agentName === "string" &&
    agentName !== "" &&
    (name === undefined || typeof name === "string") &&
    (displayName === undefined || typeof displayName === "string") &&
    (description === undefined || typeof description === "string") &&
    (tags === undefined || isServerAgentTags(tags)) &&
    (listing === undefined || isListing(listing)) &&
    (billingMode === undefined || isBillingMode(billingMode)) &&
    (card === undefined || isServerAgentCard(card)) &&
    (cardRef === undefined || typeof cardRef === "string") &&
    (cardSummary === undefined || typeof cardSummary === "string") &&
    (scaling === undefined || isAgentScaling(scaling)) &&
    (orgId === undefined || typeof orgId === "string") &&
    (orgName === undefined || typeof orgName === "string") &&
    (pricePerTask === undefined || typeof pricePerTask === "string") &&
    (pricePerMinute === undefined || typeof pricePerMinute === "string") &&
    (freeTasksPerConsumer === undefined ||
      (typeof freeTasksPerConsumer === "number" &&
        Number.isInteger(freeTasksPerConsumer) &&
        freeTasksPerConsumer >= 0)) &&
    (freeMinutesPerConsumer === undefined ||
      (typeof freeMinutesPerConsumer === "number" &&
        Number.isInteger(freeMinutesPerConsumer) &&
        freeMinutesPerConsumer >= 0)) &&
    (registeredAt === undefined || typeof registeredAt === "string") &&
    (updatedAt === undefined || typeof updatedAt === "string") &&
    (onlineCount === undefined ||
      (typeof onlineCount === "number" &&
        Number.isInteger(onlineCount) &&
        onlineCount >= 0))
  );
}

export function checkServerAgent(value: unknown): Issue[] {
  if (isServerAgent(value)) return [];
  return examine(ruleServerAgent, value);
}

export function isAgentQuery(value: unknown): value is AgentQuery {
  if (!fields(value)) return false;
  const { agentName } = value;
  return typeof agentName === "string" && agentName !== "";
}

export function checkAgentQuery(value: unknown): Issue[] {
  if (isAgentQuery(value)) return [];
  return examine(ruleAgentQuery, value);
}

export function isAgentAnswer(value: unknown): value is AgentAnswer {
  if (!fields(value)) return false;
  const { agent } = value;
  return agent !== undefined && isServerAgent(agent);
}

export function checkAgentAnswer(value: unknown): Issue[] {
  if (isAgentAnswer(value)) return [];
  return examine(ruleAgentAnswer, value);
}

export function isAgentListQuery(value: unknown): value is AgentListQuery {
  if (!fields(value)) return false;
  const {
    q,
    sort,
    status,
    listing,
    scope,
    tag,
    provider,
    include,
    includeTotals,
    limit,
    cursor,
  } = value;
  return (
    (q === undefined || typeof q === "string") &&
    (sort === undefined || sort === "relevance" || sort === "name") &&
    (status === undefined ||
      status === "online" ||
      status === "offline" ||
      status === "all") &&
    (listing === undefined ||
      listing === "public" ||
      listing === "private" ||
      listing === "public,private") &&
    (scope === undefined || scope === "owned") &&
    (tag === undefined || typeof tag === "string") &&
    (provider === undefined || typeof provider === "string") &&
    (include === undefined || include === "full") &&
    (includeTotals === undefined ||
      includeTotals === "true" ||
      includeTotals === "false") &&
    (limit === undefined ||
      (typeof limit === "string" && pattern_3492c49ae8ea.test(limit))) &&
    (cursor === undefined || typeof cursor === "string")
  );
}

export function checkAgentListQuery(value: unknown): Issue[] {
  if (isAgentListQuery(value)) return [];
  return examine(ruleAgentListQuery, value);
}

export function isAgentListAnswer(value: unknown): value is AgentListAnswer {
  if (!fields(value)) return false;
  const { agents, next, totalCount, totalOnlineCount, searchParseError } =
    value;
  return (
    isAgentListAnswerAgents(agents) &&
    (next === undefined || next === null || typeof next === "string") &&
    (totalCount === undefined ||
      (typeof totalCount === "number" &&
        Number.isInteger(totalCount) &&
        totalCount >= 0)) &&
    (totalOnlineCount === undefined ||
      (typeof totalOnlineCount === "number" &&
        Number.isInteger(totalOnlineCount) &&
        totalOnlineCount >= 0)) &&
    (searchParseError === undefined || typeof searchParseError === "boolean")
  );
}

export function checkAgentListAnswer(value: unknown): Issue[] {
  if (isAgentListAnswer(value)) return [];
  return examine(ruleAgentListAnswer, value);
}

export function isPublishAgentRequest(
  value: unknown,
): value is PublishAgentRequest {
  if (!fields(value)) return false;
  const {
    agentName,
    card,
    listing,
    billingMode,
    pricePerTask,
    pricePerMinute,
    freeTasksPerConsumer,
    freeMinutesPerConsumer,
    tcAcceptedAt,
    cliVersion,
    protocolVersions,
    preferredProtocolVersion,
  } = value;
  return (
    typeof agentName === "string" &&
    pattern_6a31b7b6f6f7.test(agentName) &&
    isPublishAgentRequestCard(card) &&
    listing !== undefined &&
    isListing(listing) &&
    billingMode !== undefined &&
    isBillingMode(billingMode) &&
    (pricePerTask === undefined ||
      (typeof pricePerTask === "string" &&
        pattern_c108d58e346a.test(pricePerTask))) &&
    (pricePerMinute === undefined ||
      (typeof pricePerMinute === "string" &&
        pattern_c108d58e346a.test(pricePerMinute))) &&
    (freeTasksPerConsumer === undefined ||
      (typeof freeTasksPerConsumer === "number" &&
        Number.isInteger(freeTasksPerConsumer) &&
        freeTasksPerConsumer >= 0)) &&
    (freeMinutesPerConsumer === undefined ||
      (typeof freeMinutesPerConsumer === "number" &&
        Number.isInteger(freeMinutesPerConsumer) &&
        freeMinutesPerConsumer >= 0)) &&
    (tcAcceptedAt === undefined || typeof tcAcceptedAt === "string") &&
    (cliVersion === undefined || typeof cliVersion === "string") &&
    (protocolVersions === undefined ||
      isPublishAgentRequestProtocolVersions(protocolVersions)) &&
    (preferredProtocolVersion === undefined ||
      typeof preferredProtocolVersion === "string")
  );
}

export function checkPublishAgentRequest(value: unknown): Issue[] {
  if (isPublishAgentRequest(value)) return [];
  return examine(rulePublishAgentRequest, value);
}

export function isPublishAgentAnswer(
  value: unknown,
): value is PublishAgentAnswer {
  if (!fields(value)) return false;
  const { agentName, status, ts, effectiveListing, billingMode } = value;
  return (
    typeof agentName === "string" &&
    agentName !== "" &&
    typeof status === "string" &&
    ((typeof ts === "number" && Number.isFinite(ts)) ||
      typeof ts === "string") &&
    (effectiveListing === undefined || isListing(effectiveListing)) &&
    (billingMode === undefined || isBillingMode(billingMode))
  );
}

export function checkPublishAgentAnswer(value: unknown): Issue[] {
  if (isPublishAgentAnswer(value)) return [];
  return examine(rulePublishAgentAnswer, value);
}

export function isPromoteAgentRequest(
  value: unknown,
): value is PromoteAgentRequest {
  if (!fields(value)) return false;
  const {
    listing,
    billingMode,
    pricePerTask,
    pricePerMinute,
    freeTasksPerConsumer,
    freeMinutesPerConsumer,
    tcAcceptedAt,
  } = value;
  return (
    (listing === undefined || isListing(listing)) &&
    (billingMode === undefined || isBillingMode(billingMode)) &&
    (pricePerTask === undefined || typeof pricePerTask === "string") &&
    (pricePerMinute === undefined || typeof pricePerMinute === "string") &&
    (freeTasksPerConsumer === undefined ||
      (typeof freeTasksPerConsumer === "number" &&
        Number.isInteger(freeTasksPerConsumer) &&
        freeTasksPerConsumer >= 0)) &&
    (freeMinutesPerConsumer === undefined ||
      (typeof freeMinutesPerConsumer === "number" &&
        Number.isInteger(freeMinutesPerConsumer) &&
        freeMinutesPerConsumer >= 0)) &&
    (tcAcceptedAt === undefined || typeof tcAcceptedAt === "string")
  );
}

export function checkPromoteAgentRequest(value: unknown): Issue[] {
  if (isPromoteAgentRequest(value)) return [];
  return examine(rulePromoteAgentRequest, value);
}

export function isPromoteAgentAnswer(
  value: unknown,
): value is PromoteAgentAnswer {
  if (!fields(value)) return false;
  return true;
}

export function checkPromoteAgentAnswer(value: unknown): Issue[] {
  if (isPromoteAgentAnswer(value)) return [];
  return examine(rulePromoteAgentAnswer, value);
}

export function isDeleteAgentAnswer(
  value: unknown,
): value is DeleteAgentAnswer {
  if (!fields(value)) return false;
  const { agentName, status, ts } = value;
  return (
    typeof agentName === "string" &&
    agentName !== "" &&
    status === "deleted" &&
    (ts === undefined ||
      (typeof ts === "number" && Number.isFinite(ts)) ||
      typeof ts === "string")
  );
}

export function checkDeleteAgentAnswer(value: unknown): Issue[] {
  if (isDeleteAgentAnswer(value)) return [];
  return examine(ruleDeleteAgentAnswer, value);
}

export function isAgentStatusQuery(value: unknown): value is AgentStatusQuery {
  if (!fields(value)) return false;
  const { agentNames } = value;
  return typeof agentNames === "string" && agentNames !== "";
}

export function checkAgentStatusQuery(value: unknown): Issue[] {
  if (isAgentStatusQuery(value)) return [];
  return examine(ruleAgentStatusQuery, value);
}

export function isAgentStatusAnswer(
  value: unknown,
): value is AgentStatusAnswer {
  if (!fields(value)) return false;
  const { agents } = value;
  return isAgentStatusAnswerAgents(agents);
}

export function checkAgentStatusAnswer(value: unknown): Issue[] {
  if (isAgentStatusAnswer(value)) return [];
  return examine(ruleAgentStatusAnswer, value);
}

export function isAgentStatus(value: unknown): value is AgentStatus {
  if (!fields(value)) return false;
  const { agentName, instances, onlineCount, totalActiveTasks, taskCount } =
    value;
  return (
    typeof agentName === "string" &&
    agentName !== "" &&
    isAgentStatusInstances(instances) &&
    typeof onlineCount === "number" &&
    Number.isInteger(onlineCount) &&
    onlineCount >= 0 &&
    typeof totalActiveTasks === "number" &&
    Number.isInteger(totalActiveTasks) &&
    totalActiveTasks >= 0 &&
    typeof taskCount === "number" &&
    Number.isInteger(taskCount) &&
    taskCount >= 0
  );
}

export function checkAgentStatus(value: unknown): Issue[] {
  if (isAgentStatus(value)) return [];
  return examine(ruleAgentStatus, value);
}

export function isInstanceStatus(value: unknown): value is InstanceStatus {
  if (!fields(value)) return false;
  const {
    instanceId,
    uuid,
    online,
    activeTasks,
    concurrentTasksPerInstance,
    startedAt,
    sdkVersion,
    cliVersion,
    preferredProtocolVersion,
    protocolVersions,
  } = value;
  return (
    typeof instanceId === "string" &&
    instanceId !== "" &&
    typeof uuid === "string" &&
    online === true &&
    (activeTasks === undefined ||
      (typeof activeTasks === "number" &&
        Number.isInteger(activeTasks) &&
        activeTasks >= 0)) &&
    (concurrentTasksPerInstance === undefined ||
      (typeof concurrentTasksPerInstance === "number" &&
        Number.isInteger(concurrentTasksPerInstance) &&
        concurrentTasksPerInstance >= 0)) &&
    (startedAt === undefined ||
      (typeof startedAt === "number" && Number.isFinite(startedAt))) &&
    (sdkVersion === undefined ||
      sdkVersion === null ||
      typeof sdkVersion === "string") &&
    (cliVersion === undefined ||
      cliVersion === null ||
      typeof cliVersion === "string") &&
    (preferredProtocolVersion === undefined ||
      preferredProtocolVersion === null ||
      typeof preferredProtocolVersion === "string") &&
    (protocolVersions === undefined ||
      isInstanceStatusProtocolVersions(protocolVersions))
  );
}

export function checkInstanceStatus(value: unknown): Issue[] {
  if (isInstanceStatus(value)) return [];
  return examine(ruleInstanceStatus, value);
}

export function isPublishContext(value: unknown): value is PublishContext {
  if (!fields(value)) return false;
  const { orgId, orgName, agentCount } = value;
  return (
    typeof orgId === "string" &&
    orgId !== "" &&
    typeof orgName === "string" &&
    typeof agentCount === "number" &&
    Number.isInteger(agentCount) &&
    agentCount >= 0
  );
}

export function checkPublishContext(value: unknown): Issue[] {
  if (isPublishContext(value)) return [];
  return examine(rulePublishContext, value);
}

export function isPricingLimits(value: unknown): value is PricingLimits {
  if (!fields(value)) return false;
  const {
    minPricePerTask,
    maxPricePerTask,
    minPricePerMinute,
    maxPricePerMinute,
    maxFreeTasksAllowed,
    maxFreeMinutesAllowed,
  } = value;
  return (
    (minPricePerTask === undefined ||
      (typeof minPricePerTask === "number" &&
        Number.isFinite(minPricePerTask))) &&
    (maxPricePerTask === undefined ||
      (typeof maxPricePerTask === "number" &&
        Number.isFinite(maxPricePerTask))) &&
    (minPricePerMinute === undefined ||
      (typeof minPricePerMinute === "number" &&
        Number.isFinite(minPricePerMinute))) &&
    (maxPricePerMinute === undefined ||
      (typeof maxPricePerMinute === "number" &&
        Number.isFinite(maxPricePerMinute))) &&
    (maxFreeTasksAllowed === undefined ||
      (typeof maxFreeTasksAllowed === "number" &&
        Number.isInteger(maxFreeTasksAllowed) &&
        maxFreeTasksAllowed >= 0)) &&
    (maxFreeMinutesAllowed === undefined ||
      (typeof maxFreeMinutesAllowed === "number" &&
        Number.isInteger(maxFreeMinutesAllowed) &&
        maxFreeMinutesAllowed >= 0))
  );
}

export function checkPricingLimits(value: unknown): Issue[] {
  if (isPricingLimits(value)) return [];
  return examine(rulePricingLimits, value);
}

export function isCliConfig(value: unknown): value is CliConfig {
  if (!fields(value)) return false;
  const { enterprise, productName, oauthClientId, dashboardBaseUrl } = value;
  return (
    typeof enterprise === "boolean" &&
    (productName === undefined || typeof productName === "string") &&
    (oauthClientId === undefined || typeof oauthClientId === "string") &&
    (dashboardBaseUrl === undefined || typeof dashboardBaseUrl === "string")
  );
}

export function checkCliConfig(value: unknown): Issue[] {
  if (isCliConfig(value)) return [];
  return examine(ruleCliConfig, value);
}

export function isRouteTable(value: unknown): value is RouteTable {
  if (!fields(value)) return false;
  const { $schema, routes, rpcMethods } = value;
  if (!(
    ($schema === undefined || typeof $schema === "string") &&
    isRouteTableRoutes(routes) &&
    isRouteTableRpcMethods(rpcMethods)
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "$schema":
      case "routes":
      case "rpcMethods":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkRouteTable(value: unknown): Issue[] {
  if (isRouteTable(value)) return [];
  return examine(ruleRouteTable, value);
}

export function isRouteEntry(value: unknown): value is RouteEntry {
  if (!fields(value)) return false;
  const {
    name,
    method,
    path,
    auth,
    description,
    query,
    request,
    response,
    encoding,
    errors,
  } = value;
  if (!(
    typeof name === "string" &&
    pattern_16ead7d2d43c.test(name) &&
    (method === "GET" ||
      method === "POST" ||
      method === "PATCH" ||
      method === "DELETE") &&
    typeof path === "string" &&
    pattern_07650ede063f.test(path) &&
    (auth === "none" ||
      auth === "optional" ||
      auth === "bearer" ||
      auth === "api-key") &&
    typeof description === "string" &&
    description !== "" &&
    (query === undefined || isSchemaReference(query)) &&
    (request === undefined || isSchemaReference(request)) &&
    response !== undefined &&
    isSchemaReference(response) &&
    (encoding === undefined || encoding === "json" || encoding === "form") &&
    (errors === undefined || isRouteEntryErrors(errors))
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "name":
      case "method":
      case "path":
      case "auth":
      case "description":
      case "query":
      case "request":
      case "response":
      case "encoding":
      case "errors":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkRouteEntry(value: unknown): Issue[] {
  if (isRouteEntry(value)) return [];
  return examine(ruleRouteEntry, value);
}

export function isRpcMethodEntry(value: unknown): value is RpcMethodEntry {
  if (!fields(value)) return false;
  const { name, description, params, result } = value;
  if (!(
    typeof name === "string" &&
    pattern_b149b68e79a1.test(name) &&
    typeof description === "string" &&
    description !== "" &&
    params !== undefined &&
    isSchemaReference(params) &&
    result !== undefined &&
    isSchemaReference(result)
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "name":
      case "description":
      case "params":
      case "result":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkRpcMethodEntry(value: unknown): Issue[] {
  if (isRpcMethodEntry(value)) return [];
  return examine(ruleRpcMethodEntry, value);
}

export function isSchemaReference(value: unknown): value is SchemaReference {
  if (!fields(value)) return false;
  const { $ref } = value;
  if (!(typeof $ref === "string" && $ref !== "")) return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "$ref":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkSchemaReference(value: unknown): Issue[] {
  if (isSchemaReference(value)) return [];
  return examine(ruleSchemaReference, value);
}

export function isRouteError(value: unknown): value is RouteError {
  if (!fields(value)) return false;
  const { status, code, description } = value;
  if (!(
    (status === undefined ||
      (typeof status === "number" &&
        Number.isInteger(status) &&
        status >= 400 &&
        status <= 599)) &&
    (code === undefined || isKnownApplicationErrorCode(code)) &&
    typeof description === "string" &&
    description !== ""
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "status":
      case "code":
      case "description":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkRouteError(value: unknown): Issue[] {
  if (isRouteError(value)) return [];
  return examine(ruleRouteError, value);
}

export function isRpcCall(value: unknown): value is KnownRpcCall {
  if (!fields(value)) return false;
  const { method: tag } = value;
  switch (tag) {
    case "SendMessage":
      return isSendMessageCall(value);
    case "GetTask":
      return isGetTaskCall(value);
    case "ListTasks":
      return isListTasksCall(value);
    case "CancelTask":
      return isCancelTaskCall(value);
    case "TerminateTask":
      return isTerminateTaskCall(value);
    case "PauseTask":
      return isPauseTaskCall(value);
    case "ResumeTask":
      return isResumeTaskCall(value);
    case "RetryTask":
      return isRetryTaskCall(value);
    default:
      return false;
  }
}

export function checkRpcCall(value: unknown): Issue[] {
  if (isRpcCall(value)) return [];
  return examine(ruleRpcCall, value);
}

export function isSendMessageCall(value: unknown): value is SendMessageCall {
  if (!fields(value)) return false;
  const { jsonrpc, id, method, params } = value;
  return (
    jsonrpc === "2.0" &&
    typeof id === "string" &&
    id !== "" &&
    method === "SendMessage" &&
    params !== undefined &&
    isSendMessageParams(params)
  );
}

export function checkSendMessageCall(value: unknown): Issue[] {
  if (isSendMessageCall(value)) return [];
  return examine(ruleSendMessageCall, value);
}

export function isGetTaskCall(value: unknown): value is GetTaskCall {
  if (!fields(value)) return false;
  const { jsonrpc, id, method, params } = value;
  return (
    jsonrpc === "2.0" &&
    typeof id === "string" &&
    id !== "" &&
    method === "GetTask" &&
    params !== undefined &&
    isTaskIdParams(params)
  );
}

export function checkGetTaskCall(value: unknown): Issue[] {
  if (isGetTaskCall(value)) return [];
  return examine(ruleGetTaskCall, value);
}

export function isListTasksCall(value: unknown): value is ListTasksCall {
  if (!fields(value)) return false;
  const { jsonrpc, id, method, params } = value;
  return (
    jsonrpc === "2.0" &&
    typeof id === "string" &&
    id !== "" &&
    method === "ListTasks" &&
    params !== undefined &&
    isListTasksParams(params)
  );
}

export function checkListTasksCall(value: unknown): Issue[] {
  if (isListTasksCall(value)) return [];
  return examine(ruleListTasksCall, value);
}

export function isCancelTaskCall(value: unknown): value is CancelTaskCall {
  if (!fields(value)) return false;
  const { jsonrpc, id, method, params } = value;
  return (
    jsonrpc === "2.0" &&
    typeof id === "string" &&
    id !== "" &&
    method === "CancelTask" &&
    params !== undefined &&
    isTaskIdParams(params)
  );
}

export function checkCancelTaskCall(value: unknown): Issue[] {
  if (isCancelTaskCall(value)) return [];
  return examine(ruleCancelTaskCall, value);
}

export function isTerminateTaskCall(
  value: unknown,
): value is TerminateTaskCall {
  if (!fields(value)) return false;
  const { jsonrpc, id, method, params } = value;
  return (
    jsonrpc === "2.0" &&
    typeof id === "string" &&
    id !== "" &&
    method === "TerminateTask" &&
    params !== undefined &&
    isTaskIdParams(params)
  );
}

export function checkTerminateTaskCall(value: unknown): Issue[] {
  if (isTerminateTaskCall(value)) return [];
  return examine(ruleTerminateTaskCall, value);
}

export function isPauseTaskCall(value: unknown): value is PauseTaskCall {
  if (!fields(value)) return false;
  const { jsonrpc, id, method, params } = value;
  return (
    jsonrpc === "2.0" &&
    typeof id === "string" &&
    id !== "" &&
    method === "PauseTask" &&
    params !== undefined &&
    isTaskIdParams(params)
  );
}

export function checkPauseTaskCall(value: unknown): Issue[] {
  if (isPauseTaskCall(value)) return [];
  return examine(rulePauseTaskCall, value);
}

export function isResumeTaskCall(value: unknown): value is ResumeTaskCall {
  if (!fields(value)) return false;
  const { jsonrpc, id, method, params } = value;
  return (
    jsonrpc === "2.0" &&
    typeof id === "string" &&
    id !== "" &&
    method === "ResumeTask" &&
    params !== undefined &&
    isTaskIdParams(params)
  );
}

export function checkResumeTaskCall(value: unknown): Issue[] {
  if (isResumeTaskCall(value)) return [];
  return examine(ruleResumeTaskCall, value);
}

export function isRetryTaskCall(value: unknown): value is RetryTaskCall {
  if (!fields(value)) return false;
  const { jsonrpc, id, method, params } = value;
  return (
    jsonrpc === "2.0" &&
    typeof id === "string" &&
    id !== "" &&
    method === "RetryTask" &&
    params !== undefined &&
    isTaskIdParams(params)
  );
}

export function checkRetryTaskCall(value: unknown): Issue[] {
  if (isRetryTaskCall(value)) return [];
  return examine(ruleRetryTaskCall, value);
}

export function isRpcRequest(value: unknown): value is RpcRequest {
  if (!fields(value)) return false;
  const { jsonrpc, id, method, params } = value;
  return (
    jsonrpc === "2.0" &&
    typeof id === "string" &&
    id !== "" &&
    typeof method === "string" &&
    method !== "" &&
    isRpcRequestParams(params)
  );
}

export function checkRpcRequest(value: unknown): Issue[] {
  if (isRpcRequest(value)) return [];
  return examine(ruleRpcRequest, value);
}

export function isRpcSuccess(value: unknown): value is RpcSuccess {
  if (!fields(value)) return false;
  const { jsonrpc, id, result } = value;
  return (
    jsonrpc === "2.0" &&
    (id === undefined ||
      id === null ||
      (typeof id === "number" && Number.isFinite(id)) ||
      typeof id === "string") &&
    result !== undefined
  );
}

export function checkRpcSuccess(value: unknown): Issue[] {
  if (isRpcSuccess(value)) return [];
  return examine(ruleRpcSuccess, value);
}

export function isRpcFailure(value: unknown): value is RpcFailure {
  if (!fields(value)) return false;
  const { jsonrpc, id, error } = value;
  return (
    jsonrpc === "2.0" &&
    (id === undefined ||
      id === null ||
      (typeof id === "number" && Number.isFinite(id)) ||
      typeof id === "string") &&
    error !== undefined &&
    isRpcErrorObject(error)
  );
}

export function checkRpcFailure(value: unknown): Issue[] {
  if (isRpcFailure(value)) return [];
  return examine(ruleRpcFailure, value);
}

export function isRpcErrorObject(value: unknown): value is RpcErrorObject {
  if (!fields(value)) return false;
  const { code, message } = value;
  return (
    typeof code === "number" &&
    Number.isInteger(code) &&
    typeof message === "string"
  );
}

export function checkRpcErrorObject(value: unknown): Issue[] {
  if (isRpcErrorObject(value)) return [];
  return examine(ruleRpcErrorObject, value);
}

export function isRpcResponse(value: unknown): value is RpcResponse {
  let matches = 0;
  if (isRpcSuccess(value)) {
    matches += 1;
  }
  if (isRpcFailure(value)) {
    matches += 1;
  }
  return matches === 1;
}

export function checkRpcResponse(value: unknown): Issue[] {
  if (isRpcResponse(value)) return [];
  return examine(ruleRpcResponse, value);
}

export function isSendMessageParams(
  value: unknown,
): value is SendMessageParams {
  if (!fields(value)) return false;
  const {
    agentName,
    billingMode,
    requestParts,
    ownerId,
    uploadSessionId,
    idempotencyKey,
    extensions,
    pushNotificationConfig,
    retryPolicy,
  } = value;
  return (
    typeof agentName === "string" &&
    pattern_6a31b7b6f6f7.test(agentName) &&
    billingMode !== undefined &&
    isBillingMode(billingMode) &&
    isSendMessageParamsRequestParts(requestParts) &&
    (ownerId === undefined || typeof ownerId === "string") &&
    (uploadSessionId === undefined ||
      (typeof uploadSessionId === "string" && uploadSessionId !== "")) &&
    (idempotencyKey === undefined ||
      (typeof idempotencyKey === "string" && idempotencyKey !== "")) &&
    (extensions === undefined || isSendMessageExtensions(extensions)) &&
    (pushNotificationConfig === undefined ||
      isPushNotificationConfig(pushNotificationConfig)) &&
    (retryPolicy === undefined || isRetryPolicy(retryPolicy))
  );
}

export function checkSendMessageParams(value: unknown): Issue[] {
  if (isSendMessageParams(value)) return [];
  return examine(ruleSendMessageParams, value);
}

export function isSendMessageExtensions(
  value: unknown,
): value is SendMessageExtensions {
  if (!fields(value)) return false;
  const { blocks } = value;
  return blocks === undefined || isTaskOptions(blocks);
}

export function checkSendMessageExtensions(value: unknown): Issue[] {
  if (isSendMessageExtensions(value)) return [];
  return examine(ruleSendMessageExtensions, value);
}

export function isTaskOptions(value: unknown): value is TaskOptions {
  return isTaskOptionsPart1(value) && isTaskOptionsPart2(value);
}

export function checkTaskOptions(value: unknown): Issue[] {
  if (isTaskOptions(value)) return [];
  return examine(ruleTaskOptions, value);
}

export function isPushNotificationConfig(
  value: unknown,
): value is PushNotificationConfig {
  if (!fields(value)) return false;
  const { url } = value;
  return typeof url === "string";
}

export function checkPushNotificationConfig(value: unknown): Issue[] {
  if (isPushNotificationConfig(value)) return [];
  return examine(rulePushNotificationConfig, value);
}

export function isRetryPolicy(value: unknown): value is RetryPolicy {
  if (!fields(value)) return false;
  const { maxRetries, expiresAfterSec } = value;
  return (
    (maxRetries === undefined ||
      (typeof maxRetries === "number" &&
        Number.isInteger(maxRetries) &&
        maxRetries >= 0)) &&
    (expiresAfterSec === undefined ||
      (typeof expiresAfterSec === "number" &&
        Number.isFinite(expiresAfterSec) &&
        expiresAfterSec >= 0))
  );
}

export function checkRetryPolicy(value: unknown): Issue[] {
  if (isRetryPolicy(value)) return [];
  return examine(ruleRetryPolicy, value);
}

export function isSendMessageResult(
  value: unknown,
): value is SendMessageResult {
  if (!fields(value)) return false;
  const { taskId, orgId, idempotent, state, queued, pushConfigId, extensions } =
    value;
  return (
    typeof taskId === "string" &&
    taskId !== "" &&
    (orgId === undefined || typeof orgId === "string") &&
    (idempotent === undefined || typeof idempotent === "boolean") &&
    (state === undefined || isTaskState(state)) &&
    (queued === undefined || typeof queued === "boolean") &&
    (pushConfigId === undefined || typeof pushConfigId === "string") &&
    (extensions === undefined || isSendMessageResultExtensions(extensions))
  );
}

export function checkSendMessageResult(value: unknown): Issue[] {
  if (isSendMessageResult(value)) return [];
  return examine(ruleSendMessageResult, value);
}

export function isTaskAccess(value: unknown): value is TaskAccess {
  if (!fields(value)) return false;
  const { readToken, streamChannels, subscribeKey, publishKey } = value;
  return (
    (readToken === undefined ||
      readToken === null ||
      typeof readToken === "string") &&
    (streamChannels === undefined ||
      isTaskAccessStreamChannels(streamChannels)) &&
    (subscribeKey === undefined || typeof subscribeKey === "string") &&
    (publishKey === undefined || typeof publishKey === "string")
  );
}

export function checkTaskAccess(value: unknown): Issue[] {
  if (isTaskAccess(value)) return [];
  return examine(ruleTaskAccess, value);
}

export function isTaskIdParams(value: unknown): value is TaskIdParams {
  if (!fields(value)) return false;
  const { taskId } = value;
  return typeof taskId === "string" && taskId !== "";
}

export function checkTaskIdParams(value: unknown): Issue[] {
  if (isTaskIdParams(value)) return [];
  return examine(ruleTaskIdParams, value);
}

export function isGetTaskResult(value: unknown): value is GetTaskResult {
  if (!fields(value)) return false;
  const { task } = value;
  return task !== undefined && isTaskInfo(task);
}

export function checkGetTaskResult(value: unknown): Issue[] {
  if (isGetTaskResult(value)) return [];
  return examine(ruleGetTaskResult, value);
}

export function isListTasksParams(value: unknown): value is ListTasksParams {
  if (!fields(value)) return false;
  const { ownerId, agentName, state, limit, cursor } = value;
  return (
    (ownerId === undefined || typeof ownerId === "string") &&
    (agentName === undefined || typeof agentName === "string") &&
    (state === undefined || isTaskState(state)) &&
    (limit === undefined ||
      (typeof limit === "number" && Number.isInteger(limit) && limit >= 1)) &&
    (cursor === undefined || typeof cursor === "string")
  );
}

export function checkListTasksParams(value: unknown): Issue[] {
  if (isListTasksParams(value)) return [];
  return examine(ruleListTasksParams, value);
}

export function isListTasksResult(value: unknown): value is ListTasksResult {
  if (!fields(value)) return false;
  const { tasks, next, totalCount } = value;
  return (
    isListTasksResultTasks(tasks) &&
    (next === undefined || next === null || typeof next === "string") &&
    (totalCount === undefined ||
      (typeof totalCount === "number" &&
        Number.isInteger(totalCount) &&
        totalCount >= 0))
  );
}

export function checkListTasksResult(value: unknown): Issue[] {
  if (isListTasksResult(value)) return [];
  return examine(ruleListTasksResult, value);
}

export function isIgnoredResult(value: unknown): value is IgnoredResult {
  return value !== undefined;
}

export function checkIgnoredResult(value: unknown): Issue[] {
  if (isIgnoredResult(value)) return [];
  return examine(ruleIgnoredResult, value);
}

function isAgentConnectRequestProtocolVersions(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (typeof item !== "string") return false;
  }
  return true;
}

function isEmbedRefreshAnswerAgentIds(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (typeof item !== "string") return false;
  }
  return true;
}

function isCdmRealtimeOrigins(value: unknown): boolean {
  if (!list(value)) return false;
  if (value.length < 1) return false;
  for (const item of value) {
    if (!(typeof item === "string" && item !== "")) return false;
  }
  return true;
}

function isRequestUploadAnswerFormFields(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isUploadFormField(item)) return false;
  }
  return true;
}

function isOrganizationListOrgs(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isOrganization(item)) return false;
  }
  return true;
}

function isCreateInvitationRequestPart1(value: unknown): boolean {
  if (!fields(value)) return false;
  const { email, targetOrgSlug } = value;
  return (
    (email === undefined || (typeof email === "string" && email !== "")) &&
    (targetOrgSlug === undefined ||
      (typeof targetOrgSlug === "string" && targetOrgSlug !== ""))
  );
}

function isCreateInvitationRequestPart2(value: unknown): boolean {
  return (
    (isCreateInvitationRequestPart2If(value) &&
      isCreateInvitationRequestPart2Then(value)) ||
    (!isCreateInvitationRequestPart2If(value) &&
      isCreateInvitationRequestPart2Else(value))
  );
}

function isInvitationListInvitations(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isInvitation(item)) return false;
  }
  return true;
}

function isGrantListGrants(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isGrant(item)) return false;
  }
  return true;
}

function isRegistryTagExamples(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (typeof item !== "string") return false;
  }
  return true;
}

function isServerAgentTags(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isRegistryTag(item)) return false;
  }
  return true;
}

function isServerAgentCard(value: unknown): boolean {
  if (!fields(value)) return false;
  return true;
}

function isAgentListAnswerAgents(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isServerAgent(item)) return false;
  }
  return true;
}

function isPublishAgentRequestCard(value: unknown): boolean {
  if (!fields(value)) return false;
  return true;
}

function isPublishAgentRequestProtocolVersions(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (typeof item !== "string") return false;
  }
  return true;
}

function isAgentStatusAnswerAgents(value: unknown): boolean {
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (!isAgentStatus(value[key])) return false;
  }
  return true;
}

function isAgentStatusInstances(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isInstanceStatus(item)) return false;
  }
  return true;
}

function isInstanceStatusProtocolVersions(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (typeof item !== "string") return false;
  }
  return true;
}

function isRouteTableRoutes(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isRouteEntry(item)) return false;
  }
  if (repeatedBy(value, "name") !== -1) return false;
  return true;
}

function isRouteTableRpcMethods(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isRpcMethodEntry(item)) return false;
  }
  if (repeatedBy(value, "name") !== -1) return false;
  return true;
}

function isRouteEntryErrors(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isRouteError(item)) return false;
  }
  return true;
}

function isRpcRequestParams(value: unknown): boolean {
  if (!fields(value)) return false;
  return true;
}

function isSendMessageParamsRequestParts(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isRequestPart(item)) return false;
  }
  return true;
}

function isTaskOptionsPart1(value: unknown): boolean {
  if (!fields(value)) return false;
  const { taskKind, duration, consumerPublicKey, stream } = value;
  return (
    (taskKind === undefined || isTaskKind(taskKind)) &&
    (duration === undefined ||
      (typeof duration === "number" &&
        Number.isInteger(duration) &&
        duration >= 1 &&
        duration <= 43200)) &&
    (consumerPublicKey === undefined ||
      typeof consumerPublicKey === "string") &&
    (stream === undefined || typeof stream === "boolean")
  );
}

function isTaskOptionsPart2(value: unknown): boolean {
  return (
    (isTaskOptionsPart2If(value) && isTaskOptionsPart2Then(value)) ||
    (!isTaskOptionsPart2If(value) && isTaskOptionsPart2Else(value))
  );
}

function isSendMessageResultExtensions(value: unknown): boolean {
  if (!fields(value)) return false;
  const { blocks } = value;
  return blocks === undefined || isTaskAccess(blocks);
}

function isTaskAccessStreamChannels(value: unknown): boolean {
  if (!fields(value)) return false;
  const { status } = value;
  return status === undefined || (typeof status === "string" && status !== "");
}

function isListTasksResultTasks(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isTaskInfo(item)) return false;
  }
  return true;
}

function isCreateInvitationRequestPart2If(value: unknown): boolean {
  if (!fields(value)) return true;
  const { email } = value;
  return email !== undefined;
}

function isCreateInvitationRequestPart2Then(value: unknown): boolean {
  if (!fields(value)) return true;
  const { targetOrgSlug } = value;
  return targetOrgSlug === undefined;
}

function isCreateInvitationRequestPart2Else(value: unknown): boolean {
  if (!fields(value)) return true;
  const { targetOrgSlug } = value;
  return targetOrgSlug !== undefined;
}

function isTaskOptionsPart2If(value: unknown): boolean {
  if (!fields(value)) return true;
  const { taskKind } = value;
  return taskKind === "pipe";
}

function isTaskOptionsPart2Then(value: unknown): boolean {
  if (!fields(value)) return true;
  const { duration } = value;
  return duration !== undefined;
}

function isTaskOptionsPart2Else(value: unknown): boolean {
  if (!fields(value)) return true;
  const { duration } = value;
  return duration === undefined;
}

const ruleConsumerTokenRequest: ValueRule = {
  type: "an object",
  members: { "apiKey!": { type: "a string", minLength: 1 } },
};

const ruleConsumerTokenAnswer: ValueRule = {
  type: "an object",
  members: {
    "accessToken!": { type: "a string", minLength: 1 },
    "refreshToken!": { type: "a string", minLength: 1 },
    "expiresIn!": "a number",
    "userId!": "a string",
  },
};

const ruleListing: ValueRule = { enum: ["public", "private"] };

const ruleAgentConnectRequest: ValueRule = {
  type: "an object",
  members: {
    "agentName!": {
      type: "a string",
      pattern: [
        [
          "must match ^[a-zA-Z0-9_]+$",
          (text: string) => pattern_6a31b7b6f6f7.test(text),
        ],
      ],
    },
    "instanceId!": { type: "a string", minLength: 1 },
    "billingMode!": { check: checkBillingMode },
    "listing!": ruleListing,
    "expectedInstances!": { type: "an integer", minimum: 0 },
    "concurrency!": { type: "an integer", minimum: 0 },
    "maxPendingBacklog?": { type: "an integer", minimum: 0 },
    "maxRunningTimeSec?": { type: "an integer", minimum: 1 },
    "deviceOs!": "a string",
    "sdkLanguage!": "a string",
    "sdkVersion!": "a string",
    "cliVersion?": "a string",
    "protocolVersions!": { type: "an array", items: "a string" },
    "preferredProtocolVersion!": "a string",
  },
};

const ruleAgentConnectAnswer: ValueRule = {
  type: "an object",
  members: {
    "accessToken!": { type: "a string", minLength: 1 },
    "refreshToken!": { type: "a string", minLength: 1 },
    "expiresIn!": "a number",
    "pamToken?": { type: "a string", minLength: 1 },
    "agentId?": "a string",
    "controlChannel!": { type: "a string", minLength: 1 },
  },
};

const ruleRefreshRequest: ValueRule = {
  type: "an object",
  members: { "refreshToken!": { type: "a string", minLength: 1 } },
};

const ruleRefreshAnswer: ValueRule = {
  type: "an object",
  members: {
    "accessToken!": { type: "a string", minLength: 1 },
    "refreshToken!": { type: "a string", minLength: 1 },
    "expiresIn?": "a number",
  },
};

const ruleTaskReadTokenRequest: ValueRule = {
  type: "an object",
  members: {
    "taskId!": { type: "a string", minLength: 1 },
    "role?": { enum: ["consumer", "provider"] },
  },
};

const ruleAnonTaskReadTokenRequest: ValueRule = {
  type: "an object",
  members: {
    "taskId!": { type: "a string", minLength: 1 },
    "fingerprint!": { type: "a string", minLength: 1 },
  },
};

const ruleTaskReadTokenAnswer: ValueRule = {
  type: "an object",
  members: {
    "pamToken!": { type: "a string", minLength: 1 },
    "channel!": { type: "a string", minLength: 1 },
    "ttlMinutes!": "a number",
  },
};

const ruleTokenResult: ValueRule = {
  type: "an object",
  members: {
    "token!": { type: "a string", minLength: 1 },
    "expiresIn!": "a number",
    "userId?": "a string",
  },
};

const ruleEmbedRefreshRequest: ValueRule = {
  type: "an object",
  members: { "refreshToken!": { type: "a string", minLength: 1 } },
};

const ruleEmbedRefreshAnswer: ValueRule = {
  type: "an object",
  members: {
    "token!": { type: "a string", minLength: 1 },
    "refreshToken!": { type: "a string", minLength: 1 },
    "expiresIn!": "a number",
    "agentIds!": { type: "an array", items: "a string" },
    "userId!": "a string",
  },
};

const ruleConsumerBalance: ValueRule = {
  type: "an object",
  members: {
    "balance!": {
      type: "a string",
      pattern: [
        [
          "must match ^-?[0-9]+(\\.[0-9]+)?$",
          (text: string) => pattern_2a79b64f4937.test(text),
        ],
      ],
    },
    "reservedBalance!": {
      type: "a string",
      pattern: [
        [
          "must match ^-?[0-9]+(\\.[0-9]+)?$",
          (text: string) => pattern_2a79b64f4937.test(text),
        ],
      ],
    },
    "availableBalance!": {
      type: "a string",
      pattern: [
        [
          "must match ^-?[0-9]+(\\.[0-9]+)?$",
          (text: string) => pattern_2a79b64f4937.test(text),
        ],
      ],
    },
    "updatedAt!": "a string",
  },
};

const ruleTopupRequest: ValueRule = {
  type: "an object",
  members: {
    "amount!": {
      type: "a string",
      pattern: [
        [
          "must match ^[0-9]+\\.[0-9]{2}$",
          (text: string) => pattern_f5eebfadc2c6.test(text),
        ],
      ],
    },
  },
};

const ruleTopupAnswer: ValueRule = {
  type: "an object",
  members: {
    "checkoutUrl!": { type: "a string", minLength: 1 },
    "sessionId!": { type: "a string", minLength: 1 },
  },
};

const ruleCdmRealtime: ValueRule = {
  type: "an object",
  members: {
    "origins!": {
      type: "an array",
      minItems: 1,
      items: { type: "a string", minLength: 1 },
    },
    "ssl!": "true or false",
  },
};

const ruleCdmApi: ValueRule = {
  type: "an object",
  members: {
    "baseUrl?": { type: "a string", minLength: 1 },
    "clientId?": "a string",
  },
};

const ruleCdmKeyset: ValueRule = {
  type: "an object",
  members: {
    "publishKey!": { type: "a string", minLength: 1 },
    "subscribeKey!": { type: "a string", minLength: 1 },
  },
};

const ruleCdm: ValueRule = {
  type: "an object",
  members: {
    "playground!": ruleCdmKeyset,
    "network!": ruleCdmKeyset,
    "api?": ruleCdmApi,
    "realtime?": ruleCdmRealtime,
  },
};

const ruleFlatConfig: ValueRule = {
  type: "an object",
  members: {
    "subscribeKey!": { type: "a string", minLength: 1 },
    "publishKey?": "a string",
    "blocksBackendUrl?": "a string",
  },
};

const ruleBackendErrorData: ValueRule = {
  type: "an object",
  members: { "code?": "a string" },
};

const ruleBackendErrorObject: ValueRule = {
  type: "an object",
  members: {
    "message?": "a string",
    "code?": "a string or a number",
    "data?": ruleBackendErrorData,
  },
};

const ruleBackendErrorBody: ValueRule = {
  type: "an object",
  members: {
    "error?": {
      anyOf: ["a string", ruleBackendErrorObject],
      words: "a string or BackendErrorObject",
      alone: { "an object": 1 },
    },
    "code?": "a string",
    "message?": "a string",
    "data?": ruleBackendErrorData,
  },
};

const ruleProviderOutputUpload: ValueRule = {
  type: "an object",
  members: {
    "role!": { enum: ["provider-output"] },
    "taskId!": { type: "a string", minLength: 1 },
    "fileName!": { type: "a string", minLength: 1 },
    "fileSize!": { type: "an integer", minimum: 0 },
    "mimeType!": { type: "a string", minLength: 1 },
    "outputId?": { type: "a string", minLength: 1 },
  },
};

const ruleConsumerInputUpload: ValueRule = {
  type: "an object",
  members: {
    "role!": { enum: ["consumer-input"] },
    "agentName!": { type: "a string", minLength: 1 },
    "fileName!": { type: "a string", minLength: 1 },
    "fileSize!": { type: "an integer", minimum: 0 },
    "mimeType!": { type: "a string", minLength: 1 },
    "partId!": { type: "a string", minLength: 1 },
    "uploadSessionId?": { type: "a string", minLength: 1 },
  },
};

const ruleRequestUpload: ValueRule = {
  tag: "role",
  arms: [
    [["consumer-input"], ruleConsumerInputUpload],
    [["provider-output"], ruleProviderOutputUpload],
  ],
};

const ruleUploadFormField: ValueRule = {
  type: "an object",
  members: { "key!": "a string", "value!": "a string" },
};

const ruleRequestUploadAnswer: ValueRule = {
  type: "an object",
  members: {
    "uploadSessionId?": { type: "a string", minLength: 1 },
    "uploadId!": { type: "a string", minLength: 1 },
    "uploadUrl!": { type: "a string", minLength: 1 },
    "formFields!": { type: "an array", items: ruleUploadFormField },
  },
};

const ruleConfirmUploadRequest: ValueRule = {
  type: "an object",
  members: { "uploadId!": { type: "a string", minLength: 1 } },
};

const ruleConfirmUploadAnswer: ValueRule = {
  type: "an object",
  members: {
    "uploadId!": { type: "a string", minLength: 1 },
    "artifactRef?": { check: checkArtifactRef },
  },
};

const ruleRequestHeaders: ValueRule = {
  type: "an object",
  members: {
    "Content-Type?": "a string",
    "Authorization?": {
      type: "a string",
      pattern: [
        [
          "must match ^Bearer \\S+$",
          (text: string) => pattern_32ea370f03a6.test(text),
        ],
      ],
    },
    "Blocks-Protocol-Version!": {
      type: "a string",
      pattern: [
        [
          "must match ^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
          (text: string) => pattern_170880650596.test(text),
        ],
      ],
    },
    "x-write-affinity?": {
      type: "a string",
      pattern: [
        [
          "must match ^[0-9]+$",
          (text: string) => pattern_b0b1c6a4b4f4.test(text),
        ],
      ],
    },
    "X-Active-Org?": { type: "a string", minLength: 1 },
    "X-CSRF-Token?": { type: "a string", minLength: 1 },
  },
};

const ruleAnswerHeaders: ValueRule = {
  type: "an object",
  members: {
    "x-write-affinity?": {
      type: "a string",
      pattern: [
        [
          "must match ^[0-9]+$",
          (text: string) => pattern_b0b1c6a4b4f4.test(text),
        ],
      ],
    },
  },
};

const ruleAuthorizeQuery: ValueRule = {
  type: "an object",
  members: {
    "response_type!": { enum: ["code"] },
    "client_id!": { type: "a string", minLength: 1 },
    "redirect_uri!": { type: "a string", minLength: 1 },
    "scope!": { type: "a string", minLength: 1 },
    "state!": { type: "a string", minLength: 1 },
    "code_challenge!": { type: "a string", minLength: 1 },
    "code_challenge_method!": { enum: ["S256"] },
    "resource!": { type: "a string", minLength: 1 },
  },
};

const ruleAuthorizeRedirect: ValueRule = {
  type: "an object",
  members: {
    "state!": { type: "a string", minLength: 1 },
    "code?": { type: "a string", minLength: 1 },
    "error?": { type: "a string", minLength: 1 },
    "error_description?": "a string",
  },
};

const ruleTokenExchangeRequest: ValueRule = {
  type: "an object",
  members: {
    "grant_type!": { enum: ["authorization_code"] },
    "code!": { type: "a string", minLength: 1 },
    "redirect_uri!": { type: "a string", minLength: 1 },
    "client_id!": { type: "a string", minLength: 1 },
    "code_verifier!": { type: "a string", minLength: 1 },
    "resource!": { type: "a string", minLength: 1 },
  },
};

const ruleTokenExchangeAnswer: ValueRule = {
  type: "an object",
  members: {
    "access_token!": { type: "a string", minLength: 1 },
    "refresh_token?": { type: "a string", minLength: 1 },
    "token_type?": { type: "a string", minLength: 1 },
    "expires_in?": "a number",
    "id_token?": { type: "a string", minLength: 1 },
  },
};

const ruleOrganization: ValueRule = {
  type: "an object",
  members: {
    "id!": { type: "a string", minLength: 1 },
    "name!": "a string",
    "slug!": "a string",
  },
};

const ruleOrganizationList: ValueRule = {
  type: "an object",
  members: {
    "orgs!": { type: "an array", items: ruleOrganization },
    "billingEnabled?": "true or false",
  },
};

const ruleRenameOrganizationRequest: ValueRule = {
  type: "an object",
  members: { "name!": { type: "a string", minLength: 1 } },
};

const ruleCreateApiKeyRequest: ValueRule = {
  type: "an object",
  members: {
    "name!": { type: "a string", minLength: 1 },
    "orgId!": { type: "a string", minLength: 1 },
  },
};

const ruleCreateApiKeyAnswer: ValueRule = {
  type: "an object",
  members: {
    "apiKey!": { type: "a string", minLength: 1 },
    "keyId!": "a string",
    "expiresAt?": "a string or null",
  },
};

const ruleCreateInvitationRequest: ValueRule = {
  allOf: [
    {
      type: "an object",
      members: {
        "email?": { type: "a string", minLength: 1 },
        "targetOrgSlug?": { type: "a string", minLength: 1 },
      },
    },
    {
      if: { required: ["email"] },
      then: {
        members: {
          "targetOrgSlug?": {
            refuse: [
              "not",
              'An invitation has either "email" or "targetOrgSlug", not both.',
            ],
          },
        },
      },
      else: {
        instead: 'An invitation needs "email" or "targetOrgSlug".',
        of: { required: ["targetOrgSlug"] },
      },
    },
  ],
};

const ruleCreateInvitationAnswer: ValueRule = {
  type: "an object",
  members: {
    "notified?": "an integer or true or false",
    "inviteUrl?": "a string",
  },
};

const ruleInvitation: ValueRule = {
  type: "an object",
  members: {
    "id!": { type: "a string", minLength: 1 },
    "email?": "a string or null",
    "scope!": "a string",
    "expiresAt!": "a string",
    "createdAt!": "a string",
  },
};

const ruleInvitationList: ValueRule = {
  type: "an object",
  members: { "invitations!": { type: "an array", items: ruleInvitation } },
};

const ruleAcceptInvitationRequest: ValueRule = {
  type: "an object",
  members: { "token!": { type: "a string", minLength: 1 } },
};

const ruleAcceptInvitationAnswer: ValueRule = {
  type: "an object",
  members: { "agentName!": { type: "a string", minLength: 1 } },
};

const ruleGranteeUser: ValueRule = {
  type: "an object",
  members: { "name?": "a string", "email!": "a string" },
};

const ruleGrant: ValueRule = {
  type: "an object",
  members: {
    "id!": { type: "a string", minLength: 1 },
    "scope!": "a string",
    "createdAt!": "a string",
    "granteeUser?": ruleGranteeUser,
    "granteeOrg?": ruleOrganization,
  },
};

const ruleGrantList: ValueRule = {
  type: "an object",
  members: { "grants!": { type: "an array", items: ruleGrant } },
};

const ruleIgnoredAnswer: ValueRule = { present: true };

const ruleRegistryTag: ValueRule = {
  type: "an object",
  members: {
    "id!": "a string",
    "name!": "a string",
    "description?": "a string",
    "examples?": { type: "an array", items: "a string" },
  },
};

const ruleAgentScaling: ValueRule = {
  type: "an object",
  members: {
    "expectedInstances!": { type: "an integer", minimum: 0 },
    "concurrency!": { type: "an integer", minimum: 0 },
    "maxPendingBacklog?": { type: "an integer", minimum: 0 },
    "maxRunningTimeSec?": { type: "an integer", minimum: 1 },
  },
};

const ruleServerAgent: ValueRule = {
  type: "an object",
  members: {
    "agentName!": { type: "a string", minLength: 1 },
    "name?": "a string",
    "displayName?": "a string",
    "description?": "a string",
    "tags?": { type: "an array", items: ruleRegistryTag },
    "listing?": ruleListing,
    "billingMode?": { check: checkBillingMode },
    "card?": "an object",
    "cardRef?": "a string",
    "cardSummary?": "a string",
    "scaling?": ruleAgentScaling,
    "orgId?": "a string",
    "orgName?": "a string",
    "pricePerTask?": "a string",
    "pricePerMinute?": "a string",
    "freeTasksPerConsumer?": { type: "an integer", minimum: 0 },
    "freeMinutesPerConsumer?": { type: "an integer", minimum: 0 },
    "registeredAt?": "a string",
    "updatedAt?": "a string",
    "onlineCount?": { type: "an integer", minimum: 0 },
  },
};

const ruleAgentQuery: ValueRule = {
  type: "an object",
  members: { "agentName!": { type: "a string", minLength: 1 } },
};

const ruleAgentAnswer: ValueRule = {
  type: "an object",
  members: { "agent!": ruleServerAgent },
};

const ruleAgentListQuery: ValueRule = {
  type: "an object",
  members: {
    "q?": "a string",
    "sort?": { enum: ["relevance", "name"] },
    "status?": { enum: ["online", "offline", "all"] },
    "listing?": { enum: ["public", "private", "public,private"] },
    "scope?": { enum: ["owned"] },
    "tag?": "a string",
    "provider?": "a string",
    "include?": { enum: ["full"] },
    "includeTotals?": { enum: ["true", "false"] },
    "limit?": {
      type: "a string",
      pattern: [
        [
          "must match ^([1-9][0-9]?|100)$",
          (text: string) => pattern_3492c49ae8ea.test(text),
        ],
      ],
    },
    "cursor?": "a string",
  },
};

const ruleAgentListAnswer: ValueRule = {
  type: "an object",
  members: {
    "agents!": { type: "an array", items: ruleServerAgent },
    "next?": "a string or null",
    "totalCount?": { type: "an integer", minimum: 0 },
    "totalOnlineCount?": { type: "an integer", minimum: 0 },
    "searchParseError?": "true or false",
  },
};

const rulePublishAgentRequest: ValueRule = {
  type: "an object",
  members: {
    "agentName!": {
      type: "a string",
      pattern: [
        [
          "must match ^[a-zA-Z0-9_]+$",
          (text: string) => pattern_6a31b7b6f6f7.test(text),
        ],
      ],
    },
    "card!": "an object",
    "listing!": ruleListing,
    "billingMode!": { check: checkBillingMode },
    "pricePerTask?": {
      type: "a string",
      pattern: [
        [
          "must match ^[0-9]+(\\.[0-9]+)?$",
          (text: string) => pattern_c108d58e346a.test(text),
        ],
      ],
    },
    "pricePerMinute?": {
      type: "a string",
      pattern: [
        [
          "must match ^[0-9]+(\\.[0-9]+)?$",
          (text: string) => pattern_c108d58e346a.test(text),
        ],
      ],
    },
    "freeTasksPerConsumer?": { type: "an integer", minimum: 0 },
    "freeMinutesPerConsumer?": { type: "an integer", minimum: 0 },
    "tcAcceptedAt?": "a string",
    "cliVersion?": "a string",
    "protocolVersions?": { type: "an array", items: "a string" },
    "preferredProtocolVersion?": "a string",
  },
};

const rulePublishAgentAnswer: ValueRule = {
  type: "an object",
  members: {
    "agentName!": { type: "a string", minLength: 1 },
    "status!": "a string",
    "ts!": "a string or a number",
    "effectiveListing?": ruleListing,
    "billingMode?": { check: checkBillingMode },
  },
};

const rulePromoteAgentRequest: ValueRule = {
  type: "an object",
  members: {
    "listing?": ruleListing,
    "billingMode?": { check: checkBillingMode },
    "pricePerTask?": "a string",
    "pricePerMinute?": "a string",
    "freeTasksPerConsumer?": { type: "an integer", minimum: 0 },
    "freeMinutesPerConsumer?": { type: "an integer", minimum: 0 },
    "tcAcceptedAt?": "a string",
  },
};

const rulePromoteAgentAnswer: ValueRule = "an object";

const ruleDeleteAgentAnswer: ValueRule = {
  type: "an object",
  members: {
    "agentName!": { type: "a string", minLength: 1 },
    "status!": { enum: ["deleted"] },
    "ts?": "a string or a number",
  },
};

const ruleAgentStatusQuery: ValueRule = {
  type: "an object",
  members: { "agentNames!": { type: "a string", minLength: 1 } },
};

const ruleInstanceStatus: ValueRule = {
  type: "an object",
  members: {
    "instanceId!": { type: "a string", minLength: 1 },
    "uuid!": "a string",
    "online!": { enum: [true] },
    "activeTasks?": { type: "an integer", minimum: 0 },
    "concurrentTasksPerInstance?": { type: "an integer", minimum: 0 },
    "startedAt?": "a number",
    "sdkVersion?": "a string or null",
    "cliVersion?": "a string or null",
    "preferredProtocolVersion?": "a string or null",
    "protocolVersions?": { type: "an array", items: "a string" },
  },
};

const ruleAgentStatus: ValueRule = {
  type: "an object",
  members: {
    "agentName!": { type: "a string", minLength: 1 },
    "instances!": { type: "an array", items: ruleInstanceStatus },
    "onlineCount!": { type: "an integer", minimum: 0 },
    "totalActiveTasks!": { type: "an integer", minimum: 0 },
    "taskCount!": { type: "an integer", minimum: 0 },
  },
};

const ruleAgentStatusAnswer: ValueRule = {
  type: "an object",
  members: {
    "agents!": { type: "an object", additionalProperties: ruleAgentStatus },
  },
};

const rulePublishContext: ValueRule = {
  type: "an object",
  members: {
    "orgId!": { type: "a string", minLength: 1 },
    "orgName!": "a string",
    "agentCount!": { type: "an integer", minimum: 0 },
  },
};

const rulePricingLimits: ValueRule = {
  type: "an object",
  members: {
    "minPricePerTask?": "a number",
    "maxPricePerTask?": "a number",
    "minPricePerMinute?": "a number",
    "maxPricePerMinute?": "a number",
    "maxFreeTasksAllowed?": { type: "an integer", minimum: 0 },
    "maxFreeMinutesAllowed?": { type: "an integer", minimum: 0 },
  },
};

const ruleCliConfig: ValueRule = {
  type: "an object",
  members: {
    "enterprise!": "true or false",
    "productName?": "a string",
    "oauthClientId?": "a string",
    "dashboardBaseUrl?": "a string",
  },
};

const ruleSchemaReference: ValueRule = {
  type: "an object",
  members: { "$ref!": { type: "a string", minLength: 1 } },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleRpcMethodEntry: ValueRule = {
  type: "an object",
  members: {
    "name!": {
      type: "a string",
      pattern: [
        [
          "must match ^[A-Z][a-zA-Z0-9]*$",
          (text: string) => pattern_b149b68e79a1.test(text),
        ],
      ],
    },
    "description!": { type: "a string", minLength: 1 },
    "params!": ruleSchemaReference,
    "result!": ruleSchemaReference,
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleRouteError: ValueRule = {
  type: "an object",
  members: {
    "status?": { type: "an integer", minimum: 400, maximum: 599 },
    "code?": { check: checkKnownApplicationErrorCode },
    "description!": { type: "a string", minLength: 1 },
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleRouteEntry: ValueRule = {
  type: "an object",
  members: {
    "name!": {
      type: "a string",
      pattern: [
        [
          "must match ^[a-z][a-zA-Z0-9]*$",
          (text: string) => pattern_16ead7d2d43c.test(text),
        ],
      ],
    },
    "method!": { enum: ["GET", "POST", "PATCH", "DELETE"] },
    "path!": {
      type: "a string",
      pattern: [
        [
          "must match ^/[A-Za-z0-9/{}_-]*$",
          (text: string) => pattern_07650ede063f.test(text),
        ],
      ],
    },
    "auth!": { enum: ["none", "optional", "bearer", "api-key"] },
    "description!": { type: "a string", minLength: 1 },
    "query?": ruleSchemaReference,
    "request?": ruleSchemaReference,
    "response!": ruleSchemaReference,
    "encoding?": { enum: ["json", "form"] },
    "errors?": { type: "an array", items: ruleRouteError },
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleRouteTable: ValueRule = {
  type: "an object",
  members: {
    "$schema?": "a string",
    "routes!": { type: "an array", items: ruleRouteEntry, uniqueBy: ["name"] },
    "rpcMethods!": {
      type: "an array",
      items: ruleRpcMethodEntry,
      uniqueBy: ["name"],
    },
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleTaskIdParams: ValueRule = {
  type: "an object",
  members: { "taskId!": { type: "a string", minLength: 1 } },
};

const ruleRetryTaskCall: ValueRule = {
  type: "an object",
  members: {
    "jsonrpc!": { enum: ["2.0"] },
    "id!": { type: "a string", minLength: 1 },
    "method!": { enum: ["RetryTask"] },
    "params!": ruleTaskIdParams,
  },
};

const ruleResumeTaskCall: ValueRule = {
  type: "an object",
  members: {
    "jsonrpc!": { enum: ["2.0"] },
    "id!": { type: "a string", minLength: 1 },
    "method!": { enum: ["ResumeTask"] },
    "params!": ruleTaskIdParams,
  },
};

const rulePauseTaskCall: ValueRule = {
  type: "an object",
  members: {
    "jsonrpc!": { enum: ["2.0"] },
    "id!": { type: "a string", minLength: 1 },
    "method!": { enum: ["PauseTask"] },
    "params!": ruleTaskIdParams,
  },
};

const ruleTerminateTaskCall: ValueRule = {
  type: "an object",
  members: {
    "jsonrpc!": { enum: ["2.0"] },
    "id!": { type: "a string", minLength: 1 },
    "method!": { enum: ["TerminateTask"] },
    "params!": ruleTaskIdParams,
  },
};

const ruleCancelTaskCall: ValueRule = {
  type: "an object",
  members: {
    "jsonrpc!": { enum: ["2.0"] },
    "id!": { type: "a string", minLength: 1 },
    "method!": { enum: ["CancelTask"] },
    "params!": ruleTaskIdParams,
  },
};

const ruleListTasksParams: ValueRule = {
  type: "an object",
  members: {
    "ownerId?": "a string",
    "agentName?": "a string",
    "state?": { check: checkTaskState },
    "limit?": { type: "an integer", minimum: 1 },
    "cursor?": "a string",
  },
};

const ruleListTasksCall: ValueRule = {
  type: "an object",
  members: {
    "jsonrpc!": { enum: ["2.0"] },
    "id!": { type: "a string", minLength: 1 },
    "method!": { enum: ["ListTasks"] },
    "params!": ruleListTasksParams,
  },
};

const ruleGetTaskCall: ValueRule = {
  type: "an object",
  members: {
    "jsonrpc!": { enum: ["2.0"] },
    "id!": { type: "a string", minLength: 1 },
    "method!": { enum: ["GetTask"] },
    "params!": ruleTaskIdParams,
  },
};

const ruleRetryPolicy: ValueRule = {
  type: "an object",
  members: {
    "maxRetries?": { type: "an integer", minimum: 0 },
    "expiresAfterSec?": { type: "a number", minimum: 0 },
  },
};

const rulePushNotificationConfig: ValueRule = {
  type: "an object",
  members: { "url!": "a string", "filter?": {}, "authStrategy?": {} },
};

const ruleTaskOptions: ValueRule = {
  allOf: [
    {
      type: "an object",
      members: {
        "taskKind?": { check: checkTaskKind },
        "duration?": { type: "an integer", minimum: 1, maximum: 43200 },
        "consumerPublicKey?": "a string",
        "stream?": "true or false",
      },
    },
    {
      if: { members: { "taskKind!": { enum: ["pipe"] } } },
      then: {
        instead: 'A pipe task needs "duration", in whole minutes.',
        of: { required: ["duration"] },
      },
      else: {
        members: {
          "duration?": {
            refuse: ["not", 'Only a pipe task may have "duration".'],
          },
        },
      },
    },
  ],
};

const ruleSendMessageExtensions: ValueRule = {
  type: "an object",
  members: { "blocks?": ruleTaskOptions },
};

const ruleSendMessageParams: ValueRule = {
  type: "an object",
  members: {
    "agentName!": {
      type: "a string",
      pattern: [
        [
          "must match ^[a-zA-Z0-9_]+$",
          (text: string) => pattern_6a31b7b6f6f7.test(text),
        ],
      ],
    },
    "billingMode!": { check: checkBillingMode },
    "requestParts!": { type: "an array", items: { check: checkRequestPart } },
    "ownerId?": "a string",
    "uploadSessionId?": { type: "a string", minLength: 1 },
    "idempotencyKey?": { type: "a string", minLength: 1 },
    "extensions?": ruleSendMessageExtensions,
    "pushNotificationConfig?": rulePushNotificationConfig,
    "retryPolicy?": ruleRetryPolicy,
  },
};

const ruleSendMessageCall: ValueRule = {
  type: "an object",
  members: {
    "jsonrpc!": { enum: ["2.0"] },
    "id!": { type: "a string", minLength: 1 },
    "method!": { enum: ["SendMessage"] },
    "params!": ruleSendMessageParams,
  },
};

const ruleRpcCall: ValueRule = {
  tag: "method",
  arms: [
    [["SendMessage"], ruleSendMessageCall],
    [["GetTask"], ruleGetTaskCall],
    [["ListTasks"], ruleListTasksCall],
    [["CancelTask"], ruleCancelTaskCall],
    [["TerminateTask"], ruleTerminateTaskCall],
    [["PauseTask"], rulePauseTaskCall],
    [["ResumeTask"], ruleResumeTaskCall],
    [["RetryTask"], ruleRetryTaskCall],
  ],
};

const ruleRpcRequest: ValueRule = {
  type: "an object",
  members: {
    "jsonrpc!": { enum: ["2.0"] },
    "id!": { type: "a string", minLength: 1 },
    "method!": { type: "a string", minLength: 1 },
    "params!": "an object",
  },
};

const ruleRpcSuccess: ValueRule = {
  type: "an object",
  members: {
    "jsonrpc!": { enum: ["2.0"] },
    "id?": "a string, a number or null",
    "result!": {},
  },
};

const ruleRpcErrorObject: ValueRule = {
  type: "an object",
  members: { "code!": "an integer", "message!": "a string", "data?": {} },
};

const ruleRpcFailure: ValueRule = {
  type: "an object",
  members: {
    "jsonrpc!": { enum: ["2.0"] },
    "id?": "a string, a number or null",
    "error!": ruleRpcErrorObject,
  },
};

const ruleRpcResponse: ValueRule = {
  oneOf: [ruleRpcSuccess, ruleRpcFailure],
  words: "RpcSuccess or RpcFailure",
};

const ruleTaskAccess: ValueRule = {
  type: "an object",
  members: {
    "readToken?": "a string or null",
    "streamChannels?": {
      type: "an object",
      members: { "status?": { type: "a string", minLength: 1 } },
    },
    "subscribeKey?": "a string",
    "publishKey?": "a string",
  },
};

const ruleSendMessageResult: ValueRule = {
  type: "an object",
  members: {
    "taskId!": { type: "a string", minLength: 1 },
    "orgId?": "a string",
    "idempotent?": "true or false",
    "state?": { check: checkTaskState },
    "queued?": "true or false",
    "pushConfigId?": "a string",
    "extensions?": {
      type: "an object",
      members: { "blocks?": ruleTaskAccess },
    },
  },
};

const ruleGetTaskResult: ValueRule = {
  type: "an object",
  members: { "task!": { check: checkTaskInfo } },
};

const ruleListTasksResult: ValueRule = {
  type: "an object",
  members: {
    "tasks!": { type: "an array", items: { check: checkTaskInfo } },
    "next?": "a string or null",
    "totalCount?": { type: "an integer", minimum: 0 },
  },
};

const ruleIgnoredResult: ValueRule = { present: true };
