// Generated from schemas/cli. Do not edit.
// Edit the schema, then run: npm run generate

import type {
  CredentialFlow,
  DeployTarget,
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
  const issues: Issue[] = [];
  collectLegacyCredentials(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectDeployTarget(value, "", issues);
  return issues;
}

export function isCredentialFlow(value: unknown): value is CredentialFlow {
  return value === "api-token" || value === "browser-grant" || value === "none";
}

export function checkCredentialFlow(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectCredentialFlow(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectProfileStore(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectProfile(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectProfileKey(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectSearchOutput(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectFoundAgent(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectUpdateCheck(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectWebappConfig(value, "", issues);
  return issues;
}

export function isWebappDevSettings(
  value: unknown,
): value is WebappDevSettings {
  if (!fields(value)) return false;
  const { backendBaseUrl } = value;
  return typeof backendBaseUrl === "string";
}

export function checkWebappDevSettings(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectWebappDevSettings(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectWhoamiOutput(value, "", issues);
  return issues;
}

function collectLegacyCredentials(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { schema_version, api_key, org_id, org_name, key_id, expires_at } =
    value;
  if (schema_version === undefined) {
    missing(issues, path, "schema_version");
  } else if (!(
    typeof schema_version === "number" && Number.isInteger(schema_version)
  )) {
    wrongType(issues, `${path}/schema_version`, "an integer", schema_version);
  } else if (schema_version < 1) {
    refuse(issues, `${path}/schema_version`, "minimum", "must be at least 1");
  }
  if (api_key !== undefined) {
    if (typeof api_key !== "string") {
      wrongType(issues, `${path}/api_key`, "a string", api_key);
    }
  }
  if (org_id !== undefined) {
    if (typeof org_id !== "string") {
      wrongType(issues, `${path}/org_id`, "a string", org_id);
    }
  }
  if (org_name !== undefined) {
    if (typeof org_name !== "string") {
      wrongType(issues, `${path}/org_name`, "a string", org_name);
    }
  }
  if (key_id !== undefined) {
    if (typeof key_id !== "string") {
      wrongType(issues, `${path}/key_id`, "a string", key_id);
    }
  }
  if (expires_at !== undefined) {
    if (typeof expires_at !== "string") {
      wrongType(issues, `${path}/expires_at`, "a string", expires_at);
    }
  }
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

function collectDeployTarget(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
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
  if (protocolVersion === undefined) {
    missing(issues, path, "protocolVersion");
  } else if (protocolVersion !== 1) {
    refuseValue(
      issues,
      `${path}/protocolVersion`,
      "const",
      "must be 1",
      protocolVersion,
    );
  }
  if (name === undefined) {
    missing(issues, path, "name");
  } else if (typeof name !== "string") {
    wrongType(issues, `${path}/name`, "a string", name);
  } else if (name === "") {
    refuse(issues, `${path}/name`, "minLength", "must not be empty");
  }
  if (description !== undefined) {
    if (typeof description !== "string") {
      wrongType(issues, `${path}/description`, "a string", description);
    }
  }
  if (command === undefined) {
    missing(issues, path, "command");
  } else {
    collectDeployTargetCommand(command, `${path}/command`, issues);
  }
  if (env !== undefined) {
    collectDeployTargetEnv(env, `${path}/env`, issues);
  }
  if (credentialFlow !== undefined) {
    collectCredentialFlow(credentialFlow, `${path}/credentialFlow`, issues);
  }
  if (credentialPrompt !== undefined) {
    if (typeof credentialPrompt !== "string") {
      wrongType(
        issues,
        `${path}/credentialPrompt`,
        "a string",
        credentialPrompt,
      );
    }
  }
  if (credentialEnvVar !== undefined) {
    if (typeof credentialEnvVar !== "string") {
      wrongType(
        issues,
        `${path}/credentialEnvVar`,
        "a string",
        credentialEnvVar,
      );
    }
  }
}

function collectCredentialFlow(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(
    value === "api-token" ||
    value === "browser-grant" ||
    value === "none"
  )) {
    refuseValue(
      issues,
      path,
      "enum",
      'must be "api-token", "browser-grant" or "none"',
      value,
    );
  }
}

function isProfileStoreProfiles(value: unknown): boolean {
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (!isProfile(value[key])) return false;
  }
  return true;
}

function collectProfileStore(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { schema_version, active, profiles } = value;
  if (schema_version === undefined) {
    missing(issues, path, "schema_version");
  } else if (!(
    typeof schema_version === "number" && Number.isInteger(schema_version)
  )) {
    wrongType(issues, `${path}/schema_version`, "an integer", schema_version);
  } else if (schema_version < 1) {
    refuse(issues, `${path}/schema_version`, "minimum", "must be at least 1");
  }
  if (active !== undefined) {
    if (typeof active !== "string") {
      wrongType(issues, `${path}/active`, "a string", active);
    }
  }
  if (profiles === undefined) {
    missing(issues, path, "profiles");
  } else {
    collectProfileStoreProfiles(profiles, `${path}/profiles`, issues);
  }
}

function isProfileOrgs(value: unknown): boolean {
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (!isProfileKey(value[key])) return false;
  }
  return true;
}

function collectProfile(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const {
    base_url,
    enterprise,
    product_name,
    dashboard_base_url,
    oauth_client_id,
    default_org_id,
    orgs,
  } = value;
  if (base_url !== undefined) {
    if (typeof base_url !== "string") {
      wrongType(issues, `${path}/base_url`, "a string", base_url);
    }
  }
  if (enterprise === undefined) {
    missing(issues, path, "enterprise");
  } else if (typeof enterprise !== "boolean") {
    wrongType(issues, `${path}/enterprise`, "true or false", enterprise);
  }
  if (product_name !== undefined) {
    if (typeof product_name !== "string") {
      wrongType(issues, `${path}/product_name`, "a string", product_name);
    }
  }
  if (dashboard_base_url !== undefined) {
    if (typeof dashboard_base_url !== "string") {
      wrongType(
        issues,
        `${path}/dashboard_base_url`,
        "a string",
        dashboard_base_url,
      );
    }
  }
  if (oauth_client_id !== undefined) {
    if (typeof oauth_client_id !== "string") {
      wrongType(issues, `${path}/oauth_client_id`, "a string", oauth_client_id);
    }
  }
  if (default_org_id !== undefined) {
    if (typeof default_org_id !== "string") {
      wrongType(issues, `${path}/default_org_id`, "a string", default_org_id);
    }
  }
  if (orgs !== undefined) {
    collectProfileOrgs(orgs, `${path}/orgs`, issues);
  }
}

function collectProfileKey(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { org_name, api_key, key_id, expires_at } = value;
  if (org_name !== undefined) {
    if (typeof org_name !== "string") {
      wrongType(issues, `${path}/org_name`, "a string", org_name);
    }
  }
  if (api_key === undefined) {
    missing(issues, path, "api_key");
  } else if (typeof api_key !== "string") {
    wrongType(issues, `${path}/api_key`, "a string", api_key);
  }
  if (key_id !== undefined) {
    if (typeof key_id !== "string") {
      wrongType(issues, `${path}/key_id`, "a string", key_id);
    }
  }
  if (expires_at !== undefined) {
    if (typeof expires_at !== "string") {
      wrongType(issues, `${path}/expires_at`, "a string", expires_at);
    }
  }
}

function isSearchOutputAgents(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isFoundAgent(item)) return false;
  }
  return true;
}

function collectSearchOutput(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { query, authenticated, agents, next, searchParseError } = value;
  if (query === undefined) {
    missing(issues, path, "query");
  } else if (typeof query !== "string") {
    wrongType(issues, `${path}/query`, "a string", query);
  }
  if (authenticated === undefined) {
    missing(issues, path, "authenticated");
  } else if (typeof authenticated !== "boolean") {
    wrongType(issues, `${path}/authenticated`, "true or false", authenticated);
  }
  if (agents === undefined) {
    missing(issues, path, "agents");
  } else {
    collectSearchOutputAgents(agents, `${path}/agents`, issues);
  }
  if (next !== undefined) {
    if (typeof next !== "string") {
      wrongType(issues, `${path}/next`, "a string", next);
    }
  }
  if (searchParseError !== undefined) {
    if (typeof searchParseError !== "boolean") {
      wrongType(
        issues,
        `${path}/searchParseError`,
        "true or false",
        searchParseError,
      );
    }
  }
}

function collectFoundAgent(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { agentName, displayName, summary, visibility, orgName, online } =
    value;
  if (agentName === undefined) {
    missing(issues, path, "agentName");
  } else if (typeof agentName !== "string") {
    wrongType(issues, `${path}/agentName`, "a string", agentName);
  } else if (agentName === "") {
    refuse(issues, `${path}/agentName`, "minLength", "must not be empty");
  }
  if (displayName === undefined) {
    missing(issues, path, "displayName");
  } else if (typeof displayName !== "string") {
    wrongType(issues, `${path}/displayName`, "a string", displayName);
  }
  if (summary !== undefined) {
    if (typeof summary !== "string") {
      wrongType(issues, `${path}/summary`, "a string", summary);
    }
  }
  if (visibility === undefined) {
    missing(issues, path, "visibility");
  } else {
    within(issues, `${path}/visibility`, checkListing(visibility));
  }
  if (orgName !== undefined) {
    if (typeof orgName !== "string") {
      wrongType(issues, `${path}/orgName`, "a string", orgName);
    }
  }
  if (online === undefined) {
    missing(issues, path, "online");
  } else if (!(online === null || typeof online === "boolean")) {
    wrongType(issues, `${path}/online`, "true or false or null", online);
  }
}

function collectUpdateCheck(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { last_check, latest_version } = value;
  if (last_check === undefined) {
    missing(issues, path, "last_check");
  } else if (!(
    (typeof last_check === "number" && Number.isFinite(last_check)) ||
    typeof last_check === "string"
  )) {
    wrongType(issues, `${path}/last_check`, "a string or a number", last_check);
  }
  if (latest_version === undefined) {
    missing(issues, path, "latest_version");
  } else if (typeof latest_version !== "string") {
    wrongType(issues, `${path}/latest_version`, "a string", latest_version);
  }
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

function collectWebappConfig(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const {
    templateVersion,
    agents,
    backendBaseUrl,
    deployTarget,
    lastDeployedUrl,
    agentCardPaths,
  } = value;
  if (templateVersion === undefined) {
    missing(issues, path, "templateVersion");
  } else if (typeof templateVersion !== "string") {
    wrongType(issues, `${path}/templateVersion`, "a string", templateVersion);
  } else if (!pattern_969df377910b.test(templateVersion)) {
    refuse(
      issues,
      `${path}/templateVersion`,
      "pattern",
      "must match ^[0-9]+\\.[0-9]+\\.[0-9]+$",
    );
  }
  if (agents === undefined) {
    missing(issues, path, "agents");
  } else {
    collectWebappConfigAgents(agents, `${path}/agents`, issues);
  }
  if (backendBaseUrl === undefined) {
    missing(issues, path, "backendBaseUrl");
  } else if (typeof backendBaseUrl !== "string") {
    wrongType(issues, `${path}/backendBaseUrl`, "a string", backendBaseUrl);
  } else if (!pattern_a8724b3e621a.test(backendBaseUrl)) {
    refuse(
      issues,
      `${path}/backendBaseUrl`,
      "pattern",
      "must match ^(https://[^\\s/?#@]+|http://(localhost|127\\.0\\.0\\.1|\\[::1\\])(:[0-9]{1,5})?)(/[^\\s?#]*)?$",
    );
  }
  if (deployTarget !== undefined) {
    if (typeof deployTarget !== "string") {
      wrongType(issues, `${path}/deployTarget`, "a string", deployTarget);
    }
  }
  if (lastDeployedUrl !== undefined) {
    if (typeof lastDeployedUrl !== "string") {
      wrongType(issues, `${path}/lastDeployedUrl`, "a string", lastDeployedUrl);
    }
  }
  if (agentCardPaths !== undefined) {
    collectWebappConfigAgentCardPaths(
      agentCardPaths,
      `${path}/agentCardPaths`,
      issues,
    );
  }
}

function collectWebappDevSettings(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { backendBaseUrl } = value;
  if (backendBaseUrl === undefined) {
    missing(issues, path, "backendBaseUrl");
  } else if (typeof backendBaseUrl !== "string") {
    wrongType(issues, `${path}/backendBaseUrl`, "a string", backendBaseUrl);
  }
}

function collectWhoamiOutput(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const {
    org_name,
    org_id,
    key_id,
    expires_at,
    days_remaining,
    expired,
    backend_url_override,
  } = value;
  if (org_name === undefined) {
    missing(issues, path, "org_name");
  } else if (typeof org_name !== "string") {
    wrongType(issues, `${path}/org_name`, "a string", org_name);
  }
  if (org_id === undefined) {
    missing(issues, path, "org_id");
  } else if (typeof org_id !== "string") {
    wrongType(issues, `${path}/org_id`, "a string", org_id);
  }
  if (key_id === undefined) {
    missing(issues, path, "key_id");
  } else if (typeof key_id !== "string") {
    wrongType(issues, `${path}/key_id`, "a string", key_id);
  }
  if (expires_at !== undefined) {
    if (!(expires_at === null || typeof expires_at === "string")) {
      wrongType(issues, `${path}/expires_at`, "a string or null", expires_at);
    }
  }
  if (days_remaining !== undefined) {
    if (!(
      days_remaining === null ||
      (typeof days_remaining === "number" && Number.isInteger(days_remaining))
    )) {
      wrongType(
        issues,
        `${path}/days_remaining`,
        "an integer or null",
        days_remaining,
      );
    }
  }
  if (expired === undefined) {
    missing(issues, path, "expired");
  } else if (typeof expired !== "boolean") {
    wrongType(issues, `${path}/expired`, "true or false", expired);
  }
  if (backend_url_override !== undefined) {
    if (typeof backend_url_override !== "string") {
      wrongType(
        issues,
        `${path}/backend_url_override`,
        "a string",
        backend_url_override,
      );
    }
  }
}

function isDeployTargetCommandArm2(value: unknown): boolean {
  if (!list(value)) return false;
  if (value.length < 1) return false;
  for (const item of value) {
    if (typeof item !== "string") return false;
  }
  return true;
}

function collectDeployTargetCommand(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(
    (typeof value === "string" && value !== "") ||
    isDeployTargetCommandArm2(value)
  )) {
    if (typeof value === "string") {
      if (typeof value !== "string") {
        wrongType(issues, path, "a string", value);
      } else if (value === "") {
        refuse(issues, path, "minLength", "must not be empty");
      }
    } else if (list(value)) {
      collectDeployTargetCommandArm2(value, path, issues);
    } else {
      refuse(issues, path, "anyOf", "must be a string or an array");
    }
  }
}

function collectDeployTargetEnv(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  for (const key of Object.keys(value)) {
    if (typeof value[key] !== "string") {
      wrongType(issues, pointer(path, key), "a string", value[key]);
    }
  }
}

function collectProfileStoreProfiles(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  for (const key of Object.keys(value)) {
    collectProfile(value[key], pointer(path, key), issues);
  }
}

function collectProfileOrgs(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  for (const key of Object.keys(value)) {
    collectProfileKey(value[key], pointer(path, key), issues);
  }
}

function collectSearchOutputAgents(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    collectFoundAgent(item, `${path}/${index}`, issues);
  }
}

function collectWebappConfigAgents(
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
  if (value.length > 25) {
    refuse(issues, path, "maxItems", "must have at most 25 items");
  }
  for (const [index, item] of value.entries()) {
    if (typeof item !== "string") {
      wrongType(issues, `${path}/${index}`, "a string", item);
    } else if (!pattern_6a31b7b6f6f7.test(item)) {
      refuse(
        issues,
        `${path}/${index}`,
        "pattern",
        "must match ^[a-zA-Z0-9_]+$",
      );
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

function collectWebappConfigAgentCardPaths(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  for (const key of Object.keys(value)) {
    if (typeof value[key] !== "string") {
      wrongType(issues, pointer(path, key), "a string", value[key]);
    }
  }
}

function collectDeployTargetCommandArm2(
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
    if (typeof item !== "string") {
      wrongType(issues, `${path}/${index}`, "a string", item);
    }
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
