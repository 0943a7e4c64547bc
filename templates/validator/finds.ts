/**
 * Whether a pattern is somewhere in a text, in time that is linear in the text:
 * all ways to match go on together, one character at a time. A step is four
 * times an argument plus what to do: 0 takes a character of that class, 1 goes
 * on there as well, 2 goes on there only, 3 asks for that one of ^ $ \b \B.
 */
export function finds(
  pattern: {
    readonly classes: readonly (string | RegExp)[];
    readonly steps: readonly number[];
  },
  text: string,
): boolean {
  const { classes, steps } = pattern;
  const reached: number[] = [];
  let pending: number[] = [];
  let before = "";
  for (let at = 0; ; at += before.length) {
    const point = text.codePointAt(at);
    const next = point === undefined ? "" : String.fromCodePoint(point);
    const fits: boolean[] = [];
    const moved: number[] = [];
    pending.push(0);
    for (let from = pending.pop(); from !== undefined; from = pending.pop()) {
      const step = steps[from];
      if (step === undefined) return true;
      if (reached[from] === at) continue;
      reached[from] = at;
      const to = step >> 2;
      if (step % 4 === 0) {
        const wanted = classes[to] ?? "";
        fits[to] ??=
          typeof wanted === "string" ? wanted === next : wanted.test(next);
        if (fits[to]) moved.push(from + 1);
      } else if (step % 4 === 2) pending.push(to);
      else if (step % 4 === 1) pending.push(from + 1, to);
      else if (isEdge(to, before, next)) pending.push(from + 1);
    }
    if (next === "" || (moved.length === 0 && steps[0] === 3)) return false;
    before = next;
    pending = moved;
  }
}

function isEdge(edge: number, before: string, next: string): boolean {
  if (edge < 2) return (edge === 0 ? before : next) === "";
  return (/^\w/.test(before) !== /^\w/.test(next)) === (edge === 2);
}
