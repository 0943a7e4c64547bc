import type { ErrorCode } from "../../generated/types/errors.ts";
import type { Issue } from "../../generated/validators/backend.ts";
import { BlocksError } from "../support/errors.ts";

/** The backend answered with a status other than 2xx. */
export class BackendError extends BlocksError {
  override readonly name: string = "BackendError";
  /** HTTP status. */
  readonly status: number;
  /** The backend's own code, when its answer has one: `API_KEY_INVALID`. */
  readonly reason: string | undefined;
  /** The parsed body; text when it is not JSON. */
  readonly body: unknown;

  constructor(details: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly status: number;
    readonly reason: string | undefined;
    readonly body: unknown;
  }) {
    super(details.code, details.message);
    this.status = details.status;
    this.reason = details.reason;
    this.body = details.body;
  }
}

/** No connection to a service. `origin` is where it was looked for. */
export class UnreachableError extends BlocksError {
  override readonly name: string = "UnreachableError";
  readonly origin: string;

  constructor(details: {
    readonly code: "backend-unreachable" | "cdm-unavailable";
    readonly message: string;
    readonly origin: string;
    readonly cause: unknown;
  }) {
    super(details.code, details.message, { cause: details.cause });
    this.origin = details.origin;
  }
}

/** An answer that breaks its schema. */
export class ResponseInvalidError extends BlocksError {
  override readonly name: string = "ResponseInvalidError";
  /** JSON pointers into the answer. */
  readonly issues: readonly Issue[];

  constructor(operation: string, issues: readonly Issue[]) {
    const shown = issues
      .slice(0, 3)
      .map((issue) => `${issue.path === "" ? "the answer" : issue.path} ${issue.message}`)
      .join("; ");
    const more = issues.length > 3 ? ` and ${issues.length - 3} more` : "";
    super("response-invalid", `${operation} got an answer that breaks its schema: ${shown}${more}`);
    this.issues = issues;
  }
}

/**
 * Names the refused API key, instead of the request that carried it; every other error stays as it is.
 *
 * @param keyName Where the key came from. Default `BLOCKS_API_KEY`.
 */
export function namingRefusedKey(
  error: unknown,
  baseUrl: string,
  keyName = "BLOCKS_API_KEY",
): unknown {
  if (!(error instanceof BackendError) || error.status !== 401) return error;
  const { status, reason, body } = error;
  const message = `${baseUrl} refused the API key: check ${keyName}`;
  return new BackendError({ code: "auth-failed", message, status, reason, body });
}
