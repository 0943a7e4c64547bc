/** `sha256:` and the hex digest of bytes, or of a text's UTF-8 bytes. Node's hashes are loaded when there is something to hash. */
export function sha256(content: Uint8Array | string): string {
  return `sha256:${process.getBuiltinModule("node:crypto").hash("sha256", content)}`;
}
