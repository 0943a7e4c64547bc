import type { Clock } from "../support/clock.ts";

export const writeAffinityHeader = "x-write-affinity";

/**
 * Read-your-writes routing (consumer sheet, section 3.2): the backend names a time, and until then
 * every call to the same origin repeats it.
 */
export interface WriteAffinity {
  /** The value to send, or undefined when none is held or it has passed. */
  current(): string | undefined;
  capture(value: string | null): void;
}

interface Slot {
  seconds: number;
  text: string;
}

const slots = new Map<string, Slot>();

/** The slot of one backend origin, shared by all clients of it in this process. */
export function writeAffinityOf(origin: string, clock: Clock): WriteAffinity {
  return {
    current() {
      const slot = slots.get(origin);
      if (slot === undefined) return undefined;
      if (slot.seconds * 1_000 > clock.now()) return slot.text;
      slots.delete(origin);
      return undefined;
    },
    capture(value) {
      if (value === null || !/^\d{1,15}$/.test(value.trim())) return;
      const seconds = Number(value);
      if (seconds > (slots.get(origin)?.seconds ?? 0)) slots.set(origin, { seconds, text: value });
    },
  };
}
