import type { Issue, StreamContract } from "../../gen/contract.ts";
import { issuesOf } from "../../gen/issues-of.ts";
import { StreamOverflowError } from "../../streams/stream-errors.ts";
import { BoundedQueue } from "../../support/bounded-queue.ts";
import type { CallStream, CallStreamConnection } from "../agent-transport.ts";
import type { ContractPolicy } from "./contract-policy.ts";
import { createDeferred } from "./deferred.ts";
import { EventContractError } from "./errors.ts";

const maxUnreadItems = 1_000;
const maxUnreadBytes = 1_048_576;

export interface StreamSlotOptions {
  readonly taskId: string;
  readonly stream: StreamContract;
  readonly policy: ContractPolicy;
  /** Opens on the announcement and not on the first read. */
  readonly eager: boolean;
}

interface Unread {
  readonly item: unknown;
  readonly bytes: number;
}

/** One declared stream of a task, before and after its announcement. */
export class StreamSlot {
  readonly #options: StreamSlotOptions;
  readonly #announced = createDeferred<CallStream>();
  readonly #unread: BoundedQueue<Unread>;
  #stream: CallStream | undefined;
  #connection: CallStreamConnection | undefined;
  #failed = false;
  #wanted: boolean;
  #pumping = false;

  constructor(options: StreamSlotOptions) {
    this.#options = options;
    const { stream, taskId, eager } = options;
    this.#wanted = eager;
    const name = `stream ${JSON.stringify(stream.key)} of task ${taskId}`;
    this.#unread = new BoundedQueue({
      maxItems: maxUnreadItems,
      maxBytes: maxUnreadBytes,
      sizeOf: (unread) => unread.bytes,
      overflowError: () => new StreamOverflowError(name, `${maxUnreadItems} items or 1 MiB`),
    });
  }

  get attached(): boolean {
    return this.#stream !== undefined;
  }

  /** No announcement yet, and one may still come. */
  get waiting(): boolean {
    return !this.attached && !this.#failed;
  }

  /** The agent announced this stream. */
  attach(stream: CallStream): void {
    try {
      this.#checkAnnouncement(stream);
    } catch (error) {
      this.fail(error);
      return;
    }
    this.#stream = stream;
    this.#announced.resolve(stream);
    if (stream.direction === "write") this.#unread.end();
    else if (this.#wanted) this.#startPump();
  }

  /** The stream will not come: every wait for it ends. What was read before stays readable. */
  fail(error: unknown): void {
    this.#failed = true;
    this.#announced.reject(error);
    this.#unread.fail(error);
  }

  /** Nobody feeds this stream any more. */
  end(): void {
    this.#unread.end();
  }

  items(): AsyncIterable<unknown> {
    return {
      [Symbol.asyncIterator]: () => {
        const unread = this.#unread[Symbol.asyncIterator]();
        return {
          next: async (): Promise<IteratorResult<unknown, undefined>> => {
            this.#wanted = true;
            this.#startPump();
            const { value, done } = await unread.next();
            return done ? { value: undefined, done } : { value: value.item, done: false };
          },
          return: async () => {
            await unread.return?.();
            return { value: undefined, done: true };
          },
        };
      },
    };
  }

  async write(item: unknown): Promise<void> {
    const stream = await this.#announced.promise;
    if (stream.format === "events") this.#judge(this.#options.stream.checkInbound, item);
    await this.#open(stream).write(item);
  }

  async endWriting(): Promise<void> {
    const stream = await this.#announced.promise.catch(() => undefined);
    if (stream !== undefined) await this.#open(stream).end();
  }

  #startPump(): void {
    if (this.#pumping || this.#stream === undefined) return;
    this.#pumping = true;
    this.#pump(this.#stream).then(
      () => this.#unread.end(),
      (error: unknown) => this.#unread.fail(error),
    );
  }

  #open(stream: CallStream): CallStreamConnection {
    this.#connection ??= stream.open();
    return this.#connection;
  }

  async #pump(stream: CallStream): Promise<void> {
    for await (const item of itemsOf(this.#open(stream), stream.format)) {
      if (stream.format === "events") this.#judge(this.#options.stream.checkOutbound, item);
      if (!this.#unread.push({ item, bytes: sizeOf(item) })) return;
    }
  }

  #judge(check: StreamContract["checkInbound"], event: unknown): void {
    const { policy } = this.#options;
    if (check === undefined || policy.mode("events") === "off") return;
    this.#report(issuesOf(check, event), event);
  }

  #report(issues: readonly Issue[], event: unknown): void {
    const { policy, taskId, stream } = this.#options;
    const error = (): Error =>
      new EventContractError({ taskId, streamKey: stream.key, issues, event });
    policy.judge({ side: "events", taskId, issues, error });
  }

  #checkAnnouncement(announced: CallStream): void {
    const { stream } = this.#options;
    const differences: Issue[] = [];
    const compare = (keyword: string, card: string, actual: string): void => {
      if (card === actual) return;
      const message = `the card says ${card}, the agent announced ${actual}`;
      differences.push({ path: "", keyword, message });
    };
    compare("format", stream.format, announced.format);
    compare("direction", consumerDirection(stream), announced.direction);
    this.#report(differences, undefined);
  }
}

/** What the consumer may do with a declared stream. */
export function consumerDirection(stream: StreamContract): CallStream["direction"] {
  switch (stream.direction) {
    case "outbound":
      return "read";
    case "inbound":
      return "write";
    case "bidirectional":
      return "both";
  }
}

function itemsOf(
  connection: CallStreamConnection,
  format: CallStream["format"],
): AsyncIterable<unknown> {
  return format === "bytes" ? connection.bytes() : connection.events();
}

function sizeOf(item: unknown): number {
  if (item instanceof Uint8Array) return item.byteLength;
  return JSON.stringify(item)?.length ?? 0;
}
