import type { JsonObject, JsonValue } from "../load/json-value.ts";

/** A target of somebody's own: data in, files out. */
export interface Emitter {
  /** Letters, digits and hyphens; names the emitter in diagnostics. */
  readonly name: string;
  /**
   * The files of one agent, a pure function of it. What it throws is a diagnostic of that agent,
   * whose files are then left as they are.
   */
  emit(agent: AgentView): Iterable<EmittedText> | Promise<Iterable<EmittedText>>;
}

/** A file that an emitter wants. */
export interface EmittedText {
  /** Relative to the output folder, with forward slashes. Never outside it. */
  readonly path: string;
  /** The whole file, written as UTF-8. */
  readonly text: string;
}

/**
 * An agent as an emitter sees it: plain JSON, the same for every language. Members are only ever
 * added. The object is frozen, and another emitter sees it unchanged.
 */
export interface AgentView {
  /** `identity.agentName` of the card: letters, digits and `_`. */
  readonly name: string;
  /** Of the file names; `name` unless that is a device name, too long, or taken in another case. */
  readonly fileStem: string;
  /** As the card has it: `1.0.0`. */
  readonly version: string;
  /** What the agent does, in the card's words: any text. */
  readonly description?: string;
  /** SHA-256 of the card's canonical form without `runtime`. */
  readonly digest: string;
  /** The same without descriptions, examples and tags: it changes when the contract does. */
  readonly contractDigest: string;
  /** What the TypeScript client calls things: `routePlanner`, `RoutePlanner`, `RoutePlannerInput`. */
  readonly names: {
    readonly factory: string;
    readonly client: string;
    readonly input: string;
    readonly output: string;
  };
  /** `request`, `pipe` or both. */
  readonly taskKinds: readonly string[];
  /** In the order of the card. */
  readonly inputs: readonly InputView[];
  /** In the order of the card. */
  readonly outputs: readonly OutputView[];
  /** In the order of the card. */
  readonly streams: readonly StreamView[];
  /**
   * Every named type as a JSON Schema 2020-12 of its own, in canonical form: references lead to its
   * `$defs` alone, annotations are kept, extension keywords are gone.
   */
  readonly schemas: { readonly [type: string]: SchemaView };
  /** The whole card, for what is not above. */
  readonly card: JsonObject;
}

/** What an agent takes. */
export interface InputView {
  /** Key of the input object, verbatim: any text. */
  readonly id: string;
  /** What a caller gives. */
  readonly kind: ContentKind;
  /** MIME type: `application/json`. */
  readonly contentType: string;
  /** Whether a call without it is refused. */
  readonly required: boolean;
  /** In the card's words: any text. */
  readonly description?: string;
  /** Key of `schemas`, of a form. */
  readonly type?: string;
}

/** What an agent returns. */
export interface OutputView {
  /** Key of the output object, verbatim: any text. */
  readonly id: string;
  /** What a caller gets. */
  readonly kind: ContentKind;
  /** MIME type: `application/json`. */
  readonly contentType: string;
  /** Whether every finished task has it. */
  readonly guaranteed: boolean;
  /** In the card's words: any text. */
  readonly description?: string;
  /** Key of `schemas`, of a form with a schema. */
  readonly type?: string;
}

/** A stream that an agent declares. */
export interface StreamView {
  /** Name of the stream: `_default`, or one of the card's. */
  readonly key: string;
  /** As the agent sees it: `outbound` is read by the caller. */
  readonly direction: "outbound" | "inbound" | "bidirectional";
  /** `events`, `text` or `binary`. */
  readonly format: string;
  /** In the card's words: any text. */
  readonly description?: string;
  /** Key of `schemas`: what comes from the agent. */
  readonly outbound?: string;
  /** Key of `schemas`: what goes to the agent. */
  readonly inbound?: string;
}

/** JSON as a `form`, characters, or bytes. */
export type ContentKind = "form" | "text" | "file";

/** A JSON Schema: an object, or true or false. */
export type SchemaView = { readonly [keyword: string]: JsonValue } | boolean;

/**
 * Says that an object is an emitter, so that its parameters are typed.
 *
 * ```ts
 * export const names = defineEmitter({
 *   name: "names",
 *   emit: (agent) => [{ path: `${agent.fileStem}.txt`, text: `${agent.name}\n` }],
 * });
 * ```
 */
export function defineEmitter(emitter: Emitter): Emitter {
  return emitter;
}
