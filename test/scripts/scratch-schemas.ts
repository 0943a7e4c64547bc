import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** A JSON document that tests change at will. */
// biome-ignore lint/suspicious/noExplicitAny: tests reach into schemas that they break on purpose
export type Loose = any;

/** A copy of `schemas/` whose released copy is the same, gone after the test. */
export interface ScratchSchemas {
  readonly folder: string;
  /** Changes a file of `schemas/`. */
  edit(file: string, change: (document: Loose) => void): void;
  /** Writes a new file of `schemas/`. */
  add(file: string, document: Loose): void;
  remove(file: string): void;
  /** What package.json says. */
  setVersion(version: string): void;
}

/** @param released Version of the copy, and of package.json. */
export function scratchSchemas(released = "0.1.0"): ScratchSchemas {
  const folder = mkdtempSync(join(tmpdir(), "blocks-released-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(root, "schemas"), join(folder, "schemas"), { recursive: true });
  cpSync(join(root, "schemas"), join(folder, "test/released", released), { recursive: true });
  const path = (file: string): string => join(folder, "schemas", file);
  const write = (file: string, value: unknown): void =>
    writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
  const setVersion = (version: string): void => write(join(folder, "package.json"), { version });
  setVersion(released);
  return {
    folder,
    edit(file, change) {
      const document = JSON.parse(readFileSync(path(file), "utf8"));
      change(document);
      write(path(file), document);
    },
    add: (file, document) => write(path(file), document),
    remove: (file) => rmSync(path(file)),
    setVersion,
  };
}
