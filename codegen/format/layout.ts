import type { Code } from "../emit/code.ts";

export interface LayoutOptions {
  /** Columns. Default 80, as Prettier's. */
  readonly width?: number;
}

/** Lays a fragment out: each group on one line when it fits there, as Prettier would. Ends with one line feed. */
export function layout(content: Code, { width = 80 }: LayoutOptions = {}): string {
  const page = new Page();
  const tasks = new Tasks();
  tasks.push(content, "");
  for (let next = tasks.pop(); next !== undefined; next = tasks.pop()) {
    const { margin } = tasks;
    switch (next.kind) {
      case "text":
        page.print(next.text);
        break;
      case "symbol":
        page.print(next.symbol.name);
        break;
      case "line":
        page.breakLine(margin);
        break;
      case "concat":
        if (next.mayBreak) tasks.pushAll(next.parts, margin);
        else for (const part of next.parts) printFlat(part, page);
        break;
      case "group":
        if (!next.breaks && fits(next, width - page.column, tasks)) printFlat(next.content, page);
        else tasks.push(next.content, margin);
        break;
      case "indent":
        tasks.push(next.content, `${margin}  `);
        break;
      case "align":
        tasks.push(next.content, margin + next.text);
        break;
      case "either":
        tasks.push(next.content, margin);
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
      page.print(content.text);
      break;
    case "symbol":
      page.print(content.symbol.name);
      break;
    case "line":
      page.print(content.text);
      break;
    case "concat":
      for (const part of content.parts) printFlat(part, page);
      break;
    case "either":
      printFlat(content.flat, page);
      break;
    default:
      printFlat(content.content, page);
  }
}

class Page {
  column = 0;
  #done = "";
  #line = "";

  print(text: string): void {
    this.#line += text;
    this.column += text.length;
  }

  breakLine(margin: string): void {
    this.#done += `${this.#line.trimEnd()}\n`;
    this.#line = margin;
    this.column = margin.length;
  }

  text(): string {
    return `${(this.#done + this.#line).trimEnd()}\n`;
  }
}
