/** How RFC 3492 adapts to the distances it has seen. */
export function punycodeBias(
  distance: number,
  count: number,
  isFirst: boolean,
): number {
  let rest = Math.floor(distance / (isFirst ? 700 : 2));
  rest += Math.floor(rest / count);
  let bias = 0;
  for (; rest > 455; bias += 36) rest = Math.floor(rest / 35);
  return bias + Math.floor((36 * rest) / (rest + 38));
}
