import type { Code, CodeSymbol, DeclaredSymbol } from "../emit/code.ts";

export interface LayoutOptions {
  /** Columns. Default 80, as Prettier's. */
  readonly width?: number;
  /** Told of each name that is declared, and where in the text it begins. */
  readonly onDeclared?: (name: DeclaredSymbol, offset: number) => void;
}

/** Lays a fragment out: each group on one line when it fits there, as Prettier would. Ends with one line feed. */
export function layout(content: Code, { width = 80, onDeclared }: LayoutOptions = {}): string {
  const page = new Page(onDeclared);
  const tasks = new Tasks();
  tasks.push(content, "");
  for (let next = tasks.pop(); next !== undefined; next = tasks.pop()) {
    const { margin } = tasks;
    switch (next.kind) {
      case "text":
        page.print(next.text);
        break;
      case "symbol":
        page.printSymbol(next.symbol);
        break;
      case "line":
        page.breakLine(margin);
        break;
      case "group":
        if (!next.breaks && fits(next, width - page.column, tasks)) printFlat(next, page);
        else tasks.pushAll(next.parts, margin);
        break;
      case "indent":
        tasks.pushAll(next.parts, `${margin}  `);
        break;
      case "align":
        tasks.pushAll(next.parts, margin + next.text);
        break;
      case "concat":
        if (!next.mayBreak) printFlat(next, page);
        else tasks.pushAll(next.parts, margin);
        break;
      case "either":
        tasks.pushAll(next.parts, margin);
        break;
    }
  }
  return page.text();
}

/** What is still to be printed, the next of it last. */
class Tasks {
  readonly #contents: Code[] = [];
  readonly #margins: string[] = [];
  /** Of what `pop` returned last. */
  margin = "";

  push(content: Code, margin: string): void {
    this.#contents.push(content);
    this.#margins.push(margin);
  }

  pushAll(parts: readonly Code[], margin: string): void {
    for (let index = parts.length - 1; index >= 0; index -= 1) {
      const part = parts[index];
      if (part !== undefined) this.push(part, margin);
    }
  }

  pop(): Code | undefined {
    this.margin = this.#margins.pop() ?? "";
    return this.#contents.pop();
  }

  /** Columns in front of the next place where what follows may break; counts no further than `most`. */
  leadWidth(most: number): number {
    let lead = 0;
    for (let index = this.#contents.length - 1; index >= 0 && lead <= most; index -= 1) {
      const content = this.#contents[index];
      if (content === undefined) break;
      lead += content.leadWidth;
      if (content.mayBreak) break;
    }
    return lead;
  }
}

/** Whether a group and what follows it up to the next possible break stay within the line. */
function fits(content: Code, room: number, tasks: Tasks): boolean {
  const left = room - content.flatWidth;
  return left >= 0 && tasks.leadWidth(left) <= left;
}

function printFlat(content: Code, page: Page): void {
  switch (content.kind) {
    case "text":
    case "line":
      page.print(content.text);
      break;
    case "symbol":
      page.printSymbol(content.symbol);
      break;
    case "either":
      printFlat(content.flat, page);
      break;
    default:
      for (const part of content.parts) printFlat(part, page);
  }
}

class Page {
  column = 0;
  #done = "";
  #line = "";
  #last = "";
  readonly #onDeclared: LayoutOptions["onDeclared"];

  constructor(onDeclared: LayoutOptions["onDeclared"]) {
    this.#onDeclared = onDeclared;
  }

  printSymbol(symbol: CodeSymbol): void {
    if (symbol.kind === "declared") this.#onDeclared?.(symbol, this.#done.length + this.column);
    this.print(symbol.name);
  }

  print(text: string): void {
    this.#line += text;
    this.#last = text;
    this.column += text.length;
  }

  breakLine(margin: string): void {
    // Cutting a line makes a copy of it, so only of one that may have something to cut.
    this.#done += mayEndBlank(this.#last) ? this.#line.trimEnd() : this.#line;
    this.#done += "\n";
    this.#line = margin;
    this.#last = margin;
    this.column = margin.length;
  }

  text(): string {
    return `${(this.#done + this.#line).trimEnd()}\n`;
  }
}

/** Nothing beyond the blank in ASCII order is cut off the end of a line, but for blanks beyond ASCII. */
function mayEndBlank(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return !(last > 0x20 && last < 0x80);
}
