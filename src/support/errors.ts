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
