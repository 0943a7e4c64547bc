/** The smallest file of each kind that programs open without complaint, in base64. */
const smallest: ReadonlyMap<string, string> = new Map([
  [
    "image/png",
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  ],
  ["image/gif", "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"],
  // A bitmap of one white pixel.
  ["image/bmp", "Qk06AAAAAAAAADYAAAAoAAAAAQAAAAEAAAABABgAAAAAAAQAAAATCwAAEwsAAAAAAAAAAAAA////AA=="],
  // A RIFF header of mono samples at 8 kHz, and none of them.
  ["audio/wav", "UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA="],
  // The end of an archive that holds nothing.
  ["application/zip", "UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA=="],
]);

const written: ReadonlyMap<string, string> = new Map([
  ["application/json", "{}"],
  ["image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'],
  ["text/csv", "id,name\n1,sample\n"],
  ["text/html", "<!doctype html><title>Sample</title>"],
  ["text/xml", "<sample/>"],
  ["application/xml", "<sample/>"],
  [
    "application/pdf",
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
  ],
]);

/** Bytes of a content type: a real, tiny file where the format is a simple one, else a line that names it. */
export function sampleBytes(contentType: string): Uint8Array<ArrayBuffer> {
  const encoded = smallest.get(contentType);
  if (encoded !== undefined) return Uint8Array.from(atob(encoded), (one) => one.charCodeAt(0));
  const text = written.get(contentType) ?? `A sample of ${contentType}\n`;
  return new TextEncoder().encode(text);
}
