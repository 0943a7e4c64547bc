import {
  type GenerateResult,
  generateProject,
  generateSchemaFiles,
  type ProjectOptions,
  type TargetName,
  watchProject,
} from "../../codegen/index.ts";
import { BlocksError } from "../support/errors.ts";
import type { CommandInput, CommandResult } from "./command.ts";
import { exitCodes } from "./exit-codes.ts";
import { assertFlags } from "./gen-flags.ts";
import { genOutcome } from "./gen-outcome.ts";
import { reportDiagnostics, reportRun } from "./gen-report.ts";
import { schemaOptions } from "./gen-schema.ts";
import { createModulePrinter } from "./gen-stdout.ts";

/** `blocks gen`: cards in, typed clients out; with `--handler` the provider's side. */
export async function run(input: CommandInput): Promise<CommandResult> {
  assertFlags(input);
  const { options, context } = input;
  if (options.watch === true) return await runWatch(input);
  if (options.schema === true) return await runSchemas(input);
  const printer = options.stdout === true ? createModulePrinter(context) : undefined;
  const { commandLine, env, build } = context;
  const result = await generateProject({
    ...projectOptions(input),
    stamp: { arguments: commandLine, env, build },
    ...(printer === undefined ? {} : { onFile: printer.print }),
  });
  context.reporter.progress(undefined);
  printer?.end();
  if (result.isEmpty && result.diagnostics.length === 0) throw nothingNamed();
  const finished = finish(result, input);
  return printer === undefined ? finished : { ...finished, json: printer.json(finished.json) };
}

/** `--schema`: the arguments are plain JSON Schemas. */
async function runSchemas(input: CommandInput): Promise<CommandResult> {
  const { options, context } = input;
  const printer = options.stdout === true ? createModulePrinter(context) : undefined;
  const result = await generateSchemaFiles({
    ...schemaOptions(input),
    ...(printer === undefined ? {} : { onFile: printer.print }),
  });
  printer?.end();
  const finished = finish(result, input);
  return printer === undefined ? finished : { ...finished, json: printer.json(finished.json) };
}

/** Generates whenever a card, the config or the lock is saved, until Ctrl-C. */
async function runWatch(input: CommandInput): Promise<CommandResult> {
  const { context } = input;
  await watchProject({
    ...projectOptions(input),
    signal: context.signal,
    onRun: (run) => {
      if (run.result.isEmpty && run.changed.length === 0) throw nothingNamed();
      reportRun(run, context);
    },
  });
  return { exitCode: exitCodes.done };
}

function nothingNamed(): BlocksError {
  return new BlocksError(
    "usage",
    "name the agents to generate for: a published name, a card file, a URL, or - for standard input",
  );
}

/** What the flags ask for; the rest is in the config and the lock. */
export function projectOptions(input: CommandInput): ProjectOptions {
  const { options, context } = input;
  const { config, out } = options;
  const isHandler = options.handler === true;
  const added = (["fake", "fixtures"] as const).filter((name) => options[name] === true);
  return {
    cwd: context.cwd,
    agents: isHandler && input.arguments.length === 0 ? ["./agent-card.json"] : input.arguments,
    config: typeof config === "string" || config === false ? config : undefined,
    out: typeof out === "string" ? out : undefined,
    ...(isHandler ? { targets: ["handler"] satisfies TargetName[] } : {}),
    addTargets: added,
    ...(options.declarationMaps === true ? { declarationMaps: true } : {}),
    check: options.check === true || options.frozen === true,
    dryRun: options.dryRun === true,
    force: options.force === true,
    prune: options.prune === true,
    verify: options.verify === true,
    fetchCard: lazyFetcher(input),
    signal: context.signal,
    onProgress: ({ done, total, agent }) =>
      context.reporter.progress(`${done} of ${total}  ${agent}`),
  };
}

/** What speaks to registries is loaded for the first card that is no file. */
function lazyFetcher(input: CommandInput): NonNullable<ProjectOptions["fetchCard"]> {
  let fetcher: Promise<NonNullable<ProjectOptions["fetchCard"]>> | undefined;
  return async (name, place) => {
    fetcher ??= import("./card-fetcher.ts").then(({ cardFetcher }) => cardFetcher(input));
    return await (await fetcher)(name, place);
  };
}

function finish(result: GenerateResult, { options, context }: CommandInput): CommandResult {
  const { reporter, cwd, signal } = context;
  const outcome = genOutcome(result, { options, cwd, isInterrupted: signal.aborted });
  for (const line of outcome.results) reporter.result(line);
  reportDiagnostics(result, context);
  for (const note of outcome.notes) reporter.note(note);
  return outcome;
}
