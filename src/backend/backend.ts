import type { Route, RpcMethod } from "../../generated/routes/backend.ts";
import type { AuthProvider } from "../auth/auth-provider.ts";
import { preflight } from "../auth/preflight.ts";
import type { Clock } from "../support/clock.ts";
import { BlocksError } from "../support/errors.ts";
import type { Log } from "../support/log.ts";
import { protocolVersion } from "../support/protocol-version.ts";
import { answerError } from "./answer-error.ts";
import { ResponseInvalidError } from "./backend-errors.ts";
import { type HttpAnswer, sendHttp } from "./http.ts";
import { type RpcOptions, readRpcAnswer, rpcEnvelope, rpcWantsRefresh } from "./rpc.ts";
import { type WriteAffinity, writeAffinityHeader, writeAffinityOf } from "./write-affinity.ts";

export interface BackendOptions {
  /** Origin of the backend; trailing slashes are dropped. */
  readonly baseUrl: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly auth?: AuthProvider | undefined;
  /** Sent with JSON-RPC calls, beneath the client's own headers. */
  readonly rpcHeaders?: Readonly<Record<string, string>> | undefined;
}

export interface CallOptions<Body = unknown> {
  readonly body?: Body;
  /** Members that are undefined or empty are not sent. */
  readonly query?: Readonly<Record<string, string | undefined>>;
  /** Sent as the bearer instead of the provider's token: an API key. */
  readonly bearer?: string;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
}

/** The HTTP side of a Blocks deployment. */
export interface Backend {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  /**
   * Calls one route and checks the answer against its schema.
   *
   * @throws {BackendError} A status other than 2xx.
   * @throws {ResponseInvalidError} The answer breaks its schema.
   * @throws {UnreachableError} No connection after three attempts.
   */
  call<Request, Answer>(
    route: Route<Request, Answer>,
    options?: CallOptions<Request>,
  ): Promise<Answer>;
  /**
   * Calls one JSON-RPC method.
   *
   * @throws {RpcError} Refused; `BillingModeMismatchError` where that is why.
   */
  rpc<Params, Result>(
    method: RpcMethod<Params, Result>,
    params: Params,
    options?: RpcOptions,
  ): Promise<Result>;
  /** The same backend with other credentials. */
  withAuth(auth: AuthProvider | undefined): Backend;
}

export function createBackend(options: BackendOptions): Backend {
  return new HttpBackend(options);
}

interface Exchange {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly auth: string;
  readonly call: CallOptions;
  readonly encoding?: "form" | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

class HttpBackend implements Backend {
  readonly baseUrl: string;
  readonly #options: BackendOptions;
  readonly #affinity: WriteAffinity;

  constructor(options: BackendOptions) {
    const url = parseBaseUrl(options.baseUrl);
    this.baseUrl = url.href.replace(/\/+$/, "");
    this.#options = options;
    this.#affinity = writeAffinityOf(url.origin, options.clock);
  }

  withAuth(auth: AuthProvider | undefined): Backend {
    return new HttpBackend({ ...this.#options, auth });
  }

  async call<Request, Answer>(
    route: Route<Request, Answer>,
    options: CallOptions<Request> = {},
  ): Promise<Answer> {
    const { method, path, auth, encoding } = route;
    const operation = `${method} ${path}`;
    const exchange = { operation, method, path, auth, encoding, call: options };
    const answer = await this.#authorized(exchange, (first) => first.status === 401);
    if (!answer.ok) throw answerError(operation, answer);
    return checked(operation, route.checkResponse, answer.json);
  }

  async rpc<Params, Result>(
    method: RpcMethod<Params, Result>,
    params: Params,
    options: RpcOptions = {},
  ): Promise<Result> {
    const exchange = {
      operation: method.name,
      method: "POST",
      path: "/api/v1/rpc",
      auth: "bearer",
      call: { ...options, body: rpcEnvelope(method.name, params) },
      headers: this.#options.rpcHeaders ?? {},
    };
    const answer = await this.#authorized(exchange, rpcWantsRefresh);
    return checked(method.name, method.checkResult, readRpcAnswer(method.name, answer));
  }

  /** Sends, and once more after a refresh when the answer says that the credentials are the problem. */
  async #authorized(
    exchange: Exchange,
    refused: (answer: HttpAnswer) => boolean,
  ): Promise<HttpAnswer> {
    const { auth } = this.#options;
    if (exchange.auth === "none" || exchange.call.bearer !== undefined || auth === undefined) {
      return this.#send(exchange, exchange.call.bearer && `Bearer ${exchange.call.bearer}`);
    }
    await preflight(auth);
    const header = auth.getAuthHeader() ?? undefined;
    const answer = await this.#send(exchange, header);
    if (!refused(answer) || !(await auth.onAuthFailure(header))) return answer;
    return this.#send(exchange, auth.getAuthHeader() ?? undefined);
  }

  async #send(exchange: Exchange, authorization: string | undefined): Promise<HttpAnswer> {
    const { call, operation, method } = exchange;
    const affinity = this.#affinity.current();
    const body = encodedBody(exchange);
    const answer = await sendHttp({
      operation,
      method,
      url: this.#url(exchange),
      headers: {
        ...withoutReserved(exchange.headers ?? {}),
        "Blocks-Protocol-Version": protocolVersion,
        ...(body && { "Content-Type": body.type }),
        ...(authorization === undefined ? {} : { Authorization: authorization }),
        ...(affinity === undefined ? {} : { [writeAffinityHeader]: affinity }),
      },
      ...(body && { body: body.text }),
      clock: this.#options.clock,
      signal: call.signal,
      timeoutMs: call.timeoutMs,
    });
    this.#affinity.capture(answer.headers.get(writeAffinityHeader));
    this.#options.log.debug("call", { operation, status: answer.status });
    return answer;
  }

  #url({ path, call }: Exchange): URL {
    const url = new URL(`${this.baseUrl}${path}`);
    for (const [name, value] of Object.entries(call.query ?? {})) {
      if (value !== undefined && value !== "") url.searchParams.set(name, value);
    }
    return url;
  }
}

const reservedHeaders: ReadonlySet<string> = new Set([
  "authorization",
  "blocks-protocol-version",
  "content-type",
  writeAffinityHeader,
]);

interface EncodedBody {
  readonly type: string;
  readonly text: string;
}

/** The members of a form are texts, as its route's check of the request has it. */
function encodedBody({ call, encoding }: Exchange): EncodedBody | undefined {
  if (call.body === undefined) return undefined;
  if (encoding !== "form") return { type: "application/json", text: JSON.stringify(call.body) };
  const fields = Object.entries(call.body ?? {}).map(([name, value]) => [name, String(value)]);
  return {
    type: "application/x-www-form-urlencoded",
    text: new URLSearchParams(fields).toString(),
  };
}

function withoutReserved(headers: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => !reservedHeaders.has(name.toLowerCase()));
  return Object.fromEntries(kept);
}

function checked<Answer>(
  operation: string,
  check: Route<unknown, Answer>["checkResponse"],
  answer: unknown,
): Answer {
  const issues = check(answer);
  if (issues.length > 0) throw new ResponseInvalidError(operation, issues);
  return answer as Answer;
}

function parseBaseUrl(baseUrl: string): URL {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new BlocksError("invalid-option", `baseUrl "${baseUrl}" is not an http(s) address`);
  }
  return url;
}
