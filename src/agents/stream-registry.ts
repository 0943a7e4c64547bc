import type { StreamAffinity, StreamDirection, StreamFormat } from "../streams/descriptor.ts";
import { BlocksError } from "../support/errors.ts";

/** What all holders of a stream have to agree on. */
export interface StreamTraits {
  readonly direction: StreamDirection;
  readonly format: StreamFormat;
  readonly external: boolean;
  readonly affinity: StreamAffinity;
}

/** One open stream and its holders. */
export interface StreamRegistryEntry<Value> extends StreamTraits {
  readonly streamId: string;
  readonly taskIds: ReadonlySet<string>;
  /** What the owner of the registry keeps with the stream. */
  value: Value | undefined;
}

/** What `StreamRegistry.acquire` found or made. */
export interface AcquiredStream<Value> {
  readonly entry: StreamRegistryEntry<Value>;
  /** This call made the entry. */
  readonly isNew: boolean;
  /** This call added the task. */
  readonly isNewForTask: boolean;
}

interface MutableEntry<Value> extends StreamRegistryEntry<Value> {
  readonly taskIds: Set<string>;
}

/** An instance's open streams and the tasks that hold them (provider sheet, section 19). */
export class StreamRegistry<Value = unknown> {
  readonly #entries = new Map<string, MutableEntry<Value>>();

  /**
   * Adds `taskId` to the holders of a stream.
   *
   * @throws {BlocksError} `stream-option` when the stream is open with other traits.
   */
  acquire(streamId: string, taskId: string, traits: StreamTraits): AcquiredStream<Value> {
    const known = this.#entries.get(streamId);
    if (known === undefined) {
      const { direction, format, external, affinity } = traits;
      const entry: MutableEntry<Value> = {
        streamId,
        direction,
        format,
        external,
        affinity,
        taskIds: new Set([taskId]),
        value: undefined,
      };
      this.#entries.set(streamId, entry);
      return { entry, isNew: true, isNewForTask: true };
    }
    for (const member of ["direction", "format", "external", "affinity"] as const) {
      if (known[member] === traits[member]) continue;
      throw new BlocksError(
        "stream-option",
        `stream ${streamId} is open with ${member} "${known[member]}", not "${traits[member]}"`,
      );
    }
    const isNewForTask = !known.taskIds.has(taskId);
    known.taskIds.add(taskId);
    return { entry: known, isNew: false, isNewForTask };
  }

  get(streamId: string): StreamRegistryEntry<Value> | undefined {
    return this.#entries.get(streamId);
  }

  /** Removes a holder. Returns the entry, which is gone now, when it was the last one. */
  release(streamId: string, taskId: string): StreamRegistryEntry<Value> | undefined {
    const entry = this.#entries.get(streamId);
    if (entry === undefined || !entry.taskIds.delete(taskId) || entry.taskIds.size > 0) {
      return undefined;
    }
    this.#entries.delete(streamId);
    return entry;
  }

  /** Removes a stream with all its holders; the entry still names them. */
  forceRemove(streamId: string): StreamRegistryEntry<Value> | undefined {
    const entry = this.#entries.get(streamId);
    this.#entries.delete(streamId);
    return entry;
  }

  /** Removes a task from all its streams. Returns those that nobody holds any more. */
  releaseAllForTask(taskId: string): StreamRegistryEntry<Value>[] {
    const held = [...this.#entries.values()].filter((entry) => entry.taskIds.has(taskId));
    return held.flatMap((entry) => this.release(entry.streamId, taskId) ?? []);
  }

  streamIds(): string[] {
    return [...this.#entries.keys()];
  }

  clear(): void {
    this.#entries.clear();
  }

  /** Open streams whose data this process moves. A shared one counts once. */
  get count(): number {
    return [...this.#entries.values()].filter((entry) => !entry.external).length;
  }
}
