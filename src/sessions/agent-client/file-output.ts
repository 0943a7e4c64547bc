import { BlocksError } from "../../support/errors.ts";
import type { CallArtifact } from "../agent-transport.ts";

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

/** For fetching the content of an output. */
export interface FetchOptions {
  readonly signal?: AbortSignal | undefined;
}

/** What a file is made of: what its sender says about it, and a way to its content. */
export type FileSource = Pick<CallArtifact, "mimeType" | "size" | "bytes"> & {
  readonly fileName?: string | undefined;
};

export function createFileOutput(source: FileSource): FileOutput {
  const { mimeType, size, fileName } = source;
  const bytes = (options: FetchOptions = {}): Promise<Uint8Array> =>
    source.bytes(options.signal === undefined ? {} : { signal: options.signal });
  return {
    mimeType,
    size,
    ...(fileName === undefined ? {} : { fileName }),
    bytes,
    text: async (options) => new TextDecoder().decode(await bytes(options)),
    saveTo: async (path, options) => {
      const { files, paths } = nodeModules();
      const target = paths.resolve(path);
      const content = await bytes(options);
      await files.mkdir(paths.dirname(target), { recursive: true });
      await files.writeFile(target, content);
      return target;
    },
  };
}

// Not an import: this file is also part of the browser build, which has none of `node:`.
function nodeModules(): {
  readonly files: typeof import("node:fs/promises");
  readonly paths: typeof import("node:path");
} {
  const load = globalThis.process?.getBuiltinModule;
  if (load === undefined) {
    throw new BlocksError("node-only", "saveTo needs Node; use bytes() in a browser");
  }
  return { files: load("node:fs/promises"), paths: load("node:path") };
}
