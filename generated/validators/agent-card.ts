// Generated from schemas/agent-card. Do not edit.
// Edit the schema, then run: npm run generate

import {
  type ValueRule,
  equal,
  examine,
  fields,
  list,
  longer,
  repeated,
  repeatedBy,
} from "../helpers.ts";
import type {
  AcceptEntry,
  AgentCapabilities,
  AgentCard,
  AgentEncryption,
  AgentIdentity,
  AgentInput,
  AgentIo,
  AgentOutput,
  AgentProvider,
  AgentRuntime,
  AgentSecurity,
  AgentServices,
  AgentTag,
  AgentWebApp,
  AuthoredAgentCard,
  AuthoredRuntime,
  ContentType,
  FileClassType,
  FileContentType,
  FormClassType,
  FormContentType,
  FormProperty,
  FormSchema,
  StreamDeclaration,
  TextClassType,
  TextContentType,
} from "../types/agent-card.ts";
import type { Issue } from "../types/issue.ts";
import {
  checkStreamAffinity,
  checkStreamDirection,
  checkStreamFormat,
  checkTaskKind,
  isStreamAffinity,
  isStreamDirection,
  isStreamFormat,
  isTaskKind,
} from "./task-event.ts";

const pattern_6a31b7b6f6f7 = /^[a-zA-Z0-9_]+$/u;
const pattern_9454ba9bfdce =
  /^(?:https:\/\/(?:[^\s/?#@\\]*@)?(?:\[[0-9A-Fa-f:.]+\]|[^\s/?#@:\[\]\\]+)(?::(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?)(?:[/?#]\S*)?$/u;
const pattern_97d4b138987b =
  /^(text|image|audio|video)\/[a-z0-9!#$&^_.+-]{1,127}$/u;
const pattern_57c633d9c0af =
  /^[a-z][a-z0-9!#$&^_.-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.-]{0,126}\+(json|xml|zip|gzip)$/u;
const pattern_c5f3078e93ae = /\+json$/u;
const pattern_9f31bb85f389 = /(^text\/|\+xml$)/u;

export type { Issue } from "../types/issue.ts";

export function isAgentCard(value: unknown): value is AgentCard {
  return isAgentCardPart1(value) && isAgentCardPart2(value);
}

export function checkAgentCard(value: unknown): Issue[] {
  if (isAgentCard(value)) return [];
  return examine(ruleAgentCard, value);
}

export function isAgentInput(value: unknown): value is AgentInput {
  return (
    isAgentInputPart1(value) &&
    isAgentInputPart2(value) &&
    isAgentInputPart3(value) &&
    isAgentInputPart4(value) &&
    isAgentInputPart5(value)
  );
}

export function checkAgentInput(value: unknown): Issue[] {
  if (isAgentInput(value)) return [];
  return examine(ruleAgentInput, value);
}

export function isAgentOutput(value: unknown): value is AgentOutput {
  if (!fields(value)) return false;
  const { id, description, contentType, guaranteed } = value;
  if (!(
    typeof id === "string" &&
    id !== "" &&
    (description === undefined ||
      (typeof description === "string" && description !== "")) &&
    contentType !== undefined &&
    isContentType(contentType) &&
    typeof guaranteed === "boolean"
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "id":
      case "description":
      case "contentType":
      case "guaranteed":
      case "example":
      case "schema":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkAgentOutput(value: unknown): Issue[] {
  if (isAgentOutput(value)) return [];
  return examine(ruleAgentOutput, value);
}

export function isAgentTag(value: unknown): value is AgentTag {
  if (!fields(value)) return false;
  const { id, name, description, examples } = value;
  if (!(
    typeof id === "string" &&
    typeof name === "string" &&
    (description === undefined || typeof description === "string") &&
    (examples === undefined || isAgentTagExamples(examples))
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "id":
      case "name":
      case "description":
      case "examples":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkAgentTag(value: unknown): Issue[] {
  if (isAgentTag(value)) return [];
  return examine(ruleAgentTag, value);
}

export function isAuthoredAgentCard(
  value: unknown,
): value is AuthoredAgentCard {
  return isAuthoredAgentCardPart1(value) && isAuthoredAgentCardPart2(value);
}

export function checkAuthoredAgentCard(value: unknown): Issue[] {
  if (isAuthoredAgentCard(value)) return [];
  return examine(ruleAuthoredAgentCard, value);
}

export function isAgentCapabilities(
  value: unknown,
): value is AgentCapabilities {
  if (!fields(value)) return false;
  const { taskKinds } = value;
  if (!isAgentCapabilitiesTaskKinds(taskKinds)) return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "taskKinds":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkAgentCapabilities(value: unknown): Issue[] {
  if (isAgentCapabilities(value)) return [];
  return examine(ruleAgentCapabilities, value);
}

export function isContentType(value: unknown): value is ContentType {
  return typeof value === "string" && isContentTypePart2(value);
}

export function checkContentType(value: unknown): Issue[] {
  if (isContentType(value)) return [];
  return examine(ruleContentType, value);
}

export function isFormContentType(value: unknown): value is FormContentType {
  return (
    value === "application/geo+json" ||
    value === "application/json" ||
    value === "application/ld+json" ||
    value === "application/problem+json"
  );
}

export function checkFormContentType(value: unknown): Issue[] {
  if (isFormContentType(value)) return [];
  return examine(ruleFormContentType, value);
}

export function isTextContentType(value: unknown): value is TextContentType {
  switch (value) {
    case "application/javascript":
    case "application/jsonl":
    case "application/sql":
    case "application/toml":
    case "application/typescript":
    case "application/vnd.google-earth.kml+xml":
    case "application/x-ndjson":
    case "application/x-toml":
    case "application/x-yaml":
    case "application/xml":
    case "text/css":
    case "text/csv":
    case "text/html":
    case "text/javascript":
    case "text/markdown":
    case "text/plain":
    case "text/tab-separated-values":
    case "text/x-c":
    case "text/x-c++":
    case "text/x-csharp":
    case "text/x-go":
    case "text/x-java-source":
    case "text/x-python":
    case "text/x-rust":
    case "text/x-shellscript":
    case "text/x-sql":
    case "text/xml":
    case "text/yaml":
      return true;
    default:
      return false;
  }
}

export function checkTextContentType(value: unknown): Issue[] {
  if (isTextContentType(value)) return [];
  return examine(ruleTextContentType, value);
}

export function isFileContentType(value: unknown): value is FileContentType {
  switch (value) {
    case "application/epub+zip":
    case "application/gpx+xml":
    case "application/gzip":
    case "application/java-archive":
    case "application/msword":
    case "application/octet-stream":
    case "application/pdf":
    case "application/rtf":
    case "application/vnd.apache.arrow.file":
    case "application/vnd.apache.arrow.stream":
    case "application/vnd.apple.mpegurl":
    case "application/vnd.google.protobuf":
    case "application/vnd.ms-excel":
    case "application/vnd.ms-powerpoint":
    case "application/vnd.oasis.opendocument.presentation":
    case "application/vnd.oasis.opendocument.spreadsheet":
    case "application/vnd.oasis.opendocument.text":
    case "application/vnd.openxmlformats-officedocument.presentationml.presentation":
    case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet":
    case "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
    case "application/vnd.rar":
    case "application/x-7z-compressed":
    case "application/x-avro":
    case "application/x-bzip2":
    case "application/x-gzip":
    case "application/x-latex":
    case "application/x-msgpack":
    case "application/x-parquet":
    case "application/x-protobuf":
    case "application/x-rar-compressed":
    case "application/x-tar":
    case "application/x-tex":
    case "application/x-xz":
    case "application/zip":
    case "audio/aac":
    case "audio/flac":
    case "audio/midi":
    case "audio/mp4":
    case "audio/mpeg":
    case "audio/ogg":
    case "audio/opus":
    case "audio/vnd.wave":
    case "audio/wav":
    case "audio/webm":
    case "audio/x-midi":
    case "audio/x-wav":
    case "image/avif":
    case "image/bmp":
    case "image/gif":
    case "image/heic":
    case "image/heif":
    case "image/jpeg":
    case "image/png":
    case "image/svg+xml":
    case "image/tiff":
    case "image/webp":
    case "image/x-icon":
    case "model/gltf+json":
    case "model/gltf-binary":
    case "model/obj":
    case "model/stl":
    case "text/rtf":
    case "video/mp2t":
    case "video/mp4":
    case "video/ogg":
    case "video/quicktime":
    case "video/webm":
    case "video/x-matroska":
    case "video/x-msvideo":
      return true;
    default:
      return false;
  }
}

export function checkFileContentType(value: unknown): Issue[] {
  if (isFileContentType(value)) return [];
  return examine(ruleFileContentType, value);
}

export function isFormClassType(value: unknown): value is FormClassType {
  return (
    typeof value === "string" &&
    isContentType(value) &&
    isFormClassTypePart3(value)
  );
}

export function checkFormClassType(value: unknown): Issue[] {
  if (isFormClassType(value)) return [];
  return examine(ruleFormClassType, value);
}

export function isTextClassType(value: unknown): value is TextClassType {
  return (
    typeof value === "string" &&
    isContentType(value) &&
    isTextClassTypePart3(value)
  );
}

export function checkTextClassType(value: unknown): Issue[] {
  if (isTextClassType(value)) return [];
  return examine(ruleTextClassType, value);
}

export function isFileClassType(value: unknown): value is FileClassType {
  return (
    typeof value === "string" &&
    isContentType(value) &&
    isFileClassTypePart3(value)
  );
}

export function checkFileClassType(value: unknown): Issue[] {
  if (isFileClassType(value)) return [];
  return examine(ruleFileClassType, value);
}

export function isAcceptEntry(value: unknown): value is AcceptEntry {
  return typeof value === "string" && isAcceptEntryPart2(value);
}

export function checkAcceptEntry(value: unknown): Issue[] {
  if (isAcceptEntry(value)) return [];
  return examine(ruleAcceptEntry, value);
}

export function isFormSchema(value: unknown): value is FormSchema {
  if (!fields(value)) return false;
  const { type, properties, required, title, description } = value;
  if (!(
    type === "object" &&
    isFormSchemaProperties(properties) &&
    (required === undefined || isFormSchemaRequired(required)) &&
    (title === undefined || typeof title === "string") &&
    (description === undefined || typeof description === "string")
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "type":
      case "properties":
      case "required":
      case "title":
      case "description":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkFormSchema(value: unknown): Issue[] {
  if (isFormSchema(value)) return [];
  return examine(ruleFormSchema, value);
}

export function isFormProperty(value: unknown): value is FormProperty {
  return isFormPropertyAt(value, 0);
}

export function checkFormProperty(value: unknown): Issue[] {
  if (isFormProperty(value)) return [];
  return examine(ruleFormProperty, value);
}

export function isAgentIdentity(value: unknown): value is AgentIdentity {
  if (!fields(value)) return false;
  const {
    agentName,
    displayName,
    description,
    version,
    provider,
    documentationUrl,
    repositoryUrl,
    iconUrl,
    webApps,
  } = value;
  if (!(
    typeof agentName === "string" &&
    pattern_6a31b7b6f6f7.test(agentName) &&
    typeof displayName === "string" &&
    typeof description === "string" &&
    typeof version === "string" &&
    provider !== undefined &&
    isAgentProvider(provider) &&
    (documentationUrl === undefined || typeof documentationUrl === "string") &&
    (repositoryUrl === undefined || typeof repositoryUrl === "string") &&
    (iconUrl === undefined || typeof iconUrl === "string") &&
    (webApps === undefined || isAgentIdentityWebApps(webApps))
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "agentName":
      case "displayName":
      case "description":
      case "version":
      case "provider":
      case "documentationUrl":
      case "repositoryUrl":
      case "iconUrl":
      case "webApps":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkAgentIdentity(value: unknown): Issue[] {
  if (isAgentIdentity(value)) return [];
  return examine(ruleAgentIdentity, value);
}

export function isAgentProvider(value: unknown): value is AgentProvider {
  if (!fields(value)) return false;
  const { organization, url } = value;
  if (!(
    typeof organization === "string" &&
    (url === undefined || typeof url === "string")
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "organization":
      case "url":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkAgentProvider(value: unknown): Issue[] {
  if (isAgentProvider(value)) return [];
  return examine(ruleAgentProvider, value);
}

export function isAgentWebApp(value: unknown): value is AgentWebApp {
  if (!fields(value)) return false;
  const { url, label, description } = value;
  if (!(
    typeof url === "string" &&
    pattern_9454ba9bfdce.test(url) &&
    (label === undefined ||
      (typeof label === "string" && !longer(label, 80))) &&
    (description === undefined ||
      (typeof description === "string" && !longer(description, 280)))
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "url":
      case "label":
      case "description":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkAgentWebApp(value: unknown): Issue[] {
  if (isAgentWebApp(value)) return [];
  return examine(ruleAgentWebApp, value);
}

export function isAgentIo(value: unknown): value is AgentIo {
  if (!fields(value)) return false;
  const { inputs, outputs } = value;
  if (!(
    (inputs === undefined || isAgentIoInputs(inputs)) &&
    (outputs === undefined || isAgentIoOutputs(outputs))
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "inputs":
      case "outputs":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkAgentIo(value: unknown): Issue[] {
  if (isAgentIo(value)) return [];
  return examine(ruleAgentIo, value);
}

export function isAgentRuntime(value: unknown): value is AgentRuntime {
  if (!fields(value)) return false;
  const {
    handler,
    handlerExport,
    concurrency,
    expectedInstances,
    maxPendingBacklog,
    maxRunningTimeSec,
  } = value;
  if (!(
    typeof handler === "string" &&
    (handlerExport === undefined || typeof handlerExport === "string") &&
    (concurrency === undefined ||
      (typeof concurrency === "number" &&
        Number.isInteger(concurrency) &&
        concurrency >= 1)) &&
    (expectedInstances === undefined ||
      (typeof expectedInstances === "number" &&
        Number.isInteger(expectedInstances) &&
        expectedInstances >= 0)) &&
    (maxPendingBacklog === undefined ||
      (typeof maxPendingBacklog === "number" &&
        Number.isInteger(maxPendingBacklog) &&
        maxPendingBacklog >= 0)) &&
    (maxRunningTimeSec === undefined ||
      (typeof maxRunningTimeSec === "number" &&
        Number.isInteger(maxRunningTimeSec) &&
        maxRunningTimeSec >= 1))
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "handler":
      case "handlerExport":
      case "concurrency":
      case "expectedInstances":
      case "maxPendingBacklog":
      case "maxRunningTimeSec":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkAgentRuntime(value: unknown): Issue[] {
  if (isAgentRuntime(value)) return [];
  return examine(ruleAgentRuntime, value);
}

export function isAuthoredRuntime(value: unknown): value is AuthoredRuntime {
  return isAgentRuntime(value) && isAuthoredRuntimePart2(value);
}

export function checkAuthoredRuntime(value: unknown): Issue[] {
  if (isAuthoredRuntime(value)) return [];
  return examine(ruleAuthoredRuntime, value);
}

export function isAgentSecurity(value: unknown): value is AgentSecurity {
  if (!fields(value)) return false;
  const { encryption } = value;
  if (!(encryption === undefined || isAgentEncryption(encryption)))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "encryption":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkAgentSecurity(value: unknown): Issue[] {
  if (isAgentSecurity(value)) return [];
  return examine(ruleAgentSecurity, value);
}

export function isAgentEncryption(value: unknown): value is AgentEncryption {
  if (!fields(value)) return false;
  const {
    required,
    algorithm,
    consumerKeyRequired,
    agentPublicKey,
    agentKeyUrl,
    documentationUrl,
  } = value;
  if (!(
    typeof required === "boolean" &&
    typeof algorithm === "string" &&
    typeof consumerKeyRequired === "boolean" &&
    (agentPublicKey === undefined || typeof agentPublicKey === "string") &&
    (agentKeyUrl === undefined || typeof agentKeyUrl === "string") &&
    (documentationUrl === undefined || typeof documentationUrl === "string")
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "required":
      case "algorithm":
      case "consumerKeyRequired":
      case "agentPublicKey":
      case "agentKeyUrl":
      case "documentationUrl":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkAgentEncryption(value: unknown): Issue[] {
  if (isAgentEncryption(value)) return [];
  return examine(ruleAgentEncryption, value);
}

export function isAgentServices(value: unknown): value is AgentServices {
  if (!fields(value)) return false;
  const { webhooks } = value;
  if (!(webhooks === undefined || typeof webhooks === "boolean")) return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "webhooks":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkAgentServices(value: unknown): Issue[] {
  if (isAgentServices(value)) return [];
  return examine(ruleAgentServices, value);
}

export function isStreamDeclaration(
  value: unknown,
): value is StreamDeclaration {
  return (
    isStreamDeclarationPart1(value) &&
    isStreamDeclarationPart2(value) &&
    isStreamDeclarationPart3(value) &&
    isStreamDeclarationPart4(value) &&
    isStreamDeclarationPart5(value)
  );
}

export function checkStreamDeclaration(value: unknown): Issue[] {
  if (isStreamDeclaration(value)) return [];
  return examine(ruleStreamDeclaration, value);
}

function isAgentCardPart1(value: unknown): boolean {
  if (!fields(value)) return false;
  const {
    identity,
    capabilities,
    io,
    streams,
    security,
    services,
    tags,
    extensions,
    runtime,
  } = value;
  if (!(
    identity !== undefined &&
    isAgentIdentity(identity) &&
    capabilities !== undefined &&
    isAgentCapabilities(capabilities) &&
    (io === undefined || isAgentIo(io)) &&
    (streams === undefined || isAgentCardPart1Streams(streams)) &&
    (security === undefined || isAgentSecurity(security)) &&
    (services === undefined || isAgentServices(services)) &&
    isAgentCardPart1Tags(tags) &&
    (extensions === undefined || isAgentCardPart1Extensions(extensions)) &&
    (runtime === undefined || isAgentRuntime(runtime))
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "identity":
      case "capabilities":
      case "io":
      case "streams":
      case "security":
      case "services":
      case "tags":
      case "extensions":
      case "runtime":
        break;
      default:
        return false;
    }
  }
  return true;
}

function isAgentCardPart2(value: unknown): boolean {
  return !isAgentCardPart2If(value) || isAgentCardPart2Then(value);
}

function isAgentInputPart1(value: unknown): boolean {
  if (!fields(value)) return false;
  const {
    id,
    description,
    contentType,
    required,
    schema,
    accept,
    maxSizeBytes,
  } = value;
  if (!(
    typeof id === "string" &&
    id !== "" &&
    typeof description === "string" &&
    description !== "" &&
    contentType !== undefined &&
    isContentType(contentType) &&
    typeof required === "boolean" &&
    (schema === undefined || isAgentInputPart1Schema(schema)) &&
    (accept === undefined || isAgentInputPart1Accept(accept)) &&
    (maxSizeBytes === undefined ||
      (typeof maxSizeBytes === "number" &&
        Number.isInteger(maxSizeBytes) &&
        maxSizeBytes >= 1 &&
        maxSizeBytes <= 26214400))
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "id":
      case "description":
      case "contentType":
      case "required":
      case "example":
      case "schema":
      case "accept":
      case "maxSizeBytes":
        break;
      default:
        return false;
    }
  }
  return true;
}

function isAgentInputPart2(value: unknown): boolean {
  return !isAgentInputPart2If(value) || isAgentInputPart2Then(value);
}

function isAgentInputPart3(value: unknown): boolean {
  return !isAgentInputPart3If(value) || isAgentInputPart3Then(value);
}

function isAgentInputPart4(value: unknown): boolean {
  return !isAgentInputPart4If(value) || isAgentInputPart4Then(value);
}

function isAgentInputPart5(value: unknown): boolean {
  return !isAgentInputPart5If(value) || isAgentInputPart5Then(value);
}

function isAgentTagExamples(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (typeof item !== "string") return false;
  }
  return true;
}

function isAuthoredAgentCardPart1(value: unknown): boolean {
  if (!fields(value)) return false;
  const {
    identity,
    capabilities,
    io,
    streams,
    security,
    services,
    tags,
    extensions,
    runtime,
  } = value;
  if (!(
    identity !== undefined &&
    isAgentIdentity(identity) &&
    capabilities !== undefined &&
    isAgentCapabilities(capabilities) &&
    (io === undefined || isAgentIo(io)) &&
    (streams === undefined || isAuthoredAgentCardPart1Streams(streams)) &&
    (security === undefined || isAgentSecurity(security)) &&
    (services === undefined || isAgentServices(services)) &&
    isAuthoredAgentCardPart1Tags(tags) &&
    (extensions === undefined ||
      isAuthoredAgentCardPart1Extensions(extensions)) &&
    runtime !== undefined &&
    isAuthoredRuntime(runtime)
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "identity":
      case "capabilities":
      case "io":
      case "streams":
      case "security":
      case "services":
      case "tags":
      case "extensions":
      case "runtime":
        break;
      default:
        return false;
    }
  }
  return true;
}

function isAuthoredAgentCardPart2(value: unknown): boolean {
  return (
    !isAuthoredAgentCardPart2If(value) || isAuthoredAgentCardPart2Then(value)
  );
}

function isAgentCapabilitiesTaskKinds(value: unknown): boolean {
  if (!list(value)) return false;
  if (value.length < 1) return false;
  for (const item of value) {
    if (!isTaskKind(item)) return false;
  }
  if (repeated(value) !== -1) return false;
  return true;
}

function isContentTypePart2(value: unknown): boolean {
  return (
    isFormContentType(value) ||
    isTextContentType(value) ||
    isFileContentType(value) ||
    isContentTypePart2Arm4(value) ||
    isContentTypePart2Arm5(value)
  );
}

function isFormClassTypePart3(value: unknown): boolean {
  return isFormContentType(value) || isFormClassTypePart3Arm2(value);
}

function isTextClassTypePart3(value: unknown): boolean {
  return isTextContentType(value) || isTextClassTypePart3Arm2(value);
}

function isFileClassTypePart3(value: unknown): boolean {
  return !(isFormClassType(value) || isTextClassType(value));
}

function isAcceptEntryPart2(value: unknown): boolean {
  return (
    isContentType(value) ||
    value === "text/*" ||
    value === "image/*" ||
    value === "audio/*" ||
    value === "video/*"
  );
}

function isFormSchemaProperties(value: unknown): boolean {
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (!isFormPropertyAt(value[key], 0)) return false;
  }
  return true;
}

function isFormSchemaRequired(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (typeof item !== "string") return false;
  }
  return true;
}

function isFormPropertyAt(value: unknown, depth: number): boolean {
  if (depth > 500) return false;
  if (!fields(value)) return false;
  const {
    type,
    title,
    description,
    enum: enum_,
    required,
    minimum,
    maximum,
    minItems,
    maxItems,
    properties,
    items,
  } = value;
  if (!(
    isFormPropertyType(type, depth) &&
    (title === undefined || typeof title === "string") &&
    (description === undefined || typeof description === "string") &&
    (enum_ === undefined || isFormPropertyEnum(enum_, depth)) &&
    (required === undefined || isFormPropertyRequired(required, depth)) &&
    (minimum === undefined ||
      (typeof minimum === "number" && Number.isFinite(minimum))) &&
    (maximum === undefined ||
      (typeof maximum === "number" && Number.isFinite(maximum))) &&
    (minItems === undefined ||
      (typeof minItems === "number" &&
        Number.isInteger(minItems) &&
        minItems >= 0)) &&
    (maxItems === undefined ||
      (typeof maxItems === "number" &&
        Number.isInteger(maxItems) &&
        maxItems >= 0)) &&
    (properties === undefined || isFormPropertyProperties(properties, depth)) &&
    (items === undefined || isFormPropertyAt(items, depth + 1))
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "type":
      case "title":
      case "description":
      case "default":
      case "const":
      case "enum":
      case "required":
      case "minimum":
      case "maximum":
      case "minItems":
      case "maxItems":
      case "properties":
      case "items":
        break;
      default:
        return false;
    }
  }
  return true;
}

function isAgentIdentityWebApps(value: unknown): boolean {
  if (!list(value)) return false;
  if (value.length > 25) return false;
  for (const item of value) {
    if (!isAgentWebApp(item)) return false;
  }
  return true;
}

function isAgentIoInputs(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isAgentInput(item)) return false;
  }
  if (repeatedBy(value, "id") !== -1) return false;
  return true;
}

function isAgentIoOutputs(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isAgentOutput(item)) return false;
  }
  if (repeatedBy(value, "id") !== -1) return false;
  return true;
}

function isAuthoredRuntimePart2(value: unknown): boolean {
  return !isAuthoredRuntimePart2If(value) || isAuthoredRuntimePart2Then(value);
}

function isStreamDeclarationPart1(value: unknown): boolean {
  if (!fields(value)) return false;
  const { direction, format, description, affinity, contentType } = value;
  return (
    direction !== undefined &&
    isStreamDirection(direction) &&
    format !== undefined &&
    isStreamFormat(format) &&
    (description === undefined || typeof description === "string") &&
    (affinity === undefined || isStreamAffinity(affinity)) &&
    (contentType === undefined || typeof contentType === "string")
  );
}

function isStreamDeclarationPart2(value: unknown): boolean {
  return (
    !isStreamDeclarationPart2If(value) || isStreamDeclarationPart2Then(value)
  );
}

function isStreamDeclarationPart3(value: unknown): boolean {
  return (
    !isStreamDeclarationPart3If(value) || isStreamDeclarationPart3Then(value)
  );
}

function isStreamDeclarationPart4(value: unknown): boolean {
  return (
    !isStreamDeclarationPart4If(value) || isStreamDeclarationPart4Then(value)
  );
}

function isStreamDeclarationPart5(value: unknown): boolean {
  return (
    !isStreamDeclarationPart5If(value) || isStreamDeclarationPart5Then(value)
  );
}

function isAgentCardPart1Streams(value: unknown): boolean {
  return (
    isAgentCardPart1StreamsPart1(value) && isAgentCardPart1StreamsPart2(value)
  );
}

function isAgentCardPart1Tags(value: unknown): boolean {
  if (!list(value)) return false;
  if (value.length < 1) return false;
  for (const item of value) {
    if (!isAgentTag(item)) return false;
  }
  if (repeatedBy(value, "id") !== -1) return false;
  return true;
}

function isAgentCardPart1Extensions(value: unknown): boolean {
  if (!fields(value)) return false;
  return true;
}

function isAgentCardPart2If(value: unknown): boolean {
  if (!fields(value)) return true;
  const { capabilities } = value;
  return (
    capabilities !== undefined && isAgentCardPart2IfCapabilities(capabilities)
  );
}

function isAgentCardPart2Then(value: unknown): boolean {
  if (!fields(value)) return true;
  const { streams } = value;
  return streams === undefined || isAgentCardPart2ThenStreams(streams);
}

function isAgentInputPart1Schema(value: unknown): boolean {
  if (!fields(value)) return false;
  return true;
}

function isAgentInputPart1Accept(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isAcceptEntry(item)) return false;
  }
  return true;
}

function isAgentInputPart2If(value: unknown): boolean {
  if (!fields(value)) return true;
  const { contentType } = value;
  return (
    contentType !== undefined &&
    isFormClassType(contentType) &&
    isTextClassType(contentType)
  );
}

function isAgentInputPart2Then(value: unknown): boolean {
  if (!fields(value)) return true;
  const { contentType } = value;
  return contentType === undefined;
}

function isAgentInputPart3If(value: unknown): boolean {
  if (!fields(value)) return true;
  const { contentType } = value;
  return (
    contentType !== undefined &&
    isFormClassType(contentType) &&
    isAgentInputPart3IfContentTypePart2(contentType)
  );
}

function isAgentInputPart3Then(value: unknown): boolean {
  return (
    isAgentInputPart3ThenPart1(value) &&
    isAgentInputPart3ThenPart2(value) &&
    isAgentInputPart3ThenPart3(value)
  );
}

function isAgentInputPart4If(value: unknown): boolean {
  if (!fields(value)) return true;
  const { contentType } = value;
  return (
    contentType !== undefined &&
    isTextClassType(contentType) &&
    isAgentInputPart4IfContentTypePart2(contentType)
  );
}

function isAgentInputPart4Then(value: unknown): boolean {
  if (!fields(value)) return true;
  const { schema, accept, maxSizeBytes } = value;
  return (
    schema === undefined && accept === undefined && maxSizeBytes === undefined
  );
}

function isAgentInputPart5If(value: unknown): boolean {
  if (!fields(value)) return true;
  const { contentType } = value;
  return contentType !== undefined && isFileClassType(contentType);
}

function isAgentInputPart5Then(value: unknown): boolean {
  if (!fields(value)) return true;
  const { schema } = value;
  return schema === undefined;
}

function isAuthoredAgentCardPart1Streams(value: unknown): boolean {
  return (
    isAuthoredAgentCardPart1StreamsPart1(value) &&
    isAuthoredAgentCardPart1StreamsPart2(value)
  );
}

function isAuthoredAgentCardPart1Tags(value: unknown): boolean {
  if (!list(value)) return false;
  if (value.length < 1) return false;
  for (const item of value) {
    if (!isAgentTag(item)) return false;
  }
  if (repeatedBy(value, "id") !== -1) return false;
  return true;
}

function isAuthoredAgentCardPart1Extensions(value: unknown): boolean {
  if (!fields(value)) return false;
  return true;
}

function isAuthoredAgentCardPart2If(value: unknown): boolean {
  if (!fields(value)) return true;
  const { capabilities } = value;
  return (
    capabilities !== undefined &&
    isAuthoredAgentCardPart2IfCapabilities(capabilities)
  );
}

function isAuthoredAgentCardPart2Then(value: unknown): boolean {
  if (!fields(value)) return true;
  const { streams } = value;
  return streams === undefined || isAuthoredAgentCardPart2ThenStreams(streams);
}

function isContentTypePart2Arm4(value: unknown): boolean {
  return (
    value === null ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value)) ||
    (typeof value === "string" && pattern_97d4b138987b.test(value)) ||
    list(value) ||
    fields(value)
  );
}

function isContentTypePart2Arm5(value: unknown): boolean {
  return (
    value === null ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value)) ||
    (typeof value === "string" && pattern_57c633d9c0af.test(value)) ||
    list(value) ||
    fields(value)
  );
}

function isFormClassTypePart3Arm2(value: unknown): boolean {
  return (
    isFormClassTypePart3Arm2Part1(value) && isFormClassTypePart3Arm2Part2(value)
  );
}

function isTextClassTypePart3Arm2(value: unknown): boolean {
  return (
    isTextClassTypePart3Arm2Part1(value) && isTextClassTypePart3Arm2Part2(value)
  );
}

function isFormPropertyType(value: unknown, depth: number): boolean {
  if (depth > 500) return false;
  switch (value) {
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "object":
    case "array":
    case "null":
      return true;
    default:
      return false;
  }
}

function isFormPropertyEnum(value: unknown, depth: number): boolean {
  if (depth > 500) return false;
  if (!list(value)) return false;
  return true;
}

function isFormPropertyRequired(value: unknown, depth: number): boolean {
  if (depth > 500) return false;
  if (!list(value)) return false;
  for (const item of value) {
    if (typeof item !== "string") return false;
  }
  return true;
}

function isFormPropertyProperties(value: unknown, depth: number): boolean {
  if (depth > 500) return false;
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (!isFormPropertyAt(value[key], depth + 1)) return false;
  }
  return true;
}

function isAuthoredRuntimePart2If(value: unknown): boolean {
  if (!fields(value)) return true;
  const { handler } = value;
  return handler !== undefined;
}

function isAuthoredRuntimePart2Then(value: unknown): boolean {
  if (!fields(value)) return true;
  const { handler } = value;
  return handler === undefined || isAuthoredRuntimePart2ThenHandler(handler);
}

function isStreamDeclarationPart2If(value: unknown): boolean {
  if (!fields(value)) return true;
  const { format, direction } = value;
  return (
    format === "events" && (direction === "outbound" || direction === "inbound")
  );
}

function isStreamDeclarationPart2Then(value: unknown): boolean {
  if (!fields(value)) return true;
  const { outboundSchema, inboundSchema } = value;
  return outboundSchema === undefined && inboundSchema === undefined;
}

function isStreamDeclarationPart3If(value: unknown): boolean {
  if (!fields(value)) return true;
  const { format, direction } = value;
  return format === "events" && direction === "bidirectional";
}

function isStreamDeclarationPart3Then(value: unknown): boolean {
  return (
    isStreamDeclarationPart3ThenPart1(value) &&
    isStreamDeclarationPart3ThenPart2(value) &&
    isStreamDeclarationPart3ThenPart3(value)
  );
}

function isStreamDeclarationPart4If(value: unknown): boolean {
  if (!fields(value)) return true;
  const { format } = value;
  return format === "events";
}

function isStreamDeclarationPart4Then(value: unknown): boolean {
  if (!fields(value)) return true;
  const { contentType } = value;
  return contentType === undefined;
}

function isStreamDeclarationPart5If(value: unknown): boolean {
  if (!fields(value)) return true;
  const { format } = value;
  return format === "bytes";
}

function isStreamDeclarationPart5Then(value: unknown): boolean {
  if (!fields(value)) return true;
  const { schema, outboundSchema, inboundSchema } = value;
  return (
    schema === undefined &&
    outboundSchema === undefined &&
    inboundSchema === undefined
  );
}

function isAgentCardPart1StreamsPart1(value: unknown): boolean {
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (!isStreamDeclaration(value[key])) return false;
  }
  return true;
}

function isAgentCardPart1StreamsPart2(value: unknown): boolean {
  return (
    !isAgentCardPart1StreamsPart2If(value) ||
    isAgentCardPart1StreamsPart2Then(value)
  );
}

function isAgentCardPart2IfCapabilities(value: unknown): boolean {
  if (!fields(value)) return true;
  const { taskKinds } = value;
  return equal(taskKinds, ["request"]);
}

function isAgentCardPart2ThenStreams(value: unknown): boolean {
  if (!fields(value)) return true;
  for (const key of Object.keys(value)) {
    if (key !== "_default") return false;
  }
  return true;
}

function isAgentInputPart3IfContentTypePart2(value: unknown): boolean {
  return !isTextClassType(value);
}

function isAgentInputPart3ThenPart1(value: unknown): boolean {
  if (!fields(value)) return true;
  const { schema, accept, maxSizeBytes } = value;
  return (
    (schema === undefined || isFormSchema(schema)) &&
    accept === undefined &&
    maxSizeBytes === undefined
  );
}

function isAgentInputPart3ThenPart2(value: unknown): boolean {
  if (!fields(value)) return true;
  const { schema } = value;
  return schema !== undefined;
}

function isAgentInputPart3ThenPart3(value: unknown): boolean {
  if (!fields(value)) return true;
  const { example } = value;
  return example !== undefined;
}

function isAgentInputPart4IfContentTypePart2(value: unknown): boolean {
  return !isFormClassType(value);
}

function isAuthoredAgentCardPart1StreamsPart1(value: unknown): boolean {
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (!isStreamDeclaration(value[key])) return false;
  }
  return true;
}

function isAuthoredAgentCardPart1StreamsPart2(value: unknown): boolean {
  return (
    !isAuthoredAgentCardPart1StreamsPart2If(value) ||
    isAuthoredAgentCardPart1StreamsPart2Then(value)
  );
}

function isAuthoredAgentCardPart2IfCapabilities(value: unknown): boolean {
  if (!fields(value)) return true;
  const { taskKinds } = value;
  return equal(taskKinds, ["request"]);
}

function isAuthoredAgentCardPart2ThenStreams(value: unknown): boolean {
  if (!fields(value)) return true;
  for (const key of Object.keys(value)) {
    if (key !== "_default") return false;
  }
  return true;
}

function isFormClassTypePart3Arm2Part1(value: unknown): boolean {
  return (
    value === null ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value)) ||
    (typeof value === "string" && pattern_c5f3078e93ae.test(value)) ||
    list(value) ||
    fields(value)
  );
}

function isFormClassTypePart3Arm2Part2(value: unknown): boolean {
  return !(isTextContentType(value) || isFileContentType(value));
}

function isTextClassTypePart3Arm2Part1(value: unknown): boolean {
  return (
    value === null ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value)) ||
    (typeof value === "string" && pattern_9f31bb85f389.test(value)) ||
    list(value) ||
    fields(value)
  );
}

function isTextClassTypePart3Arm2Part2(value: unknown): boolean {
  return !(isFormContentType(value) || isFileContentType(value));
}

function isAuthoredRuntimePart2ThenHandler(value: unknown): boolean {
  return (
    value === null ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value)) ||
    (typeof value === "string" && value !== "") ||
    list(value) ||
    fields(value)
  );
}

function isStreamDeclarationPart3ThenPart1(value: unknown): boolean {
  if (!fields(value)) return true;
  const { schema } = value;
  return schema === undefined;
}

function isStreamDeclarationPart3ThenPart2(value: unknown): boolean {
  if (!fields(value)) return true;
  const { outboundSchema } = value;
  return outboundSchema !== undefined;
}

function isStreamDeclarationPart3ThenPart3(value: unknown): boolean {
  if (!fields(value)) return true;
  const { inboundSchema } = value;
  return inboundSchema !== undefined;
}

function isAgentCardPart1StreamsPart2If(value: unknown): boolean {
  if (!fields(value)) return true;
  const { _default } = value;
  return _default !== undefined;
}

function isAgentCardPart1StreamsPart2Then(value: unknown): boolean {
  if (!fields(value)) return true;
  const { _default } = value;
  return (
    _default === undefined || isAgentCardPart1StreamsPart2ThenDefault(_default)
  );
}

function isAuthoredAgentCardPart1StreamsPart2If(value: unknown): boolean {
  if (!fields(value)) return true;
  const { _default } = value;
  return _default !== undefined;
}

function isAuthoredAgentCardPart1StreamsPart2Then(value: unknown): boolean {
  if (!fields(value)) return true;
  const { _default } = value;
  return (
    _default === undefined ||
    isAuthoredAgentCardPart1StreamsPart2ThenDefault(_default)
  );
}

function isAgentCardPart1StreamsPart2ThenDefault(value: unknown): boolean {
  if (!fields(value)) return true;
  const { affinity } = value;
  return affinity === undefined || affinity !== "shared";
}

function isAuthoredAgentCardPart1StreamsPart2ThenDefault(
  value: unknown,
): boolean {
  if (!fields(value)) return true;
  const { affinity } = value;
  return affinity === undefined || affinity !== "shared";
}

const ruleAgentRuntime: ValueRule = {
  type: "an object",
  members: {
    "handler!": "a string",
    "handlerExport?": "a string",
    "concurrency?": { type: "an integer", minimum: 1 },
    "expectedInstances?": { type: "an integer", minimum: 0 },
    "maxPendingBacklog?": { type: "an integer", minimum: 0 },
    "maxRunningTimeSec?": { type: "an integer", minimum: 1 },
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleAgentTag: ValueRule = {
  type: "an object",
  members: {
    "id!": "a string",
    "name!": "a string",
    "description?": "a string",
    "examples?": { type: "an array", items: "a string" },
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleAgentServices: ValueRule = {
  type: "an object",
  members: { "webhooks?": "true or false" },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleAgentEncryption: ValueRule = {
  type: "an object",
  members: {
    "required!": "true or false",
    "algorithm!": "a string",
    "consumerKeyRequired!": "true or false",
    "agentPublicKey?": "a string",
    "agentKeyUrl?": "a string",
    "documentationUrl?": "a string",
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleAgentSecurity: ValueRule = {
  type: "an object",
  members: { "encryption?": ruleAgentEncryption },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleStreamDeclaration: ValueRule = {
  allOf: [
    {
      type: "an object",
      members: {
        "direction!": { check: checkStreamDirection },
        "format!": { check: checkStreamFormat },
        "description?": "a string",
        "affinity?": { check: checkStreamAffinity },
        "schema?": {},
        "outboundSchema?": {},
        "inboundSchema?": {},
        "contentType?": "a string",
      },
    },
    {
      if: {
        members: {
          "format!": { enum: ["events"] },
          "direction!": { enum: ["outbound", "inbound"] },
        },
      },
      then: {
        members: {
          "outboundSchema?": {
            refuse: [
              "not",
              'A one-way stream of events must not have "outboundSchema".',
            ],
          },
          "inboundSchema?": {
            refuse: [
              "not",
              'A one-way stream of events must not have "inboundSchema".',
            ],
          },
        },
      },
    },
    {
      if: {
        members: {
          "format!": { enum: ["events"] },
          "direction!": { enum: ["bidirectional"] },
        },
      },
      then: {
        allOf: [
          {
            members: {
              "schema?": {
                refuse: [
                  "not",
                  'A two-way stream of events must not have "schema".',
                ],
              },
            },
          },
          {
            instead: 'A two-way stream of events needs "outboundSchema".',
            of: { required: ["outboundSchema"] },
          },
          {
            instead: 'A two-way stream of events needs "inboundSchema".',
            of: { required: ["inboundSchema"] },
          },
        ],
      },
    },
    {
      if: { members: { "format!": { enum: ["events"] } } },
      then: {
        members: {
          "contentType?": {
            refuse: ["not", 'A stream of events must not have "contentType".'],
          },
        },
      },
    },
    {
      if: { members: { "format!": { enum: ["bytes"] } } },
      then: {
        members: {
          "schema?": {
            refuse: ["not", 'A stream of bytes must not have "schema".'],
          },
          "outboundSchema?": {
            refuse: [
              "not",
              'A stream of bytes must not have "outboundSchema".',
            ],
          },
          "inboundSchema?": {
            refuse: ["not", 'A stream of bytes must not have "inboundSchema".'],
          },
        },
      },
    },
  ],
};

const ruleFileContentType: ValueRule = {
  enum: [
    "application/epub+zip",
    "application/gpx+xml",
    "application/gzip",
    "application/java-archive",
    "application/msword",
    "application/octet-stream",
    "application/pdf",
    "application/rtf",
    "application/vnd.apache.arrow.file",
    "application/vnd.apache.arrow.stream",
    "application/vnd.apple.mpegurl",
    "application/vnd.google.protobuf",
    "application/vnd.ms-excel",
    "application/vnd.ms-powerpoint",
    "application/vnd.oasis.opendocument.presentation",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.rar",
    "application/x-7z-compressed",
    "application/x-avro",
    "application/x-bzip2",
    "application/x-gzip",
    "application/x-latex",
    "application/x-msgpack",
    "application/x-parquet",
    "application/x-protobuf",
    "application/x-rar-compressed",
    "application/x-tar",
    "application/x-tex",
    "application/x-xz",
    "application/zip",
    "audio/aac",
    "audio/flac",
    "audio/midi",
    "audio/mp4",
    "audio/mpeg",
    "audio/ogg",
    "audio/opus",
    "audio/vnd.wave",
    "audio/wav",
    "audio/webm",
    "audio/x-midi",
    "audio/x-wav",
    "image/avif",
    "image/bmp",
    "image/gif",
    "image/heic",
    "image/heif",
    "image/jpeg",
    "image/png",
    "image/svg+xml",
    "image/tiff",
    "image/webp",
    "image/x-icon",
    "model/gltf+json",
    "model/gltf-binary",
    "model/obj",
    "model/stl",
    "text/rtf",
    "video/mp2t",
    "video/mp4",
    "video/ogg",
    "video/quicktime",
    "video/webm",
    "video/x-matroska",
    "video/x-msvideo",
  ],
};

const ruleTextContentType: ValueRule = {
  enum: [
    "application/javascript",
    "application/jsonl",
    "application/sql",
    "application/toml",
    "application/typescript",
    "application/vnd.google-earth.kml+xml",
    "application/x-ndjson",
    "application/x-toml",
    "application/x-yaml",
    "application/xml",
    "text/css",
    "text/csv",
    "text/html",
    "text/javascript",
    "text/markdown",
    "text/plain",
    "text/tab-separated-values",
    "text/x-c",
    "text/x-c++",
    "text/x-csharp",
    "text/x-go",
    "text/x-java-source",
    "text/x-python",
    "text/x-rust",
    "text/x-shellscript",
    "text/x-sql",
    "text/xml",
    "text/yaml",
  ],
};

const ruleFormContentType: ValueRule = {
  enum: [
    "application/geo+json",
    "application/json",
    "application/ld+json",
    "application/problem+json",
  ],
};

const ruleContentType: ValueRule = {
  instead:
    "Not an acceptable content type. Accepted: a type of the catalogs; any text/, image/, audio/ or video/ type; any type that ends in +json, +xml, +zip or +gzip. Lower case, without parameters and without wildcards.",
  of: {
    allOf: [
      "a string",
      {
        anyOf: [
          ruleFormContentType,
          ruleTextContentType,
          ruleFileContentType,
          {
            pattern: [
              [
                "must match ^(text|image|audio|video)/[a-z0-9!#$&^_.+-]{1,127}$",
                (text: string) => pattern_97d4b138987b.test(text),
              ],
            ],
          },
          {
            pattern: [
              [
                "must match ^[a-z][a-z0-9!#$&^_.-]{0,126}/[a-z0-9][a-z0-9!#$&^_.-]{0,126}\\+(json|xml|zip|gzip)$",
                (text: string) => pattern_57c633d9c0af.test(text),
              ],
            ],
          },
        ],
        words:
          "FormContentType or TextContentType or FileContentType or a string, a number, true or false, an array, an object or null",
      },
    ],
  },
};

const ruleAgentOutput: ValueRule = {
  type: "an object",
  members: {
    "id!": { type: "a string", minLength: 1 },
    "description?": { type: "a string", minLength: 1 },
    "contentType!": ruleContentType,
    "guaranteed!": "true or false",
    "example?": {},
    "schema?": {},
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleTextClassType: ValueRule = {
  allOf: [
    "a string",
    ruleContentType,
    {
      anyOf: [
        ruleTextContentType,
        {
          allOf: [
            {
              pattern: [
                [
                  "must match (^text/|\\+xml$)",
                  (text: string) => pattern_9f31bb85f389.test(text),
                ],
              ],
            },
            {
              not: {
                anyOf: [ruleFormContentType, ruleFileContentType],
                words: "FormContentType or FileContentType",
              },
            },
          ],
        },
      ],
      words: "TextContentType or what one of the arms says",
      alone: {
        null: 1,
        "a boolean": 1,
        "a number": 1,
        "an array": 1,
        "an object": 1,
      },
    },
  ],
};

const ruleFormClassType: ValueRule = {
  allOf: [
    "a string",
    ruleContentType,
    {
      anyOf: [
        ruleFormContentType,
        {
          allOf: [
            {
              pattern: [
                [
                  "must match \\+json$",
                  (text: string) => pattern_c5f3078e93ae.test(text),
                ],
              ],
            },
            {
              not: {
                anyOf: [ruleTextContentType, ruleFileContentType],
                words: "TextContentType or FileContentType",
              },
            },
          ],
        },
      ],
      words: "FormContentType or what one of the arms says",
      alone: {
        null: 1,
        "a boolean": 1,
        "a number": 1,
        "an array": 1,
        "an object": 1,
      },
    },
  ],
};

const ruleFileClassType: ValueRule = {
  allOf: [
    "a string",
    ruleContentType,
    {
      not: {
        anyOf: [ruleFormClassType, ruleTextClassType],
        words: "FormClassType or TextClassType",
      },
    },
  ],
};

const ruleFormSchema: ValueRule = {
  type: "an object",
  members: {
    "type!": { enum: ["object"] },
    "properties!": {
      type: "an object",
      additionalProperties: { enter: () => ruleFormProperty },
    },
    "required?": { type: "an array", items: "a string" },
    "title?": "a string",
    "description?": "a string",
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleAcceptEntry: ValueRule = {
  instead:
    "Neither an acceptable content type nor one of text/*, image/*, audio/*, video/*. Accepted: a type of the catalogs; any text/, image/, audio/ or video/ type; any type that ends in +json, +xml, +zip or +gzip. Lower case and without parameters.",
  of: {
    allOf: [
      "a string",
      {
        anyOf: [
          ruleContentType,
          { enum: ["text/*", "image/*", "audio/*", "video/*"] },
        ],
        words: 'ContentType or "text/*", "image/*", "audio/*" or "video/*"',
      },
    ],
  },
};

const ruleAgentInput: ValueRule = {
  allOf: [
    {
      type: "an object",
      members: {
        "id!": { type: "a string", minLength: 1 },
        "description!": { type: "a string", minLength: 1 },
        "contentType!": ruleContentType,
        "required!": "true or false",
        "example?": {},
        "schema?": "an object",
        "accept?": { type: "an array", items: ruleAcceptEntry },
        "maxSizeBytes?": { type: "an integer", minimum: 1, maximum: 26214400 },
      },
      additionalProperties: {
        refuse: ["additionalProperties", "is not a member that may be here"],
      },
    },
    {
      if: {
        members: {
          "contentType!": { allOf: [ruleFormClassType, ruleTextClassType] },
        },
      },
      then: {
        members: {
          "contentType?": {
            refuse: [
              "not",
              "This content type counts as form and as text at once, so no input can satisfy both sets of rules. Choose another one.",
            ],
          },
        },
      },
    },
    {
      if: {
        members: {
          "contentType!": {
            allOf: [ruleFormClassType, { not: ruleTextClassType }],
          },
        },
      },
      then: {
        allOf: [
          {
            members: {
              "schema?": ruleFormSchema,
              "accept?": {
                refuse: ["not", 'A form input must not have "accept".'],
              },
              "maxSizeBytes?": {
                refuse: ["not", 'A form input must not have "maxSizeBytes".'],
              },
            },
          },
          {
            instead: 'A form input needs "schema".',
            of: { required: ["schema"] },
          },
          {
            instead: 'A form input needs "example".',
            of: { required: ["example"] },
          },
        ],
      },
    },
    {
      if: {
        members: {
          "contentType!": {
            allOf: [ruleTextClassType, { not: ruleFormClassType }],
          },
        },
      },
      then: {
        members: {
          "schema?": {
            refuse: ["not", 'A text input must not have "schema".'],
          },
          "accept?": {
            refuse: ["not", 'A text input must not have "accept".'],
          },
          "maxSizeBytes?": {
            refuse: ["not", 'A text input must not have "maxSizeBytes".'],
          },
        },
      },
    },
    {
      if: { members: { "contentType!": ruleFileClassType } },
      then: {
        members: {
          "schema?": {
            refuse: ["not", 'A file input must not have "schema".'],
          },
        },
      },
    },
  ],
};

const ruleAgentIo: ValueRule = {
  type: "an object",
  members: {
    "inputs?": { type: "an array", items: ruleAgentInput, uniqueBy: ["id"] },
    "outputs?": { type: "an array", items: ruleAgentOutput, uniqueBy: ["id"] },
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleAgentCapabilities: ValueRule = {
  type: "an object",
  members: {
    "taskKinds!": {
      type: "an array",
      minItems: 1,
      items: { check: checkTaskKind },
      uniqueItems: true,
    },
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleAgentWebApp: ValueRule = {
  type: "an object",
  members: {
    "url!": {
      instead:
        "Not an absolute https URL, nor an http URL of localhost, 127.0.0.1 or [::1]; a port is 1 to 65535.",
      of: {
        type: "a string",
        pattern: [
          [
            "must match ^(?:https://(?:[^\\s/?#@\\\\]*@)?(?:\\[[0-9A-Fa-f:.]+\\]|[^\\s/?#@:\\[\\]\\\\]+)(?::(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?|http://(?:localhost|127\\.0\\.0\\.1|\\[::1\\])(?::(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?)(?:[/?#]\\S*)?$",
            (text: string) => pattern_9454ba9bfdce.test(text),
          ],
        ],
      },
    },
    "label?": { type: "a string", maxLength: 80 },
    "description?": { type: "a string", maxLength: 280 },
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleAgentProvider: ValueRule = {
  type: "an object",
  members: { "organization!": "a string", "url?": "a string" },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleAgentIdentity: ValueRule = {
  type: "an object",
  members: {
    "agentName!": {
      instead:
        "An agent name has letters, digits and underscores alone: no hyphen, dot or slash.",
      of: {
        type: "a string",
        pattern: [
          [
            "must match ^[a-zA-Z0-9_]+$",
            (text: string) => pattern_6a31b7b6f6f7.test(text),
          ],
        ],
      },
    },
    "displayName!": "a string",
    "description!": "a string",
    "version!": "a string",
    "provider!": ruleAgentProvider,
    "documentationUrl?": "a string",
    "repositoryUrl?": "a string",
    "iconUrl?": "a string",
    "webApps?": { type: "an array", maxItems: 25, items: ruleAgentWebApp },
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleAgentCard: ValueRule = {
  allOf: [
    {
      type: "an object",
      members: {
        "identity!": ruleAgentIdentity,
        "capabilities!": ruleAgentCapabilities,
        "io?": ruleAgentIo,
        "streams?": {
          allOf: [
            { type: "an object", additionalProperties: ruleStreamDeclaration },
            {
              if: { required: ["_default"] },
              then: {
                members: {
                  "_default?": {
                    members: {
                      "affinity?": {
                        instead: "The stream _default must not be shared.",
                        of: { not: { enum: ["shared"] } },
                      },
                    },
                  },
                },
              },
            },
          ],
        },
        "security?": ruleAgentSecurity,
        "services?": ruleAgentServices,
        "tags!": {
          type: "an array",
          minItems: 1,
          items: ruleAgentTag,
          uniqueBy: ["id"],
        },
        "extensions?": "an object",
        "runtime?": ruleAgentRuntime,
      },
      additionalProperties: {
        refuse: ["additionalProperties", "is not a member that may be here"],
      },
    },
    {
      if: {
        members: {
          "capabilities!": {
            members: { "taskKinds!": { enum: [["request"]] } },
          },
        },
      },
      then: {
        members: {
          "streams?": {
            instead:
              "An agent that takes only requests may declare one stream at most, and its key must be _default.",
            of: { propertyNames: { enum: ["_default"] } },
          },
        },
      },
    },
  ],
};

const ruleAuthoredRuntime: ValueRule = {
  allOf: [
    ruleAgentRuntime,
    {
      if: { required: ["handler"] },
      then: {
        members: {
          "handler?": {
            instead: '"handler" must not be empty.',
            of: { minLength: 1 },
          },
        },
      },
    },
  ],
};

const ruleAuthoredAgentCard: ValueRule = {
  allOf: [
    {
      type: "an object",
      members: {
        "identity!": ruleAgentIdentity,
        "capabilities!": ruleAgentCapabilities,
        "io?": ruleAgentIo,
        "streams?": {
          allOf: [
            { type: "an object", additionalProperties: ruleStreamDeclaration },
            {
              if: { required: ["_default"] },
              then: {
                members: {
                  "_default?": {
                    members: {
                      "affinity?": {
                        instead: "The stream _default must not be shared.",
                        of: { not: { enum: ["shared"] } },
                      },
                    },
                  },
                },
              },
            },
          ],
        },
        "security?": ruleAgentSecurity,
        "services?": ruleAgentServices,
        "tags!": {
          type: "an array",
          minItems: 1,
          items: ruleAgentTag,
          uniqueBy: ["id"],
        },
        "extensions?": "an object",
        "runtime!": ruleAuthoredRuntime,
      },
      additionalProperties: {
        refuse: ["additionalProperties", "is not a member that may be here"],
      },
    },
    {
      if: {
        members: {
          "capabilities!": {
            members: { "taskKinds!": { enum: [["request"]] } },
          },
        },
      },
      then: {
        members: {
          "streams?": {
            instead:
              "An agent that takes only requests may declare one stream at most, and its key must be _default.",
            of: { propertyNames: { enum: ["_default"] } },
          },
        },
      },
    },
  ],
};

const ruleFormProperty: ValueRule = {
  type: "an object",
  members: {
    "type!": {
      enum: [
        "string",
        "number",
        "integer",
        "boolean",
        "object",
        "array",
        "null",
      ],
    },
    "title?": "a string",
    "description?": "a string",
    "default?": {},
    "const?": {},
    "enum?": "an array",
    "required?": { type: "an array", items: "a string" },
    "minimum?": "a number",
    "maximum?": "a number",
    "minItems?": { type: "an integer", minimum: 0 },
    "maxItems?": { type: "an integer", minimum: 0 },
    "properties?": {
      type: "an object",
      additionalProperties: { ref: () => ruleFormProperty },
    },
    "items?": { ref: () => ruleFormProperty },
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};
