import { isObject } from "../support/json.ts";
import type { RealtimeCategory } from "./realtime.ts";

const categories: ReadonlyMap<string, RealtimeCategory> = new Map([
  ["PNConnectedCategory", "connected"],
  ["PNReconnectedCategory", "reconnected"],
  ["PNDisconnectedCategory", "disconnected"],
  ["PNNetworkDownCategory", "network_down"],
  ["PNNetworkIssuesCategory", "network_issues"],
  ["PNTimeoutCategory", "timeout"],
  ["PNMalformedResponseCategory", "malformed_response"],
  ["PNAccessDeniedCategory", "access_denied"],
  ["PNBadRequestCategory", "bad_request"],
]);

const wrappers: ReadonlySet<string> = new Set([
  "PNConnectionErrorCategory",
  "PNDisconnectedUnexpectedlyCategory",
]);

/** Categories after which trying again with the same token and channels cannot help. */
export const refusedCategories: ReadonlySet<RealtimeCategory> = new Set([
  "access_denied",
  "bad_request",
]);

/** True when the package gave up the subscription and waits for `reconnect`. */
export function isParked(category: string | undefined): boolean {
  return category !== undefined && wrappers.has(category);
}

/** The neutral name of a status or of a failed call (consumer sheet, section 6.8). */
export function neutralCategory(status: {
  readonly category?: unknown;
  readonly error?: unknown;
  readonly statusCode?: unknown;
}): RealtimeCategory {
  if (status.statusCode === 403) return "access_denied";
  if (status.statusCode === 400) return "bad_request";
  const { category, error } = status;
  if (typeof category !== "string") return "other";
  const inner = isObject(error) ? error.category : error;
  const named = wrappers.has(category) && typeof inner === "string" ? inner : category;
  return categories.get(named) ?? "other";
}
