// Generated from schemas/file. Do not edit.
// Edit the schema, then run: npm run generate

import type {
  AgentSettings,
  AgentSource,
  ChangeSeverity,
  CodeFormat,
  ConfigFile,
  DiagnosticSeverity,
  DriftSettings,
  FailOn,
  FormatCheck,
  LockFile,
  LockOptions,
  LockedAgent,
  OutputFolder,
  SchemaSettings,
  Sha256,
  SourceSettings,
  Target,
  TargetList,
} from "../types/file.ts";
import type { Issue } from "../types/issue.ts";
import { checkListing, isListing } from "./backend.ts";
import { checkBillingMode, isBillingMode } from "./task-event.ts";

const pattern_fa1ef8d694a1 = /^[A-Z][A-Za-z0-9]*$/u;
const pattern_b633001d6e17 = /^https?:\/\/[^\s/?#@]+(\/[^\s?#@]*)?$/u;
const pattern_d0aa0cf377ed = /^sha256:[0-9a-f]{64}$/u;
const pattern_3fb172785648 = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u;
const pattern_6a31b7b6f6f7 = /^[a-zA-Z0-9_]+$/u;

export type { Issue } from "../types/issue.ts";

export function isConfigFile(value: unknown): value is ConfigFile {
  if (!fields(value)) return false;
  const {
    $schema,
    agents,
    schemas,
    sources,
    out,
    targets,
    format,
    formats,
    declarationMaps,
    severities,
    drift,
  } = value;
  if (!(
    ($schema === undefined || typeof $schema === "string") &&
    (agents === undefined || isConfigFileAgents(agents)) &&
    (schemas === undefined || isConfigFileSchemas(schemas)) &&
    (sources === undefined || isSourceSettings(sources)) &&
    (out === undefined || isOutputFolder(out)) &&
    (targets === undefined || isTargetList(targets)) &&
    (format === undefined || isCodeFormat(format)) &&
    (formats === undefined || isFormatCheck(formats)) &&
    (declarationMaps === undefined || typeof declarationMaps === "boolean") &&
    (severities === undefined || isConfigFileSeverities(severities)) &&
    (drift === undefined || isDriftSettings(drift))
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "$schema":
      case "agents":
      case "schemas":
      case "sources":
      case "out":
      case "targets":
      case "format":
      case "formats":
      case "declarationMaps":
      case "severities":
      case "drift":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkConfigFile(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectConfigFile(value, "", issues);
  return issues;
}

export function isAgentSource(value: unknown): value is AgentSource {
  return typeof value === "string" && value !== "";
}

export function checkAgentSource(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectAgentSource(value, "", issues);
  return issues;
}

export function isAgentSettings(value: unknown): value is AgentSettings {
  if (!fields(value)) return false;
  const { source, out, targets } = value;
  if (!(
    source !== undefined &&
    isAgentSource(source) &&
    (out === undefined || isOutputFolder(out)) &&
    (targets === undefined || isTargetList(targets))
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "source":
      case "out":
      case "targets":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkAgentSettings(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectAgentSettings(value, "", issues);
  return issues;
}

export function isSchemaSettings(value: unknown): value is SchemaSettings {
  if (!fields(value)) return false;
  const { source, name, out } = value;
  if (!(
    typeof source === "string" &&
    source !== "" &&
    (name === undefined ||
      (typeof name === "string" && pattern_fa1ef8d694a1.test(name))) &&
    (out === undefined || isOutputFolder(out))
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "source":
      case "name":
      case "out":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkSchemaSettings(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectSchemaSettings(value, "", issues);
  return issues;
}

export function isSourceSettings(value: unknown): value is SourceSettings {
  if (!fields(value)) return false;
  const { registry, roots } = value;
  if (!(
    (registry === undefined ||
      (typeof registry === "string" && pattern_b633001d6e17.test(registry))) &&
    (roots === undefined || isSourceSettingsRoots(roots))
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "registry":
      case "roots":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkSourceSettings(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectSourceSettings(value, "", issues);
  return issues;
}

export function isOutputFolder(value: unknown): value is OutputFolder {
  return typeof value === "string" && value !== "";
}

export function checkOutputFolder(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectOutputFolder(value, "", issues);
  return issues;
}

export function isTargetList(value: unknown): value is TargetList {
  if (!list(value)) return false;
  if (value.length < 1) return false;
  for (const item of value) {
    if (!isTarget(item)) return false;
  }
  if (repeated(value) !== -1) return false;
  return true;
}

export function checkTargetList(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectTargetList(value, "", issues);
  return issues;
}

export function isTarget(value: unknown): value is Target {
  return (
    value === "client" ||
    value === "handler" ||
    value === "fake" ||
    value === "fixtures"
  );
}

export function checkTarget(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectTarget(value, "", issues);
  return issues;
}

export function isCodeFormat(value: unknown): value is CodeFormat {
  return value === "builtin" || value === "prettier";
}

export function checkCodeFormat(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectCodeFormat(value, "", issues);
  return issues;
}

export function isFormatCheck(value: unknown): value is FormatCheck {
  return value === "assert" || value === "annotate";
}

export function checkFormatCheck(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectFormatCheck(value, "", issues);
  return issues;
}

export function isDiagnosticSeverity(
  value: unknown,
): value is DiagnosticSeverity {
  return value === "off" || value === "warning" || value === "error";
}

export function checkDiagnosticSeverity(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectDiagnosticSeverity(value, "", issues);
  return issues;
}

export function isDriftSettings(value: unknown): value is DriftSettings {
  if (!fields(value)) return false;
  const { failOn, severities } = value;
  if (!(
    (failOn === undefined || isFailOn(failOn)) &&
    (severities === undefined || isDriftSettingsSeverities(severities))
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "failOn":
      case "severities":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkDriftSettings(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectDriftSettings(value, "", issues);
  return issues;
}

export function isFailOn(value: unknown): value is FailOn {
  return value === "breaking" || value === "risky" || value === "any";
}

export function checkFailOn(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectFailOn(value, "", issues);
  return issues;
}

export function isChangeSeverity(value: unknown): value is ChangeSeverity {
  return (
    value === "breaking" ||
    value === "risky" ||
    value === "compatible" ||
    value === "docs" ||
    value === "off"
  );
}

export function checkChangeSeverity(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectChangeSeverity(value, "", issues);
  return issues;
}

export function isLockFile(value: unknown): value is LockFile {
  if (!fields(value)) return false;
  const { lockVersion, options, agents } = value;
  if (!(
    lockVersion === 1 &&
    (options === undefined || isLockOptions(options)) &&
    isLockFileAgents(agents)
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "lockVersion":
      case "options":
      case "agents":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkLockFile(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectLockFile(value, "", issues);
  return issues;
}

export function isLockOptions(value: unknown): value is LockOptions {
  if (!fields(value)) return false;
  const { format, formats, declarationMaps } = value;
  if (!(
    (format === undefined || isCodeFormat(format)) &&
    (formats === undefined || isFormatCheck(formats)) &&
    (declarationMaps === undefined || typeof declarationMaps === "boolean")
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "format":
      case "formats":
      case "declarationMaps":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkLockOptions(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectLockOptions(value, "", issues);
  return issues;
}

export function isLockedAgent(value: unknown): value is LockedAgent {
  if (!fields(value)) return false;
  const {
    source,
    version,
    billingMode,
    listing,
    files,
    digest,
    contractDigest,
  } = value;
  if (!(
    typeof source === "string" &&
    source !== "" &&
    typeof version === "string" &&
    (billingMode === undefined || isBillingMode(billingMode)) &&
    (listing === undefined || isListing(listing)) &&
    isLockedAgentFiles(files) &&
    digest !== undefined &&
    isSha256(digest) &&
    contractDigest !== undefined &&
    isSha256(contractDigest)
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "source":
      case "version":
      case "billingMode":
      case "listing":
      case "files":
      case "digest":
      case "contractDigest":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkLockedAgent(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectLockedAgent(value, "", issues);
  return issues;
}

export function isSha256(value: unknown): value is Sha256 {
  return typeof value === "string" && pattern_d0aa0cf377ed.test(value);
}

export function checkSha256(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectSha256(value, "", issues);
  return issues;
}

function isConfigFileAgents(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!(isAgentSource(item) || isAgentSettings(item))) return false;
  }
  return true;
}

function isConfigFileSchemas(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isSchemaSettings(item)) return false;
  }
  return true;
}

function isConfigFileSeverities(value: unknown): boolean {
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (!isConfigFileSeveritiesName(key)) return false;
    if (!isDiagnosticSeverity(value[key])) return false;
  }
  return true;
}

function collectConfigFile(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const {
    $schema,
    agents,
    schemas,
    sources,
    out,
    targets,
    format,
    formats,
    declarationMaps,
    severities,
    drift,
  } = value;
  if ($schema !== undefined) {
    if (typeof $schema !== "string") {
      wrongType(issues, `${path}/$schema`, "a string", $schema);
    }
  }
  if (agents !== undefined) {
    collectConfigFileAgents(agents, `${path}/agents`, issues);
  }
  if (schemas !== undefined) {
    collectConfigFileSchemas(schemas, `${path}/schemas`, issues);
  }
  if (sources !== undefined) {
    collectSourceSettings(sources, `${path}/sources`, issues);
  }
  if (out !== undefined) {
    collectOutputFolder(out, `${path}/out`, issues);
  }
  if (targets !== undefined) {
    collectTargetList(targets, `${path}/targets`, issues);
  }
  if (format !== undefined) {
    collectCodeFormat(format, `${path}/format`, issues);
  }
  if (formats !== undefined) {
    collectFormatCheck(formats, `${path}/formats`, issues);
  }
  if (declarationMaps !== undefined) {
    if (typeof declarationMaps !== "boolean") {
      wrongType(
        issues,
        `${path}/declarationMaps`,
        "true or false",
        declarationMaps,
      );
    }
  }
  if (severities !== undefined) {
    collectConfigFileSeverities(severities, `${path}/severities`, issues);
  }
  if (drift !== undefined) {
    collectDriftSettings(drift, `${path}/drift`, issues);
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "$schema":
      case "agents":
      case "schemas":
      case "sources":
      case "out":
      case "targets":
      case "format":
      case "formats":
      case "declarationMaps":
      case "severities":
      case "drift":
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

function collectAgentSource(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (typeof value !== "string") {
    wrongType(issues, path, "a string", value);
  } else if (value === "") {
    refuse(issues, path, "minLength", "must not be empty");
  }
}

function collectAgentSettings(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { source, out, targets } = value;
  if (source === undefined) {
    missing(issues, path, "source");
  } else {
    collectAgentSource(source, `${path}/source`, issues);
  }
  if (out !== undefined) {
    collectOutputFolder(out, `${path}/out`, issues);
  }
  if (targets !== undefined) {
    collectTargetList(targets, `${path}/targets`, issues);
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "source":
      case "out":
      case "targets":
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

function collectSchemaSettings(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { source, name, out } = value;
  if (source === undefined) {
    missing(issues, path, "source");
  } else if (typeof source !== "string") {
    wrongType(issues, `${path}/source`, "a string", source);
  } else if (source === "") {
    refuse(issues, `${path}/source`, "minLength", "must not be empty");
  }
  if (name !== undefined) {
    if (typeof name !== "string") {
      wrongType(issues, `${path}/name`, "a string", name);
    } else if (!pattern_fa1ef8d694a1.test(name)) {
      refuse(
        issues,
        `${path}/name`,
        "pattern",
        "must match ^[A-Z][A-Za-z0-9]*$",
      );
    }
  }
  if (out !== undefined) {
    collectOutputFolder(out, `${path}/out`, issues);
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "source":
      case "name":
      case "out":
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

function isSourceSettingsRoots(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!(typeof item === "string" && item !== "")) return false;
  }
  if (repeated(value) !== -1) return false;
  return true;
}

function collectSourceSettings(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { registry, roots } = value;
  if (registry !== undefined) {
    if (!(
      typeof registry === "string" && pattern_b633001d6e17.test(registry)
    )) {
      refuse(
        issues,
        `${path}/registry`,
        "pattern",
        "The registry must be an http(s) address without user, query and fragment.",
      );
    }
  }
  if (roots !== undefined) {
    collectSourceSettingsRoots(roots, `${path}/roots`, issues);
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "registry":
      case "roots":
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

function collectOutputFolder(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (typeof value !== "string") {
    wrongType(issues, path, "a string", value);
  } else if (value === "") {
    refuse(issues, path, "minLength", "must not be empty");
  }
}

function collectTargetList(
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
    collectTarget(item, `${path}/${index}`, issues);
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

function collectTarget(value: unknown, path: string, issues: Issue[]): void {
  if (!(
    value === "client" ||
    value === "handler" ||
    value === "fake" ||
    value === "fixtures"
  )) {
    refuseValue(
      issues,
      path,
      "enum",
      'must be "client", "handler", "fake" or "fixtures"',
      value,
    );
  }
}

function collectCodeFormat(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(value === "builtin" || value === "prettier")) {
    refuseValue(issues, path, "enum", 'must be "builtin" or "prettier"', value);
  }
}

function collectFormatCheck(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(value === "assert" || value === "annotate")) {
    refuseValue(issues, path, "enum", 'must be "assert" or "annotate"', value);
  }
}

function collectDiagnosticSeverity(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(value === "off" || value === "warning" || value === "error")) {
    refuseValue(
      issues,
      path,
      "enum",
      'must be "off", "warning" or "error"',
      value,
    );
  }
}

function isDriftSettingsSeverities(value: unknown): boolean {
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (!isDriftSettingsSeveritiesName(key)) return false;
    if (!isChangeSeverity(value[key])) return false;
  }
  return true;
}

function collectDriftSettings(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { failOn, severities } = value;
  if (failOn !== undefined) {
    collectFailOn(failOn, `${path}/failOn`, issues);
  }
  if (severities !== undefined) {
    collectDriftSettingsSeverities(severities, `${path}/severities`, issues);
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "failOn":
      case "severities":
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

function collectFailOn(value: unknown, path: string, issues: Issue[]): void {
  if (!(value === "breaking" || value === "risky" || value === "any")) {
    refuseValue(
      issues,
      path,
      "enum",
      'must be "breaking", "risky" or "any"',
      value,
    );
  }
}

function collectChangeSeverity(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(
    value === "breaking" ||
    value === "risky" ||
    value === "compatible" ||
    value === "docs" ||
    value === "off"
  )) {
    refuseValue(
      issues,
      path,
      "enum",
      'must be "breaking", "risky", "compatible", "docs" or "off"',
      value,
    );
  }
}

function isLockFileAgents(value: unknown): boolean {
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (!isLockFileAgentsName(key)) return false;
    if (!isLockedAgent(value[key])) return false;
  }
  return true;
}

function collectLockFile(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { lockVersion, options, agents } = value;
  if (lockVersion === undefined) {
    missing(issues, path, "lockVersion");
  } else if (lockVersion !== 1) {
    refuseValue(
      issues,
      `${path}/lockVersion`,
      "const",
      "must be 1",
      lockVersion,
    );
  }
  if (options !== undefined) {
    collectLockOptions(options, `${path}/options`, issues);
  }
  if (agents === undefined) {
    missing(issues, path, "agents");
  } else {
    collectLockFileAgents(agents, `${path}/agents`, issues);
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "lockVersion":
      case "options":
      case "agents":
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

function collectLockOptions(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { format, formats, declarationMaps } = value;
  if (format !== undefined) {
    collectCodeFormat(format, `${path}/format`, issues);
  }
  if (formats !== undefined) {
    collectFormatCheck(formats, `${path}/formats`, issues);
  }
  if (declarationMaps !== undefined) {
    if (typeof declarationMaps !== "boolean") {
      wrongType(
        issues,
        `${path}/declarationMaps`,
        "true or false",
        declarationMaps,
      );
    }
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "format":
      case "formats":
      case "declarationMaps":
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

function isLockedAgentFiles(value: unknown): boolean {
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (!isSha256(value[key])) return false;
  }
  return true;
}

function collectLockedAgent(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const {
    source,
    version,
    billingMode,
    listing,
    files,
    digest,
    contractDigest,
  } = value;
  if (source === undefined) {
    missing(issues, path, "source");
  } else if (typeof source !== "string") {
    wrongType(issues, `${path}/source`, "a string", source);
  } else if (source === "") {
    refuse(issues, `${path}/source`, "minLength", "must not be empty");
  }
  if (version === undefined) {
    missing(issues, path, "version");
  } else if (typeof version !== "string") {
    wrongType(issues, `${path}/version`, "a string", version);
  }
  if (billingMode !== undefined) {
    within(issues, `${path}/billingMode`, checkBillingMode(billingMode));
  }
  if (listing !== undefined) {
    within(issues, `${path}/listing`, checkListing(listing));
  }
  if (files === undefined) {
    missing(issues, path, "files");
  } else {
    collectLockedAgentFiles(files, `${path}/files`, issues);
  }
  if (digest === undefined) {
    missing(issues, path, "digest");
  } else {
    collectSha256(digest, `${path}/digest`, issues);
  }
  if (contractDigest === undefined) {
    missing(issues, path, "contractDigest");
  } else {
    collectSha256(contractDigest, `${path}/contractDigest`, issues);
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "source":
      case "version":
      case "billingMode":
      case "listing":
      case "files":
      case "digest":
      case "contractDigest":
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

function collectSha256(value: unknown, path: string, issues: Issue[]): void {
  if (typeof value !== "string") {
    wrongType(issues, path, "a string", value);
  } else if (!pattern_d0aa0cf377ed.test(value)) {
    refuse(issues, path, "pattern", "must match ^sha256:[0-9a-f]{64}$");
  }
}

function isConfigFileSeveritiesName(value: unknown): boolean {
  return (
    value === null ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value)) ||
    (typeof value === "string" && pattern_3fb172785648.test(value)) ||
    list(value) ||
    fields(value)
  );
}

function collectConfigFileAgents(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    collectConfigFileAgentsItem(item, `${path}/${index}`, issues);
  }
}

function collectConfigFileSchemas(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    collectSchemaSettings(item, `${path}/${index}`, issues);
  }
}

function collectConfigFileSeverities(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  for (const key of Object.keys(value)) {
    collectConfigFileSeveritiesName(key, pointer(path, key), issues);
    collectDiagnosticSeverity(value[key], pointer(path, key), issues);
  }
}

function collectSourceSettingsRoots(
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
    } else if (item === "") {
      refuse(issues, `${path}/${index}`, "minLength", "must not be empty");
    }
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

function isDriftSettingsSeveritiesName(value: unknown): boolean {
  return (
    value === null ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value)) ||
    (typeof value === "string" && pattern_3fb172785648.test(value)) ||
    list(value) ||
    fields(value)
  );
}

function collectDriftSettingsSeverities(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  for (const key of Object.keys(value)) {
    collectDriftSettingsSeveritiesName(key, pointer(path, key), issues);
    collectChangeSeverity(value[key], pointer(path, key), issues);
  }
}

function isLockFileAgentsName(value: unknown): boolean {
  return (
    value === null ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value)) ||
    (typeof value === "string" && pattern_6a31b7b6f6f7.test(value)) ||
    list(value) ||
    fields(value)
  );
}

function collectLockFileAgents(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  for (const key of Object.keys(value)) {
    collectLockFileAgentsName(key, pointer(path, key), issues);
    collectLockedAgent(value[key], pointer(path, key), issues);
  }
}

function collectLockedAgentFiles(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  for (const key of Object.keys(value)) {
    collectSha256(value[key], pointer(path, key), issues);
  }
}

function collectConfigFileAgentsItem(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(isAgentSource(value) || isAgentSettings(value))) {
    if (typeof value === "string") {
      collectAgentSource(value, path, issues);
    } else if (fields(value)) {
      collectAgentSettings(value, path, issues);
    } else {
      refuse(issues, path, "anyOf", "must be AgentSource or AgentSettings");
    }
  }
}

function collectConfigFileSeveritiesName(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (typeof value === "string" && !pattern_3fb172785648.test(value)) {
    refuse(issues, path, "pattern", "must match ^[a-z][a-z0-9]*(-[a-z0-9]+)*$");
  } else if (list(value)) {
    collectConfigFileSeveritiesNameList(value, path, issues);
  } else if (fields(value)) {
    collectConfigFileSeveritiesNameFields(value, path, issues);
  }
}

function collectDriftSettingsSeveritiesName(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (typeof value === "string" && !pattern_3fb172785648.test(value)) {
    refuse(issues, path, "pattern", "must match ^[a-z][a-z0-9]*(-[a-z0-9]+)*$");
  } else if (list(value)) {
    collectDriftSettingsSeveritiesNameList(value, path, issues);
  } else if (fields(value)) {
    collectDriftSettingsSeveritiesNameFields(value, path, issues);
  }
}

function collectLockFileAgentsName(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (typeof value === "string" && !pattern_6a31b7b6f6f7.test(value)) {
    refuse(issues, path, "pattern", "must match ^[a-zA-Z0-9_]+$");
  } else if (list(value)) {
    collectLockFileAgentsNameList(value, path, issues);
  } else if (fields(value)) {
    collectLockFileAgentsNameFields(value, path, issues);
  }
}

function collectConfigFileSeveritiesNameList(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
  }
}

function collectConfigFileSeveritiesNameFields(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
  }
}

function collectDriftSettingsSeveritiesNameList(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
  }
}

function collectDriftSettingsSeveritiesNameFields(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
  }
}

function collectLockFileAgentsNameList(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
  }
}

function collectLockFileAgentsNameFields(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
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

/** A value in a message: itself when it is short, else what it is. */
function show(value: unknown): string {
  if (typeof value === "object" || typeof value === "undefined")
    return nameOf(value);
  const text =
    typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length <= 60 ? text : nameOf(value);
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
