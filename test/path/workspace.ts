import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

export type Example = "calculator" | "storyteller" | "image_converter";

export interface Workspace {
  readonly folder: string;
  /** The copy of an example, without the client that is committed beside it. */
  project(example: Example): string;
  remove(): void;
}

/** A folder of its own with a copy of the examples, where the package is installed by a link. */
export function createWorkspace(): Workspace {
  const folder = mkdtempSync(join(tmpdir(), "blocks-path-"));
  cpSync(join(root, "examples"), folder, { recursive: true });
  for (const example of ["calculator", "storyteller", "image_converter"]) {
    rmSync(join(folder, example, "agents"), { recursive: true, force: true });
    rmSync(join(folder, example, "blocks.lock.json"), { force: true });
  }
  mkdirSync(join(folder, "node_modules/@blocks-network"), { recursive: true });
  symlinkSync(root, join(folder, "node_modules/@blocks-network/sdk"), "junction");
  symlinkSync(join(root, "node_modules/@types"), join(folder, "node_modules/@types"), "junction");
  return {
    folder,
    project: (example) => join(folder, example),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
