/** The same items, until `signal` aborts: then the loop throws what `error` makes. */
export function interruptible<T>(
  items: AsyncIterable<T>,
  signal: AbortSignal | undefined,
  error: () => Error,
): AsyncIterable<T> {
  if (signal === undefined) return items;
  return {
    [Symbol.asyncIterator]() {
      const inner = items[Symbol.asyncIterator]();
      const leave = async (): Promise<IteratorResult<T, undefined>> => {
        // A generator that waits for news would make `return` wait, too.
        Promise.resolve(inner.return?.()).catch(() => {});
        return { value: undefined, done: true };
      };
      return {
        next: () =>
          nextOrAbort(inner, signal, () => {
            void leave();
            return error();
          }),
        return: leave,
      };
    },
  };
}

function nextOrAbort<T>(
  inner: AsyncIterator<T, unknown>,
  signal: AbortSignal,
  error: () => Error,
): Promise<IteratorResult<T, undefined>> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(error());
    if (signal.aborted) return abort();
    signal.addEventListener("abort", abort, { once: true });
    inner
      .next()
      .then((result) => resolve(result.done ? { value: undefined, done: true } : result), reject)
      .finally(() => signal.removeEventListener("abort", abort));
  });
}
