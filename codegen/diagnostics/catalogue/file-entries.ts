import type { CatalogueEntry } from "./entry.ts";

/** Faults of files on disk: what is to be written, what was written, and the lock. */
export const fileEntries = {
  "agent-twice": {
    severity: "error",
    title: "two cards of one agent",
    meaning: "One run was given two different cards with the same agent name.",
    reason: "Both would be written to the same file.",
    example: {
      kind: "story",
      broken: "blocks gen ./planner.json ./planner-old.json",
      mended: "blocks gen ./planner.json",
    },
  },
  "baseline-file": {
    severity: "error",
    title: "an unusable baseline of drift",
    meaning: "The file of accepted changes does not fit its schema.",
    reason: "What is in it keeps changes from failing a run, so it is not guessed at.",
    example: {
      kind: "story",
      broken: '{ "baselineVersion": 1, "findings": [{ "rule": "input-removed" }] }',
      mended: '{ "baselineVersion": 1, "findings": [] }',
    },
  },
  "baseline-newer": {
    severity: "error",
    title: "a baseline of drift from a newer version",
    meaning:
      "The file of accepted changes has a version that this version of `blocks` does not read.",
    reason: "It may accept less than it seems to.",
    example: {
      kind: "story",
      broken: '{ "baselineVersion": 2, "findings": [] }',
      mended: "npm install @blocks-network/sdk@latest",
    },
  },
  "card-edited": {
    severity: "error",
    title: "a card snapshot changed by hand",
    meaning: "A `.card.json` beside a client is not the file that the lock recorded.",
    reason: "Client and snapshot would disagree about the contract.",
    example: {
      kind: "story",
      broken: "agents/unit_converter.card.json was edited",
      mended: "git checkout agents/unit_converter.card.json, or blocks gen unit_converter --force",
    },
  },
  "file-exists": {
    severity: "error",
    title: "a file that blocks did not write",
    meaning:
      "A file to be written exists already, and neither its header nor the lock says that it is ours.",
    reason: "Nobody's work is overwritten unasked.",
    example: {
      kind: "story",
      broken: "agents/unit_converter.ts was written by hand",
      mended: "move it away, or blocks gen unit_converter --force",
    },
  },
  "handler-missing": {
    severity: "error",
    title: "no handler where the card says",
    meaning:
      "`runtime.handler` names a file that is not there, is no file, or lies outside the agent's folder.",
    reason: "The agent could not start.",
    example: {
      kind: "story",
      broken: '"handler": "./handlr.ts"',
      mended: '"handler": "./handler.ts"',
    },
  },
  "handler-stale": {
    severity: "warning",
    title: "handler types of another card",
    meaning: "`agent.gen.ts` was not generated from the card as it is now.",
    reason: "The handler would refuse inputs that the card allows, or the other way round.",
    example: {
      kind: "story",
      broken: "the card gained an input, and agent.gen.ts did not",
      mended: "blocks gen --handler",
    },
  },
  "lock-edited": {
    severity: "error",
    title: "a digest that is not the card's",
    meaning: "The lock records another digest than the locked card has.",
    reason: "Drift is judged by the digest.",
    example: {
      kind: "story",
      broken: "a digest in blocks.lock.json was edited or merged by hand",
      mended: "blocks gen unit_converter",
    },
  },
  "lock-file": {
    severity: "error",
    title: "an unusable lock",
    meaning:
      "`blocks.lock.json` does not fit its schema, is a link, or names no module for an agent.",
    reason: "What is in it decides which files may be replaced, so it is not guessed at.",
    example: {
      kind: "story",
      broken: '{ "lockVersion": 2, "agents": {} }',
      mended: '{ "lockVersion": 1, "agents": {} }',
    },
  },
  "missing-file": {
    severity: "error",
    title: "a generated file is gone",
    meaning: "The lock names a module or a card snapshot that is not on disk.",
    reason: "Code that imports it does not compile.",
    example: {
      kind: "story",
      broken: "agents/unit_converter.ts was deleted",
      mended: "blocks gen unit_converter",
    },
  },
  "module-edited": {
    severity: "error",
    title: "a generated module changed by hand",
    meaning: "A generated module is neither what the lock recorded nor what its card gives.",
    reason: "The next run would undo the change.",
    example: {
      kind: "story",
      broken: "agents/unit_converter.ts was edited",
      mended: "blocks gen unit_converter",
    },
  },
  "module-stale": {
    severity: "error",
    title: "a module of another generator or card",
    meaning:
      "A generated file is not what the card gives today: another version of the generator wrote it, or the card changed.",
    reason: "Types and checks are not those of the card.",
    example: {
      kind: "story",
      broken: "the package was updated, the clients were not generated again",
      mended: "blocks gen",
    },
  },
  "name-changed": {
    severity: "warning",
    title: "a type that is called something else now",
    meaning:
      "A type of the generated client has another name than in the previous run, because of ids that differ only in characters that names cannot hold.",
    reason:
      "Code that imports the type by its old name stops compiling, or silently means the new one.",
    example: {
      kind: "story",
      broken:
        "beside the input `trip-from`, the card gained `trip_from`, which takes the name TripFrom",
      mended: "give the new id a name that differs in letters or digits, or import the new name",
    },
  },
  "stale-output": {
    severity: "warning",
    title: "generated files that nothing gives any more",
    meaning:
      "The lock names an agent whose card is gone, or whose card has another agent's name now.",
    reason: "The old files still compile, and speak of an agent that may no longer be there.",
    example: {
      kind: "story",
      broken:
        "cards/planner.json was renamed to agent route_planner; agents/planner.ts is still there",
      mended: "blocks gen --prune",
    },
  },
  "unsafe-path": {
    severity: "error",
    title: "a link in the way",
    meaning:
      "A file to be written is a link, a folder or a device, the output folder is a link that leads out of the project, or the lock names a folder outside it.",
    reason: "Nothing is written outside the output folder.",
    example: {
      kind: "story",
      broken: "agents is a link to /srv/shared",
      mended: "blocks gen unit_converter --out /srv/shared",
    },
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
