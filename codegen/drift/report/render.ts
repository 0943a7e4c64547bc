import { renderGithub } from "./github.ts";
import { type JsonOptions, renderJson } from "./json.ts";
import { type JunitOptions, renderJunit } from "./junit.ts";
import { type MarkdownOptions, renderMarkdown } from "./markdown.ts";
import type { DriftReport } from "./report.ts";
import { renderSarif } from "./sarif.ts";
import { renderText, type TextOptions } from "./text.ts";

/** What a format may be told; each takes what it needs. */
export type DriftRenderOptions = TextOptions & JsonOptions & JunitOptions & MarkdownOptions;

/** How a report can be written: for people, programs, annotations, CI systems, comments, code scanning. */
export type DriftFormat = "text" | "json" | "github" | "junit" | "markdown" | "sarif";

type Renderer = (report: DriftReport, options: DriftRenderOptions) => string;

const renderers: Readonly<Record<DriftFormat, Renderer>> = {
  text: renderText,
  json: renderJson,
  github: renderGithub,
  junit: renderJunit,
  markdown: renderMarkdown,
  sarif: renderSarif,
};

/** Every format, the default first. */
export const driftFormats = Object.keys(renderers) as readonly DriftFormat[];

/** A report in one of the formats: the text of a file, with a line break at its end. */
export function renderDrift(
  report: DriftReport,
  format: DriftFormat,
  options: DriftRenderOptions = {},
): string {
  return renderers[format](report, options);
}
