import { fits } from "../evaluate/fits.ts";
import { createSampler, deepestSample } from "../fixtures/sampler.ts";
import { distinctJson, type JsonValue } from "../load/json-value.ts";
import type { Definition, Model } from "../model/nodes.ts";
import type { AgentContract, ContractOutput } from "./agent-contract.ts";

/** What a fake of an agent answers with, before anybody says otherwise. */
export interface FakeSamples {
  readonly outputs: readonly { readonly id: string; readonly values: readonly JsonValue[] }[];
  readonly events: readonly { readonly key: string; readonly values: readonly JsonValue[] }[];
}

/** Samples of one output, of which a seed picks. */
const mostValues = 4;
/** Events that one stream sends. */
const mostEvents = 3;

/** The card's examples first, then its defaults, then values made from its schemas. */
export function fakeSamples({ model, outputs, streams }: AgentContract): FakeSamples {
  const sampler = createSampler(model);
  const valuesOf = (type: Definition): readonly JsonValue[] =>
    sampler.valuesOf(type.node, deepestSample);
  return {
    outputs: outputs
      .filter((output) => output.class !== "file")
      .map((output) => {
        const { example, id } = output.declaration;
        const made = output.type === undefined ? plainValues(output) : valuesOf(output.type);
        const told = example !== undefined && isSample(example, output, model) ? [example] : [];
        return { id, values: distinctJson([...told, ...made]).slice(0, mostValues) };
      }),
    events: streams
      .filter(({ declaration }) => declaration.format === "events")
      .filter(({ declaration }) => declaration.direction !== "inbound")
      .map(({ key, outbound }) => {
        const made = outbound === undefined ? [{ sample: 1 }, { sample: 2 }] : valuesOf(outbound);
        return { key, values: made.slice(0, mostEvents) };
      }),
  };
}

function isSample(example: JsonValue, output: ContractOutput, model: Model): boolean {
  if (output.class === "text") return typeof example === "string";
  return output.type === undefined || fits(output.type.node, example, model);
}

/** Of an output that no schema describes. */
function plainValues({ class: kind, declaration }: ContractOutput): readonly JsonValue[] {
  return kind === "form" ? [{ sample: 1 }] : [`A sample of ${declaration.id}.`];
}
