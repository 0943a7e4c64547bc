// Generated from schemas/agent-card. Do not edit.
// Edit the schema, then run: npm run generate

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
  const issues: Issue[] = [];
  collectAgentCard(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectAgentInput(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectAgentOutput(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectAgentTag(value, "", issues);
  return issues;
}

export function isAuthoredAgentCard(
  value: unknown,
): value is AuthoredAgentCard {
  return isAuthoredAgentCardPart1(value) && isAuthoredAgentCardPart2(value);
}

export function checkAuthoredAgentCard(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectAuthoredAgentCard(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectAgentCapabilities(value, "", issues);
  return issues;
}

export function isContentType(value: unknown): value is ContentType {
  return typeof value === "string" && isContentTypePart2(value);
}

export function checkContentType(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectContentType(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectFormContentType(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectTextContentType(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectFileContentType(value, "", issues);
  return issues;
}

export function isFormClassType(value: unknown): value is FormClassType {
  return (
    typeof value === "string" &&
    isContentType(value) &&
    isFormClassTypePart3(value)
  );
}

export function checkFormClassType(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectFormClassType(value, "", issues);
  return issues;
}

export function isTextClassType(value: unknown): value is TextClassType {
  return (
    typeof value === "string" &&
    isContentType(value) &&
    isTextClassTypePart3(value)
  );
}

export function checkTextClassType(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectTextClassType(value, "", issues);
  return issues;
}

export function isFileClassType(value: unknown): value is FileClassType {
  return (
    typeof value === "string" &&
    isContentType(value) &&
    isFileClassTypePart3(value)
  );
}

export function checkFileClassType(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectFileClassType(value, "", issues);
  return issues;
}

export function isAcceptEntry(value: unknown): value is AcceptEntry {
  return typeof value === "string" && isAcceptEntryPart2(value);
}

export function checkAcceptEntry(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectAcceptEntry(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectFormSchema(value, "", issues);
  return issues;
}

export function isFormProperty(value: unknown): value is FormProperty {
  return isFormPropertyAt(value, 0);
}

export function checkFormProperty(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectFormProperty(value, "", issues, 0);
  return issues;
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
  const issues: Issue[] = [];
  collectAgentIdentity(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectAgentProvider(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectAgentWebApp(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectAgentIo(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectAgentRuntime(value, "", issues);
  return issues;
}

export function isAuthoredRuntime(value: unknown): value is AuthoredRuntime {
  return isAgentRuntime(value) && isAuthoredRuntimePart2(value);
}

export function checkAuthoredRuntime(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectAuthoredRuntime(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectAgentSecurity(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectAgentEncryption(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectAgentServices(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectStreamDeclaration(value, "", issues);
  return issues;
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

function collectAgentCard(value: unknown, path: string, issues: Issue[]): void {
  const start = issues.length;
  collectAgentCardPart1(value, path, issues);
  collectAgentCardPart2(value, path, issues);
  distinct(issues, start);
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

function collectAgentInput(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const start = issues.length;
  collectAgentInputPart1(value, path, issues);
  collectAgentInputPart2(value, path, issues);
  collectAgentInputPart3(value, path, issues);
  collectAgentInputPart4(value, path, issues);
  collectAgentInputPart5(value, path, issues);
  distinct(issues, start);
}

function collectAgentOutput(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { id, description, contentType, guaranteed } = value;
  if (id === undefined) {
    missing(issues, path, "id");
  } else if (typeof id !== "string") {
    wrongType(issues, `${path}/id`, "a string", id);
  } else if (id === "") {
    refuse(issues, `${path}/id`, "minLength", "must not be empty");
  }
  if (description !== undefined) {
    if (typeof description !== "string") {
      wrongType(issues, `${path}/description`, "a string", description);
    } else if (description === "") {
      refuse(issues, `${path}/description`, "minLength", "must not be empty");
    }
  }
  if (contentType === undefined) {
    missing(issues, path, "contentType");
  } else {
    collectContentType(contentType, `${path}/contentType`, issues);
  }
  if (guaranteed === undefined) {
    missing(issues, path, "guaranteed");
  } else if (typeof guaranteed !== "boolean") {
    wrongType(issues, `${path}/guaranteed`, "true or false", guaranteed);
  }
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
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
}

function isAgentTagExamples(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (typeof item !== "string") return false;
  }
  return true;
}

function collectAgentTag(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { id, name, description, examples } = value;
  if (id === undefined) {
    missing(issues, path, "id");
  } else if (typeof id !== "string") {
    wrongType(issues, `${path}/id`, "a string", id);
  }
  if (name === undefined) {
    missing(issues, path, "name");
  } else if (typeof name !== "string") {
    wrongType(issues, `${path}/name`, "a string", name);
  }
  if (description !== undefined) {
    if (typeof description !== "string") {
      wrongType(issues, `${path}/description`, "a string", description);
    }
  }
  if (examples !== undefined) {
    collectAgentTagExamples(examples, `${path}/examples`, issues);
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "id":
      case "name":
      case "description":
      case "examples":
        break;
      default:
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
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

function collectAuthoredAgentCard(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const start = issues.length;
  collectAuthoredAgentCardPart1(value, path, issues);
  collectAuthoredAgentCardPart2(value, path, issues);
  distinct(issues, start);
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

function collectAgentCapabilities(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { taskKinds } = value;
  if (taskKinds === undefined) {
    missing(issues, path, "taskKinds");
  } else {
    collectAgentCapabilitiesTaskKinds(taskKinds, `${path}/taskKinds`, issues);
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "taskKinds":
        break;
      default:
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
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

function collectContentType(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const from = issues.length;
  const start = issues.length;
  if (typeof value !== "string") {
    wrongType(issues, path, "a string", value);
  }
  collectContentTypePart2(value, path, issues);
  distinct(issues, start);
  instead(
    issues,
    from,
    path,
    "Not an acceptable content type. Accepted: a type of the catalogs; any text/, image/, audio/ or video/ type; any type that ends in +json, +xml, +zip or +gzip. Lower case, without parameters and without wildcards.",
  );
}

function collectFormContentType(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(
    value === "application/geo+json" ||
    value === "application/json" ||
    value === "application/ld+json" ||
    value === "application/problem+json"
  )) {
    refuseValue(
      issues,
      path,
      "enum",
      'must be "application/geo+json", "application/json", "application/ld+json" or "application/problem+json"',
      value,
    );
  }
}

function collectTextContentType(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(
    value === "application/javascript" ||
    value === "application/jsonl" ||
    value === "application/sql" ||
    value === "application/toml" ||
    value === "application/typescript" ||
    value === "application/vnd.google-earth.kml+xml" ||
    value === "application/x-ndjson" ||
    value === "application/x-toml" ||
    value === "application/x-yaml" ||
    value === "application/xml" ||
    value === "text/css" ||
    value === "text/csv" ||
    value === "text/html" ||
    value === "text/javascript" ||
    value === "text/markdown" ||
    value === "text/plain" ||
    value === "text/tab-separated-values" ||
    value === "text/x-c" ||
    value === "text/x-c++" ||
    value === "text/x-csharp" ||
    value === "text/x-go" ||
    value === "text/x-java-source" ||
    value === "text/x-python" ||
    value === "text/x-rust" ||
    value === "text/x-shellscript" ||
    value === "text/x-sql" ||
    value === "text/xml" ||
    value === "text/yaml"
  )) {
    refuseValue(
      issues,
      path,
      "enum",
      'must be "application/javascript", "application/jsonl", "application/sql", "application/toml", "application/typescript", "application/vnd.google-earth.kml+xml", "application/x-ndjson", "application/x-toml", "application/x-yaml", "application/xml", "text/css", "text/csv" or one of 16 more',
      value,
    );
  }
}

function collectFileContentType(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(
    value === "application/epub+zip" ||
    value === "application/gpx+xml" ||
    value === "application/gzip" ||
    value === "application/java-archive" ||
    value === "application/msword" ||
    value === "application/octet-stream" ||
    value === "application/pdf" ||
    value === "application/rtf" ||
    value === "application/vnd.apache.arrow.file" ||
    value === "application/vnd.apache.arrow.stream" ||
    value === "application/vnd.apple.mpegurl" ||
    value === "application/vnd.google.protobuf" ||
    value === "application/vnd.ms-excel" ||
    value === "application/vnd.ms-powerpoint" ||
    value === "application/vnd.oasis.opendocument.presentation" ||
    value === "application/vnd.oasis.opendocument.spreadsheet" ||
    value === "application/vnd.oasis.opendocument.text" ||
    value ===
      "application/vnd.openxmlformats-officedocument.presentationml.presentation" ||
    value ===
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" ||
    value ===
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ||
    value === "application/vnd.rar" ||
    value === "application/x-7z-compressed" ||
    value === "application/x-avro" ||
    value === "application/x-bzip2" ||
    value === "application/x-gzip" ||
    value === "application/x-latex" ||
    value === "application/x-msgpack" ||
    value === "application/x-parquet" ||
    value === "application/x-protobuf" ||
    value === "application/x-rar-compressed" ||
    value === "application/x-tar" ||
    value === "application/x-tex" ||
    value === "application/x-xz" ||
    value === "application/zip" ||
    value === "audio/aac" ||
    value === "audio/flac" ||
    value === "audio/midi" ||
    value === "audio/mp4" ||
    value === "audio/mpeg" ||
    value === "audio/ogg" ||
    value === "audio/opus" ||
    value === "audio/vnd.wave" ||
    value === "audio/wav" ||
    value === "audio/webm" ||
    value === "audio/x-midi" ||
    value === "audio/x-wav" ||
    value === "image/avif" ||
    value === "image/bmp" ||
    value === "image/gif" ||
    value === "image/heic" ||
    value === "image/heif" ||
    value === "image/jpeg" ||
    value === "image/png" ||
    value === "image/svg+xml" ||
    value === "image/tiff" ||
    value === "image/webp" ||
    value === "image/x-icon" ||
    value === "model/gltf+json" ||
    value === "model/gltf-binary" ||
    value === "model/obj" ||
    value === "model/stl" ||
    value === "text/rtf" ||
    value === "video/mp2t" ||
    value === "video/mp4" ||
    value === "video/ogg" ||
    value === "video/quicktime" ||
    value === "video/webm" ||
    value === "video/x-matroska" ||
    value === "video/x-msvideo"
  )) {
    refuseValue(
      issues,
      path,
      "enum",
      'must be "application/epub+zip", "application/gpx+xml", "application/gzip", "application/java-archive", "application/msword", "application/octet-stream", "application/pdf", "application/rtf", "application/vnd.apache.arrow.file", "application/vnd.apache.arrow.stream", "application/vnd.apple.mpegurl", "application/vnd.google.protobuf" or one of 57 more',
      value,
    );
  }
}

function isFormClassTypePart3(value: unknown): boolean {
  return isFormContentType(value) || isFormClassTypePart3Arm2(value);
}

function collectFormClassType(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const start = issues.length;
  if (typeof value !== "string") {
    wrongType(issues, path, "a string", value);
  }
  collectContentType(value, path, issues);
  collectFormClassTypePart3(value, path, issues);
  distinct(issues, start);
}

function isTextClassTypePart3(value: unknown): boolean {
  return isTextContentType(value) || isTextClassTypePart3Arm2(value);
}

function collectTextClassType(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const start = issues.length;
  if (typeof value !== "string") {
    wrongType(issues, path, "a string", value);
  }
  collectContentType(value, path, issues);
  collectTextClassTypePart3(value, path, issues);
  distinct(issues, start);
}

function isFileClassTypePart3(value: unknown): boolean {
  return !(isFormClassType(value) || isTextClassType(value));
}

function collectFileClassType(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const start = issues.length;
  if (typeof value !== "string") {
    wrongType(issues, path, "a string", value);
  }
  collectContentType(value, path, issues);
  collectFileClassTypePart3(value, path, issues);
  distinct(issues, start);
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

function collectAcceptEntry(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const from = issues.length;
  const start = issues.length;
  if (typeof value !== "string") {
    wrongType(issues, path, "a string", value);
  }
  collectAcceptEntryPart2(value, path, issues);
  distinct(issues, start);
  instead(
    issues,
    from,
    path,
    "Neither an acceptable content type nor one of text/*, image/*, audio/*, video/*. Accepted: a type of the catalogs; any text/, image/, audio/ or video/ type; any type that ends in +json, +xml, +zip or +gzip. Lower case and without parameters.",
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

function collectFormSchema(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { type, properties, required, title, description } = value;
  if (type === undefined) {
    missing(issues, path, "type");
  } else if (type !== "object") {
    refuseValue(issues, `${path}/type`, "const", 'must be "object"', type);
  }
  if (properties === undefined) {
    missing(issues, path, "properties");
  } else {
    collectFormSchemaProperties(properties, `${path}/properties`, issues);
  }
  if (required !== undefined) {
    collectFormSchemaRequired(required, `${path}/required`, issues);
  }
  if (title !== undefined) {
    if (typeof title !== "string") {
      wrongType(issues, `${path}/title`, "a string", title);
    }
  }
  if (description !== undefined) {
    if (typeof description !== "string") {
      wrongType(issues, `${path}/description`, "a string", description);
    }
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "type":
      case "properties":
      case "required":
      case "title":
      case "description":
        break;
      default:
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
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

function collectFormProperty(
  value: unknown,
  path: string,
  issues: Issue[],
  depth: number,
): void {
  if (depth > 500) return tooDeep(issues, path);
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
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
  if (type === undefined) {
    missing(issues, path, "type");
  } else {
    collectFormPropertyType(type, `${path}/type`, issues, depth);
  }
  if (title !== undefined) {
    if (typeof title !== "string") {
      wrongType(issues, `${path}/title`, "a string", title);
    }
  }
  if (description !== undefined) {
    if (typeof description !== "string") {
      wrongType(issues, `${path}/description`, "a string", description);
    }
  }
  if (enum_ !== undefined) {
    collectFormPropertyEnum(enum_, `${path}/enum`, issues, depth);
  }
  if (required !== undefined) {
    collectFormPropertyRequired(required, `${path}/required`, issues, depth);
  }
  if (minimum !== undefined) {
    if (!(typeof minimum === "number" && Number.isFinite(minimum))) {
      wrongType(issues, `${path}/minimum`, "a number", minimum);
    }
  }
  if (maximum !== undefined) {
    if (!(typeof maximum === "number" && Number.isFinite(maximum))) {
      wrongType(issues, `${path}/maximum`, "a number", maximum);
    }
  }
  if (minItems !== undefined) {
    if (!(typeof minItems === "number" && Number.isInteger(minItems))) {
      wrongType(issues, `${path}/minItems`, "an integer", minItems);
    } else if (minItems < 0) {
      refuse(issues, `${path}/minItems`, "minimum", "must be at least 0");
    }
  }
  if (maxItems !== undefined) {
    if (!(typeof maxItems === "number" && Number.isInteger(maxItems))) {
      wrongType(issues, `${path}/maxItems`, "an integer", maxItems);
    } else if (maxItems < 0) {
      refuse(issues, `${path}/maxItems`, "minimum", "must be at least 0");
    }
  }
  if (properties !== undefined) {
    collectFormPropertyProperties(
      properties,
      `${path}/properties`,
      issues,
      depth,
    );
  }
  if (items !== undefined) {
    collectFormProperty(items, `${path}/items`, issues, depth + 1);
  }
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
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
}

function isAgentIdentityWebApps(value: unknown): boolean {
  if (!list(value)) return false;
  if (value.length > 25) return false;
  for (const item of value) {
    if (!isAgentWebApp(item)) return false;
  }
  return true;
}

function collectAgentIdentity(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
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
  if (agentName === undefined) {
    missing(issues, path, "agentName");
  } else if (!(
    typeof agentName === "string" && pattern_6a31b7b6f6f7.test(agentName)
  )) {
    refuse(
      issues,
      `${path}/agentName`,
      "pattern",
      "An agent name has letters, digits and underscores alone: no hyphen, dot or slash.",
    );
  }
  if (displayName === undefined) {
    missing(issues, path, "displayName");
  } else if (typeof displayName !== "string") {
    wrongType(issues, `${path}/displayName`, "a string", displayName);
  }
  if (description === undefined) {
    missing(issues, path, "description");
  } else if (typeof description !== "string") {
    wrongType(issues, `${path}/description`, "a string", description);
  }
  if (version === undefined) {
    missing(issues, path, "version");
  } else if (typeof version !== "string") {
    wrongType(issues, `${path}/version`, "a string", version);
  }
  if (provider === undefined) {
    missing(issues, path, "provider");
  } else {
    collectAgentProvider(provider, `${path}/provider`, issues);
  }
  if (documentationUrl !== undefined) {
    if (typeof documentationUrl !== "string") {
      wrongType(
        issues,
        `${path}/documentationUrl`,
        "a string",
        documentationUrl,
      );
    }
  }
  if (repositoryUrl !== undefined) {
    if (typeof repositoryUrl !== "string") {
      wrongType(issues, `${path}/repositoryUrl`, "a string", repositoryUrl);
    }
  }
  if (iconUrl !== undefined) {
    if (typeof iconUrl !== "string") {
      wrongType(issues, `${path}/iconUrl`, "a string", iconUrl);
    }
  }
  if (webApps !== undefined) {
    collectAgentIdentityWebApps(webApps, `${path}/webApps`, issues);
  }
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
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
}

function collectAgentProvider(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { organization, url } = value;
  if (organization === undefined) {
    missing(issues, path, "organization");
  } else if (typeof organization !== "string") {
    wrongType(issues, `${path}/organization`, "a string", organization);
  }
  if (url !== undefined) {
    if (typeof url !== "string") {
      wrongType(issues, `${path}/url`, "a string", url);
    }
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "organization":
      case "url":
        break;
      default:
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
}

function collectAgentWebApp(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { url, label, description } = value;
  if (url === undefined) {
    missing(issues, path, "url");
  } else if (!(typeof url === "string" && pattern_9454ba9bfdce.test(url))) {
    refuse(
      issues,
      `${path}/url`,
      "pattern",
      "Not an absolute https URL, nor an http URL of localhost, 127.0.0.1 or [::1]; a port is 1 to 65535.",
    );
  }
  if (label !== undefined) {
    if (typeof label !== "string") {
      wrongType(issues, `${path}/label`, "a string", label);
    } else if (longer(label, 80)) {
      refuse(
        issues,
        `${path}/label`,
        "maxLength",
        "must have at most 80 characters",
      );
    }
  }
  if (description !== undefined) {
    if (typeof description !== "string") {
      wrongType(issues, `${path}/description`, "a string", description);
    } else if (longer(description, 280)) {
      refuse(
        issues,
        `${path}/description`,
        "maxLength",
        "must have at most 280 characters",
      );
    }
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "url":
      case "label":
      case "description":
        break;
      default:
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
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

function collectAgentIo(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { inputs, outputs } = value;
  if (inputs !== undefined) {
    collectAgentIoInputs(inputs, `${path}/inputs`, issues);
  }
  if (outputs !== undefined) {
    collectAgentIoOutputs(outputs, `${path}/outputs`, issues);
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "inputs":
      case "outputs":
        break;
      default:
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
}

function collectAgentRuntime(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const {
    handler,
    handlerExport,
    concurrency,
    expectedInstances,
    maxPendingBacklog,
    maxRunningTimeSec,
  } = value;
  if (handler === undefined) {
    missing(issues, path, "handler");
  } else if (typeof handler !== "string") {
    wrongType(issues, `${path}/handler`, "a string", handler);
  }
  if (handlerExport !== undefined) {
    if (typeof handlerExport !== "string") {
      wrongType(issues, `${path}/handlerExport`, "a string", handlerExport);
    }
  }
  if (concurrency !== undefined) {
    if (!(typeof concurrency === "number" && Number.isInteger(concurrency))) {
      wrongType(issues, `${path}/concurrency`, "an integer", concurrency);
    } else if (concurrency < 1) {
      refuse(issues, `${path}/concurrency`, "minimum", "must be at least 1");
    }
  }
  if (expectedInstances !== undefined) {
    if (!(
      typeof expectedInstances === "number" &&
      Number.isInteger(expectedInstances)
    )) {
      wrongType(
        issues,
        `${path}/expectedInstances`,
        "an integer",
        expectedInstances,
      );
    } else if (expectedInstances < 0) {
      refuse(
        issues,
        `${path}/expectedInstances`,
        "minimum",
        "must be at least 0",
      );
    }
  }
  if (maxPendingBacklog !== undefined) {
    if (!(
      typeof maxPendingBacklog === "number" &&
      Number.isInteger(maxPendingBacklog)
    )) {
      wrongType(
        issues,
        `${path}/maxPendingBacklog`,
        "an integer",
        maxPendingBacklog,
      );
    } else if (maxPendingBacklog < 0) {
      refuse(
        issues,
        `${path}/maxPendingBacklog`,
        "minimum",
        "must be at least 0",
      );
    }
  }
  if (maxRunningTimeSec !== undefined) {
    if (!(
      typeof maxRunningTimeSec === "number" &&
      Number.isInteger(maxRunningTimeSec)
    )) {
      wrongType(
        issues,
        `${path}/maxRunningTimeSec`,
        "an integer",
        maxRunningTimeSec,
      );
    } else if (maxRunningTimeSec < 1) {
      refuse(
        issues,
        `${path}/maxRunningTimeSec`,
        "minimum",
        "must be at least 1",
      );
    }
  }
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
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
}

function isAuthoredRuntimePart2(value: unknown): boolean {
  return !isAuthoredRuntimePart2If(value) || isAuthoredRuntimePart2Then(value);
}

function collectAuthoredRuntime(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const start = issues.length;
  collectAgentRuntime(value, path, issues);
  collectAuthoredRuntimePart2(value, path, issues);
  distinct(issues, start);
}

function collectAgentSecurity(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { encryption } = value;
  if (encryption !== undefined) {
    collectAgentEncryption(encryption, `${path}/encryption`, issues);
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "encryption":
        break;
      default:
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
}

function collectAgentEncryption(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const {
    required,
    algorithm,
    consumerKeyRequired,
    agentPublicKey,
    agentKeyUrl,
    documentationUrl,
  } = value;
  if (required === undefined) {
    missing(issues, path, "required");
  } else if (typeof required !== "boolean") {
    wrongType(issues, `${path}/required`, "true or false", required);
  }
  if (algorithm === undefined) {
    missing(issues, path, "algorithm");
  } else if (typeof algorithm !== "string") {
    wrongType(issues, `${path}/algorithm`, "a string", algorithm);
  }
  if (consumerKeyRequired === undefined) {
    missing(issues, path, "consumerKeyRequired");
  } else if (typeof consumerKeyRequired !== "boolean") {
    wrongType(
      issues,
      `${path}/consumerKeyRequired`,
      "true or false",
      consumerKeyRequired,
    );
  }
  if (agentPublicKey !== undefined) {
    if (typeof agentPublicKey !== "string") {
      wrongType(issues, `${path}/agentPublicKey`, "a string", agentPublicKey);
    }
  }
  if (agentKeyUrl !== undefined) {
    if (typeof agentKeyUrl !== "string") {
      wrongType(issues, `${path}/agentKeyUrl`, "a string", agentKeyUrl);
    }
  }
  if (documentationUrl !== undefined) {
    if (typeof documentationUrl !== "string") {
      wrongType(
        issues,
        `${path}/documentationUrl`,
        "a string",
        documentationUrl,
      );
    }
  }
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
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
}

function collectAgentServices(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { webhooks } = value;
  if (webhooks !== undefined) {
    if (typeof webhooks !== "boolean") {
      wrongType(issues, `${path}/webhooks`, "true or false", webhooks);
    }
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "webhooks":
        break;
      default:
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
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

function collectStreamDeclaration(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const start = issues.length;
  collectStreamDeclarationPart1(value, path, issues);
  collectStreamDeclarationPart2(value, path, issues);
  collectStreamDeclarationPart3(value, path, issues);
  collectStreamDeclarationPart4(value, path, issues);
  collectStreamDeclarationPart5(value, path, issues);
  distinct(issues, start);
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

function collectAgentCardPart1(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
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
  if (identity === undefined) {
    missing(issues, path, "identity");
  } else {
    collectAgentIdentity(identity, `${path}/identity`, issues);
  }
  if (capabilities === undefined) {
    missing(issues, path, "capabilities");
  } else {
    collectAgentCapabilities(capabilities, `${path}/capabilities`, issues);
  }
  if (io !== undefined) {
    collectAgentIo(io, `${path}/io`, issues);
  }
  if (streams !== undefined) {
    collectAgentCardPart1Streams(streams, `${path}/streams`, issues);
  }
  if (security !== undefined) {
    collectAgentSecurity(security, `${path}/security`, issues);
  }
  if (services !== undefined) {
    collectAgentServices(services, `${path}/services`, issues);
  }
  if (tags === undefined) {
    missing(issues, path, "tags");
  } else {
    collectAgentCardPart1Tags(tags, `${path}/tags`, issues);
  }
  if (extensions !== undefined) {
    collectAgentCardPart1Extensions(extensions, `${path}/extensions`, issues);
  }
  if (runtime !== undefined) {
    collectAgentRuntime(runtime, `${path}/runtime`, issues);
  }
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
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
}

function collectAgentCardPart2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (isAgentCardPart2If(value)) {
    collectAgentCardPart2Then(value, path, issues);
  }
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

function collectAgentInputPart1(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const {
    id,
    description,
    contentType,
    required,
    schema,
    accept,
    maxSizeBytes,
  } = value;
  if (id === undefined) {
    missing(issues, path, "id");
  } else if (typeof id !== "string") {
    wrongType(issues, `${path}/id`, "a string", id);
  } else if (id === "") {
    refuse(issues, `${path}/id`, "minLength", "must not be empty");
  }
  if (description === undefined) {
    missing(issues, path, "description");
  } else if (typeof description !== "string") {
    wrongType(issues, `${path}/description`, "a string", description);
  } else if (description === "") {
    refuse(issues, `${path}/description`, "minLength", "must not be empty");
  }
  if (contentType === undefined) {
    missing(issues, path, "contentType");
  } else {
    collectContentType(contentType, `${path}/contentType`, issues);
  }
  if (required === undefined) {
    missing(issues, path, "required");
  } else if (typeof required !== "boolean") {
    wrongType(issues, `${path}/required`, "true or false", required);
  }
  if (schema !== undefined) {
    collectAgentInputPart1Schema(schema, `${path}/schema`, issues);
  }
  if (accept !== undefined) {
    collectAgentInputPart1Accept(accept, `${path}/accept`, issues);
  }
  if (maxSizeBytes !== undefined) {
    if (!(typeof maxSizeBytes === "number" && Number.isInteger(maxSizeBytes))) {
      wrongType(issues, `${path}/maxSizeBytes`, "an integer", maxSizeBytes);
    } else if (maxSizeBytes < 1) {
      refuse(issues, `${path}/maxSizeBytes`, "minimum", "must be at least 1");
    } else if (maxSizeBytes > 26214400) {
      refuse(
        issues,
        `${path}/maxSizeBytes`,
        "maximum",
        "must be at most 26214400",
      );
    }
  }
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
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
}

function collectAgentInputPart2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (isAgentInputPart2If(value)) {
    collectAgentInputPart2Then(value, path, issues);
  }
}

function collectAgentInputPart3(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (isAgentInputPart3If(value)) {
    collectAgentInputPart3Then(value, path, issues);
  }
}

function collectAgentInputPart4(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (isAgentInputPart4If(value)) {
    collectAgentInputPart4Then(value, path, issues);
  }
}

function collectAgentInputPart5(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (isAgentInputPart5If(value)) {
    collectAgentInputPart5Then(value, path, issues);
  }
}

function collectAgentTagExamples(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    if (typeof item !== "string") {
      wrongType(issues, `${path}/${index}`, "a string", item);
    }
  }
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

function collectAuthoredAgentCardPart1(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
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
  if (identity === undefined) {
    missing(issues, path, "identity");
  } else {
    collectAgentIdentity(identity, `${path}/identity`, issues);
  }
  if (capabilities === undefined) {
    missing(issues, path, "capabilities");
  } else {
    collectAgentCapabilities(capabilities, `${path}/capabilities`, issues);
  }
  if (io !== undefined) {
    collectAgentIo(io, `${path}/io`, issues);
  }
  if (streams !== undefined) {
    collectAuthoredAgentCardPart1Streams(streams, `${path}/streams`, issues);
  }
  if (security !== undefined) {
    collectAgentSecurity(security, `${path}/security`, issues);
  }
  if (services !== undefined) {
    collectAgentServices(services, `${path}/services`, issues);
  }
  if (tags === undefined) {
    missing(issues, path, "tags");
  } else {
    collectAuthoredAgentCardPart1Tags(tags, `${path}/tags`, issues);
  }
  if (extensions !== undefined) {
    collectAuthoredAgentCardPart1Extensions(
      extensions,
      `${path}/extensions`,
      issues,
    );
  }
  if (runtime === undefined) {
    missing(issues, path, "runtime");
  } else {
    collectAuthoredRuntime(runtime, `${path}/runtime`, issues);
  }
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
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
}

function collectAuthoredAgentCardPart2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (isAuthoredAgentCardPart2If(value)) {
    collectAuthoredAgentCardPart2Then(value, path, issues);
  }
}

function collectAgentCapabilitiesTaskKinds(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  if (value.length < 1) {
    refuse(issues, path, "minItems", "must have at least 1 item");
  }
  for (const [index, item] of value.entries()) {
    within(issues, `${path}/${index}`, checkTaskKind(item));
  }
  {
    const index = repeated(value);
    if (index !== -1) {
      refuse(
        issues,
        `${path}/${index}`,
        "uniqueItems",
        "must not repeat an earlier item",
      );
    }
  }
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

function collectContentTypePart2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(
    isFormContentType(value) ||
    isTextContentType(value) ||
    isFileContentType(value) ||
    isContentTypePart2Arm4(value) ||
    isContentTypePart2Arm5(value)
  )) {
    refuse(
      issues,
      path,
      "anyOf",
      "must be FormContentType or TextContentType or FileContentType or a string, a number, true or false, an array, an object or null",
    );
  }
}

function isFormClassTypePart3Arm2(value: unknown): boolean {
  return (
    isFormClassTypePart3Arm2Part1(value) && isFormClassTypePart3Arm2Part2(value)
  );
}

function collectFormClassTypePart3(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(isFormContentType(value) || isFormClassTypePart3Arm2(value))) {
    if (value === null) {
      collectFormClassTypePart3Arm2(value, path, issues);
    } else if (typeof value === "boolean") {
      collectFormClassTypePart3Arm2(value, path, issues);
    } else if (typeof value === "number" && Number.isFinite(value)) {
      collectFormClassTypePart3Arm2(value, path, issues);
    } else if (list(value)) {
      collectFormClassTypePart3Arm2(value, path, issues);
    } else if (fields(value)) {
      collectFormClassTypePart3Arm2(value, path, issues);
    } else {
      refuse(
        issues,
        path,
        "anyOf",
        "must be FormContentType or what one of the arms says",
      );
    }
  }
}

function isTextClassTypePart3Arm2(value: unknown): boolean {
  return (
    isTextClassTypePart3Arm2Part1(value) && isTextClassTypePart3Arm2Part2(value)
  );
}

function collectTextClassTypePart3(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(isTextContentType(value) || isTextClassTypePart3Arm2(value))) {
    if (value === null) {
      collectTextClassTypePart3Arm2(value, path, issues);
    } else if (typeof value === "boolean") {
      collectTextClassTypePart3Arm2(value, path, issues);
    } else if (typeof value === "number" && Number.isFinite(value)) {
      collectTextClassTypePart3Arm2(value, path, issues);
    } else if (list(value)) {
      collectTextClassTypePart3Arm2(value, path, issues);
    } else if (fields(value)) {
      collectTextClassTypePart3Arm2(value, path, issues);
    } else {
      refuse(
        issues,
        path,
        "anyOf",
        "must be TextContentType or what one of the arms says",
      );
    }
  }
}

function collectFileClassTypePart3(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (isFormClassType(value) || isTextClassType(value)) {
    refuse(issues, path, "not", "must not be like this");
  }
}

function collectAcceptEntryPart2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(
    isContentType(value) ||
    value === "text/*" ||
    value === "image/*" ||
    value === "audio/*" ||
    value === "video/*"
  )) {
    refuse(
      issues,
      path,
      "anyOf",
      'must be ContentType or "text/*", "image/*", "audio/*" or "video/*"',
    );
  }
}

function collectFormSchemaProperties(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  for (const key of Object.keys(value)) {
    collectFormProperty(value[key], pointer(path, key), issues, 0);
  }
}

function collectFormSchemaRequired(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    if (typeof item !== "string") {
      wrongType(issues, `${path}/${index}`, "a string", item);
    }
  }
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

function collectFormPropertyType(
  value: unknown,
  path: string,
  issues: Issue[],
  depth: number,
): void {
  if (depth > 500) return tooDeep(issues, path);
  if (!(
    value === "string" ||
    value === "number" ||
    value === "integer" ||
    value === "boolean" ||
    value === "object" ||
    value === "array" ||
    value === "null"
  )) {
    refuseValue(
      issues,
      path,
      "enum",
      'must be "string", "number", "integer", "boolean", "object", "array" or "null"',
      value,
    );
  }
}

function collectFormPropertyEnum(
  value: unknown,
  path: string,
  issues: Issue[],
  depth: number,
): void {
  if (depth > 500) return tooDeep(issues, path);
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
  }
}

function collectFormPropertyRequired(
  value: unknown,
  path: string,
  issues: Issue[],
  depth: number,
): void {
  if (depth > 500) return tooDeep(issues, path);
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    if (typeof item !== "string") {
      wrongType(issues, `${path}/${index}`, "a string", item);
    }
  }
}

function collectFormPropertyProperties(
  value: unknown,
  path: string,
  issues: Issue[],
  depth: number,
): void {
  if (depth > 500) return tooDeep(issues, path);
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  for (const key of Object.keys(value)) {
    collectFormProperty(value[key], pointer(path, key), issues, depth + 1);
  }
}

function collectAgentIdentityWebApps(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  if (value.length > 25) {
    refuse(issues, path, "maxItems", "must have at most 25 items");
  }
  for (const [index, item] of value.entries()) {
    collectAgentWebApp(item, `${path}/${index}`, issues);
  }
}

function collectAgentIoInputs(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    collectAgentInput(item, `${path}/${index}`, issues);
  }
  {
    const index = repeatedBy(value, "id");
    if (index !== -1) {
      refuse(
        issues,
        `${path}/${index}`,
        "x-unique-by",
        'must not have the same "id" as an earlier item',
      );
    }
  }
}

function collectAgentIoOutputs(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    collectAgentOutput(item, `${path}/${index}`, issues);
  }
  {
    const index = repeatedBy(value, "id");
    if (index !== -1) {
      refuse(
        issues,
        `${path}/${index}`,
        "x-unique-by",
        'must not have the same "id" as an earlier item',
      );
    }
  }
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

function collectAuthoredRuntimePart2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (isAuthoredRuntimePart2If(value)) {
    collectAuthoredRuntimePart2Then(value, path, issues);
  }
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

function collectStreamDeclarationPart1(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { direction, format, description, affinity, contentType } = value;
  if (direction === undefined) {
    missing(issues, path, "direction");
  } else {
    within(issues, `${path}/direction`, checkStreamDirection(direction));
  }
  if (format === undefined) {
    missing(issues, path, "format");
  } else {
    within(issues, `${path}/format`, checkStreamFormat(format));
  }
  if (description !== undefined) {
    if (typeof description !== "string") {
      wrongType(issues, `${path}/description`, "a string", description);
    }
  }
  if (affinity !== undefined) {
    within(issues, `${path}/affinity`, checkStreamAffinity(affinity));
  }
  if (contentType !== undefined) {
    if (typeof contentType !== "string") {
      wrongType(issues, `${path}/contentType`, "a string", contentType);
    }
  }
}

function collectStreamDeclarationPart2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (isStreamDeclarationPart2If(value)) {
    collectStreamDeclarationPart2Then(value, path, issues);
  }
}

function collectStreamDeclarationPart3(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (isStreamDeclarationPart3If(value)) {
    collectStreamDeclarationPart3Then(value, path, issues);
  }
}

function collectStreamDeclarationPart4(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (isStreamDeclarationPart4If(value)) {
    collectStreamDeclarationPart4Then(value, path, issues);
  }
}

function collectStreamDeclarationPart5(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (isStreamDeclarationPart5If(value)) {
    collectStreamDeclarationPart5Then(value, path, issues);
  }
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

function collectAgentCardPart1Streams(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const start = issues.length;
  collectAgentCardPart1StreamsPart1(value, path, issues);
  collectAgentCardPart1StreamsPart2(value, path, issues);
  distinct(issues, start);
}

function collectAgentCardPart1Tags(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  if (value.length < 1) {
    refuse(issues, path, "minItems", "must have at least 1 item");
  }
  for (const [index, item] of value.entries()) {
    collectAgentTag(item, `${path}/${index}`, issues);
  }
  {
    const index = repeatedBy(value, "id");
    if (index !== -1) {
      refuse(
        issues,
        `${path}/${index}`,
        "x-unique-by",
        'must not have the same "id" as an earlier item',
      );
    }
  }
}

function collectAgentCardPart1Extensions(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
  }
}

function collectAgentCardPart2Then(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const { streams } = value;
  if (streams !== undefined) {
    collectAgentCardPart2ThenStreams(streams, `${path}/streams`, issues);
  }
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

function collectAgentInputPart1Schema(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
  }
}

function collectAgentInputPart1Accept(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    collectAcceptEntry(item, `${path}/${index}`, issues);
  }
}

function collectAgentInputPart2Then(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const { contentType } = value;
  if (contentType !== undefined) {
    refuse(
      issues,
      `${path}/contentType`,
      "not",
      "This content type counts as form and as text at once, so no input can satisfy both sets of rules. Choose another one.",
    );
  }
}

function collectAgentInputPart3Then(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const start = issues.length;
  collectAgentInputPart3ThenPart1(value, path, issues);
  collectAgentInputPart3ThenPart2(value, path, issues);
  collectAgentInputPart3ThenPart3(value, path, issues);
  distinct(issues, start);
}

function collectAgentInputPart4Then(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const { schema, accept, maxSizeBytes } = value;
  if (schema !== undefined) {
    refuse(
      issues,
      `${path}/schema`,
      "not",
      'A text input must not have "schema".',
    );
  }
  if (accept !== undefined) {
    refuse(
      issues,
      `${path}/accept`,
      "not",
      'A text input must not have "accept".',
    );
  }
  if (maxSizeBytes !== undefined) {
    refuse(
      issues,
      `${path}/maxSizeBytes`,
      "not",
      'A text input must not have "maxSizeBytes".',
    );
  }
}

function collectAgentInputPart5Then(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const { schema } = value;
  if (schema !== undefined) {
    refuse(
      issues,
      `${path}/schema`,
      "not",
      'A file input must not have "schema".',
    );
  }
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

function collectAuthoredAgentCardPart1Streams(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const start = issues.length;
  collectAuthoredAgentCardPart1StreamsPart1(value, path, issues);
  collectAuthoredAgentCardPart1StreamsPart2(value, path, issues);
  distinct(issues, start);
}

function collectAuthoredAgentCardPart1Tags(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  if (value.length < 1) {
    refuse(issues, path, "minItems", "must have at least 1 item");
  }
  for (const [index, item] of value.entries()) {
    collectAgentTag(item, `${path}/${index}`, issues);
  }
  {
    const index = repeatedBy(value, "id");
    if (index !== -1) {
      refuse(
        issues,
        `${path}/${index}`,
        "x-unique-by",
        'must not have the same "id" as an earlier item',
      );
    }
  }
}

function collectAuthoredAgentCardPart1Extensions(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
  }
}

function collectAuthoredAgentCardPart2Then(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const { streams } = value;
  if (streams !== undefined) {
    collectAuthoredAgentCardPart2ThenStreams(
      streams,
      `${path}/streams`,
      issues,
    );
  }
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

function collectFormClassTypePart3Arm2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const start = issues.length;
  collectFormClassTypePart3Arm2Part1(value, path, issues);
  collectFormClassTypePart3Arm2Part2(value, path, issues);
  distinct(issues, start);
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

function collectTextClassTypePart3Arm2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const start = issues.length;
  collectTextClassTypePart3Arm2Part1(value, path, issues);
  collectTextClassTypePart3Arm2Part2(value, path, issues);
  distinct(issues, start);
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

function collectAuthoredRuntimePart2Then(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const { handler } = value;
  if (handler !== undefined) {
    collectAuthoredRuntimePart2ThenHandler(handler, `${path}/handler`, issues);
  }
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

function collectStreamDeclarationPart2Then(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const { outboundSchema, inboundSchema } = value;
  if (outboundSchema !== undefined) {
    refuse(
      issues,
      `${path}/outboundSchema`,
      "not",
      'A one-way stream of events must not have "outboundSchema".',
    );
  }
  if (inboundSchema !== undefined) {
    refuse(
      issues,
      `${path}/inboundSchema`,
      "not",
      'A one-way stream of events must not have "inboundSchema".',
    );
  }
}

function collectStreamDeclarationPart3Then(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const start = issues.length;
  collectStreamDeclarationPart3ThenPart1(value, path, issues);
  collectStreamDeclarationPart3ThenPart2(value, path, issues);
  collectStreamDeclarationPart3ThenPart3(value, path, issues);
  distinct(issues, start);
}

function collectStreamDeclarationPart4Then(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const { contentType } = value;
  if (contentType !== undefined) {
    refuse(
      issues,
      `${path}/contentType`,
      "not",
      'A stream of events must not have "contentType".',
    );
  }
}

function collectStreamDeclarationPart5Then(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const { schema, outboundSchema, inboundSchema } = value;
  if (schema !== undefined) {
    refuse(
      issues,
      `${path}/schema`,
      "not",
      'A stream of bytes must not have "schema".',
    );
  }
  if (outboundSchema !== undefined) {
    refuse(
      issues,
      `${path}/outboundSchema`,
      "not",
      'A stream of bytes must not have "outboundSchema".',
    );
  }
  if (inboundSchema !== undefined) {
    refuse(
      issues,
      `${path}/inboundSchema`,
      "not",
      'A stream of bytes must not have "inboundSchema".',
    );
  }
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

function collectAgentCardPart1StreamsPart1(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  for (const key of Object.keys(value)) {
    collectStreamDeclaration(value[key], pointer(path, key), issues);
  }
}

function collectAgentCardPart1StreamsPart2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (isAgentCardPart1StreamsPart2If(value)) {
    collectAgentCardPart1StreamsPart2Then(value, path, issues);
  }
}

function collectAgentCardPart2ThenStreams(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const from = issues.length;
  if (!fields(value)) return;
  for (const key of Object.keys(value)) {
    if (key !== "_default") {
      refuseValue(
        issues,
        pointer(path, key),
        "const",
        'must be "_default"',
        key,
      );
    }
  }
  instead(
    issues,
    from,
    path,
    "An agent that takes only requests may declare one stream at most, and its key must be _default.",
  );
}

function collectAgentInputPart3ThenPart1(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const { schema, accept, maxSizeBytes } = value;
  if (schema !== undefined) {
    collectFormSchema(schema, `${path}/schema`, issues);
  }
  if (accept !== undefined) {
    refuse(
      issues,
      `${path}/accept`,
      "not",
      'A form input must not have "accept".',
    );
  }
  if (maxSizeBytes !== undefined) {
    refuse(
      issues,
      `${path}/maxSizeBytes`,
      "not",
      'A form input must not have "maxSizeBytes".',
    );
  }
}

function collectAgentInputPart3ThenPart2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const from = issues.length;
  if (!fields(value)) return;
  const { schema } = value;
  if (schema === undefined) {
    missing(issues, path, "schema");
  }
  instead(issues, from, path, 'A form input needs "schema".');
}

function collectAgentInputPart3ThenPart3(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const from = issues.length;
  if (!fields(value)) return;
  const { example } = value;
  if (example === undefined) {
    missing(issues, path, "example");
  }
  instead(issues, from, path, 'A form input needs "example".');
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

function collectAuthoredAgentCardPart1StreamsPart1(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  for (const key of Object.keys(value)) {
    collectStreamDeclaration(value[key], pointer(path, key), issues);
  }
}

function collectAuthoredAgentCardPart1StreamsPart2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (isAuthoredAgentCardPart1StreamsPart2If(value)) {
    collectAuthoredAgentCardPart1StreamsPart2Then(value, path, issues);
  }
}

function collectAuthoredAgentCardPart2ThenStreams(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const from = issues.length;
  if (!fields(value)) return;
  for (const key of Object.keys(value)) {
    if (key !== "_default") {
      refuseValue(
        issues,
        pointer(path, key),
        "const",
        'must be "_default"',
        key,
      );
    }
  }
  instead(
    issues,
    from,
    path,
    "An agent that takes only requests may declare one stream at most, and its key must be _default.",
  );
}

function collectFormClassTypePart3Arm2Part1(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (typeof value === "string" && !pattern_c5f3078e93ae.test(value)) {
    refuse(issues, path, "pattern", "must match \\+json$");
  } else if (list(value)) {
    collectFormClassTypePart3Arm2Part1List(value, path, issues);
  } else if (fields(value)) {
    collectFormClassTypePart3Arm2Part1Fields(value, path, issues);
  }
}

function collectFormClassTypePart3Arm2Part2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (isTextContentType(value) || isFileContentType(value)) {
    refuse(issues, path, "not", "must not be like this");
  }
}

function collectTextClassTypePart3Arm2Part1(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (typeof value === "string" && !pattern_9f31bb85f389.test(value)) {
    refuse(issues, path, "pattern", "must match (^text/|\\+xml$)");
  } else if (list(value)) {
    collectTextClassTypePart3Arm2Part1List(value, path, issues);
  } else if (fields(value)) {
    collectTextClassTypePart3Arm2Part1Fields(value, path, issues);
  }
}

function collectTextClassTypePart3Arm2Part2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (isFormContentType(value) || isFileContentType(value)) {
    refuse(issues, path, "not", "must not be like this");
  }
}

function collectAuthoredRuntimePart2ThenHandler(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const from = issues.length;
  if (typeof value === "string" && value === "") {
    refuse(issues, path, "minLength", "must not be empty");
  } else if (list(value)) {
    collectAuthoredRuntimePart2ThenHandlerList(value, path, issues);
  } else if (fields(value)) {
    collectAuthoredRuntimePart2ThenHandlerFields(value, path, issues);
  }
  instead(issues, from, path, '"handler" must not be empty.');
}

function collectStreamDeclarationPart3ThenPart1(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const { schema } = value;
  if (schema !== undefined) {
    refuse(
      issues,
      `${path}/schema`,
      "not",
      'A two-way stream of events must not have "schema".',
    );
  }
}

function collectStreamDeclarationPart3ThenPart2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const from = issues.length;
  if (!fields(value)) return;
  const { outboundSchema } = value;
  if (outboundSchema === undefined) {
    missing(issues, path, "outboundSchema");
  }
  instead(
    issues,
    from,
    path,
    'A two-way stream of events needs "outboundSchema".',
  );
}

function collectStreamDeclarationPart3ThenPart3(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const from = issues.length;
  if (!fields(value)) return;
  const { inboundSchema } = value;
  if (inboundSchema === undefined) {
    missing(issues, path, "inboundSchema");
  }
  instead(
    issues,
    from,
    path,
    'A two-way stream of events needs "inboundSchema".',
  );
}

function isAgentCardPart1StreamsPart2ThenDefault(value: unknown): boolean {
  if (!fields(value)) return true;
  const { affinity } = value;
  return affinity === undefined || affinity !== "shared";
}

function collectAgentCardPart1StreamsPart2Then(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const { _default } = value;
  if (_default !== undefined) {
    collectAgentCardPart1StreamsPart2ThenDefault(
      _default,
      `${path}/_default`,
      issues,
    );
  }
}

function isAuthoredAgentCardPart1StreamsPart2ThenDefault(
  value: unknown,
): boolean {
  if (!fields(value)) return true;
  const { affinity } = value;
  return affinity === undefined || affinity !== "shared";
}

function collectAuthoredAgentCardPart1StreamsPart2Then(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const { _default } = value;
  if (_default !== undefined) {
    collectAuthoredAgentCardPart1StreamsPart2ThenDefault(
      _default,
      `${path}/_default`,
      issues,
    );
  }
}

function collectFormClassTypePart3Arm2Part1List(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
  }
}

function collectFormClassTypePart3Arm2Part1Fields(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
  }
}

function collectTextClassTypePart3Arm2Part1List(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
  }
}

function collectTextClassTypePart3Arm2Part1Fields(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
  }
}

function collectAuthoredRuntimePart2ThenHandlerList(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
  }
}

function collectAuthoredRuntimePart2ThenHandlerFields(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
  }
}

function collectAgentCardPart1StreamsPart2ThenDefault(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const { affinity } = value;
  if (affinity !== undefined) {
    collectAgentCardPart1StreamsPart2ThenDefaultAffinity(
      affinity,
      `${path}/affinity`,
      issues,
    );
  }
}

function collectAuthoredAgentCardPart1StreamsPart2ThenDefault(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const { affinity } = value;
  if (affinity !== undefined) {
    collectAuthoredAgentCardPart1StreamsPart2ThenDefaultAffinity(
      affinity,
      `${path}/affinity`,
      issues,
    );
  }
}

function collectAgentCardPart1StreamsPart2ThenDefaultAffinity(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const from = issues.length;
  if (value === "shared") {
    refuse(issues, path, "not", "must not be like this");
  }
  instead(issues, from, path, "The stream _default must not be shared.");
}

function collectAuthoredAgentCardPart1StreamsPart2ThenDefaultAffinity(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const from = issues.length;
  if (value === "shared") {
    refuse(issues, path, "not", "must not be like this");
  }
  instead(issues, from, path, "The stream _default must not be shared.");
}

/** Length as JSON Schema counts it: a pair of surrogates is one. */
function codePoints(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** Drops issues since `from` that say what an earlier one says. */
function distinct(issues: Issue[], from: number): void {
  const seen = new Set<string>();
  for (const issue of issues.splice(from)) {
    const text = JSON.stringify([issue.path, issue.keyword, issue.message]);
    if (!seen.has(text)) issues.push(issue);
    seen.add(text);
  }
}

/** Equality of JSON values. Past 500 levels nothing counts as equal. */
function equal(left: unknown, right: unknown, depth = 0): boolean {
  if (left === right) return true;
  if (depth > 500) return false;
  if (list(left)) {
    return (
      list(right) &&
      left.length === right.length &&
      left.every((item, index) => equal(item, right[index], depth + 1))
    );
  }
  if (!fields(left) || !fields(right)) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every(
      (name) =>
        Object.hasOwn(right, name) && equal(left[name], right[name], depth + 1),
    )
  );
}

/** An object of JSON, whose members are unknown until checked. */
function fields(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Puts one message in the place of all issues since `from`. */
function instead(
  issues: Issue[],
  from: number,
  path: string,
  message: string,
): void {
  const [first] = issues.splice(from);
  if (first !== undefined)
    issues.push({ path, keyword: first.keyword, message });
}

/** A text that equal values share, so that only values with one text need comparing. */
function likeness(value: unknown, depth = 0): string {
  if (depth > 500) return "";
  const inner = (item: unknown) => likeness(item, depth + 1);
  if (list(value)) return `[${value.map(inner).join()}]`;
  if (!fields(value)) return JSON.stringify(value) ?? "";
  const names = Object.keys(value).sort();
  return `{${names.map((name) => JSON.stringify(name) + inner(value[name])).join()}}`;
}

function list(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Whether a text has more characters; it has no more of them than units, so few texts need counting. */
function longer(text: string, most: number): boolean {
  return text.length > most && codePoints(text) > most;
}

function missing(issues: Issue[], path: string, name: string): void {
  const message = `must have member ${JSON.stringify(name)}`;
  issues.push({ path, keyword: "required", message });
}

/** What a value is, for a message: `a string`, `an array`, `null`. */
function nameOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "absent";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** A member that the object has itself, never one that it inherits. */
function own(
  value: { readonly [name: string]: unknown },
  name: string,
): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function pointer(path: string, name: string): string {
  return `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function refuse(
  issues: Issue[],
  path: string,
  keyword: string,
  message: string,
): void {
  issues.push({ path, keyword, message });
}

function refuseValue(
  issues: Issue[],
  path: string,
  keyword: string,
  message: string,
  value: unknown,
): void {
  const whole = `${message}, not ${show(value)}`;
  issues.push({ path, keyword, message: whole });
}

/** Index of the first item that equals an earlier one, or -1. */
function repeated(items: readonly unknown[]): number {
  const seen = new Map<unknown, unknown[]>();
  for (const [index, item] of items.entries()) {
    const key = typeof item === "object" ? likeness(item) : item;
    const alike = seen.get(key) ?? [];
    if (alike.some((other) => equal(other, item))) return index;
    seen.set(key, [...alike, item]);
  }
  return -1;
}

/** Index of the first object whose member agrees with an earlier one's, or -1. */
function repeatedBy(items: readonly unknown[], name: string): number {
  const holders = [...items.entries()].filter(
    ([, item]) => fields(item) && own(item, name) !== undefined,
  );
  const values = holders.map(([, item]) =>
    fields(item) ? own(item, name) : undefined,
  );
  return holders[repeated(values)]?.[0] ?? -1;
}

/** A value in a message: itself when it is short, else what it is. */
function show(value: unknown): string {
  if (typeof value === "object" || typeof value === "undefined")
    return nameOf(value);
  const text =
    typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length <= 60 ? text : nameOf(value);
}

function tooDeep(issues: Issue[], path: string): void {
  const message = "is nested deeper than 500 levels";
  issues.push({ path, keyword: "depth", message });
}

/** Issues of a part, moved to where the part is. */
function within(issues: Issue[], path: string, inner: readonly Issue[]): void {
  for (const issue of inner) issues.push({ ...issue, path: path + issue.path });
}

function wrongType(
  issues: Issue[],
  path: string,
  wanted: string,
  value: unknown,
): void {
  const message = `must be ${wanted}, not ${nameOf(value)}`;
  issues.push({ path, keyword: "type", message });
}
