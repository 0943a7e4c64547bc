import type { Cdm } from "../../generated/types/backend.ts";
import type { Clock } from "../support/clock.ts";
import { systemClock } from "../support/clock.ts";
import { readEnvironment } from "../support/environment.ts";
import { BlocksError } from "../support/errors.ts";
import { isObject } from "../support/json.ts";
import { sendHttp } from "./http.ts";

/** Where hosted deployments publish their configuration. */
export const defaultCdmUrl = "https://config.blocks.ai/config.json";

const timeoutMs = 10_000;
const freshMs = 5 * 60_000;

/** Which configuration document is read. An answer is kept for five minutes. */
export interface FetchCdmOptions {
  /** Default: `BLOCKS_CDM_URL`, else the hosted document. */
  readonly cdmUrl?: string | undefined;
  readonly clock?: Clock;
  readonly signal?: AbortSignal | undefined;
}

interface CacheEntry {
  readonly document: Cdm;
  readonly fetchedAt: number;
}

const cache = new Map<string, CacheEntry>();

export function resolveCdmUrl(cdmUrl: string | undefined): string {
  return cdmUrl ?? readEnvironment("BLOCKS_CDM_URL") ?? defaultCdmUrl;
}

/**
 * Reads the configuration document of a deployment. Kept for five minutes per address; an older copy
 * is used when the service does not answer.
 *
 * The members are not checked here: callers check what they use, so that a broken half of the
 * document does not matter to those who need the other.
 *
 * @throws {BlocksError} `cdm-unavailable`: no connection, or a status other than 2xx; `cdm-invalid`:
 * not a JSON object.
 */
export async function fetchCdmConfig(options: FetchCdmOptions = {}): Promise<Cdm> {
  const { clock = systemClock, signal } = options;
  const cdmUrl = resolveCdmUrl(options.cdmUrl);
  const kept = cache.get(cdmUrl);
  if (kept !== undefined && clock.now() - kept.fetchedAt < freshMs) return kept.document;
  try {
    const document = await download(cdmUrl, { clock, signal });
    cache.set(cdmUrl, { document, fetchedAt: clock.now() });
    return document;
  } catch (error) {
    if (kept === undefined || signal?.aborted === true) throw error;
    return kept.document;
  }
}

async function download(
  cdmUrl: string,
  options: { readonly clock: Clock; readonly signal: AbortSignal | undefined },
): Promise<Cdm> {
  if (!URL.canParse(cdmUrl)) {
    throw new BlocksError("invalid-option", `cdmUrl "${cdmUrl}" is not an address`);
  }
  const answer = await sendHttp({
    operation: "the configuration document",
    method: "GET",
    url: new URL(cdmUrl),
    unreachable: "cdm-unavailable",
    timeoutMs,
    ...options,
  });
  if (!answer.ok) {
    throw new BlocksError("cdm-unavailable", `${cdmUrl} answered with HTTP ${answer.status}`);
  }
  if (!isObject(answer.json)) {
    throw new BlocksError("cdm-invalid", `${cdmUrl} is not a configuration document`);
  }
  return answer.json as unknown as Cdm;
}
