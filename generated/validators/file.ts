// Generated from schemas/file. Do not edit.
// Edit the schema, then run: npm run generate

import { type ValueRule, examine, fields, list, repeated } from "../helpers.ts";
import type {
  AcceptedFinding,
  AcceptedSeverity,
  AgentSettings,
  AgentSource,
  ChangeSeverity,
  CodeFormat,
  ConfigFile,
  DiagnosticSeverity,
  DriftBaseline,
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
const pattern_db45759be9e7 = /^[0-9a-f]{16}$/u;
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
  if (isConfigFile(value)) return [];
  return examine(ruleConfigFile, value);
}

export function isAgentSource(value: unknown): value is AgentSource {
  return typeof value === "string" && value !== "";
}

export function checkAgentSource(value: unknown): Issue[] {
  if (isAgentSource(value)) return [];
  return examine(ruleAgentSource, value);
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
  if (isAgentSettings(value)) return [];
  return examine(ruleAgentSettings, value);
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
  if (isSchemaSettings(value)) return [];
  return examine(ruleSchemaSettings, value);
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
  if (isSourceSettings(value)) return [];
  return examine(ruleSourceSettings, value);
}

export function isOutputFolder(value: unknown): value is OutputFolder {
  return typeof value === "string" && value !== "";
}

export function checkOutputFolder(value: unknown): Issue[] {
  if (isOutputFolder(value)) return [];
  return examine(ruleOutputFolder, value);
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
  if (isTargetList(value)) return [];
  return examine(ruleTargetList, value);
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
  if (isTarget(value)) return [];
  return examine(ruleTarget, value);
}

export function isCodeFormat(value: unknown): value is CodeFormat {
  return value === "builtin" || value === "prettier";
}

export function checkCodeFormat(value: unknown): Issue[] {
  if (isCodeFormat(value)) return [];
  return examine(ruleCodeFormat, value);
}

export function isFormatCheck(value: unknown): value is FormatCheck {
  return value === "assert" || value === "annotate";
}

export function checkFormatCheck(value: unknown): Issue[] {
  if (isFormatCheck(value)) return [];
  return examine(ruleFormatCheck, value);
}

export function isDiagnosticSeverity(
  value: unknown,
): value is DiagnosticSeverity {
  return value === "off" || value === "warning" || value === "error";
}

export function checkDiagnosticSeverity(value: unknown): Issue[] {
  if (isDiagnosticSeverity(value)) return [];
  return examine(ruleDiagnosticSeverity, value);
}

export function isDriftSettings(value: unknown): value is DriftSettings {
  if (!fields(value)) return false;
  const { failOn, severities, baseline } = value;
  if (!(
    (failOn === undefined || isFailOn(failOn)) &&
    (severities === undefined || isDriftSettingsSeverities(severities)) &&
    (baseline === undefined ||
      (typeof baseline === "string" && baseline !== ""))
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "failOn":
      case "severities":
      case "baseline":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkDriftSettings(value: unknown): Issue[] {
  if (isDriftSettings(value)) return [];
  return examine(ruleDriftSettings, value);
}

export function isFailOn(value: unknown): value is FailOn {
  return value === "breaking" || value === "risky" || value === "any";
}

export function checkFailOn(value: unknown): Issue[] {
  if (isFailOn(value)) return [];
  return examine(ruleFailOn, value);
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
  if (isChangeSeverity(value)) return [];
  return examine(ruleChangeSeverity, value);
}

export function isDriftBaseline(value: unknown): value is DriftBaseline {
  if (!fields(value)) return false;
  const { baselineVersion, findings } = value;
  if (!(baselineVersion === 1 && isDriftBaselineFindings(findings)))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "baselineVersion":
      case "findings":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkDriftBaseline(value: unknown): Issue[] {
  if (isDriftBaseline(value)) return [];
  return examine(ruleDriftBaseline, value);
}

export function isAcceptedFinding(value: unknown): value is AcceptedFinding {
  if (!fields(value)) return false;
  const { agent, fingerprint, rule, severity, subject, message } = value;
  if (!(
    typeof agent === "string" &&
    typeof fingerprint === "string" &&
    pattern_db45759be9e7.test(fingerprint) &&
    typeof rule === "string" &&
    severity !== undefined &&
    isAcceptedSeverity(severity) &&
    typeof subject === "string" &&
    typeof message === "string"
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "agent":
      case "fingerprint":
      case "rule":
      case "severity":
      case "subject":
      case "message":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkAcceptedFinding(value: unknown): Issue[] {
  if (isAcceptedFinding(value)) return [];
  return examine(ruleAcceptedFinding, value);
}

export function isAcceptedSeverity(value: unknown): value is AcceptedSeverity {
  return (
    value === "docs" ||
    value === "compatible" ||
    value === "risky" ||
    value === "breaking"
  );
}

export function checkAcceptedSeverity(value: unknown): Issue[] {
  if (isAcceptedSeverity(value)) return [];
  return examine(ruleAcceptedSeverity, value);
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
  if (isLockFile(value)) return [];
  return examine(ruleLockFile, value);
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
  if (isLockOptions(value)) return [];
  return examine(ruleLockOptions, value);
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
  if (isLockedAgent(value)) return [];
  return examine(ruleLockedAgent, value);
}

export function isSha256(value: unknown): value is Sha256 {
  return typeof value === "string" && pattern_d0aa0cf377ed.test(value);
}

export function checkSha256(value: unknown): Issue[] {
  if (isSha256(value)) return [];
  return examine(ruleSha256, value);
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

function isSourceSettingsRoots(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!(typeof item === "string" && item !== "")) return false;
  }
  if (repeated(value) !== -1) return false;
  return true;
}

function isDriftSettingsSeverities(value: unknown): boolean {
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (!isDriftSettingsSeveritiesName(key)) return false;
    if (!isChangeSeverity(value[key])) return false;
  }
  return true;
}

function isDriftBaselineFindings(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isAcceptedFinding(item)) return false;
  }
  return true;
}

function isLockFileAgents(value: unknown): boolean {
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (!isLockFileAgentsName(key)) return false;
    if (!isLockedAgent(value[key])) return false;
  }
  return true;
}

function isLockedAgentFiles(value: unknown): boolean {
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (!isSha256(value[key])) return false;
  }
  return true;
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

const ruleChangeSeverity: ValueRule = {
  enum: ["breaking", "risky", "compatible", "docs", "off"],
};

const ruleFailOn: ValueRule = { enum: ["breaking", "risky", "any"] };

const ruleDriftSettings: ValueRule = {
  type: "an object",
  members: {
    "failOn?": ruleFailOn,
    "severities?": {
      type: "an object",
      propertyNames: {
        pattern: [
          [
            "must match ^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
            (text: string) => pattern_3fb172785648.test(text),
          ],
        ],
      },
      additionalProperties: ruleChangeSeverity,
    },
    "baseline?": { type: "a string", minLength: 1 },
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleDiagnosticSeverity: ValueRule = { enum: ["off", "warning", "error"] };

const ruleFormatCheck: ValueRule = { enum: ["assert", "annotate"] };

const ruleCodeFormat: ValueRule = { enum: ["builtin", "prettier"] };

const ruleTarget: ValueRule = {
  enum: ["client", "handler", "fake", "fixtures"],
};

const ruleTargetList: ValueRule = {
  type: "an array",
  minItems: 1,
  items: ruleTarget,
  uniqueItems: true,
};

const ruleOutputFolder: ValueRule = { type: "a string", minLength: 1 };

const ruleSourceSettings: ValueRule = {
  type: "an object",
  members: {
    "registry?": {
      instead:
        "The registry must be an http(s) address without user, query and fragment.",
      of: {
        type: "a string",
        pattern: [
          [
            "must match ^https?://[^\\s/?#@]+(/[^\\s?#@]*)?$",
            (text: string) => pattern_b633001d6e17.test(text),
          ],
        ],
      },
    },
    "roots?": {
      type: "an array",
      items: { type: "a string", minLength: 1 },
      uniqueItems: true,
    },
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleSchemaSettings: ValueRule = {
  type: "an object",
  members: {
    "source!": { type: "a string", minLength: 1 },
    "name?": {
      type: "a string",
      pattern: [
        [
          "must match ^[A-Z][A-Za-z0-9]*$",
          (text: string) => pattern_fa1ef8d694a1.test(text),
        ],
      ],
    },
    "out?": ruleOutputFolder,
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleAgentSource: ValueRule = { type: "a string", minLength: 1 };

const ruleAgentSettings: ValueRule = {
  type: "an object",
  members: {
    "source!": ruleAgentSource,
    "out?": ruleOutputFolder,
    "targets?": ruleTargetList,
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleConfigFile: ValueRule = {
  type: "an object",
  members: {
    "$schema?": "a string",
    "agents?": {
      type: "an array",
      items: {
        anyOf: [ruleAgentSource, ruleAgentSettings],
        words: "AgentSource or AgentSettings",
        alone: { "a string": 0, "an object": 1 },
      },
    },
    "schemas?": { type: "an array", items: ruleSchemaSettings },
    "sources?": ruleSourceSettings,
    "out?": ruleOutputFolder,
    "targets?": ruleTargetList,
    "format?": ruleCodeFormat,
    "formats?": ruleFormatCheck,
    "declarationMaps?": "true or false",
    "severities?": {
      type: "an object",
      propertyNames: {
        pattern: [
          [
            "must match ^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
            (text: string) => pattern_3fb172785648.test(text),
          ],
        ],
      },
      additionalProperties: ruleDiagnosticSeverity,
    },
    "drift?": ruleDriftSettings,
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleAcceptedSeverity: ValueRule = {
  enum: ["docs", "compatible", "risky", "breaking"],
};

const ruleAcceptedFinding: ValueRule = {
  type: "an object",
  members: {
    "agent!": "a string",
    "fingerprint!": {
      type: "a string",
      pattern: [
        [
          "must match ^[0-9a-f]{16}$",
          (text: string) => pattern_db45759be9e7.test(text),
        ],
      ],
    },
    "rule!": "a string",
    "severity!": ruleAcceptedSeverity,
    "subject!": "a string",
    "message!": "a string",
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleDriftBaseline: ValueRule = {
  type: "an object",
  members: {
    "baselineVersion!": { enum: [1] },
    "findings!": { type: "an array", items: ruleAcceptedFinding },
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleSha256: ValueRule = {
  type: "a string",
  pattern: [
    [
      "must match ^sha256:[0-9a-f]{64}$",
      (text: string) => pattern_d0aa0cf377ed.test(text),
    ],
  ],
};

const ruleLockedAgent: ValueRule = {
  type: "an object",
  members: {
    "source!": { type: "a string", minLength: 1 },
    "version!": "a string",
    "billingMode?": { check: checkBillingMode },
    "listing?": { check: checkListing },
    "files!": { type: "an object", additionalProperties: ruleSha256 },
    "digest!": ruleSha256,
    "contractDigest!": ruleSha256,
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleLockOptions: ValueRule = {
  type: "an object",
  members: {
    "format?": ruleCodeFormat,
    "formats?": ruleFormatCheck,
    "declarationMaps?": "true or false",
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleLockFile: ValueRule = {
  type: "an object",
  members: {
    "lockVersion!": { enum: [1] },
    "options?": ruleLockOptions,
    "agents!": {
      type: "an object",
      propertyNames: {
        pattern: [
          [
            "must match ^[a-zA-Z0-9_]+$",
            (text: string) => pattern_6a31b7b6f6f7.test(text),
          ],
        ],
      },
      additionalProperties: ruleLockedAgent,
    },
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};
