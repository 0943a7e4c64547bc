import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { BlocksError } from "../support/errors.ts";
import type { FilePart } from "./file-input.ts";
import { type FilePartOptions, filePart } from "./request-parts.ts";

/**
 * Reads a whole file into a part. Only in Node. The name is the last segment of `path`.
 *
 * @throws {BlocksError} `file-unreadable`, naming the path.
 */
export async function filePartFromPath(
  path: string,
  options: FilePartOptions = {},
): Promise<FilePart> {
  const content = await readFile(path).catch((cause: unknown) => {
    throw new BlocksError("file-unreadable", `cannot read "${path}"`, { cause });
  });
  return filePart(content, { fileName: basename(path), ...options });
}
