import { BlocksError } from "./errors.ts";

interface NodeModules {
  readonly "node:fs/promises": typeof import("node:fs/promises");
  readonly "node:path": typeof import("node:path");
}

/**
 * A module of Node, for code that also loads in browsers: an import would break their bundlers.
 *
 * @throws {BlocksError} `node-only`, naming `operation`.
 */
export function nodeModule<Name extends keyof NodeModules>(
  name: Name,
  operation: string,
): NodeModules[Name] {
  const { process } = globalThis as { process?: Partial<NodeJS.Process> };
  const found = process?.getBuiltinModule?.(name);
  if (found === undefined) throw new BlocksError("node-only", `${operation} needs Node`);
  return found as NodeModules[Name];
}
