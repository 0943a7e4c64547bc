import { isObject, type JsonObject, type JsonValue } from "../../codegen/load/json-value.ts";
import { facetOf } from "../../codegen/model/facets.ts";
import type { Suite, SuiteTest } from "./suite.ts";

/** A schema of the suite with its instances, as it stands or with its evident type. */
export interface TypeCase {
  readonly file: string;
  readonly group: string;
  readonly variant: "as it stands" | "typed";
  readonly schema: JsonValue;
  readonly tests: readonly SuiteTest[];
}

/** Every group of the required part of draft 2020-12, and once more with its type where that is evident. */
export function readTypeCases({ groups }: Suite): readonly TypeCase[] {
  const required = groups.filter(
    ({ draft, file }) => draft === "draft2020-12" && !file.includes("/"),
  );
  return required.flatMap(({ description: group, file, schema, tests }): TypeCase[] => {
    const plain: TypeCase = { file, group, variant: "as it stands", schema, tests };
    const typed = withEvidentType(schema);
    if (typed === undefined) return [plain];
    const { type } = typed;
    const judged = tests.map((test) => ({
      ...test,
      valid: test.valid && facetOf(test.data) === type,
    }));
    return [plain, { ...plain, variant: "typed", schema: typed, tests: judged }];
  });
}

const keywordsOf: Readonly<Record<string, readonly string[]>> = {
  object: [
    ...["properties", "required", "additionalProperties", "patternProperties", "propertyNames"],
    ...["minProperties", "maxProperties", "dependentRequired", "dependentSchemas"],
    "unevaluatedProperties",
  ],
  array: [
    ...["items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"],
    ...["minContains", "maxContains", "unevaluatedItems"],
  ],
  string: ["minLength", "maxLength", "pattern", "format"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
};

/**
 * The schema with the one JSON type that all keywords of its root speak of; undefined where that is not evident, or where
 * the schema is part of itself, so that the type would change what its members may be.
 */
export function withEvidentType(schema: JsonValue): JsonObject | undefined {
  if (!isObject(schema) || Object.hasOwn(schema, "type")) return undefined;
  if (JSON.stringify(schema).includes('"$ref":"#"')) return undefined;
  const types = Object.keys(keywordsOf).filter((type) =>
    keywordsOf[type]?.some((keyword) => Object.hasOwn(schema, keyword)),
  );
  const [type] = types;
  return type !== undefined && types.length === 1 ? { ...schema, type } : undefined;
}
