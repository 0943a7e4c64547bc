import { isObject, type JsonObject, type JsonValue } from "../../../codegen/load/json-value.ts";
import { pick } from "../random-narrow-schemas.ts";
import type { Random } from "../random-schemas.ts";
import { definitionRewrites } from "./rewrite-definitions.ts";
import { bothWays, closedRewrites, freeRewrites, type Rewrite } from "./rewrites.ts";
import { mapSchemas } from "./schema-places.ts";

export interface Rewritten {
  readonly schema: JsonValue;
  /** What was done, in its order. */
  readonly steps: readonly string[];
}

/**
 * A schema in other words: it takes the same values, and readers are told the same.
 *
 * @param options.dialect `closed` keeps to the keywords that inputs of cards may have.
 */
export function rewriteSchema(
  schema: JsonValue,
  random: Random,
  options: { readonly dialect: "closed" | "free"; readonly most: number },
): Rewritten {
  const inner = options.dialect === "closed" ? closedRewrites : freeRewrites(schema);
  const steps: string[] = [];
  let current = schema;
  // Not every rewrite fits every schema.
  for (let attempt = 0; attempt < options.most * 6 && steps.length < options.most; attempt += 1) {
    const isWhole = options.dialect === "free" && random(4) === 0;
    const done = isWhole
      ? rewriteWhole(current, random)
      : rewritePlace(current, pick(random, inner), random);
    if (done === undefined) continue;
    current = done.schema;
    steps.push(done.name);
  }
  return { schema: current, steps };
}

interface Done {
  readonly name: string;
  readonly schema: JsonValue;
}

/** One place that the rewrite fits, of all there are. */
function rewritePlace(schema: JsonValue, rewrite: Rewrite, random: Random): Done | undefined {
  const places: string[] = [];
  mapSchemas(schema, (node, pointer) => {
    if (rewrite.apply(node, () => 0, pointer) !== undefined) places.push(pointer);
    return node;
  });
  if (places.length === 0) return undefined;
  const place = pick(random, places);
  const done = mapSchemas(schema, (node, pointer) =>
    pointer === place ? (rewrite.apply(node, random, pointer) ?? node) : node,
  );
  return { name: `${rewrite.name} at ${place === "" ? "the root" : place}`, schema: done };
}

function rewriteWhole(schema: JsonValue, random: Random): Done | undefined {
  if (!isObject(schema)) return undefined;
  const { name, apply } = pick(random, definitionRewrites);
  const done = apply(schema, random);
  return done === undefined ? undefined : { name, schema: done };
}

/** A schema that tells its readers something else, and takes the same values. */
export function redocument(schema: JsonValue, random: Random): JsonValue | undefined {
  const places: string[] = [];
  mapSchemas(schema, (node, pointer) => {
    // Nobody reads of what is never referred to, or ruled out.
    if (isObject(node) && /^(\/properties\/[^/]+|\/items)*$/.test(pointer)) places.push(pointer);
    return node;
  });
  if (places.length === 0) return undefined;
  const place = pick(random, places);
  const words: readonly JsonObject[] = [
    { description: "Told in other words than before." },
    { title: "Another title than before" },
  ];
  return mapSchemas(schema, (node, pointer) =>
    pointer === place && isObject(node) ? bothWays(node, pick(random, words)) : node,
  );
}
