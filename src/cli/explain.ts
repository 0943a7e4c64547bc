import { loadExplanations } from "../../codegen/index.ts";
import { BlocksError } from "../support/errors.ts";
import type { CommandContext, CommandInput, CommandResult } from "./command.ts";
import { exitCodes } from "./exit-codes.ts";

type Explanations = Awaited<ReturnType<typeof loadExplanations>>;

/** `blocks explain`: what a diagnostic code means, why it is told, and how to mend it. */
export async function run({ arguments: [code], context }: CommandInput): Promise<CommandResult> {
  const all = await loadExplanations();
  if (code === undefined) return list(all, context);
  const { found, nearest } = all.explain(code);
  if (found === undefined) {
    const advice =
      nearest === undefined ? "blocks explain lists the codes" : `did you mean "${nearest}"?`;
    throw new BlocksError("usage", `there is no diagnostic ${JSON.stringify(code)}; ${advice}`);
  }
  context.reporter.result(all.explanationText(found));
  return { exitCode: exitCodes.done, json: found };
}

function list({ explanations }: Explanations, { reporter }: CommandContext): CommandResult {
  const width = Math.max(...explanations.map(({ code }) => code.length));
  let group = "";
  for (const one of explanations) {
    if (one.group !== group) reporter.result(`${group === "" ? "" : "\n"}${one.group}`);
    group = one.group;
    reporter.result(`  ${one.code.padEnd(width)}  ${one.title}`);
  }
  return { exitCode: exitCodes.done, json: { diagnostics: explanations } };
}
