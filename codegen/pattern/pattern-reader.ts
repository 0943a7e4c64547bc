/** What is wrong with an expression, for a message: it follows "a regular expression". */
export class PatternFault extends Error {
  override readonly name = "PatternFault";
  /** It may be right, but is beyond what is looked at. */
  readonly isLimit: boolean;

  constructor(message: string, options: { readonly isLimit?: boolean } = {}) {
    super(message);
    this.isLimit = options.isLimit ?? false;
  }
}

/** Reads an expression code point by code point. */
export class PatternReader {
  readonly #points: readonly string[];
  #at = 0;
  /** Whether something was read that the flag `u` does not allow, though its meaning is clear. */
  lenient = false;
  groups = 0;
  readonly groupNames = new Set<string>();
  /** Groups that are referred to, by number or name. */
  readonly references: (number | string)[] = [];

  constructor(source: string) {
    this.#points = [...source];
  }

  get ended(): boolean {
    return this.#at >= this.#points.length;
  }

  peek(offset = 0): string {
    return this.#points[this.#at + offset] ?? "";
  }

  next(): string {
    const point = this.peek();
    this.#at += 1;
    return point;
  }

  /** Steps over a text when it comes next. */
  takes(text: string): boolean {
    for (const [offset, point] of [...text].entries())
      if (this.peek(offset) !== point) return false;
    this.#at += text.length;
    return true;
  }

  /** As many code points as fit, at most `most`. */
  run(allowed: RegExp, most: number): string {
    let text = "";
    for (let count = 0; count < most && allowed.test(this.peek()); count += 1) text += this.next();
    return text;
  }

  /** The text up to a closing mark, which is stepped over; undefined when there is none. */
  until(mark: string): string | undefined {
    const end = this.#points.indexOf(mark, this.#at);
    if (end === -1) return undefined;
    const text = this.#points.slice(this.#at, end).join("");
    this.#at = end + 1;
    return text;
  }

  back(to: number): void {
    this.#at = to;
  }

  get position(): number {
    return this.#at;
  }
}
