import {
  contentName,
  contentSize,
  contentType,
  type FileContent,
  isFileContent,
} from "../../artifacts/file-content.ts";
import type { FilePart } from "../../artifacts/file-input.ts";
import { maxUploadBytes } from "../../artifacts/limits.ts";
import type { InputContract, Issue } from "../../gen/contract.ts";
import { isObject } from "../../support/json.ts";

/** Says nothing about the content, so that the card's own content type is used instead. */
const unknownType = "application/octet-stream";

type FileContract = Extract<InputContract, { readonly class: "file" }>;

export type EncodedFile =
  | { readonly file: FilePart; readonly sizeBytes: number; readonly contentType: string }
  | undefined;

/**
 * A file input as a part with a name, a content type and a known size; `undefined` when the value is
 * no file. A file whose type nobody knows travels as what the card asks for.
 */
export function encodeFile(input: FileContract, value: unknown): EncodedFile {
  const given = asFile(value);
  if (given === undefined) return undefined;

  const { part, content } = given;
  const type = (part?.contentType ?? contentType(content) ?? "").trim();
  const known = type !== "" && baseType(type) !== unknownType ? type : input.contentType;
  const fileName = part?.fileName ?? contentName(content) ?? input.id;
  return {
    file: { partId: input.id, file: content, fileName, contentType: known },
    sizeBytes: contentSize(content),
    contentType: known,
  };
}

/** Whatever is taken for a file, with the part it came in; `undefined` for anything else. */
export function asFile(
  value: unknown,
): { readonly content: FileContent; readonly part?: FilePart } | undefined {
  if (isFilePart(value)) return { content: value.file, part: value };
  const content = contentOf(value);
  return content === undefined ? undefined : { content };
}

/** What the card says about the file, its size limit and `accept`. Pointers start at the file. */
export function checkFile(input: FileContract, encoded: NonNullable<EncodedFile>): Issue[] {
  const { accept, maxSizeBytes } = input;
  const issues: Issue[] = [];
  if (accept !== undefined && !accept.some((glob) => matches(glob, encoded.contentType))) {
    const message = `is ${encoded.contentType}; the agent accepts ${accept.join(", ")}`;
    issues.push({ path: "", keyword: "accept", message });
  }
  if (maxSizeBytes !== undefined && encoded.sizeBytes > maxSizeBytes) {
    issues.push(tooLarge(encoded.sizeBytes, maxSizeBytes, "the agent takes"));
  }
  return issues;
}

/** The limit that holds in every mode, because the backend refuses what is larger. */
export function checkCeiling(encoded: NonNullable<EncodedFile>): Issue[] {
  if (encoded.sizeBytes <= maxUploadBytes) return [];
  return [tooLarge(encoded.sizeBytes, maxUploadBytes, "the network takes")];
}

function tooLarge(sizeBytes: number, limitBytes: number, who: string): Issue {
  const message = `has ${sizeBytes} bytes; ${who} at most ${limitBytes}`;
  return { path: "", keyword: "maxSizeBytes", message };
}

function isFilePart(value: unknown): value is FilePart {
  return (
    isObject(value) &&
    isFileContent(value.file) &&
    typeof value.fileName === "string" &&
    typeof value.contentType === "string"
  );
}

function contentOf(value: unknown): FileContent | undefined {
  if (isFileContent(value)) return value;
  // The bytes of other views are the content, in the machine's own order.
  return ArrayBuffer.isView(value)
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : undefined;
}

function matches(glob: string, contentType: string): boolean {
  const type = baseType(contentType);
  return glob.endsWith("/*") ? type.startsWith(glob.slice(0, -1)) : type === baseType(glob);
}

/** Lower case and without parameters. */
export function baseType(contentType: string): string {
  return (contentType.split(";")[0] ?? "").trim().toLowerCase();
}
