import { fitsIdnHostname } from "./fits-idn-hostname.ts";

/** A host name of RFC 1123, whose `xn--` labels are those of RFC 5890. */
export function fitsHostname(text: string): boolean {
  return /^[\w.-]+$/.test(text) && fitsIdnHostname(text);
}
