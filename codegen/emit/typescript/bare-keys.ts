/**
 * Which keys are written without quotes: ASCII identifiers, and those that Prettier takes the quotes off. It knows the
 * letters of the basic plane by a table of its own, so `\p{L}` would not do: what that matches depends on the machine,
 * and older compilers lack newer letters. A test holds this table against Prettier's.
 */
export function isBareKey(name: string): boolean {
  if (/^[\w$]*$/.test(name)) return /^[A-Za-z_$]/.test(name);
  bareKey ??= bareKeyPattern();
  return bareKey.test(name);
}

let bareKey: RegExp | undefined;

function bareKeyPattern(): RegExp {
  const first = `A-Za-z_$${classOf(letters)}`;
  return new RegExp(`^[${first}][${first}0-9${classOf(marks)}]*$`);
}

/** The inside of a character class, from runs in base 36: how many to pass over from U+0080, how many to take, and so on. */
function classOf(runs: readonly string[]): string {
  const counts = runs
    .join(" ")
    .split(" ")
    .map((digits) => Number.parseInt(digits, 36));
  const escaped = (code: number): string => `\\u${code.toString(16).padStart(4, "0")}`;
  let at = 0x80;
  return counts
    .map((count, index) => {
      const from = at;
      at += count;
      return index % 2 === 0 ? "" : `${escaped(from)}-${escaped(at - 1)}`;
    })
    .join("");
}

/** Letters and letter numbers. */
const letters: readonly string[] = [
  "16 1 a 1 4 1 5 n 1 v 1 cq 4 c e 5 7 1 1 1 3l 5 1 2 2 4 1 1 6 1 1 3 1 1 1 k 1 2b 1 3v 8 4m 1",
  "12 2 1 7 13 20 r 5 3 19 17 z 2 1 2r 1 1 f 2 7 2 a 3 2 1 g 1 1 u t 2h b 1 o x 9 2 4 1 5 m 4 1",
  "9 1 3 1 n p 1z l 1 8 1y 1i 3 1 i 1 7 a f g 4 8 2 2 2 m 1 7 1 1 3 4 3 1 g 1 d 2 1 3 e 2 j 6 4",
  "2 2 m 1 7 1 2 1 2 1 2 v 4 1 1 j 3 g 9 1 3 1 m 1 7 1 2 1 5 3 1 i 1 f 2 n 1 b 8 2 2 2 m 1 7 1",
  "2 1 5 3 1 u 2 1 3 f 1 h 1 1 6 3 3 1 4 3 2 1 1 1 2 3 2 3 3 3 c m 1 1g 8 1 3 1 n 1 g 3 1 q 3 5",
  "2 u 1 4 8 1 3 1 n 1 a 1 5 3 1 w 1 1 2 f 2 i 8 1 3 1 15 2 1 g 1 5 3 8 3 o 6 5 i 3 o 1 9 1 1 2",
  "7 1m 1c 1 2 c 7 1m 2 1 1 2 2 1 1 2 1 6 4 1 7 1 3 1 1 1 1 2 2 1 4 1 2 9 1 2 5 1 1 l 4 w 1 1r",
  "8 1 10 r 5 37 17 k 1 g 6 4 4 3 1 3 2 7 3 4 d c 1 h 12 1 1 5 1 2 17 1 99 1 4 2 7 1 1 1 4 2 15",
  "1 4 2 x 1 4 2 7 1 1 1 4 2 f 1 1l 1 4 2 1v 11 g g 2e 2 6 3 h8 2 h 1 q 5 23 3 b 7 d 1 4 e i e",
  "i e d 1 3 f 1g z 1 4 1 1v 2g 8 5 2 y 1 1 5 1y a v 1d u 2 5 b 18 4 q 1i n 9 1h 2a 1 2l 1b h 7",
  "1j u d 2 a 18 q 10 15 3 a 10 2 9 2o 4 1 4 3 2 9 5c 1s 7q 2 6 2 12 2 6 2 8 1 1 1 1 1 1 1 v 2",
  "1h 1 7 1 1 3 3 1 7 3 4 2 6 4 d 5 3 1 7 38 1 d 1 g d 2t 1 4 1 2 a 1 1 3 5 6 1 1 1 1 1 1 4 1 b",
  "2 4 5 5 4 1 h 15 22f 1b 1 1b 1 3p 6 4 3 2 c 12 1 1 5 1 2 1k 7 1 g n 9 7 1 7 1 7 1 7 1 7 1 7",
  "1 7 1 7 28 1 d1 3 p 9 7 5 2 5 4 2e 6 3 1 2i 1 4 5 15 3 2m h r 1h g e8 52u 22 g5y 16 wd 1v 1a",
  "2 7h 3 g a 2 k 1b g v 2 28 13 9 2 2v 2 10 1 8 1r b 1 3 1 4 1 n t 1g e 1e 1q 6 3 1 1 1 c s a",
  "n p t 7 1b s 1 g 5 1 a a 5 1 15 n 3 1 8 k n 3 1 3 1e 1 1 3 2 2 5 2 1 1 1 o 3 2 b 7 3 c 6 2 6",
  "2 6 9 7 1 7 1 17 1 a a 37 t 8mc c n 4 1d 6is a6 2 2y 12 7 c 5 5 1 1 a 1 d 1 5 1 1 1 2 1 2 1",
  "30 x a3 i 1s 2 1i 14 c 38 5 1 3r 10 q 6 q b 2h 3 6 2 6 2 6 2 3",
];

/** What may follow them: marks, digits, connectors and joiners. */
const marks: readonly string[] = [
  "hs 34 7n 5 7d 19 1 1 1 2 1 2 1 1 20 b 1c v 6 1 2t 7 2 6 2 2 1 4 2 a n 1 u r 2j b f a x 9 y 4",
  "1 9 1 3 1 5 17 3 3c e 1 x 1i 3 1 i 1 7 a 2 2 a h 3 1k 1 1 7 2 2 2 3 9 1 a 2 2 a h 3 1k 1 1 5",
  "4 2 2 3 3 1 k c 3 1 b 3 1k 1 1 8 1 3 1 3 k 2 2 a h 3 1k 1 1 7 2 2 2 3 8 2 a 2 2 a i 1 1n 5 3",
  "3 1 4 9 1 e a g 4 1m 7 1 3 1 4 7 2 b 2 2 a h 3 1k 1 1 7 1 3 1 4 7 2 b 2 2 a h 3 1m 7 1 3 1 4",
  "9 1 a 2 2 a i 2 1y 1 4 6 1 1 1 8 6 a 2 2 1p 1 2 7 c 8 1 a 2f 1 2 6 1 2 b 6 2 a 1q 2 6 a b 1",
  "1 1 1 1 4 2 1d k 1 2 5 b 1 10 9 1 2s k 1 a c 4 4 3 1 3 2 7 3 4 d c 1 f jj 3 qa 3 t 3 t 2 u 2",
  "1s w 9 1 2 a x 3 2 a 2z 2 y 1 3a c 4 c a a 3k a 1p 5 1l a 1 t 2 b 6 a m e 1u 5 1b h b a h 9",
  "c 3 u d 2 a 18 e 1c k 8 a 6 a 3a 3 1 l 4 1 4 3 3 2 5i 1i 5 5 ek 2 1d 2 j 1 3f d 4 1 3 c 2da",
  "3 3x 1 2o w fe 6 2x 2 n7p a 1x 1 4 a w 2 28 2 7k 1 3 1 4 1 n 5 2g 2 1e i a a 6 i e a s 8 p d",
  "18 4 1b e f a b 1 a a 1b e c 1 8 2 2 a x 3 1e 1 1 3 2 2 5 2 1 1 15 5 5 2 6k 8 1 2 2 a fms 1",
  "kh g g g 3 2 o 3 5c a 11 1",
];
