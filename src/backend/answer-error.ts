import { isObject } from "../support/json.ts";
import { BackendError } from "./backend-errors.ts";
import type { HttpAnswer } from "./http.ts";

/** The error of an answer whose status is not 2xx, with what its body says. */
export function answerError(operation: string, answer: HttpAnswer): BackendError {
  const { code, message } = describeBody(answer.json);
  const said = message ?? answer.text.slice(0, 200);
  const reason = code === undefined ? "" : ` ${code}`;
  return new BackendError({
    code: answer.status === 401 ? "auth-failed" : "backend-error",
    message: `${operation} failed with HTTP ${answer.status}${reason}${said === "" ? "" : `: ${said}`}`,
    status: answer.status,
    reason: code,
    body: answer.json ?? answer.text,
  });
}

export interface DescribedBody {
  readonly code: string | undefined;
  readonly message: string | undefined;
}

/**
 * The code and the most specific text of an error body. The backend has several shapes:
 * `{ code, message }`, `{ error: "text", code }` and `{ error: { message, data: { code, message } } }`.
 */
export function describeBody(body: unknown): DescribedBody {
  if (!isObject(body)) return { code: undefined, message: undefined };
  const error = isObject(body.error) ? body.error : {};
  const data = isObject(error.data) ? error.data : isObject(body.data) ? body.data : {};
  return {
    code: firstText(data.code, error.code, body.code),
    message: firstText(data.message, error.message, body.message, body.error),
  };
}

function firstText(...candidates: readonly unknown[]): string | undefined {
  return candidates.find((candidate) => typeof candidate === "string" && candidate !== "") as
    | string
    | undefined;
}
