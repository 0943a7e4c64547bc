import { readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { parseEnv } from "node:util";
import { startNetwork } from "../network/index.ts";
import { BlocksError } from "../support/errors.ts";
import type { CommandContext, CommandInput, CommandResult } from "./command.ts";
import { exitCodes } from "./exit-codes.ts";
import { untilAborted } from "./until-aborted.ts";

/** `blocks network`: serves until Ctrl-C, or prints the environment of a network's data folder. */
export async function run({ options, context }: CommandInput): Promise<CommandResult> {
  const dataDir = resolve(context.cwd, String(options.data));
  if (options.printEnv === true) return await printEnvironment(dataDir, context);

  const memory = options.memory === true;
  const network = await startNetwork({
    port: portOf(String(options.port)),
    ...(memory ? { memory } : { dataDir }),
  });
  try {
    const data = `${relative(context.cwd, dataDir) || "."}/`;
    context.reporter.result(`blocks network on ${network.origin}`);
    context.reporter.result(`organisation ${network.organization.name}`);
    context.reporter.result(
      memory ? "kept in memory until this process ends" : `data in ${data}, key in ${data}dev.env`,
    );
    context.reporter.note(
      memory
        ? "its key is in what --json prints"
        : `in another shell: eval "$(${commandName(context)} network --print-env --data ${shellQuoted(dataDir)})"`,
    );
    context.reporter.document({
      origin: network.origin,
      organization: network.organization,
      environment: network.environment,
    });
    await untilAborted(context.signal);
  } finally {
    await network.close();
  }
  return { exitCode: exitCodes.done };
}

/** How this was started, for command lines that are shown for copying. */
function commandName({ env }: CommandContext): string {
  return env.npm_command === "exec" ? "npx blocks" : "blocks";
}

async function printEnvironment(dataDir: string, context: CommandContext): Promise<CommandResult> {
  const environment = await readDevEnv(join(dataDir, "dev.env"));
  for (const [name, value] of Object.entries(environment)) {
    context.reporter.result(`export ${name}=${shellQuoted(value)}`);
  }
  return { exitCode: exitCodes.done, json: environment };
}

async function readDevEnv(path: string): Promise<Record<string, string>> {
  try {
    const entries = Object.entries(parseEnv(await readFile(path, "utf8")));
    return Object.fromEntries(
      entries.filter(([name, value]) => /^BLOCKS_[A-Z_]+$/.test(name) && value !== undefined),
    ) as Record<string, string>;
  } catch (error) {
    throw new BlocksError(
      "usage",
      `no network has been started with this data folder (${path} is not there): start one with blocks network`,
      { cause: error },
    );
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new BlocksError("invalid-option", `--port takes a number from 0 to 65535, not ${text}`);
}

function shellQuoted(value: string): string {
  return `'${value.replaceAll("'", `'\\''`)}'`;
}
