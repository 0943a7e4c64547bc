import type { IncomingMessage, ServerResponse } from "node:http";
import type { Route } from "../../../../generated/routes/backend.ts";
import type { Clock } from "../../../support/clock.ts";
import type { JsonValue } from "../../../support/json.ts";
import type { Log } from "../../../support/log.ts";
import type { Caller } from "../callers.ts";
import { readJson } from "./body.ts";
import type { Endpoint, QueryText, RawEndpoint } from "./endpoint.ts";
import { invalidArgument, Refusal } from "./refusal.ts";
import { allowBrowsers, emitWriteAffinity, sendJson, sendRefusal } from "./respond.ts";

const base = "http://localhost";

export interface Router {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export function createRouter(options: {
  readonly endpoints: readonly Endpoint[];
  readonly raw: readonly RawEndpoint[];
  readonly identify: (authorization: string | undefined) => Promise<Caller>;
  readonly clock: Clock;
  readonly log: Log;
}): Router {
  const { clock, identify, log } = options;
  const endpoints = options.endpoints.map((endpoint) => ({
    endpoint,
    pattern: patternOf(endpoint.route.path),
  }));

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = request.url ?? "/";
    if (!URL.canParse(target, base)) throw new Refusal(400, "InvalidArgument", "No valid target");
    const url = new URL(target, base);
    const query = queryOf(url);
    const raw = options.raw.filter(({ path }) => path === url.pathname);
    const found = endpoints.filter(({ pattern }) => pattern.test(url.pathname));
    const served = new Set([
      ...raw.map(({ method }) => method),
      ...found.map(({ endpoint }) => endpoint.route.method),
    ]);
    if (served.size === 0) throw new Refusal(404, "NotFound", `There is no ${url.pathname} here`);
    if (request.method === "OPTIONS") {
      response.writeHead(204).end();
      return;
    }
    const [first] = raw.filter(({ method }) => method === request.method);
    if (first !== undefined) return first.serve(request, response);
    const match = found.find(
      ({ endpoint: { route, accepts } }) =>
        route.method === request.method && (accepts === undefined || accepts(query)),
    );
    if (match === undefined) {
      response.setHeader("Allow", [...served].join(", "));
      const message = `${url.pathname} takes ${[...served].join(" and ")}, not ${request.method}`;
      throw new Refusal(405, "MethodNotAllowed", message);
    }
    const parameters = match.pattern.exec(url.pathname)?.groups ?? {};
    const caller = await identify(request.headers.authorization);
    const body = await checkedBody(request, match.endpoint.route, query);
    const answer = await match.endpoint.answer({ caller, parameters, query, body });
    if (request.method !== "GET") emitWriteAffinity(response, clock.now());
    sendJson(response, 200, answer as JsonValue);
  };

  return {
    async handle(request, response) {
      allowBrowsers(request, response);
      try {
        await serve(request, response);
      } catch (cause) {
        fail(request, response, { cause, log });
      }
    },
  };
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
