import type { Readable, Writable } from "node:stream";
import { AbortedError } from "../support/errors.ts";

/**
 * Asks somebody at a terminal; no is what Enter means.
 *
 * @throws {AbortedError} Ctrl-C, or `signal`.
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
  const answer = await confirm({ message: question, initialValue: false, ...terminal });
  if (isCancel(answer)) throw new AbortedError("the question");
  return answer;
}
