/** Puts `_` for what RFC 3987 allows beyond URIs: private characters in a query only. */
export function asciiOfIri(text: string): string {
  const [, before = "", query = "", rest = ""] =
    /^([^?#]*)(\?[^#]*)?(.*)$/s.exec(text) ?? [];
  return (before + query.replace(/\p{Co}/gu, "_") + rest).replace(
    /(?!\p{NChar})[\u{a0}-\u{d7ff}\u{f900}-\u{ffef}\u{10000}-\u{dffff}\u{e1000}-\u{effff}]/gu,
    "_",
  );
}
