const alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

/** `length` unpredictable characters of `[0-9a-z]`, safe in channel names, ids and filters. */
export function randomText(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join("");
}
