import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { root } from "./consumer-modules.ts";
import { offsetOf } from "./editor.ts";

/** Where an editor jumps to. */
export interface Target {
  /** Absolute. */
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** What it selects there. */
  readonly text: string;
}

/** Places of a program, as `openEditor` takes them, and where each leads: the first place when there are several. */
export type FindTargets = (file: string, places: readonly string[]) => Promise<readonly Target[]>;

/** Asks the server that editors start for TypeScript up to 5.9. */
export function askServer(compiler: string): FindTargets {
  return async (file, places) => {
    const text = readFileSync(file, "utf8");
    const script = join(root, "node_modules", compiler, "lib/tsserver.js");
    const server = startServer([script, "--disableAutomaticTypingAcquisition"], dirname(file));
    const send = (command: string, args: object, seq: number): void => {
      server.write(`${JSON.stringify({ seq, type: "request", command, arguments: args })}\n`);
    };
    send("open", { file }, 0);
    places.forEach((place, index) => {
      const { line, column } = positionOf(text, offsetOf(text, place));
      send("definition", { file, line, offset: column }, index + 1);
    });
    return await server.answers(places.length, (message) => {
      if (message.type !== "response" || message.command !== "definition") return undefined;
      const [found] = (message.body ?? []) as ServerDefinition[];
      return { index: (message.request_seq as number) - 1, target: found && serverTarget(found) };
    });
  };
}

/** Asks the language server of TypeScript 7. */
export const askNativeServer: FindTargets = async (file, places) => {
  const text = readFileSync(file, "utf8");
  const script = join(root, "node_modules/typescript/bin/tsc");
  const server = startServer([script, "--lsp", "--stdio"], dirname(file));
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    server.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const uri = pathToFileURL(file).href;
  const rootUri = pathToFileURL(dirname(file)).href;
  const open = (): void => {
    send({ method: "initialized", params: {} });
    const textDocument = { uri, languageId: "typescript", version: 1, text };
    send({ method: "textDocument/didOpen", params: { textDocument } });
    places.forEach((place, index) => {
      const { line, column } = positionOf(text, offsetOf(text, place));
      const position = { line: line - 1, character: column - 1 };
      const params = { textDocument: { uri }, position };
      send({ id: index + 1, method: "textDocument/definition", params });
    });
  };
  send({ id: 0, method: "initialize", params: { processId: null, rootUri, capabilities: {} } });
  return await server.answers(places.length, (message) => {
    const { id, method } = message;
    // What the server asks of its editor is answered with nothing.
    if (method !== undefined && id !== undefined) send({ id, result: null });
    if (method !== undefined || typeof id !== "number") return undefined;
    if (id === 0) open();
    const [found] = [message.result ?? []].flat() as NativeDefinition[];
    return id === 0 ? undefined : { index: id - 1, target: found && nativeTarget(found) };
  });
};

interface ServerDefinition {
  readonly file: string;
  readonly start: { readonly line: number; readonly offset: number };
  readonly end: { readonly line: number; readonly offset: number };
}

interface NativeDefinition {
  readonly uri: string;
  readonly range: Readonly<
    Record<"start" | "end", { readonly line: number; readonly character: number }>
  >;
}

function serverTarget({ file, start, end }: ServerDefinition): Target {
  return { file, line: start.line, text: selected(file, start.line, [start.offset, end.offset]) };
}

function nativeTarget({ uri, range: { start, end } }: NativeDefinition): Target {
  const file = fileURLToPath(uri);
  const line = start.line + 1;
  return { file, line, text: selected(file, line, [start.character + 1, end.character + 1]) };
}

function selected(file: string, line: number, [from, to]: readonly [number, number]): string {
  const text = readFileSync(file, "utf8").split("\n")[line - 1] ?? "";
  return text.slice(from - 1, to - 1);
}

function positionOf(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

type Message = Readonly<Record<string, unknown>>;
type Answer = { readonly index: number; readonly target: Target | undefined } | undefined;

interface Server {
  write(text: string): void;
  /** Reads until so many answers are there, and ends the server. */
  answers(count: number, read: (message: Message) => Answer): Promise<readonly Target[]>;
}

function startServer(command: readonly string[], cwd: string): Server {
  const server = spawn(process.execPath, command, { cwd, stdio: ["pipe", "pipe", "ignore"] });
  return {
    write: (text) => void server.stdin.write(text),
    async answers(count, read) {
      const found = new Map<number, Target | undefined>();
      try {
        for await (const message of messagesOf(server)) {
          const answer = read(message);
          if (answer !== undefined) found.set(answer.index, answer.target);
          if (found.size === count) break;
        }
      } finally {
        server.kill();
      }
      const nowhere: Target = { file: "", line: 0, text: "" };
      return Array.from({ length: count }, (_, index) => found.get(index) ?? nowhere);
    },
  };
}

/** Both servers put a length in front of each message. */
async function* messagesOf({ stdout }: ChildProcess): AsyncIterable<Message> {
  let rest = Buffer.alloc(0);
  for await (const chunk of stdout ?? []) {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const [header, length] = /Content-Length: (\d+)\r\n\r\n/.exec(rest.toString("latin1")) ?? [];
      if (header === undefined) break;
      const start = rest.indexOf(header) + header.length;
      const end = start + Number(length);
      if (rest.length < end) break;
      yield JSON.parse(rest.subarray(start, end).toString("utf8")) as Message;
      rest = rest.subarray(end);
    }
  }
}
