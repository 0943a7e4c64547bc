import { BlocksError } from "../support/errors.ts";
import type { RealtimeCategory } from "./realtime.ts";

export interface RealtimeErrorDetails {
  readonly category: RealtimeCategory;
  readonly statusCode?: number | undefined;
  readonly body?: unknown;
  readonly cause?: unknown;
}

/**
 * The realtime service refused an operation (`realtime-refused`), or could not be reached
 * (`realtime-unavailable`). `body` is what it answered, as far as the transport shows it.
 */
export class RealtimeError extends BlocksError {
  override readonly name: string = "RealtimeError";
  readonly category: RealtimeCategory;
  /** HTTP status, when there was an answer. */
  readonly statusCode: number | undefined;
  readonly body: unknown;

  constructor(operation: string, details: RealtimeErrorDetails) {
    const { category, statusCode, body, cause } = details;
    const refused = statusCode !== undefined && statusCode >= 400 && statusCode < 500;
    super(
      refused ? "realtime-refused" : "realtime-unavailable",
      `${operation} failed: ${category}${statusCode === undefined ? "" : ` (HTTP ${statusCode})`}`,
      { cause },
    );
    this.category = category;
    this.statusCode = statusCode;
    this.body = body;
  }
}
