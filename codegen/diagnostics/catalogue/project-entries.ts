import type { CatalogueEntry } from "./entry.ts";

/** Faults of a project: its configuration, where its cards come from, and its own emitters. */
export const projectEntries = {
  "emitter-failed": {
    severity: "error",
    title: "an emitter that threw, or gave a file that cannot be written",
    meaning:
      "An emitter of the configuration threw an error, or returned a path that is not inside the output folder, that another file has, or without a text.",
    reason: "The agent's files would not fit together, so all of them are left as they were.",
    example: {
      kind: "story",
      broken: '[{ path: "../elsewhere.ts", text }]',
      mended: '[{ path: "planner.extra.ts", text }]',
    },
  },
  "handler-without-folder": {
    severity: "error",
    title: "a handler for a card that is no file",
    meaning: "The target `handler` was asked for an agent that comes from a registry or a URL.",
    reason: "A handler is written beside its own card.",
    example: {
      kind: "story",
      broken: "blocks gen --handler calculator, of the registry",
      mended: "blocks gen --handler ./agent-card.json",
    },
  },
  "prettier-missing": {
    severity: "error",
    title: "Prettier is asked for, and not installed",
    meaning: 'The configuration or the lock says `"format": "prettier"`, and the project has none.',
    reason: "Another layout would change every generated file.",
    example: {
      kind: "story",
      broken: '"format": "prettier" without the package',
      mended: "npm install --save-dev prettier",
    },
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
