/** What there is to say about one diagnostic code, beyond the message that a place gets. */
export interface CatalogueEntry {
  /** `either` where the same fault is an error in one place and a warning in another. */
  readonly severity: "error" | "warning" | "either";
  /** A few words, without a full stop. */
  readonly title: string;
  /** What is wrong when it is told. */
  readonly meaning: string;
  /** What would go wrong if it were not told. */
  readonly reason: string;
  readonly example: CatalogueExample;
}

/** Something that gives the diagnostic, and the same thing mended. Both are held against the generator by a test. */
export type CatalogueExample =
  /** JSON at one place of an agent card that is otherwise in order. */
  | {
      readonly kind: "card";
      readonly at: string;
      readonly broken: string;
      readonly mended: string;
    }
  /** A JSON Schema, whole. */
  | { readonly kind: "schema"; readonly broken: string; readonly mended: string }
  /** A document whose text is the fault. */
  | { readonly kind: "text"; readonly broken: string; readonly mended: string }
  /** What happens to files, and the command that puts it right. */
  | { readonly kind: "story"; readonly broken: string; readonly mended: string };
