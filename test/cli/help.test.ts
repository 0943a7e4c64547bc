import { expect, test } from "vitest";
import { blocks } from "./run-blocks.ts";

test("blocks --help lists every command", async () => {
  const { exitCode, stdout } = await blocks(["--help"]);
  expect(exitCode).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "Usage: blocks [options] [command]

    Typed clients from agent cards, and a local network to run agents on.

    Options:
      -V, --version                    print the version
      -h, --help                       display help for command

    Commands:
      network [options]                serve a local network on this machine
      check [options] [path]           check an agent card and its handler
      publish [options] [path]         publish an agent card to the registry
      run [options] [path]             run an agent on this machine
      gen [options] [agent...]         generate a typed client from an agent card
      drift [options] [agent...]       compare the locked cards with the live ones
      diff [options] <before> <after>  compare two cards, schemas or folders of them
      explain [options] [code]         say what a diagnostic or a rule of drift
                                       means
      help [command]                   show the help of a command
    "
  `);
});

test("blocks gen --help shows arguments, options and examples", async () => {
  const { exitCode, stdout } = await blocks(["gen", "--help"]);
  expect(exitCode).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "Usage: blocks gen [options] [agent...]

    Generate a typed client from an agent card. Takes names of published agents,
    paths, folders and globs of card files (anything with . or /), URLs, or - for
    standard input. Without any, generates what blocks.config.json (or .ts) and
    blocks.lock.json name. Only files whose bytes change are written.

    Arguments:
      agent                  agents to generate for

    What to make:
      --out <folder>         output folder; default: the config's, else where the
                             lock has the clients, else agents
      --handler              the provider's typed handler instead: agent.gen.ts
      --fake                 beside the client an agent made of the card's examples,
                             for tests
      --fixtures             beside the client valid and invalid instances of what
                             the card describes
      --declaration-maps     types in a file of their own, from which editors jump
                             to the line in the card

    How to run:
      --check                compare with the locked cards, offline: exit 1 with a
                             diff when a file would change
      --frozen               the same for installs: names the files, without the
                             diff
      --dry-run              print what would change as a diff and write nothing;
                             exit 1 only on errors
      --stdout               print the modules instead of writing them
      --watch                generate whenever a card, the config or the lock is
                             saved
      --prune                remove what was generated from cards that are gone or
                             renamed
      --force                overwrite files that blocks did not write
      --verify               have independent engines check the output first

    Plain JSON Schemas:
      --schema               the arguments are JSON Schemas: types and validators
                             beside each of them
      --name <type>          name of the type; default: the schema's title
      --document <uri=file>  a document that a schema's $ref leads to; can be
                             repeated

    Options:
      --config <file>        config to read; default: the one beside the nearest
                             package.json
      --no-config            read no config
      --api-key <key>        API key; default: BLOCKS_API_KEY, also from ./.env
      --json                 print one JSON document instead of text
      -h, --help             display help for command

    Examples:
      $ blocks gen route_planner
      $ blocks gen ./agent-card.json "cards/**/*.json" --out src/agents
      $ blocks gen --check
      $ blocks gen --dry-run
      $ blocks gen --watch
      $ blocks gen --handler
      $ blocks gen --schema order.schema.json --name Order
    "
  `);
});

test.for(["network", "check", "publish", "run", "gen", "drift", "diff"])(
  "blocks %s --help ends with examples",
  async (name) => {
    const { exitCode, stdout } = await blocks([name, "--help"]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`$ blocks ${name}`);
  },
);

test("a misspelt command is refused with a suggestion", async () => {
  const { exitCode, stdout, stderr } = await blocks(["publsh"]);
  expect({ exitCode, stdout, stderr }).toMatchInlineSnapshot(`
    {
      "exitCode": 2,
      "stderr": "error  unknown command 'publsh'
    (Did you mean publish?)
    (blocks --help lists the commands)
    ",
      "stdout": "",
    }
  `);
});

test("a misspelt option is refused with a suggestion", async () => {
  const { exitCode, stderr } = await blocks(["gen", "planner", "--verfy"]);
  expect({ exitCode, stderr }).toMatchInlineSnapshot(`
    {
      "exitCode": 2,
      "stderr": "error  unknown option '--verfy'
    (Did you mean --verify?)
    (blocks gen --help shows what it takes)
    ",
    }
  `);
});

test("no command at all shows the help and is a usage error", async () => {
  const { exitCode, stderr } = await blocks([]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("Usage: blocks");
});
