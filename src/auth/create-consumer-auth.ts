import type { TokenResult } from "../../generated/types/backend.ts";
import type { Backend } from "../backend/backend.ts";
import type { TokenEndpointConfig } from "../backend/token-endpoint.ts";
import type { Clock } from "../support/clock.ts";
import { BlocksError } from "../support/errors.ts";
import type { Log } from "../support/log.ts";
import { ConsumerAuth } from "./consumer-auth.ts";
import { apiKeySource, callbackSource, endpointSource, type TokenSource } from "./token-source.ts";

/** At most one of the four; none for a client that makes unauthenticated calls only. */
export interface CredentialOptions {
  /** For servers, scripts and CI. Never read from the environment by itself. */
  readonly apiKey?: string | undefined;
  /** For browsers with a backend of their own. */
  readonly tokenEndpoint?: string | TokenEndpointConfig | undefined;
  /** Called at start and for every refresh. `expiresIn` is in seconds. */
  readonly tokenProvider?: (() => Promise<TokenResult>) | undefined;
  /** Read-only viewer of public free tasks. */
  readonly anonFingerprint?: string | undefined;
}

export interface CreateConsumerAuthOptions extends CredentialOptions {
  readonly backend: Backend;
  readonly clock: Clock;
  readonly log: Log;
  readonly onAuthError?: ((cause: Error) => void) | undefined;
}

/** The auth of the one token mode that is configured; undefined for none and for anonymous viewers. */
export function createConsumerAuth(options: CreateConsumerAuthOptions): ConsumerAuth | undefined {
  assertOneCredential(options);
  const source = tokenSource(options);
  if (source === undefined) return undefined;
  const { clock, log, onAuthError } = options;
  return new ConsumerAuth({ source, clock, log: log.child("auth"), onAuthError });
}

/** @throws {BlocksError} `invalid-option` for two credentials, and for an empty one. */
export function assertOneCredential(options: CredentialOptions): void {
  const { apiKey, tokenEndpoint, tokenProvider, anonFingerprint } = options;
  const given = Object.entries({ apiKey, tokenEndpoint, tokenProvider, anonFingerprint }).filter(
    ([, value]) => value !== undefined,
  );
  if (given.length > 1) {
    const names = given.map(([name]) => name).join(" and ");
    throw new BlocksError("invalid-option", `${names} exclude each other: pass one of them`);
  }
  const [name, value] = given[0] ?? [];
  const isEmpty = value === "" || (typeof value === "object" && value.url === "");
  const hint = name === "apiKey" ? ": set BLOCKS_API_KEY" : "";
  if (isEmpty) throw new BlocksError("invalid-option", `${name} is empty${hint}`);
}

function tokenSource(options: CreateConsumerAuthOptions): TokenSource | undefined {
  const { apiKey, tokenEndpoint, tokenProvider, backend, clock } = options;
  if (apiKey !== undefined) return apiKeySource({ backend, apiKey });
  if (tokenProvider !== undefined) return callbackSource(tokenProvider);
  if (tokenEndpoint === undefined) return undefined;
  return endpointSource(
    typeof tokenEndpoint === "string" ? { url: tokenEndpoint } : tokenEndpoint,
    clock,
  );
}
