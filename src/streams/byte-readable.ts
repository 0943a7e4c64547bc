/**
 * A `Readable` of `node:stream`, as far as it can be declared for projects without Node's types.
 * In Node, `as Readable` gives the rest.
 */
export interface ByteReadable extends AsyncIterable<Uint8Array> {
  on(event: "data", listener: (chunk: Uint8Array) => void): this;
  on(event: "error", listener: (error: Error) => void): this;
  on(event: "end" | "close", listener: () => void): this;
  pipe<Destination extends ByteWritable>(
    destination: Destination,
    options?: { readonly end?: boolean },
  ): Destination;
  pause(): this;
  resume(): this;
  destroy(error?: Error): this;
}

/** What `pipe` writes to: any `Writable` of `node:stream`. */
export interface ByteWritable {
  write(chunk: Uint8Array): boolean;
  end(): unknown;
}
