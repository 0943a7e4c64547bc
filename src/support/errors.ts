import type { ErrorCode } from "../../generated/types/errors.ts";

/** Base of every error that this package throws. Branch on `code`; the message may change. */
export class BlocksError extends Error {
  override readonly name: string = "BlocksError";
  /** A kebab-case name from the closed set; `RpcError` alone carries the number that the wire has. */
  readonly code: ErrorCode | number;

  constructor(code: ErrorCode | number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Nothing came within `timeoutMs`. The other side may still have acted. */
export class TimeoutError extends BlocksError {
  override readonly name: string = "TimeoutError";
  readonly timeoutMs: number;

  constructor(operation: string, timeoutMs: number, options?: ErrorOptions) {
    super("timeout", `${operation} got no answer in ${timeoutMs} ms`, options);
    this.timeoutMs = timeoutMs;
  }
}

/** The caller's signal aborted. `cause` is the signal's reason. */
export class AbortedError extends BlocksError {
  override readonly name: string = "AbortedError";

  constructor(operation: string, options?: ErrorOptions) {
    super("aborted", `${operation} was aborted by its caller`, options);
  }
}
