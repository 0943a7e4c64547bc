import type {
  AgentCall,
  AgentTransport,
  AttachRequest,
  CallArtifact,
  CallEnd,
  CallEvent,
  CallStream,
  CallStreamConnection,
  StartRequest,
} from "../../src/sessions/agent-transport.ts";
import { createManualClock, type ManualClock } from "../support/manual-clock.ts";

/** A second implementation of the interface that generated clients stand on: everything in memory. */
export class InMemoryTransport implements AgentTransport {
  readonly billingMode: "free" | "paid" = "free";
  readonly clock: ManualClock = createManualClock();
  readonly sent: StartRequest[] = [];
  readonly attached: AttachRequest[] = [];
  /** What `start` and `attach` answer with. */
  call = new InMemoryCall("t1");
  /** Lets a test hold the answer of `start` back. */
  gate: Promise<void> = Promise.resolve();
  card: unknown = null;
  /** How the registry answers. */
  readCard: (options: { readonly signal?: AbortSignal }) => Promise<unknown> = async () =>
    this.card;
  /** Times that the registry was asked. */
  looks = 0;

  async start(request: StartRequest): Promise<AgentCall> {
    this.sent.push(request);
    await this.gate;
    return this.call;
  }

  async attach(request: AttachRequest): Promise<AgentCall> {
    this.attached.push(request);
    await this.gate;
    return this.call;
  }

  async fetchCard(
    _agentName: string,
    options: { readonly signal?: AbortSignal } = {},
  ): Promise<unknown> {
    this.looks += 1;
    return this.readCard(options);
  }
}

export class InMemoryCall implements AgentCall {
  readonly id: string;
  agentName: string | undefined = "demo";
  idempotent = false;
  readonly session = { kind: "session" };
  canceled = 0;
  closed = 0;
  refreshed = 0;
  /** What the stored record shows on the n-th read, from 0. */
  readonly stored: CallArtifact[][] = [];

  readonly #events: CallEvent[] = [];
  readonly #artifacts: CallArtifact[] = [];
  readonly #streams: CallStream[] = [];
  readonly #onArtifact = new Set<(artifact: CallArtifact) => void>();
  readonly #onStream = new Set<(stream: CallStream) => void>();
  #finish: (end: CallEnd) => void = () => {};
  #lose: (error: unknown) => void = () => {};
  readonly #ended: Promise<CallEnd>;

  constructor(id: string) {
    this.id = id;
    this.#ended = new Promise((resolve, reject) => {
      this.#finish = resolve;
      this.#lose = reject;
    });
    this.#ended.catch(() => {});
  }

  deliver(...artifacts: CallArtifact[]): this {
    for (const artifact of artifacts) {
      this.#artifacts.push(artifact);
      for (const listener of this.#onArtifact) listener(artifact);
    }
    return this;
  }

  announce(stream: CallStream): this {
    this.#streams.push(stream);
    for (const listener of this.#onStream) listener(stream);
    return this;
  }

  emit(...events: CallEvent[]): this {
    this.#events.push(...events);
    return this;
  }

  complete(): this {
    return this.end({ state: "completed" });
  }

  end(end: CallEnd): this {
    this.#finish(end);
    return this;
  }

  lose(error: unknown): this {
    this.#lose(error);
    return this;
  }

  async *events(): AsyncGenerator<CallEvent, void> {
    yield* this.#events;
    yield { type: "terminal", ...(await this.#ended) };
  }

  ended(): Promise<CallEnd> {
    return this.#ended;
  }

  artifacts(): readonly CallArtifact[] {
    return this.#artifacts;
  }

  onArtifact(listener: (artifact: CallArtifact) => void): () => void {
    this.#onArtifact.add(listener);
    for (const artifact of this.#artifacts) listener(artifact);
    return () => this.#onArtifact.delete(listener);
  }

  async refreshArtifacts(): Promise<void> {
    // As a session that has closed after its terminal: it calls no listener any more.
    this.#artifacts.push(...(this.stored[this.refreshed] ?? []));
    this.refreshed += 1;
  }

  onStream(listener: (stream: CallStream) => void): () => void {
    this.#onStream.add(listener);
    for (const stream of this.#streams) listener(stream);
    return () => this.#onStream.delete(listener);
  }

  async cancel(): Promise<void> {
    this.canceled += 1;
  }

  async close(): Promise<void> {
    this.closed += 1;
  }
}

let clockTick = 17_000_000_000_000_000n;

/** An artifact with the next timetoken. */
export function artifact(
  content: string | Uint8Array,
  about: Partial<Omit<CallArtifact, "bytes">> = {},
): CallArtifact {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  clockTick += 1n;
  return {
    mimeType: "application/json",
    size: bytes.byteLength,
    timetoken: String(clockTick),
    ...about,
    bytes: async () => bytes,
  };
}

/** An announced stream whose data the test feeds. */
export class InMemoryStream implements CallStream {
  readonly id: string;
  readonly declaredStream?: string;
  readonly direction: CallStream["direction"];
  readonly format: CallStream["format"];
  readonly written: unknown[] = [];
  opened = 0;
  ended = 0;
  /** What `open` throws instead of opening. */
  refusal: Error | undefined;
  readonly #items: unknown[] = [];
  #wake: () => void = () => {};
  #over = false;

  constructor(about: {
    readonly id?: string;
    readonly key?: string;
    readonly direction?: CallStream["direction"];
    readonly format?: CallStream["format"];
  }) {
    this.id = about.id ?? "t1-1";
    if (about.key !== undefined) this.declaredStream = about.key;
    this.direction = about.direction ?? "read";
    this.format = about.format ?? "events";
  }

  feed(...items: unknown[]): this {
    this.#items.push(...items);
    this.#wake();
    return this;
  }

  finish(): this {
    this.#over = true;
    this.#wake();
    return this;
  }

  open(): CallStreamConnection {
    if (this.refusal !== undefined) throw this.refusal;
    this.opened += 1;
    return {
      events: () => this.#read(),
      bytes: () => this.#read() as AsyncGenerator<Uint8Array, void>,
      write: async (data) => void this.written.push(data),
      end: async () => {
        this.ended += 1;
      },
    };
  }

  async *#read(): AsyncGenerator<unknown, void> {
    for (;;) {
      while (this.#items.length > 0) yield this.#items.shift();
      if (this.#over) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
