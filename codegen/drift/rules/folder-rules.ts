import type { RuleEntry } from "./entry.ts";

/** What may happen to the documents of a folder that is held against another one, beside what changes in each. */
export const folderRules = {
  "document-removed": {
    of: "folder",
    title: "a card or schema is gone",
    severity: "breaking",
    why: "Whoever refers to it, or generates from it, finds nothing there.",
    example: {
      kind: "story",
      before: "the folder has order.schema.json",
      after: "it has no file of that name",
    },
  },
  "document-added": {
    of: "folder",
    title: "there is another card or schema",
    severity: "compatible",
    why: "Nobody refers to it yet.",
    example: {
      kind: "story",
      before: "the folder has no order.schema.json",
      after: "it has one",
    },
  },
} as const satisfies Readonly<Record<string, RuleEntry>>;
