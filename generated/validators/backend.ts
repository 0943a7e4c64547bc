// Generated from schemas/backend. Do not edit.
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
  const issues: Issue[] = [];
  collectConsumerTokenRequest(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectConsumerTokenAnswer(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectAgentConnectRequest(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectAgentConnectAnswer(value, "", issues);
  return issues;
}

export function isRefreshRequest(value: unknown): value is RefreshRequest {
  if (!fields(value)) return false;
  const { refreshToken } = value;
  return typeof refreshToken === "string" && refreshToken !== "";
}

export function checkRefreshRequest(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectRefreshRequest(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectRefreshAnswer(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectTaskReadTokenRequest(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectAnonTaskReadTokenRequest(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectTaskReadTokenAnswer(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectTokenResult(value, "", issues);
  return issues;
}

export function isEmbedRefreshRequest(
  value: unknown,
): value is EmbedRefreshRequest {
  if (!fields(value)) return false;
  const { refreshToken } = value;
  return typeof refreshToken === "string" && refreshToken !== "";
}

export function checkEmbedRefreshRequest(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectEmbedRefreshRequest(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectEmbedRefreshAnswer(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectConsumerBalance(value, "", issues);
  return issues;
}

export function isTopupRequest(value: unknown): value is TopupRequest {
  if (!fields(value)) return false;
  const { amount } = value;
  return typeof amount === "string" && pattern_f5eebfadc2c6.test(amount);
}

export function checkTopupRequest(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectTopupRequest(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectTopupAnswer(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectCdm(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectCdmKeyset(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectCdmApi(value, "", issues);
  return issues;
}

export function isCdmRealtime(value: unknown): value is CdmRealtime {
  if (!fields(value)) return false;
  const { origins, ssl } = value;
  return isCdmRealtimeOrigins(origins) && typeof ssl === "boolean";
}

export function checkCdmRealtime(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectCdmRealtime(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectFlatConfig(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectBackendErrorBody(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectBackendErrorObject(value, "", issues);
  return issues;
}

export function isBackendErrorData(value: unknown): value is BackendErrorData {
  if (!fields(value)) return false;
  const { code } = value;
  return code === undefined || typeof code === "string";
}

export function checkBackendErrorData(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectBackendErrorData(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectRequestUpload(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectConsumerInputUpload(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectProviderOutputUpload(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectRequestUploadAnswer(value, "", issues);
  return issues;
}

export function isUploadFormField(value: unknown): value is UploadFormField {
  if (!fields(value)) return false;
  const { key: key_, value: value_ } = value;
  return typeof key_ === "string" && typeof value_ === "string";
}

export function checkUploadFormField(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectUploadFormField(value, "", issues);
  return issues;
}

export function isConfirmUploadRequest(
  value: unknown,
): value is ConfirmUploadRequest {
  if (!fields(value)) return false;
  const { uploadId } = value;
  return typeof uploadId === "string" && uploadId !== "";
}

export function checkConfirmUploadRequest(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectConfirmUploadRequest(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectConfirmUploadAnswer(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectRequestHeaders(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectAnswerHeaders(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectAuthorizeQuery(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectAuthorizeRedirect(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectTokenExchangeRequest(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectTokenExchangeAnswer(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectOrganizationList(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectOrganization(value, "", issues);
  return issues;
}

export function isRenameOrganizationRequest(
  value: unknown,
): value is RenameOrganizationRequest {
  if (!fields(value)) return false;
  const { name } = value;
  return typeof name === "string" && name !== "";
}

export function checkRenameOrganizationRequest(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectRenameOrganizationRequest(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectCreateApiKeyRequest(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectCreateApiKeyAnswer(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectCreateInvitationRequest(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectCreateInvitationAnswer(value, "", issues);
  return issues;
}

export function isInvitationList(value: unknown): value is InvitationList {
  if (!fields(value)) return false;
  const { invitations } = value;
  return isInvitationListInvitations(invitations);
}

export function checkInvitationList(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectInvitationList(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectInvitation(value, "", issues);
  return issues;
}

export function isAcceptInvitationRequest(
  value: unknown,
): value is AcceptInvitationRequest {
  if (!fields(value)) return false;
  const { token } = value;
  return typeof token === "string" && token !== "";
}

export function checkAcceptInvitationRequest(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectAcceptInvitationRequest(value, "", issues);
  return issues;
}

export function isAcceptInvitationAnswer(
  value: unknown,
): value is AcceptInvitationAnswer {
  if (!fields(value)) return false;
  const { agentName } = value;
  return typeof agentName === "string" && agentName !== "";
}

export function checkAcceptInvitationAnswer(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectAcceptInvitationAnswer(value, "", issues);
  return issues;
}

export function isGrantList(value: unknown): value is GrantList {
  if (!fields(value)) return false;
  const { grants } = value;
  return isGrantListGrants(grants);
}

export function checkGrantList(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectGrantList(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectGrant(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectGranteeUser(value, "", issues);
  return issues;
}

export function isIgnoredAnswer(value: unknown): value is IgnoredAnswer {
  return value !== undefined;
}

export function checkIgnoredAnswer(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectIgnoredAnswer(value, "", issues);
  return issues;
}

export function isListing(value: unknown): value is Listing {
  return value === "public" || value === "private";
}

export function checkListing(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectListing(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectRegistryTag(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectAgentScaling(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectServerAgent(value, "", issues);
  return issues;
}

export function isAgentQuery(value: unknown): value is AgentQuery {
  if (!fields(value)) return false;
  const { agentName } = value;
  return typeof agentName === "string" && agentName !== "";
}

export function checkAgentQuery(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectAgentQuery(value, "", issues);
  return issues;
}

export function isAgentAnswer(value: unknown): value is AgentAnswer {
  if (!fields(value)) return false;
  const { agent } = value;
  return agent !== undefined && isServerAgent(agent);
}

export function checkAgentAnswer(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectAgentAnswer(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectAgentListQuery(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectAgentListAnswer(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectPublishAgentRequest(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectPublishAgentAnswer(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectPromoteAgentRequest(value, "", issues);
  return issues;
}

export function isPromoteAgentAnswer(
  value: unknown,
): value is PromoteAgentAnswer {
  if (!fields(value)) return false;
  return true;
}

export function checkPromoteAgentAnswer(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectPromoteAgentAnswer(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectDeleteAgentAnswer(value, "", issues);
  return issues;
}

export function isAgentStatusQuery(value: unknown): value is AgentStatusQuery {
  if (!fields(value)) return false;
  const { agentNames } = value;
  return typeof agentNames === "string" && agentNames !== "";
}

export function checkAgentStatusQuery(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectAgentStatusQuery(value, "", issues);
  return issues;
}

export function isAgentStatusAnswer(
  value: unknown,
): value is AgentStatusAnswer {
  if (!fields(value)) return false;
  const { agents } = value;
  return isAgentStatusAnswerAgents(agents);
}

export function checkAgentStatusAnswer(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectAgentStatusAnswer(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectAgentStatus(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectInstanceStatus(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectPublishContext(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectPricingLimits(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectCliConfig(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectRouteTable(value, "", issues);
  return issues;
}

export function isRouteEntry(value: unknown): value is RouteEntry {
  if (!fields(value)) return false;
  const {
    name,
    method,
    path: path_,
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
    typeof path_ === "string" &&
    pattern_07650ede063f.test(path_) &&
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
  const issues: Issue[] = [];
  collectRouteEntry(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectRpcMethodEntry(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectSchemaReference(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectRouteError(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectRpcCall(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectSendMessageCall(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectGetTaskCall(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectListTasksCall(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectCancelTaskCall(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectTerminateTaskCall(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectPauseTaskCall(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectResumeTaskCall(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectRetryTaskCall(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectRpcRequest(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectRpcSuccess(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectRpcFailure(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectRpcErrorObject(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectRpcResponse(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectSendMessageParams(value, "", issues);
  return issues;
}

export function isSendMessageExtensions(
  value: unknown,
): value is SendMessageExtensions {
  if (!fields(value)) return false;
  const { blocks } = value;
  return blocks === undefined || isTaskOptions(blocks);
}

export function checkSendMessageExtensions(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectSendMessageExtensions(value, "", issues);
  return issues;
}

export function isTaskOptions(value: unknown): value is TaskOptions {
  return isTaskOptionsPart1(value) && isTaskOptionsPart2(value);
}

export function checkTaskOptions(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectTaskOptions(value, "", issues);
  return issues;
}

export function isPushNotificationConfig(
  value: unknown,
): value is PushNotificationConfig {
  if (!fields(value)) return false;
  const { url } = value;
  return typeof url === "string";
}

export function checkPushNotificationConfig(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectPushNotificationConfig(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectRetryPolicy(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectSendMessageResult(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectTaskAccess(value, "", issues);
  return issues;
}

export function isTaskIdParams(value: unknown): value is TaskIdParams {
  if (!fields(value)) return false;
  const { taskId } = value;
  return typeof taskId === "string" && taskId !== "";
}

export function checkTaskIdParams(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectTaskIdParams(value, "", issues);
  return issues;
}

export function isGetTaskResult(value: unknown): value is GetTaskResult {
  if (!fields(value)) return false;
  const { task } = value;
  return task !== undefined && isTaskInfo(task);
}

export function checkGetTaskResult(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectGetTaskResult(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectListTasksParams(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectListTasksResult(value, "", issues);
  return issues;
}

export function isIgnoredResult(value: unknown): value is IgnoredResult {
  return value !== undefined;
}

export function checkIgnoredResult(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectIgnoredResult(value, "", issues);
  return issues;
}

function collectConsumerTokenRequest(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { apiKey } = value;
  if (apiKey === undefined) {
    missing(issues, path, "apiKey");
  } else if (typeof apiKey !== "string") {
    wrongType(issues, `${path}/apiKey`, "a string", apiKey);
  } else if (apiKey === "") {
    refuse(issues, `${path}/apiKey`, "minLength", "must not be empty");
  }
}

function collectConsumerTokenAnswer(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { accessToken, refreshToken, expiresIn, userId } = value;
  if (accessToken === undefined) {
    missing(issues, path, "accessToken");
  } else if (typeof accessToken !== "string") {
    wrongType(issues, `${path}/accessToken`, "a string", accessToken);
  } else if (accessToken === "") {
    refuse(issues, `${path}/accessToken`, "minLength", "must not be empty");
  }
  if (refreshToken === undefined) {
    missing(issues, path, "refreshToken");
  } else if (typeof refreshToken !== "string") {
    wrongType(issues, `${path}/refreshToken`, "a string", refreshToken);
  } else if (refreshToken === "") {
    refuse(issues, `${path}/refreshToken`, "minLength", "must not be empty");
  }
  if (expiresIn === undefined) {
    missing(issues, path, "expiresIn");
  } else if (!(typeof expiresIn === "number" && Number.isFinite(expiresIn))) {
    wrongType(issues, `${path}/expiresIn`, "a number", expiresIn);
  }
  if (userId === undefined) {
    missing(issues, path, "userId");
  } else if (typeof userId !== "string") {
    wrongType(issues, `${path}/userId`, "a string", userId);
  }
}

function isAgentConnectRequestProtocolVersions(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (typeof item !== "string") return false;
  }
  return true;
}

function collectAgentConnectRequest(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
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
  if (agentName === undefined) {
    missing(issues, path, "agentName");
  } else if (typeof agentName !== "string") {
    wrongType(issues, `${path}/agentName`, "a string", agentName);
  } else if (!pattern_6a31b7b6f6f7.test(agentName)) {
    refuse(
      issues,
      `${path}/agentName`,
      "pattern",
      "must match ^[a-zA-Z0-9_]+$",
    );
  }
  if (instanceId === undefined) {
    missing(issues, path, "instanceId");
  } else if (typeof instanceId !== "string") {
    wrongType(issues, `${path}/instanceId`, "a string", instanceId);
  } else if (instanceId === "") {
    refuse(issues, `${path}/instanceId`, "minLength", "must not be empty");
  }
  if (billingMode === undefined) {
    missing(issues, path, "billingMode");
  } else {
    within(issues, `${path}/billingMode`, checkBillingMode(billingMode));
  }
  if (listing === undefined) {
    missing(issues, path, "listing");
  } else {
    collectListing(listing, `${path}/listing`, issues);
  }
  if (expectedInstances === undefined) {
    missing(issues, path, "expectedInstances");
  } else if (!(
    typeof expectedInstances === "number" && Number.isInteger(expectedInstances)
  )) {
    wrongType(
      issues,
      `${path}/expectedInstances`,
      "an integer",
      expectedInstances,
    );
  } else if (expectedInstances < 0) {
    refuse(
      issues,
      `${path}/expectedInstances`,
      "minimum",
      "must be at least 0",
    );
  }
  if (concurrency === undefined) {
    missing(issues, path, "concurrency");
  } else if (!(
    typeof concurrency === "number" && Number.isInteger(concurrency)
  )) {
    wrongType(issues, `${path}/concurrency`, "an integer", concurrency);
  } else if (concurrency < 0) {
    refuse(issues, `${path}/concurrency`, "minimum", "must be at least 0");
  }
  if (maxPendingBacklog !== undefined) {
    if (!(
      typeof maxPendingBacklog === "number" &&
      Number.isInteger(maxPendingBacklog)
    )) {
      wrongType(
        issues,
        `${path}/maxPendingBacklog`,
        "an integer",
        maxPendingBacklog,
      );
    } else if (maxPendingBacklog < 0) {
      refuse(
        issues,
        `${path}/maxPendingBacklog`,
        "minimum",
        "must be at least 0",
      );
    }
  }
  if (maxRunningTimeSec !== undefined) {
    if (!(
      typeof maxRunningTimeSec === "number" &&
      Number.isInteger(maxRunningTimeSec)
    )) {
      wrongType(
        issues,
        `${path}/maxRunningTimeSec`,
        "an integer",
        maxRunningTimeSec,
      );
    } else if (maxRunningTimeSec < 1) {
      refuse(
        issues,
        `${path}/maxRunningTimeSec`,
        "minimum",
        "must be at least 1",
      );
    }
  }
  if (deviceOs === undefined) {
    missing(issues, path, "deviceOs");
  } else if (typeof deviceOs !== "string") {
    wrongType(issues, `${path}/deviceOs`, "a string", deviceOs);
  }
  if (sdkLanguage === undefined) {
    missing(issues, path, "sdkLanguage");
  } else if (typeof sdkLanguage !== "string") {
    wrongType(issues, `${path}/sdkLanguage`, "a string", sdkLanguage);
  }
  if (sdkVersion === undefined) {
    missing(issues, path, "sdkVersion");
  } else if (typeof sdkVersion !== "string") {
    wrongType(issues, `${path}/sdkVersion`, "a string", sdkVersion);
  }
  if (cliVersion !== undefined) {
    if (typeof cliVersion !== "string") {
      wrongType(issues, `${path}/cliVersion`, "a string", cliVersion);
    }
  }
  if (protocolVersions === undefined) {
    missing(issues, path, "protocolVersions");
  } else {
    collectAgentConnectRequestProtocolVersions(
      protocolVersions,
      `${path}/protocolVersions`,
      issues,
    );
  }
  if (preferredProtocolVersion === undefined) {
    missing(issues, path, "preferredProtocolVersion");
  } else if (typeof preferredProtocolVersion !== "string") {
    wrongType(
      issues,
      `${path}/preferredProtocolVersion`,
      "a string",
      preferredProtocolVersion,
    );
  }
}

function collectAgentConnectAnswer(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const {
    accessToken,
    refreshToken,
    expiresIn,
    pamToken,
    agentId,
    controlChannel,
  } = value;
  if (accessToken === undefined) {
    missing(issues, path, "accessToken");
  } else if (typeof accessToken !== "string") {
    wrongType(issues, `${path}/accessToken`, "a string", accessToken);
  } else if (accessToken === "") {
    refuse(issues, `${path}/accessToken`, "minLength", "must not be empty");
  }
  if (refreshToken === undefined) {
    missing(issues, path, "refreshToken");
  } else if (typeof refreshToken !== "string") {
    wrongType(issues, `${path}/refreshToken`, "a string", refreshToken);
  } else if (refreshToken === "") {
    refuse(issues, `${path}/refreshToken`, "minLength", "must not be empty");
  }
  if (expiresIn === undefined) {
    missing(issues, path, "expiresIn");
  } else if (!(typeof expiresIn === "number" && Number.isFinite(expiresIn))) {
    wrongType(issues, `${path}/expiresIn`, "a number", expiresIn);
  }
  if (pamToken !== undefined) {
    if (typeof pamToken !== "string") {
      wrongType(issues, `${path}/pamToken`, "a string", pamToken);
    } else if (pamToken === "") {
      refuse(issues, `${path}/pamToken`, "minLength", "must not be empty");
    }
  }
  if (agentId !== undefined) {
    if (typeof agentId !== "string") {
      wrongType(issues, `${path}/agentId`, "a string", agentId);
    }
  }
  if (controlChannel === undefined) {
    missing(issues, path, "controlChannel");
  } else if (typeof controlChannel !== "string") {
    wrongType(issues, `${path}/controlChannel`, "a string", controlChannel);
  } else if (controlChannel === "") {
    refuse(issues, `${path}/controlChannel`, "minLength", "must not be empty");
  }
}

function collectRefreshRequest(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { refreshToken } = value;
  if (refreshToken === undefined) {
    missing(issues, path, "refreshToken");
  } else if (typeof refreshToken !== "string") {
    wrongType(issues, `${path}/refreshToken`, "a string", refreshToken);
  } else if (refreshToken === "") {
    refuse(issues, `${path}/refreshToken`, "minLength", "must not be empty");
  }
}

function collectRefreshAnswer(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { accessToken, refreshToken, expiresIn } = value;
  if (accessToken === undefined) {
    missing(issues, path, "accessToken");
  } else if (typeof accessToken !== "string") {
    wrongType(issues, `${path}/accessToken`, "a string", accessToken);
  } else if (accessToken === "") {
    refuse(issues, `${path}/accessToken`, "minLength", "must not be empty");
  }
  if (refreshToken === undefined) {
    missing(issues, path, "refreshToken");
  } else if (typeof refreshToken !== "string") {
    wrongType(issues, `${path}/refreshToken`, "a string", refreshToken);
  } else if (refreshToken === "") {
    refuse(issues, `${path}/refreshToken`, "minLength", "must not be empty");
  }
  if (expiresIn !== undefined) {
    if (!(typeof expiresIn === "number" && Number.isFinite(expiresIn))) {
      wrongType(issues, `${path}/expiresIn`, "a number", expiresIn);
    }
  }
}

function collectTaskReadTokenRequest(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { taskId, role } = value;
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
  if (role !== undefined) {
    if (!(role === "consumer" || role === "provider")) {
      refuseValue(
        issues,
        `${path}/role`,
        "enum",
        'must be "consumer" or "provider"',
        role,
      );
    }
  }
}

function collectAnonTaskReadTokenRequest(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { taskId, fingerprint } = value;
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
  if (fingerprint === undefined) {
    missing(issues, path, "fingerprint");
  } else if (typeof fingerprint !== "string") {
    wrongType(issues, `${path}/fingerprint`, "a string", fingerprint);
  } else if (fingerprint === "") {
    refuse(issues, `${path}/fingerprint`, "minLength", "must not be empty");
  }
}

function collectTaskReadTokenAnswer(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { pamToken, channel, ttlMinutes } = value;
  if (pamToken === undefined) {
    missing(issues, path, "pamToken");
  } else if (typeof pamToken !== "string") {
    wrongType(issues, `${path}/pamToken`, "a string", pamToken);
  } else if (pamToken === "") {
    refuse(issues, `${path}/pamToken`, "minLength", "must not be empty");
  }
  if (channel === undefined) {
    missing(issues, path, "channel");
  } else if (typeof channel !== "string") {
    wrongType(issues, `${path}/channel`, "a string", channel);
  } else if (channel === "") {
    refuse(issues, `${path}/channel`, "minLength", "must not be empty");
  }
  if (ttlMinutes === undefined) {
    missing(issues, path, "ttlMinutes");
  } else if (!(typeof ttlMinutes === "number" && Number.isFinite(ttlMinutes))) {
    wrongType(issues, `${path}/ttlMinutes`, "a number", ttlMinutes);
  }
}

function collectTokenResult(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { token, expiresIn, userId } = value;
  if (token === undefined) {
    missing(issues, path, "token");
  } else if (typeof token !== "string") {
    wrongType(issues, `${path}/token`, "a string", token);
  } else if (token === "") {
    refuse(issues, `${path}/token`, "minLength", "must not be empty");
  }
  if (expiresIn === undefined) {
    missing(issues, path, "expiresIn");
  } else if (!(typeof expiresIn === "number" && Number.isFinite(expiresIn))) {
    wrongType(issues, `${path}/expiresIn`, "a number", expiresIn);
  }
  if (userId !== undefined) {
    if (typeof userId !== "string") {
      wrongType(issues, `${path}/userId`, "a string", userId);
    }
  }
}

function collectEmbedRefreshRequest(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { refreshToken } = value;
  if (refreshToken === undefined) {
    missing(issues, path, "refreshToken");
  } else if (typeof refreshToken !== "string") {
    wrongType(issues, `${path}/refreshToken`, "a string", refreshToken);
  } else if (refreshToken === "") {
    refuse(issues, `${path}/refreshToken`, "minLength", "must not be empty");
  }
}

function isEmbedRefreshAnswerAgentIds(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (typeof item !== "string") return false;
  }
  return true;
}

function collectEmbedRefreshAnswer(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { token, refreshToken, expiresIn, agentIds, userId } = value;
  if (token === undefined) {
    missing(issues, path, "token");
  } else if (typeof token !== "string") {
    wrongType(issues, `${path}/token`, "a string", token);
  } else if (token === "") {
    refuse(issues, `${path}/token`, "minLength", "must not be empty");
  }
  if (refreshToken === undefined) {
    missing(issues, path, "refreshToken");
  } else if (typeof refreshToken !== "string") {
    wrongType(issues, `${path}/refreshToken`, "a string", refreshToken);
  } else if (refreshToken === "") {
    refuse(issues, `${path}/refreshToken`, "minLength", "must not be empty");
  }
  if (expiresIn === undefined) {
    missing(issues, path, "expiresIn");
  } else if (!(typeof expiresIn === "number" && Number.isFinite(expiresIn))) {
    wrongType(issues, `${path}/expiresIn`, "a number", expiresIn);
  }
  if (agentIds === undefined) {
    missing(issues, path, "agentIds");
  } else {
    collectEmbedRefreshAnswerAgentIds(agentIds, `${path}/agentIds`, issues);
  }
  if (userId === undefined) {
    missing(issues, path, "userId");
  } else if (typeof userId !== "string") {
    wrongType(issues, `${path}/userId`, "a string", userId);
  }
}

function collectConsumerBalance(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { balance, reservedBalance, availableBalance, updatedAt } = value;
  if (balance === undefined) {
    missing(issues, path, "balance");
  } else if (typeof balance !== "string") {
    wrongType(issues, `${path}/balance`, "a string", balance);
  } else if (!pattern_2a79b64f4937.test(balance)) {
    refuse(
      issues,
      `${path}/balance`,
      "pattern",
      "must match ^-?[0-9]+(\\.[0-9]+)?$",
    );
  }
  if (reservedBalance === undefined) {
    missing(issues, path, "reservedBalance");
  } else if (typeof reservedBalance !== "string") {
    wrongType(issues, `${path}/reservedBalance`, "a string", reservedBalance);
  } else if (!pattern_2a79b64f4937.test(reservedBalance)) {
    refuse(
      issues,
      `${path}/reservedBalance`,
      "pattern",
      "must match ^-?[0-9]+(\\.[0-9]+)?$",
    );
  }
  if (availableBalance === undefined) {
    missing(issues, path, "availableBalance");
  } else if (typeof availableBalance !== "string") {
    wrongType(issues, `${path}/availableBalance`, "a string", availableBalance);
  } else if (!pattern_2a79b64f4937.test(availableBalance)) {
    refuse(
      issues,
      `${path}/availableBalance`,
      "pattern",
      "must match ^-?[0-9]+(\\.[0-9]+)?$",
    );
  }
  if (updatedAt === undefined) {
    missing(issues, path, "updatedAt");
  } else if (typeof updatedAt !== "string") {
    wrongType(issues, `${path}/updatedAt`, "a string", updatedAt);
  }
}

function collectTopupRequest(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { amount } = value;
  if (amount === undefined) {
    missing(issues, path, "amount");
  } else if (typeof amount !== "string") {
    wrongType(issues, `${path}/amount`, "a string", amount);
  } else if (!pattern_f5eebfadc2c6.test(amount)) {
    refuse(
      issues,
      `${path}/amount`,
      "pattern",
      "must match ^[0-9]+\\.[0-9]{2}$",
    );
  }
}

function collectTopupAnswer(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { checkoutUrl, sessionId } = value;
  if (checkoutUrl === undefined) {
    missing(issues, path, "checkoutUrl");
  } else if (typeof checkoutUrl !== "string") {
    wrongType(issues, `${path}/checkoutUrl`, "a string", checkoutUrl);
  } else if (checkoutUrl === "") {
    refuse(issues, `${path}/checkoutUrl`, "minLength", "must not be empty");
  }
  if (sessionId === undefined) {
    missing(issues, path, "sessionId");
  } else if (typeof sessionId !== "string") {
    wrongType(issues, `${path}/sessionId`, "a string", sessionId);
  } else if (sessionId === "") {
    refuse(issues, `${path}/sessionId`, "minLength", "must not be empty");
  }
}

function collectCdm(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { playground, network, api, realtime } = value;
  if (playground === undefined) {
    missing(issues, path, "playground");
  } else {
    collectCdmKeyset(playground, `${path}/playground`, issues);
  }
  if (network === undefined) {
    missing(issues, path, "network");
  } else {
    collectCdmKeyset(network, `${path}/network`, issues);
  }
  if (api !== undefined) {
    collectCdmApi(api, `${path}/api`, issues);
  }
  if (realtime !== undefined) {
    collectCdmRealtime(realtime, `${path}/realtime`, issues);
  }
}

function collectCdmKeyset(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { publishKey, subscribeKey } = value;
  if (publishKey === undefined) {
    missing(issues, path, "publishKey");
  } else if (typeof publishKey !== "string") {
    wrongType(issues, `${path}/publishKey`, "a string", publishKey);
  } else if (publishKey === "") {
    refuse(issues, `${path}/publishKey`, "minLength", "must not be empty");
  }
  if (subscribeKey === undefined) {
    missing(issues, path, "subscribeKey");
  } else if (typeof subscribeKey !== "string") {
    wrongType(issues, `${path}/subscribeKey`, "a string", subscribeKey);
  } else if (subscribeKey === "") {
    refuse(issues, `${path}/subscribeKey`, "minLength", "must not be empty");
  }
}

function collectCdmApi(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { baseUrl, clientId } = value;
  if (baseUrl !== undefined) {
    if (typeof baseUrl !== "string") {
      wrongType(issues, `${path}/baseUrl`, "a string", baseUrl);
    } else if (baseUrl === "") {
      refuse(issues, `${path}/baseUrl`, "minLength", "must not be empty");
    }
  }
  if (clientId !== undefined) {
    if (typeof clientId !== "string") {
      wrongType(issues, `${path}/clientId`, "a string", clientId);
    }
  }
}

function isCdmRealtimeOrigins(value: unknown): boolean {
  if (!list(value)) return false;
  if (value.length < 1) return false;
  for (const item of value) {
    if (!(typeof item === "string" && item !== "")) return false;
  }
  return true;
}

function collectCdmRealtime(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { origins, ssl } = value;
  if (origins === undefined) {
    missing(issues, path, "origins");
  } else {
    collectCdmRealtimeOrigins(origins, `${path}/origins`, issues);
  }
  if (ssl === undefined) {
    missing(issues, path, "ssl");
  } else if (typeof ssl !== "boolean") {
    wrongType(issues, `${path}/ssl`, "true or false", ssl);
  }
}

function collectFlatConfig(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { subscribeKey, publishKey, blocksBackendUrl } = value;
  if (subscribeKey === undefined) {
    missing(issues, path, "subscribeKey");
  } else if (typeof subscribeKey !== "string") {
    wrongType(issues, `${path}/subscribeKey`, "a string", subscribeKey);
  } else if (subscribeKey === "") {
    refuse(issues, `${path}/subscribeKey`, "minLength", "must not be empty");
  }
  if (publishKey !== undefined) {
    if (typeof publishKey !== "string") {
      wrongType(issues, `${path}/publishKey`, "a string", publishKey);
    }
  }
  if (blocksBackendUrl !== undefined) {
    if (typeof blocksBackendUrl !== "string") {
      wrongType(
        issues,
        `${path}/blocksBackendUrl`,
        "a string",
        blocksBackendUrl,
      );
    }
  }
}

function collectBackendErrorBody(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { error, code, message, data } = value;
  if (error !== undefined) {
    collectBackendErrorBodyError(error, `${path}/error`, issues);
  }
  if (code !== undefined) {
    if (typeof code !== "string") {
      wrongType(issues, `${path}/code`, "a string", code);
    }
  }
  if (message !== undefined) {
    if (typeof message !== "string") {
      wrongType(issues, `${path}/message`, "a string", message);
    }
  }
  if (data !== undefined) {
    collectBackendErrorData(data, `${path}/data`, issues);
  }
}

function collectBackendErrorObject(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { message, code, data } = value;
  if (message !== undefined) {
    if (typeof message !== "string") {
      wrongType(issues, `${path}/message`, "a string", message);
    }
  }
  if (code !== undefined) {
    if (!(
      (typeof code === "number" && Number.isFinite(code)) ||
      typeof code === "string"
    )) {
      wrongType(issues, `${path}/code`, "a string or a number", code);
    }
  }
  if (data !== undefined) {
    collectBackendErrorData(data, `${path}/data`, issues);
  }
}

function collectBackendErrorData(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { code } = value;
  if (code !== undefined) {
    if (typeof code !== "string") {
      wrongType(issues, `${path}/code`, "a string", code);
    }
  }
}

function collectRequestUpload(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const from = issues.length;
  const { role: tag } = value;
  switch (tag) {
    case "consumer-input":
      collectConsumerInputUpload(value, path, issues);
      inArm(issues, from, 'role "consumer-input"');
      break;
    case "provider-output":
      collectProviderOutputUpload(value, path, issues);
      inArm(issues, from, 'role "provider-output"');
      break;
    case undefined:
      missing(issues, path, "role");
      break;
    default:
      refuseValue(
        issues,
        `${path}/role`,
        "enum",
        'must be "consumer-input" or "provider-output"',
        tag,
      );
  }
}

function collectConsumerInputUpload(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const {
    role,
    agentName,
    fileName,
    fileSize,
    mimeType,
    partId,
    uploadSessionId,
  } = value;
  if (role === undefined) {
    missing(issues, path, "role");
  } else if (role !== "consumer-input") {
    refuseValue(
      issues,
      `${path}/role`,
      "const",
      'must be "consumer-input"',
      role,
    );
  }
  if (agentName === undefined) {
    missing(issues, path, "agentName");
  } else if (typeof agentName !== "string") {
    wrongType(issues, `${path}/agentName`, "a string", agentName);
  } else if (agentName === "") {
    refuse(issues, `${path}/agentName`, "minLength", "must not be empty");
  }
  if (fileName === undefined) {
    missing(issues, path, "fileName");
  } else if (typeof fileName !== "string") {
    wrongType(issues, `${path}/fileName`, "a string", fileName);
  } else if (fileName === "") {
    refuse(issues, `${path}/fileName`, "minLength", "must not be empty");
  }
  if (fileSize === undefined) {
    missing(issues, path, "fileSize");
  } else if (!(typeof fileSize === "number" && Number.isInteger(fileSize))) {
    wrongType(issues, `${path}/fileSize`, "an integer", fileSize);
  } else if (fileSize < 0) {
    refuse(issues, `${path}/fileSize`, "minimum", "must be at least 0");
  }
  if (mimeType === undefined) {
    missing(issues, path, "mimeType");
  } else if (typeof mimeType !== "string") {
    wrongType(issues, `${path}/mimeType`, "a string", mimeType);
  } else if (mimeType === "") {
    refuse(issues, `${path}/mimeType`, "minLength", "must not be empty");
  }
  if (partId === undefined) {
    missing(issues, path, "partId");
  } else if (typeof partId !== "string") {
    wrongType(issues, `${path}/partId`, "a string", partId);
  } else if (partId === "") {
    refuse(issues, `${path}/partId`, "minLength", "must not be empty");
  }
  if (uploadSessionId !== undefined) {
    if (typeof uploadSessionId !== "string") {
      wrongType(issues, `${path}/uploadSessionId`, "a string", uploadSessionId);
    } else if (uploadSessionId === "") {
      refuse(
        issues,
        `${path}/uploadSessionId`,
        "minLength",
        "must not be empty",
      );
    }
  }
}

function collectProviderOutputUpload(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { role, taskId, fileName, fileSize, mimeType, outputId } = value;
  if (role === undefined) {
    missing(issues, path, "role");
  } else if (role !== "provider-output") {
    refuseValue(
      issues,
      `${path}/role`,
      "const",
      'must be "provider-output"',
      role,
    );
  }
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
  if (fileName === undefined) {
    missing(issues, path, "fileName");
  } else if (typeof fileName !== "string") {
    wrongType(issues, `${path}/fileName`, "a string", fileName);
  } else if (fileName === "") {
    refuse(issues, `${path}/fileName`, "minLength", "must not be empty");
  }
  if (fileSize === undefined) {
    missing(issues, path, "fileSize");
  } else if (!(typeof fileSize === "number" && Number.isInteger(fileSize))) {
    wrongType(issues, `${path}/fileSize`, "an integer", fileSize);
  } else if (fileSize < 0) {
    refuse(issues, `${path}/fileSize`, "minimum", "must be at least 0");
  }
  if (mimeType === undefined) {
    missing(issues, path, "mimeType");
  } else if (typeof mimeType !== "string") {
    wrongType(issues, `${path}/mimeType`, "a string", mimeType);
  } else if (mimeType === "") {
    refuse(issues, `${path}/mimeType`, "minLength", "must not be empty");
  }
  if (outputId !== undefined) {
    if (typeof outputId !== "string") {
      wrongType(issues, `${path}/outputId`, "a string", outputId);
    } else if (outputId === "") {
      refuse(issues, `${path}/outputId`, "minLength", "must not be empty");
    }
  }
}

function isRequestUploadAnswerFormFields(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isUploadFormField(item)) return false;
  }
  return true;
}

function collectRequestUploadAnswer(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { uploadSessionId, uploadId, uploadUrl, formFields } = value;
  if (uploadSessionId !== undefined) {
    if (typeof uploadSessionId !== "string") {
      wrongType(issues, `${path}/uploadSessionId`, "a string", uploadSessionId);
    } else if (uploadSessionId === "") {
      refuse(
        issues,
        `${path}/uploadSessionId`,
        "minLength",
        "must not be empty",
      );
    }
  }
  if (uploadId === undefined) {
    missing(issues, path, "uploadId");
  } else if (typeof uploadId !== "string") {
    wrongType(issues, `${path}/uploadId`, "a string", uploadId);
  } else if (uploadId === "") {
    refuse(issues, `${path}/uploadId`, "minLength", "must not be empty");
  }
  if (uploadUrl === undefined) {
    missing(issues, path, "uploadUrl");
  } else if (typeof uploadUrl !== "string") {
    wrongType(issues, `${path}/uploadUrl`, "a string", uploadUrl);
  } else if (uploadUrl === "") {
    refuse(issues, `${path}/uploadUrl`, "minLength", "must not be empty");
  }
  if (formFields === undefined) {
    missing(issues, path, "formFields");
  } else {
    collectRequestUploadAnswerFormFields(
      formFields,
      `${path}/formFields`,
      issues,
    );
  }
}

function collectUploadFormField(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { key: key_, value: value_ } = value;
  if (key_ === undefined) {
    missing(issues, path, "key");
  } else if (typeof key_ !== "string") {
    wrongType(issues, `${path}/key`, "a string", key_);
  }
  if (value_ === undefined) {
    missing(issues, path, "value");
  } else if (typeof value_ !== "string") {
    wrongType(issues, `${path}/value`, "a string", value_);
  }
}

function collectConfirmUploadRequest(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { uploadId } = value;
  if (uploadId === undefined) {
    missing(issues, path, "uploadId");
  } else if (typeof uploadId !== "string") {
    wrongType(issues, `${path}/uploadId`, "a string", uploadId);
  } else if (uploadId === "") {
    refuse(issues, `${path}/uploadId`, "minLength", "must not be empty");
  }
}

function collectConfirmUploadAnswer(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { uploadId, artifactRef } = value;
  if (uploadId === undefined) {
    missing(issues, path, "uploadId");
  } else if (typeof uploadId !== "string") {
    wrongType(issues, `${path}/uploadId`, "a string", uploadId);
  } else if (uploadId === "") {
    refuse(issues, `${path}/uploadId`, "minLength", "must not be empty");
  }
  if (artifactRef !== undefined) {
    within(issues, `${path}/artifactRef`, checkArtifactRef(artifactRef));
  }
}

function collectRequestHeaders(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const {
    "Content-Type": member0,
    Authorization,
    "Blocks-Protocol-Version": member2,
    "x-write-affinity": member3,
    "X-Active-Org": member4,
    "X-CSRF-Token": member5,
  } = value;
  if (member0 !== undefined) {
    if (typeof member0 !== "string") {
      wrongType(issues, `${path}/Content-Type`, "a string", member0);
    }
  }
  if (Authorization !== undefined) {
    if (typeof Authorization !== "string") {
      wrongType(issues, `${path}/Authorization`, "a string", Authorization);
    } else if (!pattern_32ea370f03a6.test(Authorization)) {
      refuse(
        issues,
        `${path}/Authorization`,
        "pattern",
        "must match ^Bearer \\S+$",
      );
    }
  }
  if (member2 === undefined) {
    missing(issues, path, "Blocks-Protocol-Version");
  } else if (typeof member2 !== "string") {
    wrongType(issues, `${path}/Blocks-Protocol-Version`, "a string", member2);
  } else if (!pattern_170880650596.test(member2)) {
    refuse(
      issues,
      `${path}/Blocks-Protocol-Version`,
      "pattern",
      "must match ^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    );
  }
  if (member3 !== undefined) {
    if (typeof member3 !== "string") {
      wrongType(issues, `${path}/x-write-affinity`, "a string", member3);
    } else if (!pattern_b0b1c6a4b4f4.test(member3)) {
      refuse(
        issues,
        `${path}/x-write-affinity`,
        "pattern",
        "must match ^[0-9]+$",
      );
    }
  }
  if (member4 !== undefined) {
    if (typeof member4 !== "string") {
      wrongType(issues, `${path}/X-Active-Org`, "a string", member4);
    } else if (member4 === "") {
      refuse(issues, `${path}/X-Active-Org`, "minLength", "must not be empty");
    }
  }
  if (member5 !== undefined) {
    if (typeof member5 !== "string") {
      wrongType(issues, `${path}/X-CSRF-Token`, "a string", member5);
    } else if (member5 === "") {
      refuse(issues, `${path}/X-CSRF-Token`, "minLength", "must not be empty");
    }
  }
}

function collectAnswerHeaders(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { "x-write-affinity": member0 } = value;
  if (member0 !== undefined) {
    if (typeof member0 !== "string") {
      wrongType(issues, `${path}/x-write-affinity`, "a string", member0);
    } else if (!pattern_b0b1c6a4b4f4.test(member0)) {
      refuse(
        issues,
        `${path}/x-write-affinity`,
        "pattern",
        "must match ^[0-9]+$",
      );
    }
  }
}

function collectAuthorizeQuery(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
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
  if (response_type === undefined) {
    missing(issues, path, "response_type");
  } else if (response_type !== "code") {
    refuseValue(
      issues,
      `${path}/response_type`,
      "const",
      'must be "code"',
      response_type,
    );
  }
  if (client_id === undefined) {
    missing(issues, path, "client_id");
  } else if (typeof client_id !== "string") {
    wrongType(issues, `${path}/client_id`, "a string", client_id);
  } else if (client_id === "") {
    refuse(issues, `${path}/client_id`, "minLength", "must not be empty");
  }
  if (redirect_uri === undefined) {
    missing(issues, path, "redirect_uri");
  } else if (typeof redirect_uri !== "string") {
    wrongType(issues, `${path}/redirect_uri`, "a string", redirect_uri);
  } else if (redirect_uri === "") {
    refuse(issues, `${path}/redirect_uri`, "minLength", "must not be empty");
  }
  if (scope === undefined) {
    missing(issues, path, "scope");
  } else if (typeof scope !== "string") {
    wrongType(issues, `${path}/scope`, "a string", scope);
  } else if (scope === "") {
    refuse(issues, `${path}/scope`, "minLength", "must not be empty");
  }
  if (state === undefined) {
    missing(issues, path, "state");
  } else if (typeof state !== "string") {
    wrongType(issues, `${path}/state`, "a string", state);
  } else if (state === "") {
    refuse(issues, `${path}/state`, "minLength", "must not be empty");
  }
  if (code_challenge === undefined) {
    missing(issues, path, "code_challenge");
  } else if (typeof code_challenge !== "string") {
    wrongType(issues, `${path}/code_challenge`, "a string", code_challenge);
  } else if (code_challenge === "") {
    refuse(issues, `${path}/code_challenge`, "minLength", "must not be empty");
  }
  if (code_challenge_method === undefined) {
    missing(issues, path, "code_challenge_method");
  } else if (code_challenge_method !== "S256") {
    refuseValue(
      issues,
      `${path}/code_challenge_method`,
      "const",
      'must be "S256"',
      code_challenge_method,
    );
  }
  if (resource === undefined) {
    missing(issues, path, "resource");
  } else if (typeof resource !== "string") {
    wrongType(issues, `${path}/resource`, "a string", resource);
  } else if (resource === "") {
    refuse(issues, `${path}/resource`, "minLength", "must not be empty");
  }
}

function collectAuthorizeRedirect(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { state, code, error, error_description } = value;
  if (state === undefined) {
    missing(issues, path, "state");
  } else if (typeof state !== "string") {
    wrongType(issues, `${path}/state`, "a string", state);
  } else if (state === "") {
    refuse(issues, `${path}/state`, "minLength", "must not be empty");
  }
  if (code !== undefined) {
    if (typeof code !== "string") {
      wrongType(issues, `${path}/code`, "a string", code);
    } else if (code === "") {
      refuse(issues, `${path}/code`, "minLength", "must not be empty");
    }
  }
  if (error !== undefined) {
    if (typeof error !== "string") {
      wrongType(issues, `${path}/error`, "a string", error);
    } else if (error === "") {
      refuse(issues, `${path}/error`, "minLength", "must not be empty");
    }
  }
  if (error_description !== undefined) {
    if (typeof error_description !== "string") {
      wrongType(
        issues,
        `${path}/error_description`,
        "a string",
        error_description,
      );
    }
  }
}

function collectTokenExchangeRequest(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { grant_type, code, redirect_uri, client_id, code_verifier, resource } =
    value;
  if (grant_type === undefined) {
    missing(issues, path, "grant_type");
  } else if (grant_type !== "authorization_code") {
    refuseValue(
      issues,
      `${path}/grant_type`,
      "const",
      'must be "authorization_code"',
      grant_type,
    );
  }
  if (code === undefined) {
    missing(issues, path, "code");
  } else if (typeof code !== "string") {
    wrongType(issues, `${path}/code`, "a string", code);
  } else if (code === "") {
    refuse(issues, `${path}/code`, "minLength", "must not be empty");
  }
  if (redirect_uri === undefined) {
    missing(issues, path, "redirect_uri");
  } else if (typeof redirect_uri !== "string") {
    wrongType(issues, `${path}/redirect_uri`, "a string", redirect_uri);
  } else if (redirect_uri === "") {
    refuse(issues, `${path}/redirect_uri`, "minLength", "must not be empty");
  }
  if (client_id === undefined) {
    missing(issues, path, "client_id");
  } else if (typeof client_id !== "string") {
    wrongType(issues, `${path}/client_id`, "a string", client_id);
  } else if (client_id === "") {
    refuse(issues, `${path}/client_id`, "minLength", "must not be empty");
  }
  if (code_verifier === undefined) {
    missing(issues, path, "code_verifier");
  } else if (typeof code_verifier !== "string") {
    wrongType(issues, `${path}/code_verifier`, "a string", code_verifier);
  } else if (code_verifier === "") {
    refuse(issues, `${path}/code_verifier`, "minLength", "must not be empty");
  }
  if (resource === undefined) {
    missing(issues, path, "resource");
  } else if (typeof resource !== "string") {
    wrongType(issues, `${path}/resource`, "a string", resource);
  } else if (resource === "") {
    refuse(issues, `${path}/resource`, "minLength", "must not be empty");
  }
}

function collectTokenExchangeAnswer(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { access_token, refresh_token, token_type, expires_in, id_token } =
    value;
  if (access_token === undefined) {
    missing(issues, path, "access_token");
  } else if (typeof access_token !== "string") {
    wrongType(issues, `${path}/access_token`, "a string", access_token);
  } else if (access_token === "") {
    refuse(issues, `${path}/access_token`, "minLength", "must not be empty");
  }
  if (refresh_token !== undefined) {
    if (typeof refresh_token !== "string") {
      wrongType(issues, `${path}/refresh_token`, "a string", refresh_token);
    } else if (refresh_token === "") {
      refuse(issues, `${path}/refresh_token`, "minLength", "must not be empty");
    }
  }
  if (token_type !== undefined) {
    if (typeof token_type !== "string") {
      wrongType(issues, `${path}/token_type`, "a string", token_type);
    } else if (token_type === "") {
      refuse(issues, `${path}/token_type`, "minLength", "must not be empty");
    }
  }
  if (expires_in !== undefined) {
    if (!(typeof expires_in === "number" && Number.isFinite(expires_in))) {
      wrongType(issues, `${path}/expires_in`, "a number", expires_in);
    }
  }
  if (id_token !== undefined) {
    if (typeof id_token !== "string") {
      wrongType(issues, `${path}/id_token`, "a string", id_token);
    } else if (id_token === "") {
      refuse(issues, `${path}/id_token`, "minLength", "must not be empty");
    }
  }
}

function isOrganizationListOrgs(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isOrganization(item)) return false;
  }
  return true;
}

function collectOrganizationList(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { orgs, billingEnabled } = value;
  if (orgs === undefined) {
    missing(issues, path, "orgs");
  } else {
    collectOrganizationListOrgs(orgs, `${path}/orgs`, issues);
  }
  if (billingEnabled !== undefined) {
    if (typeof billingEnabled !== "boolean") {
      wrongType(
        issues,
        `${path}/billingEnabled`,
        "true or false",
        billingEnabled,
      );
    }
  }
}

function collectOrganization(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { id, name, slug } = value;
  if (id === undefined) {
    missing(issues, path, "id");
  } else if (typeof id !== "string") {
    wrongType(issues, `${path}/id`, "a string", id);
  } else if (id === "") {
    refuse(issues, `${path}/id`, "minLength", "must not be empty");
  }
  if (name === undefined) {
    missing(issues, path, "name");
  } else if (typeof name !== "string") {
    wrongType(issues, `${path}/name`, "a string", name);
  }
  if (slug === undefined) {
    missing(issues, path, "slug");
  } else if (typeof slug !== "string") {
    wrongType(issues, `${path}/slug`, "a string", slug);
  }
}

function collectRenameOrganizationRequest(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { name } = value;
  if (name === undefined) {
    missing(issues, path, "name");
  } else if (typeof name !== "string") {
    wrongType(issues, `${path}/name`, "a string", name);
  } else if (name === "") {
    refuse(issues, `${path}/name`, "minLength", "must not be empty");
  }
}

function collectCreateApiKeyRequest(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { name, orgId } = value;
  if (name === undefined) {
    missing(issues, path, "name");
  } else if (typeof name !== "string") {
    wrongType(issues, `${path}/name`, "a string", name);
  } else if (name === "") {
    refuse(issues, `${path}/name`, "minLength", "must not be empty");
  }
  if (orgId === undefined) {
    missing(issues, path, "orgId");
  } else if (typeof orgId !== "string") {
    wrongType(issues, `${path}/orgId`, "a string", orgId);
  } else if (orgId === "") {
    refuse(issues, `${path}/orgId`, "minLength", "must not be empty");
  }
}

function collectCreateApiKeyAnswer(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { apiKey, keyId, expiresAt } = value;
  if (apiKey === undefined) {
    missing(issues, path, "apiKey");
  } else if (typeof apiKey !== "string") {
    wrongType(issues, `${path}/apiKey`, "a string", apiKey);
  } else if (apiKey === "") {
    refuse(issues, `${path}/apiKey`, "minLength", "must not be empty");
  }
  if (keyId === undefined) {
    missing(issues, path, "keyId");
  } else if (typeof keyId !== "string") {
    wrongType(issues, `${path}/keyId`, "a string", keyId);
  }
  if (expiresAt !== undefined) {
    if (!(expiresAt === null || typeof expiresAt === "string")) {
      wrongType(issues, `${path}/expiresAt`, "a string or null", expiresAt);
    }
  }
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

function collectCreateInvitationRequest(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const start = issues.length;
  collectCreateInvitationRequestPart1(value, path, issues);
  collectCreateInvitationRequestPart2(value, path, issues);
  distinct(issues, start);
}

function collectCreateInvitationAnswer(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { notified, inviteUrl } = value;
  if (notified !== undefined) {
    if (!(
      typeof notified === "boolean" ||
      (typeof notified === "number" && Number.isInteger(notified))
    )) {
      wrongType(
        issues,
        `${path}/notified`,
        "an integer or true or false",
        notified,
      );
    }
  }
  if (inviteUrl !== undefined) {
    if (typeof inviteUrl !== "string") {
      wrongType(issues, `${path}/inviteUrl`, "a string", inviteUrl);
    }
  }
}

function isInvitationListInvitations(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isInvitation(item)) return false;
  }
  return true;
}

function collectInvitationList(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { invitations } = value;
  if (invitations === undefined) {
    missing(issues, path, "invitations");
  } else {
    collectInvitationListInvitations(
      invitations,
      `${path}/invitations`,
      issues,
    );
  }
}

function collectInvitation(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { id, email, scope, expiresAt, createdAt } = value;
  if (id === undefined) {
    missing(issues, path, "id");
  } else if (typeof id !== "string") {
    wrongType(issues, `${path}/id`, "a string", id);
  } else if (id === "") {
    refuse(issues, `${path}/id`, "minLength", "must not be empty");
  }
  if (email !== undefined) {
    if (!(email === null || typeof email === "string")) {
      wrongType(issues, `${path}/email`, "a string or null", email);
    }
  }
  if (scope === undefined) {
    missing(issues, path, "scope");
  } else if (typeof scope !== "string") {
    wrongType(issues, `${path}/scope`, "a string", scope);
  }
  if (expiresAt === undefined) {
    missing(issues, path, "expiresAt");
  } else if (typeof expiresAt !== "string") {
    wrongType(issues, `${path}/expiresAt`, "a string", expiresAt);
  }
  if (createdAt === undefined) {
    missing(issues, path, "createdAt");
  } else if (typeof createdAt !== "string") {
    wrongType(issues, `${path}/createdAt`, "a string", createdAt);
  }
}

function collectAcceptInvitationRequest(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { token } = value;
  if (token === undefined) {
    missing(issues, path, "token");
  } else if (typeof token !== "string") {
    wrongType(issues, `${path}/token`, "a string", token);
  } else if (token === "") {
    refuse(issues, `${path}/token`, "minLength", "must not be empty");
  }
}

function collectAcceptInvitationAnswer(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { agentName } = value;
  if (agentName === undefined) {
    missing(issues, path, "agentName");
  } else if (typeof agentName !== "string") {
    wrongType(issues, `${path}/agentName`, "a string", agentName);
  } else if (agentName === "") {
    refuse(issues, `${path}/agentName`, "minLength", "must not be empty");
  }
}

function isGrantListGrants(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isGrant(item)) return false;
  }
  return true;
}

function collectGrantList(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { grants } = value;
  if (grants === undefined) {
    missing(issues, path, "grants");
  } else {
    collectGrantListGrants(grants, `${path}/grants`, issues);
  }
}

function collectGrant(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { id, scope, createdAt, granteeUser, granteeOrg } = value;
  if (id === undefined) {
    missing(issues, path, "id");
  } else if (typeof id !== "string") {
    wrongType(issues, `${path}/id`, "a string", id);
  } else if (id === "") {
    refuse(issues, `${path}/id`, "minLength", "must not be empty");
  }
  if (scope === undefined) {
    missing(issues, path, "scope");
  } else if (typeof scope !== "string") {
    wrongType(issues, `${path}/scope`, "a string", scope);
  }
  if (createdAt === undefined) {
    missing(issues, path, "createdAt");
  } else if (typeof createdAt !== "string") {
    wrongType(issues, `${path}/createdAt`, "a string", createdAt);
  }
  if (granteeUser !== undefined) {
    collectGranteeUser(granteeUser, `${path}/granteeUser`, issues);
  }
  if (granteeOrg !== undefined) {
    collectOrganization(granteeOrg, `${path}/granteeOrg`, issues);
  }
}

function collectGranteeUser(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { name, email } = value;
  if (name !== undefined) {
    if (typeof name !== "string") {
      wrongType(issues, `${path}/name`, "a string", name);
    }
  }
  if (email === undefined) {
    missing(issues, path, "email");
  } else if (typeof email !== "string") {
    wrongType(issues, `${path}/email`, "a string", email);
  }
}

function collectIgnoredAnswer(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (value === undefined) wrongType(issues, path, "a JSON value", value);
}

function collectListing(value: unknown, path: string, issues: Issue[]): void {
  if (!(value === "public" || value === "private")) {
    refuseValue(issues, path, "enum", 'must be "public" or "private"', value);
  }
}

function isRegistryTagExamples(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (typeof item !== "string") return false;
  }
  return true;
}

function collectRegistryTag(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { id, name, description, examples } = value;
  if (id === undefined) {
    missing(issues, path, "id");
  } else if (typeof id !== "string") {
    wrongType(issues, `${path}/id`, "a string", id);
  }
  if (name === undefined) {
    missing(issues, path, "name");
  } else if (typeof name !== "string") {
    wrongType(issues, `${path}/name`, "a string", name);
  }
  if (description !== undefined) {
    if (typeof description !== "string") {
      wrongType(issues, `${path}/description`, "a string", description);
    }
  }
  if (examples !== undefined) {
    collectRegistryTagExamples(examples, `${path}/examples`, issues);
  }
}

function collectAgentScaling(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const {
    expectedInstances,
    concurrency,
    maxPendingBacklog,
    maxRunningTimeSec,
  } = value;
  if (expectedInstances === undefined) {
    missing(issues, path, "expectedInstances");
  } else if (!(
    typeof expectedInstances === "number" && Number.isInteger(expectedInstances)
  )) {
    wrongType(
      issues,
      `${path}/expectedInstances`,
      "an integer",
      expectedInstances,
    );
  } else if (expectedInstances < 0) {
    refuse(
      issues,
      `${path}/expectedInstances`,
      "minimum",
      "must be at least 0",
    );
  }
  if (concurrency === undefined) {
    missing(issues, path, "concurrency");
  } else if (!(
    typeof concurrency === "number" && Number.isInteger(concurrency)
  )) {
    wrongType(issues, `${path}/concurrency`, "an integer", concurrency);
  } else if (concurrency < 0) {
    refuse(issues, `${path}/concurrency`, "minimum", "must be at least 0");
  }
  if (maxPendingBacklog !== undefined) {
    if (!(
      typeof maxPendingBacklog === "number" &&
      Number.isInteger(maxPendingBacklog)
    )) {
      wrongType(
        issues,
        `${path}/maxPendingBacklog`,
        "an integer",
        maxPendingBacklog,
      );
    } else if (maxPendingBacklog < 0) {
      refuse(
        issues,
        `${path}/maxPendingBacklog`,
        "minimum",
        "must be at least 0",
      );
    }
  }
  if (maxRunningTimeSec !== undefined) {
    if (!(
      typeof maxRunningTimeSec === "number" &&
      Number.isInteger(maxRunningTimeSec)
    )) {
      wrongType(
        issues,
        `${path}/maxRunningTimeSec`,
        "an integer",
        maxRunningTimeSec,
      );
    } else if (maxRunningTimeSec < 1) {
      refuse(
        issues,
        `${path}/maxRunningTimeSec`,
        "minimum",
        "must be at least 1",
      );
    }
  }
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

function collectServerAgent(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
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
  if (agentName === undefined) {
    missing(issues, path, "agentName");
  } else if (typeof agentName !== "string") {
    wrongType(issues, `${path}/agentName`, "a string", agentName);
  } else if (agentName === "") {
    refuse(issues, `${path}/agentName`, "minLength", "must not be empty");
  }
  if (name !== undefined) {
    if (typeof name !== "string") {
      wrongType(issues, `${path}/name`, "a string", name);
    }
  }
  if (displayName !== undefined) {
    if (typeof displayName !== "string") {
      wrongType(issues, `${path}/displayName`, "a string", displayName);
    }
  }
  if (description !== undefined) {
    if (typeof description !== "string") {
      wrongType(issues, `${path}/description`, "a string", description);
    }
  }
  if (tags !== undefined) {
    collectServerAgentTags(tags, `${path}/tags`, issues);
  }
  if (listing !== undefined) {
    collectListing(listing, `${path}/listing`, issues);
  }
  if (billingMode !== undefined) {
    within(issues, `${path}/billingMode`, checkBillingMode(billingMode));
  }
  if (card !== undefined) {
    collectServerAgentCard(card, `${path}/card`, issues);
  }
  if (cardRef !== undefined) {
    if (typeof cardRef !== "string") {
      wrongType(issues, `${path}/cardRef`, "a string", cardRef);
    }
  }
  if (cardSummary !== undefined) {
    if (typeof cardSummary !== "string") {
      wrongType(issues, `${path}/cardSummary`, "a string", cardSummary);
    }
  }
  if (scaling !== undefined) {
    collectAgentScaling(scaling, `${path}/scaling`, issues);
  }
  if (orgId !== undefined) {
    if (typeof orgId !== "string") {
      wrongType(issues, `${path}/orgId`, "a string", orgId);
    }
  }
  if (orgName !== undefined) {
    if (typeof orgName !== "string") {
      wrongType(issues, `${path}/orgName`, "a string", orgName);
    }
  }
  if (pricePerTask !== undefined) {
    if (typeof pricePerTask !== "string") {
      wrongType(issues, `${path}/pricePerTask`, "a string", pricePerTask);
    }
  }
  if (pricePerMinute !== undefined) {
    if (typeof pricePerMinute !== "string") {
      wrongType(issues, `${path}/pricePerMinute`, "a string", pricePerMinute);
    }
  }
  if (freeTasksPerConsumer !== undefined) {
    if (!(
      typeof freeTasksPerConsumer === "number" &&
      Number.isInteger(freeTasksPerConsumer)
    )) {
      wrongType(
        issues,
        `${path}/freeTasksPerConsumer`,
        "an integer",
        freeTasksPerConsumer,
      );
    } else if (freeTasksPerConsumer < 0) {
      refuse(
        issues,
        `${path}/freeTasksPerConsumer`,
        "minimum",
        "must be at least 0",
      );
    }
  }
  if (freeMinutesPerConsumer !== undefined) {
    if (!(
      typeof freeMinutesPerConsumer === "number" &&
      Number.isInteger(freeMinutesPerConsumer)
    )) {
      wrongType(
        issues,
        `${path}/freeMinutesPerConsumer`,
        "an integer",
        freeMinutesPerConsumer,
      );
    } else if (freeMinutesPerConsumer < 0) {
      refuse(
        issues,
        `${path}/freeMinutesPerConsumer`,
        "minimum",
        "must be at least 0",
      );
    }
  }
  if (registeredAt !== undefined) {
    if (typeof registeredAt !== "string") {
      wrongType(issues, `${path}/registeredAt`, "a string", registeredAt);
    }
  }
  if (updatedAt !== undefined) {
    if (typeof updatedAt !== "string") {
      wrongType(issues, `${path}/updatedAt`, "a string", updatedAt);
    }
  }
  if (onlineCount !== undefined) {
    if (!(typeof onlineCount === "number" && Number.isInteger(onlineCount))) {
      wrongType(issues, `${path}/onlineCount`, "an integer", onlineCount);
    } else if (onlineCount < 0) {
      refuse(issues, `${path}/onlineCount`, "minimum", "must be at least 0");
    }
  }
}

function collectAgentQuery(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { agentName } = value;
  if (agentName === undefined) {
    missing(issues, path, "agentName");
  } else if (typeof agentName !== "string") {
    wrongType(issues, `${path}/agentName`, "a string", agentName);
  } else if (agentName === "") {
    refuse(issues, `${path}/agentName`, "minLength", "must not be empty");
  }
}

function collectAgentAnswer(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { agent } = value;
  if (agent === undefined) {
    missing(issues, path, "agent");
  } else {
    collectServerAgent(agent, `${path}/agent`, issues);
  }
}

function collectAgentListQuery(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
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
  if (q !== undefined) {
    if (typeof q !== "string") {
      wrongType(issues, `${path}/q`, "a string", q);
    }
  }
  if (sort !== undefined) {
    if (!(sort === "relevance" || sort === "name")) {
      refuseValue(
        issues,
        `${path}/sort`,
        "enum",
        'must be "relevance" or "name"',
        sort,
      );
    }
  }
  if (status !== undefined) {
    if (!(status === "online" || status === "offline" || status === "all")) {
      refuseValue(
        issues,
        `${path}/status`,
        "enum",
        'must be "online", "offline" or "all"',
        status,
      );
    }
  }
  if (listing !== undefined) {
    if (!(
      listing === "public" ||
      listing === "private" ||
      listing === "public,private"
    )) {
      refuseValue(
        issues,
        `${path}/listing`,
        "enum",
        'must be "public", "private" or "public,private"',
        listing,
      );
    }
  }
  if (scope !== undefined) {
    if (scope !== "owned") {
      refuseValue(issues, `${path}/scope`, "const", 'must be "owned"', scope);
    }
  }
  if (tag !== undefined) {
    if (typeof tag !== "string") {
      wrongType(issues, `${path}/tag`, "a string", tag);
    }
  }
  if (provider !== undefined) {
    if (typeof provider !== "string") {
      wrongType(issues, `${path}/provider`, "a string", provider);
    }
  }
  if (include !== undefined) {
    if (include !== "full") {
      refuseValue(
        issues,
        `${path}/include`,
        "const",
        'must be "full"',
        include,
      );
    }
  }
  if (includeTotals !== undefined) {
    if (!(includeTotals === "true" || includeTotals === "false")) {
      refuseValue(
        issues,
        `${path}/includeTotals`,
        "enum",
        'must be "true" or "false"',
        includeTotals,
      );
    }
  }
  if (limit !== undefined) {
    if (typeof limit !== "string") {
      wrongType(issues, `${path}/limit`, "a string", limit);
    } else if (!pattern_3492c49ae8ea.test(limit)) {
      refuse(
        issues,
        `${path}/limit`,
        "pattern",
        "must match ^([1-9][0-9]?|100)$",
      );
    }
  }
  if (cursor !== undefined) {
    if (typeof cursor !== "string") {
      wrongType(issues, `${path}/cursor`, "a string", cursor);
    }
  }
}

function isAgentListAnswerAgents(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isServerAgent(item)) return false;
  }
  return true;
}

function collectAgentListAnswer(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { agents, next, totalCount, totalOnlineCount, searchParseError } =
    value;
  if (agents === undefined) {
    missing(issues, path, "agents");
  } else {
    collectAgentListAnswerAgents(agents, `${path}/agents`, issues);
  }
  if (next !== undefined) {
    if (!(next === null || typeof next === "string")) {
      wrongType(issues, `${path}/next`, "a string or null", next);
    }
  }
  if (totalCount !== undefined) {
    if (!(typeof totalCount === "number" && Number.isInteger(totalCount))) {
      wrongType(issues, `${path}/totalCount`, "an integer", totalCount);
    } else if (totalCount < 0) {
      refuse(issues, `${path}/totalCount`, "minimum", "must be at least 0");
    }
  }
  if (totalOnlineCount !== undefined) {
    if (!(
      typeof totalOnlineCount === "number" && Number.isInteger(totalOnlineCount)
    )) {
      wrongType(
        issues,
        `${path}/totalOnlineCount`,
        "an integer",
        totalOnlineCount,
      );
    } else if (totalOnlineCount < 0) {
      refuse(
        issues,
        `${path}/totalOnlineCount`,
        "minimum",
        "must be at least 0",
      );
    }
  }
  if (searchParseError !== undefined) {
    if (typeof searchParseError !== "boolean") {
      wrongType(
        issues,
        `${path}/searchParseError`,
        "true or false",
        searchParseError,
      );
    }
  }
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

function collectPublishAgentRequest(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
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
  if (agentName === undefined) {
    missing(issues, path, "agentName");
  } else if (typeof agentName !== "string") {
    wrongType(issues, `${path}/agentName`, "a string", agentName);
  } else if (!pattern_6a31b7b6f6f7.test(agentName)) {
    refuse(
      issues,
      `${path}/agentName`,
      "pattern",
      "must match ^[a-zA-Z0-9_]+$",
    );
  }
  if (card === undefined) {
    missing(issues, path, "card");
  } else {
    collectPublishAgentRequestCard(card, `${path}/card`, issues);
  }
  if (listing === undefined) {
    missing(issues, path, "listing");
  } else {
    collectListing(listing, `${path}/listing`, issues);
  }
  if (billingMode === undefined) {
    missing(issues, path, "billingMode");
  } else {
    within(issues, `${path}/billingMode`, checkBillingMode(billingMode));
  }
  if (pricePerTask !== undefined) {
    if (typeof pricePerTask !== "string") {
      wrongType(issues, `${path}/pricePerTask`, "a string", pricePerTask);
    } else if (!pattern_c108d58e346a.test(pricePerTask)) {
      refuse(
        issues,
        `${path}/pricePerTask`,
        "pattern",
        "must match ^[0-9]+(\\.[0-9]+)?$",
      );
    }
  }
  if (pricePerMinute !== undefined) {
    if (typeof pricePerMinute !== "string") {
      wrongType(issues, `${path}/pricePerMinute`, "a string", pricePerMinute);
    } else if (!pattern_c108d58e346a.test(pricePerMinute)) {
      refuse(
        issues,
        `${path}/pricePerMinute`,
        "pattern",
        "must match ^[0-9]+(\\.[0-9]+)?$",
      );
    }
  }
  if (freeTasksPerConsumer !== undefined) {
    if (!(
      typeof freeTasksPerConsumer === "number" &&
      Number.isInteger(freeTasksPerConsumer)
    )) {
      wrongType(
        issues,
        `${path}/freeTasksPerConsumer`,
        "an integer",
        freeTasksPerConsumer,
      );
    } else if (freeTasksPerConsumer < 0) {
      refuse(
        issues,
        `${path}/freeTasksPerConsumer`,
        "minimum",
        "must be at least 0",
      );
    }
  }
  if (freeMinutesPerConsumer !== undefined) {
    if (!(
      typeof freeMinutesPerConsumer === "number" &&
      Number.isInteger(freeMinutesPerConsumer)
    )) {
      wrongType(
        issues,
        `${path}/freeMinutesPerConsumer`,
        "an integer",
        freeMinutesPerConsumer,
      );
    } else if (freeMinutesPerConsumer < 0) {
      refuse(
        issues,
        `${path}/freeMinutesPerConsumer`,
        "minimum",
        "must be at least 0",
      );
    }
  }
  if (tcAcceptedAt !== undefined) {
    if (typeof tcAcceptedAt !== "string") {
      wrongType(issues, `${path}/tcAcceptedAt`, "a string", tcAcceptedAt);
    }
  }
  if (cliVersion !== undefined) {
    if (typeof cliVersion !== "string") {
      wrongType(issues, `${path}/cliVersion`, "a string", cliVersion);
    }
  }
  if (protocolVersions !== undefined) {
    collectPublishAgentRequestProtocolVersions(
      protocolVersions,
      `${path}/protocolVersions`,
      issues,
    );
  }
  if (preferredProtocolVersion !== undefined) {
    if (typeof preferredProtocolVersion !== "string") {
      wrongType(
        issues,
        `${path}/preferredProtocolVersion`,
        "a string",
        preferredProtocolVersion,
      );
    }
  }
}

function collectPublishAgentAnswer(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { agentName, status, ts, effectiveListing, billingMode } = value;
  if (agentName === undefined) {
    missing(issues, path, "agentName");
  } else if (typeof agentName !== "string") {
    wrongType(issues, `${path}/agentName`, "a string", agentName);
  } else if (agentName === "") {
    refuse(issues, `${path}/agentName`, "minLength", "must not be empty");
  }
  if (status === undefined) {
    missing(issues, path, "status");
  } else if (typeof status !== "string") {
    wrongType(issues, `${path}/status`, "a string", status);
  }
  if (ts === undefined) {
    missing(issues, path, "ts");
  } else if (!(
    (typeof ts === "number" && Number.isFinite(ts)) ||
    typeof ts === "string"
  )) {
    wrongType(issues, `${path}/ts`, "a string or a number", ts);
  }
  if (effectiveListing !== undefined) {
    collectListing(effectiveListing, `${path}/effectiveListing`, issues);
  }
  if (billingMode !== undefined) {
    within(issues, `${path}/billingMode`, checkBillingMode(billingMode));
  }
}

function collectPromoteAgentRequest(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const {
    listing,
    billingMode,
    pricePerTask,
    pricePerMinute,
    freeTasksPerConsumer,
    freeMinutesPerConsumer,
    tcAcceptedAt,
  } = value;
  if (listing !== undefined) {
    collectListing(listing, `${path}/listing`, issues);
  }
  if (billingMode !== undefined) {
    within(issues, `${path}/billingMode`, checkBillingMode(billingMode));
  }
  if (pricePerTask !== undefined) {
    if (typeof pricePerTask !== "string") {
      wrongType(issues, `${path}/pricePerTask`, "a string", pricePerTask);
    }
  }
  if (pricePerMinute !== undefined) {
    if (typeof pricePerMinute !== "string") {
      wrongType(issues, `${path}/pricePerMinute`, "a string", pricePerMinute);
    }
  }
  if (freeTasksPerConsumer !== undefined) {
    if (!(
      typeof freeTasksPerConsumer === "number" &&
      Number.isInteger(freeTasksPerConsumer)
    )) {
      wrongType(
        issues,
        `${path}/freeTasksPerConsumer`,
        "an integer",
        freeTasksPerConsumer,
      );
    } else if (freeTasksPerConsumer < 0) {
      refuse(
        issues,
        `${path}/freeTasksPerConsumer`,
        "minimum",
        "must be at least 0",
      );
    }
  }
  if (freeMinutesPerConsumer !== undefined) {
    if (!(
      typeof freeMinutesPerConsumer === "number" &&
      Number.isInteger(freeMinutesPerConsumer)
    )) {
      wrongType(
        issues,
        `${path}/freeMinutesPerConsumer`,
        "an integer",
        freeMinutesPerConsumer,
      );
    } else if (freeMinutesPerConsumer < 0) {
      refuse(
        issues,
        `${path}/freeMinutesPerConsumer`,
        "minimum",
        "must be at least 0",
      );
    }
  }
  if (tcAcceptedAt !== undefined) {
    if (typeof tcAcceptedAt !== "string") {
      wrongType(issues, `${path}/tcAcceptedAt`, "a string", tcAcceptedAt);
    }
  }
}

function collectPromoteAgentAnswer(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
  }
}

function collectDeleteAgentAnswer(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { agentName, status, ts } = value;
  if (agentName === undefined) {
    missing(issues, path, "agentName");
  } else if (typeof agentName !== "string") {
    wrongType(issues, `${path}/agentName`, "a string", agentName);
  } else if (agentName === "") {
    refuse(issues, `${path}/agentName`, "minLength", "must not be empty");
  }
  if (status === undefined) {
    missing(issues, path, "status");
  } else if (status !== "deleted") {
    refuseValue(issues, `${path}/status`, "const", 'must be "deleted"', status);
  }
  if (ts !== undefined) {
    if (!(
      (typeof ts === "number" && Number.isFinite(ts)) ||
      typeof ts === "string"
    )) {
      wrongType(issues, `${path}/ts`, "a string or a number", ts);
    }
  }
}

function collectAgentStatusQuery(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { agentNames } = value;
  if (agentNames === undefined) {
    missing(issues, path, "agentNames");
  } else if (typeof agentNames !== "string") {
    wrongType(issues, `${path}/agentNames`, "a string", agentNames);
  } else if (agentNames === "") {
    refuse(issues, `${path}/agentNames`, "minLength", "must not be empty");
  }
}

function isAgentStatusAnswerAgents(value: unknown): boolean {
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (!isAgentStatus(value[key])) return false;
  }
  return true;
}

function collectAgentStatusAnswer(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { agents } = value;
  if (agents === undefined) {
    missing(issues, path, "agents");
  } else {
    collectAgentStatusAnswerAgents(agents, `${path}/agents`, issues);
  }
}

function isAgentStatusInstances(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isInstanceStatus(item)) return false;
  }
  return true;
}

function collectAgentStatus(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { agentName, instances, onlineCount, totalActiveTasks, taskCount } =
    value;
  if (agentName === undefined) {
    missing(issues, path, "agentName");
  } else if (typeof agentName !== "string") {
    wrongType(issues, `${path}/agentName`, "a string", agentName);
  } else if (agentName === "") {
    refuse(issues, `${path}/agentName`, "minLength", "must not be empty");
  }
  if (instances === undefined) {
    missing(issues, path, "instances");
  } else {
    collectAgentStatusInstances(instances, `${path}/instances`, issues);
  }
  if (onlineCount === undefined) {
    missing(issues, path, "onlineCount");
  } else if (!(
    typeof onlineCount === "number" && Number.isInteger(onlineCount)
  )) {
    wrongType(issues, `${path}/onlineCount`, "an integer", onlineCount);
  } else if (onlineCount < 0) {
    refuse(issues, `${path}/onlineCount`, "minimum", "must be at least 0");
  }
  if (totalActiveTasks === undefined) {
    missing(issues, path, "totalActiveTasks");
  } else if (!(
    typeof totalActiveTasks === "number" && Number.isInteger(totalActiveTasks)
  )) {
    wrongType(
      issues,
      `${path}/totalActiveTasks`,
      "an integer",
      totalActiveTasks,
    );
  } else if (totalActiveTasks < 0) {
    refuse(issues, `${path}/totalActiveTasks`, "minimum", "must be at least 0");
  }
  if (taskCount === undefined) {
    missing(issues, path, "taskCount");
  } else if (!(typeof taskCount === "number" && Number.isInteger(taskCount))) {
    wrongType(issues, `${path}/taskCount`, "an integer", taskCount);
  } else if (taskCount < 0) {
    refuse(issues, `${path}/taskCount`, "minimum", "must be at least 0");
  }
}

function isInstanceStatusProtocolVersions(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (typeof item !== "string") return false;
  }
  return true;
}

function collectInstanceStatus(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
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
  if (instanceId === undefined) {
    missing(issues, path, "instanceId");
  } else if (typeof instanceId !== "string") {
    wrongType(issues, `${path}/instanceId`, "a string", instanceId);
  } else if (instanceId === "") {
    refuse(issues, `${path}/instanceId`, "minLength", "must not be empty");
  }
  if (uuid === undefined) {
    missing(issues, path, "uuid");
  } else if (typeof uuid !== "string") {
    wrongType(issues, `${path}/uuid`, "a string", uuid);
  }
  if (online === undefined) {
    missing(issues, path, "online");
  } else if (online !== true) {
    refuseValue(issues, `${path}/online`, "const", "must be true", online);
  }
  if (activeTasks !== undefined) {
    if (!(typeof activeTasks === "number" && Number.isInteger(activeTasks))) {
      wrongType(issues, `${path}/activeTasks`, "an integer", activeTasks);
    } else if (activeTasks < 0) {
      refuse(issues, `${path}/activeTasks`, "minimum", "must be at least 0");
    }
  }
  if (concurrentTasksPerInstance !== undefined) {
    if (!(
      typeof concurrentTasksPerInstance === "number" &&
      Number.isInteger(concurrentTasksPerInstance)
    )) {
      wrongType(
        issues,
        `${path}/concurrentTasksPerInstance`,
        "an integer",
        concurrentTasksPerInstance,
      );
    } else if (concurrentTasksPerInstance < 0) {
      refuse(
        issues,
        `${path}/concurrentTasksPerInstance`,
        "minimum",
        "must be at least 0",
      );
    }
  }
  if (startedAt !== undefined) {
    if (!(typeof startedAt === "number" && Number.isFinite(startedAt))) {
      wrongType(issues, `${path}/startedAt`, "a number", startedAt);
    }
  }
  if (sdkVersion !== undefined) {
    if (!(sdkVersion === null || typeof sdkVersion === "string")) {
      wrongType(issues, `${path}/sdkVersion`, "a string or null", sdkVersion);
    }
  }
  if (cliVersion !== undefined) {
    if (!(cliVersion === null || typeof cliVersion === "string")) {
      wrongType(issues, `${path}/cliVersion`, "a string or null", cliVersion);
    }
  }
  if (preferredProtocolVersion !== undefined) {
    if (!(
      preferredProtocolVersion === null ||
      typeof preferredProtocolVersion === "string"
    )) {
      wrongType(
        issues,
        `${path}/preferredProtocolVersion`,
        "a string or null",
        preferredProtocolVersion,
      );
    }
  }
  if (protocolVersions !== undefined) {
    collectInstanceStatusProtocolVersions(
      protocolVersions,
      `${path}/protocolVersions`,
      issues,
    );
  }
}

function collectPublishContext(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { orgId, orgName, agentCount } = value;
  if (orgId === undefined) {
    missing(issues, path, "orgId");
  } else if (typeof orgId !== "string") {
    wrongType(issues, `${path}/orgId`, "a string", orgId);
  } else if (orgId === "") {
    refuse(issues, `${path}/orgId`, "minLength", "must not be empty");
  }
  if (orgName === undefined) {
    missing(issues, path, "orgName");
  } else if (typeof orgName !== "string") {
    wrongType(issues, `${path}/orgName`, "a string", orgName);
  }
  if (agentCount === undefined) {
    missing(issues, path, "agentCount");
  } else if (!(
    typeof agentCount === "number" && Number.isInteger(agentCount)
  )) {
    wrongType(issues, `${path}/agentCount`, "an integer", agentCount);
  } else if (agentCount < 0) {
    refuse(issues, `${path}/agentCount`, "minimum", "must be at least 0");
  }
}

function collectPricingLimits(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const {
    minPricePerTask,
    maxPricePerTask,
    minPricePerMinute,
    maxPricePerMinute,
    maxFreeTasksAllowed,
    maxFreeMinutesAllowed,
  } = value;
  if (minPricePerTask !== undefined) {
    if (!(
      typeof minPricePerTask === "number" && Number.isFinite(minPricePerTask)
    )) {
      wrongType(issues, `${path}/minPricePerTask`, "a number", minPricePerTask);
    }
  }
  if (maxPricePerTask !== undefined) {
    if (!(
      typeof maxPricePerTask === "number" && Number.isFinite(maxPricePerTask)
    )) {
      wrongType(issues, `${path}/maxPricePerTask`, "a number", maxPricePerTask);
    }
  }
  if (minPricePerMinute !== undefined) {
    if (!(
      typeof minPricePerMinute === "number" &&
      Number.isFinite(minPricePerMinute)
    )) {
      wrongType(
        issues,
        `${path}/minPricePerMinute`,
        "a number",
        minPricePerMinute,
      );
    }
  }
  if (maxPricePerMinute !== undefined) {
    if (!(
      typeof maxPricePerMinute === "number" &&
      Number.isFinite(maxPricePerMinute)
    )) {
      wrongType(
        issues,
        `${path}/maxPricePerMinute`,
        "a number",
        maxPricePerMinute,
      );
    }
  }
  if (maxFreeTasksAllowed !== undefined) {
    if (!(
      typeof maxFreeTasksAllowed === "number" &&
      Number.isInteger(maxFreeTasksAllowed)
    )) {
      wrongType(
        issues,
        `${path}/maxFreeTasksAllowed`,
        "an integer",
        maxFreeTasksAllowed,
      );
    } else if (maxFreeTasksAllowed < 0) {
      refuse(
        issues,
        `${path}/maxFreeTasksAllowed`,
        "minimum",
        "must be at least 0",
      );
    }
  }
  if (maxFreeMinutesAllowed !== undefined) {
    if (!(
      typeof maxFreeMinutesAllowed === "number" &&
      Number.isInteger(maxFreeMinutesAllowed)
    )) {
      wrongType(
        issues,
        `${path}/maxFreeMinutesAllowed`,
        "an integer",
        maxFreeMinutesAllowed,
      );
    } else if (maxFreeMinutesAllowed < 0) {
      refuse(
        issues,
        `${path}/maxFreeMinutesAllowed`,
        "minimum",
        "must be at least 0",
      );
    }
  }
}

function collectCliConfig(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { enterprise, productName, oauthClientId, dashboardBaseUrl } = value;
  if (enterprise === undefined) {
    missing(issues, path, "enterprise");
  } else if (typeof enterprise !== "boolean") {
    wrongType(issues, `${path}/enterprise`, "true or false", enterprise);
  }
  if (productName !== undefined) {
    if (typeof productName !== "string") {
      wrongType(issues, `${path}/productName`, "a string", productName);
    }
  }
  if (oauthClientId !== undefined) {
    if (typeof oauthClientId !== "string") {
      wrongType(issues, `${path}/oauthClientId`, "a string", oauthClientId);
    }
  }
  if (dashboardBaseUrl !== undefined) {
    if (typeof dashboardBaseUrl !== "string") {
      wrongType(
        issues,
        `${path}/dashboardBaseUrl`,
        "a string",
        dashboardBaseUrl,
      );
    }
  }
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

function collectRouteTable(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { $schema, routes, rpcMethods } = value;
  if ($schema !== undefined) {
    if (typeof $schema !== "string") {
      wrongType(issues, `${path}/$schema`, "a string", $schema);
    }
  }
  if (routes === undefined) {
    missing(issues, path, "routes");
  } else {
    collectRouteTableRoutes(routes, `${path}/routes`, issues);
  }
  if (rpcMethods === undefined) {
    missing(issues, path, "rpcMethods");
  } else {
    collectRouteTableRpcMethods(rpcMethods, `${path}/rpcMethods`, issues);
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "$schema":
      case "routes":
      case "rpcMethods":
        break;
      default:
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
}

function isRouteEntryErrors(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isRouteError(item)) return false;
  }
  return true;
}

function collectRouteEntry(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const {
    name,
    method,
    path: path_,
    auth,
    description,
    query,
    request,
    response,
    encoding,
    errors,
  } = value;
  if (name === undefined) {
    missing(issues, path, "name");
  } else if (typeof name !== "string") {
    wrongType(issues, `${path}/name`, "a string", name);
  } else if (!pattern_16ead7d2d43c.test(name)) {
    refuse(issues, `${path}/name`, "pattern", "must match ^[a-z][a-zA-Z0-9]*$");
  }
  if (method === undefined) {
    missing(issues, path, "method");
  } else if (!(
    method === "GET" ||
    method === "POST" ||
    method === "PATCH" ||
    method === "DELETE"
  )) {
    refuseValue(
      issues,
      `${path}/method`,
      "enum",
      'must be "GET", "POST", "PATCH" or "DELETE"',
      method,
    );
  }
  if (path_ === undefined) {
    missing(issues, path, "path");
  } else if (typeof path_ !== "string") {
    wrongType(issues, `${path}/path`, "a string", path_);
  } else if (!pattern_07650ede063f.test(path_)) {
    refuse(
      issues,
      `${path}/path`,
      "pattern",
      "must match ^/[A-Za-z0-9/{}_-]*$",
    );
  }
  if (auth === undefined) {
    missing(issues, path, "auth");
  } else if (!(
    auth === "none" ||
    auth === "optional" ||
    auth === "bearer" ||
    auth === "api-key"
  )) {
    refuseValue(
      issues,
      `${path}/auth`,
      "enum",
      'must be "none", "optional", "bearer" or "api-key"',
      auth,
    );
  }
  if (description === undefined) {
    missing(issues, path, "description");
  } else if (typeof description !== "string") {
    wrongType(issues, `${path}/description`, "a string", description);
  } else if (description === "") {
    refuse(issues, `${path}/description`, "minLength", "must not be empty");
  }
  if (query !== undefined) {
    collectSchemaReference(query, `${path}/query`, issues);
  }
  if (request !== undefined) {
    collectSchemaReference(request, `${path}/request`, issues);
  }
  if (response === undefined) {
    missing(issues, path, "response");
  } else {
    collectSchemaReference(response, `${path}/response`, issues);
  }
  if (encoding !== undefined) {
    if (!(encoding === "json" || encoding === "form")) {
      refuseValue(
        issues,
        `${path}/encoding`,
        "enum",
        'must be "json" or "form"',
        encoding,
      );
    }
  }
  if (errors !== undefined) {
    collectRouteEntryErrors(errors, `${path}/errors`, issues);
  }
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
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
}

function collectRpcMethodEntry(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { name, description, params, result } = value;
  if (name === undefined) {
    missing(issues, path, "name");
  } else if (typeof name !== "string") {
    wrongType(issues, `${path}/name`, "a string", name);
  } else if (!pattern_b149b68e79a1.test(name)) {
    refuse(issues, `${path}/name`, "pattern", "must match ^[A-Z][a-zA-Z0-9]*$");
  }
  if (description === undefined) {
    missing(issues, path, "description");
  } else if (typeof description !== "string") {
    wrongType(issues, `${path}/description`, "a string", description);
  } else if (description === "") {
    refuse(issues, `${path}/description`, "minLength", "must not be empty");
  }
  if (params === undefined) {
    missing(issues, path, "params");
  } else {
    collectSchemaReference(params, `${path}/params`, issues);
  }
  if (result === undefined) {
    missing(issues, path, "result");
  } else {
    collectSchemaReference(result, `${path}/result`, issues);
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "name":
      case "description":
      case "params":
      case "result":
        break;
      default:
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
}

function collectSchemaReference(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { $ref } = value;
  if ($ref === undefined) {
    missing(issues, path, "$ref");
  } else if (typeof $ref !== "string") {
    wrongType(issues, `${path}/$ref`, "a string", $ref);
  } else if ($ref === "") {
    refuse(issues, `${path}/$ref`, "minLength", "must not be empty");
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "$ref":
        break;
      default:
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
}

function collectRouteError(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { status, code, description } = value;
  if (status !== undefined) {
    if (!(typeof status === "number" && Number.isInteger(status))) {
      wrongType(issues, `${path}/status`, "an integer", status);
    } else if (status < 400) {
      refuse(issues, `${path}/status`, "minimum", "must be at least 400");
    } else if (status > 599) {
      refuse(issues, `${path}/status`, "maximum", "must be at most 599");
    }
  }
  if (code !== undefined) {
    within(issues, `${path}/code`, checkKnownApplicationErrorCode(code));
  }
  if (description === undefined) {
    missing(issues, path, "description");
  } else if (typeof description !== "string") {
    wrongType(issues, `${path}/description`, "a string", description);
  } else if (description === "") {
    refuse(issues, `${path}/description`, "minLength", "must not be empty");
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "status":
      case "code":
      case "description":
        break;
      default:
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
}

function collectRpcCall(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const from = issues.length;
  const { method: tag } = value;
  switch (tag) {
    case "SendMessage":
      collectSendMessageCall(value, path, issues);
      inArm(issues, from, 'method "SendMessage"');
      break;
    case "GetTask":
      collectGetTaskCall(value, path, issues);
      inArm(issues, from, 'method "GetTask"');
      break;
    case "ListTasks":
      collectListTasksCall(value, path, issues);
      inArm(issues, from, 'method "ListTasks"');
      break;
    case "CancelTask":
      collectCancelTaskCall(value, path, issues);
      inArm(issues, from, 'method "CancelTask"');
      break;
    case "TerminateTask":
      collectTerminateTaskCall(value, path, issues);
      inArm(issues, from, 'method "TerminateTask"');
      break;
    case "PauseTask":
      collectPauseTaskCall(value, path, issues);
      inArm(issues, from, 'method "PauseTask"');
      break;
    case "ResumeTask":
      collectResumeTaskCall(value, path, issues);
      inArm(issues, from, 'method "ResumeTask"');
      break;
    case "RetryTask":
      collectRetryTaskCall(value, path, issues);
      inArm(issues, from, 'method "RetryTask"');
      break;
    case undefined:
      missing(issues, path, "method");
      break;
    default:
      refuseValue(
        issues,
        `${path}/method`,
        "enum",
        'must be "SendMessage", "GetTask", "ListTasks", "CancelTask", "TerminateTask", "PauseTask", "ResumeTask" or "RetryTask"',
        tag,
      );
  }
}

function collectSendMessageCall(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { jsonrpc, id, method, params } = value;
  if (jsonrpc === undefined) {
    missing(issues, path, "jsonrpc");
  } else if (jsonrpc !== "2.0") {
    refuseValue(issues, `${path}/jsonrpc`, "const", 'must be "2.0"', jsonrpc);
  }
  if (id === undefined) {
    missing(issues, path, "id");
  } else if (typeof id !== "string") {
    wrongType(issues, `${path}/id`, "a string", id);
  } else if (id === "") {
    refuse(issues, `${path}/id`, "minLength", "must not be empty");
  }
  if (method === undefined) {
    missing(issues, path, "method");
  } else if (method !== "SendMessage") {
    refuseValue(
      issues,
      `${path}/method`,
      "const",
      'must be "SendMessage"',
      method,
    );
  }
  if (params === undefined) {
    missing(issues, path, "params");
  } else {
    collectSendMessageParams(params, `${path}/params`, issues);
  }
}

function collectGetTaskCall(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { jsonrpc, id, method, params } = value;
  if (jsonrpc === undefined) {
    missing(issues, path, "jsonrpc");
  } else if (jsonrpc !== "2.0") {
    refuseValue(issues, `${path}/jsonrpc`, "const", 'must be "2.0"', jsonrpc);
  }
  if (id === undefined) {
    missing(issues, path, "id");
  } else if (typeof id !== "string") {
    wrongType(issues, `${path}/id`, "a string", id);
  } else if (id === "") {
    refuse(issues, `${path}/id`, "minLength", "must not be empty");
  }
  if (method === undefined) {
    missing(issues, path, "method");
  } else if (method !== "GetTask") {
    refuseValue(issues, `${path}/method`, "const", 'must be "GetTask"', method);
  }
  if (params === undefined) {
    missing(issues, path, "params");
  } else {
    collectTaskIdParams(params, `${path}/params`, issues);
  }
}

function collectListTasksCall(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { jsonrpc, id, method, params } = value;
  if (jsonrpc === undefined) {
    missing(issues, path, "jsonrpc");
  } else if (jsonrpc !== "2.0") {
    refuseValue(issues, `${path}/jsonrpc`, "const", 'must be "2.0"', jsonrpc);
  }
  if (id === undefined) {
    missing(issues, path, "id");
  } else if (typeof id !== "string") {
    wrongType(issues, `${path}/id`, "a string", id);
  } else if (id === "") {
    refuse(issues, `${path}/id`, "minLength", "must not be empty");
  }
  if (method === undefined) {
    missing(issues, path, "method");
  } else if (method !== "ListTasks") {
    refuseValue(
      issues,
      `${path}/method`,
      "const",
      'must be "ListTasks"',
      method,
    );
  }
  if (params === undefined) {
    missing(issues, path, "params");
  } else {
    collectListTasksParams(params, `${path}/params`, issues);
  }
}

function collectCancelTaskCall(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { jsonrpc, id, method, params } = value;
  if (jsonrpc === undefined) {
    missing(issues, path, "jsonrpc");
  } else if (jsonrpc !== "2.0") {
    refuseValue(issues, `${path}/jsonrpc`, "const", 'must be "2.0"', jsonrpc);
  }
  if (id === undefined) {
    missing(issues, path, "id");
  } else if (typeof id !== "string") {
    wrongType(issues, `${path}/id`, "a string", id);
  } else if (id === "") {
    refuse(issues, `${path}/id`, "minLength", "must not be empty");
  }
  if (method === undefined) {
    missing(issues, path, "method");
  } else if (method !== "CancelTask") {
    refuseValue(
      issues,
      `${path}/method`,
      "const",
      'must be "CancelTask"',
      method,
    );
  }
  if (params === undefined) {
    missing(issues, path, "params");
  } else {
    collectTaskIdParams(params, `${path}/params`, issues);
  }
}

function collectTerminateTaskCall(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { jsonrpc, id, method, params } = value;
  if (jsonrpc === undefined) {
    missing(issues, path, "jsonrpc");
  } else if (jsonrpc !== "2.0") {
    refuseValue(issues, `${path}/jsonrpc`, "const", 'must be "2.0"', jsonrpc);
  }
  if (id === undefined) {
    missing(issues, path, "id");
  } else if (typeof id !== "string") {
    wrongType(issues, `${path}/id`, "a string", id);
  } else if (id === "") {
    refuse(issues, `${path}/id`, "minLength", "must not be empty");
  }
  if (method === undefined) {
    missing(issues, path, "method");
  } else if (method !== "TerminateTask") {
    refuseValue(
      issues,
      `${path}/method`,
      "const",
      'must be "TerminateTask"',
      method,
    );
  }
  if (params === undefined) {
    missing(issues, path, "params");
  } else {
    collectTaskIdParams(params, `${path}/params`, issues);
  }
}

function collectPauseTaskCall(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { jsonrpc, id, method, params } = value;
  if (jsonrpc === undefined) {
    missing(issues, path, "jsonrpc");
  } else if (jsonrpc !== "2.0") {
    refuseValue(issues, `${path}/jsonrpc`, "const", 'must be "2.0"', jsonrpc);
  }
  if (id === undefined) {
    missing(issues, path, "id");
  } else if (typeof id !== "string") {
    wrongType(issues, `${path}/id`, "a string", id);
  } else if (id === "") {
    refuse(issues, `${path}/id`, "minLength", "must not be empty");
  }
  if (method === undefined) {
    missing(issues, path, "method");
  } else if (method !== "PauseTask") {
    refuseValue(
      issues,
      `${path}/method`,
      "const",
      'must be "PauseTask"',
      method,
    );
  }
  if (params === undefined) {
    missing(issues, path, "params");
  } else {
    collectTaskIdParams(params, `${path}/params`, issues);
  }
}

function collectResumeTaskCall(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { jsonrpc, id, method, params } = value;
  if (jsonrpc === undefined) {
    missing(issues, path, "jsonrpc");
  } else if (jsonrpc !== "2.0") {
    refuseValue(issues, `${path}/jsonrpc`, "const", 'must be "2.0"', jsonrpc);
  }
  if (id === undefined) {
    missing(issues, path, "id");
  } else if (typeof id !== "string") {
    wrongType(issues, `${path}/id`, "a string", id);
  } else if (id === "") {
    refuse(issues, `${path}/id`, "minLength", "must not be empty");
  }
  if (method === undefined) {
    missing(issues, path, "method");
  } else if (method !== "ResumeTask") {
    refuseValue(
      issues,
      `${path}/method`,
      "const",
      'must be "ResumeTask"',
      method,
    );
  }
  if (params === undefined) {
    missing(issues, path, "params");
  } else {
    collectTaskIdParams(params, `${path}/params`, issues);
  }
}

function collectRetryTaskCall(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { jsonrpc, id, method, params } = value;
  if (jsonrpc === undefined) {
    missing(issues, path, "jsonrpc");
  } else if (jsonrpc !== "2.0") {
    refuseValue(issues, `${path}/jsonrpc`, "const", 'must be "2.0"', jsonrpc);
  }
  if (id === undefined) {
    missing(issues, path, "id");
  } else if (typeof id !== "string") {
    wrongType(issues, `${path}/id`, "a string", id);
  } else if (id === "") {
    refuse(issues, `${path}/id`, "minLength", "must not be empty");
  }
  if (method === undefined) {
    missing(issues, path, "method");
  } else if (method !== "RetryTask") {
    refuseValue(
      issues,
      `${path}/method`,
      "const",
      'must be "RetryTask"',
      method,
    );
  }
  if (params === undefined) {
    missing(issues, path, "params");
  } else {
    collectTaskIdParams(params, `${path}/params`, issues);
  }
}

function isRpcRequestParams(value: unknown): boolean {
  if (!fields(value)) return false;
  return true;
}

function collectRpcRequest(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { jsonrpc, id, method, params } = value;
  if (jsonrpc === undefined) {
    missing(issues, path, "jsonrpc");
  } else if (jsonrpc !== "2.0") {
    refuseValue(issues, `${path}/jsonrpc`, "const", 'must be "2.0"', jsonrpc);
  }
  if (id === undefined) {
    missing(issues, path, "id");
  } else if (typeof id !== "string") {
    wrongType(issues, `${path}/id`, "a string", id);
  } else if (id === "") {
    refuse(issues, `${path}/id`, "minLength", "must not be empty");
  }
  if (method === undefined) {
    missing(issues, path, "method");
  } else if (typeof method !== "string") {
    wrongType(issues, `${path}/method`, "a string", method);
  } else if (method === "") {
    refuse(issues, `${path}/method`, "minLength", "must not be empty");
  }
  if (params === undefined) {
    missing(issues, path, "params");
  } else {
    collectRpcRequestParams(params, `${path}/params`, issues);
  }
}

function collectRpcSuccess(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { jsonrpc, id, result } = value;
  if (jsonrpc === undefined) {
    missing(issues, path, "jsonrpc");
  } else if (jsonrpc !== "2.0") {
    refuseValue(issues, `${path}/jsonrpc`, "const", 'must be "2.0"', jsonrpc);
  }
  if (id !== undefined) {
    if (!(
      id === null ||
      (typeof id === "number" && Number.isFinite(id)) ||
      typeof id === "string"
    )) {
      wrongType(issues, `${path}/id`, "a string, a number or null", id);
    }
  }
  if (result === undefined) {
    missing(issues, path, "result");
  }
}

function collectRpcFailure(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { jsonrpc, id, error } = value;
  if (jsonrpc === undefined) {
    missing(issues, path, "jsonrpc");
  } else if (jsonrpc !== "2.0") {
    refuseValue(issues, `${path}/jsonrpc`, "const", 'must be "2.0"', jsonrpc);
  }
  if (id !== undefined) {
    if (!(
      id === null ||
      (typeof id === "number" && Number.isFinite(id)) ||
      typeof id === "string"
    )) {
      wrongType(issues, `${path}/id`, "a string, a number or null", id);
    }
  }
  if (error === undefined) {
    missing(issues, path, "error");
  } else {
    collectRpcErrorObject(error, `${path}/error`, issues);
  }
}

function collectRpcErrorObject(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { code, message } = value;
  if (code === undefined) {
    missing(issues, path, "code");
  } else if (!(typeof code === "number" && Number.isInteger(code))) {
    wrongType(issues, `${path}/code`, "an integer", code);
  }
  if (message === undefined) {
    missing(issues, path, "message");
  } else if (typeof message !== "string") {
    wrongType(issues, `${path}/message`, "a string", message);
  }
}

function collectRpcResponse(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  let matches = 0;
  if (isRpcSuccess(value)) {
    matches += 1;
  }
  if (isRpcFailure(value)) {
    matches += 1;
  }
  if (matches > 1) {
    refuse(
      issues,
      path,
      "oneOf",
      "must be only one of RpcSuccess or RpcFailure",
    );
  } else if (matches === 0) {
    refuse(issues, path, "oneOf", "must be RpcSuccess or RpcFailure");
  }
}

function isSendMessageParamsRequestParts(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isRequestPart(item)) return false;
  }
  return true;
}

function collectSendMessageParams(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
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
  if (agentName === undefined) {
    missing(issues, path, "agentName");
  } else if (typeof agentName !== "string") {
    wrongType(issues, `${path}/agentName`, "a string", agentName);
  } else if (!pattern_6a31b7b6f6f7.test(agentName)) {
    refuse(
      issues,
      `${path}/agentName`,
      "pattern",
      "must match ^[a-zA-Z0-9_]+$",
    );
  }
  if (billingMode === undefined) {
    missing(issues, path, "billingMode");
  } else {
    within(issues, `${path}/billingMode`, checkBillingMode(billingMode));
  }
  if (requestParts === undefined) {
    missing(issues, path, "requestParts");
  } else {
    collectSendMessageParamsRequestParts(
      requestParts,
      `${path}/requestParts`,
      issues,
    );
  }
  if (ownerId !== undefined) {
    if (typeof ownerId !== "string") {
      wrongType(issues, `${path}/ownerId`, "a string", ownerId);
    }
  }
  if (uploadSessionId !== undefined) {
    if (typeof uploadSessionId !== "string") {
      wrongType(issues, `${path}/uploadSessionId`, "a string", uploadSessionId);
    } else if (uploadSessionId === "") {
      refuse(
        issues,
        `${path}/uploadSessionId`,
        "minLength",
        "must not be empty",
      );
    }
  }
  if (idempotencyKey !== undefined) {
    if (typeof idempotencyKey !== "string") {
      wrongType(issues, `${path}/idempotencyKey`, "a string", idempotencyKey);
    } else if (idempotencyKey === "") {
      refuse(
        issues,
        `${path}/idempotencyKey`,
        "minLength",
        "must not be empty",
      );
    }
  }
  if (extensions !== undefined) {
    collectSendMessageExtensions(extensions, `${path}/extensions`, issues);
  }
  if (pushNotificationConfig !== undefined) {
    collectPushNotificationConfig(
      pushNotificationConfig,
      `${path}/pushNotificationConfig`,
      issues,
    );
  }
  if (retryPolicy !== undefined) {
    collectRetryPolicy(retryPolicy, `${path}/retryPolicy`, issues);
  }
}

function collectSendMessageExtensions(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { blocks } = value;
  if (blocks !== undefined) {
    collectTaskOptions(blocks, `${path}/blocks`, issues);
  }
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

function collectTaskOptions(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const start = issues.length;
  collectTaskOptionsPart1(value, path, issues);
  collectTaskOptionsPart2(value, path, issues);
  distinct(issues, start);
}

function collectPushNotificationConfig(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { url } = value;
  if (url === undefined) {
    missing(issues, path, "url");
  } else if (typeof url !== "string") {
    wrongType(issues, `${path}/url`, "a string", url);
  }
}

function collectRetryPolicy(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { maxRetries, expiresAfterSec } = value;
  if (maxRetries !== undefined) {
    if (!(typeof maxRetries === "number" && Number.isInteger(maxRetries))) {
      wrongType(issues, `${path}/maxRetries`, "an integer", maxRetries);
    } else if (maxRetries < 0) {
      refuse(issues, `${path}/maxRetries`, "minimum", "must be at least 0");
    }
  }
  if (expiresAfterSec !== undefined) {
    if (!(
      typeof expiresAfterSec === "number" && Number.isFinite(expiresAfterSec)
    )) {
      wrongType(issues, `${path}/expiresAfterSec`, "a number", expiresAfterSec);
    } else if (expiresAfterSec < 0) {
      refuse(
        issues,
        `${path}/expiresAfterSec`,
        "minimum",
        "must be at least 0",
      );
    }
  }
}

function isSendMessageResultExtensions(value: unknown): boolean {
  if (!fields(value)) return false;
  const { blocks } = value;
  return blocks === undefined || isTaskAccess(blocks);
}

function collectSendMessageResult(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { taskId, orgId, idempotent, state, queued, pushConfigId, extensions } =
    value;
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
  if (orgId !== undefined) {
    if (typeof orgId !== "string") {
      wrongType(issues, `${path}/orgId`, "a string", orgId);
    }
  }
  if (idempotent !== undefined) {
    if (typeof idempotent !== "boolean") {
      wrongType(issues, `${path}/idempotent`, "true or false", idempotent);
    }
  }
  if (state !== undefined) {
    within(issues, `${path}/state`, checkTaskState(state));
  }
  if (queued !== undefined) {
    if (typeof queued !== "boolean") {
      wrongType(issues, `${path}/queued`, "true or false", queued);
    }
  }
  if (pushConfigId !== undefined) {
    if (typeof pushConfigId !== "string") {
      wrongType(issues, `${path}/pushConfigId`, "a string", pushConfigId);
    }
  }
  if (extensions !== undefined) {
    collectSendMessageResultExtensions(
      extensions,
      `${path}/extensions`,
      issues,
    );
  }
}

function isTaskAccessStreamChannels(value: unknown): boolean {
  if (!fields(value)) return false;
  const { status } = value;
  return status === undefined || (typeof status === "string" && status !== "");
}

function collectTaskAccess(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { readToken, streamChannels, subscribeKey, publishKey } = value;
  if (readToken !== undefined) {
    if (!(readToken === null || typeof readToken === "string")) {
      wrongType(issues, `${path}/readToken`, "a string or null", readToken);
    }
  }
  if (streamChannels !== undefined) {
    collectTaskAccessStreamChannels(
      streamChannels,
      `${path}/streamChannels`,
      issues,
    );
  }
  if (subscribeKey !== undefined) {
    if (typeof subscribeKey !== "string") {
      wrongType(issues, `${path}/subscribeKey`, "a string", subscribeKey);
    }
  }
  if (publishKey !== undefined) {
    if (typeof publishKey !== "string") {
      wrongType(issues, `${path}/publishKey`, "a string", publishKey);
    }
  }
}

function collectTaskIdParams(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { taskId } = value;
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
}

function collectGetTaskResult(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { task } = value;
  if (task === undefined) {
    missing(issues, path, "task");
  } else {
    within(issues, `${path}/task`, checkTaskInfo(task));
  }
}

function collectListTasksParams(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { ownerId, agentName, state, limit, cursor } = value;
  if (ownerId !== undefined) {
    if (typeof ownerId !== "string") {
      wrongType(issues, `${path}/ownerId`, "a string", ownerId);
    }
  }
  if (agentName !== undefined) {
    if (typeof agentName !== "string") {
      wrongType(issues, `${path}/agentName`, "a string", agentName);
    }
  }
  if (state !== undefined) {
    within(issues, `${path}/state`, checkTaskState(state));
  }
  if (limit !== undefined) {
    if (!(typeof limit === "number" && Number.isInteger(limit))) {
      wrongType(issues, `${path}/limit`, "an integer", limit);
    } else if (limit < 1) {
      refuse(issues, `${path}/limit`, "minimum", "must be at least 1");
    }
  }
  if (cursor !== undefined) {
    if (typeof cursor !== "string") {
      wrongType(issues, `${path}/cursor`, "a string", cursor);
    }
  }
}

function isListTasksResultTasks(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isTaskInfo(item)) return false;
  }
  return true;
}

function collectListTasksResult(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { tasks, next, totalCount } = value;
  if (tasks === undefined) {
    missing(issues, path, "tasks");
  } else {
    collectListTasksResultTasks(tasks, `${path}/tasks`, issues);
  }
  if (next !== undefined) {
    if (!(next === null || typeof next === "string")) {
      wrongType(issues, `${path}/next`, "a string or null", next);
    }
  }
  if (totalCount !== undefined) {
    if (!(typeof totalCount === "number" && Number.isInteger(totalCount))) {
      wrongType(issues, `${path}/totalCount`, "an integer", totalCount);
    } else if (totalCount < 0) {
      refuse(issues, `${path}/totalCount`, "minimum", "must be at least 0");
    }
  }
}

function collectIgnoredResult(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (value === undefined) wrongType(issues, path, "a JSON value", value);
}

function collectAgentConnectRequestProtocolVersions(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    if (typeof item !== "string") {
      wrongType(issues, `${path}/${index}`, "a string", item);
    }
  }
}

function collectEmbedRefreshAnswerAgentIds(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    if (typeof item !== "string") {
      wrongType(issues, `${path}/${index}`, "a string", item);
    }
  }
}

function collectCdmRealtimeOrigins(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  if (value.length < 1) {
    refuse(issues, path, "minItems", "must have at least 1 item");
  }
  for (const [index, item] of value.entries()) {
    if (typeof item !== "string") {
      wrongType(issues, `${path}/${index}`, "a string", item);
    } else if (item === "") {
      refuse(issues, `${path}/${index}`, "minLength", "must not be empty");
    }
  }
}

function collectBackendErrorBodyError(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(typeof value === "string" || isBackendErrorObject(value))) {
    if (fields(value)) {
      collectBackendErrorObject(value, path, issues);
    } else {
      refuse(issues, path, "anyOf", "must be a string or BackendErrorObject");
    }
  }
}

function collectRequestUploadAnswerFormFields(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    collectUploadFormField(item, `${path}/${index}`, issues);
  }
}

function collectOrganizationListOrgs(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    collectOrganization(item, `${path}/${index}`, issues);
  }
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

function collectCreateInvitationRequestPart1(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { email, targetOrgSlug } = value;
  if (email !== undefined) {
    if (typeof email !== "string") {
      wrongType(issues, `${path}/email`, "a string", email);
    } else if (email === "") {
      refuse(issues, `${path}/email`, "minLength", "must not be empty");
    }
  }
  if (targetOrgSlug !== undefined) {
    if (typeof targetOrgSlug !== "string") {
      wrongType(issues, `${path}/targetOrgSlug`, "a string", targetOrgSlug);
    } else if (targetOrgSlug === "") {
      refuse(issues, `${path}/targetOrgSlug`, "minLength", "must not be empty");
    }
  }
}

function collectCreateInvitationRequestPart2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (isCreateInvitationRequestPart2If(value)) {
    collectCreateInvitationRequestPart2Then(value, path, issues);
  } else {
    collectCreateInvitationRequestPart2Else(value, path, issues);
  }
}

function collectInvitationListInvitations(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    collectInvitation(item, `${path}/${index}`, issues);
  }
}

function collectGrantListGrants(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    collectGrant(item, `${path}/${index}`, issues);
  }
}

function collectRegistryTagExamples(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    if (typeof item !== "string") {
      wrongType(issues, `${path}/${index}`, "a string", item);
    }
  }
}

function collectServerAgentTags(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    collectRegistryTag(item, `${path}/${index}`, issues);
  }
}

function collectServerAgentCard(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
  }
}

function collectAgentListAnswerAgents(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    collectServerAgent(item, `${path}/${index}`, issues);
  }
}

function collectPublishAgentRequestCard(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
  }
}

function collectPublishAgentRequestProtocolVersions(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    if (typeof item !== "string") {
      wrongType(issues, `${path}/${index}`, "a string", item);
    }
  }
}

function collectAgentStatusAnswerAgents(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  for (const key of Object.keys(value)) {
    collectAgentStatus(value[key], pointer(path, key), issues);
  }
}

function collectAgentStatusInstances(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    collectInstanceStatus(item, `${path}/${index}`, issues);
  }
}

function collectInstanceStatusProtocolVersions(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    if (typeof item !== "string") {
      wrongType(issues, `${path}/${index}`, "a string", item);
    }
  }
}

function collectRouteTableRoutes(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    collectRouteEntry(item, `${path}/${index}`, issues);
  }
  {
    const index = repeatedBy(value, "name");
    if (index !== -1) {
      refuse(
        issues,
        `${path}/${index}`,
        "x-unique-by",
        'must not have the same "name" as an earlier item',
      );
    }
  }
}

function collectRouteTableRpcMethods(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    collectRpcMethodEntry(item, `${path}/${index}`, issues);
  }
  {
    const index = repeatedBy(value, "name");
    if (index !== -1) {
      refuse(
        issues,
        `${path}/${index}`,
        "x-unique-by",
        'must not have the same "name" as an earlier item',
      );
    }
  }
}

function collectRouteEntryErrors(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    collectRouteError(item, `${path}/${index}`, issues);
  }
}

function collectRpcRequestParams(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
  }
}

function collectSendMessageParamsRequestParts(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    within(issues, `${path}/${index}`, checkRequestPart(item));
  }
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

function collectTaskOptionsPart1(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { taskKind, duration, consumerPublicKey, stream } = value;
  if (taskKind !== undefined) {
    within(issues, `${path}/taskKind`, checkTaskKind(taskKind));
  }
  if (duration !== undefined) {
    if (!(typeof duration === "number" && Number.isInteger(duration))) {
      wrongType(issues, `${path}/duration`, "an integer", duration);
    } else if (duration < 1) {
      refuse(issues, `${path}/duration`, "minimum", "must be at least 1");
    } else if (duration > 43200) {
      refuse(issues, `${path}/duration`, "maximum", "must be at most 43200");
    }
  }
  if (consumerPublicKey !== undefined) {
    if (typeof consumerPublicKey !== "string") {
      wrongType(
        issues,
        `${path}/consumerPublicKey`,
        "a string",
        consumerPublicKey,
      );
    }
  }
  if (stream !== undefined) {
    if (typeof stream !== "boolean") {
      wrongType(issues, `${path}/stream`, "true or false", stream);
    }
  }
}

function collectTaskOptionsPart2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (isTaskOptionsPart2If(value)) {
    collectTaskOptionsPart2Then(value, path, issues);
  } else {
    collectTaskOptionsPart2Else(value, path, issues);
  }
}

function collectSendMessageResultExtensions(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { blocks } = value;
  if (blocks !== undefined) {
    collectTaskAccess(blocks, `${path}/blocks`, issues);
  }
}

function collectTaskAccessStreamChannels(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { status } = value;
  if (status !== undefined) {
    if (typeof status !== "string") {
      wrongType(issues, `${path}/status`, "a string", status);
    } else if (status === "") {
      refuse(issues, `${path}/status`, "minLength", "must not be empty");
    }
  }
}

function collectListTasksResultTasks(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    within(issues, `${path}/${index}`, checkTaskInfo(item));
  }
}

function collectCreateInvitationRequestPart2Then(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const { targetOrgSlug } = value;
  if (targetOrgSlug !== undefined) {
    refuse(
      issues,
      `${path}/targetOrgSlug`,
      "not",
      'An invitation has either "email" or "targetOrgSlug", not both.',
    );
  }
}

function collectCreateInvitationRequestPart2Else(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const from = issues.length;
  if (!fields(value)) return;
  const { targetOrgSlug } = value;
  if (targetOrgSlug === undefined) {
    missing(issues, path, "targetOrgSlug");
  }
  instead(
    issues,
    from,
    path,
    'An invitation needs "email" or "targetOrgSlug".',
  );
}

function collectTaskOptionsPart2Then(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const from = issues.length;
  if (!fields(value)) return;
  const { duration } = value;
  if (duration === undefined) {
    missing(issues, path, "duration");
  }
  instead(
    issues,
    from,
    path,
    'A pipe task needs "duration", in whole minutes.',
  );
}

function collectTaskOptionsPart2Else(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const { duration } = value;
  if (duration !== undefined) {
    refuse(
      issues,
      `${path}/duration`,
      "not",
      'Only a pipe task may have "duration".',
    );
  }
}

/** Drops issues since `from` that say what an earlier one says. */
function distinct(issues: Issue[], from: number): void {
  const seen = new Set<string>();
  for (const issue of issues.splice(from)) {
    const text = JSON.stringify([issue.path, issue.keyword, issue.message]);
    if (!seen.has(text)) issues.push(issue);
    seen.add(text);
  }
}

/** Equality of JSON values. Past 500 levels nothing counts as equal. */
function equal(left: unknown, right: unknown, depth = 0): boolean {
  if (left === right) return true;
  if (depth > 500) return false;
  if (list(left)) {
    return (
      list(right) &&
      left.length === right.length &&
      left.every((item, index) => equal(item, right[index], depth + 1))
    );
  }
  if (!fields(left) || !fields(right)) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every(
      (name) =>
        Object.hasOwn(right, name) && equal(left[name], right[name], depth + 1),
    )
  );
}

/** An object of JSON, whose members are unknown until checked. */
function fields(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Says of every issue since `from` which arm of a union it is about. */
function inArm(issues: Issue[], from: number, arm: string): void {
  for (const issue of issues.splice(from))
    issues.push({ ...issue, message: `${issue.message} (in ${arm})` });
}

/** Puts one message in the place of all issues since `from`. */
function instead(
  issues: Issue[],
  from: number,
  path: string,
  message: string,
): void {
  const [first] = issues.splice(from);
  if (first !== undefined)
    issues.push({ path, keyword: first.keyword, message });
}

/** A text that equal values share, so that only values with one text need comparing. */
function likeness(value: unknown, depth = 0): string {
  if (depth > 500) return "";
  const inner = (item: unknown) => likeness(item, depth + 1);
  if (list(value)) return `[${value.map(inner).join()}]`;
  if (!fields(value)) return JSON.stringify(value) ?? "";
  const names = Object.keys(value).sort();
  return `{${names.map((name) => JSON.stringify(name) + inner(value[name])).join()}}`;
}

function list(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function missing(issues: Issue[], path: string, name: string): void {
  const message = `must have member ${JSON.stringify(name)}`;
  issues.push({ path, keyword: "required", message });
}

/** What a value is, for a message: `a string`, `an array`, `null`. */
function nameOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "absent";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** A member that the object has itself, never one that it inherits. */
function own(
  value: { readonly [name: string]: unknown },
  name: string,
): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function pointer(path: string, name: string): string {
  return `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function refuse(
  issues: Issue[],
  path: string,
  keyword: string,
  message: string,
): void {
  issues.push({ path, keyword, message });
}

function refuseValue(
  issues: Issue[],
  path: string,
  keyword: string,
  message: string,
  value: unknown,
): void {
  const whole = `${message}, not ${show(value)}`;
  issues.push({ path, keyword, message: whole });
}

/** Index of the first item that equals an earlier one, or -1. */
function repeated(items: readonly unknown[]): number {
  const seen = new Map<unknown, unknown[]>();
  for (const [index, item] of items.entries()) {
    const key = typeof item === "object" ? likeness(item) : item;
    const alike = seen.get(key) ?? [];
    if (alike.some((other) => equal(other, item))) return index;
    seen.set(key, [...alike, item]);
  }
  return -1;
}

/** Index of the first object whose member agrees with an earlier one's, or -1. */
function repeatedBy(items: readonly unknown[], name: string): number {
  const holders = [...items.entries()].filter(
    ([, item]) => fields(item) && own(item, name) !== undefined,
  );
  const values = holders.map(([, item]) =>
    fields(item) ? own(item, name) : undefined,
  );
  return holders[repeated(values)]?.[0] ?? -1;
}

/** A value in a message: itself when it is short, else what it is. */
function show(value: unknown): string {
  if (typeof value === "object" || typeof value === "undefined")
    return nameOf(value);
  const text =
    typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length <= 60 ? text : nameOf(value);
}

/** Issues of a part, moved to where the part is. */
function within(issues: Issue[], path: string, inner: readonly Issue[]): void {
  for (const issue of inner) issues.push({ ...issue, path: path + issue.path });
}

function wrongType(
  issues: Issue[],
  path: string,
  wanted: string,
  value: unknown,
): void {
  const message = `must be ${wanted}, not ${nameOf(value)}`;
  issues.push({ path, keyword: "type", message });
}
