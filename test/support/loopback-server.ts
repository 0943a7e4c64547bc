import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface PreparedAnswer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly json?: unknown;
  readonly text?: string;
  /** Closes the connection instead of answering. */
  readonly reset?: true;
  /** Leaves the request unanswered. */
  readonly silent?: true;
}

export interface LoopbackServer {
  readonly origin: string;
  readonly requests: readonly ReceivedRequest[];
  close(): Promise<void>;
}

/** A real HTTP server on a free port that answers as `answer` says and remembers what it was asked. */
export async function startLoopbackServer(
  answer: (request: ReceivedRequest, number: number) => PreparedAnswer | Promise<PreparedAnswer>,
): Promise<LoopbackServer> {
  const requests: ReceivedRequest[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? "/", "http://loopback");
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const request = {
      method: incoming.method ?? "",
      path: url.pathname,
      query: url.searchParams,
      headers: incoming.headers,
      body: Buffer.concat(chunks).toString("utf8"),
    };
    requests.push(request);
    const {
      status = 200,
      headers,
      json,
      text,
      reset,
      silent,
    } = await answer(request, requests.length);
    if (silent) return;
    if (reset) {
      incoming.socket.resetAndDestroy();
      return;
    }
    outgoing.writeHead(status, { "content-type": "application/json", ...headers });
    outgoing.end(text ?? (json === undefined ? "" : JSON.stringify(json)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
