import type { EmittedFile } from "../emit/file.ts";
import { layout } from "./layout.ts";

/** A file as it will be written. */
export interface FormattedFile {
  readonly path: string;
  readonly text: string;
}

/** Lays files out as Prettier would with its default options. */
export function format(files: readonly EmittedFile[]): readonly FormattedFile[] {
  return files.map(({ path, content }) => ({ path, text: layout(content) }));
}
