import type { Report } from "../diagnostics/report.ts";
import {
  type LaidOutDeclarations,
  layOutDeclarations,
  withMapAt,
} from "../format/declaration-map.ts";
import { type FinishText, finishFiles } from "../format/project-format.ts";
import { createSource } from "../load/source.ts";
import { agentView } from "./agent-view.ts";
import type { EmittedText, Emitter } from "./emitter.ts";
import { type ModelledAgent, snapshotName, snapshotText } from "./model-agent.ts";
import { type ModuleTarget, moduleText, type Target, targets } from "./targets.ts";

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
  /** Whether types of data go to a file of their own, with a map to the card. */
  readonly declarationMaps: boolean;
}

/**
 * Every file of one agent: the modules, the snapshot of its card, and what emitters add.
 *
 * @returns Undefined when an emitter or Prettier failed, which the report tells.
 */
export async function printAgent(
  agent: ModelledAgent,
  plan: PrintPlan,
  report: Report,
): Promise<readonly AgentFile[] | undefined> {
  const { emitters, finish } = plan;
  const snapshot = { path: snapshotName(agent.stem), text: snapshotText(agent), hasHeader: false };
  const declarations = printDeclarations(agent, plan);
  const files = [
    ...printModules(agent, plan),
    ...(declarations === undefined
      ? []
      : [{ path: declarationFile(agent), text: declarations.text, hasHeader: true }]),
    snapshot,
  ];
  const emitted =
    emitters.length === 0 ? [] : await runEmitters(agent, { emitters, files }, report);
  if (emitted === undefined) return undefined;
  const finished = finish === undefined ? files : await finishFiles(files, finish);
  if ("message" in finished) {
    report.error({ ...finished, at: { source: agent.checked.source, pointer: "" } });
    return undefined;
  }
  if (declarations === undefined) return [...finished, ...emitted];
  return [...mapped(agent, { declarations, files: finished }), ...emitted];
}

function printModules(agent: ModelledAgent, plan: PrintPlan): readonly AgentFile[] {
  return plan.targets.map((name): AgentFile => {
    const target: Target = targets[name];
    const isSplit = plan.declarationMaps && target.printDeclarations !== undefined;
    const text = moduleText(target, agent, isSplit ? declarationFile(agent) : undefined);
    return { path: `${agent.stem}${target.suffix}`, text, hasHeader: true, target: name };
  });
}

/** The types that the client leaves to a file of their own; undefined where it keeps them. */
function printDeclarations(
  agent: ModelledAgent,
  { declarationMaps, targets: names }: PrintPlan,
): LaidOutDeclarations | undefined {
  if (!declarationMaps || !names.includes("client")) return undefined;
  return layOutDeclarations(targets.client.printDeclarations(agent));
}

/** The files, that of types with its map, which leads to the snapshot as it is written. */
function mapped(
  agent: ModelledAgent,
  printed: { readonly declarations: LaidOutDeclarations; readonly files: readonly AgentFile[] },
): readonly AgentFile[] {
  const { source } = agent.checked;
  const path = snapshotName(agent.stem);
  const card = printed.files.find((file) => file.path === path)?.text ?? "";
  const shown = createSource(path, card, source.value);
  const file = declarationFile(agent);
  return withMapAt(file, printed.files, {
    file,
    laidOut: printed.declarations,
    targetOf: (from) => (from === source ? { path, shown } : undefined),
  });
}

/** Where the client of an agent has its types of data, in runs that want declaration maps. */
export function declarationFile({ stem }: ModelledAgent): string {
  return `${stem}.types.d.ts`;
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
