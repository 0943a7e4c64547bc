import type { JsonObject, JsonValue } from "../load/json-value.ts";
import type { Definition } from "../model/nodes.ts";
import { schemaDocument } from "./canonical-schema.ts";
import type { AgentView, SchemaView } from "./emitter.ts";
import type { ModelledAgent } from "./model-agent.ts";

/** The agent as plain, frozen JSON. */
export function agentView(agent: ModelledAgent): AgentView {
  const { contract, names } = agent;
  const { card, model } = contract;
  const schemas: Record<string, SchemaView> = {};
  for (const definition of model.definitions.values()) {
    schemas[definition.name] = schemaDocument(definition, model);
  }
  return deepFreeze({
    name: agent.agentName,
    fileStem: agent.stem,
    version: card.identity.version,
    ...described(card.identity),
    digest: agent.digest,
    contractDigest: agent.contractDigest,
    names: {
      factory: names.factory,
      client: names.stem,
      input: names.input,
      output: names.output,
    },
    taskKinds: [...card.capabilities.taskKinds],
    inputs: contract.inputs.map(({ declaration, class: kind, type }) => ({
      ...contentOf(declaration, kind),
      required: declaration.required,
      ...named("type", type),
    })),
    outputs: contract.outputs.map(({ declaration, class: kind, type }) => ({
      ...contentOf(declaration, kind),
      guaranteed: declaration.guaranteed,
      ...named("type", type),
    })),
    streams: contract.streams.map(({ key, declaration, outbound, inbound }) => ({
      key,
      direction: declaration.direction,
      format: declaration.format,
      ...described(declaration),
      ...named("outbound", outbound),
      ...named("inbound", inbound),
    })),
    schemas,
    card: structuredClone(agent.checked.source.value) as JsonObject,
  });
}

interface Declared {
  readonly id: string;
  readonly contentType: string;
  readonly description?: string;
}

function contentOf<Kind extends string>(
  declaration: Declared,
  kind: Kind,
): Declared & { readonly kind: Kind } {
  const { id, contentType } = declaration;
  return { id, kind, contentType, ...described(declaration) };
}

function described({ description }: { readonly description?: string | undefined }): {
  readonly description?: string;
} {
  return description === undefined ? {} : { description };
}

function named<Key extends string>(
  key: Key,
  type: Definition | undefined,
): { readonly [K in Key]?: string } {
  return (type === undefined ? {} : { [key]: type.name }) as { readonly [K in Key]?: string };
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value as Readonly<Record<string, JsonValue>>))
    deepFreeze(inner);
  return Object.freeze(value);
}
