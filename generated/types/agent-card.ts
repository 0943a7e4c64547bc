// Generated from schemas/agent-card. Do not edit.
// Edit the schema, then run: npm run generate

import type { JsonValue } from "./json.ts";
import type {
  StreamAffinity,
  StreamDirection,
  StreamFormat,
  TaskKind,
} from "./task-event.ts";

/**
 * An agent card as the registry may return it: who an agent is, what it takes and what it delivers.
 * Schema generation 4.1.3.
 * Not in the type: conditions that the schema states.
 *
 * @example {"identity":{"agentName":"unit_converter","displayName":"Unit converter","description":"Converts a quantity between two units.","version":"0.3.0","provider":{"organization":"Example Works"}},"capabilities":{"taskKinds":["request"]},"io":{"inputs":[{"id":"query","description":"Quantity and units","contentType":"application/json","required":true,"example":{"amount":12,"from":"km","to":"mi"},"schema" …
 * @example {"identity":{"agentName":"tide_feed","displayName":"Tide feed","description":"Broadcasts tide levels.","version":"1.2.0","provider":{"organization":"Example Works"}},"capabilities":{"taskKinds":["pipe"]},"streams":{"levels":{"direction":"outbound","format":"events","affinity":"shared","schema":{"type":"object","properties":{"cm":{"type":"number"}}}}},"tags":[{"id":"sea","name":"Sea"}],"runtime":{" …
 */
export type AgentCard = {
  /** Who the agent is. */
  readonly identity: AgentIdentity;
  /** What kinds of task it takes. */
  readonly capabilities: AgentCapabilities;
  /** Its inputs and outputs. */
  readonly io?: AgentIo;
  /**
   * Streams that it can open, by key.
   * Not in the type: conditions that the schema states.
   */
  readonly streams?: { readonly [name: string]: StreamDeclaration };
  /** What it says about security. */
  readonly security?: AgentSecurity;
  /** What it offers beside tasks. */
  readonly services?: AgentServices;
  /**
   * By which tags it is found.
   *
   * @minItems 1
   */
  readonly tags: readonly AgentTag[];
  /** Anything else. */
  readonly extensions?: { readonly [name: string]: JsonValue };
  /** How it is run; the published form may lack it. */
  readonly runtime?: AgentRuntime;
};

/**
 * One input of an agent. The class of its content type decides which members it has and how it
 * travels: form as JSON text, text as it is, file as an artifact.
 * Not in the type: conditions that the schema states.
 *
 * @example {"id":"query","description":"Quantity","contentType":"application/json","required":true,"example":{"amount":12},"schema":{"type":"object","properties":{"amount":{"type":"number"}}}}
 * @example {"id":"note","description":"A note","contentType":"text/plain","required":false,"example":"hello"}
 * @example {"id":"photo","description":"A photo","contentType":"image/png","required":true,"accept":["image/*"],"maxSizeBytes":1000000}
 */
export type AgentInput = {
  /**
   * Id of the input, and of the request part that fills it.
   *
   * @minLength 1
   */
  readonly id: string;
  /**
   * What to give, for people.
   *
   * @minLength 1
   */
  readonly description: string;
  /** Content type; its class decides the rest. */
  readonly contentType: ContentType;
  /** Whether a task needs it. */
  readonly required: boolean;
  /** An example value. Form inputs must have one; of a text input it is the text to start from. */
  readonly example?: JsonValue;
  /** Schema of a form input, held against FormSchema. Other inputs have none. */
  readonly schema?: { readonly [name: string]: JsonValue };
  /** Content types that a file input takes. */
  readonly accept?: readonly AcceptEntry[];
  /**
   * Largest size of a file input in bytes.
   *
   * @type integer
   * @minimum 1
   * @maximum 26214400
   */
  readonly maxSizeBytes?: number;
};

/**
 * One output of an agent. Declarative: nothing holds an agent to it at run time but a typed client.
 *
 * @example {"id":"answer","contentType":"application/json","guaranteed":true,"schema":{"type":"object"}}
 */
export type AgentOutput = {
  /**
   * Id of the output, and of the artifact that fills it.
   *
   * @minLength 1
   */
  readonly id: string;
  /**
   * What it is, for people.
   *
   * @minLength 1
   */
  readonly description?: string;
  /** Content type of the artifact. */
  readonly contentType: ContentType;
  /** Whether every completed task delivers it. */
  readonly guaranteed: boolean;
  /** An example value. */
  readonly example?: JsonValue;
  /** JSON Schema of the value; not constrained by the card's rules. */
  readonly schema?: JsonValue;
};

/**
 * A tag, by which an agent is found.
 *
 * @example {"id":"math","name":"Math"}
 */
export type AgentTag = {
  /** Id of the tag. */
  readonly id: string;
  /** Name for people. */
  readonly name: string;
  /** What it stands for. */
  readonly description?: string;
  /** Examples of use. */
  readonly examples?: readonly string[];
};

/**
 * An agent card as its provider writes it, in agent-card.json: with the runtime.
 * Not in the type: conditions that the schema states.
 *
 * @example {"identity":{"agentName":"unit_converter","displayName":"Unit converter","description":"Converts a quantity between two units.","version":"0.3.0","provider":{"organization":"Example Works"}},"capabilities":{"taskKinds":["request"]},"io":{"inputs":[{"id":"query","description":"Quantity and units","contentType":"application/json","required":true,"example":{"amount":12,"from":"km","to":"mi"},"schema" …
 * @example {"identity":{"agentName":"tide_feed","displayName":"Tide feed","description":"Broadcasts tide levels.","version":"1.2.0","provider":{"organization":"Example Works"}},"capabilities":{"taskKinds":["pipe"]},"streams":{"levels":{"direction":"outbound","format":"events","affinity":"shared","schema":{"type":"object","properties":{"cm":{"type":"number"}}}}},"tags":[{"id":"sea","name":"Sea"}],"runtime":{" …
 */
export type AuthoredAgentCard = {
  /** Who the agent is. */
  readonly identity: AgentIdentity;
  /** What kinds of task it takes. */
  readonly capabilities: AgentCapabilities;
  /** Its inputs and outputs. */
  readonly io?: AgentIo;
  /**
   * Streams that it can open, by key.
   * Not in the type: conditions that the schema states.
   */
  readonly streams?: { readonly [name: string]: StreamDeclaration };
  /** What it says about security. */
  readonly security?: AgentSecurity;
  /** What it offers beside tasks. */
  readonly services?: AgentServices;
  /**
   * By which tags it is found.
   *
   * @minItems 1
   */
  readonly tags: readonly AgentTag[];
  /** Anything else. */
  readonly extensions?: { readonly [name: string]: JsonValue };
  /** How it is run. */
  readonly runtime: AuthoredRuntime;
};

/**
 * What kinds of task an agent takes.
 *
 * @example {"taskKinds":["request"]}
 */
export type AgentCapabilities = {
  /**
   * Kinds of task.
   *
   * @minItems 1
   * @uniqueItems true
   */
  readonly taskKinds: readonly TaskKind[];
};

/**
 * A content type that a card may name: lower case, no parameters, no wildcards.
 *
 * @example "application/json"
 * @example "text/x-anything"
 * @example "application/vnd.acme.thing+zip"
 */
export type ContentType = string;

/**
 * Catalog of the form class: JSON that a form can be made for.
 *
 * @example "application/json"
 */
export type FormContentType =
  | "application/geo+json"
  | "application/json"
  | "application/ld+json"
  | "application/problem+json";

/**
 * Catalog of the text class: what a text box can hold.
 *
 * @example "text/plain"
 */
export type TextContentType =
  | "application/javascript"
  | "application/jsonl"
  | "application/sql"
  | "application/toml"
  | "application/typescript"
  | "application/vnd.google-earth.kml+xml"
  | "application/x-ndjson"
  | "application/x-toml"
  | "application/x-yaml"
  | "application/xml"
  | "text/css"
  | "text/csv"
  | "text/html"
  | "text/javascript"
  | "text/markdown"
  | "text/plain"
  | "text/tab-separated-values"
  | "text/x-c"
  | "text/x-c++"
  | "text/x-csharp"
  | "text/x-go"
  | "text/x-java-source"
  | "text/x-python"
  | "text/x-rust"
  | "text/x-shellscript"
  | "text/x-sql"
  | "text/xml"
  | "text/yaml";

/**
 * Catalog of the file class: what is uploaded or attached.
 *
 * @example "application/pdf"
 */
export type FileContentType =
  | "application/epub+zip"
  | "application/gpx+xml"
  | "application/gzip"
  | "application/java-archive"
  | "application/msword"
  | "application/octet-stream"
  | "application/pdf"
  | "application/rtf"
  | "application/vnd.apache.arrow.file"
  | "application/vnd.apache.arrow.stream"
  | "application/vnd.apple.mpegurl"
  | "application/vnd.google.protobuf"
  | "application/vnd.ms-excel"
  | "application/vnd.ms-powerpoint"
  | "application/vnd.oasis.opendocument.presentation"
  | "application/vnd.oasis.opendocument.spreadsheet"
  | "application/vnd.oasis.opendocument.text"
  | "application/vnd.openxmlformats-officedocument.presentationml.presentation"
  | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  | "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  | "application/vnd.rar"
  | "application/x-7z-compressed"
  | "application/x-avro"
  | "application/x-bzip2"
  | "application/x-gzip"
  | "application/x-latex"
  | "application/x-msgpack"
  | "application/x-parquet"
  | "application/x-protobuf"
  | "application/x-rar-compressed"
  | "application/x-tar"
  | "application/x-tex"
  | "application/x-xz"
  | "application/zip"
  | "audio/aac"
  | "audio/flac"
  | "audio/midi"
  | "audio/mp4"
  | "audio/mpeg"
  | "audio/ogg"
  | "audio/opus"
  | "audio/vnd.wave"
  | "audio/wav"
  | "audio/webm"
  | "audio/x-midi"
  | "audio/x-wav"
  | "image/avif"
  | "image/bmp"
  | "image/gif"
  | "image/heic"
  | "image/heif"
  | "image/jpeg"
  | "image/png"
  | "image/svg+xml"
  | "image/tiff"
  | "image/webp"
  | "image/x-icon"
  | "model/gltf+json"
  | "model/gltf-binary"
  | "model/obj"
  | "model/stl"
  | "text/rtf"
  | "video/mp2t"
  | "video/mp4"
  | "video/ogg"
  | "video/quicktime"
  | "video/webm"
  | "video/x-matroska"
  | "video/x-msvideo";

/**
 * A content type of the form class: of its catalog, or ending in +json and of no other catalog.
 * Not in the type: conditions that the schema states.
 *
 * @example "application/vnd.acme.thing+json"
 */
export type FormClassType = ContentType;

/**
 * A content type of the text class: of its catalog, or beginning with text/ or ending in +xml and of
 * no other catalog.
 * Not in the type: conditions that the schema states.
 *
 * @example "application/problem+xml"
 */
export type TextClassType = ContentType;

/**
 * A content type of the file class: whatever is acceptable and neither form nor text.
 * Not in the type: conditions that the schema states.
 *
 * @example "model/gltf+json"
 */
export type FileClassType = ContentType;

/**
 * What a file input accepts: a content type or a whole family.
 *
 * @example "image/*"
 * @example "application/pdf"
 */
export type AcceptEntry =
  ContentType | "text/*" | "image/*" | "audio/*" | "video/*";

/**
 * Schema of a form input: an object in a small, closed dialect. A keyword that is not listed here is
 * an error.
 *
 * @example {"type":"object","required":["amount"],"properties":{"amount":{"type":"number","title":"Amount","minimum":0},"units":{"type":"array","items":{"type":"string","enum":["km","mi"]},"minItems":1}}}
 */
export type FormSchema = {
  /** The root is always an object. */
  readonly type: "object";
  /** Schemas of the properties by name. */
  readonly properties: { readonly [name: string]: FormProperty };
  /** Names of the properties that must be there. */
  readonly required?: readonly string[];
  /** Label for people. */
  readonly title?: string;
  /** Help for people. */
  readonly description?: string;
};

/**
 * Schema of a property, an item or a property below, in the same closed dialect.
 *
 * @example {"type":"integer","minimum":1,"default":3}
 */
export type FormProperty = {
  /** Type of the value; needed at every level. */
  readonly type:
    "string" | "number" | "integer" | "boolean" | "object" | "array" | "null";
  /** Label for people. */
  readonly title?: string;
  /** Help for people. */
  readonly description?: string;
  /** Value offered at first. */
  readonly default?: JsonValue;
  /** The only value. */
  readonly const?: JsonValue;
  /** The values to choose from. */
  readonly enum?: readonly JsonValue[];
  /** Names of the properties that must be there. */
  readonly required?: readonly string[];
  /** Lowest number. */
  readonly minimum?: number;
  /** Highest number. */
  readonly maximum?: number;
  /**
   * Fewest items.
   *
   * @type integer
   * @minimum 0
   */
  readonly minItems?: number;
  /**
   * Most items.
   *
   * @type integer
   * @minimum 0
   */
  readonly maxItems?: number;
  /** Schemas of the properties by name. */
  readonly properties?: { readonly [name: string]: FormProperty };
  /** Schema of every item. */
  readonly items?: FormProperty;
};

/**
 * Who an agent is.
 *
 * @example {"agentName":"unit_converter","displayName":"Unit converter","description":"Converts quantities.","version":"0.3.0","provider":{"organization":"Example Works"},"webApps":[{"url":"https://convert.example/app","label":"Converter"}]}
 */
export type AgentIdentity = {
  /**
   * Name of the agent: letters, digits and underscores, unique in a deployment.
   *
   * @pattern ^[a-zA-Z0-9_]+$
   */
  readonly agentName: string;
  /** Name for people. */
  readonly displayName: string;
  /** What the agent does. */
  readonly description: string;
  /** Version of the card, semantic by custom. */
  readonly version: string;
  /** Who offers it. */
  readonly provider: AgentProvider;
  /** Where its documentation is; not checked. */
  readonly documentationUrl?: string;
  /** Where its source is; not checked. */
  readonly repositoryUrl?: string;
  /** Where its icon is, square by custom; not checked. */
  readonly iconUrl?: string;
  /**
   * Web pages that use the agent.
   *
   * @maxItems 25
   */
  readonly webApps?: readonly AgentWebApp[];
};

/**
 * Who offers an agent.
 *
 * @example {"organization":"Example Works"}
 */
export type AgentProvider = {
  /** Name of the organization. */
  readonly organization: string;
  /** Where it is; not checked. */
  readonly url?: string;
};

/**
 * A web page that uses an agent.
 *
 * @example {"url":"http://localhost:3000/"}
 */
export type AgentWebApp = {
  /**
   * Where it is: https, or http on the loopback host.
   *
   * @pattern ^(?:https://(?:[^\s/?#@\\]*@)?(?:\[[0-9A-Fa-f:.]+\]|[^\s/?#@:\[\]\\]+)(?::(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?|http://(?:localhost|127\.0\.0\.1|\[::1\])(?::(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?)(?:[/?#]\S*)?$
   */
  readonly url: string;
  /**
   * Name for people; the host name when absent.
   *
   * @maxLength 80
   */
  readonly label?: string;
  /**
   * What it does.
   *
   * @maxLength 280
   */
  readonly description?: string;
};

/**
 * Inputs and outputs of an agent.
 *
 * @example {"inputs":[],"outputs":[{"id":"answer","contentType":"text/plain","guaranteed":true}]}
 */
export type AgentIo = {
  /** The inputs. */
  readonly inputs?: readonly AgentInput[];
  /** The outputs. */
  readonly outputs?: readonly AgentOutput[];
};

/**
 * How the local runner runs an agent. The scaling values are also sent when an instance connects.
 *
 * @example {"handler":"./handler.ts","concurrency":4,"maxRunningTimeSec":30}
 */
export type AgentRuntime = {
  /** Path of the handler, relative to the card. */
  readonly handler: string;
  /** Name of the export; the default export when absent. */
  readonly handlerExport?: string;
  /**
   * Tasks and streams that an instance takes at most.
   *
   * @type integer
   * @minimum 1
   * @default 1
   */
  readonly concurrency?: number;
  /**
   * Instances that are meant to run; 0 switches routing to single instances off.
   *
   * @type integer
   * @minimum 0
   * @default 1
   */
  readonly expectedInstances?: number;
  /**
   * Tasks that may wait for capacity; the server's default is 10.
   *
   * @type integer
   * @minimum 0
   */
  readonly maxPendingBacklog?: number;
  /**
   * Seconds after which a task counts as stuck; never when absent.
   *
   * @type integer
   * @minimum 1
   */
  readonly maxRunningTimeSec?: number;
};

/**
 * The runtime of a card that is going to be run or published: its handler is not empty.
 * Not in the type: conditions that the schema states.
 *
 * @example {"handler":"./handler.ts"}
 */
export type AuthoredRuntime = AgentRuntime;

/**
 * What an agent says about security. Declarative: nothing encrypts by it.
 *
 * @example {"encryption":{"required":false,"algorithm":"x25519","consumerKeyRequired":false}}
 */
export type AgentSecurity = {
  /** Encryption between consumer and agent. */
  readonly encryption?: AgentEncryption;
};

/** Encryption between consumer and agent. */
export type AgentEncryption = {
  /** Whether the agent insists on it. */
  readonly required: boolean;
  /** Algorithm. */
  readonly algorithm: string;
  /** Whether the consumer has to send a key. */
  readonly consumerKeyRequired: boolean;
  /** Public key of the agent. */
  readonly agentPublicKey?: string;
  /** Where its public key is. */
  readonly agentKeyUrl?: string;
  /** Where it is explained. */
  readonly documentationUrl?: string;
};

/**
 * Services that an agent offers beside tasks.
 *
 * @example {"webhooks":true}
 */
export type AgentServices = {
  /** Whether it offers webhooks. */
  readonly webhooks?: boolean;
};

/**
 * One stream that an agent can open. The only object of a card that tolerates unknown members.
 * Not in the type: conditions that the schema states.
 *
 * @example {"direction":"outbound","format":"events","schema":{"type":"object"}}
 * @example {"direction":"bidirectional","format":"events","outboundSchema":{},"inboundSchema":{}}
 * @example {"direction":"outbound","format":"bytes","contentType":"text/plain"}
 */
export type StreamDeclaration = {
  /** Who writes, seen from the agent. */
  readonly direction: StreamDirection;
  /** What the stream carries. */
  readonly format: StreamFormat;
  /** What it is, for people. */
  readonly description?: string;
  /**
   * Whether it belongs to one task or is a broadcast.
   *
   * @default "dedicated"
   */
  readonly affinity?: StreamAffinity;
  /** JSON Schema of one event of a one-way stream. */
  readonly schema?: JsonValue;
  /** JSON Schema of an event from the agent, on a two-way stream. */
  readonly outboundSchema?: JsonValue;
  /** JSON Schema of an event to the agent, on a two-way stream. */
  readonly inboundSchema?: JsonValue;
  /** Content type of a byte stream; not checked. */
  readonly contentType?: string;
};
