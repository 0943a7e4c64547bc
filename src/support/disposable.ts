// The published declarations must compile where `lib` has no disposables, so the two symbols are
// declared here, in the words of the standard library, which then merge with its own.
declare global {
  interface SymbolConstructor {
    readonly dispose: unique symbol;
    readonly asyncDispose: unique symbol;
  }
}

/** What `using` and `await using` take, and what `try`/`finally` can call by hand. */
export interface DisposableHandle {
  /** Starts the disposal and does not wait for it. */
  [Symbol.dispose](): void;
  [Symbol.asyncDispose](): Promise<void>;
}
