import type { IncomingMessage, ServerResponse } from "node:http";
import type { Reply } from "./reply.ts";

const corsHeaders = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "GET, POST, DELETE, OPTIONS",
  "Access-Control-Expose-Headers": "*",
};

/** Writes `reply`. A client that has gone is no error. */
export function send(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  if (response.headersSent || response.destroyed) return;
  const body = typeof reply.body === "string" ? Buffer.from(reply.body) : reply.body;
  // A body that was not read to its end would be taken for the next request.
  const unread = request.method === "POST" && !request.complete;
  response.writeHead(reply.status, {
    "Cache-Control": "no-cache",
    ...(unread && { Connection: "close" }),
    ...corsHeaders,
    ...reply.headers,
    "Content-Length": body.byteLength,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Answers the question that a browser asks before a POST with a JSON body. */
export function sendPreflight(request: IncomingMessage, response: ServerResponse): void {
  const asked = request.headers["access-control-request-headers"];
  response.writeHead(204, {
    ...corsHeaders,
    "Access-Control-Allow-Headers": asked ?? "Content-Type, Content-Encoding",
    "Access-Control-Max-Age": "600",
  });
  response.end();
}
