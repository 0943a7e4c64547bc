import type { BillingMode } from "../../generated/types/task-event.ts";
import { isObject } from "../support/json.ts";
import { randomText } from "../support/random-text.ts";
import { describeBody } from "./answer-error.ts";
import type { HttpAnswer } from "./http.ts";
import { BillingModeMismatchError, RpcError } from "./rpc-errors.ts";

/** For one JSON-RPC call. Default time-out 30 000 ms. */
export interface RpcOptions {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
}

// Decided before a task is processed, so that one repetition cannot make a second task.
const refreshCodes: ReadonlySet<string> = new Set([
  "EMBEDDED_JWT_REVOKED",
  "EMBEDDED_JWT_LOGOUT",
  "EMBEDDED_JWT_KILLED",
  "EMBEDDED_JWT_SCOPE_DRIFT",
  "AGENT_OUT_OF_SCOPE",
]);

export function rpcEnvelope(method: string, params: unknown): unknown {
  return { jsonrpc: "2.0", id: `rpc-${Date.now()}-${randomText(8)}`, method, params };
}

/** True when new credentials may make the same call succeed. */
export function rpcWantsRefresh(answer: HttpAnswer): boolean {
  if (answer.status === 401) return true;
  const { code } = describeBody(answer.json);
  return code !== undefined && refreshCodes.has(code);
}

/**
 * The result of an answer.
 *
 * @throws {RpcError} The answer is an error, on either level.
 */
export function readRpcAnswer(method: string, answer: HttpAnswer): unknown {
  const body = isObject(answer.json) ? answer.json : {};
  if (isObject(body.error)) throw rpcError(answer, body.error);
  if (!answer.ok) {
    const { message } = describeBody(answer.json);
    const said = message ?? answer.text.slice(0, 200);
    throw new RpcError({
      code: answer.status,
      rpcMessage: `${method} failed with HTTP ${answer.status}${said === "" ? "" : `: ${said}`}`,
      data: answer.json,
    });
  }
  return body.result;
}

function rpcError(answer: HttpAnswer, error: Readonly<Record<string, unknown>>): RpcError {
  const { code, message } = describeBody(answer.json);
  const numeric = typeof error.code === "number" ? error.code : -32_000;
  const details = {
    code: answer.ok ? numeric : answer.status,
    rpcMessage: message ?? code ?? "no message",
    data: error.data,
  };
  const modes = code === "BillingModeMismatch" ? mismatchedModes(error.data) : undefined;
  return modes === undefined
    ? new RpcError(details)
    : new BillingModeMismatchError({ ...details, ...modes });
}

function mismatchedModes(data: unknown): { expected: BillingMode; got: BillingMode } | undefined {
  const details = isObject(data) && isObject(data.details) ? data.details : {};
  const { expected, got } = details;
  return isBillingMode(expected) && isBillingMode(got) ? { expected, got } : undefined;
}

function isBillingMode(value: unknown): value is BillingMode {
  return value === "free" || value === "paid";
}
