// Generated from schemas/cli. Do not edit.
// Edit the schema, then run: npm run generate

import type { Listing } from "./backend.ts";

/**
 * credentials.json: where the key was before there were profiles. Its key was moved once, and what is
 * left says nothing about being signed in. Tokens of hosting partners stay in it, in a shape that is
 * not documented.
 *
 * @example {"schema_version":2,"api_key":"secret","org_id":"org-1","org_name":"Example","key_id":"k1","expires_at":"2027-01-01T00:00:00Z"}
 * @example {"schema_version":2}
 */
export type LegacyCredentials = {
  /**
   * Version of this shape, 2.
   *
   * @type integer
   * @minimum 1
   */
  readonly schema_version: number;
  /** The key; absent or empty once it was moved. */
  readonly api_key?: string;
  /** Organization of the key. */
  readonly org_id?: string;
  /** Its name. */
  readonly org_name?: string;
  /** Id of the key. */
  readonly key_id?: string;
  /** When it stops working, ISO 8601; never when absent or empty. */
  readonly expires_at?: string;
};

/**
 * A host for web applications that a user adds, as YAML. The command runs in the project, without
 * input; the last line that it prints is the address.
 *
 * @example {"protocolVersion":1,"name":"bucket","command":["upload","$ASSETS_DIR"],"credentialFlow":"api-token","credentialPrompt":"Token of the bucket","credentialEnvVar":"BUCKET_TOKEN"}
 */
export type DeployTarget = {
  /** Version of this shape. */
  readonly protocolVersion: 1;
  /**
   * Name of the target; it wins over a built-in one.
   *
   * @minLength 1
   */
  readonly name: string;
  /** What it is, for people. */
  readonly description?: string;
  /** What to run: a command line, or the program and its arguments. */
  readonly command: string | readonly string[];
  /**
   * Environment of the command. `$ASSETS_DIR`, `$PROJECT_NAME` and `$BLOCKS_DEPLOY_TARGET` are filled
   * in.
   */
  readonly env?: { readonly [name: string]: string };
  /** How the host's credential is obtained. */
  readonly credentialFlow?: CredentialFlow;
  /** Question that asks for the credential. */
  readonly credentialPrompt?: string;
  /** Variable that hands the credential to the command. */
  readonly credentialEnvVar?: string;
};

/**
 * How a host's credential is obtained.
 * - `"api-token"`: The user pastes a token.
 * - `"browser-grant"`: The user agrees in a browser.
 * - `"none"`: None is needed.
 *
 * @example "api-token"
 */
export type CredentialFlow = "api-token" | "browser-grant" | "none";

/**
 * contexts.json below the user's configuration folder: the deployments that were signed in to. Folder
 * mode 700, file mode 600.
 *
 * @example {"schema_version":3,"active":"blocks.example.test","profiles":{"blocks-network":{"enterprise":false,"orgs":{}},"blocks.example.test":{"base_url":"https://blocks.example.test","enterprise":true,"product_name":"Example Agents","dashboard_base_url":"https://agents.example.test","oauth_client_id":"cid","default_org_id":"org-1","orgs":{"org-1":{"org_name":"Example","api_key":"secret","key_id":"k1","exp …
 */
export type ProfileStore = {
  /**
   * Version of this shape, 3. A tool refuses a newer one.
   *
   * @type integer
   * @minimum 1
   */
  readonly schema_version: number;
  /** Name of the profile in use. One that does not exist counts as `blocks-network`. */
  readonly active?: string;
  /** Profiles by name. `blocks-network`, the public network, is always there. */
  readonly profiles: { readonly [name: string]: Profile };
};

/**
 * One deployment and the keys for it.
 *
 * @example {"enterprise":false,"orgs":{}}
 */
export type Profile = {
  /** Origin of the backend; the configuration document gives it when absent or empty. */
  readonly base_url?: string;
  /** Whether it is an enterprise's own deployment. */
  readonly enterprise: boolean;
  /** Name of the product there. */
  readonly product_name?: string;
  /** Origin of the dashboard. */
  readonly dashboard_base_url?: string;
  /** OAuth client id, for signing in. */
  readonly oauth_client_id?: string;
  /** Organization whose key is used; when absent the only one's. */
  readonly default_org_id?: string;
  /** Keys by id of their organization. */
  readonly orgs?: { readonly [name: string]: ProfileKey };
};

/**
 * An API key and whom it acts for.
 *
 * @example {"org_name":"Example","api_key":"secret","key_id":"k1","expires_at":"2027-01-01T00:00:00Z"}
 */
export type ProfileKey = {
  /** Name of the organization. */
  readonly org_name?: string;
  /** The key. Sent to the deployment of its profile alone. */
  readonly api_key: string;
  /** Id of the key. */
  readonly key_id?: string;
  /**
   * When it stops working, ISO 8601. Never when absent or empty; a time that cannot be read counts as
   * passed.
   */
  readonly expires_at?: string;
};

/**
 * What `search --json` prints.
 *
 * @example {"query":"tag:math","authenticated":false,"agents":[{"agentName":"unit_converter","displayName":"Unit converter","visibility":"public","online":true}]}
 */
export type SearchOutput = {
  /** What was searched for. */
  readonly query: string;
  /** Whether a credential went along. */
  readonly authenticated: boolean;
  /** The agents found, best first. */
  readonly agents: readonly FoundAgent[];
  /** Cursor of the next page. */
  readonly next?: string;
  /** The search operators could not be understood; plain text was searched. */
  readonly searchParseError?: boolean;
};

/**
 * One agent that was found.
 *
 * @example {"agentName":"unit_converter","displayName":"Unit converter","visibility":"public","online":null}
 */
export type FoundAgent = {
  /**
   * Name of the agent.
   *
   * @minLength 1
   */
  readonly agentName: string;
  /** Name for people. */
  readonly displayName: string;
  /** What the agent does. */
  readonly summary?: string;
  /** Who can see the agent. */
  readonly visibility: Listing;
  /** Owning organization. */
  readonly orgName?: string;
  /** Whether an instance is online; null when that is not known. */
  readonly online: boolean | null;
};

/**
 * update-check.json: the newest version that was seen, so that not every command asks.
 *
 * @example {"last_check":"2026-05-01T10:00:00Z","latest_version":"0.2.0"}
 */
export type UpdateCheck = {
  /** When it was looked up. */
  readonly last_check: string | number;
  /** The newest version. */
  readonly latest_version: string;
};

/**
 * blocks.config.json of a web application, as its scaffold writes it. It shares its name with the
 * configuration of `blocks gen`; `templateVersion` tells them apart.
 *
 * @example {"templateVersion":"1.0.0","agents":["unit_converter"],"backendBaseUrl":"https://backend.example"}
 */
export type WebappConfig = {
  /**
   * Version of the scaffold, three numbers.
   *
   * @pattern ^[0-9]+\.[0-9]+\.[0-9]+$
   */
  readonly templateVersion: string;
  /**
   * Agents on the page.
   *
   * @minItems 1
   * @maxItems 25
   * @uniqueItems true
   */
  readonly agents: readonly string[];
  /**
   * Deployment that the page talks to: https, or http on this machine.
   *
   * @pattern ^(https://[^\s/?#@]+|http://(localhost|127\.0\.0\.1|\[::1\])(:[0-9]{1,5})?)(/[^\s?#]*)?$
   */
  readonly backendBaseUrl: string;
  /** Host that it was last deployed to. */
  readonly deployTarget?: string;
  /** Address that it was last deployed at. */
  readonly lastDeployedUrl?: string;
  /** Local cards by agent name, whose list of web applications a deployment may extend. */
  readonly agentCardPaths?: { readonly [name: string]: string };
};

/**
 * What the local server puts into the page as `window.__BLOCKS_EMBED_DEV__`.
 *
 * @example {"backendBaseUrl":"http://127.0.0.1:4455"}
 */
export type WebappDevSettings = {
  /** Deployment that the page talks to. */
  readonly backendBaseUrl: string;
};

/**
 * What `whoami --json` prints.
 *
 * @example {"org_name":"Example","org_id":"org-1","key_id":"k1","expires_at":"2027-01-01T00:00:00Z","days_remaining":245,"expired":false}
 */
export type WhoamiOutput = {
  /** Organization of the stored key. */
  readonly org_name: string;
  /** Its id. */
  readonly org_id: string;
  /** Id of the key. */
  readonly key_id: string;
  /** When the key stops working, ISO 8601 in UTC; never when absent or null. */
  readonly expires_at?: string | null;
  /** Whole days until then. */
  readonly days_remaining?: number | null;
  /** Whether it has stopped working. */
  readonly expired: boolean;
  /** Origin from the environment, while it stands in for the profile's. */
  readonly backend_url_override?: string;
};
