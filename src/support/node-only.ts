import { BlocksError } from "./errors.ts";

/** Stands in the browser build where a function needs Node. @throws {BlocksError} `node-only` */
export function nodeOnly(name: string): () => never {
  return () => {
    throw new BlocksError("node-only", `${name} needs Node; it is not in the browser build`);
  };
}
