import type { Readable, Writable } from "node:stream";
import { AbortedError } from "../support/errors.ts";

/**
 * Asks somebody at a terminal; no is what Enter means.
 *
 * @throws {AbortedError} Ctrl-C, Ctrl-D, or `signal`.
 */
export async function confirmAtTerminal(
  question: string,
  terminal: {
    readonly input: Readable;
    readonly output: Writable;
    readonly signal: AbortSignal;
  },
): Promise<boolean> {
  const { confirm, isCancel } = await import("@clack/prompts");
  const { input, output } = terminal;
  const ended = new AbortController();
  // The prompt closes its reader at Ctrl-D and would wait for ever.
  const endAtCtrlD = (
    _text: unknown,
    key?: { readonly ctrl?: boolean; readonly name?: string },
  ) => {
    if (key?.ctrl === true && key.name === "d") ended.abort();
  };
  const end = (): void => ended.abort();
  input.on("keypress", endAtCtrlD).on("end", end);
  try {
    const signal = AbortSignal.any([terminal.signal, ended.signal]);
    const answer = await confirm({ message: question, initialValue: false, input, output, signal });
    if (isCancel(answer)) throw new AbortedError("the question");
    return answer;
  } finally {
    input.off("keypress", endAtCtrlD).off("end", end);
  }
}
