import { permission } from "./access-token.ts";
import { decodeName } from "./channel-names.ts";
import { countParameter, demandAccess, type Exchange, segment } from "./exchange.ts";
import { errorReply, jsonReply, type Reply } from "./reply.ts";

const maxListed = 100;
const mimeTypePattern = /^[\w.+-]+\/[\w.+-]+$/;

/** `GET /v1/files/{sub}/channels/{channel}/files/{id}/{name}`: the bytes. */
export function downloadFile(exchange: Exchange): Reply {
  const channel = decodeName(segment(exchange, "channel"));
  demandAccess(exchange, "download-file", [channel], permission.read);
  const id = decodeName(segment(exchange, "id"));
  const name = decodeName(segment(exchange, "name"));
  const file = exchange.keyset.files.read({ channel, id, name });
  if (file === undefined) return errorReply(404, "Files", `No file ${id} on ${channel}`);
  const mimeType = mimeTypePattern.test(file.mimeType) ? file.mimeType : "application/octet-stream";
  // Anybody may have uploaded it, so a browser must not run it as a page of this origin.
  const headers = {
    "Content-Type": mimeType,
    "Content-Disposition": "attachment",
    "Content-Security-Policy": "sandbox",
    "X-Content-Type-Options": "nosniff",
  };
  return { status: 200, body: file.data, headers };
}

/** `GET /v1/files/{sub}/channels/{channel}/files`: the first hundred. */
export function listFiles(exchange: Exchange): Reply {
  const channel = decodeName(segment(exchange, "channel"));
  demandAccess(exchange, "list-files", [channel], permission.read);
  const limit = countParameter(exchange.query, "limit", maxListed);
  const data = exchange.keyset.files.list(channel, limit).map(({ id, name, size, createdAt }) => ({
    id,
    name,
    size,
    created: new Date(createdAt).toISOString(),
  }));
  return jsonReply(200, { status: 200, data, next: null, count: data.length });
}
