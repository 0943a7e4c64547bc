import { existsSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import {
  checkCard,
  countDiagnostics,
  type Diagnostic,
  renderDiagnostics,
} from "../../codegen/index.ts";
import type { AgentCard } from "../../generated/types/agent-card.ts";
import type { AgentProject } from "./agent-project.ts";
import type { Reporter } from "./reporter.ts";

export interface CardCheck {
  readonly card: AgentCard | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly failed: boolean;
}

/** Every rule of the card, and that its handler is there. */
export function checkProject(project: AgentProject): CardCheck {
  const { card, diagnostics } = checkCard(project.cardText, project.cardFile, { authored: true });
  const all = [...diagnostics, ...handlerDiagnostics(project, card)];
  return { card, diagnostics: all, failed: all.some(({ severity }) => severity === "error") };
}

/** Shows all of them with their places, then the count. */
export function reportCheck(check: CardCheck, project: AgentProject, reporter: Reporter): void {
  if (check.diagnostics.length === 0) return;
  const textOf = (file: string): string | undefined =>
    file === project.cardFile ? project.cardText : undefined;
  reporter.diagnostics(renderDiagnostics(check.diagnostics, { textOf }));
  reporter.diagnostics(`${countDiagnostics(check.diagnostics)} in ${project.cardFile}`);
}

function handlerDiagnostics(project: AgentProject, card: AgentCard | undefined): Diagnostic[] {
  const handler = card?.runtime?.handler;
  if (handler === undefined) return [];
  const path = resolve(project.folder, handler);
  const inside = !relative(project.folder, path).startsWith(`..${sep}`);
  if (inside && existsSync(path)) return [];
  return [
    {
      severity: "error",
      code: "handler-missing",
      message: inside
        ? `the handler ${handler} does not exist`
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
