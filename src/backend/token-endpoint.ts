import type { TokenResult } from "../../generated/types/backend.ts";
import { checkTokenResult } from "../../generated/validators/backend.ts";
import type { Clock } from "../support/clock.ts";
import { BlocksError } from "../support/errors.ts";
import { answerError } from "./answer-error.ts";
import { ResponseInvalidError } from "./backend-errors.ts";
import { sendHttp } from "./http.ts";

export type TokenEndpointCredentials = "omit" | "same-origin" | "include";

/** The caller's own service that hands out consumer tokens. */
export interface TokenEndpointConfig {
  readonly url: string;
  /** Default: the platform's, `same-origin` in browsers. */
  readonly credentials?: TokenEndpointCredentials;
  /** Added to `Content-Type: application/json`, and win over it. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON instead of `{}`. */
  readonly body?: unknown;
}

/**
 * Asks the caller's token endpoint for a token. None of our own headers are sent: it is a third party.
 *
 * @throws {BackendError} A status other than 2xx.
 */
export async function fetchTokenResult(
  endpoint: TokenEndpointConfig,
  options: { readonly clock: Clock; readonly signal?: AbortSignal },
): Promise<TokenResult> {
  const operation = "the token endpoint";
  const answer = await sendHttp({
    operation,
    method: "POST",
    url: parseEndpoint(endpoint.url),
    headers: { "Content-Type": "application/json", ...endpoint.headers },
    body: JSON.stringify(endpoint.body ?? {}),
    credentials: endpoint.credentials ?? "same-origin",
    ...options,
  });
  if (!answer.ok) throw answerError(operation, answer);
  const issues = checkTokenResult(answer.json);
  if (issues.length > 0) throw new ResponseInvalidError(operation, issues);
  return answer.json as TokenResult;
}

// A browser may give a path of its own origin.
function parseEndpoint(url: string): URL {
  const { location } = globalThis as { location?: { href?: string } };
  try {
    return new URL(url, location?.href);
  } catch (cause) {
    throw new BlocksError("invalid-option", `tokenEndpoint "${url}" is not an address`, { cause });
  }
}
