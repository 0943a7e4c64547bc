import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { smallCard } from "./scratch-project.ts";

export interface Seen {
  readonly url: string;
  readonly authorization: string | undefined;
}

export interface CardRegistry {
  readonly origin: string;
  /** Every request so far. */
  readonly seen: readonly Seen[];
}

/** A registry that knows agents of these names, remembers who asked how, and serves each card at `/<name>.json`; or one that never answers. */
export async function cardRegistry(
  names: readonly string[],
  { isSilent = false }: { readonly isSilent?: boolean } = {},
): Promise<CardRegistry> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    seen.push({ url: request.url ?? "", authorization: request.headers.authorization });
    if (!isSilent) answer(request, response, names);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, seen };
}

function answer(
  { url = "" }: IncomingMessage,
  response: ServerResponse,
  names: readonly string[],
): void {
  const { pathname, searchParams } = new URL(url, "http://registry");
  const name = searchParams.get("agentName") ?? pathname.slice(1).replace(/\.json$/, "");
  const isKnown = names.includes(name);
  const card = smallCard(name);
  const agent = { agentName: name, card, billingMode: "free", listing: "public" };
  const found = pathname.endsWith(".json") ? card : { agent };
  response.writeHead(isKnown ? 200 : 404, { "content-type": "application/json" });
  response.end(JSON.stringify(isKnown ? found : { error: "not_found" }));
}
