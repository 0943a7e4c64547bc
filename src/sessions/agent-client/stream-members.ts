import type { StreamContract } from "../../gen/contract.ts";
import { consumerDirection, type StreamSlot } from "./stream-slot.ts";
import type { StreamHandle } from "./typed-stream.ts";

/** The members that a declared stream has for its consumer. */
export function streamMembers(slot: StreamSlot, stream: StreamContract): StreamHandle {
  const direction = consumerDirection(stream);
  const read = (): AsyncIterable<unknown> => slot.items();
  const reading = {
    [stream.format]: read,
    [Symbol.asyncIterator]: () => read()[Symbol.asyncIterator](),
  };
  const writing = {
    write: (item: unknown) => slot.write(item),
    end: () => slot.endWriting(),
  };
  return Object.defineProperty(
    {
      key: stream.key,
      attached: false,
      ...(direction === "write" ? {} : reading),
      ...(direction === "read" ? {} : writing),
    },
    "attached",
    { enumerable: true, get: () => slot.attached },
  );
}
