import type { IncomingMessage, ServerResponse } from "node:http";
import type { Route } from "../../../../generated/routes/backend.ts";
import type { Clock } from "../../../support/clock.ts";
import type { JsonValue } from "../../../support/json.ts";
import type { Log } from "../../../support/log.ts";
import { supportedProtocolVersions } from "../../../support/protocol-version.ts";
import type { Caller } from "../callers.ts";
import { readJson } from "./body.ts";
import type { Endpoint, QueryText, RawEndpoint } from "./endpoint.ts";
import { invalidArgument, notFound, Refusal } from "./refusal.ts";
import { allowBrowsers, emitWriteAffinity, sendJson, sendRefusal } from "./respond.ts";

const base = "http://localhost";
const maxNotedVersions = 20;

export interface RouterOptions {
  readonly endpoints: readonly Endpoint[];
  readonly raw: readonly RawEndpoint[];
  readonly identify: (authorization: string | undefined) => Promise<Caller>;
  readonly clock: Clock;
  readonly log: Log;
}

interface Match {
  readonly endpoint: Endpoint;
  readonly parameters: QueryText;
}

/** Finds who answers a request, checks what goes in, and turns refusals into answers. */
export class Router {
  readonly #options: RouterOptions;
  readonly #patterns: ReadonlyMap<string, RegExp>;
  readonly #foreignVersions = new Set<string>();

  constructor(options: RouterOptions) {
    this.#options = options;
    const paths = options.endpoints.map(({ route }) => route.path);
    this.#patterns = new Map(paths.map((path) => [path, patternOf(path)]));
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    allowBrowsers(request, response);
    this.#noteVersion(request.headers["blocks-protocol-version"]);
    try {
      await this.#serve(request, response);
    } catch (cause) {
      fail(request, response, { cause, log: this.#options.log });
    }
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = request.url ?? "/";
    if (!URL.canParse(target, base)) throw new Refusal(400, "InvalidArgument", "No valid target");
    const url = new URL(target, base);
    const raw = this.#options.raw.filter(({ path }) => path === url.pathname);
    const matches = this.#match(url.pathname);
    const methods = [
      ...raw.map(({ method }) => method),
      ...matches.map(({ endpoint }) => endpoint.route.method),
    ];
    if (methods.length === 0) throw notFound("NotFound", `There is no ${url.pathname} here`);
    if (request.method === "OPTIONS") {
      response.writeHead(204).end();
      return;
    }
    const direct = raw.find(({ method }) => method === request.method);
    if (direct !== undefined) return direct.serve(request, response);

    const query = queryOf(url);
    const match = matches.find(
      ({ endpoint: { route, accepts } }) =>
        route.method === request.method && (accepts === undefined || accepts(query)),
    );
    if (match === undefined) throw wrongMethod(request, response, new Set(methods));
    await this.#answer(request, response, { ...match, query });
  }

  /** Another version is served all the same, as absent ones are; the log names it once. */
  #noteVersion(version: string | string[] | undefined): void {
    const versions = this.#foreignVersions;
    if (typeof version !== "string" || supportedProtocolVersions.includes(version)) return;
    if (versions.has(version) || versions.size >= maxNotedVersions) return;
    versions.add(version);
    this.#options.log.warn(`a client speaks protocol version ${version.slice(0, 40)}`);
  }

  #match(path: string): readonly Match[] {
    return this.#options.endpoints.flatMap((endpoint) => {
      const found = this.#patterns.get(endpoint.route.path)?.exec(path);
      return found ? [{ endpoint, parameters: found.groups ?? {} }] : [];
    });
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
    { endpoint, parameters, query }: Match & { readonly query: QueryText },
  ): Promise<void> {
    const { clock, identify } = this.#options;
    const caller = await identify(request.headers.authorization);
    const body = await checkedBody(request, endpoint.route, query);
    const answer = await endpoint.answer({ caller, parameters, query, body });
    if (request.method !== "GET") emitWriteAffinity(response, clock.now());
    sendJson(response, 200, answer as JsonValue);
  }
}

function wrongMethod(
  request: IncomingMessage,
  response: ServerResponse,
  methods: ReadonlySet<string>,
): Refusal {
  response.setHeader("Allow", [...methods].join(", "));
  const message = `${pathOf(request)} takes ${[...methods].join(" and ")}, not ${request.method}`;
  return new Refusal(405, "MethodNotAllowed", message);
}

async function checkedBody(
  request: IncomingMessage,
  route: Route<unknown, unknown>,
  query: QueryText,
): Promise<unknown> {
  const queryIssues = route.checkQuery?.(query) ?? [];
  if (queryIssues.length > 0) throw invalidArgument(`The query of ${route.path}`, queryIssues);
  if (route.checkRequest === undefined) return undefined;
  const body = await readJson(request);
  const issues = route.checkRequest(body);
  if (issues.length > 0) throw invalidArgument(`The body of ${route.path}`, issues);
  return body;
}

function fail(
  request: IncomingMessage,
  response: ServerResponse,
  { cause, log }: { cause: unknown; log: Log },
): void {
  // The client went away while it sent or before the answer: there is nobody to tell.
  if (request.destroyed && !request.complete) return;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // What is left of the body is not read, so the connection cannot carry another request.
  if (!request.complete) response.setHeader("Connection", "close");
  if (cause instanceof Refusal) {
    sendRefusal(response, cause);
    return;
  }
  log.error(`${request.method} ${pathOf(request)} failed`, { cause: String(cause) });
  sendRefusal(response, new Refusal(500, "Internal", "The local network failed; see its log"));
}

/** Without the query, which may hold what is nobody's business. */
function pathOf(request: IncomingMessage): string {
  return (request.url ?? "/").split("?", 1)[0] ?? "/";
}

/** Empty values count as absent (consumer sheet 3.6.1). */
function queryOf(url: URL): QueryText {
  const query: Record<string, string> = Object.create(null);
  for (const [name, value] of url.searchParams) if (value !== "") query[name] = value;
  return query;
}

function patternOf(path: string): RegExp {
  const source = path
    .split("/")
    .map((part) => part.replace(/^\{(\w+)\}$/, "(?<$1>[^/]+)"))
    .join("/");
  return new RegExp(`^${source}$`);
}
