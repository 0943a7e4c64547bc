import type { BillingMode } from "../../../generated/types/task-event.ts";
import type { Clock } from "../../support/clock.ts";
import type { Log } from "../../support/log.ts";
import type { RealtimeKeyset } from "../realtime/realtime-keyset.ts";
import type { RealtimeService } from "../realtime/realtime-service.ts";
import type { Agents } from "../store/agents.ts";
import type { Database } from "../store/database.ts";
import type { Instances } from "../store/instances.ts";
import type { Organizations } from "../store/organizations.ts";
import type { RefreshTokens } from "../store/refresh-tokens.ts";
import type { Tasks } from "../store/tasks.ts";
import type { Uploads } from "../store/uploads.ts";
import type { AccessTokens } from "./access-tokens.ts";

/** What every part of the backend stands on. */
export interface BackendContext {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly clock: Clock;
  /** When this process began to serve. */
  readonly startedMs: number;
  readonly log: Log;
  readonly database: Database;
  readonly organizations: Organizations;
  readonly refreshTokens: RefreshTokens;
  readonly agents: Agents;
  readonly instances: Instances;
  readonly tasks: Tasks;
  readonly uploads: Uploads;
  readonly accessTokens: AccessTokens;
  readonly realtime: RealtimeService;
}

/** The user id under which the backend publishes. */
export const backendPublisher = "blocks-backend";

/** Free agents live on the `playground` keyset, paid ones on `network` (provider sheet 2). */
export function keysetOf(context: BackendContext, billingMode: BillingMode): RealtimeKeyset {
  return context.realtime.keyset(billingMode === "paid" ? "network" : "playground");
}
