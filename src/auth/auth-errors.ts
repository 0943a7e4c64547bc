import { BlocksError } from "../support/errors.ts";

/** The credentials could not be renewed. `cause` is why. The last token may still work for a while. */
export class AuthRefreshFailedError extends BlocksError {
  override readonly name: string = "AuthRefreshFailedError";

  constructor(cause: unknown) {
    super("auth-refresh-failed", `the access token could not be refreshed: ${reason(cause)}`, {
      cause,
    });
  }
}

/** The backend will not have this agent: bad key, forced offline, or registration refused. */
export class AgentAuthFatalError extends BlocksError {
  override readonly name: string = "AgentAuthFatalError";
  /** The backend's own code, `API_KEY_INVALID` or `AGENT_FORCED_OFFLINE` for example. */
  readonly reason: string | undefined;
  /** HTTP status of the refusal. */
  readonly status: number | undefined;

  constructor(details: {
    readonly message: string;
    readonly reason: string | undefined;
    readonly status: number | undefined;
    readonly cause: unknown;
  }) {
    super("agent-auth-fatal", details.message, { cause: details.cause });
    this.reason = details.reason;
    this.status = details.status;
  }
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
