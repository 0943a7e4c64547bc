import {
  consumerToken,
  refreshToken as refreshTokenRoute,
} from "../../generated/routes/backend.ts";
import type { RefreshAnswer, TokenResult } from "../../generated/types/backend.ts";
import { checkTokenResult } from "../../generated/validators/backend.ts";
import type { Backend } from "../backend/backend.ts";
import { BackendError, namingRefusedKey, ResponseInvalidError } from "../backend/backend-errors.ts";
import { fetchTokenResult, type TokenEndpointConfig } from "../backend/token-endpoint.ts";
import type { Clock } from "../support/clock.ts";

/** Where a consumer's tokens come from: one of the three token modes (consumer sheet 2.1). */
export interface TokenSource {
  acquire(): Promise<TokenResult>;
  refresh(): Promise<TokenResult>;
  /** True for failures that no further attempt can repair. */
  isPermanent(error: unknown): boolean;
}

/** Mode 1: exchanges the API key and rotates refresh tokens. */
export function apiKeySource(options: {
  readonly backend: Backend;
  readonly apiKey: string;
}): TokenSource {
  const { apiKey } = options;
  const backend = options.backend.withAuth(undefined);
  let current: { readonly refreshToken: string; readonly expiresIn: number } | undefined;

  const acquire = async (): Promise<TokenResult> => {
    const answer = await backend
      .call(consumerToken, { body: { apiKey } })
      .catch((error) => Promise.reject(namingRefusedKey(error, backend.baseUrl)));
    current = answer;
    return { token: answer.accessToken, expiresIn: answer.expiresIn, userId: answer.userId };
  };

  return {
    acquire,
    async refresh() {
      if (current === undefined) return acquire();
      try {
        const answer = await rotate(backend, {
          bearer: apiKey,
          refreshToken: current.refreshToken,
        });
        const expiresIn = answer.expiresIn ?? current.expiresIn;
        current = { refreshToken: answer.refreshToken, expiresIn };
        return { token: answer.accessToken, expiresIn };
      } catch (error) {
        if (refusalOf(error) === "REFRESH_TOKEN_INVALID") return acquire();
        throw error;
      }
    },
    isPermanent: (error) => refusalOf(error) === "API_KEY_INVALID",
  };
}

/** Mode 2: the caller's own endpoint, asked again for every refresh. */
export function endpointSource(endpoint: TokenEndpointConfig, clock: Clock): TokenSource {
  const ask = (): Promise<TokenResult> => fetchTokenResult(endpoint, { clock });
  return { acquire: ask, refresh: ask, isPermanent: () => false };
}

/** Mode 3: the caller's own function. */
export function callbackSource(provider: () => Promise<TokenResult>): TokenSource {
  const ask = async (): Promise<TokenResult> => {
    const result = await provider();
    const issues = checkTokenResult(result);
    if (issues.length > 0) throw new ResponseInvalidError("tokenProvider", issues);
    return result;
  };
  return { acquire: ask, refresh: ask, isPermanent: () => false };
}

/** Spends a refresh token. The API key authorizes it, and the answer replaces it. */
export function rotate(
  backend: Backend,
  options: { readonly bearer: string; readonly refreshToken: string },
): Promise<RefreshAnswer> {
  const { bearer, refreshToken } = options;
  return backend.call(refreshTokenRoute, { bearer, body: { refreshToken } });
}

/** The backend's code in a refused call: `REFRESH_TOKEN_INVALID`, `API_KEY_INVALID`, ... */
export function refusalOf(error: unknown): string | undefined {
  return error instanceof BackendError ? error.reason : undefined;
}
