import { fitsBidi } from "./fits-bidi.ts";
import { fitsIdnLabel } from "./fits-idn-label.ts";
import { fromPunycode } from "./from-punycode.ts";
import { toPunycode } from "./to-punycode.ts";

/** A host name of RFC 5890: labels of letters of any script, or their `xn--` form. */
export function fitsIdnHostname(text: string): boolean {
  const labels: string[] = [];
  let length = -1;
  if (text.length > 506) return false;
  for (const label of text.split(/[.\u3002\uff0e\uff61]/)) {
    const isPlain = !/\P{ASCII}/u.test(label);
    const isEncoded = isPlain && /^xn--/i.test(label);
    const ascii = isPlain ? label.toLowerCase() : `xn--${toPunycode(label)}`;
    const letters = isEncoded ? fromPunycode(ascii.slice(4)) : label;
    if (!/^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/.test(ascii)) return false;
    if (letters === undefined) return false;
    if ((isEncoded || !isPlain) && !fitsIdnLabel(letters)) return false;
    if (isEncoded && ascii !== `xn--${toPunycode(letters)}`) return false;
    labels.push(letters);
    length += ascii.length + 1;
  }
  return length <= 253 && fitsBidi(labels);
}
