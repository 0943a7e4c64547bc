import type { CommandDefinition, OptionDefinition } from "./command.ts";
import { driftCommands } from "./drift-commands.ts";

const apiKey: OptionDefinition = {
  flags: "--api-key <key>",
  description: "API key; default: BLOCKS_API_KEY, also from ./.env",
};

const genOptions: readonly OptionDefinition[] = [
  ...grouped("What to make:", [
    {
      flags: "--out <folder>",
      description:
        "output folder; default: the config's, else where the lock has the clients, else agents",
    },
    { flags: "--handler", description: "the provider's typed handler instead: agent.gen.ts" },
    {
      flags: "--fake",
      description: "beside the client an agent made of the card's examples, for tests",
    },
    {
      flags: "--fixtures",
      description: "beside the client valid and invalid instances of what the card describes",
    },
    {
      flags: "--declaration-maps",
      description: "types in a file of their own, from which editors jump to the line in the card",
    },
  ]),
  ...grouped("How to run:", [
    {
      flags: "--check",
      description:
        "compare with the locked cards, offline: exit 1 with a diff when a file would change",
    },
    { flags: "--frozen", description: "the same for installs: names the files, without the diff" },
    {
      flags: "--dry-run",
      description: "print what would change as a diff and write nothing; exit 1 only on errors",
    },
    { flags: "--stdout", description: "print the modules instead of writing them" },
    { flags: "--watch", description: "generate whenever a card, the config or the lock is saved" },
    {
      flags: "--prune",
      description: "remove what was generated from cards that are gone or renamed",
    },
    { flags: "--force", description: "overwrite files that blocks did not write" },
    { flags: "--verify", description: "have independent engines check the output first" },
  ]),
  ...grouped("Plain JSON Schemas:", [
    {
      flags: "--schema",
      description: "the arguments are JSON Schemas: types and validators beside each of them",
    },
    { flags: "--name <type>", description: "name of the type; default: the schema's title" },
    {
      flags: "--document <uri=file>",
      description: "a document that a schema's $ref leads to; can be repeated",
      repeatable: true,
    },
  ]),
  {
    flags: "--config <file>",
    description: "config to read; default: the one beside the nearest package.json",
  },
  { flags: "--no-config", description: "read no config" },
  apiKey,
];

function grouped(group: string, options: readonly OptionDefinition[]): readonly OptionDefinition[] {
  return options.map((option) => ({ ...option, group }));
}

/** Every command, in the order of the help. */
export const commands: readonly CommandDefinition[] = [
  {
    name: "network",
    summary: "serve a local network on this machine",
    description:
      "Serves the backend and the realtime service on 127.0.0.1, over one store on disk. The first start makes a development organisation and its API key. Runs until Ctrl-C.",
    options: [
      {
        flags: "--port <number>",
        description: "port to listen on; 0 picks a free one",
        default: "4455",
      },
      {
        flags: "--data <folder>",
        description: "where agents, tasks and keys are kept",
        default: ".blocks",
      },
      { flags: "--memory", description: "keep everything in memory" },
      {
        flags: "--print-env",
        description: "print what a shell needs to use the network of --data, and end",
      },
    ],
    examples: ["blocks network", 'eval "$(blocks network --print-env)"'],
    load: () => import("./network.ts"),
  },
  {
    name: "check",
    summary: "check an agent card and its handler",
    description:
      "Reports every violation at once, each with its place and a hint. Where a network is configured, compares the card with the published one, too.",
    arguments: [
      { notation: "[path]", description: "the card, or its folder; default ./agent-card.json" },
    ],
    options: [
      { flags: "--offline", description: "do not compare with the published card" },
      apiKey,
    ],
    examples: ["blocks check", "blocks check agents/planner", "blocks check --offline"],
    load: () => import("./check.ts"),
  },
  {
    name: "publish",
    summary: "publish an agent card to the registry",
    description:
      "Publishing again under the same name replaces the card. What that changes for callers is told first; a change that breaks them is published only after a yes, or with --allow-breaking.",
    arguments: [
      { notation: "[path]", description: "the card, or its folder; default ./agent-card.json" },
    ],
    options: [
      {
        flags: "--listing <listing>",
        description: "who can see the agent",
        choices: ["public", "private"],
        default: "private",
      },
      {
        flags: "--billing-mode <mode>",
        description: "whether calls cost",
        choices: ["free", "paid"],
        default: "free",
      },
      { flags: "--price-per-task <usd>", description: "price of a request (paid agents)" },
      { flags: "--price-per-minute <usd>", description: "price of a pipe's minute (paid agents)" },
      {
        flags: "--free-tasks <count>",
        description: "trial requests per consumer organisation (paid agents)",
      },
      {
        flags: "--free-minutes <count>",
        description: "trial minutes per consumer organisation (paid agents)",
      },
      { flags: "--accept-terms", description: "accept the terms for paid agents" },
      { flags: "--allow-breaking", description: "publish changes that break callers" },
      apiKey,
    ],
    examples: [
      "blocks publish",
      "blocks publish agents/planner --listing public",
      "blocks publish --allow-breaking",
    ],
    load: () => import("./publish.ts"),
  },
  {
    name: "run",
    summary: "run an agent on this machine",
    description: "Loads the card and its handler, connects and takes tasks until Ctrl-C.",
    arguments: [{ notation: "[path]", description: "the agent's folder; default the current one" }],
    options: [{ flags: "--quiet", description: "no lines about tasks, unless one fails" }, apiKey],
    examples: ["blocks run", "blocks run agents/planner"],
    load: () => import("./run.ts"),
  },
  {
    name: "gen",
    summary: "generate a typed client from an agent card",
    description:
      "Takes names of published agents, paths, folders and globs of card files (anything with . or /), URLs, or - for standard input. Without any, generates what blocks.config.json (or .ts) and blocks.lock.json name. Only files whose bytes change are written.",
    arguments: [{ notation: "[agent...]", description: "agents to generate for" }],
    options: genOptions,
    examples: [
      "blocks gen route_planner",
      'blocks gen ./agent-card.json "cards/**/*.json" --out src/agents',
      "blocks gen --check",
      "blocks gen --dry-run",
      "blocks gen --watch",
      "blocks gen --handler",
      "blocks gen --schema order.schema.json --name Order",
    ],
    load: () => import("./gen.ts"),
  },
  ...driftCommands(apiKey),
  {
    name: "explain",
    summary: "say what a diagnostic or a rule of drift means",
    description: "Without a code, lists every diagnostic and every rule of drift there is.",
    arguments: [{ notation: "[code]", description: "as commands print it: dangling-ref" }],
    examples: [
      "blocks explain dangling-ref",
      "blocks explain enum-value-removed",
      "blocks explain",
    ],
    load: () => import("./explain.ts"),
  },
];
