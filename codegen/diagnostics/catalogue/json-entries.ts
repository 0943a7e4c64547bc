import type { CatalogueEntry } from "./entry.ts";

/** Faults of the text of a JSON document. */
export const jsonEntries = {
  "duplicate-key": {
    severity: "error",
    title: "a key twice in one object",
    meaning: "An object has two members of the same name.",
    reason:
      "Parsers disagree on which of the two counts, so two readers would see two different documents.",
    example: { kind: "text", broken: '{ "a": 1, "a": 2 }', mended: '{ "a": 2 }' },
  },
  "invalid-json": {
    severity: "error",
    title: "not JSON",
    meaning:
      "The text is not JSON as RFC 8259 has it: no comments, no trailing commas, double quotes only, no NaN.",
    reason: "Nothing behind the first fault of this kind can be read with certainty.",
    example: { kind: "text", broken: '{ "a": 1, }', mended: '{ "a": 1 }' },
  },
  "lone-surrogate": {
    severity: "error",
    title: "half a character",
    meaning: "A text holds one half of a surrogate pair without the other.",
    reason:
      "Such a text has no UTF-8 form: it could neither be sent nor hashed nor written to a file.",
    example: {
      kind: "card",
      at: "/identity/displayName",
      broken: '"\\ud83d"',
      mended: '"\\ud83d\\ude00"',
    },
  },
  "too-deep": {
    severity: "error",
    title: "nested too deeply",
    meaning: "Objects and lists are nested deeper than 512 levels.",
    reason:
      "Every later stage walks the document level by level; the bound keeps a hostile one from exhausting the stack.",
    example: { kind: "text", broken: "[[[[…", mended: "[[[]]]" },
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
