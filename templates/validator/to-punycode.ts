import { punycodeBias } from "./punycode-bias.ts";

/** A text in the letters and digits of RFC 3492. */
export function toPunycode(text: string): string {
  const points = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  const basic = points.filter((one) => one < 128);
  let result = String.fromCodePoint(...basic) + (basic.length > 0 ? "-" : "");
  let done = basic.length;
  let point = 128;
  let bias = 72;
  let distance = 0;
  for (; done < points.length; point += 1, distance += 1) {
    const next = Math.min(...points.filter((one) => one >= point));
    distance += (next - point) * (done + 1);
    point = next;
    for (const one of points) {
      if (one < point) distance += 1;
      if (one !== point) continue;
      let rest = distance;
      for (let base = 36; ; base += 36) {
        const limit = Math.min(Math.max(base - bias, 1), 26);
        const digit =
          rest < limit ? rest : limit + ((rest - limit) % (36 - limit));
        result += "abcdefghijklmnopqrstuvwxyz0123456789"[digit] ?? "";
        if (rest < limit) break;
        rest = Math.floor((rest - limit) / (36 - limit));
      }
      bias = punycodeBias(distance, done + 1, done === basic.length);
      distance = 0;
      done += 1;
    }
  }
  return result;
}
