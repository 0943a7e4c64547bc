import { BlocksError } from "../support/errors.ts";

export interface RpcErrorDetails {
  /** JSON-RPC error code; the HTTP status when the call failed below JSON-RPC. */
  readonly code: number;
  readonly rpcMessage: string;
  /** What the backend attached: `{ code, message, details }` for application errors. */
  readonly data?: unknown;
}

/** A task operation that the backend refused. Branch on `data.code`. */
export class RpcError extends BlocksError {
  override readonly name: string = "RpcError";
  declare readonly code: number;
  readonly rpcMessage: string;
  readonly data: unknown;

  constructor(details: RpcErrorDetails) {
    super(details.code, `[RPC] ${details.rpcMessage}`);
    this.rpcMessage = details.rpcMessage;
    this.data = details.data;
  }
}

/** The client's billing mode is not the agent's. Make a client with `expected`. */
export class BillingModeMismatchError extends RpcError {
  override readonly name: string = "BillingModeMismatchError";
  readonly expected: "free" | "paid";
  readonly got: "free" | "paid";

  constructor(details: RpcErrorDetails & { expected: "free" | "paid"; got: "free" | "paid" }) {
    super(details);
    this.expected = details.expected;
    this.got = details.got;
  }
}
