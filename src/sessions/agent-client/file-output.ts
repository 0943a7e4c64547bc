/** A file that came from the other side. Nothing is fetched before it is asked for, also after `close()`. */
export interface FileOutput {
  readonly mimeType: string;
  /** Bytes, as the sender says. */
  readonly size: number;
  /** As the sender says it; never use it as a path. */
  readonly fileName?: string;
  bytes(options?: FetchOptions): Promise<Uint8Array>;
  /** The content read as UTF-8. */
  text(options?: FetchOptions): Promise<string>;
  /**
   * Writes the content to `path`, creating its folders and replacing what is there. Node only.
   *
   * @returns The absolute path.
   */
  saveTo(path: string, options?: FetchOptions): Promise<string>;
}

export interface FetchOptions {
  readonly signal?: AbortSignal | undefined;
}
