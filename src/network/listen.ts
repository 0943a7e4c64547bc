import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { BlocksError } from "../support/errors.ts";

export interface Listening {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly server: Server;
}

const host = "127.0.0.1";

/**
 * Opens one HTTP server on the loopback address. Port 0 takes a free one.
 *
 * @throws {BlocksError} `port-in-use` when another program has the port.
 */
export async function listen(port: number, listener: RequestListener): Promise<Listening> {
  const server = createServer(
    // Published messages and subscribed channels travel in the URL.
    { maxHeaderSize: 262_144, keepAliveTimeout: 70_000 },
    listener,
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => reject(listenError(port, cause)));
    server.listen({ host, port, exclusive: true }, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return { origin: `http://${host}:${bound}`, server };
}

/** Ends the listening and every connection, long polls included. */
export async function stopListening(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function listenError(port: number, cause: NodeJS.ErrnoException): BlocksError {
  if (cause.code === "EADDRINUSE") {
    return new BlocksError(
      "port-in-use",
      `Port ${port} on ${host} is in use by another program. Stop it, or choose another port with --port.`,
      { cause },
    );
  }
  return new BlocksError(
    "usage",
    `The local network cannot listen on ${host}:${port}: ${cause.message}. Choose another port with --port.`,
    { cause },
  );
}
