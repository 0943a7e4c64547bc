import { isObject } from "../support/json.ts";

/** The bytes of what `downloadFile` returns, which differs between Node, browsers and versions. */
export async function fileBytes(file: unknown): Promise<Uint8Array> {
  if (file instanceof Uint8Array) return file;
  if (file instanceof ArrayBuffer) return new Uint8Array(file);
  if (typeof Blob !== "undefined" && file instanceof Blob) {
    return new Uint8Array(await file.arrayBuffer());
  }
  if (isObject(file)) {
    for (const member of ["toArrayBuffer", "toBuffer", "toBlob"]) {
      if (typeof file[member] !== "function") continue;
      const read = file[member] as (this: unknown) => unknown;
      return fileBytes(await read.call(file));
    }
    if ("data" in file) return fileBytes(file.data);
  }
  throw new TypeError("the realtime service returned a file of an unknown form");
}
