import { fitsEmail } from "./fits-email.ts";

/** An RFC 6531 mailbox: one with letters of any script. */
export function fitsIdnEmail(text: string): boolean {
  return fitsEmail(text.replace(/\P{ASCII}/gu, "a"));
}
