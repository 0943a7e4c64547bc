import type { DriftFormat } from "../../codegen/index.ts";
import type { CommandDefinition, OptionDefinition } from "./command.ts";

// Not the list of the renderers: the help of every command would wait for them.
const formats = [
  "text",
  "json",
  "github",
  "junit",
  "markdown",
  "sarif",
] as const satisfies readonly DriftFormat[];

const judging: readonly OptionDefinition[] = [
  {
    flags: "--fail-on <level>",
    description:
      "mildest change that fails the run; default: the config's, else breaking (any: descriptions, too)",
    choices: ["breaking", "risky", "any"],
  },
  {
    flags: "--baseline <file>",
    description: "changes that are accepted: they are counted, and fail nothing",
  },
  { flags: "--update-baseline", description: "accept what is found now: writes that file" },
];

const telling: readonly OptionDefinition[] = [
  {
    flags: "--format <format>",
    description: "how to tell it; default: text",
    choices: formats,
  },
  { flags: "--output <file>", description: "write that into a file, and text to stdout" },
  {
    flags: "--verbose",
    description: "whole witnesses, what is accepted, and what did not change",
  },
];

const finding: readonly OptionDefinition[] = [
  {
    flags: "--config <file>",
    description: "JSON config to read; default: the one beside the nearest package.json",
  },
  { flags: "--no-config", description: "read no config" },
];

const exits =
  "Exit codes: 0 no change at the level, 1 there is one (or a card has to be mended first), 3 it cannot tell.";

/** The commands that compare cards. */
export function driftCommands(apiKey: OptionDefinition): readonly CommandDefinition[] {
  return [
    {
      name: "drift",
      summary: "compare the locked cards with the live ones",
      description: `Says what changed in the agents of blocks.lock.json since gen made their clients: in the registry, at their URLs, or in the files that they came from. blocks gen <agent> takes the new card. ${exits}`,
      arguments: [
        { notation: "[agent...]", description: "agents of the lock; default: all of them" },
      ],
      options: [...judging, ...telling, ...finding, apiKey],
      examples: [
        "blocks drift",
        "blocks drift route_planner --fail-on risky",
        "blocks drift --format sarif --output drift.sarif",
        "blocks drift --baseline drift-baseline.json --update-baseline",
      ],
      load: () => import("./drift.ts"),
    },
    {
      name: "diff",
      summary: "compare two cards, schemas or folders of them",
      description: `Takes names of published agents, paths (anything with . or /), URLs, or - for standard input. Of two schemas the worse direction is told, unless --direction says whether their values go into an agent or come out of it. ${exits}`,
      arguments: [
        { notation: "<before>", description: "card, schema or folder that there was" },
        { notation: "<after>", description: "the one that there is now" },
      ],
      options: [
        {
          flags: "--direction <direction>",
          description: "of schemas: input, if callers send the values; output, if they get them",
          choices: ["input", "output"],
        },
        ...judging,
        ...telling,
        ...finding,
        apiKey,
      ],
      examples: [
        "git show main:agent-card.json | blocks diff - agent-card.json",
        "blocks diff route_planner ./agent-card.json",
        "blocks diff old.schema.json new.schema.json --direction output",
        "blocks diff released/schemas ./schemas",
      ],
      load: () => import("./diff.ts"),
    },
  ];
}
