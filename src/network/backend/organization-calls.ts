import type {
  CreateApiKeyAnswer,
  CreateApiKeyRequest,
  OrganizationList,
} from "../../../generated/types/backend.ts";
import { type Caller, organizationOf, requireKey } from "./callers.ts";
import type { BackendContext } from "./context.ts";
import { Refusal, unauthorized } from "./http/refusal.ts";

/** The caller's organization; a local user has one. */
export function listOrganizations(caller: Caller): OrganizationList {
  const organization = organizationOf(caller);
  if (organization === undefined) throw unauthorized("The credential is missing or not valid");
  const { id, name } = organization;
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return { orgs: [{ id, name, slug }], billingEnabled: false };
}

export function renameOrganization(
  context: BackendContext,
  caller: Caller,
  change: { readonly organizationId: string; readonly name: string },
): { readonly name: string } {
  const { organization } = requireKey(caller);
  if (organization.id !== change.organizationId) throw foreign(change.organizationId);
  if (!context.organizations.rename(organization.id, change.name)) {
    throw new Refusal(409, "NameTaken", `Another organization is called "${change.name}"`);
  }
  return { name: change.name };
}

export function createApiKey(
  context: BackendContext,
  caller: Caller,
  request: CreateApiKeyRequest,
): CreateApiKeyAnswer {
  const organization = organizationOf(caller);
  if (organization === undefined) throw unauthorized("The credential is missing or not valid");
  if (organization.id !== request.orgId) throw foreign(request.orgId);
  const { key, keyId } = context.organizations.createKey(organization.id, context.clock.now());
  return { apiKey: key, keyId, expiresAt: null };
}

function foreign(organizationId: string): Refusal {
  return new Refusal(
    403,
    "Forbidden",
    `OrganizationRecord "${organizationId}" is not the credential's own`,
  );
}
