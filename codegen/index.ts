// The entry `@blocks-network/sdk/codegen`: what the command line and build scripts use.
export { checkCard } from "./contract/check-card.ts";
export {
  type CardInput,
  type GenerateClientsOptions,
  generateClients,
} from "./contract/generate-clients.ts";
export { type GenerateHandlerOptions, generateHandler } from "./contract/generate-handler.ts";
export type { FileResult, GenerateClientsResult } from "./contract/run-summary.ts";
export type { DiagnosticCode } from "./diagnostics/catalogue.ts";
export type { Diagnostic } from "./diagnostics/diagnostic.ts";
export { loadExplanations } from "./diagnostics/load-explanations.ts";
export {
  countDiagnostics,
  type RenderOptions,
  renderDiagnostic,
  renderDiagnostics,
} from "./diagnostics/render.ts";
export { generateProtocol, type ProtocolOptions, type ProtocolResult } from "./pipeline.ts";
export {
  type CompiledSchema,
  type CompileSchemaOptions,
  compileSchema,
} from "./schema/compile-schema.ts";
export { OutsideFolderError, type WrittenFile } from "./write/write.ts";
