import type { IncomingMessage, ServerResponse } from "node:http";
import type { JsonValue } from "../../../support/json.ts";
import type { Refusal } from "./refusal.ts";

/** Seconds for which a client routes its reads to the place that it wrote to. */
const affinityS = 5;

/** Lets pages of every origin call: a call proves itself by its bearer and never by a cookie. */
export function allowBrowsers(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Access-Control-Expose-Headers", "x-write-affinity");
  if (request.method !== "OPTIONS") return;
  response.setHeader("Access-Control-Allow-Methods", "GET, POST, PATCH, DELETE, OPTIONS");
  response.setHeader(
    "Access-Control-Allow-Headers",
    request.headers["access-control-request-headers"] ?? "authorization, content-type",
  );
  response.setHeader("Access-Control-Max-Age", "600");
}

export function sendJson(response: ServerResponse, status: number, body: JsonValue): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    "Content-Type": "application/json",
    "Content-Length": bytes.length,
    "Cache-Control": "no-store",
  });
  response.end(bytes);
}

/** Marks the answer to a call that changed something (consumer sheet 3.2). */
export function emitWriteAffinity(response: ServerResponse, nowMs: number): void {
  response.setHeader("X-Write-Affinity", String(Math.floor(nowMs / 1_000) + affinityS));
}

export function sendRefusal(response: ServerResponse, refusal: Refusal): void {
  if (refusal.status === 401) response.setHeader("WWW-Authenticate", "Bearer");
  sendJson(response, refusal.status, {
    error: refusal.message,
    code: refusal.code,
    ...(refusal.details && { details: refusal.details }),
  });
}
