import { fitsUriReference } from "./fits-uri-reference.ts";

/** An RFC 3986 URI with a scheme. */
export function fitsUri(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(text) && fitsUriReference(text);
}
