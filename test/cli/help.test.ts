import { expect, test } from "vitest";
import { blocks } from "./run-blocks.ts";

test("blocks --help lists every command", async () => {
  const { exitCode, stdout } = await blocks(["--help"]);
  expect(exitCode).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "Usage: blocks [options] [command]

    Typed clients from agent cards, and a local network to run agents on.

    Options:
      -V, --version             print the version
      -h, --help                display help for command

    Commands:
      network [options]         serve a local network on this machine
      check [options] [path]    check an agent card and its handler
      publish [options] [path]  publish an agent card to the registry
      run [options] [path]      run an agent on this machine
      gen [options] [agent...]  generate a typed client from an agent card
      explain [options] [code]  say what a diagnostic means and how to mend it
      help [command]            show the help of a command
    "
  `);
});

test("blocks gen --help shows arguments, options and examples", async () => {
  const { exitCode, stdout } = await blocks(["gen", "--help"]);
  expect(exitCode).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "Usage: blocks gen [options] [agent...]

    Generate a typed client from an agent card. Takes names of published agents,
    paths and globs of card files (anything with . or /), URLs, or - for standard
    input. Without any, regenerates what blocks.lock.json lists. With --handler,
    writes agent.gen.ts for the provider of ./agent-card.json.

    Arguments:
      agent            agents to generate for

    Options:
      --out <folder>   output folder; default: where the lock has the clients, else
                       agents
      --check          compare only: exit 1 with a diff when a file would change
      --verify         have independent engines check the output first
      --handler        generate the provider's typed handler instead
      --force          overwrite files that blocks did not write
      --api-key <key>  API key; default: BLOCKS_API_KEY, also from ./.env
      --json           print one JSON document instead of text
      -h, --help       display help for command

    Examples:
      $ blocks gen route_planner
      $ blocks gen ./agent-card.json --out src/agents
      $ blocks gen --check
      $ blocks gen --handler
    "
  `);
});

test.for(["network", "check", "publish", "run", "gen"])(
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
