import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { formats } from "../../../codegen/formats/formats.ts";
import { testFormat } from "../../../codegen/formats/test-format.ts";
import { isObject, type JsonValue } from "../../../codegen/load/json-value.ts";
import { compilePattern, testPattern } from "../../../codegen/pattern/compile-pattern.ts";

import { mapSchemas } from "./schema-places.ts";

/** Whether a schema takes a value. */
export type Judge = (value: JsonValue) => boolean;

/**
 * AJV, which knows nothing of our models. Formats and expressions are read as printed validators read them: those are
 * told in docs/generator.md, and not what is judged here.
 */
export function independentJudge(
  schema: JsonValue,
  documents: Readonly<Record<string, JsonValue>> = {},
): Judge {
  const code = { regExp: Object.assign(expression, { code: "expression" }) };
  const options = {
    strict: false,
    ownProperties: true,
    validateSchema: false,
    logger: false,
    code,
  } as const;
  const isOlder = isOlderDraft(schema);
  const ajv = isOlder ? new Ajv(options) : new Ajv2020(options);
  for (const name of formats.keys()) ajv.addFormat(name, (text) => testFormat(name, text));
  for (const [key, document] of Object.entries(documents)) ajv.addSchema(asSchema(document), key);
  const validate = ajv.compile(
    asSchema(mapSchemas(schema, isOlder ? withoutSiblings : withPlainReferences)),
  );
  return (value) => validate(value) === true;
}

/** Draft-07 leaves alone what stands beside a reference, and AJV does not. */
function withoutSiblings(schema: JsonValue): JsonValue {
  return isObject(schema) && schema.$ref !== undefined ? { $ref: schema.$ref } : schema;
}

/**
 * Within one document a dynamic reference is one like any, and AJV does not always follow it: see the rulings of
 * test/conformance.
 */
function withPlainReferences(schema: JsonValue): JsonValue {
  if (!isObject(schema)) return schema;
  const { $dynamicAnchor, $dynamicRef, ...others } = schema;
  return {
    ...others,
    ...($dynamicAnchor === undefined ? {} : { $anchor: $dynamicAnchor }),
    ...($dynamicRef === undefined ? {} : { $ref: $dynamicRef }),
  };
}

function isOlderDraft(schema: JsonValue): boolean {
  return isObject(schema) && String(schema.$schema).includes("draft-07");
}

function asSchema(value: JsonValue): boolean | Record<string, unknown> {
  if (typeof value === "boolean") return value;
  if (isObject(value)) return { ...value };
  throw new Error("This is no schema");
}

function expression(pattern: string): { test(text: string): boolean } {
  const compiled = compilePattern(pattern);
  // AJV keeps one expression for each text that it gives.
  const named = { toString: () => pattern };
  return Object.assign(named, { test: (text: string) => testPattern(compiled, text) });
}
