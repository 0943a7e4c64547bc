import type { OrganizationRecord, Organizations } from "../store/organizations.ts";
import type { AccessTokens } from "./access-tokens.ts";
import { Refusal, unauthorized } from "./http/refusal.ts";

/** Who makes a call, as far as its `Authorization` header proves it. */
export type Caller =
  | { readonly kind: "anonymous" }
  | { readonly kind: "key"; readonly keyId: string; readonly organization: OrganizationRecord }
  | { readonly kind: "consumer"; readonly keyId: string; readonly organization: OrganizationRecord }
  | {
      readonly kind: "agent";
      readonly keyId: string;
      readonly organization: OrganizationRecord;
      readonly instanceId: string;
      readonly agentName: string;
    };

export type KeyCaller = Extract<Caller, { kind: "key" }>;
/** A caller with an access token: a consumer, or an agent that acts for its organization. */
export type TokenCaller = Extract<Caller, { kind: "consumer" | "agent" }>;

/**
 * Reads a bearer. One that is unknown, expired or revoked reads as anonymous, as the protocol has it:
 * calls that need more refuse, registry reads go on with what anybody may see.
 */
export async function identify(
  authorization: string | undefined,
  context: { organizations: Organizations; accessTokens: AccessTokens },
): Promise<Caller> {
  const bearer = bearerOf(authorization);
  if (bearer === undefined) return { kind: "anonymous" };
  const holder = context.organizations.findKey(bearer);
  if (holder !== undefined) return { kind: "key", ...holder };

  const claims = await context.accessTokens.verify(bearer);
  if (claims === undefined) return { kind: "anonymous" };
  const organization = context.organizations.get(claims.organizationId);
  if (organization === undefined || !context.organizations.hasKey(claims.keyId)) {
    return { kind: "anonymous" };
  }
  const base = { keyId: claims.keyId, organization };
  return claims.instance === undefined
    ? { kind: "consumer", ...base }
    : { kind: "agent", ...base, ...claims.instance };
}

export function bearerOf(authorization: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
}

export function requireToken(caller: Caller): TokenCaller {
  if (caller.kind === "consumer" || caller.kind === "agent") return caller;
  throw unauthorized(
    caller.kind === "key"
      ? "This call needs an access token: exchange the API key for one first"
      : "The access token is missing, expired or revoked",
  );
}

export function requireKey(caller: Caller): KeyCaller {
  if (caller.kind === "key") return caller;
  if (caller.kind === "anonymous") {
    throw unauthorized("The API key is missing, unknown or revoked", "API_KEY_INVALID");
  }
  throw new Refusal(403, "Forbidden", "This call needs an API key, not an access token");
}

/** The organization that a caller belongs to, undefined for anybody. */
export function organizationOf(caller: Caller): OrganizationRecord | undefined {
  return caller.kind === "anonymous" ? undefined : caller.organization;
}
