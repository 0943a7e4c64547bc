import { Argument, Command, CommanderError, Option } from "commander";
import type { CommandDefinition, CommandInput } from "./command.ts";
import { commands } from "./commands.ts";

export { CommanderError };

export interface ParsedCommand {
  readonly definition: CommandDefinition;
  readonly arguments: readonly string[];
  readonly options: CommandInput["options"];
}

export interface ProgramOutput {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/**
 * The parser of the whole command line. `parseAsync` calls `chosen` with the command that was named;
 * help, version and usage errors end it with a `CommanderError` after they were written.
 */
export function createProgram(
  version: string,
  output: ProgramOutput,
  chosen: (parsed: ParsedCommand) => void,
): Command {
  const program = new Command("blocks")
    .description("Typed clients from agent cards, and a local network to run agents on.")
    .version(version, "-V, --version", "print the version")
    .helpCommand("help [command]", "show the help of a command")
    .showSuggestionAfterError()
    .showHelpAfterError("(blocks --help lists the commands)")
    .configureOutput({
      writeOut: output.out,
      writeErr: output.err,
      outputError: (text, write) => write(text.replace(/^error: /, "error  ")),
    })
    .exitOverride();

  for (const definition of commands) program.addCommand(commandOf(definition, program, chosen));
  return program;
}

function commandOf(
  definition: CommandDefinition,
  program: Command,
  chosen: (parsed: ParsedCommand) => void,
): Command {
  const command = new Command(definition.name)
    .summary(definition.summary)
    .description(`${sentence(definition.summary)} ${definition.description ?? ""}`.trim())
    .copyInheritedSettings(program)
    .showHelpAfterError(`(blocks ${definition.name} --help shows what it takes)`);

  for (const { notation, description } of definition.arguments ?? []) {
    command.addArgument(new Argument(notation, description));
  }
  for (const option of definition.options ?? []) command.addOption(optionOf(option));
  command.option("--json", "print one JSON document instead of text");
  if (definition.examples !== undefined) {
    const lines = definition.examples.map((example) => `  $ ${example}`);
    command.addHelpText("after", `\nExamples:\n${lines.join("\n")}`);
  }
  return command.action(() => {
    chosen({ definition, arguments: command.args, options: command.opts() });
  });
}

function optionOf(definition: NonNullable<CommandDefinition["options"]>[number]): Option {
  const option = new Option(definition.flags, definition.description);
  if (definition.choices !== undefined) option.choices([...definition.choices]);
  if (definition.default !== undefined) option.default(definition.default);
  if (definition.group !== undefined) option.helpGroup(definition.group);
  if (definition.repeatable === true) {
    option.argParser((value, before: readonly string[] | undefined) => [...(before ?? []), value]);
  }
  return option;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
