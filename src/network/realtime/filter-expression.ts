/** What a filter sees of a message. */
export interface FilterSubject {
  readonly meta: unknown;
  readonly publisher: string | undefined;
}

export type Filter = (subject: FilterSubject) => boolean;

type Operand = (subject: FilterSubject) => unknown;

const maxLength = 4_096;
const maxDepth = 32;

/**
 * Compiles a subscribe filter: `meta.sender != 'me'`, `meta.instance == 'x' || meta.broadcast == "true"`.
 *
 * Knows `==`, `!=`, `&&`, `||`, `!`, parentheses, strings in either quote, numbers, `true`, `false`,
 * `meta.<name>` (dots go deeper) and `uuid`, the publisher. Values of different types are unequal,
 * and an absent member equals nothing.
 *
 * @returns `undefined` when the text is no such expression.
 */
export function parseFilter(text: string): Filter | undefined {
  if (text.length > maxLength) return undefined;
  const tokens = tokenize(text);
  if (tokens === undefined) return undefined;
  const parser = new FilterParser(tokens);
  const filter = parser.either(0);
  return filter !== undefined && parser.atEnd ? filter : undefined;
}

const tokenPattern =
  /\s*(?:(==|!=|&&|\|\||[!()])|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(-?\d+(?:\.\d+)?)|([A-Za-z_][\w-]*(?:\.[\w-]+)*))/y;

type Token =
  | { readonly kind: "symbol"; readonly text: string }
  | { readonly kind: "value"; readonly read: Operand };

function tokenize(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  const source = text.trim();
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < source.length) {
    const match = tokenPattern.exec(source);
    if (match === null) return undefined;
    const [, symbol, quoted, number, path] = match;
    if (symbol !== undefined) {
      tokens.push({ kind: "symbol", text: symbol });
      continue;
    }
    const read =
      quoted !== undefined
        ? constant(quoted.slice(1, -1).replace(/\\(.)/g, "$1"))
        : number !== undefined
          ? constant(Number(number))
          : readPath(path ?? "");
    if (read === undefined) return undefined;
    tokens.push({ kind: "value", read });
  }
  return tokens;
}

function constant(value: unknown): Operand {
  return () => value;
}

function readPath(path: string): Operand | undefined {
  if (path === "true" || path === "false") return constant(path === "true");
  if (path === "uuid") return ({ publisher }) => publisher;
  const [root, ...names] = path.split(".");
  if (root !== "meta" || names.length === 0) return undefined;
  return ({ meta }) => names.reduce(member, meta);
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return Reflect.get(value, name);
}

/** Recursive descent; each level of the grammar returns `undefined` for what it cannot read. */
class FilterParser {
  readonly #tokens: readonly Token[];
  #position = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get atEnd(): boolean {
    return this.#position === this.#tokens.length;
  }

  either(depth: number): Filter | undefined {
    const arms = this.#list("||", () => this.#both(depth));
    return arms && ((subject) => arms.some((arm) => arm(subject)));
  }

  #both(depth: number): Filter | undefined {
    const arms = this.#list("&&", () => this.#term(depth));
    return arms && ((subject) => arms.every((arm) => arm(subject)));
  }

  #list(symbol: string, read: () => Filter | undefined): Filter[] | undefined {
    const arms: Filter[] = [];
    do {
      const arm = read();
      if (arm === undefined) return undefined;
      arms.push(arm);
    } while (this.#take(symbol));
    return arms;
  }

  #term(depth: number): Filter | undefined {
    if (depth > maxDepth) return undefined;
    if (this.#take("!")) {
      const inner = this.#term(depth + 1);
      return inner && ((subject) => !inner(subject));
    }
    if (this.#take("(")) {
      const inner = this.either(depth + 1);
      return this.#take(")") ? inner : undefined;
    }
    return this.#comparison();
  }

  #comparison(): Filter | undefined {
    const left = this.#operand();
    const equal = this.#take("==");
    if (left === undefined || (!equal && !this.#take("!="))) return undefined;
    const right = this.#operand();
    if (right === undefined) return undefined;
    return (subject) => {
      const value = left(subject);
      return (value !== undefined && value === right(subject)) === equal;
    };
  }

  #operand(): Operand | undefined {
    const token = this.#tokens[this.#position];
    if (token?.kind !== "value") return undefined;
    this.#position += 1;
    return token.read;
  }

  #take(symbol: string): boolean {
    const token = this.#tokens[this.#position];
    if (token?.kind !== "symbol" || token.text !== symbol) return false;
    this.#position += 1;
    return true;
  }
}
