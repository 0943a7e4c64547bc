import { existsSync, statSync } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import {
  checkCard,
  countDiagnostics,
  type Diagnostic,
  generate,
  renderDiagnostics,
} from "../../codegen/index.ts";
import type { AgentCard } from "../../generated/types/agent-card.ts";
import { isObject } from "../support/json.ts";
import { type AgentProject, handlerOptions } from "./agent-project.ts";
import type { Reporter } from "./reporter.ts";

export interface CardCheck {
  readonly card: AgentCard | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly failed: boolean;
}

/** Every rule of the card, that its handler is there, and that the handler's types are the card's. */
export async function checkProject(project: AgentProject): Promise<CardCheck> {
  const { card, diagnostics } = checkCard(project.cardText, project.cardFile, { authored: true });
  const stale = card === undefined ? [] : await staleHandler(project);
  const all = [...diagnostics, ...handlerDiagnostics(project), ...stale];
  return { card, diagnostics: all, failed: all.some(({ severity }) => severity === "error") };
}

/** Shows all of them with their places, then the count. */
export function reportCheck(check: CardCheck, project: AgentProject, reporter: Reporter): void {
  if (check.diagnostics.length === 0) return;
  const textOf = (file: string): string | undefined =>
    file === project.cardFile ? project.cardText : undefined;
  reporter.diagnostics(renderDiagnostics(check.diagnostics, { textOf, width: reporter.columns }));
  reporter.diagnostics(`${countDiagnostics(check.diagnostics)} in ${project.cardFile}`);
}

/** A warning when `agent.gen.ts` was made from another card: the handler would refuse valid inputs. */
async function staleHandler(project: AgentProject): Promise<Diagnostic[]> {
  const outFile = join(project.folder, "agent.gen.ts");
  if (!existsSync(outFile)) return [];
  const { files } = await generate({ ...handlerOptions(project), check: true });
  if (files.every(({ status }) => status === "unchanged")) return [];
  return [
    {
      severity: "warning",
      code: "handler-stale",
      message: "agent.gen.ts beside the card was not generated from it as it is now",
      file: project.cardFile,
      pointer: "",
      line: 1,
      column: 1,
      hint: "run blocks gen --handler",
    },
  ];
}

/** Looks into the text itself: a card with other faults must still be told of a missing handler. */
function handlerOf(cardText: string): string | undefined {
  try {
    const card: unknown = JSON.parse(cardText);
    const runtime = isObject(card) ? card.runtime : undefined;
    const handler = isObject(runtime) ? runtime.handler : undefined;
    return typeof handler === "string" && handler !== "" ? handler : undefined;
  } catch {
    return undefined;
  }
}

function handlerDiagnostics(project: AgentProject): Diagnostic[] {
  const handler = handlerOf(project.cardText);
  if (handler === undefined) return [];
  const path = resolve(project.folder, handler);
  const away = relative(project.folder, path);
  const inside = !isAbsolute(away) && away !== ".." && !away.startsWith(`..${sep}`);
  const found = inside ? statSync(path, { throwIfNoEntry: false }) : undefined;
  if (found?.isFile()) return [];
  const fault = found === undefined ? "does not exist" : "is not a file";
  return [
    {
      severity: "error",
      code: "handler-missing",
      message: inside
        ? `the handler ${handler} ${fault}`
        : `the handler ${handler} lies outside the agent's folder`,
      file: project.cardFile,
      pointer: "/runtime/handler",
      hint: "runtime.handler is a path relative to the card",
      ...placeOf(project.cardText, handler),
    },
  ];
}

function placeOf(text: string, handler: string): { line: number; column: number } {
  const at = text.indexOf(JSON.stringify(handler));
  const before = text.slice(0, Math.max(at, 0)).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
