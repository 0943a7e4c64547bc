import type { AgentConnectAnswer, AgentConnectRequest } from "../../generated/types/backend.ts";
import { createAgentAuth } from "../auth/agent-auth.ts";
import { createBackend } from "../backend/backend.ts";
import { resolveBaseUrl } from "../backend/deployment.ts";
import { systemClock } from "../support/clock.ts";
import { readEnvironment } from "../support/environment.ts";
import { BlocksError } from "../support/errors.ts";
import { silentLog } from "../support/log.ts";

/** Who registers, and where. */
export interface ConnectAgentOptions {
  readonly registration: AgentConnectRequest;
  /** Default `BLOCKS_API_KEY`. */
  readonly apiKey?: string | undefined;
  /** Default: `BLOCKS_BACKEND_URL`, else the configuration document. */
  readonly baseUrl?: string | undefined;
  /** Default: `BLOCKS_CDM_URL`, else the hosted document. */
  readonly cdmUrl?: string | undefined;
}

/**
 * Registers an instance with the backend and returns its credentials and its control channel, for
 * programs that do the rest themselves. `startAgentInstance` does this and everything after it.
 *
 * @throws {AgentAuthFatalError} Refused. @throws {BlocksError} `auth-failed` without an API key.
 */
export async function connectAgent(options: ConnectAgentOptions): Promise<AgentConnectAnswer> {
  const { registration, baseUrl, cdmUrl } = options;
  const apiKey = options.apiKey ?? readEnvironment("BLOCKS_API_KEY");
  if (apiKey === undefined) {
    throw new BlocksError(
      "auth-failed",
      `agent "${registration.agentName}" needs an API key: set BLOCKS_API_KEY`,
    );
  }
  const clock = systemClock;
  const backend = createBackend({
    baseUrl: await resolveBaseUrl({ baseUrl, cdmUrl, clock }),
    clock,
    log: silentLog,
  });
  return createAgentAuth({ backend, apiKey }).connect(registration);
}
