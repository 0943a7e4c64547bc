import { fitsIpv4 } from "./fits-ipv4.ts";

/** An RFC 4291 address, without zone. */
export function fitsIpv6(text: string): boolean {
  const end = text.lastIndexOf(":") + 1;
  const isMixed = text.includes(".");
  if (text.length > 45 || (isMixed && !fitsIpv4(text.slice(end)))) return false;
  const halves = (isMixed ? `${text.slice(0, end)}0:0` : text).split("::");
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  return (
    groups.every((group) => /^[\da-f]{1,4}$/i.test(group)) &&
    (halves.length === 2
      ? groups.length < 8
      : groups.length === 8 && halves.length === 1)
  );
}
