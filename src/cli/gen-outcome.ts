import { dirname, relative } from "node:path";
import type { GenerateResult } from "../../codegen/index.ts";
import type { CommandInput, CommandResult } from "./command.ts";
import { exitCodes } from "./exit-codes.ts";

/** What a run comes to, but for its diagnostics. Loads nothing of the generator. */
export interface GenOutcome extends CommandResult {
  /** Lines for stdout. */
  readonly results: readonly string[];
  /** Lines for stderr. */
  readonly notes: readonly string[];
}

export interface OutcomeOptions {
  readonly options: CommandInput["options"];
  /** Files are named from here. */
  readonly cwd: string;
  /** Default: false. */
  readonly isInterrupted?: boolean;
}

export function genOutcome(
  result: GenerateResult,
  { options, cwd, isInterrupted = false }: OutcomeOptions,
): GenOutcome {
  const files = result.files.map(({ path, status }) => ({ path: relative(cwd, path), status }));
  const done = changeLines(files);
  const { diff } = result;
  const isCheck = options.check === true || options.frozen === true;
  const failed = result.diagnostics.some(({ severity }) => severity === "error");
  const differing = files.filter(({ status }) => status === "differs").length;
  const ok = !failed && !(isCheck && differing > 0);
  return {
    exitCode: ok ? exitCodes.done : exitCodes.failed,
    json: {
      ok,
      files,
      ...(diff === undefined ? {} : { diff }),
      diagnostics: result.diagnostics,
    },
    results: diff === undefined || options.frozen === true ? done : [...done, diff.trimEnd()],
    notes: isInterrupted
      ? ["Interrupted: blocks gen goes on with what is left."]
      : notes({ isCheck, failed, differing, files, options }),
  };
}

/** More files than these are counted by their folders. */
const listedFiles = 20;

/** What was written and removed: file by file, or folder by folder when there are many. */
export function changeLines(
  files: readonly { readonly path: string; readonly status: string }[],
): readonly string[] {
  const verbs: Readonly<Record<string, string>> = { written: "wrote", removed: "removed" };
  const changes = files.flatMap(({ path, status }) => {
    const verb = verbs[status];
    return verb === undefined ? [] : [{ verb, path }];
  });
  if (changes.length <= listedFiles) return changes.map(({ verb, path }) => `${verb} ${path}`);
  const places = Map.groupBy(changes, ({ verb, path }) => `${verb} \0 ${dirname(path)}`);
  return [...places.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    const { verb, path } = first;
    return members.length === 1
      ? [`${verb} ${path}`]
      : [`${verb} ${members.length} files in ${dirname(path)}`];
  });
}

function notes(found: {
  readonly isCheck: boolean;
  readonly failed: boolean;
  readonly differing: number;
  readonly files: readonly { readonly status: string }[];
  readonly options: CommandInput["options"];
}): readonly string[] {
  const { isCheck, failed, differing, files, options } = found;
  if (isCheck && differing > 0) {
    return ["Generated files differ from what their cards give. Run blocks gen to renew them."];
  }
  if (options.dryRun === true && differing > 0) {
    const subject = differing === 1 ? "1 file" : `${differing} files`;
    return [`${subject} would change. Nothing was written.`];
  }
  if (failed || options.stdout === true) return [];
  const isDone = files.every(({ status }) => status === "unchanged");
  return isDone ? ["Nothing to do: every file is up to date."] : [];
}
