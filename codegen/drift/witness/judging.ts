import { fits } from "../../evaluate/fits.ts";
import { sizeOf } from "../../fixtures/distinct-values.ts";
import { createSampler } from "../../fixtures/sampler.ts";
import type { Sampler } from "../../fixtures/sampling.ts";
import { violationsOf } from "../../fixtures/violations.ts";
import type { JsonValue } from "../../load/json-value.ts";
import { innerValueChildren, sameValueChildren } from "../../model/children.ts";
import type { Model, SchemaNode } from "../../model/nodes.ts";
import type { Declared } from "../changes/declared.ts";
import type { Made, Place, Side } from "../changes/place.ts";
import type { Inclusion } from "../inclusion/inclusion.ts";
import { createLeast, type LeastOf } from "./least-values.ts";

/** The side that values come from, and the side that has to take them. */
export interface Judging {
  readonly from: Side;
  readonly to: Side;
  readonly inclusion: Inclusion;
  readonly fromModel: Model;
  readonly toModel: Model;
  /** Makes values of the side that they come from. */
  readonly makers: Makers;
  /** What is asked of the values that come from a place. */
  readonly fromAt: (place: Place) => SchemaNode;
  readonly fromNode: (node: SchemaNode) => SchemaNode;
  /** What is left of the work for all changes together; false once it is used up. */
  readonly spend: (value: JsonValue) => boolean;
}

/** Of one pair: about a second. */
const mostWork = 600_000;

/** One value of each node, a few, or all that come to mind. Each takes ten times as long as the one before. */
export type Effort = "least" | "few" | "many";

export interface Makers {
  readonly model: Model;
  readonly least: LeastOf;
  readonly few: Sampler;
  readonly many: Sampler;
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
    makers: makersOf(declared?.model ?? fromModel),
    fromAt: (place) => (declared && place.declared?.[from]) ?? close(place[from]),
    fromNode: close,
    spend: createBudget(weightOf(fromModel) + weightOf(models[to])),
  };
}

/** Holding a value against a schema takes as long as the two are large. */
function createBudget(weight: number): (value: JsonValue) => boolean {
  let left = mostWork;
  return (value) => {
    left -= sizeOf(value) * weight;
    return left > 0;
  };
}

const weights = new WeakMap<Model, number>();

/** 1 for a small schema. */
function weightOf(model: Model): number {
  const before = weights.get(model);
  if (before !== undefined) return before;
  const nodes = new Set<SchemaNode>();
  let values = 0;
  for (const definition of model.definitions.values()) nodes.add(definition.node);
  // A Set iterates what is added on the way.
  for (const node of nodes) {
    if (node.kind === "values") values += node.values.length;
    for (const inner of sameValueChildren(node)) nodes.add(inner);
    for (const inner of innerValueChildren(node)) nodes.add(inner);
  }
  const weight = 1 + (nodes.size + values) / 100;
  weights.set(model, weight);
  return weight;
}

const known = new WeakMap<Model, Makers>();

/** One model may be asked by many pairs. */
function makersOf(model: Model): Makers {
  const before = known.get(model);
  if (before !== undefined) return before;
  const makers: Makers = {
    model,
    least: createLeast(model),
    few: createSampler(model, { mostValues: 6, mostInner: 3 }),
    many: createSampler(model, { mostValues: 40, mostInner: 10 }),
  };
  known.set(model, makers);
  return makers;
}

/** Valid values of a node that is already one of the side that they come from. */
export function valuesOf(
  node: SchemaNode,
  effort: Effort,
  { least, ...samplers }: Makers,
): readonly JsonValue[] {
  if (effort !== "least") return samplers[effort].valuesOf(node, 1);
  const value = least(node);
  return value === undefined ? [] : [value];
}

const mostBroken: Readonly<Record<Effort, number>> = { least: 12, few: 40, many: 400 };
const mostMended: Readonly<Record<Effort, number>> = { least: 1, few: 3, many: 12 };

/** What the tries of a change are made with. */
export function madeFor({ fromNode, makers, toModel }: Judging, effort: Effort): Made {
  return {
    some: (node) => valuesOf(fromNode(node), effort, makers),
    others: (node) => valuesOf(node, effort, makersOf(toModel)),
    *broken(node, values) {
      const sampler = makersOf(toModel)[effort === "many" ? "many" : "few"];
      let count = 0;
      for (const value of values.slice(0, mostMended[effort]))
        for (const violation of violationsOf(node, value, sampler)) {
          count += 1;
          if (count > mostBroken[effort]) return;
          yield violation.value;
        }
    },
  };
}

/** The side that values come from takes the value at a place, and the other one does not. */
export function isTelling(place: Place, value: JsonValue, judging: Judging): boolean {
  const { fromAt, makers, to, toModel } = judging;
  return fits(fromAt(place), value, makers.model) && !fits(place[to], value, toModel);
}
