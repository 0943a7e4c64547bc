import { readAgentProject } from "./agent-project.ts";
import { checkProject, reportCheck } from "./card-check.ts";
import type { CommandInput, CommandResult } from "./command.ts";
import { exitCodes } from "./exit-codes.ts";

/** `blocks check`: the card's schema, its cross-field rules, and the handler file. */
export async function run({ arguments: [path], context }: CommandInput): Promise<CommandResult> {
  const project = await readAgentProject(context.cwd, path);
  const check = await checkProject(project);
  reportCheck(check, project, context.reporter);
  if (!check.failed && check.diagnostics.length === 0) {
    context.reporter.result(`${project.cardFile} is in order`);
  }
  return {
    exitCode: check.failed ? exitCodes.failed : exitCodes.done,
    json: { card: project.cardFile, ok: !check.failed, diagnostics: check.diagnostics },
  };
}
