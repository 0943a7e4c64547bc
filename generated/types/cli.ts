// Generated from schemas/cli. Do not edit.
// Edit the schema, then run: npm run generate

import type { Listing } from "./backend.ts";
import type { AcceptedFinding } from "./file.ts";
import type { JsonValue } from "./json.ts";

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
 * What `blocks drift` and `blocks diff` print with `--format json`.
 *
 * @example {"ok":true,"verdict":"none","failOn":"breaking","counts":{"compared":1,"changed":0,"breaking":0,"risky":0,"compatible":0,"docs":0,"documentation":0,"undecided":0,"accepted":0,"stale":0,"untold":0},"entries":[{"name":"tide_feed","agent":"tide_feed","verdict":"none","version":{"before":"1.0.0","after":"1.0.0","bump":"none","least":"1.0.0","isMet":true},"lock":{"file":"blocks.lock.json","line":4,"col …
 */
export type DriftOutput = {
  /** Nothing fails the run: no change at or above `failOn`, and everything could be compared. */
  readonly ok: boolean;
  /** The worst of all entries. */
  readonly verdict: DriftOutputVerdict;
  /** The mildest change that fails the run. With `any` a text for people is enough. */
  readonly failOn: "breaking" | "risky" | "any";
  /** How many of what there are. */
  readonly counts: DriftOutputCounts;
  /** What was compared, worst first, then by name; also what did not change. */
  readonly entries: readonly DriftOutputEntry[];
  /** What could not be compared. */
  readonly untold: readonly DriftOutputUntold[];
  /** Entries of the baseline that accept nothing any more. */
  readonly stale: readonly AcceptedFinding[];
};

/**
 * The worst of the findings; `docs` also when only descriptions, titles or examples differ.
 *
 * @example "breaking"
 */
export type DriftOutputVerdict =
  "none" | "docs" | "compatible" | "risky" | "breaking";

/**
 * What a change does to a caller that is not generated anew.
 *
 * @example "breaking"
 */
export type DriftOutputSeverity = "docs" | "compatible" | "risky" | "breaking";

/**
 * Findings by severity, and what else can be counted. What a baseline accepts is in `accepted` alone.
 *
 * @example {"compared":1,"changed":1,"breaking":1,"risky":0,"compatible":0,"docs":0,"documentation":2,"undecided":0,"accepted":0,"stale":0,"untold":0}
 */
export type DriftOutputCounts = {
  /**
   * Entries that were compared.
   *
   * @type integer
   * @minimum 0
   */
  readonly compared: number;
  /**
   * Entries whose verdict is not `none`.
   *
   * @type integer
   * @minimum 0
   */
  readonly changed: number;
  /**
   * Changes that break a caller.
   *
   * @type integer
   * @minimum 0
   */
  readonly breaking: number;
  /**
   * Changes that may break a caller.
   *
   * @type integer
   * @minimum 0
   */
  readonly risky: number;
  /**
   * Changes that break nobody.
   *
   * @type integer
   * @minimum 0
   */
  readonly compatible: number;
  /**
   * Changes for people alone.
   *
   * @type integer
   * @minimum 0
   */
  readonly docs: number;
  /**
   * Descriptions, titles and examples that differ. They are no findings.
   *
   * @type integer
   * @minimum 0
   */
  readonly documentation: number;
  /**
   * Findings of which nobody can tell what they do.
   *
   * @type integer
   * @minimum 0
   */
  readonly undecided: number;
  /**
   * Findings that the baseline accepts.
   *
   * @type integer
   * @minimum 0
   */
  readonly accepted: number;
  /**
   * Entries of the baseline that accept nothing.
   *
   * @type integer
   * @minimum 0
   */
  readonly stale: number;
  /**
   * Entries that could not be compared.
   *
   * @type integer
   * @minimum 0
   */
  readonly untold: number;
};

/**
 * What became of one agent, or of one pair of schemas.
 *
 * @example {"name":"tide_feed","agent":"tide_feed","verdict":"none","undecided":0,"documentation":0,"findings":[],"accepted":[],"diagnostics":[]}
 */
export type DriftOutputEntry = {
  /** Name of the agent, or of the pair that was compared. */
  readonly name: string;
  /** Name that the card gives itself; absent for schemas. */
  readonly agent?: string;
  /** The worst of its findings. */
  readonly verdict: DriftOutputVerdict;
  /** What the changes ask of the card's version; absent for schemas. */
  readonly version?: DriftOutputVersion;
  /** Where the lock has the agent. */
  readonly lock?: DriftOutputPlace;
  /**
   * Findings of which nobody can tell what they do.
   *
   * @type integer
   * @minimum 0
   */
  readonly undecided: number;
  /**
   * Descriptions, titles and examples that differ.
   *
   * @type integer
   * @minimum 0
   */
  readonly documentation: number;
  /** The changes, worst first, then by subject. */
  readonly findings: readonly DriftOutputFinding[];
  /** Changes that the baseline accepts; they count for no verdict. */
  readonly accepted: readonly DriftOutputFinding[];
  /** What is wrong with the documents. */
  readonly diagnostics: readonly DriftOutputDiagnostic[];
};

/**
 * One change.
 *
 * @example {"rule":"required-added","severity":"breaking","subject":"input trip: from.city","message":"The member \"city\" has to be there","before":{"file":"agents/route_planner.card.json","line":31,"column":21,"pointer":"/io/inputs/0/schema/properties/from"},"after":{"file":"registry:route_planner","line":1,"column":702,"pointer":"/io/inputs/0/schema/properties/from/required"},"notes":[],"witness":{"from": …
 */
export type DriftOutputFinding = {
  /** Id of the rule that found it: stable. */
  readonly rule: string;
  /** What the change does, after the severities of the config. */
  readonly severity: DriftOutputSeverity;
  /** What is changed, by names. Empty for a schema itself. */
  readonly subject: string;
  /** The change in one sentence, which may be worded differently in another version. */
  readonly message: string;
  /** Where it stands in the old document. */
  readonly before: DriftOutputSite;
  /** Where it stands in the new document. */
  readonly after: DriftOutputSite;
  /** More about it: why nobody can tell, for one. */
  readonly notes: readonly string[];
  /**
   * Any JSON value: of an input, one that could be sent and is refused now; of an output, one that may
   * come and was never told of.
   */
  readonly witness?: JsonValue;
  /** The call, or the part of one, that is refused now. */
  readonly refused?: string;
  /** Nobody can tell what the change does. */
  readonly undecided: boolean;
  /**
   * The same for the same change, whatever else changes around it: 16 hexadecimal digits.
   *
   * @pattern ^[0-9a-f]{16}$
   * @example "9f86d081884c7d65"
   */
  readonly fingerprint: string;
};

/**
 * A place in a file.
 *
 * @example {"file":"blocks.lock.json","line":4,"column":22}
 */
export type DriftOutputPlace = {
  /** As it was called, with forward slashes. */
  readonly file: string;
  /**
   * From 1.
   *
   * @type integer
   * @minimum 1
   */
  readonly line: number;
  /**
   * From 1, in UTF-16 units.
   *
   * @type integer
   * @minimum 1
   */
  readonly column: number;
};

/**
 * A place in a document that was compared; the nearest one around it for what is not there.
 *
 * @example {"file":"agents/route_planner.card.json","line":31,"column":21,"pointer":"/io/inputs/0/schema/properties/from"}
 */
export type DriftOutputSite = {
  /** As the document is called: a path, or `registry:` and the name of an agent. */
  readonly file: string;
  /**
   * From 1.
   *
   * @type integer
   * @minimum 1
   */
  readonly line: number;
  /**
   * From 1, in UTF-16 units.
   *
   * @type integer
   * @minimum 1
   */
  readonly column: number;
  /** JSON pointer into the document. */
  readonly pointer: string;
};

/**
 * What the changes ask of the version in the card's `identity`, by semantic versioning.
 *
 * @example {"before":"1.2.0","after":"1.3.0","bump":"major","least":"2.0.0","isMet":false}
 */
export type DriftOutputVersion = {
  /** Version of the old card. */
  readonly before: string;
  /** Version of the new card. */
  readonly after: string;
  /** The part of the version that has to rise. */
  readonly bump: "none" | "patch" | "minor" | "major";
  /** The least version that the new card should have; absent when the old one is no semantic version. */
  readonly least?: string;
  /** The new version is at least that. */
  readonly isMet: boolean;
};

/**
 * What is wrong with one of the documents.
 *
 * @example {"severity":"error","code":"invalid-json","message":"A comma or \"}\" is missing","file":"agents/route_planner.card.json","line":3,"column":1,"pointer":""}
 */
export type DriftOutputDiagnostic = {
  /** With an error nobody can tell what a document takes. */
  readonly severity: "error" | "warning";
  /** Stable id; `blocks explain` says what it means. */
  readonly code: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** As the document is called. */
  readonly file: string;
  /**
   * From 1.
   *
   * @type integer
   * @minimum 1
   */
  readonly line: number;
  /**
   * From 1, in UTF-16 units.
   *
   * @type integer
   * @minimum 1
   */
  readonly column: number;
  /** JSON pointer into the document. */
  readonly pointer: string;
  /** What to do about it. */
  readonly hint?: string;
};

/**
 * Something that could not be compared.
 *
 * @example {"name":"tide_feed","message":"The registry does not answer"}
 */
export type DriftOutputUntold = {
  /** Name of the agent, or of the pair. */
  readonly name: string;
  /** Why not, in one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** Where the lock has the agent. */
  readonly lock?: DriftOutputPlace;
};

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
