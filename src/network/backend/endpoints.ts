import * as routes from "../../../generated/routes/backend.ts";
import type { Cdm } from "../../../generated/types/backend.ts";
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
import { type Endpoint, on, type RawEndpoint } from "./http/endpoint.ts";
import { readUploadForm } from "./http/upload-form.ts";
import { createApiKey, listOrganizations, renameOrganization } from "./organization-calls.ts";
import { pricingLimits } from "./pricing.ts";
import { promoteAgent, publishAgent } from "./publish.ts";
import { deleteAgent, listAgents, publishContext, readAgent } from "./registry.ts";
import { answerRpc, type RpcServices } from "./rpc.ts";

/** Every call of the route table that the local network answers. */
export function backendEndpoints(services: RpcServices): readonly Endpoint[] {
  const { context } = services;
  const productName = "Blocks local network";
  return [
    on(routes.cdm, () => cdm(context)),
    on(routes.cliConfig, () => ({ enterprise: false, productName })),
    on(routes.pricingLimits, () => pricingLimits),
    on(routes.rpc, ({ caller, body }) => answerRpc(services, caller, body)),
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
    on(routes.consumerToken, ({ body }) => consumerToken(context, body.apiKey)),
    on(routes.agentConnect, ({ caller, body }) => connectAgent(context, caller, body)),
    on(routes.refreshToken, ({ caller, body }) =>
      refreshTokens(context, caller, body.refreshToken),
    ),
    on(routes.taskReadToken, ({ caller, body }) => taskReadToken(context, caller, body)),
    on(routes.anonTaskReadToken, anonTaskReadToken),
  ];
}

function fileEndpoints(services: RpcServices): readonly Endpoint[] {
  const { context } = services;
  return [
    on(routes.requestUpload, ({ caller, body }) =>
      requestUpload(context, requireToken(caller), body),
    ),
    on(routes.confirmUpload, ({ caller, body }) =>
      confirmUpload(services, requireToken(caller), body.uploadId),
    ),
  ];
}

function registryEndpoints(services: RpcServices): readonly Endpoint[] {
  const { context } = services;
  return [
    // One path for both: whoever names an agent reads that one.
    on(routes.getAgent, ({ caller, query }) => readAgent(context, caller, query.agentName), {
      accepts: ({ agentName }) => agentName !== undefined,
    }),
    on(routes.listAgents, ({ caller, query }) => listAgents(context, caller, query)),
    on(routes.publishAgent, ({ caller, body }) => publishAgent(context, caller, body)),
    on(routes.promoteAgent, ({ caller, query: { agentName }, body: request }) =>
      promoteAgent(context, caller, { agentName, request }),
    ),
    on(routes.deleteAgent, ({ caller, query }) => deleteAgent(services, caller, query.agentName)),
    on(routes.publishContext, ({ caller }) => publishContext(context, caller)),
    on(routes.agentStatus, ({ caller, query }) => agentStatus(context, caller, query.agentNames)),
  ];
}

function organizationEndpoints(context: BackendContext): readonly Endpoint[] {
  return [
    on(routes.listOrganizations, ({ caller }) => listOrganizations(caller)),
    on(routes.renameOrganization, ({ caller, parameters, body: { name } }) =>
      renameOrganization(context, caller, { organizationId: parameters.orgId ?? "", name }),
    ),
    on(routes.createApiKey, ({ caller, body }) => createApiKey(context, caller, body)),
  ];
}
