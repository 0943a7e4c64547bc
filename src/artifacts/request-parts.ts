import { assertFileContent, contentName, contentType, type FileContent } from "./file-content.ts";
import type { FilePart } from "./file-input.ts";

/** One input of a task, as `sendMessage` takes it. Members it does not know pass through. */
export interface SendMessageRequestPart {
  /** SHOULD be an input id of the agent's card; required with `file`. */
  readonly partId?: string;
  /** Text, or JSON as text. */
  readonly text?: string;
  readonly contentType?: string;
  /** Content of a file; inlined or uploaded. Never combined with `text`. */
  readonly file?: FileContent;
  /** Default: the File's own name, else `unnamed`. */
  readonly fileName?: string;
  readonly [other: string]: unknown;
}

/** A text part. Most agents declare their input as `request`; the default id is `text`. */
export function textPart(text: string, partId = "text"): SendMessageRequestPart {
  return { partId, text };
}

/** How a file is named on its way to an agent. */
export interface FilePartOptions {
  /** Default `file`. */
  readonly partId?: string;
  /** Default: the File's own name, else `file`. */
  readonly fileName?: string;
  /** Default: the Blob's own type, else `application/octet-stream`. */
  readonly contentType?: string;
}

/**
 * A part with the content of a file.
 *
 * @throws {BlocksError} `invalid-option`: `data` is none of the accepted types.
 */
export function filePart(data: FileContent, options: FilePartOptions = {}): FilePart {
  const { partId = "file" } = options;
  assertFileContent(data, partId);
  return {
    partId,
    file: data,
    fileName: options.fileName ?? contentName(data) ?? "file",
    contentType: options.contentType ?? contentType(data) ?? "application/octet-stream",
  };
}
