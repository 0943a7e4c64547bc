import { fitsIpv4 } from "./fits-ipv4.ts";
import { fitsIpv6 } from "./fits-ipv6.ts";

/** An RFC 5321 mailbox. */
export function fitsEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  const local = text.slice(0, Math.max(at, 0));
  const domain = text.slice(at + 1);
  const isLocal =
    local.length <= 64 &&
    (/^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/.test(local) ||
      /^"(?:[ !#-[\]-~]|\\[ -~])*"$/.test(local));
  if (!isLocal || domain.length > 255) return false;
  if (/^\[IPv6:.*\]$/i.test(domain)) return fitsIpv6(domain.slice(6, -1));
  if (/^\[.*\]$/.test(domain)) return fitsIpv4(domain.slice(1, -1));
  return /^(?:(?:^|\b\.)[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i.test(domain);
}
