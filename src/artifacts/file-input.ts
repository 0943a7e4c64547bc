/**
 * A file on its way to an agent: raw bytes, a Blob or File, or what `filePart` and
 * `filePartFromPath` return. Blobs above the inline limit are uploaded without being read into memory.
 */
export type FileInput = Uint8Array | ArrayBuffer | Blob | File | FilePart;

/** A request part with its content, before it is encoded. `file` and `fileName` never reach the wire. */
// A type alias, because an interface would not fit parts that let unknown members through.
export type FilePart = {
  readonly partId: string;
  readonly file: Uint8Array | ArrayBuffer | Blob | File;
  readonly fileName: string;
  readonly contentType: string;
};
