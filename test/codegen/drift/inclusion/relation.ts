import { createInclusion } from "../../../../codegen/drift/inclusion/inclusion.ts";
import { fits } from "../../../../codegen/evaluate/fits.ts";
import type { JsonValue } from "../../../../codegen/load/json-value.ts";
import { createRandom } from "../../random-schemas.ts";
import { type Pair, readSide, type Side } from "./random-pairs.ts";
import { valuesFor } from "./random-values.ts";

/**
 * What one schema is to another: `equal`, `within`, `around`, `neither`. `unknown` wherever a yes is not proved, and no
 * value refutes it either; and each proof is held against values.
 *
 * @param telling Values that nobody would come upon.
 */
export function relation(
  first: JsonValue,
  second: JsonValue,
  telling: readonly JsonValue[] = [],
): string {
  const [one, other] = [sideOf(first), sideOf(second)];
  const there = verdict(one, other, telling);
  const back = verdict(other, one, telling);
  if (there === "unknown" || back === "unknown") return "unknown";
  if (there === "yes") return back === "yes" ? "equal" : "within";
  return back === "yes" ? "around" : "neither";
}

function sideOf(schema: JsonValue): Side {
  const side = readSide(schema);
  if (side === undefined) throw new Error(`No schema: ${JSON.stringify(schema)}`);
  return side;
}

/** `no` where a value is one of `from` and none of `to`. */
function verdict(from: Side, to: Side, telling: readonly JsonValue[]): "yes" | "no" | "unknown" {
  const isProved =
    createInclusion(from.model, to.model).includes(from.node, to.node).kind === "yes";
  const pair: Pair = { seed: 0, from, to };
  const witness = [...telling, ...valuesFor(pair, createRandom(1))].find(
    (value) => fits(from.node, value, from.model) && !fits(to.node, value, to.model),
  );
  if (!isProved) return witness === undefined ? "unknown" : "no";
  if (witness !== undefined) throw new Error(`Proved, but for ${JSON.stringify(witness)}`);
  return "yes";
}
