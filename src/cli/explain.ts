import { loadTopics } from "../../codegen/index.ts";
import { BlocksError } from "../support/errors.ts";
import type { CommandContext, CommandInput, CommandResult } from "./command.ts";
import { exitCodes } from "./exit-codes.ts";

type Topics = Awaited<ReturnType<typeof loadTopics>>["topics"];

/** `blocks explain`: what a diagnostic or a rule of drift means, and why it is told. */
export async function run({ arguments: [name], context }: CommandInput): Promise<CommandResult> {
  const { explain, topics } = await loadTopics();
  if (name === undefined) return list(topics, context);
  const { found, nearest } = explain(name);
  if (found === undefined) {
    const advice =
      nearest === undefined ? "blocks explain lists them all" : `did you mean "${nearest}"?`;
    throw new BlocksError(
      "usage",
      `there is no diagnostic and no rule ${JSON.stringify(name)}; ${advice}`,
    );
  }
  context.reporter.result(found.text);
  return { exitCode: exitCodes.done, json: found.facts };
}

function list(topics: Topics, { reporter }: CommandContext): CommandResult {
  const width = Math.max(...topics.map(({ name }) => name.length));
  let last = "";
  for (const { name, group, title } of topics) {
    if (group !== last) reporter.result(`${last === "" ? "" : "\n"}${group}`);
    last = group;
    reporter.result(`  ${name.padEnd(width)}  ${title}`);
  }
  const facts = topics.map((topic) => topic.facts);
  return {
    exitCode: exitCodes.done,
    json: {
      diagnostics: facts.filter((fact) => "code" in fact),
      rules: facts.filter((fact) => "rule" in fact),
    },
  };
}
