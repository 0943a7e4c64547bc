import type { Code, CodeSymbol } from "../emit/code.ts";

export interface LayoutOptions {
  /** Columns. Default 80, as Prettier's. */
  readonly width?: number;
  /** What a symbol is called in this module, when that differs from its name. */
  readonly nameOf?: (symbol: CodeSymbol) => string;
}

interface Task {
  readonly margin: string;
  readonly flat: boolean;
  readonly content: Code;
}

/** Lays a fragment out: each group on one line when it fits there, as Prettier would. Ends with one line feed. */
export function layout(content: Code, options: LayoutOptions = {}): string {
  const width = options.width ?? 80;
  const nameOf = options.nameOf ?? ((symbol: CodeSymbol) => symbol.name);
  const page = createPage();
  const tasks: Task[] = [{ margin: "", flat: false, content }];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    const { margin, flat, content: current } = task;
    if (current.kind === "text") page.print(current.text);
    else if (current.kind === "symbol") page.print(nameOf(current.symbol));
    else if (current.kind === "line" && flat && !current.hard) page.print(current.flat);
    else if (current.kind === "line") page.breakLine(margin);
    else if (current.kind === "group") {
      const mayFit = !flat && !current.breaks;
      const room = width - page.column;
      const fits = mayFit && fitsIn(room, { ...task, flat: true }, { tasks, nameOf });
      tasks.push({ margin, flat: flat || fits, content: current.content });
    } else pushParts(task, tasks);
  }
  return page.text();
}

interface Page {
  readonly column: number;
  print(text: string): void;
  breakLine(margin: string): void;
  text(): string;
}

function createPage(): Page {
  const lines: string[] = [];
  let pieces: string[] = [];
  let column = 0;
  return {
    get column() {
      return column;
    },
    print(text) {
      pieces.push(text);
      column += text.length;
    },
    breakLine(margin) {
      lines.push(pieces.join("").trimEnd());
      pieces = [margin];
      column = margin.length;
    },
    text: () => `${[...lines, pieces.join("")].join("\n").trimEnd()}\n`,
  };
}

function pushParts({ margin, flat, content }: Task, tasks: Task[]): void {
  if (content.kind === "concat") {
    for (let index = content.parts.length - 1; index >= 0; index -= 1) {
      const part = content.parts[index];
      if (part !== undefined) tasks.push({ margin, flat, content: part });
    }
  } else if (content.kind === "indent")
    tasks.push({ margin: `${margin}  `, flat, content: content.content });
  else if (content.kind === "align")
    tasks.push({ margin: margin + content.margin, flat, content: content.content });
  else if (content.kind === "either")
    tasks.push({ margin, flat, content: flat ? content.flat : content.broken });
}

/** Whether a group and what follows it up to the next possible break stay within the line. */
function fitsIn(
  room: number,
  first: Task,
  context: { readonly tasks: readonly Task[]; readonly nameOf: (symbol: CodeSymbol) => string },
): boolean {
  const own: Task[] = [first];
  let left = room;
  let below = context.tasks.length;
  while (left >= 0) {
    let task = own.pop();
    if (task === undefined) {
      below -= 1;
      task = context.tasks[below];
      if (task === undefined) return true;
    }
    const { content, flat } = task;
    if (content.kind === "text") left -= content.text.length;
    else if (content.kind === "symbol") left -= context.nameOf(content.symbol).length;
    else if (content.kind === "line") {
      if (!flat || content.hard) return true;
      left -= content.flat.length;
    } else if (content.kind === "group")
      own.push({ ...task, flat: flat && !content.breaks, content: content.content });
    else pushParts(task, own);
  }
  return false;
}
