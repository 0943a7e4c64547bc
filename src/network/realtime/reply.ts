import type { JsonValue } from "../../support/json.ts";

/** One HTTP answer of the realtime service. */
export interface Reply {
  readonly status: number;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown inside a handler to answer with `reply` and do nothing else. Never leaves the service. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(typeof reply.body === "string" ? reply.body : `HTTP ${reply.status}`);
    this.reply = reply;
  }
}

// The hosted service answers JSON under this type, and clients refuse a body that has none.
const jsonType = 'text/javascript; charset="UTF-8"';

export function jsonReply(status: number, body: JsonValue): Reply {
  return rawJsonReply(status, JSON.stringify(body));
}

/** As `jsonReply`, for text that is JSON already. */
export function rawJsonReply(status: number, body: string): Reply {
  return { status, body, headers: { "Content-Type": jsonType } };
}

/** The object form of an error: `{ message, error: true, service, status }`. */
export function errorReply(status: number, service: string, message: string): Reply {
  return jsonReply(status, { message, error: true, service, status });
}

export function badRequest(message: string): Refusal {
  return new Refusal(errorReply(400, "Realtime", message));
}
