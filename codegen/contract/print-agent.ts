import type { Report } from "../diagnostics/report.ts";
import { type FinishText, finishFiles } from "../format/project-format.ts";
import { agentView } from "./agent-view.ts";
import type { EmittedText, Emitter } from "./emitter.ts";
import { type ModelledAgent, snapshotName, snapshotText } from "./model-agent.ts";
import { type ModuleTarget, moduleText, targets } from "./targets.ts";

/** A file of one agent, before anything is written. */
export interface AgentFile {
  /** Relative to the output folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** It begins with our header, by which it is known again without a lock. */
  readonly hasHeader: boolean;
  /** The target that made it; undefined for the snapshot and for files of emitters. */
  readonly target?: ModuleTarget;
}

/** What an agent is printed as. */
export interface PrintPlan {
  readonly targets: readonly ModuleTarget[];
  readonly emitters: readonly Emitter[];
  /** Lays a text out as the project wants it; undefined when our printer's layout stays. */
  readonly finish: FinishText | undefined;
}

/**
 * Every file of one agent: the modules, the snapshot of its card, and what emitters add.
 *
 * @returns Undefined when an emitter or Prettier failed, which the report tells.
 */
export async function printAgent(
  agent: ModelledAgent,
  { targets: names, emitters, finish }: PrintPlan,
  report: Report,
): Promise<readonly AgentFile[] | undefined> {
  const modules = names.map((name): AgentFile => {
    const target = targets[name];
    const path = `${agent.stem}${target.suffix}`;
    return { path, text: moduleText(target, agent), hasHeader: true, target: name };
  });
  const snapshot = { path: snapshotName(agent.stem), text: snapshotText(agent), hasHeader: false };
  const files = [...modules, snapshot];
  const emitted =
    emitters.length === 0 ? [] : await runEmitters(agent, { emitters, files }, report);
  if (emitted === undefined) return undefined;
  const finished = finish === undefined ? files : await finishFiles(files, finish);
  if (!("message" in finished)) return [...finished, ...emitted];
  report.error({ ...finished, at: { source: agent.checked.source, pointer: "" } });
  return undefined;
}

async function runEmitters(
  agent: ModelledAgent,
  {
    emitters,
    files,
  }: { readonly emitters: readonly Emitter[]; readonly files: readonly AgentFile[] },
  report: Report,
): Promise<readonly AgentFile[] | undefined> {
  const view = agentView(agent);
  const taken = new Set(files.map(({ path }) => path.toLowerCase()));
  const emitted: AgentFile[] = [];
  let failed = false;
  const fail = (emitter: Emitter, message: string): void => {
    failed = true;
    const at = { source: agent.checked.source, pointer: "" };
    report.error({ code: "emitter-failed", message: `Emitter ${emitter.name}: ${message}`, at });
  };
  for (const emitter of emitters) {
    try {
      for (const file of await emitter.emit(view)) {
        const fault = faultOf(file, taken);
        if (fault !== undefined) {
          fail(emitter, fault);
          continue;
        }
        emitted.push({ path: file.path, text: file.text, hasHeader: false });
        taken.add(file.path.toLowerCase());
      }
    } catch (error) {
      fail(emitter, error instanceof Error ? error.message : String(error));
    }
  }
  return failed ? undefined : emitted;
}

/** Emitters are somebody's code: what they return is looked at before it is believed. */
function faultOf(file: EmittedText, taken: ReadonlySet<string>): string | undefined {
  const { path, text }: { readonly path?: unknown; readonly text?: unknown } = file ?? {};
  if (typeof path !== "string" || typeof text !== "string") {
    return "it returns files without path or text";
  }
  const isPlain = path.split("/").every((step) => /^[\w][\w.@ -]*$/.test(step));
  if (!isPlain) return `${JSON.stringify(path)} is no path inside the output folder`;
  return taken.has(path.toLowerCase()) ? `another file is called ${path}` : undefined;
}
