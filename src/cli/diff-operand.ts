import { existsSync, readFileSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { DriftDocument, type NamedDocument } from "../../codegen/index.ts";
import { BlocksError } from "../support/errors.ts";
import type { CommandInput } from "./command.ts";
import { exitCodes } from "./exit-codes.ts";
import { createLiveCards, type LiveCards } from "./live-cards.ts";
import { isPublishedName } from "./published-agents.ts";

/** What an argument of `blocks diff` leads to. */
export type Operand = DocumentOperand | FolderOperand | UnreadableOperand;

export interface DocumentOperand extends NamedDocument {
  readonly kind: "document";
}

export interface FolderOperand {
  readonly kind: "folder";
  /** Absolute. */
  readonly path: string;
  /** What messages call it. */
  readonly file: string;
}

export interface UnreadableOperand {
  readonly kind: "unreadable";
  /** As it was given. */
  readonly name: string;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly exitCode: typeof exitCodes.failed | typeof exitCodes.unreachable;
}

/**
 * Reads the two arguments: `-` is standard input, `^\w+$` a published agent, `http(s)://` a URL, anything else a path.
 *
 * @throws {BlocksError} `usage` when both are standard input.
 */
export async function readOperands(
  input: CommandInput,
  registry: string | undefined,
): Promise<readonly [Operand, Operand]> {
  const [before = "", after = ""] = input.arguments;
  if (before === "-" && after === "-") {
    throw new BlocksError("usage", "standard input can be read once: give - for one of the two");
  }
  const live = createLiveCards(input, { names: [before, after], registry });
  return await Promise.all([readOperand(before, live, input), readOperand(after, live, input)]);
}

async function readOperand(
  name: string,
  live: LiveCards,
  { context }: CommandInput,
): Promise<Operand> {
  if (name === "-") {
    return {
      kind: "document",
      document: new DriftDocument({ file: "<stdin>", text: await context.readStdin() }),
    };
  }
  if (isPublishedName(name) || /^[a-z][a-z\d+.-]+:\/\//i.test(name)) {
    return await readLive(name, live, context.cwd);
  }
  return readPath(name, context.cwd);
}

async function readLive(name: string, live: LiveCards, cwd: string): Promise<Operand> {
  const answer = await live.get(name);
  if (answer.kind === "card") {
    const { file, text, envelope } = answer.card;
    return { kind: "document", document: new DriftDocument({ file, text }), envelope };
  }
  const { message } = answer;
  const exitCode = answer.kind === "gone" ? exitCodes.failed : answer.exitCode;
  const hint = existsSync(resolve(cwd, name))
    ? `names without . and / are published agents: for what is here, write ./${name}`
    : answer.kind === "untold"
      ? answer.hint
      : undefined;
  return { kind: "unreadable", name, message, hint, exitCode };
}

function readPath(name: string, cwd: string): Operand {
  const path = resolve(cwd, name);
  const file = relative(cwd, path).replaceAll("\\", "/") || ".";
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) {
    const message = `there is no file or folder at ${file}`;
    const hint = /[./\\]/.test(name)
      ? undefined
      : "names of published agents have letters, digits and _ alone";
    return { kind: "unreadable", name, message, hint, exitCode: exitCodes.failed };
  }
  if (stats.isDirectory()) return { kind: "folder", path, file };
  return {
    kind: "document",
    document: new DriftDocument({ file, text: readFileSync(path, "utf8") }),
  };
}
