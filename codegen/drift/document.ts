/**
 * A document with its text, for whoever wants findings with the lines and columns of a file. Without it a place is told
 * by its JSON pointer, and lines are those of the document as one line of JSON.
 */
export class DriftDocument {
  /** What findings and diagnostics call it: a path with forward slashes, `registry:route_planner`. */
  readonly file: string;
  /** JSON. */
  readonly text: string;
  /** Other schemas that references of this one may lead to, by their own names: relative to its file, or an `$id`. */
  readonly beside: readonly DriftDocument[];

  constructor(document: {
    readonly file: string;
    readonly text: string;
    readonly beside?: readonly DriftDocument[];
  }) {
    this.file = document.file;
    this.text = document.text;
    this.beside = document.beside ?? [];
  }
}
