// Generated from schemas/file. Do not edit.
// Edit the schema, then run: npm run generate

import type { Listing } from "./backend.ts";
import type { BillingMode } from "./task-event.ts";

/**
 * blocks.config.json: what `blocks gen` generates, from where, and how. Every path is relative to the
 * folder of this file. A config in code says the same, and may bring emitters of its own.
 *
 * @example {"agents":["unit_converter"]}
 * @example {"$schema":"./node_modules/@blocks-network/sdk/schemas/file/config.schema.json","agents":["unit_converter","./cards/*.json",{"source":"./agent-card.json","out":"src","targets":["handler","fake"]}],"sources":{"registry":"https://backend.example","roots":["./schemas"]},"out":"src/agents","targets":["client","fixtures"],"format":"prettier","severities":{"pipe-without-streams":"off"},"drift":{"failOn" …
 */
export type ConfigFile = {
  /**
   * Where an editor finds this schema. Nothing else reads it.
   *
   * @example "./node_modules/@blocks-network/sdk/schemas/file/config.schema.json"
   */
  readonly $schema?: string;
  /**
   * Agents to generate for. Later entries win over earlier ones that lead to the same agent.
   *
   * @example ["unit_converter","./cards/*.json",{"source":"tide_feed","targets":["client","fake"]}]
   */
  readonly agents?: readonly (AgentSource | AgentSettings)[];
  /**
   * Plain JSON Schemas that get types and validators, without an agent around them.
   *
   * @example [{"source":"./schemas/order.schema.json","name":"Order"}]
   */
  readonly schemas?: readonly SchemaSettings[];
  /** Where names and references are looked up. */
  readonly sources?: SourceSettings;
  /**
   * Folder that the generated files go to.
   *
   * @default "agents"
   */
  readonly out?: OutputFolder;
  /**
   * What each agent gets, unless its entry says otherwise.
   *
   * @default ["client"]
   */
  readonly targets?: TargetList;
  /**
   * Who lays out the code.
   *
   * @default "builtin"
   */
  readonly format?: CodeFormat;
  /**
   * What validators do with `format`.
   *
   * @default "assert"
   */
  readonly formats?: FormatCheck;
  /**
   * Whether types of data go to a declaration file beside each module, whose map leads editors from a
   * type to its line in the card or schema.
   *
   * @default false
   */
  readonly declarationMaps?: boolean;
  /**
   * How loud a diagnostic is, by its code. Only warnings can be changed: an error means that nothing
   * right can be generated.
   * Not in the type: which names its members may have.
   *
   * @example {"pipe-without-streams":"off","unknown-stream-member":"error"}
   */
  readonly severities?: { readonly [name: string]: DiagnosticSeverity };
  /** How changes of a card are judged. */
  readonly drift?: DriftSettings;
};

/**
 * Where cards come from: an agent's name in the registry, the path of a card or a glob (anything with
 * a dot or a slash), or an http(s) address.
 *
 * @minLength 1
 * @example "unit_converter"
 * @example "./cards/unit_converter.json"
 * @example "./cards/**\/*.json"
 * @example "https://agents.example/card.json"
 */
export type AgentSource = string;

/**
 * Agents with settings of their own.
 *
 * @example {"source":"./agent-card.json","out":"src","targets":["handler"]}
 */
export type AgentSettings = {
  /** Where the card or cards come from. */
  readonly source: AgentSource;
  /** Folder for these agents, instead of the common one. */
  readonly out?: OutputFolder;
  /** What these agents get, instead of the common targets. */
  readonly targets?: TargetList;
};

/**
 * A plain JSON Schema to generate from.
 *
 * @example {"source":"./schemas/order.schema.json","name":"Order","out":"src/generated"}
 */
export type SchemaSettings = {
  /**
   * Path of the schema.
   *
   * @minLength 1
   */
  readonly source: string;
  /**
   * Name of the type. When absent, the schema's title or file name gives it.
   *
   * @pattern ^[A-Z][A-Za-z0-9]*$
   */
  readonly name?: string;
  /** Folder for the two modules, instead of the common one. */
  readonly out?: OutputFolder;
};

/**
 * Where names and references are looked up.
 *
 * @example {"registry":"https://backend.example","roots":["./schemas"]}
 */
export type SourceSettings = {
  /**
   * Address of the deployment whose registry knows the agents; without it the environment or the
   * signed-in profile decides. No credential is sent to an address that this file alone names.
   *
   * @pattern ^https?://[^\s/?#@]+(/[^\s?#@]*)?$
   * @example "https://backend.example"
   */
  readonly registry?: string;
  /**
   * Folders that a `$ref` to another file may lead into. Everything outside is refused, and nothing is
   * fetched over the network.
   *
   * @uniqueItems true
   * @example ["./schemas"]
   */
  readonly roots?: readonly string[];
};

/**
 * A folder inside the project.
 *
 * @minLength 1
 * @example "src/agents"
 */
export type OutputFolder = string;

/**
 * What to generate for an agent.
 *
 * @minItems 1
 * @uniqueItems true
 * @example ["client","fake"]
 */
export type TargetList = readonly Target[];

/**
 * One thing to generate for an agent.
 * - `"client"`: Typed client: `<agentName>.ts`.
 * - `"handler"`: Typed `defineHandler` for the agent's provider.
 * - `"fake"`: Agent made of the card's examples, for tests on the local network:
 * `<agentName>.fake.ts`.
 * - `"fixtures"`: Valid and invalid instances of inputs, outputs and events.
 *
 * @example "client"
 */
export type Target = "client" | "handler" | "fake" | "fixtures";

/**
 * Who lays out the generated code.
 * - `"builtin"`: Our own printer: fast, and the same everywhere.
 * - `"prettier"`: Prettier with the project's options, when it is installed.
 *
 * @example "builtin"
 */
export type CodeFormat = "builtin" | "prettier";

/**
 * What validators do with `format`.
 * - `"assert"`: They refuse what does not have the format.
 * - `"annotate"`: They take it; the doc comment names the format.
 *
 * @example "assert"
 */
export type FormatCheck = "assert" | "annotate";

/**
 * How loud a diagnostic is.
 * - `"off"`: Not reported.
 * - `"warning"`: Reported; the run succeeds.
 * - `"error"`: Reported; nothing is written for the agent and the run fails.
 *
 * @example "warning"
 */
export type DiagnosticSeverity = "off" | "warning" | "error";

/**
 * How changes of a card are judged.
 *
 * @example {"failOn":"risky","severities":{"stream-direction-changed":"breaking"}}
 */
export type DriftSettings = {
  /**
   * The mildest change that fails the run.
   *
   * @default "breaking"
   */
  readonly failOn?: FailOn;
  /**
   * Severity of a change, by the id of the rule that finds it.
   * Not in the type: which names its members may have.
   *
   * @example {"input-required-added":"risky"}
   */
  readonly severities?: { readonly [name: string]: ChangeSeverity };
  /**
   * File of accepted changes, which are told and do not fail the run: a path inside the project.
   *
   * @minLength 1
   * @example "drift-baseline.json"
   */
  readonly baseline?: string;
};

/**
 * The mildest change that fails a run.
 * - `"breaking"`: Only changes that break a caller.
 * - `"risky"`: Also those that may break some callers.
 * - `"any"`: Every change.
 *
 * @example "breaking"
 */
export type FailOn = "breaking" | "risky" | "any";

/**
 * What a change does to a caller that is not generated anew.
 * - `"breaking"`: It fails.
 * - `"risky"`: It may fail, for some callers or undecidably.
 * - `"compatible"`: It works as before.
 * - `"docs"`: Only texts for people differ.
 * - `"off"`: Not reported.
 *
 * @example "risky"
 */
export type ChangeSeverity =
  "breaking" | "risky" | "compatible" | "docs" | "off";

/**
 * Changes of agent cards that are accepted: they are counted and fail no run. Sorted, so that two
 * branches seldom conflict.
 *
 * @example {"baselineVersion":1,"findings":[{"agent":"route_planner","fingerprint":"9f86d081884c7d65","rule":"required-added","severity":"breaking","subject":"input trip: from.city","message":"The member \"city\" has to be there"}]}
 * @example {"baselineVersion":1,"findings":[]}
 */
export type DriftBaseline = {
  /** Version of this shape. */
  readonly baselineVersion: 1;
  /** What is accepted. Each entry accepts one finding; the same change in two places has two entries. */
  readonly findings: readonly AcceptedFinding[];
};

/**
 * One accepted change. Agent and fingerprint find it again; the rest is for people.
 *
 * @example {"agent":"route_planner","fingerprint":"9f86d081884c7d65","rule":"required-added","severity":"breaking","subject":"input trip: from.city","message":"The member \"city\" has to be there"}
 */
export type AcceptedFinding = {
  /** Name of the agent, or of the pair that was compared. */
  readonly agent: string;
  /**
   * Identity of the change, whatever else changes around it: 16 hexadecimal digits.
   *
   * @pattern ^[0-9a-f]{16}$
   * @example "9f86d081884c7d65"
   */
  readonly fingerprint: string;
  /** Id of the rule that found it. */
  readonly rule: string;
  /** The worst that was accepted. A change that turns out worse is told again. */
  readonly severity: AcceptedSeverity;
  /** What is changed, by names. */
  readonly subject: string;
  /** The change in one sentence. */
  readonly message: string;
};

/**
 * What a change does to a caller that is not generated anew.
 *
 * @example "risky"
 */
export type AcceptedSeverity = "docs" | "compatible" | "risky" | "breaking";

/**
 * blocks.lock.json: what `blocks gen` wrote and from which cards. Sorted, one line per field.
 *
 * @example {"lockVersion":1,"agents":{"unit_converter":{"source":"unit_converter","version":"0.3.0","billingMode":"free","listing":"public","files":{"agents/unit_converter.card.json":"sha256:abababababababababababababababababababababababababababababababab","agents/unit_converter.ts":"sha256:abababababababababababababababababababababababababababababababab"},"digest":"sha256:abababababababababababababababababa …
 * @example {"lockVersion":1,"options":{"format":"prettier","formats":"annotate"},"agents":{}}
 */
export type LockFile = {
  /** Version of this shape. */
  readonly lockVersion: 1;
  /** Options that change the bytes of the output. */
  readonly options?: LockOptions;
  /**
   * Generated agents by name.
   * Not in the type: which names its members may have.
   */
  readonly agents: { readonly [name: string]: LockedAgent };
};

/** Options that change the bytes of the output; the defaults hold for what is absent. */
export type LockOptions = {
  /**
   * Who lays out the code.
   *
   * @default "builtin"
   */
  readonly format?: CodeFormat;
  /**
   * What validators do with `format`.
   *
   * @default "assert"
   */
  readonly formats?: FormatCheck;
  /**
   * Whether types of data have a declaration file of their own, with a map to the card.
   *
   * @default false
   */
  readonly declarationMaps?: boolean;
};

/** What one agent was generated from, and the files that came out. */
export type LockedAgent = {
  /**
   * Where the card came from, written as on the command line: a registry name, a path relative to the
   * lock, a URL, or a hyphen for standard input.
   *
   * @minLength 1
   */
  readonly source: string;
  /** Version that the card gives itself. */
  readonly version: string;
  /** As the registry had it; unknown for a card from a file. */
  readonly billingMode?: BillingMode;
  /** As the registry had it; unknown for a card from a file. */
  readonly listing?: Listing;
  /** Hash of every written file, by path relative to the lock, with forward slashes. */
  readonly files: { readonly [name: string]: Sha256 };
  /** Hash of the card's canonical form without `runtime`. */
  readonly digest: Sha256;
  /** Hash of the same without descriptions, examples and tags. */
  readonly contractDigest: Sha256;
};

/**
 * SHA-256 as lower-case hexadecimal digits after its name.
 *
 * @pattern ^sha256:[0-9a-f]{64}$
 * @example "sha256:abababababababababababababababababababababababababababababababab"
 */
export type Sha256 = string;
