import type { JsonValue } from "../load/json-value.ts";

/** A value that was given out as one that a schema takes, or refuses. */
export interface Instance {
  readonly value: JsonValue;
  readonly isValid: boolean;
}
