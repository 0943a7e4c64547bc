import { createReport } from "../../../../codegen/diagnostics/report.ts";
import type { JsonObject, JsonValue } from "../../../../codegen/load/json-value.ts";
import type { Model, SchemaNode } from "../../../../codegen/model/nodes.ts";
import { modelSchema } from "../../../../codegen/schema/model-schema.ts";
import { randomCase } from "../../../conformance/random-case.ts";
import { randomNarrowSchema } from "../../random-narrow-schemas.ts";
import { createRandom, type Random, randomSchema } from "../../random-schemas.ts";
import { randomClosedSchema } from "./random-closed-schemas.ts";
import { edited, type MakeSchema } from "./random-edits.ts";

export type PairDialect = "closed" | "free";

export interface Side {
  readonly schema: JsonValue;
  readonly model: Model;
  readonly node: SchemaNode;
}

export interface Pair {
  readonly seed: number;
  readonly from: Side;
  readonly to: Side;
}

const free: readonly MakeSchema[] = [
  randomSchema,
  randomNarrowSchema,
  (random) => randomCase(random(1_000_000_000), "2020-12").schema,
];

/** Two schemas, mostly one and an edit of it; undefined where one of them is none. */
export function randomPair(seed: number, dialect: PairDialect): Pair | undefined {
  const random = createRandom(Math.imul(seed, 2_654_435_761));
  const make = dialect === "closed" ? randomClosedSchema : free[random(free.length)];
  if (make === undefined) return undefined;
  const first = make(random);
  const second = otherThan(first, make, random);
  const isSwapped = random(2) === 0;
  const from = readSide(isSwapped ? second : first);
  const to = readSide(isSwapped ? first : second);
  return from === undefined || to === undefined ? undefined : { seed, from, to };
}

function otherThan(first: JsonObject, make: MakeSchema, random: Random): JsonObject {
  if (random(8) === 0) return make(random);
  let schema = first;
  for (let edits = 1 + random(3); edits > 0; edits -= 1) schema = edited(schema, make, random);
  return schema;
}

export function readSide(schema: JsonValue): Side | undefined {
  const report = createReport();
  const model = modelSchema(schema, { name: "Root" }, report);
  const [definition] = model.definitions.values();
  if (definition === undefined || report.hasErrors) return undefined;
  return { schema, model, node: definition.node };
}
