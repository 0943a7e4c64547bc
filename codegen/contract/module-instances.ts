import { isObject, type JsonValue, member } from "../load/json-value.ts";
import type { Definition } from "../model/nodes.ts";
// Not by way of the engines: published declarations must not lead to the types of optional peers.
import type { Instance } from "../verify/instance.ts";
import type { AgentContract } from "./agent-contract.ts";

/** What a generated module gives out as instances of one type. */
export interface TypeInstances {
  readonly type: Definition;
  readonly instances: readonly Instance[];
}

/** The samples that a fake answers with, which all have to be valid. */
export function fakeInstances(samples: JsonValue, contract: AgentContract): TypeInstances[] {
  const { outputs, streams } = contract;
  return [
    ...outputs.flatMap(({ declaration, type }) =>
      instancesOf(type, samplesOf(samples, "outputs", declaration.id)),
    ),
    ...streams.flatMap(({ key, outbound }) =>
      instancesOf(outbound, samplesOf(samples, "events", key)),
    ),
  ];
}

function samplesOf(samples: JsonValue, list: "outputs" | "events", name: string): Instance[] {
  const entry = listOf(member(samples, list)).find(
    (one) => (member(one, "id") ?? member(one, "key")) === name,
  );
  return listOf(member(entry, "values")).map((value) => ({ value, isValid: true }));
}

/** The instances of a module of fixtures. */
export function fixtureInstances(fixtures: JsonValue, contract: AgentContract): TypeInstances[] {
  const { inputs, outputs, streams } = contract;
  const entries: readonly (readonly [string, string, Definition | undefined])[] = [
    ...inputs.map((one) => ["inputs", one.declaration.id, one.type] as const),
    ...outputs.map((one) => ["outputs", one.declaration.id, one.type] as const),
    ...streams.map((one) => ["outbound", one.key, one.outbound] as const),
    ...streams.map((one) => ["inbound", one.key, one.inbound] as const),
  ];
  return entries.flatMap(([list, name, type]) =>
    instancesOf(type, told(member(member(fixtures, list), name))),
  );
}

function told(fixtures: JsonValue | undefined): readonly Instance[] {
  return [
    ...listOf(member(fixtures, "valid")).map((value) => ({ value, isValid: true })),
    ...listOf(member(fixtures, "invalid"))
      .filter(isObject)
      .map(({ value = null }) => ({ value, isValid: false })),
  ];
}

function instancesOf(
  type: Definition | undefined,
  instances: readonly Instance[],
): TypeInstances[] {
  return type === undefined ? [] : [{ type, instances }];
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}
