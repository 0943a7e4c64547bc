import { fits } from "../../evaluate/fits.ts";
import { createSampler } from "../../fixtures/sampler.ts";
import type { Sampler } from "../../fixtures/sampling.ts";
import { violationsOf } from "../../fixtures/violations.ts";
import type { JsonValue } from "../../load/json-value.ts";
import type { Model, SchemaNode } from "../../model/nodes.ts";
import type { Declared } from "../changes/declared.ts";
import type { Made, Place, Side } from "../changes/place.ts";
import type { Inclusion } from "../inclusion/inclusion.ts";

/** The side that values come from, and the side that has to take them. */
export interface Judging {
  readonly from: Side;
  readonly to: Side;
  readonly inclusion: Inclusion;
  readonly fromModel: Model;
  /** Samplers of few small values, and of all that come to mind. */
  readonly few: Sampler;
  readonly many: Sampler;
  readonly toModel: Model;
  /** What is asked of the values that come from a place. */
  readonly fromAt: (place: Place) => SchemaNode;
  readonly fromNode: (node: SchemaNode) => SchemaNode;
}

export interface JudgingOptions {
  readonly from: Side;
  readonly to: Side;
  readonly models: Readonly<Record<Side, Model>>;
  /** Of the model that values come from, when only values with described members count. */
  readonly declared?: Declared | undefined;
  /** Between that and the model of the other side. */
  readonly inclusion: Inclusion;
}

export function createJudging({ declared, from, inclusion, models, to }: JudgingOptions): Judging {
  const fromModel = models[from];
  const close = declared?.close ?? ((node) => node);
  return {
    ...{ from, to, inclusion, fromModel, toModel: models[to] },
    ...samplersOf(declared?.model ?? fromModel),
    fromAt: (place) => (declared && place.declared?.[from]) ?? close(place[from]),
    fromNode: close,
  };
}

const known = new WeakMap<Model, Pick<Judging, "few" | "many">>();

/** One model may be asked by many pairs. */
function samplersOf(model: Model): Pick<Judging, "few" | "many"> {
  const before = known.get(model);
  if (before !== undefined) return before;
  const few = createSampler(model, { mostValues: 6, mostInner: 3 });
  const samplers = { few, many: createSampler(model, { mostValues: 64, mostInner: 24 }) };
  known.set(model, samplers);
  return samplers;
}

/** Values of which one side is asked, few or many. */
export function madeFor(judging: Judging, isThorough: boolean): Made {
  const sampler = isThorough ? judging.many : judging.few;
  const toSampler = samplersOf(judging.toModel)[isThorough ? "many" : "few"];
  return {
    some: (node) => sampler.valuesOf(judging.fromNode(node), 1),
    *broken(node, values) {
      const most = isThorough ? 400 : 40;
      let count = 0;
      for (const value of values.slice(0, isThorough ? 16 : 3))
        for (const violation of violationsOf(node, value, toSampler)) {
          count += 1;
          if (count > most) return;
          yield violation.value;
        }
    },
  };
}

/** The side that values come from takes the value at a place, and the other one does not. */
export function isTelling(place: Place, value: JsonValue, judging: Judging): boolean {
  const { few, fromAt, to, toModel } = judging;
  return fits(fromAt(place), value, few.model) && !fits(place[to], value, toModel);
}
