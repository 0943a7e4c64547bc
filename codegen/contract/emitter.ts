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
  readonly version: string;
  readonly description?: string;
  /** SHA-256 of the card's canonical form without `runtime`. */
  readonly digest: string;
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
  readonly inputs: readonly InputView[];
  readonly outputs: readonly OutputView[];
  readonly streams: readonly StreamView[];
  /**
   * Every named type as a JSON Schema 2020-12 of its own, in canonical form: references lead to its
   * `$defs` alone, annotations are kept, extension keywords are gone.
   */
  readonly schemas: { readonly [type: string]: SchemaView };
  /** The whole card, for what is not above. */
  readonly card: JsonObject;
}

export interface InputView {
  readonly id: string;
  readonly kind: ContentKind;
  readonly contentType: string;
  readonly required: boolean;
  readonly description?: string;
  /** Key of `schemas`, of a form. */
  readonly type?: string;
}

export interface OutputView {
  readonly id: string;
  readonly kind: ContentKind;
  readonly contentType: string;
  readonly guaranteed: boolean;
  readonly description?: string;
  /** Key of `schemas`, of a form with a schema. */
  readonly type?: string;
}

export interface StreamView {
  readonly key: string;
  readonly direction: "outbound" | "inbound" | "bidirectional";
  readonly format: string;
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
