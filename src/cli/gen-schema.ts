import type { SchemaFilesOptions } from "../../codegen/index.ts";
import { BlocksError } from "../support/errors.ts";
import type { CommandInput } from "./command.ts";

/** What `blocks gen --schema` is asked for. */
export function schemaOptions({
  arguments: schemas,
  options,
  context,
}: CommandInput): SchemaFilesOptions {
  const { name, config, out, document } = options;
  if (schemas.length === 0) {
    throw new BlocksError(
      "usage",
      "name the schemas to generate for: a JSON file, or a glob in quotes",
    );
  }
  if (typeof name === "string" && schemas.length > 1) {
    throw new BlocksError(
      "usage",
      "--name is for one schema: leave it out, and their titles are taken",
    );
  }
  return {
    cwd: context.cwd,
    schemas,
    name: typeof name === "string" ? name : undefined,
    config: typeof config === "string" || config === false ? config : undefined,
    out: typeof out === "string" ? out : undefined,
    documents: new Map((Array.isArray(document) ? document : []).map(readDocument)),
    ...(options.declarationMaps === true ? { declarationMaps: true } : {}),
    dryRun: options.dryRun === true,
    force: options.force === true,
  };
}

function readDocument(text: string): readonly [string, string] {
  const at = text.lastIndexOf("=");
  const uri = text.slice(0, Math.max(at, 0));
  if (at > 0 && URL.canParse(uri) && at < text.length - 1) return [uri, text.slice(at + 1)];
  throw new BlocksError(
    "usage",
    `--document takes a URI and a file, https://example.com/a.json=./a.json, not ${text}`,
  );
}
