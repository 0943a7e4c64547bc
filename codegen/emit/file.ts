import type { Code } from "./code.ts";

/** A file that an emitter wants, before it is laid out. */
export interface EmittedFile {
  /** Relative to the output folder, with forward slashes. */
  readonly path: string;
  readonly content: Code;
}
