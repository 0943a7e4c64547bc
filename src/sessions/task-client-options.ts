import type { BillingMode } from "../../generated/types/task-event.ts";
import type { AuthProvider } from "../auth/auth-provider.ts";
import type { CredentialOptions } from "../auth/create-consumer-auth.ts";
import type { RealtimeKeys } from "../backend/deployment.ts";
import type { ConnectRealtime } from "../realtime/realtime.ts";
import type { Clock } from "../support/clock.ts";
import type { Log } from "../support/log.ts";

interface CommonOptions {
  /** Must be the mode of the agents that are called; the registry says it. */
  readonly billingMode: BillingMode;
  /** Sent with task operations, beneath the client's own headers: `X-Active-Org` for example. */
  readonly rpcHeaders?: Readonly<Record<string, string>> | undefined;
  /** Default: PubNub. */
  readonly connect?: ConnectRealtime | undefined;
  /** Default: the system's. */
  readonly clock?: Clock | undefined;
  /** Default: silent. */
  readonly log?: Log | undefined;
}

/** What `TaskClient.create` takes. Everything but the billing mode has a default. */
export interface TaskClientCreateOptions extends CommonOptions, CredentialOptions {
  /** Default: `BLOCKS_CDM_URL`, else the hosted configuration document. */
  readonly cdmUrl?: string | undefined;
  /** Default: `BLOCKS_SUBSCRIBE_KEY`, else the billing mode's of the configuration document. */
  readonly subscribeKey?: string | undefined;
  /** Default: `BLOCKS_PUBLISH_KEY`, else the billing mode's of the configuration document. */
  readonly publishKey?: string | undefined;
  /** Default: `BLOCKS_BACKEND_URL`, else the configuration document's. */
  readonly baseUrl?: string | undefined;
  /** `host[:port]`. Default: `BLOCKS_REALTIME_ORIGIN`, else the hosted service. */
  readonly realtimeOrigin?: string | undefined;
  /** Called with the cause each time the credentials turn out to be broken. */
  readonly onAuthError?: ((cause: Error) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What the constructor takes: everything settled. Most programs use `TaskClient.create`. */
export interface TaskClientOptions extends CommonOptions {
  readonly baseUrl: string;
  readonly subscribeKey: string;
  /** Needed to write streams. Default empty. */
  readonly publishKey?: string | undefined;
  /** `host[:port]` of the realtime service. Default: the hosted one. */
  readonly origins?: readonly string[] | undefined;
  /** Default true. */
  readonly ssl?: boolean | undefined;
  /** Of the other billing mode, to find tasks of its agents. */
  readonly otherKeys?: RealtimeKeys | undefined;
  readonly authProvider?: AuthProvider | undefined;
  readonly anonFingerprint?: string | undefined;
  /** Owner of what is sent, unless a call names one. */
  readonly defaultOwnerId?: string | undefined;
}
