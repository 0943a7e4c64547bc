import type { IncomingMessage } from "node:http";
import { readBytes } from "./body.ts";
import { Refusal } from "./refusal.ts";

export interface UploadForm {
  readonly uploadId: string;
  readonly ticket: string;
  readonly data: Uint8Array;
}

/** Form fields, boundaries and file names beside the content. */
const formOverheadBytes = 65_536;

/**
 * Reads the multipart form of an upload: the form fields, then the content as `file`.
 *
 * @throws {Refusal} 400 for a content above `maxBytes`, as object storage answers it.
 */
export async function readUploadForm(
  request: IncomingMessage,
  maxBytes: number,
): Promise<UploadForm> {
  const type = request.headers["content-type"] ?? "";
  if (!type.toLowerCase().startsWith("multipart/form-data")) {
    throw new Refusal(415, "UnsupportedMediaType", "The body must be multipart/form-data");
  }
  const body = await readBytes(request, maxBytes + formOverheadBytes).catch((cause: unknown) => {
    if (cause instanceof Refusal) throw tooLarge(maxBytes);
    throw cause;
  });
  const form = await new Response(body, { headers: { "Content-Type": type } })
    .formData()
    .catch(() => {
      throw new Refusal(400, "InvalidArgument", "The body is not a valid multipart form");
    });
  const [uploadId, ticket, file] = [form.get("uploadId"), form.get("ticket"), form.get("file")];
  if (typeof uploadId !== "string" || typeof ticket !== "string" || !(file instanceof Blob)) {
    throw new Refusal(
      400,
      "InvalidArgument",
      'The form needs the fields of the upload answer and the content as the last field, "file"',
    );
  }
  if (file.size > maxBytes) throw tooLarge(maxBytes);
  return { uploadId, ticket, data: new Uint8Array(await file.arrayBuffer()) };
}

function tooLarge(maxBytes: number): Refusal {
  return new Refusal(400, "FileTooLarge", `At most ${maxBytes} bytes can be uploaded`);
}
