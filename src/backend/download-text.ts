import type { Clock } from "../support/clock.ts";
import { BlocksError } from "../support/errors.ts";
import { isLoopbackHost, sendHttp } from "./http.ts";

const timeoutMs = 30_000;

/**
 * Downloads a document from anywhere: an agent card by its URL. Sends no credential.
 *
 * @throws {BlocksError} `invalid-option` for a URL that is neither https nor on this machine;
 * `backend-unreachable` without an answer; `backend-error` for a status other than 2xx.
 */
export async function downloadText(
  url: string,
  options: { readonly clock: Clock; readonly signal?: AbortSignal | undefined },
): Promise<string> {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const here = parsed?.protocol === "http:" && isLoopbackHost(parsed.hostname);
  const safe = here || parsed?.protocol === "https:";
  if (parsed === undefined || !safe) {
    throw new BlocksError("invalid-option", `${url} must be an https URL, or one of this machine`);
  }
  const answer = await sendHttp({
    operation: `GET ${url}`,
    method: "GET",
    url: parsed,
    timeoutMs,
    clock: options.clock,
    signal: options.signal,
  });
  if (answer.ok) return answer.text;
  throw new BlocksError("backend-error", `${url} answered with HTTP ${answer.status}`);
}
