// The entry `@blocks-network/sdk/codegen`: what the command line and build scripts use.
export type { AcceptedFinding, DriftBaseline } from "../generated/types/file.ts";
export { checkCard } from "./contract/check-card.ts";
export {
  type AgentView,
  type ContentKind,
  defineEmitter,
  type EmittedText,
  type Emitter,
  type InputView,
  type OutputView,
  type SchemaView,
  type StreamView,
} from "./contract/emitter.ts";
export { generate } from "./contract/generate.ts";
export type {
  CardInput,
  FileResult,
  GeneratedText,
  GenerateOptions,
  GenerateResult,
  Progress,
} from "./contract/generate-options.ts";
export type { TargetName } from "./contract/targets.ts";
export type { DiagnosticCode } from "./diagnostics/catalogue.ts";
export type { Diagnostic } from "./diagnostics/diagnostic.ts";
export {
  countDiagnostics,
  type RenderOptions,
  renderDiagnostic,
  renderDiagnostics,
} from "./diagnostics/render.ts";
export type { Severities } from "./diagnostics/severities.ts";

export {
  applyBaseline,
  type BaselineOptions,
  baselineText,
  readBaseline,
} from "./drift/baseline.ts";
export { agentNotVisible } from "./drift/cards/without-cards.ts";
export { type CardEnvelope, type DiffCardsOptions, diffCards } from "./drift/diff-cards.ts";
export { type DiffSchemasOptions, diffSchemas } from "./drift/diff-schemas.ts";
export { DriftDocument } from "./drift/document.ts";
export type {
  CardDriftResult,
  DriftDirection,
  DriftFinding,
  DriftResult,
  DriftSeverity,
  DriftSite,
  DriftVerdict,
  VersionAdvice,
} from "./drift/finding.ts";
export {
  type ComparedDocuments,
  compareDocuments,
  type NamedDocument,
} from "./drift/project/compare-documents.ts";
export { type ComparedFile, compareFolders } from "./drift/project/compare-folders.ts";
export {
  type DriftProject,
  type DriftProjectOptions,
  type FoundProject,
  readDriftProject,
} from "./drift/project/drift-project.ts";
export type { LockedCard, UnreadableCard } from "./drift/project/locked-cards.ts";
export { nearestLocked } from "./drift/project/nearest-locked.ts";
export { isFileSource, readSourceCard } from "./drift/project/source-card.ts";
export { renderGithub } from "./drift/report/github.ts";
export { driftOutput, type JsonOptions, renderJson } from "./drift/report/json.ts";
export { type JunitOptions, renderJunit } from "./drift/report/junit.ts";
export { type MarkdownOptions, renderMarkdown } from "./drift/report/markdown.ts";
export {
  type DriftFormat,
  type DriftRenderOptions,
  driftFormats,
  renderDrift,
} from "./drift/report/render.ts";
export {
  createDriftReport,
  type DriftCounts,
  type DriftEntry,
  type DriftFailOn,
  type DriftPlace,
  type DriftReport,
  failsOn,
  type UntoldDrift,
} from "./drift/report/report.ts";
export { renderSarif } from "./drift/report/sarif.ts";
export { renderText, type TextOptions } from "./drift/report/text.ts";
export { type DriftPainter, type DriftStyle, terminalPainter } from "./drift/report/text-rows.ts";
export type { RuleEntry, RuleExample, SeverityByDirection } from "./drift/rules/entry.ts";
export { type DriftRule, driftRules } from "./drift/rules/rules.ts";
export { applySeverities, type DriftSeverities } from "./drift/severities.ts";
export { loadTopics } from "./explain/load-topics.ts";
export { generateProtocol } from "./generate-protocol.ts";
export type { ProtocolOptions, ProtocolResult } from "./pipeline.ts";
export type { CardProblem } from "./project/card-files.ts";
export { type BlocksConfig, defineConfig } from "./project/config.ts";
export { generateProject } from "./project/generate-project.ts";
export type {
  FetchPlace,
  ProjectOptions,
  ProjectResult,
  Watched,
} from "./project/project-options.ts";
export { generateSchemaFiles, type SchemaFilesOptions } from "./project/project-schemas.ts";
export { type ProjectRun, type WatchOptions, watchProject } from "./project/watch-project.ts";
export {
  type CompiledSchema,
  type CompileSchemaOptions,
  compileSchema,
} from "./schema/compile-schema.ts";
export { OutsideFolderError, type WrittenFile } from "./write/write.ts";
