import { agentConnect } from "../../generated/routes/backend.ts";
import type { AgentConnectAnswer, AgentConnectRequest } from "../../generated/types/backend.ts";
import type { Backend } from "../backend/backend.ts";
import { BackendError } from "../backend/backend-errors.ts";
import { BlocksError } from "../support/errors.ts";
import { AgentAuthFatalError } from "./auth-errors.ts";
import type { AuthProvider } from "./auth-provider.ts";
import { refusalOf, rotate } from "./token-source.ts";

export interface AgentAuthOptions {
  /** Any credentials of its own are ignored. */
  readonly backend: Backend;
  readonly apiKey: string;
  /** Called once when the backend will not have this agent any more. */
  readonly onFatal?: (error: AgentAuthFatalError) => void;
}

/** An agent instance's credentials (provider sheet, section 5). Renewed only when a call is refused. */
export interface AgentAuth extends AuthProvider {
  /**
   * Registers the instance. The body is kept, to connect again when the refresh token is lost.
   *
   * @throws {AgentAuthFatalError} Refused: bad key, forced offline, or any other 4xx.
   */
  connect(body: AgentConnectRequest): Promise<AgentConnectAnswer>;
  /** The header value of the current token. @throws {BlocksError} `auth-failed` before `connect`. */
  authorize(): string;
  getLastAuthError(): Error | null;
}

export function createAgentAuth(options: AgentAuthOptions): AgentAuth {
  return new RefreshingAgentAuth(options);
}

interface Session {
  readonly accessToken: string;
  readonly refreshToken: string;
}

const fatalRefusals: ReadonlySet<string> = new Set(["API_KEY_INVALID", "AGENT_FORCED_OFFLINE"]);

class RefreshingAgentAuth implements AgentAuth {
  readonly #backend: Backend;
  readonly #apiKey: string;
  readonly #onFatal: ((error: AgentAuthFatalError) => void) | undefined;
  #body: AgentConnectRequest | undefined;
  #session: Session | undefined;
  #refreshing: Promise<void> | undefined;
  #lastError: Error | null = null;

  constructor({ backend, apiKey, onFatal }: AgentAuthOptions) {
    this.#backend = backend.withAuth(undefined);
    this.#apiKey = apiKey;
    this.#onFatal = onFatal;
  }

  async connect(body: AgentConnectRequest): Promise<AgentConnectAnswer> {
    try {
      const answer = await this.#backend.call(agentConnect, { bearer: this.#apiKey, body });
      this.#body = body;
      this.#session = answer;
      this.#lastError = null;
      return answer;
    } catch (error) {
      const isRefusal = error instanceof BackendError && error.status >= 400 && error.status < 500;
      throw isRefusal && error.status !== 429 ? this.#fatal("connect", error) : error;
    }
  }

  authorize(): string {
    const header = this.getAuthHeader();
    if (header !== null) return header;
    throw new BlocksError("auth-failed", "the agent has no credentials yet: connect it first");
  }

  getAuthHeader(): string | null {
    return this.#session === undefined ? null : `Bearer ${this.#session.accessToken}`;
  }

  getLastAuthError(): Error | null {
    return this.#lastError;
  }

  async onAuthFailure(refusedHeader?: string): Promise<boolean> {
    if (this.#lastError instanceof AgentAuthFatalError) return false;
    if (refusedHeader !== undefined && refusedHeader !== this.getAuthHeader()) return true;
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = undefined;
    });
    try {
      await this.#refreshing;
      return true;
    } catch (error) {
      this.#lastError = error instanceof Error ? error : new Error(String(error));
      return false;
    }
  }

  async #refresh(): Promise<void> {
    const session = this.#session;
    if (session === undefined) return void (await this.#connectAgain());
    try {
      const { refreshToken } = session;
      this.#session = await rotate(this.#backend, { bearer: this.#apiKey, refreshToken });
      this.#lastError = null;
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === "REFRESH_TOKEN_INVALID") return this.#connectAgain();
      if (refusal !== undefined && fatalRefusals.has(refusal)) throw this.#fatal("refresh", error);
      throw error;
    }
  }

  async #connectAgain(): Promise<void> {
    if (this.#body === undefined) this.authorize();
    else await this.connect(this.#body);
  }

  #fatal(operation: string, cause: unknown): AgentAuthFatalError {
    const error = new AgentAuthFatalError({
      message: `the backend refused this agent at ${operation}: ${cause instanceof Error ? cause.message : String(cause)}`,
      reason: refusalOf(cause),
      status: cause instanceof BackendError ? cause.status : undefined,
      cause,
    });
    this.#lastError = error;
    this.#onFatal?.(error);
    return error;
  }
}
