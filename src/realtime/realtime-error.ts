import { BlocksError } from "../support/errors.ts";
import type { RealtimeCategory } from "./realtime.ts";

export interface RealtimeErrorDetails {
  readonly category: RealtimeCategory;
  readonly statusCode?: number | undefined;
  readonly body?: unknown;
  readonly cause?: unknown;
}

/**
 * An operation of the realtime service failed: `access-denied` when the token does not allow it,
 * `realtime-error` otherwise. `body` is what the service answered, as far as the transport shows it.
 */
export class RealtimeError extends BlocksError {
  override readonly name: string = "RealtimeError";
  readonly category: RealtimeCategory;
  /** HTTP status, when there was an answer. */
  readonly statusCode: number | undefined;
  readonly body: unknown;

  constructor(operation: string, details: RealtimeErrorDetails) {
    const { category, statusCode, body, cause } = details;
    super(
      category === "access_denied" ? "access-denied" : "realtime-error",
      `${operation} failed: ${category}${statusCode === undefined ? "" : ` (HTTP ${statusCode})`}`,
      { cause },
    );
    this.category = category;
    this.statusCode = statusCode;
    this.body = body;
  }
}
