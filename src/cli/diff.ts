import { setImmediate } from "node:timers/promises";
import {
  type ComparedDocuments,
  type ComparedFile,
  compareDocuments,
  compareFolders,
  type DriftDirection,
  type DriftDocument,
  type NamedDocument,
  readDriftProject,
} from "../../codegen/index.ts";
import { AbortedError, BlocksError } from "../support/errors.ts";
import type { CommandContext, CommandInput, CommandResult } from "./command.ts";
import { type FolderOperand, readOperands, type UnreadableOperand } from "./diff-operand.ts";
import { assertDriftFlags, driftPlan } from "./drift-plan.ts";
import { finishDrift } from "./drift-report.ts";
import { type Told, toldOf } from "./drift-told.ts";
import { exitCodes } from "./exit-codes.ts";
import { reportDiagnostics } from "./gen-report.ts";

/** `blocks diff`: two cards, two schemas, or two folders of them. Writes nothing of theirs. */
export async function run(input: CommandInput): Promise<CommandResult> {
  assertDriftFlags(input);
  const { context, options } = input;
  const { config } = options;
  const found = await readDriftProject({
    cwd: context.cwd,
    config: typeof config === "string" || config === false ? config : undefined,
    lock: false,
  });
  reportDiagnostics(found, context);
  const { project, diagnostics } = found;
  if (project === undefined) {
    return { exitCode: exitCodes.failed, json: { ok: false, diagnostics } };
  }
  const planned = driftPlan(input, project);
  if (!("plan" in planned)) return { exitCode: exitCodes.failed, json: { ok: false, ...planned } };
  const told = await compareOperands(input, project.registry);
  return await finishDrift(told, { ...planned, context, isWhole: false });
}

async function compareOperands(
  input: CommandInput,
  registry: string | undefined,
): Promise<readonly Told[]> {
  const { context } = input;
  const [before, after] = await readOperands(input, registry);
  const unreadable = [before, after].filter((operand) => operand.kind === "unreadable");
  if (unreadable.length > 0) return unreadable.map(untold);
  const direction = directionOf(input);
  if (before.kind === "document" && after.kind === "document") {
    const compared = compareDocuments(before, after, { direction });
    assertDirectionMeant(compared, direction);
    noteDirections([compared], context);
    noteLone(nameOf(before, after), compared, context);
    const agent = compared.kind === "cards" ? compared.result.agent : "";
    const name = agent === "" ? nameOf(before, after) : agent;
    return [toldDocuments(name, compared, [before.document, after.document])];
  }
  if (before.kind === "folder" && after.kind === "folder") {
    return await compareFiles({ before, after, direction }, context);
  }
  const [folder, other] = before.kind === "folder" ? [before, after] : [after, before];
  const file = folder.kind === "folder" ? folder.file : "";
  const name = other.kind === "document" ? other.document.file : "";
  throw new BlocksError("usage", `${file} is a folder, and ${name} is not: name two of a kind`);
}

function untold({ name, message, hint, exitCode }: UnreadableOperand): Told {
  return { untold: { name, message, ...(hint === undefined ? {} : { hint }) }, exitCode };
}

function directionOf({ options }: CommandInput): DriftDirection | undefined {
  const { direction } = options;
  return direction === "input" || direction === "output" ? direction : undefined;
}

function assertDirectionMeant(
  { kind }: ComparedDocuments,
  direction: DriftDirection | undefined,
): void {
  if (kind !== "cards" || direction === undefined) return;
  const message =
    "--direction is for schemas: a card says itself which of its values go in and which come out";
  throw new BlocksError("usage", message);
}

/** The later name, as it will be looked for; standard input has none. */
function nameOf(before: NamedDocument, after: NamedDocument): string {
  const { file } = after.document;
  return file === "<stdin>" ? before.document.file : file;
}

async function compareFiles(
  folders: {
    readonly before: FolderOperand;
    readonly after: FolderOperand;
    readonly direction: DriftDirection | undefined;
  },
  context: CommandContext,
): Promise<readonly Told[]> {
  const { before, after, direction } = folders;
  const files: ComparedFile[] = [];
  for (const file of compareFolders(before, after, { direction })) {
    files.push(file);
    context.reporter.progress(`${files.length} compared  ${file.path}`);
    // A comparison lets nothing else happen: Ctrl-C is heard between two of them.
    await setImmediate();
    if (context.signal.aborted) throw new AbortedError("blocks diff");
  }
  context.reporter.progress(undefined);
  if (files.length === 0) {
    const message = `there is no agent card and no JSON Schema in ${before.file} or ${after.file}`;
    throw new BlocksError("card-unreadable", message);
  }
  noteDirections(
    files.map(({ compared }) => compared),
    context,
  );
  return files.map(({ path, compared, documents }) =>
    compared.kind === "alone"
      ? { entry: { name: path, result: compared.result } }
      : toldDocuments(path, compared, documents),
  );
}

function toldDocuments(
  name: string,
  compared: ComparedDocuments,
  documents: readonly DriftDocument[],
): Told {
  if (compared.kind === "neither") {
    const { message, hint } = compared;
    const untold = { name, message, ...(hint === undefined ? {} : { hint }) };
    return { untold, exitCode: exitCodes.failed };
  }
  const way = matteringDirection(compared);
  const full = way === undefined ? name : `${name} (as ${way})`;
  return toldOf(compared.result, { name: full, documents });
}

/** The direction that a result is told in; undefined where it would be the same in the other one, or is about no values. */
function matteringDirection(compared: ComparedFile["compared"]): DriftDirection | undefined {
  if (compared.kind !== "schemas") return undefined;
  const { verdict, diagnostics } = compared.result;
  const isUnreadable = diagnostics.some(({ severity }) => severity === "error");
  return isUnreadable || verdict === "none" || verdict === "docs" ? undefined : compared.direction;
}

/** A file of definitions says nothing itself: what changed in it shows where they are used. */
function noteLone(name: string, compared: ComparedDocuments, { reporter }: CommandContext): void {
  const lone = compared.kind === "schemas" ? compared.lone : [];
  if (lone.length === 0) return;
  const shown = lone.slice(0, listedLone).join(", ");
  const names = lone.length > listedLone ? `${shown} and ${lone.length - listedLone} more` : shown;
  reporter.warn(
    `definitions of ${name} that changed and that it does not refer to itself were not compared: ${names}. Compare the folders of all that use them.`,
  );
}

/** More names than these are counted. */
const listedLone = 10;

/** Says of schemas that were not compared in one direction alone which one is told, and what the other one is. */
function noteDirections(
  compared: readonly ComparedFile["compared"][],
  { reporter }: CommandContext,
): void {
  const chosen = compared.flatMap((one) => {
    const told = matteringDirection(one);
    const other = one.kind === "schemas" ? one.other : undefined;
    return told === undefined || other === undefined ? [] : [{ told, other }];
  });
  const [one, second] = chosen;
  if (one === undefined) return;
  const { told, other } = one;
  reporter.note(
    second === undefined
      ? `Told as ${told}; as ${other.direction} it is ${other.result.verdict}: --direction ${other.direction} tells that.`
      : "Each schema is told in the direction that is worse for it; --direction says which one is meant.",
  );
}
