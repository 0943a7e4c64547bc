import { realpath } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { BlocksError } from "../support/errors.ts";
import { isObject } from "../support/json.ts";
import type { HandlerFn } from "./handler.ts";

export interface LoadHandlerOptions {
  /** Absolute. The handler has to be inside. */
  readonly folder: string;
  /** `runtime.handler` of the card. Default `./handler.ts`. */
  readonly handler?: string | undefined;
  /** `runtime.handlerExport` of the card. Default `default`. */
  readonly handlerExport?: string | undefined;
}

/**
 * Imports an agent's handler. TypeScript is run by Node's type stripping.
 *
 * @throws {BlocksError} `handler-missing`: no such file, outside of the folder, does not load, or
 *   exports no function.
 */
export async function loadHandler(options: LoadHandlerOptions): Promise<HandlerFn> {
  const { folder, handler = "./handler.ts", handlerExport = "default" } = options;
  const file = await locate(folder, handler);
  const module = await load(file, handler);
  const found = [handlerExport, "handler", "default"]
    .map((name) => exportOf(module, name))
    .find((candidate) => typeof candidate === "function");
  if (found !== undefined) return found as HandlerFn;
  throw missing(
    `${handler} exports no function "${handlerExport}", "handler" or "default"; export the handler`,
  );
}

async function locate(folder: string, handler: string): Promise<string> {
  const root = await realpath(folder);
  const named = resolve(root, handler);
  if (!isInside(root, named)) throw outside(handler);
  let file: string;
  try {
    file = await realpath(named);
  } catch (cause) {
    throw missing(`the card names the handler ${handler}, which does not exist`, cause);
  }
  // A link may lead out of the folder.
  if (!isInside(root, file)) throw outside(handler);
  return file;
}

function isInside(root: string, file: string): boolean {
  const path = relative(root, file);
  return path !== "" && path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

async function load(file: string, handler: string): Promise<unknown> {
  try {
    return await import(pathToFileURL(file).href);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw missing(`the handler ${handler} cannot be loaded: ${why}`, cause);
  }
}

/** An own export; CommonJS interop may have wrapped the module in a default once more. */
function exportOf(module: unknown, name: string): unknown {
  if (!hasMembers(module)) return undefined;
  const direct = Object.hasOwn(module, name) ? module[name] : undefined;
  if (typeof direct === "function") return direct;
  const inner = Object.hasOwn(module, "default") ? module.default : undefined;
  return hasMembers(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined;
}

function hasMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) || typeof value === "function";
}

function outside(handler: string): BlocksError {
  return missing(`the handler ${handler} must be a file inside the agent's folder`);
}

function missing(message: string, cause?: unknown): BlocksError {
  return new BlocksError("handler-missing", message, { cause });
}
