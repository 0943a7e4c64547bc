import { basename, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { TaskNotice } from "../agents/instance-options.ts";
import { runAgent } from "../agents/runner.ts";
import { createLog, logLevelOf } from "../support/log.ts";
import { readAgentProject } from "./agent-project.ts";
import { checkProject, reportCheck } from "./card-check.ts";
import { requireApiKey } from "./cli-backend.ts";
import type { CommandInput, CommandResult } from "./command.ts";
import { exitCodes } from "./exit-codes.ts";
import { loadProjectEnv } from "./project-env.ts";
import { untilAborted } from "./until-aborted.ts";

/** `blocks run`: takes tasks in this process until Ctrl-C. */
export async function run({
  arguments: [path],
  options,
  context,
}: CommandInput): Promise<CommandResult> {
  const { reporter } = context;
  const project = await readAgentProject(context.cwd, path);
  const check = await checkProject(project);
  reportCheck(check, project, reporter);
  if (check.failed) {
    return { exitCode: exitCodes.failed, json: { ok: false, diagnostics: check.diagnostics } };
  }

  const agentName = check.card?.identity.agentName ?? project.cardFile;
  const { env, forAgent, notes } = await loadProjectEnv(project.folder, context.env);
  for (const note of notes) reporter.warn(note);
  context.fillEnvironment(forAgent);
  const apiKey = typeof options.apiKey === "string" ? options.apiKey : env.BLOCKS_API_KEY;

  const instance = await runAgent({
    folder: project.folder,
    cardFile: basename(project.cardFile),
    apiKey: requireApiKey(apiKey === "" ? undefined : apiKey, "run"),
    baseUrl: env.BLOCKS_BACKEND_URL || undefined,
    cdmUrl: env.BLOCKS_CDM_URL || undefined,
    ...(options.quiet !== true && {
      onTask: (notice: TaskNotice) => reporter.note(`${agentName}  ${taskLine(notice)}`),
    }),
    onError: (taskId, error) =>
      reporter.warn(`task ${taskId} failed: ${messageOf(error)}${placeOf(error, project.folder)}`),
    log: createLog({
      level: logLevelOf(env.LOG_LEVEL, "warn"),
      sink: (line) => reporter.note(line),
    }),
  });
  try {
    await Promise.race([instance.ready, untilAborted(context.signal)]);
    if (!context.signal.aborted) {
      reporter.result(`${instance.agentName} takes tasks as ${instance.instanceId}`);
      reporter.note("Ctrl-C stops it.");
      reporter.document({ agentName: instance.agentName, instanceId: instance.instanceId });
    }
    const fault = await Promise.race([instance.closed, untilAborted(context.signal)]);
    if (fault !== undefined) throw fault;
  } finally {
    await instance.close();
  }
  return { exitCode: exitCodes.done };
}

/** Without the error of a task that failed, which is told with its place. */
function taskLine(notice: TaskNotice): string {
  if (notice.type === "started") return `task ${notice.taskId} started (${notice.kind})`;
  const { taskId, state, completionReason, tookMs } = notice;
  const why = completionReason === undefined ? "" : ` (${completionReason})`;
  return `task ${taskId} ${state} in ${tookMs} ms${why}`;
}

/** Where in the agent's own code it was thrown, ` (handler.ts:12:9)`; empty when that is unknown. */
function placeOf(error: unknown, folder: string): string {
  const frames = error instanceof Error ? (error.stack?.split("\n") ?? []) : [];
  for (const frame of frames) {
    const url = /(file:\/\/\/\S+?:\d+:\d+)\)?$/.exec(frame)?.[1];
    if (url === undefined || url.includes("/node_modules/")) continue;
    const path = relative(folder, fileURLToPath(url));
    if (!path.startsWith("..")) return ` (${path})`;
  }
  return "";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
