import type { Clock } from "./clock.ts";
import { AbortedError } from "./errors.ts";

export interface RetryOptions {
  /** All attempts, the first included. */
  readonly attempts: number;
  /** Wait before the next attempt; `failed` counts from 1. */
  readonly delayMs: (failed: number) => number;
  /** Default: every failure is tried again. */
  readonly shouldRetry?: (error: unknown) => boolean;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** Named in the error when `signal` aborts a wait. Default "retry". */
  readonly operation?: string;
}

/** Runs `attempt` until it succeeds; throws the last failure as it is. */
export async function retry<T>(
  attempt: (number: number) => Promise<T>,
  options: RetryOptions,
): Promise<T> {
  for (let number = 1; ; number += 1) {
    try {
      return await attempt(number);
    } catch (error) {
      if (number >= options.attempts || options.shouldRetry?.(error) === false) throw error;
      await delay(options.delayMs(number), options);
    }
  }
}

export interface BackoffOptions {
  readonly baseMs: number;
  /** Default: no cap. */
  readonly capMs?: number;
  /** Up to this much is added at random. Default 0. */
  readonly jitterMs?: number;
}

/** base, 2 x base, 4 x base, ... up to the cap. */
export function backoff(options: BackoffOptions): (failed: number) => number {
  const { baseMs, capMs = Number.POSITIVE_INFINITY, jitterMs = 0 } = options;
  return (failed) => Math.min(baseMs * 2 ** (failed - 1), capMs) + Math.random() * jitterMs;
}

export interface DelayOptions {
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  readonly operation?: string;
}

/**
 * Resolves after `delayMs`. Keeps the process alive, because somebody awaits it.
 *
 * @throws {AbortedError} `signal` aborted first.
 */
export function delay(delayMs: number, options: DelayOptions): Promise<void> {
  const { clock, signal, operation = "retry" } = options;
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      timer.cancel();
      reject(new AbortedError(operation, { cause: signal?.reason }));
    };
    const done = (): void => {
      signal?.removeEventListener("abort", abort);
      resolve();
    };
    const timer = clock.schedule(delayMs, done, { holdsProcess: true });
    if (signal?.aborted === true) abort();
    else signal?.addEventListener("abort", abort, { once: true });
  });
}

const networkCodes: ReadonlySet<string> = new Set([
  "EAI_AGAIN",
  "ECONNABORTED",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETDOWN",
  "ENETUNREACH",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_SOCKET",
]);

const maxCauses = 16;

/**
 * The code of the network failure in `error`, its causes and the parts of aggregate errors:
 * `ECONNREFUSED`, `ENOTFOUND`, `ECONNRESET`, ... Undefined for anything else.
 */
export function networkFailureCode(error: unknown): string | undefined {
  const pending: unknown[] = [error];
  for (let looked = 0; looked < maxCauses; looked += 1) {
    const current = pending.shift();
    if (typeof current !== "object" || current === null) {
      if (pending.length === 0) return undefined;
      continue;
    }
    const { code, cause, errors } = current as {
      code?: unknown;
      cause?: unknown;
      errors?: unknown;
    };
    if (typeof code === "string" && networkCodes.has(code)) return code;
    pending.push(cause);
    if (Array.isArray(errors)) pending.push(...errors);
  }
  return undefined;
}
