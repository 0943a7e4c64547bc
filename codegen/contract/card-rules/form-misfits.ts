import type { FormProperty, FormSchema } from "../../../generated/types/agent-card.ts";
import {
  equalJson,
  escapePointer,
  hasJsonType,
  isObject,
  type JsonValue,
} from "../../load/json-value.ts";

/** One place where a value does not fit. */
export interface Misfit {
  /** Into the value. */
  readonly pointer: string;
  readonly message: string;
}

/** Everything about a value that the schema of a form input does not allow (sheet 7). */
export function misfits(value: JsonValue, schema: FormSchema | FormProperty): readonly Misfit[] {
  return [...look(value, schema, "")];
}

function* look(value: JsonValue, schema: FormProperty, pointer: string): Iterable<Misfit> {
  if (!hasJsonType(value, schema.type)) {
    yield { pointer, message: `${schema.type} expected` };
    return;
  }
  const allowed = schema.const === undefined ? schema.enum : [schema.const];
  if (allowed !== undefined && !allowed.some((one) => equalJson(one, value))) {
    yield {
      pointer,
      message: `expected ${schema.const === undefined ? "one of " : ""}${listed(allowed)}`,
    };
  }
  if (typeof value === "number") yield* lookAtBounds(value, schema, pointer);
  else if (Array.isArray(value)) yield* lookAtItems(value, schema, pointer);
  else if (isObject(value)) yield* lookAtMembers(value, schema, pointer);
}

function* lookAtBounds(value: number, schema: FormProperty, pointer: string): Iterable<Misfit> {
  if (schema.minimum !== undefined && value < schema.minimum) {
    yield { pointer, message: `at least ${schema.minimum} expected` };
  }
  if (schema.maximum !== undefined && value > schema.maximum) {
    yield { pointer, message: `at most ${schema.maximum} expected` };
  }
}

function* lookAtItems(
  items: readonly JsonValue[],
  schema: FormProperty,
  pointer: string,
): Iterable<Misfit> {
  if (schema.minItems !== undefined && items.length < schema.minItems) {
    yield { pointer, message: `at least ${schema.minItems} items expected` };
  }
  if (schema.maxItems !== undefined && items.length > schema.maxItems) {
    yield { pointer, message: `at most ${schema.maxItems} items expected` };
  }
  if (schema.items === undefined) return;
  for (const [index, item] of items.entries())
    yield* look(item, schema.items, `${pointer}/${index}`);
}

function* lookAtMembers(
  value: { readonly [name: string]: JsonValue },
  schema: FormProperty,
  pointer: string,
): Iterable<Misfit> {
  for (const name of schema.required ?? []) {
    if (!Object.hasOwn(value, name))
      yield { pointer, message: `${JSON.stringify(name)} is missing` };
  }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const member = Object.hasOwn(value, name) ? value[name] : undefined;
    if (member !== undefined) yield* look(member, property, `${pointer}/${escapePointer(name)}`);
  }
}

function listed(values: readonly JsonValue[]): string {
  const texts = values.map((value) => JSON.stringify(value));
  return texts.length === 0 ? "nothing, because the list is empty" : texts.join(", ");
}
