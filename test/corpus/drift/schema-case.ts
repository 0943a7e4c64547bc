import type { JsonObject, JsonValue } from "../../../codegen/load/json-value.ts";
import type { Both } from "./expected.ts";

/** Two schemas, and what has to come of them by the meaning of JSON Schema and the titles of the rules. */
export interface SchemaCase extends Both {
  /** Says what changes. */
  readonly name: string;
  readonly before: JsonValue;
  readonly after: JsonValue;
  /** Default `all`. */
  readonly sends?: "all" | "declared";
  readonly documents?: Readonly<Record<string, JsonValue>>;
}

// Words for what schemas are made of, so that a table shows what changes and little else.
export const text: JsonObject = { type: "string" };
export const number: JsonObject = { type: "number" };
export const whole: JsonObject = { type: "integer" };
export const flag: JsonObject = { type: "boolean" };

/** An open object. */
export function object(properties: JsonObject, more: JsonObject = {}): JsonObject {
  return { type: "object", properties, ...more };
}

export function closed(properties: JsonObject, more: JsonObject = {}): JsonObject {
  return { type: "object", properties, additionalProperties: false, ...more };
}

export function list(items: JsonValue, more: JsonObject = {}): JsonObject {
  return { type: "array", items, ...more };
}

/** An alternative that its member `kind` tells from others. */
export function kind(name: string, properties: JsonObject = {}, more: JsonObject = {}): JsonObject {
  return object({ kind: { const: name }, ...properties }, { required: ["kind"], ...more });
}

/** `if`, `then` and `else`; of the last two either may be missing. */
export function when(test: JsonValue, then?: JsonValue, otherwise?: JsonValue): JsonObject {
  const yes = then === undefined ? [] : [["then", then] as const];
  const no = otherwise === undefined ? [] : [["else", otherwise] as const];
  return Object.fromEntries([["if", test], ...yes, ...no]);
}
