import type { JsonObject } from "../../../support/json.ts";

/** Why a call is refused, in the words of the wire: it becomes the response and never leaves as a throw. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  /** HTTP status of REST calls. JSON-RPC answers application errors with 200. */
  readonly status: number;
  /** `InvalidArgument`, `REFRESH_TOKEN_INVALID`, … */
  readonly code: string;
  readonly details: JsonObject | undefined;

  constructor(status: number, code: string, message: string, details?: JsonObject) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

export interface Violation {
  readonly path: string;
  readonly keyword: string;
  readonly message: string;
}

/** One refusal that lists every violation with its JSON pointer. */
export function invalidArgument(what: string, violations: readonly Violation[]): Refusal {
  const lines = violations.map(({ path, message }) => `${path === "" ? "/" : path}: ${message}`);
  return new Refusal(400, "InvalidArgument", `${what} is not valid. ${lines.join("; ")}`, {
    violations: violations.map(({ path, keyword, message }) => ({ path, keyword, message })),
  });
}

export function unauthorized(message: string, code = "Unauthorized"): Refusal {
  return new Refusal(401, code, message);
}

export function notFound(code: string, message: string): Refusal {
  return new Refusal(404, code, message);
}
