const maxNameBytes = 200;
const maxExtensionBytes = 32;

// biome-ignore lint/suspicious/noControlCharactersInRegex: a file name may hold none of them
const unsafe = /[\u0000-\u001f\u007f-\u009f<>:"|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;

/**
 * A name that is one path component on every platform: no separators, control or direction
 * characters, device names, trailing dots or blanks, and at most 200 bytes. `fallback` when nothing
 * is left.
 */
export function safeFileName(name: string | undefined, fallback: string): string {
  const last = (name ?? "").split(/[/\\]/).at(-1) ?? "";
  const cleaned = trimEnd(
    last
      .replace(/\p{Surrogate}/gu, "_")
      .normalize("NFC")
      .replace(unsafe, "_"),
  ).trimStart();
  if (/^[._]*$/.test(cleaned)) return fallback;
  const named = deviceName.test(cleaned) ? `_${cleaned}` : cleaned;
  return shorten(named);
}

/** `report.csv` and 2 give `report-2.csv`. */
export function numberedFileName(name: string, number: number): string {
  const { stem, extension } = splitExtension(name);
  return `${stem}-${number}${extension}`;
}

function splitExtension(name: string): { readonly stem: string; readonly extension: string } {
  const dot = name.lastIndexOf(".");
  if (dot <= 0 || name.length - dot > maxExtensionBytes) return { stem: name, extension: "" };
  return { stem: name.slice(0, dot), extension: name.slice(dot) };
}

function shorten(name: string): string {
  const { stem, extension } = splitExtension(name);
  const room = maxNameBytes - byteLength(extension);
  let kept = "";
  let bytes = 0;
  for (const character of stem) {
    bytes += byteLength(character);
    if (bytes > room) break;
    kept += character;
  }
  return trimEnd(kept + extension);
}

function trimEnd(name: string): string {
  return name.replace(/[. ]+$/, "");
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
