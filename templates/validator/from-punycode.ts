import { punycodeBias } from "./punycode-bias.ts";

/** What an RFC 3492 text stands for, in small letters; undefined when it is none. */
export function fromPunycode(text: string): string | undefined {
  const start = text.lastIndexOf("-") + 1;
  const letters = [...text.slice(0, Math.max(start - 1, 0))];
  let point = 128;
  let bias = 72;
  let index = 0;
  for (let at = start; at < text.length; index += 1) {
    const before = index;
    let weight = 1;
    for (let base = 36; ; base += 36) {
      const digit = "abcdefghijklmnopqrstuvwxyz0123456789".indexOf(
        text[at] ?? "-",
      );
      const limit = Math.min(Math.max(base - bias, 1), 26);
      if (digit < 0) return undefined;
      at += 1;
      index += digit * weight;
      if (digit < limit) break;
      weight *= 36 - limit;
    }
    const count = letters.length + 1;
    bias = punycodeBias(index - before, count, before === 0);
    point += Math.floor(index / count);
    index %= count;
    if (point > 0x10ffff) return undefined;
    letters.splice(index, 0, String.fromCodePoint(point));
  }
  return letters.join("");
}
