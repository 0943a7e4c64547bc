// Generated from schemas/cli. Do not edit.
// Edit the schema, then run: npm run generate

import { type ValueRule, examine, fields, list, repeated } from "../helpers.ts";
import type {
  CredentialFlow,
  DeployTarget,
  DriftOutput,
  DriftOutputCounts,
  DriftOutputDiagnostic,
  DriftOutputEntry,
  DriftOutputFinding,
  DriftOutputPlace,
  DriftOutputSeverity,
  DriftOutputSite,
  DriftOutputUntold,
  DriftOutputVerdict,
  DriftOutputVersion,
  FoundAgent,
  LegacyCredentials,
  Profile,
  ProfileKey,
  ProfileStore,
  SearchOutput,
  UpdateCheck,
  WebappConfig,
  WebappDevSettings,
  WhoamiOutput,
} from "../types/cli.ts";
import type { Issue } from "../types/issue.ts";
import { checkListing, isListing } from "./backend.ts";
import { checkAcceptedFinding, isAcceptedFinding } from "./file.ts";

const pattern_db45759be9e7 = /^[0-9a-f]{16}$/u;
const pattern_969df377910b = /^[0-9]+\.[0-9]+\.[0-9]+$/u;
const pattern_a8724b3e621a =
  /^(https:\/\/[^\s/?#@]+|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:[0-9]{1,5})?)(\/[^\s?#]*)?$/u;
const pattern_6a31b7b6f6f7 = /^[a-zA-Z0-9_]+$/u;

export type { Issue } from "../types/issue.ts";

export function isLegacyCredentials(
  value: unknown,
): value is LegacyCredentials {
  if (!fields(value)) return false;
  const { schema_version, api_key, org_id, org_name, key_id, expires_at } =
    value;
  return (
    typeof schema_version === "number" &&
    Number.isInteger(schema_version) &&
    schema_version >= 1 &&
    (api_key === undefined || typeof api_key === "string") &&
    (org_id === undefined || typeof org_id === "string") &&
    (org_name === undefined || typeof org_name === "string") &&
    (key_id === undefined || typeof key_id === "string") &&
    (expires_at === undefined || typeof expires_at === "string")
  );
}

export function checkLegacyCredentials(value: unknown): Issue[] {
  if (isLegacyCredentials(value)) return [];
  return examine(ruleLegacyCredentials, value);
}

export function isDeployTarget(value: unknown): value is DeployTarget {
  if (!fields(value)) return false;
  const {
    protocolVersion,
    name,
    description,
    command,
    env,
    credentialFlow,
    credentialPrompt,
    credentialEnvVar,
  } = value;
  return (
    protocolVersion === 1 &&
    typeof name === "string" &&
    name !== "" &&
    (description === undefined || typeof description === "string") &&
    command !== undefined &&
    isDeployTargetCommand(command) &&
    (env === undefined || isDeployTargetEnv(env)) &&
    (credentialFlow === undefined || isCredentialFlow(credentialFlow)) &&
    (credentialPrompt === undefined || typeof credentialPrompt === "string") &&
    (credentialEnvVar === undefined || typeof credentialEnvVar === "string")
  );
}

export function checkDeployTarget(value: unknown): Issue[] {
  if (isDeployTarget(value)) return [];
  return examine(ruleDeployTarget, value);
}

export function isCredentialFlow(value: unknown): value is CredentialFlow {
  return value === "api-token" || value === "browser-grant" || value === "none";
}

export function checkCredentialFlow(value: unknown): Issue[] {
  if (isCredentialFlow(value)) return [];
  return examine(ruleCredentialFlow, value);
}

export function isDriftOutput(value: unknown): value is DriftOutput {
  if (!fields(value)) return false;
  const { ok, verdict, failOn, counts, entries, untold, stale } = value;
  return (
    typeof ok === "boolean" &&
    verdict !== undefined &&
    isDriftOutputVerdict(verdict) &&
    (failOn === "breaking" || failOn === "risky" || failOn === "any") &&
    counts !== undefined &&
    isDriftOutputCounts(counts) &&
    isDriftOutputEntries(entries) &&
    isDriftOutputUntold2(untold) &&
    isDriftOutputStale(stale)
  );
}

export function checkDriftOutput(value: unknown): Issue[] {
  if (isDriftOutput(value)) return [];
  return examine(ruleDriftOutput, value);
}

export function isDriftOutputVerdict(
  value: unknown,
): value is DriftOutputVerdict {
  return (
    value === "none" ||
    value === "docs" ||
    value === "compatible" ||
    value === "risky" ||
    value === "breaking"
  );
}

export function checkDriftOutputVerdict(value: unknown): Issue[] {
  if (isDriftOutputVerdict(value)) return [];
  return examine(ruleDriftOutputVerdict, value);
}

export function isDriftOutputSeverity(
  value: unknown,
): value is DriftOutputSeverity {
  return (
    value === "docs" ||
    value === "compatible" ||
    value === "risky" ||
    value === "breaking"
  );
}

export function checkDriftOutputSeverity(value: unknown): Issue[] {
  if (isDriftOutputSeverity(value)) return [];
  return examine(ruleDriftOutputSeverity, value);
}

export function isDriftOutputCounts(
  value: unknown,
): value is DriftOutputCounts {
  if (!fields(value)) return false;
  const {
    compared,
    changed,
    breaking,
    risky,
    compatible,
    docs,
    documentation,
    undecided,
    accepted,
    stale,
    untold,
  } = value;
  return (
    typeof compared === "number" &&
    Number.isInteger(compared) &&
    compared >= 0 &&
    typeof changed === "number" &&
    Number.isInteger(changed) &&
    changed >= 0 &&
    typeof breaking === "number" &&
    Number.isInteger(breaking) &&
    breaking >= 0 &&
    typeof risky === "number" &&
    Number.isInteger(risky) &&
    risky >= 0 &&
    typeof compatible === "number" &&
    Number.isInteger(compatible) &&
    compatible >= 0 &&
    typeof docs === "number" &&
    Number.isInteger(docs) &&
    docs >= 0 &&
    typeof documentation === "number" &&
    Number.isInteger(documentation) &&
    documentation >= 0 &&
    typeof undecided === "number" &&
    Number.isInteger(undecided) &&
    undecided >= 0 &&
    typeof accepted === "number" &&
    Number.isInteger(accepted) &&
    accepted >= 0 &&
    typeof stale === "number" &&
    Number.isInteger(stale) &&
    stale >= 0 &&
    typeof untold === "number" &&
    Number.isInteger(untold) &&
    untold >= 0
  );
}

export function checkDriftOutputCounts(value: unknown): Issue[] {
  if (isDriftOutputCounts(value)) return [];
  return examine(ruleDriftOutputCounts, value);
}

export function isDriftOutputEntry(value: unknown): value is DriftOutputEntry {
  if (!fields(value)) return false;
  const {
    name,
    agent,
    verdict,
    version,
    lock,
    undecided,
    documentation,
    findings,
    accepted,
    diagnostics,
  } = value;
  return (
    typeof name === "string" &&
    (agent === undefined || typeof agent === "string") &&
    verdict !== undefined &&
    isDriftOutputVerdict(verdict) &&
    (version === undefined || isDriftOutputVersion(version)) &&
    (lock === undefined || isDriftOutputPlace(lock)) &&
    typeof undecided === "number" &&
    Number.isInteger(undecided) &&
    undecided >= 0 &&
    typeof documentation === "number" &&
    Number.isInteger(documentation) &&
    documentation >= 0 &&
    isDriftOutputEntryFindings(findings) &&
    isDriftOutputEntryAccepted(accepted) &&
    isDriftOutputEntryDiagnostics(diagnostics)
  );
}

export function checkDriftOutputEntry(value: unknown): Issue[] {
  if (isDriftOutputEntry(value)) return [];
  return examine(ruleDriftOutputEntry, value);
}

export function isDriftOutputFinding(
  value: unknown,
): value is DriftOutputFinding {
  if (!fields(value)) return false;
  const {
    rule,
    severity,
    subject,
    message,
    before,
    after,
    notes,
    refused,
    undecided,
    fingerprint,
  } = value;
  return (
    typeof rule === "string" &&
    severity !== undefined &&
    isDriftOutputSeverity(severity) &&
    typeof subject === "string" &&
    typeof message === "string" &&
    before !== undefined &&
    isDriftOutputSite(before) &&
    after !== undefined &&
    isDriftOutputSite(after) &&
    isDriftOutputFindingNotes(notes) &&
    (refused === undefined || typeof refused === "string") &&
    typeof undecided === "boolean" &&
    typeof fingerprint === "string" &&
    pattern_db45759be9e7.test(fingerprint)
  );
}

export function checkDriftOutputFinding(value: unknown): Issue[] {
  if (isDriftOutputFinding(value)) return [];
  return examine(ruleDriftOutputFinding, value);
}

export function isDriftOutputPlace(value: unknown): value is DriftOutputPlace {
  if (!fields(value)) return false;
  const { file, line, column } = value;
  return (
    typeof file === "string" &&
    typeof line === "number" &&
    Number.isInteger(line) &&
    line >= 1 &&
    typeof column === "number" &&
    Number.isInteger(column) &&
    column >= 1
  );
}

export function checkDriftOutputPlace(value: unknown): Issue[] {
  if (isDriftOutputPlace(value)) return [];
  return examine(ruleDriftOutputPlace, value);
}

export function isDriftOutputSite(value: unknown): value is DriftOutputSite {
  if (!fields(value)) return false;
  const { file, line, column, pointer: pointer_ } = value;
  return (
    typeof file === "string" &&
    typeof line === "number" &&
    Number.isInteger(line) &&
    line >= 1 &&
    typeof column === "number" &&
    Number.isInteger(column) &&
    column >= 1 &&
    typeof pointer_ === "string"
  );
}

export function checkDriftOutputSite(value: unknown): Issue[] {
  if (isDriftOutputSite(value)) return [];
  return examine(ruleDriftOutputSite, value);
}

export function isDriftOutputVersion(
  value: unknown,
): value is DriftOutputVersion {
  if (!fields(value)) return false;
  const { before, after, bump, least, isMet: isMet_ } = value;
  return (
    typeof before === "string" &&
    typeof after === "string" &&
    (bump === "none" ||
      bump === "patch" ||
      bump === "minor" ||
      bump === "major") &&
    (least === undefined || typeof least === "string") &&
    typeof isMet_ === "boolean"
  );
}

export function checkDriftOutputVersion(value: unknown): Issue[] {
  if (isDriftOutputVersion(value)) return [];
  return examine(ruleDriftOutputVersion, value);
}

export function isDriftOutputDiagnostic(
  value: unknown,
): value is DriftOutputDiagnostic {
  if (!fields(value)) return false;
  const {
    severity,
    code,
    message,
    file,
    line,
    column,
    pointer: pointer_,
    hint,
  } = value;
  return (
    (severity === "error" || severity === "warning") &&
    typeof code === "string" &&
    typeof message === "string" &&
    typeof file === "string" &&
    typeof line === "number" &&
    Number.isInteger(line) &&
    line >= 1 &&
    typeof column === "number" &&
    Number.isInteger(column) &&
    column >= 1 &&
    typeof pointer_ === "string" &&
    (hint === undefined || typeof hint === "string")
  );
}

export function checkDriftOutputDiagnostic(value: unknown): Issue[] {
  if (isDriftOutputDiagnostic(value)) return [];
  return examine(ruleDriftOutputDiagnostic, value);
}

export function isDriftOutputUntold(
  value: unknown,
): value is DriftOutputUntold {
  if (!fields(value)) return false;
  const { name, message, hint, lock } = value;
  return (
    typeof name === "string" &&
    typeof message === "string" &&
    (hint === undefined || typeof hint === "string") &&
    (lock === undefined || isDriftOutputPlace(lock))
  );
}

export function checkDriftOutputUntold(value: unknown): Issue[] {
  if (isDriftOutputUntold(value)) return [];
  return examine(ruleDriftOutputUntold, value);
}

export function isProfileStore(value: unknown): value is ProfileStore {
  if (!fields(value)) return false;
  const { schema_version, active, profiles } = value;
  return (
    typeof schema_version === "number" &&
    Number.isInteger(schema_version) &&
    schema_version >= 1 &&
    (active === undefined || typeof active === "string") &&
    isProfileStoreProfiles(profiles)
  );
}

export function checkProfileStore(value: unknown): Issue[] {
  if (isProfileStore(value)) return [];
  return examine(ruleProfileStore, value);
}

export function isProfile(value: unknown): value is Profile {
  if (!fields(value)) return false;
  const {
    base_url,
    enterprise,
    product_name,
    dashboard_base_url,
    oauth_client_id,
    default_org_id,
    orgs,
  } = value;
  return (
    (base_url === undefined || typeof base_url === "string") &&
    typeof enterprise === "boolean" &&
    (product_name === undefined || typeof product_name === "string") &&
    (dashboard_base_url === undefined ||
      typeof dashboard_base_url === "string") &&
    (oauth_client_id === undefined || typeof oauth_client_id === "string") &&
    (default_org_id === undefined || typeof default_org_id === "string") &&
    (orgs === undefined || isProfileOrgs(orgs))
  );
}

export function checkProfile(value: unknown): Issue[] {
  if (isProfile(value)) return [];
  return examine(ruleProfile, value);
}

export function isProfileKey(value: unknown): value is ProfileKey {
  if (!fields(value)) return false;
  const { org_name, api_key, key_id, expires_at } = value;
  return (
    (org_name === undefined || typeof org_name === "string") &&
    typeof api_key === "string" &&
    (key_id === undefined || typeof key_id === "string") &&
    (expires_at === undefined || typeof expires_at === "string")
  );
}

export function checkProfileKey(value: unknown): Issue[] {
  if (isProfileKey(value)) return [];
  return examine(ruleProfileKey, value);
}

export function isSearchOutput(value: unknown): value is SearchOutput {
  if (!fields(value)) return false;
  const { query, authenticated, agents, next, searchParseError } = value;
  return (
    typeof query === "string" &&
    typeof authenticated === "boolean" &&
    isSearchOutputAgents(agents) &&
    (next === undefined || typeof next === "string") &&
    (searchParseError === undefined || typeof searchParseError === "boolean")
  );
}

export function checkSearchOutput(value: unknown): Issue[] {
  if (isSearchOutput(value)) return [];
  return examine(ruleSearchOutput, value);
}

export function isFoundAgent(value: unknown): value is FoundAgent {
  if (!fields(value)) return false;
  const { agentName, displayName, summary, visibility, orgName, online } =
    value;
  return (
    typeof agentName === "string" &&
    agentName !== "" &&
    typeof displayName === "string" &&
    (summary === undefined || typeof summary === "string") &&
    visibility !== undefined &&
    isListing(visibility) &&
    (orgName === undefined || typeof orgName === "string") &&
    (online === null || typeof online === "boolean")
  );
}

export function checkFoundAgent(value: unknown): Issue[] {
  if (isFoundAgent(value)) return [];
  return examine(ruleFoundAgent, value);
}

export function isUpdateCheck(value: unknown): value is UpdateCheck {
  if (!fields(value)) return false;
  const { last_check, latest_version } = value;
  return (
    ((typeof last_check === "number" && Number.isFinite(last_check)) ||
      typeof last_check === "string") &&
    typeof latest_version === "string"
  );
}

export function checkUpdateCheck(value: unknown): Issue[] {
  if (isUpdateCheck(value)) return [];
  return examine(ruleUpdateCheck, value);
}

export function isWebappConfig(value: unknown): value is WebappConfig {
  if (!fields(value)) return false;
  const {
    templateVersion,
    agents,
    backendBaseUrl,
    deployTarget,
    lastDeployedUrl,
    agentCardPaths,
  } = value;
  return (
    typeof templateVersion === "string" &&
    pattern_969df377910b.test(templateVersion) &&
    isWebappConfigAgents(agents) &&
    typeof backendBaseUrl === "string" &&
    pattern_a8724b3e621a.test(backendBaseUrl) &&
    (deployTarget === undefined || typeof deployTarget === "string") &&
    (lastDeployedUrl === undefined || typeof lastDeployedUrl === "string") &&
    (agentCardPaths === undefined ||
      isWebappConfigAgentCardPaths(agentCardPaths))
  );
}

export function checkWebappConfig(value: unknown): Issue[] {
  if (isWebappConfig(value)) return [];
  return examine(ruleWebappConfig, value);
}

export function isWebappDevSettings(
  value: unknown,
): value is WebappDevSettings {
  if (!fields(value)) return false;
  const { backendBaseUrl } = value;
  return typeof backendBaseUrl === "string";
}

export function checkWebappDevSettings(value: unknown): Issue[] {
  if (isWebappDevSettings(value)) return [];
  return examine(ruleWebappDevSettings, value);
}

export function isWhoamiOutput(value: unknown): value is WhoamiOutput {
  if (!fields(value)) return false;
  const {
    org_name,
    org_id,
    key_id,
    expires_at,
    days_remaining,
    expired,
    backend_url_override,
  } = value;
  return (
    typeof org_name === "string" &&
    typeof org_id === "string" &&
    typeof key_id === "string" &&
    (expires_at === undefined ||
      expires_at === null ||
      typeof expires_at === "string") &&
    (days_remaining === undefined ||
      days_remaining === null ||
      (typeof days_remaining === "number" &&
        Number.isInteger(days_remaining))) &&
    typeof expired === "boolean" &&
    (backend_url_override === undefined ||
      typeof backend_url_override === "string")
  );
}

export function checkWhoamiOutput(value: unknown): Issue[] {
  if (isWhoamiOutput(value)) return [];
  return examine(ruleWhoamiOutput, value);
}

function isDeployTargetCommand(value: unknown): boolean {
  return (
    (typeof value === "string" && value !== "") ||
    isDeployTargetCommandArm2(value)
  );
}

function isDeployTargetEnv(value: unknown): boolean {
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (typeof value[key] !== "string") return false;
  }
  return true;
}

function isDriftOutputEntries(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isDriftOutputEntry(item)) return false;
  }
  return true;
}

function isDriftOutputUntold2(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isDriftOutputUntold(item)) return false;
  }
  return true;
}

function isDriftOutputStale(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isAcceptedFinding(item)) return false;
  }
  return true;
}

function isDriftOutputEntryFindings(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isDriftOutputFinding(item)) return false;
  }
  return true;
}

function isDriftOutputEntryAccepted(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isDriftOutputFinding(item)) return false;
  }
  return true;
}

function isDriftOutputEntryDiagnostics(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isDriftOutputDiagnostic(item)) return false;
  }
  return true;
}

function isDriftOutputFindingNotes(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (typeof item !== "string") return false;
  }
  return true;
}

function isProfileStoreProfiles(value: unknown): boolean {
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (!isProfile(value[key])) return false;
  }
  return true;
}

function isProfileOrgs(value: unknown): boolean {
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (!isProfileKey(value[key])) return false;
  }
  return true;
}

function isSearchOutputAgents(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isFoundAgent(item)) return false;
  }
  return true;
}

function isWebappConfigAgents(value: unknown): boolean {
  if (!list(value)) return false;
  if (!(value.length >= 1 && value.length <= 25)) return false;
  for (const item of value) {
    if (!(typeof item === "string" && pattern_6a31b7b6f6f7.test(item)))
      return false;
  }
  if (repeated(value) !== -1) return false;
  return true;
}

function isWebappConfigAgentCardPaths(value: unknown): boolean {
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (typeof value[key] !== "string") return false;
  }
  return true;
}

function isDeployTargetCommandArm2(value: unknown): boolean {
  if (!list(value)) return false;
  if (value.length < 1) return false;
  for (const item of value) {
    if (typeof item !== "string") return false;
  }
  return true;
}

const ruleLegacyCredentials: ValueRule = {
  type: "an object",
  members: {
    "schema_version!": { type: "an integer", minimum: 1 },
    "api_key?": "a string",
    "org_id?": "a string",
    "org_name?": "a string",
    "key_id?": "a string",
    "expires_at?": "a string",
  },
};

const ruleCredentialFlow: ValueRule = {
  enum: ["api-token", "browser-grant", "none"],
};

const ruleDeployTarget: ValueRule = {
  type: "an object",
  members: {
    "protocolVersion!": { enum: [1] },
    "name!": { type: "a string", minLength: 1 },
    "description?": "a string",
    "command!": {
      anyOf: [
        { type: "a string", minLength: 1 },
        { type: "an array", minItems: 1, items: "a string" },
      ],
      words: "a string or an array",
      alone: { "a string": 0, "an array": 1 },
    },
    "env?": { type: "an object", additionalProperties: "a string" },
    "credentialFlow?": ruleCredentialFlow,
    "credentialPrompt?": "a string",
    "credentialEnvVar?": "a string",
  },
};

const ruleDriftOutputPlace: ValueRule = {
  type: "an object",
  members: {
    "file!": "a string",
    "line!": { type: "an integer", minimum: 1 },
    "column!": { type: "an integer", minimum: 1 },
  },
};

const ruleDriftOutputUntold: ValueRule = {
  type: "an object",
  members: {
    "name!": "a string",
    "message!": "a string",
    "hint?": "a string",
    "lock?": ruleDriftOutputPlace,
  },
};

const ruleDriftOutputDiagnostic: ValueRule = {
  type: "an object",
  members: {
    "severity!": { enum: ["error", "warning"] },
    "code!": "a string",
    "message!": "a string",
    "file!": "a string",
    "line!": { type: "an integer", minimum: 1 },
    "column!": { type: "an integer", minimum: 1 },
    "pointer!": "a string",
    "hint?": "a string",
  },
};

const ruleDriftOutputSite: ValueRule = {
  type: "an object",
  members: {
    "file!": "a string",
    "line!": { type: "an integer", minimum: 1 },
    "column!": { type: "an integer", minimum: 1 },
    "pointer!": "a string",
  },
};

const ruleDriftOutputSeverity: ValueRule = {
  enum: ["docs", "compatible", "risky", "breaking"],
};

const ruleDriftOutputFinding: ValueRule = {
  type: "an object",
  members: {
    "rule!": "a string",
    "severity!": ruleDriftOutputSeverity,
    "subject!": "a string",
    "message!": "a string",
    "before!": ruleDriftOutputSite,
    "after!": ruleDriftOutputSite,
    "notes!": { type: "an array", items: "a string" },
    "witness?": {},
    "refused?": "a string",
    "undecided!": "true or false",
    "fingerprint!": {
      type: "a string",
      pattern: [
        [
          "must match ^[0-9a-f]{16}$",
          (text: string) => pattern_db45759be9e7.test(text),
        ],
      ],
    },
  },
};

const ruleDriftOutputVersion: ValueRule = {
  type: "an object",
  members: {
    "before!": "a string",
    "after!": "a string",
    "bump!": { enum: ["none", "patch", "minor", "major"] },
    "least?": "a string",
    "isMet!": "true or false",
  },
};

const ruleDriftOutputVerdict: ValueRule = {
  enum: ["none", "docs", "compatible", "risky", "breaking"],
};

const ruleDriftOutputEntry: ValueRule = {
  type: "an object",
  members: {
    "name!": "a string",
    "agent?": "a string",
    "verdict!": ruleDriftOutputVerdict,
    "version?": ruleDriftOutputVersion,
    "lock?": ruleDriftOutputPlace,
    "undecided!": { type: "an integer", minimum: 0 },
    "documentation!": { type: "an integer", minimum: 0 },
    "findings!": { type: "an array", items: ruleDriftOutputFinding },
    "accepted!": { type: "an array", items: ruleDriftOutputFinding },
    "diagnostics!": { type: "an array", items: ruleDriftOutputDiagnostic },
  },
};

const ruleDriftOutputCounts: ValueRule = {
  type: "an object",
  members: {
    "compared!": { type: "an integer", minimum: 0 },
    "changed!": { type: "an integer", minimum: 0 },
    "breaking!": { type: "an integer", minimum: 0 },
    "risky!": { type: "an integer", minimum: 0 },
    "compatible!": { type: "an integer", minimum: 0 },
    "docs!": { type: "an integer", minimum: 0 },
    "documentation!": { type: "an integer", minimum: 0 },
    "undecided!": { type: "an integer", minimum: 0 },
    "accepted!": { type: "an integer", minimum: 0 },
    "stale!": { type: "an integer", minimum: 0 },
    "untold!": { type: "an integer", minimum: 0 },
  },
};

const ruleDriftOutput: ValueRule = {
  type: "an object",
  members: {
    "ok!": "true or false",
    "verdict!": ruleDriftOutputVerdict,
    "failOn!": { enum: ["breaking", "risky", "any"] },
    "counts!": ruleDriftOutputCounts,
    "entries!": { type: "an array", items: ruleDriftOutputEntry },
    "untold!": { type: "an array", items: ruleDriftOutputUntold },
    "stale!": { type: "an array", items: { check: checkAcceptedFinding } },
  },
};

const ruleProfileKey: ValueRule = {
  type: "an object",
  members: {
    "org_name?": "a string",
    "api_key!": "a string",
    "key_id?": "a string",
    "expires_at?": "a string",
  },
};

const ruleProfile: ValueRule = {
  type: "an object",
  members: {
    "base_url?": "a string",
    "enterprise!": "true or false",
    "product_name?": "a string",
    "dashboard_base_url?": "a string",
    "oauth_client_id?": "a string",
    "default_org_id?": "a string",
    "orgs?": { type: "an object", additionalProperties: ruleProfileKey },
  },
};

const ruleProfileStore: ValueRule = {
  type: "an object",
  members: {
    "schema_version!": { type: "an integer", minimum: 1 },
    "active?": "a string",
    "profiles!": { type: "an object", additionalProperties: ruleProfile },
  },
};

const ruleFoundAgent: ValueRule = {
  type: "an object",
  members: {
    "agentName!": { type: "a string", minLength: 1 },
    "displayName!": "a string",
    "summary?": "a string",
    "visibility!": { check: checkListing },
    "orgName?": "a string",
    "online!": "true or false or null",
  },
};

const ruleSearchOutput: ValueRule = {
  type: "an object",
  members: {
    "query!": "a string",
    "authenticated!": "true or false",
    "agents!": { type: "an array", items: ruleFoundAgent },
    "next?": "a string",
    "searchParseError?": "true or false",
  },
};

const ruleUpdateCheck: ValueRule = {
  type: "an object",
  members: {
    "last_check!": "a string or a number",
    "latest_version!": "a string",
  },
};

const ruleWebappConfig: ValueRule = {
  type: "an object",
  members: {
    "templateVersion!": {
      type: "a string",
      pattern: [
        [
          "must match ^[0-9]+\\.[0-9]+\\.[0-9]+$",
          (text: string) => pattern_969df377910b.test(text),
        ],
      ],
    },
    "agents!": {
      type: "an array",
      minItems: 1,
      maxItems: 25,
      items: {
        type: "a string",
        pattern: [
          [
            "must match ^[a-zA-Z0-9_]+$",
            (text: string) => pattern_6a31b7b6f6f7.test(text),
          ],
        ],
      },
      uniqueItems: true,
    },
    "backendBaseUrl!": {
      type: "a string",
      pattern: [
        [
          "must match ^(https://[^\\s/?#@]+|http://(localhost|127\\.0\\.0\\.1|\\[::1\\])(:[0-9]{1,5})?)(/[^\\s?#]*)?$",
          (text: string) => pattern_a8724b3e621a.test(text),
        ],
      ],
    },
    "deployTarget?": "a string",
    "lastDeployedUrl?": "a string",
    "agentCardPaths?": { type: "an object", additionalProperties: "a string" },
  },
};

const ruleWebappDevSettings: ValueRule = {
  type: "an object",
  members: { "backendBaseUrl!": "a string" },
};

const ruleWhoamiOutput: ValueRule = {
  type: "an object",
  members: {
    "org_name!": "a string",
    "org_id!": "a string",
    "key_id!": "a string",
    "expires_at?": "a string or null",
    "days_remaining?": "an integer or null",
    "expired!": "true or false",
    "backend_url_override?": "a string",
  },
};
