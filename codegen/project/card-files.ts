import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import type { CardInput } from "../contract/generate-options.ts";
import { slashPath } from "../contract/write-files.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/report.ts";
import { sha256 } from "../load/sha256.ts";
import { type Seen, stateAt } from "../stamp/file-state.ts";
import { type FoundCards, isRemote, isUrl } from "./find-cards.ts";

/** Where cards come from, and what is made of them. */
export interface CardSource {
  /** `^\w+$` is a published agent, `-` standard input, `http(s)://` a URL, anything else a path or a glob. */
  readonly name: string;
  /** Folder that a path is relative to. */
  readonly folder: string;
  readonly settings: CardSettings;
  /** The agent that the lock names it for, when nobody else names it. */
  readonly lockedFor?: string;
  /** Of a name that leads to files. */
  readonly found?: FoundCards;
}

/** What config or lock know of a card beyond its text. */
export type CardSettings = Pick<CardInput, "outDir" | "targets" | "source" | "envelope">;

/** Gets a card that is no file; what keeps it from coming is a diagnostic of this agent alone. */
export type FetchCard = (name: string) => Promise<CardInput | CardProblem>;

export interface CardProblem {
  readonly message: string;
  readonly hint: string;
}

export interface CardContext {
  /** Diagnostics name files from here. */
  readonly cwd: string;
  /** The lock names files from here. */
  readonly lockFolder: string;
  /** Absolute paths of the cards that are read; undefined for all. */
  readonly only: ReadonlySet<string> | undefined;
  readonly fetchCard: FetchCard | undefined;
  readonly report: Report;
  /** Gets the locked agents whose cards are gone. */
  readonly gone: Set<string>;
  /** Gets every card file that was read, by its absolute path. */
  readonly seen: Map<string, Seen>;
}

/** How many cards are fetched at once. */
const fetchesAhead = 8;

/** Reads every card, one after the other; what cannot be read is told and left out. */
export async function* loadCards(
  sources: readonly CardSource[],
  context: CardContext,
): AsyncGenerator<CardInput> {
  const remote = sources.filter(({ name }) => isRemote(name) && context.only === undefined);
  const fetches = new Map<string, Promise<CardInput | CardProblem>>();
  const fetchNext = (): void => {
    const next = remote.find(({ name }) => !fetches.has(name));
    if (next === undefined || context.fetchCard === undefined) return;
    const fetching = context.fetchCard(next.name);
    // Whoever waits for it is told; until then it must not end the process.
    fetching.catch(() => {});
    fetches.set(next.name, fetching);
  };
  for (let at = 0; at < fetchesAhead; at += 1) fetchNext();
  for (const source of sources) {
    if (!isRemote(source.name)) yield* fileCards(source, context);
    else if (context.only === undefined) {
      const card = await fetches.get(source.name);
      fetchNext();
      if (card !== undefined && "text" in card) yield { ...card, ...source.settings };
      else if (card !== undefined) tell(context, nameOf(source.name), card);
    }
  }
}

function nameOf(name: string): string {
  return isUrl(name) ? name : name === "-" ? "<stdin>" : `registry:${name}`;
}

function* fileCards(source: CardSource, context: CardContext): Generator<CardInput> {
  const { paths } = source.found ?? { paths: [] };
  if (paths.length === 0) {
    tell(context, source.name, {
      message: `No file matches ${source.name}`,
      hint: "a glob takes *, ** and {a,b}; quote it, so that the shell leaves it alone",
    });
  }
  for (const path of paths) {
    if (context.only?.has(path) === false) continue;
    if (source.lockedFor !== undefined && !existsSync(path)) {
      context.gone.add(source.lockedFor);
      continue;
    }
    const card = fileCard(path, context);
    if (card !== undefined) yield { ...card, ...source.settings };
  }
}

function fileCard(path: string, context: CardContext): CardInput | undefined {
  const file = slashPath(relative(context.cwd, path));
  try {
    const read = (): string => readSeen(path, context.seen);
    const text = read();
    const source = slashPath(relative(context.lockFolder, path));
    // What is no file, as a pipe of the shell, can be read once.
    const again = context.seen.has(path) ? { readAgain: read } : {};
    return { text, ...again, file, path, source };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isMissing = code === "ENOENT" || code === "ENOTDIR";
    tell(context, file, {
      message: isMissing
        ? "There is no agent card at this path"
        : `The card cannot be read: ${message}`,
      hint: nameHint(file),
    });
    return undefined;
  }
}

/** Every reading is noted, so that what is known of a file is what the last reader had. */
function readSeen(path: string, seen: Map<string, Seen>): string {
  const state = stateAt(path, { follow: true });
  // Not the bytes: buffers lie outside of the heap, and wait there for a collection.
  const text = readFileSync(path, "utf8");
  if (state !== undefined) seen.set(path, { state, hash: sha256(text) });
  return text;
}

/** Whoever writes neither a dot nor a slash may have meant a published agent. */
function nameHint(file: string): string {
  return /[./\\]/.test(file)
    ? "name a card file, a folder that has an agent-card.json, or a glob"
    : "names of published agents have letters, digits and _ alone";
}

function tell(context: CardContext, file: string, problem: CardProblem): void {
  const diagnostic: Diagnostic = {
    severity: "error",
    code: "card-unreadable",
    file,
    line: 1,
    column: 1,
    pointer: "",
    ...problem,
  };
  context.report.add(diagnostic);
}
