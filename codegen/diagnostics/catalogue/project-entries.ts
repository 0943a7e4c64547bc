import type { CatalogueEntry } from "./entry.ts";

/** Faults of a project: its configuration, where its cards come from, and its own emitters. */
export const projectEntries = {
  "card-unreadable": {
    severity: "error",
    title: "no card where one was named",
    meaning:
      "A path, a folder or a glob of the command line, the config or the lock leads to no file that can be read.",
    reason: "The other agents are generated all the same.",
    example: {
      kind: "story",
      broken: "blocks gen ./agent-crad.json",
      mended: "blocks gen ./agent-card.json",
    },
  },
  "config-file": {
    severity: "error",
    title: "an unusable config",
    meaning:
      "`blocks.config.json` or `.ts` does not fit its schema, cannot be run, leads out of the project, or is there twice.",
    reason: "Options that are guessed at would give other files than those that are meant.",
    example: {
      kind: "story",
      broken: '{ "targets": ["clients"] }',
      mended: '{ "targets": ["client"] }',
    },
  },
  "config-member": {
    severity: "error",
    title: "a member that no config has",
    meaning: "A config has a member that is not in its schema.",
    reason: "It would be ignored, and is most likely misspelt.",
    example: {
      kind: "story",
      broken: '{ "output": "src/agents" }',
      mended: '{ "out": "src/agents" }',
    },
  },
  "config-not-run": {
    severity: "warning",
    title: "settings in code that were not read",
    meaning:
      "`blocks.config.ts` or `.js` speaks of drift or of a registry, and the command runs no code of the project.",
    reason: "Settings that are written down and have no effect are worse than none.",
    example: {
      kind: "story",
      broken: 'blocks.config.ts: defineConfig({ drift: { failOn: "risky" } })',
      mended: "blocks drift --fail-on risky, or the settings in a blocks.config.json",
    },
  },
  "document-uri": {
    severity: "error",
    title: "a document that no reference can name",
    meaning: "A key of `documents` is neither a URI nor a path.",
    reason: "References find documents by their URIs.",
    example: {
      kind: "story",
      broken: 'compileSchema(schema, { name: "Order", documents: { "http://[": address } })',
      mended: 'compileSchema(schema, { name: "Order", documents: { "address.json": address } })',
    },
  },
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
  "prettier-failed": {
    severity: "error",
    title: "Prettier cannot lay out what was generated",
    meaning:
      "The project's own Prettier threw: its configuration is broken, or a plugin is missing.",
    reason: "Half of the files in another layout would be worse than none.",
    example: {
      kind: "story",
      broken: '.prettierrc: { "plugins": ["not-installed"] }',
      mended: "install the plugin, or remove it from .prettierrc",
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
  "schema-name": {
    severity: "error",
    title: "no name for the type of a schema",
    meaning:
      "Neither the title of a plain schema nor the name of its file makes a name for a type, or the name that was given is none.",
    reason: "The type and its validators are exported by that name.",
    example: {
      kind: "story",
      broken: "blocks gen --schema ./1.json",
      mended: "blocks gen --schema ./1.json --name Order",
    },
  },
  "schema-twice": {
    severity: "error",
    title: "two schemas with the same modules",
    meaning: "Two plain schemas would be written to the same files.",
    reason: "One would replace the other.",
    example: {
      kind: "story",
      broken: "blocks gen --schema a/order.json b/order.json --out src",
      mended: "blocks gen --schema a/order.json b/order.json, each beside its schema",
    },
  },
  "schema-unreadable": {
    severity: "error",
    title: "no schema where one was named",
    meaning: "A path or a glob leads to no file that can be read, or a named document is no JSON.",
    reason: "The other schemas are generated all the same.",
    example: {
      kind: "story",
      broken: "blocks gen --schema ./oder.schema.json",
      mended: "blocks gen --schema ./order.schema.json",
    },
  },
  "severity-idle": {
    severity: "warning",
    title: "a severity that changes nothing",
    meaning:
      "`severities` of the config names a code that no diagnostic has, or one whose diagnostic is always an error.",
    reason: "What was to be silenced or raised is told as before.",
    example: {
      kind: "story",
      broken: '"severities": { "pipe-without-stream": "off" }',
      mended: '"severities": { "pipe-without-streams": "off" }',
    },
  },
  "target-unknown": {
    severity: "error",
    title: "a target that this version has not",
    meaning: "A run was asked for a target that is not among those of this version.",
    reason: "Leaving it out silently would look as if it had been generated.",
    example: {
      kind: "story",
      broken: 'generate({ …, targets: ["clients"] })',
      mended: 'generate({ …, targets: ["client"] })',
    },
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
