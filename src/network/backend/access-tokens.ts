import { errors, jwtVerify, SignJWT } from "jose";
import type { Clock } from "../../support/clock.ts";

/** Who an access token speaks for. */
export interface AccessClaims {
  readonly userId: string;
  readonly organizationId: string;
  /** The key it was exchanged for: once that is revoked, the token is worth nothing. */
  readonly keyId: string;
  /** Only in the token of a running agent. */
  readonly instance?: { readonly instanceId: string; readonly agentName: string };
}

/** Lifetime of an access token in seconds. */
export const accessTokenTtlS = 3_600;

const issuer = "blocks-local-network";

/** Issues and checks the JWTs that calls carry (HS256 with the network's own secret). */
export interface AccessTokens {
  issue(claims: AccessClaims): Promise<string>;
  /** Undefined when the token is expired or not ours. */
  verify(token: string): Promise<AccessClaims | undefined>;
}

export function createAccessTokens(options: { secret: Uint8Array; clock: Clock }): AccessTokens {
  const { secret, clock } = options;
  return {
    issue({ userId, organizationId, keyId, instance }) {
      const nowS = Math.floor(clock.now() / 1_000);
      return new SignJWT({ orgId: organizationId, keyId, ...instance })
        .setProtectedHeader({ alg: "HS256", typ: "JWT" })
        .setIssuer(issuer)
        .setSubject(userId)
        .setIssuedAt(nowS)
        .setExpirationTime(nowS + accessTokenTtlS)
        .sign(secret);
    },
    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, secret, {
          algorithms: ["HS256"],
          issuer,
          requiredClaims: ["sub", "exp", "orgId", "keyId"],
          currentDate: new Date(clock.now()),
        });
        const { sub, orgId, keyId, instanceId, agentName } = payload;
        const instance =
          typeof instanceId === "string" && typeof agentName === "string"
            ? { instanceId, agentName }
            : undefined;
        return {
          userId: String(sub),
          organizationId: String(orgId),
          keyId: String(keyId),
          ...(instance && { instance }),
        };
      } catch (cause) {
        if (cause instanceof errors.JOSEError) return undefined;
        throw cause;
      }
    },
  };
}
