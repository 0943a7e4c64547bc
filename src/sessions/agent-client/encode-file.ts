import type { FilePart } from "../../artifacts/file-input.ts";
import type { InputContract, Issue } from "../../gen/contract.ts";
import { isObject } from "../../support/json.ts";

/** 25 MiB: the backend takes no larger file (consumer sheet, section 7.1). */
export const maxFileBytes = 26_214_400;

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
  const part = isFilePart(value) ? value : undefined;
  const file = contentOf(part === undefined ? value : part.file);
  if (file === undefined) return undefined;

  const given = (part?.contentType ?? (file instanceof Blob ? file.type : "")).trim();
  const contentType = given === "" || baseType(given) === unknownType ? input.contentType : given;
  const fileName = part?.fileName ?? nameOf(file) ?? input.id;
  return {
    file: { partId: input.id, file, fileName, contentType },
    sizeBytes: file instanceof Blob ? file.size : file.byteLength,
    contentType,
  };
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
  if (encoded.sizeBytes <= maxFileBytes) return [];
  return [tooLarge(encoded.sizeBytes, maxFileBytes, "the network takes")];
}

function tooLarge(sizeBytes: number, limitBytes: number, who: string): Issue {
  const message = `has ${sizeBytes} bytes; ${who} at most ${limitBytes}`;
  return { path: "", keyword: "maxSizeBytes", message };
}

function isFilePart(value: unknown): value is FilePart {
  return (
    isObject(value) &&
    contentOf(value.file) !== undefined &&
    typeof value.fileName === "string" &&
    typeof value.contentType === "string"
  );
}

function contentOf(value: unknown): Uint8Array | ArrayBuffer | Blob | undefined {
  if (value instanceof Uint8Array || value instanceof ArrayBuffer) return value;
  if (value instanceof Blob) return value;
  if (!ArrayBuffer.isView(value)) return undefined;
  // The bytes of other views are the content, in the machine's own order.
  return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
}

function nameOf(file: Uint8Array | ArrayBuffer | Blob): string | undefined {
  const name = "name" in file ? file.name : undefined;
  return typeof name === "string" && name !== "" ? name : undefined;
}

function matches(glob: string, contentType: string): boolean {
  const type = baseType(contentType);
  return glob.endsWith("/*") ? type.startsWith(glob.slice(0, -1)) : type === baseType(glob);
}

/** Lower case and without parameters. */
export function baseType(contentType: string): string {
  return (contentType.split(";")[0] ?? "").trim().toLowerCase();
}
