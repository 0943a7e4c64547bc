/** Standard base64 with padding. Works without `node:` modules. */
export function encodeBase64(bytes: Uint8Array): string {
  if (typeof Buffer === "function") {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
  }
  let binary = "";
  // One call with every byte as an argument would overflow the stack.
  for (let start = 0; start < bytes.length; start += blockBytes) {
    binary += String.fromCharCode(...bytes.subarray(start, start + blockBytes));
  }
  return btoa(binary);
}

/** The bytes of `text`, or undefined when it is not base64 of the standard alphabet. */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 === 1 || !base64Text.test(text)) return undefined;
  if (typeof Buffer === "function") {
    const bytes = Buffer.from(text, "base64");
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

const blockBytes = 8_192;
const base64Text = /^[A-Za-z0-9+/]*={0,2}$/;
