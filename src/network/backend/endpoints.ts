import * as routes from "../../../generated/routes/backend.ts";
import type {
  AgentConnectRequest,
  AgentListQuery,
  Cdm,
  ConfirmUploadRequest,
  ConsumerTokenRequest,
  CreateApiKeyRequest,
  PromoteAgentRequest,
  PublishAgentRequest,
  RefreshRequest,
  RenameOrganizationRequest,
  RequestUpload,
  RpcRequest,
  TaskReadTokenRequest,
} from "../../../generated/types/backend.ts";
import { agentStatus } from "./agent-status.ts";
import {
  anonTaskReadToken,
  connectAgent,
  consumerToken,
  refreshTokens,
  taskReadToken,
} from "./auth.ts";
import { requireToken } from "./callers.ts";
import type { BackendContext } from "./context.ts";
import { confirmUpload, maxUploadBytes, requestUpload, storeUpload, uploadPath } from "./files.ts";
import type { Call, Endpoint, RawEndpoint } from "./http/router.ts";
import { readUploadForm } from "./http/upload-form.ts";
import { createApiKey, listOrganizations, renameOrganization } from "./organization-calls.ts";
import { pricingLimits } from "./pricing.ts";
import { promoteAgent, publishAgent } from "./publish.ts";
import { deleteAgent, listAgents, publishContext, readAgent } from "./registry.ts";
import { answerRpc, type RpcServices } from "./rpc.ts";

/** Every call of the route table that the local network answers. */
export function backendEndpoints(services: RpcServices): readonly Endpoint[] {
  const { context } = services;
  return [
    { route: routes.cdm, answer: () => cdm(context) },
    {
      route: routes.cliConfig,
      answer: () => ({ enterprise: false, productName: "Blocks local network" }),
    },
    { route: routes.pricingLimits, answer: () => pricingLimits },
    {
      route: routes.rpc,
      answer: ({ caller, body }) => answerRpc(services, caller, body as RpcRequest),
    },
    ...authEndpoints(context),
    ...fileEndpoints(services),
    ...registryEndpoints(services),
    ...organizationEndpoints(context),
  ];
}

/** The form post of an upload, at an address that only the answer of `requestUpload` tells. */
export function uploadEndpoint(context: BackendContext): RawEndpoint {
  return {
    method: "POST",
    path: uploadPath,
    async serve(request, response) {
      storeUpload(context, await readUploadForm(request, maxUploadBytes));
      response.writeHead(204).end();
    },
  };
}

function cdm(context: BackendContext): Cdm {
  const keys = (name: "playground" | "network") => {
    const { publishKey, subscribeKey } = context.realtime.keyset(name);
    return { publishKey, subscribeKey };
  };
  return {
    playground: keys("playground"),
    network: keys("network"),
    api: { baseUrl: context.origin },
    realtime: { origins: [new URL(context.origin).host], ssl: false },
  };
}

function authEndpoints(context: BackendContext): readonly Endpoint[] {
  return [
    {
      route: routes.consumerToken,
      answer: ({ body }) => consumerToken(context, (body as ConsumerTokenRequest).apiKey),
    },
    {
      route: routes.agentConnect,
      answer: ({ caller, body }) => connectAgent(context, caller, body as AgentConnectRequest),
    },
    {
      route: routes.refreshToken,
      answer: ({ caller, body }) =>
        refreshTokens(context, caller, (body as RefreshRequest).refreshToken),
    },
    {
      route: routes.taskReadToken,
      answer: ({ caller, body }) => taskReadToken(context, caller, body as TaskReadTokenRequest),
    },
    { route: routes.anonTaskReadToken, answer: anonTaskReadToken },
  ];
}

function fileEndpoints(services: RpcServices): readonly Endpoint[] {
  const { context } = services;
  return [
    {
      route: routes.requestUpload,
      answer: ({ caller, body }) =>
        requestUpload(context, requireToken(caller), body as RequestUpload),
    },
    {
      route: routes.confirmUpload,
      answer: ({ caller, body }) =>
        confirmUpload(services, requireToken(caller), (body as ConfirmUploadRequest).uploadId),
    },
  ];
}

function registryEndpoints(services: RpcServices): readonly Endpoint[] {
  const { context } = services;
  const agentName = ({ query }: Call): string => query.agentName ?? "";
  return [
    {
      route: routes.getAgent,
      accepts: (query) => query.agentName !== undefined,
      answer: (call) => readAgent(context, call.caller, agentName(call)),
    },
    {
      route: routes.listAgents,
      answer: ({ caller, query }) => listAgents(context, caller, query as AgentListQuery),
    },
    {
      route: routes.publishAgent,
      answer: ({ caller, body }) => publishAgent(context, caller, body as PublishAgentRequest),
    },
    {
      route: routes.promoteAgent,
      answer: (call) =>
        promoteAgent(context, call.caller, {
          agentName: agentName(call),
          request: call.body as PromoteAgentRequest,
        }),
    },
    {
      route: routes.deleteAgent,
      answer: (call) => deleteAgent(services, call.caller, agentName(call)),
    },
    { route: routes.publishContext, answer: ({ caller }) => publishContext(context, caller) },
    {
      route: routes.agentStatus,
      answer: ({ caller, query }) => agentStatus(context, caller, query.agentNames ?? ""),
    },
  ];
}

function organizationEndpoints(context: BackendContext): readonly Endpoint[] {
  return [
    { route: routes.listOrganizations, answer: ({ caller }) => listOrganizations(caller) },
    {
      route: routes.renameOrganization,
      answer: ({ caller, parameters, body }) =>
        renameOrganization(context, caller, {
          organizationId: parameters.orgId ?? "",
          name: (body as RenameOrganizationRequest).name,
        }),
    },
    {
      route: routes.createApiKey,
      answer: ({ caller, body }) => createApiKey(context, caller, body as CreateApiKeyRequest),
    },
  ];
}
