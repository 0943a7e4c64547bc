import type { StreamContract } from "../../gen/contract.ts";
import { BlocksError } from "../../support/errors.ts";

/**
 * The declared stream of that key; without a key, the only one.
 *
 * @throws {BlocksError} `invalid-option`, naming the declared keys.
 */
export function namedStream(
  streams: readonly StreamContract[],
  key: unknown,
  taskId: string,
): StreamContract {
  const only = streams.length === 1 ? streams[0] : undefined;
  const found = key === undefined ? only : streams.find((stream) => stream.key === key);
  if (found !== undefined) return found;

  const declared = streams.map((stream) => JSON.stringify(stream.key)).join(", ");
  const what = key === undefined ? "needs a key" : `has no ${JSON.stringify(key)}`;
  throw new BlocksError(
    "invalid-option",
    `stream() of task ${taskId} ${what}; the card declares ${declared || "no stream"}`,
  );
}
