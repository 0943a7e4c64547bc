import { DriftDocument } from "../../codegen/index.ts";
import { readAgentProject } from "./agent-project.ts";
import { checkProject, reportCheck } from "./card-check.ts";
import { checkRegistry } from "./check-registry.ts";
import type { CommandInput, CommandResult } from "./command.ts";
import { exitCodes } from "./exit-codes.ts";

/** `blocks check`: the card's schema, its cross-field rules, the handler file, and the card that is published. */
export async function run(input: CommandInput): Promise<CommandResult> {
  const { context } = input;
  const project = await readAgentProject(context.cwd, input.arguments[0]);
  const check = await checkProject(project);
  const { card, diagnostics, failed } = check;
  reportCheck(check, project, context.reporter);
  if (!failed && diagnostics.length === 0) {
    context.reporter.result(`${project.cardFile} is in order`);
  }
  const { cardFile: file, cardText: text } = project;
  const registry =
    failed || card === undefined
      ? undefined
      : await checkRegistry(
          { ...card.identity, document: new DriftDocument({ file, text }) },
          input,
        );
  return {
    exitCode: failed ? exitCodes.failed : exitCodes.done,
    json: { card: file, ok: !failed, diagnostics, ...(registry && { registry }) },
  };
}
