import type { StreamContract } from "../contract.ts";
import type { HandlerContext } from "../handler/handler-types.ts";
import { sampleBytes } from "./fake-files.ts";

/** A stream as whatever its declaration makes of it. */
interface AnyStream extends AsyncIterable<unknown> {
  write(item: unknown): Promise<void>;
  end(): Promise<void>;
}

export type AnyContext = HandlerContext<{ readonly [key: string]: AnyStream }>;

/** The streams that this task may open: a request has no shared ones and none that are written to. */
export function openStreams(
  streams: readonly StreamContract[],
  { task }: AnyContext,
): readonly StreamContract[] {
  if (!task.hasStream) return [];
  if (task.taskKind === "pipe") return streams;
  return streams.filter((one) => one.direction === "outbound" && one.affinity === "dedicated");
}

/** Writes the items and ends a stream of one direction; the other one ends with its task. */
export async function sendItems(
  contract: StreamContract,
  items: readonly unknown[],
  { context, delayMs }: { readonly context: AnyContext; readonly delayMs: number },
): Promise<void> {
  const stream = context.stream(contract.key);
  for (const item of items) {
    await pause(delayMs, context.cancelSignal);
    if (context.isCancelled) return;
    await stream.write(item);
  }
  if (contract.direction === "outbound") await stream.end();
}

/** Keeps what the consumer writes, until the consumer ends the stream or the task is over. */
export async function receiveItems(
  contract: StreamContract,
  into: unknown[],
  context: AnyContext,
): Promise<void> {
  for await (const item of context.stream(contract.key)) into.push(item);
}

/** Two chunks, so that a reader which takes the first for all of it is found out. */
export function sampleChunks({ contentType }: StreamContract): readonly Uint8Array[] {
  const bytes = sampleBytes(contentType ?? "text/plain");
  const half = Math.ceil(bytes.length / 2);
  return [bytes.slice(0, half), bytes.slice(half)];
}

/** Waits, and no longer once the signal is aborted. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0 || signal.aborted) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
  });
}
