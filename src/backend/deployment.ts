import type { Cdm } from "../../generated/types/backend.ts";
import type { BillingMode } from "../../generated/types/task-event.ts";
import {
  checkCdmApi,
  checkCdmKeyset,
  checkCdmRealtime,
  type Issue,
} from "../../generated/validators/backend.ts";
import type { Clock } from "../support/clock.ts";
import { readEnvironment } from "../support/environment.ts";
import { BlocksError } from "../support/errors.ts";
import { fetchCdmConfig, resolveCdmUrl } from "./cdm.ts";
import { isLoopbackHost } from "./http.ts";

export interface DeploymentOptions {
  readonly billingMode: BillingMode;
  readonly cdmUrl?: string | undefined;
  readonly subscribeKey?: string | undefined;
  readonly publishKey?: string | undefined;
  readonly baseUrl?: string | undefined;
  /** `host[:port]`, `http://host[:port]`, or several with commas. Default: `BLOCKS_REALTIME_ORIGIN`. */
  readonly realtimeOrigin?: string | undefined;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
}

/** Where everything is, after options, environment and configuration document (consumer sheet 1.3). */
export interface Deployment {
  readonly baseUrl: string;
  readonly keys: RealtimeKeys;
  /** The other billing mode's keys, when the document has them. */
  readonly otherKeys?: RealtimeKeys | undefined;
}

/** A keyset of the realtime service. Without `origins`: the hosted one. */
export interface RealtimeKeys {
  readonly subscribeKey: string;
  readonly publishKey: string;
  readonly origins?: readonly string[];
  readonly ssl?: boolean;
}

/**
 * Finds backend and realtime service. The document is not fetched when nothing of it is needed.
 *
 * @throws {BlocksError} `invalid-option` for another billing mode; `cdm-invalid` naming the member.
 */
export async function resolveDeployment(options: DeploymentOptions): Promise<Deployment> {
  const { billingMode } = options;
  assertBillingMode(billingMode);
  const subscribeKey = options.subscribeKey ?? readEnvironment("BLOCKS_SUBSCRIBE_KEY");
  const publishKey = options.publishKey ?? readEnvironment("BLOCKS_PUBLISH_KEY");
  const baseUrl = options.baseUrl ?? readEnvironment("BLOCKS_BACKEND_URL");
  const chosenOrigin = options.realtimeOrigin ?? readEnvironment("BLOCKS_REALTIME_ORIGIN");

  if (subscribeKey !== undefined && publishKey !== undefined && baseUrl !== undefined) {
    return { baseUrl, keys: { subscribeKey, publishKey, ...parseOrigins(chosenOrigin) } };
  }
  const document = await fetchCdmConfig(options);
  const source = resolveCdmUrl(options.cdmUrl);
  const where =
    chosenOrigin === undefined ? documentOrigins(document, source) : parseOrigins(chosenOrigin);
  const keyset =
    subscribeKey !== undefined && publishKey !== undefined
      ? { subscribeKey, publishKey }
      : requiredKeyset(document, { billingMode, source });
  const other = billingMode === "paid" ? document.playground : document.network;
  return {
    baseUrl: baseUrl ?? requiredBaseUrl(document, source),
    keys: {
      subscribeKey: subscribeKey ?? keyset.subscribeKey,
      publishKey: publishKey ?? keyset.publishKey,
      ...where,
    },
    ...(checkCdmKeyset(other).length > 0 ? {} : { otherKeys: { ...pickKeys(other), ...where } }),
  };
}

/** @throws {BlocksError} `invalid-option` unless `value` is exactly `free` or `paid`. */
export function assertBillingMode(value: unknown): asserts value is BillingMode {
  if (value === "free" || value === "paid") return;
  throw new BlocksError(
    "invalid-option",
    `billingMode must be "free" or "paid", not ${JSON.stringify(value)}`,
  );
}

/** The backend's address alone: option, environment, or document. */
export async function resolveBaseUrl(
  options: Pick<DeploymentOptions, "baseUrl" | "cdmUrl" | "clock" | "signal">,
): Promise<string> {
  const known = options.baseUrl ?? readEnvironment("BLOCKS_BACKEND_URL");
  if (known !== undefined) return known;
  return requiredBaseUrl(await fetchCdmConfig(options), resolveCdmUrl(options.cdmUrl));
}

function requiredKeyset(
  document: Cdm,
  { billingMode, source }: { readonly billingMode: BillingMode; readonly source: string },
): RealtimeKeys {
  const name = billingMode === "paid" ? "network" : "playground";
  refuseBroken(checkCdmKeyset(document[name]), { member: `/${name}`, source });
  return pickKeys(document[name]);
}

function pickKeys({ subscribeKey, publishKey }: RealtimeKeys): RealtimeKeys {
  return { subscribeKey, publishKey };
}

function requiredBaseUrl(document: Cdm, source: string): string {
  refuseBroken(checkCdmApi(document.api), { member: "/api", source });
  const baseUrl = document.api?.baseUrl;
  if (baseUrl !== undefined && baseUrl !== "") return baseUrl;
  throw new BlocksError(
    "cdm-invalid",
    `${source} names no backend at /api/baseUrl; set BLOCKS_BACKEND_URL or pass baseUrl`,
  );
}

function refuseBroken(
  issues: readonly Issue[],
  { member, source }: { readonly member: string; readonly source: string },
): void {
  const [issue] = issues;
  if (issue === undefined) return;
  throw new BlocksError("cdm-invalid", `${source}: ${member}${issue.path} ${issue.message}`);
}

// Elsewhere than on this machine, a document could send every token to a host of its choice.
function documentOrigins(document: Cdm, source: string): RealtimeWhere {
  if (!URL.canParse(source) || !isLoopbackHost(new URL(source).hostname)) return {};
  const { realtime } = document;
  if (realtime === undefined || checkCdmRealtime(realtime).length > 0) return {};
  return { origins: realtime.origins, ssl: realtime.ssl };
}

type RealtimeWhere = Pick<RealtimeKeys, "origins" | "ssl">;

function parseOrigins(origin: string | undefined): RealtimeWhere {
  if (origin === undefined) return {};
  const urls = origin
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map((one) =>
      one.includes("://") ? one : `${isLoopbackOrigin(one) ? "http" : "https"}://${one}`,
    );
  const [first] = urls;
  if (first === undefined || urls.some((one) => !URL.canParse(one))) {
    throw new BlocksError("invalid-option", `realtime origin "${origin}" is not host[:port]`);
  }
  return {
    origins: urls.map((one) => new URL(one).host),
    ssl: new URL(first).protocol === "https:",
  };
}

function isLoopbackOrigin(origin: string): boolean {
  return URL.canParse(`http://${origin}`) && isLoopbackHost(new URL(`http://${origin}`).hostname);
}
