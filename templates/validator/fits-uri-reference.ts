import { fitsIpv6 } from "./fits-ipv6.ts";

/** An RFC 3986 URI, or a reference relative to one. */
export function fitsUriReference(text: string): boolean {
  const [whole, scheme, authority, path] =
    /^(?:([^:/?#]*):)?(?:\/\/([^/?#]*))?(.*)$/s.exec(text) ?? [];
  const [, after = ""] = /^[^#]*#(.*)$/s.exec(text) ?? [];
  if (/[^\w.~!$&'()*+,;=:@%/?#-]/.test(path ?? "") || after.includes("#"))
    return false;
  if (/%(?![\da-f]{2})/i.test(whole ?? "")) return false;
  if (scheme !== undefined && !/^[a-z][a-z\d+.-]*$/i.test(scheme)) return false;
  const host =
    /^(?:[\w.~!$&'()*+,;=:%-]*@)?(?:\[([^\]]*)\]|[\w.~!$&'()*+,;=%-]*)(?::\d*)?$/.exec(
      authority ?? "",
    );
  if (host === null) return false;
  const [, address] = host;
  const isFuture = /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(address ?? "");
  return address === undefined || isFuture || fitsIpv6(address);
}
