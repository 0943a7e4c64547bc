import type { IncomingMessage, ServerResponse } from "node:http";
import type { Route } from "../../../../generated/routes/backend.ts";
import type { Caller } from "../callers.ts";

export type QueryText = Readonly<Record<string, string>>;

/** One call whose query and body fit its route. */
export interface Call<Body, Query> {
  readonly caller: Caller;
  /** What the braces of the path stand for. */
  readonly parameters: QueryText;
  readonly query: Query;
  readonly body: Body;
}

/** A route with what answers it, its types forgotten. */
export interface Endpoint {
  readonly route: Route<unknown, unknown>;
  /** Of several endpoints with one method and path, the first that accepts the query answers. */
  readonly accepts?: (query: QueryText) => boolean;
  readonly answer: (call: Call<unknown, unknown>) => unknown;
}

/** Reads its body itself, and answers itself. */
export interface RawEndpoint {
  readonly method: string;
  readonly path: string;
  readonly serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/** Binds a route of the table to what answers it. */
export function on<Body, Answer, Query>(
  route: Route<Body, Answer, Query>,
  answer: (call: Call<Body, Query>) => Answer | Promise<Answer>,
  options: Pick<Endpoint, "accepts"> = {},
): Endpoint {
  return {
    route: route as Route<unknown, unknown>,
    // The router calls it only with what the route's own checks passed.
    answer: (call) => answer(call as Call<Body, Query>),
    ...options,
  };
}
