/**
 * A file as SARIF names it: relative to the root of the sources and percent-encoded, so that no name of ours reads as the
 * scheme of an address. Absolute paths and addresses of the web stay what they are.
 */
export function artifactUri(file: string): string {
  if (/^https?:\/\//i.test(file) && URL.canParse(file)) return new URL(file).href;
  const encoded = file.toWellFormed().split("/").map(encodeURIComponent).join("/");
  if (file.startsWith("/")) return `file://${encoded}`;
  return /^[A-Za-z]:\//.test(file) ? `file:///${encoded.replace("%3A", ":")}` : encoded;
}
