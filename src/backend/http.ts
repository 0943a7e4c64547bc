import type { Clock } from "../support/clock.ts";
import { startDeadline } from "../support/deadline.ts";
import { backoff, networkFailureCode, retry } from "../support/retry.ts";
import { BackendError, UnreachableError } from "./backend-errors.ts";

/** Longest wait for one answer, connection and body included. */
export const defaultTimeoutMs = 30_000;

const maxAnswerBytes = 32 * 1024 * 1024;
const transportAttempts = 3;
const transportDelay = backoff({ baseMs: 500, jitterMs: 100 });

export interface HttpRequest {
  /** Names the call in errors: `GetTask`, `POST /api/v1/files/confirm-upload`. */
  readonly operation: string;
  readonly method: string;
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
  /** Default `omit`: with a session cookie the backend would ask for a CSRF token. */
  readonly credentials?: "omit" | "same-origin" | "include" | undefined;
  readonly clock: Clock;
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Error code of a service that can not be reached. Default `backend-unreachable`. */
  readonly unreachable?: "backend-unreachable" | "cdm-unavailable";
}

export interface HttpAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; undefined when it is not JSON. */
  readonly json: unknown;
}

/**
 * One request, repeated up to twice when the connection (not the service) failed. Any HTTP answer
 * counts as an answer.
 *
 * @throws {UnreachableError} No connection, with the origin and a hint.
 * @throws {TimeoutError} No whole answer in time.
 * @throws {AbortedError} `signal` aborted.
 */
export async function sendHttp(request: HttpRequest): Promise<HttpAnswer> {
  const { clock, signal, operation } = request;
  try {
    return await retry(() => sendOnce(request), {
      attempts: transportAttempts,
      delayMs: transportDelay,
      shouldRetry: (error) => networkFailureCode(error) !== undefined,
      clock,
      signal,
      operation,
    });
  } catch (error) {
    throw error instanceof TypeError ? unreachable(request, error) : error;
  }
}

async function sendOnce(request: HttpRequest): Promise<HttpAnswer> {
  const { timeoutMs = defaultTimeoutMs, clock, signal, operation } = request;
  const deadline = startDeadline({ clock, timeoutMs, signal, operation });
  try {
    const response = await fetch(request.url, {
      method: request.method,
      credentials: request.credentials ?? "omit",
      // A redirected POST would arrive as a GET, or carry its token to another host.
      redirect: "manual",
      signal: deadline.signal,
      ...(request.headers === undefined ? {} : { headers: request.headers }),
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    const text = await readText(response, operation);
    const { ok, status, headers } = response;
    return { ok, status, headers, text, json: parseJson(text) };
  } catch (error) {
    throw deadline.error(error) ?? error;
  } finally {
    deadline.stop();
  }
}

async function readText(response: Response, operation: string): Promise<string> {
  if (response.body === null) return "";
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxAnswerBytes) {
      await reader.cancel();
      throw new BackendError({
        code: "response-invalid",
        message: `${operation} got an answer of more than ${maxAnswerBytes} bytes`,
        status: response.status,
        reason: undefined,
        body: undefined,
      });
    }
    text += decoder.decode(value, { stream: true });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unreachable(request: HttpRequest, cause: TypeError): UnreachableError {
  const { origin } = request.url;
  const inner = cause.cause instanceof Error ? cause.cause.message : cause.message;
  const failure = networkFailureCode(cause) ?? inner;
  const hint = isLoopbackHost(request.url.hostname)
    ? "start the local network with `blocks network`, or correct the address"
    : "check the address and the network connection";
  return new UnreachableError({
    code: request.unreachable ?? "backend-unreachable",
    message: `${request.operation}: cannot reach ${origin} (${failure}); ${hint}`,
    origin,
    cause,
  });
}

/** True for names and addresses that never leave this machine. */
export function isLoopbackHost(hostname: string): boolean {
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname === "[::1]" ||
    /^127(?:\.\d{1,3}){3}$/.test(hostname)
  );
}
