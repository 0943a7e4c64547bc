import { relative } from "node:path";
import type { GeneratedText } from "../../codegen/index.ts";
import type { CommandContext } from "./command.ts";

/** Prints modules as they come, each under its name when there are several. */
export interface ModulePrinter {
  readonly print: (file: GeneratedText) => void;
  /** Prints the one module that came alone. */
  end(): void;
  /** The document of `--json` with the texts in it. */
  json(document: unknown): unknown;
}

export function createModulePrinter({ cwd, reporter }: CommandContext): ModulePrinter {
  const files: { readonly path: string; readonly text: string }[] = [];
  const show = ({ path, text }: GeneratedText): void => reporter.text(`// ${path}\n\n${text}\n`);
  return {
    print: ({ path, text }) => {
      // The card is where it came from; what is asked for is what becomes of it.
      if (path.endsWith(".card.json")) return;
      const file = { path: relative(cwd, path), text };
      files.push(file);
      const [first = file, second] = files;
      if (second === file) show(first);
      if (files.length > 1) show(file);
    },
    end: () => {
      const [only, second] = files;
      if (only !== undefined && second === undefined) reporter.text(only.text);
    },
    json: (document) => ({ ...(document as object), files }),
  };
}
