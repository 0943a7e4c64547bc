import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import {
  countDiagnostics,
  type GenerateResult,
  generate,
  renderDiagnostics,
} from "../../codegen/index.ts";
import { BlocksError } from "../support/errors.ts";
import { handlerOptions, readAgentProject } from "./agent-project.ts";
import { loadCards, lockedFolders, lockedSources } from "./card-sources.ts";
import type { CommandContext, CommandInput, CommandResult } from "./command.ts";
import { exitCodes } from "./exit-codes.ts";

/** `blocks gen`: cards in, typed clients out; with `--handler` the provider's side. */
export async function run(input: CommandInput): Promise<CommandResult> {
  const { options } = input;
  if (options.handler === true) return await runHandler(input);

  const lockFile = join(nearestPackage(input.context.cwd), "blocks.lock.json");
  const check = options.check === true;
  if (check && !existsSync(lockFile)) throw nothingLocked(lockFile, input.context.cwd);
  const cards = check
    ? []
    : await loadCards(await namesOf(input, lockFile), { input, lockFolder: dirname(lockFile) });
  const result = await generate({
    agents: cards,
    outDir: await outDirOf(input, lockFile),
    lockFile,
    check,
    force: options.force === true,
    verify: options.verify === true,
  });
  return finish(result, { check, context: input.context });
}

async function runHandler({
  arguments: [path],
  options,
  context,
}: CommandInput): Promise<CommandResult> {
  const project = await readAgentProject(context.cwd, path);
  const check = options.check === true;
  const result = await generate({
    ...handlerOptions(project),
    check,
    force: options.force === true,
    verify: options.verify === true,
  });
  return finish(result, { check, context });
}

/** `--out`, else the one folder in which the lock has clients, else `agents`. */
async function outDirOf({ options, context }: CommandInput, lockFile: string): Promise<string> {
  if (typeof options.out === "string") return resolve(context.cwd, options.out);
  const folders = await lockedFolders(lockFile);
  return folders.length === 1
    ? join(dirname(lockFile), ...folders)
    : resolve(context.cwd, "agents");
}

/** The agents of the command line, else everything that the lock has. */
async function namesOf(
  { arguments: names }: CommandInput,
  lockFile: string,
): Promise<readonly string[]> {
  if (names.length > 0) return names;
  const locked = await lockedSources(lockFile);
  // A lock that cannot be used is told by the generator, with its place.
  if (locked === undefined || locked.length > 0) return locked ?? [];
  throw new BlocksError(
    "usage",
    "name the agents to generate for: a published name, a card file, a URL, or - for standard input",
  );
}

function nothingLocked(lockFile: string, cwd: string): BlocksError {
  const path = relative(cwd, lockFile);
  return new BlocksError(
    "lock-invalid",
    `there is no ${path} to check against: run blocks gen with the names of agents first`,
  );
}

interface Finish {
  readonly check: boolean;
  readonly context: CommandContext;
}

function finish(result: GenerateResult, { check, context }: Finish): CommandResult {
  const { reporter, cwd } = context;
  const files = result.files.map(({ path, status }) => ({ path: relative(cwd, path), status }));
  for (const { path, status } of files) {
    if (status === "written") reporter.result(`wrote ${path}`);
    if (status === "removed") reporter.result(`removed ${path}`);
  }
  if (result.diff !== undefined) reporter.result(result.diff.trimEnd());
  reportDiagnostics(result, context);

  const failed = result.diagnostics.some(({ severity }) => severity === "error");
  const differs = files.some(({ status }) => status === "differs");
  if (check && differs) {
    reporter.note(
      "Generated files differ from what their cards give. Run blocks gen to renew them.",
    );
  }
  if (!failed && !differs && files.every(({ status }) => status === "unchanged")) {
    reporter.note("Nothing to do: every file is up to date.");
  }
  return {
    exitCode: failed || differs ? exitCodes.failed : exitCodes.done,
    json: { ok: !failed && !differs, files, diagnostics: result.diagnostics },
  };
}

function reportDiagnostics(
  { diagnostics, sources }: GenerateResult,
  { reporter }: CommandContext,
): void {
  if (diagnostics.length === 0) return;
  reporter.diagnostics(renderDiagnostics(diagnostics, { textOf: (file) => sources.get(file) }));
  reporter.diagnostics(countDiagnostics(diagnostics));
}

/** The folder of the nearest `package.json`, upwards; the working directory when there is none. */
function nearestPackage(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (folder === dirname(folder)) return cwd;
  }
}
