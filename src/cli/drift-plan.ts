import { existsSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import {
  type Diagnostic,
  type DriftFailOn,
  type DriftFormat,
  type DriftProject,
  driftFormats,
  readBaseline,
} from "../../codegen/index.ts";
import type { DriftBaseline } from "../../generated/types/file.ts";
import { BlocksError } from "../support/errors.ts";
import type { CommandInput } from "./command.ts";
import { reportDiagnostics } from "./gen-report.ts";

/** How changes are judged and told: the command line wins over the config. */
export interface DriftPlan {
  readonly failOn: DriftFailOn;
  readonly severities: NonNullable<DriftProject["settings"]["severities"]>;
  readonly format: DriftFormat;
  /** Absolute path of the file that gets the report, which stdout then has as text. */
  readonly output: string | undefined;
  readonly verbose: boolean;
  readonly baseline: AcceptedChanges | undefined;
}

/** The file of accepted changes. */
export interface AcceptedChanges {
  /** Absolute. */
  readonly path: string;
  /** As it was found; undefined when it is written for the first time. */
  readonly accepted: DriftBaseline | undefined;
  /** Whether what is found now is accepted from now on. */
  readonly update: boolean;
}

/** @throws {BlocksError} `usage`, for flags that do not go together. */
export function assertDriftFlags({ options }: CommandInput): void {
  const { format, json, output } = options;
  if (json === true && output === undefined && format !== undefined && format !== "json") {
    const message = `--json does not go with --format ${String(format)}: one of them goes to stdout; --output gives the other a file`;
    throw new BlocksError("usage", message);
  }
}

/** @returns Undefined when there is a baseline that cannot be used, which is told. */
export function driftPlan(
  { options, context }: CommandInput,
  { settings }: Pick<DriftProject, "settings">,
): { readonly plan: DriftPlan } | { readonly diagnostics: readonly Diagnostic[] } {
  const { format, json, output } = options;
  const opened = openBaseline({ options, context }, settings.baseline);
  if ("diagnostics" in opened) return opened;
  const formatted = driftFormats.find((one) => one === format);
  const plan: DriftPlan = {
    failOn: failOnOf(options.failOn) ?? settings.failOn ?? "breaking",
    severities: settings.severities ?? {},
    format: formatted ?? (json === true ? "json" : "text"),
    output: typeof output === "string" ? resolve(context.cwd, output) : undefined,
    verbose: options.verbose === true,
    baseline: opened.baseline,
  };
  return { plan };
}

function failOnOf(value: CommandInput["options"][string]): DriftFailOn | undefined {
  return value === "breaking" || value === "risky" || value === "any" ? value : undefined;
}

function openBaseline(
  { options, context }: Pick<CommandInput, "context" | "options">,
  configured: string | undefined,
):
  | { readonly baseline: AcceptedChanges | undefined }
  | { readonly diagnostics: readonly Diagnostic[] } {
  const { baseline, updateBaseline } = options;
  const update = updateBaseline === true;
  const path = typeof baseline === "string" ? resolve(context.cwd, baseline) : configured;
  if (path === undefined) {
    if (!update) return { baseline: undefined };
    const message =
      "--update-baseline needs a file: pass --baseline, or set drift.baseline in blocks.config.json";
    throw new BlocksError("usage", message);
  }
  const file = relative(context.cwd, path) || path;
  if (!existsSync(path)) {
    if (update) return { baseline: { path, accepted: undefined, update } };
    return told([missing(file)], context);
  }
  const text = readFileSync(path, "utf8");
  const { baseline: accepted, diagnostics } = readBaseline({ file, text });
  if (accepted !== undefined) return { baseline: { path, accepted, update } };
  return told(diagnostics, context, new Map([[file, text]]));
}

function told(
  diagnostics: readonly Diagnostic[],
  context: CommandInput["context"],
  sources: ReadonlyMap<string, string> = new Map(),
): { readonly diagnostics: readonly Diagnostic[] } {
  reportDiagnostics({ diagnostics, sources }, context);
  return { diagnostics };
}

function missing(file: string): Diagnostic {
  return {
    severity: "error",
    code: "baseline-file",
    message: "There is no baseline at this path",
    ...{ file, line: 1, column: 1, pointer: "" },
    hint: "--update-baseline writes it",
  };
}
